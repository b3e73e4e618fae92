"""No name of the list is left in a table, a file, a copy, a log or a document."""

import io
import logging
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from colaboracion import copies, retention
from colaboracion.config import Config
from colaboracion.copying import Copying
from colaboracion.database import db, reading, writing
from colaboracion.exports import process
from colaboracion.exports import writing as writer
from colaboracion.models import Participant
from colaboracion.models.columns import new_id
from colaboracion.retention import Retention
from tests.laws.organizing_leaving import person, title
from tests.room import SEATS, Room
from tests.web.browsers import Browser

PEOPLE = 43
MARK = "qzjxkw"  # in no word there is, and in hexadecimal digits never
DOCUMENTS = [f"md?document={each}" for each in ("conclusions", "proceedings", "cards")]
DOCUMENTS += ["json?document=archive", "json?document=conclusions", "docx?document=proceedings"]
DOCUMENTS += ["xlsx?document=cards"]


@pytest.fixture
def config(room: Room, tmp_path: Path) -> Config:
    """The installation of these tests, copied into a folder of this one's own."""
    own = {"data_dir": tmp_path, "backup_dir": tmp_path / "copies"}
    return replace(room.app.extensions["config"], **own)


@pytest.fixture
def keeper(room: Room, config: Config, monkeypatch: pytest.MonkeyPatch) -> Retention:
    """Who cleans up there."""
    copying = Copying(config)
    one = Retention(room.app, config, copying, room)
    monkeypatch.setitem(room.app.extensions, "config", config)
    monkeypatch.setitem(room.app.extensions, "copying", copying)
    monkeypatch.setitem(room.app.extensions, "retention", one)
    monkeypatch.setattr(process, "run", writer.write)
    return one


@pytest.fixture
def names(room: Room) -> list[bytes]:
    """What tells the people of a list that was worked at, each found nowhere else.

    They have MARK in common, so that a gigabyte without it is not searched for each of them.
    """
    told = []
    for number in range(1, PEOPLE + 1):
        drawn = MARK + new_id()[:12].translate(str.maketrans("0123456789", "ghijklmnop"))
        own = {
            "first_name": f"Án{drawn}",
            "last_name": f"Zu{drawn}",
            "email": f"e{drawn}@x.example",
        }
        own |= {
            "institution": f"Min{drawn}",
            "phone": f"+507 {drawn}",
            "consents": {"publication": True},
        }
        row = person(room, number, **own)
        told += [own[name] for name in ("first_name", "last_name", "email", "institution", "phone")]
        for moved in (40, 4000, 10):  # rows that grow and shrink leave pieces of themselves behind
            with writing() as session:
                session.get_one(Participant, row).access_needs = "x" * moved
    return [each.encode() for each in told]


def purge(browser: Browser, typed: str, seat: str = "organizer") -> dict[str, object]:
    """Ask for it; gives the answer."""
    told = {"seat": seat, "id": new_id(), "title": typed}
    return browser.client.post(f"/w/{browser.room.slug}/purge", json=told).get_json() or {}


def _on_disk(config: Config) -> Iterator[tuple[str, bytes]]:
    database = config.sqlite_file
    files = [] if database is None else [*database.parent.glob(f"{database.name}*")]
    for path in (*files, *config.data_dir.rglob("*")):
        if path.is_file():
            # By another process: whoever closes a file gives up its own locks on it, SQLite's too.
            yield str(path), subprocess.run(["cat", path], capture_output=True, check=True).stdout


def _in_tables() -> Iterator[tuple[str, bytes]]:
    with reading() as session:
        for table in inspect(db.engine).get_table_names():
            for row in session.execute(text(f'SELECT * FROM "{table}"')):  # noqa: S608 (our tables)
                yield table, repr(tuple(row)).encode()


def _handed_out(ana: Browser) -> Iterator[tuple[str, bytes]]:
    for document in DOCUMENTS:
        answer = ana.get(f"export/{document}&seat=organizer&language=both")
        assert answer.status_code == 200, document
        yield document, answer.data
        if answer.data.startswith(b"PK"):
            packed = zipfile.ZipFile(io.BytesIO(answer.data))
            yield from ((f"{document} {name}", packed.read(name)) for name in packed.namelist())


def _where(names: list[bytes], pieces: Iterator[tuple[str, bytes]]) -> set[str]:
    assert all(MARK.encode() in name for name in names)
    marked = ((place, piece) for place, piece in pieces if MARK.encode() in piece)
    return {place for place, piece in marked if any(name in piece for name in names)}


def test_no_name_is_left_anywhere(
    room: Room,
    config: Config,
    keeper: Retention,
    names: list[bytes],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    room.write("una tarjeta")
    ana = Browser(room).join("ana")
    embedded = config.sqlite_file is not None
    if embedded:
        for _ in range(2):
            keeper._copying.once()
        assert len(_where(names, _on_disk(config))) >= 3  # the file and two copies
    assert _where(names, _in_tables()) == {"participants"}
    assert _where(names, _handed_out(ana)) >= {"json?document=archive"}
    answer = purge(ana, title(room))
    assert answer["clean"] is True
    assert _where(names, _in_tables()) == set()
    assert _where(names, _on_disk(config)) == set()
    assert _where(names, _handed_out(ana)) == set()
    assert not any(name.decode() in caplog.text for name in names)
    if embedded:
        assert config.backup_dir
        (left,) = copies.found(config.backup_dir)
        assert copies.prove(left)["rows"]["cards"] >= 1
    assert room.texts("staff") == ["una tarjeta"]


@pytest.mark.usefixtures("keeper")
def test_a_wrong_title_costs_no_copy(room: Room, config: Config, keeper: Retention) -> None:
    if config.sqlite_file:
        keeper._copying.once()
    before = [path for path, _ in _on_disk(config)]
    answer = purge(Browser(room).join("ana"), "otro")
    assert answer["error"]["code"] == "title_differs"  # type: ignore[index]
    assert keeper.is_clean
    keeper.once()
    assert [path for path, _ in _on_disk(config)] == before


@pytest.mark.parametrize("leads", [True, False])
def test_of_several_processes_one_forgets_on_the_day(
    room: Room, config: Config, monkeypatch: pytest.MonkeyPatch, *, leads: bool
) -> None:
    one = Retention(room.app, config, Copying(config), room, lambda: leads)
    told = retention.Due(room.slug, "a title", ())
    forgotten: list[retention.Due] = []
    monkeypatch.setattr(retention, "due", lambda: [told])
    monkeypatch.setattr(one, "_forget", forgotten.append)
    one.once()
    assert forgotten == [told] * leads


@pytest.mark.usefixtures("keeper")
@pytest.mark.parametrize("person_of", [each for each in SEATS if each != "ana"])
def test_nobody_else_learns_of_it_or_does_it(room: Room, person_of: str) -> None:
    other, seat = Browser(room).join(person_of), SEATS[person_of]
    assert other.get(f"leaving?seat={seat}").status_code == 403
    assert purge(other, title(room), seat)["error"]["code"] == "forbidden"  # type: ignore[index]
    sent = {"seat": seat, "id": new_id(), "name": "purge_people", "fields": {"title": title(room)}}
    assert other.send(sent).status_code == 400


def test_what_was_cut_short_is_cleaned_up_later(
    room: Room, config: Config, keeper: Retention, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise OSError

    person(room)
    with monkeypatch.context() as patched:
        patched.setattr(keeper._copying, "forget", broken)
        assert purge(Browser(room).join("ana"), title(room))["clean"] is False
    later = Retention(room.app, config, Copying(config), room)  # after a restart
    assert not later.is_clean
    later.once()
    assert later.is_clean
