"""A whole workshop goes when its title is typed; until its day it can be brought back."""

from pathlib import Path

import pytest
from sqlalchemy import select

from colaboracion import imports, wiping
from colaboracion.config import Config
from colaboracion.database import reading
from colaboracion.errors import Busy
from colaboracion.models import Card, Code, Workshop
from colaboracion.retention import Retention
from tests.laws.organizing_leaving import person, title
from tests.room import SEATS, Room
from tests.web.browsers import Browser
from tests.web.test_forgetting import config, keeper, purge

__all__ = ["config", "keeper"]


def _wipe(browser: Browser, typed: str, seat: str = "organizer") -> dict[str, object]:
    told = {"seat": seat, "title": typed}
    return browser.client.post(f"/w/{browser.room.slug}/wipe", json=told).get_json()


def _kept(config: Config) -> list[Path]:
    return sorted(wiping.folder(config).glob("*"))


@pytest.mark.usefixtures("keeper")
def test_all_of_it_goes_and_comes_back_from_its_archive(room: Room, config: Config) -> None:
    (card,) = room.write("una tarjeta")
    person(room)
    ana = Browser(room).join("ana")
    assert _wipe(ana, title(room))["clean"] is True
    with reading() as session:
        assert session.scalars(select(Workshop).filter_by(slug=room.slug)).all() == []
        assert session.get(Card, card) is None
    assert ana.get("state?seat=organizer").status_code == 401
    (archive,) = _kept(config)
    assert archive.stat().st_mode & 0o077 == 0
    imports.store(imports.read(archive))
    with reading() as session:
        assert session.get_one(Card, card).text == "una tarjeta"


@pytest.mark.usefixtures("keeper")
def test_another_title_or_seat_changes_nothing(room: Room, config: Config) -> None:
    before = room.state()
    assert _wipe(Browser(room).join("ana"), "otro")["error"]["code"] == "title_differs"  # type: ignore[index]
    for name in ("félix", "bruno", "dora"):
        answer = _wipe(Browser(room).join(name), title(room), SEATS[name])
        assert answer["error"]["code"] == "forbidden"  # type: ignore[index]
    assert room.state() == before
    assert _kept(config) == []


@pytest.mark.usefixtures("keeper")
def test_what_was_changed_meanwhile_is_not_wiped_and_leaves_no_archive(
    room: Room, config: Config
) -> None:
    person(room)

    def write(_: dict[str, object]) -> bytes:
        room.write("mientras tanto")
        return b"{}"

    with room.app.app_context(), pytest.raises(Busy):
        wiping.wipe(room.slug, title(room), config, write)
    assert _kept(config) == []


@pytest.mark.usefixtures("keeper")
def test_whoever_is_forgotten_is_in_no_archive_of_before(room: Room, config: Config) -> None:
    person(room)
    ana = Browser(room).join("ana")
    _wipe(ana, title(room))
    (archive,) = _kept(config)
    imports.store(imports.read(archive))
    other = wiping.folder(config) / "2999-01-01_otro_0123456789abcdef.json"
    other.write_text("{}")
    with reading() as session:
        query = select(Code.text).join(Workshop, Workshop.id == Code.workshop_id)
        code = session.scalars(
            query.filter(Workshop.slug == room.slug, Code.seat == "organizer")
        ).one()
    ana.client.post("/join", json={"code": code})
    assert purge(ana, title(room))["clean"] is True
    assert _kept(config) == [other]


def test_the_archive_goes_on_its_day(room: Room, config: Config, keeper: Retention) -> None:
    wiping.folder(config).mkdir()
    for day in ("2001-01-01", "2999-01-01"):
        (wiping.folder(config) / f"{day}_{room.slug}.json").write_text("{}")
    keeper.once()
    assert [path.name[:10] for path in _kept(config)] == ["2999-01-01"]
