"""GET snapshots: a frozen version, byte for byte, for any seat of its workshop, for nobody else."""

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from colaboracion import exports
from colaboracion.exports import Order, process, turns
from tests.commands.scene import draft
from tests.exports import reader
from tests.kept import Kept
from tests.room import SEATS, Room
from tests.web.browsers import PAGE, Browser

KINDS = ("json", "docx")


@pytest.fixture
def frozen(room: Room) -> Room:
    """A room that has frozen «Se acuerda.» as 1.0."""
    made = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    room.do("félix", "freeze")
    return room


def test_the_file_hashes_to_what_every_screen_says(frozen: Room) -> None:
    (row,) = frozen.rows("snapshots", "public").values()
    answer = Browser(frozen).join("dora").get("snapshots/1.0/json")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert hashlib.sha256(answer.data).hexdigest() == row["sha256"]
    assert "Content-Encoding" not in answer.headers
    assert json.loads(answer.data)["conclusions"][0]["text"] == "Se acuerda."


@pytest.mark.parametrize("person", [*SEATS, "interpreter", "projector"])
def test_every_seat_of_the_workshop_may_take_it(frozen: Room, person: str) -> None:
    browser = Browser(frozen).join(person)
    for place in ("snapshots/1.0/json", f"snapshots/1.0/json?seat={SEATS.get(person, person)}"):
        assert browser.get(place).status_code == 200


def test_a_table_of_it_comes_with_the_separator_that_was_asked_for(frozen: Room) -> None:
    ana = Browser(frozen).join("ana")
    semicolons, commas = (
        ana.get(f"snapshots/1.0/csv{asked}").get_data(as_text=True).splitlines()[0]
        for asked in ("", "?separator=comma")
    )
    assert semicolons.replace(";", ",") == commas != semicolons


def test_whoever_holds_several_seats_need_not_choose(frozen: Room) -> None:
    assert Browser(frozen).join("ana", "dora").get("snapshots/1.0/json").status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_a_stranger_gets_nothing(frozen: Room, kind: str) -> None:
    answer = Browser(frozen).get(f"snapshots/1.0/{kind}")
    assert answer.status_code == 401
    assert "Se acuerda" not in answer.get_data(as_text=True)


@pytest.mark.parametrize("kind", KINDS)
def test_a_seat_of_another_workshop_gets_nothing(frozen: Room, untouched: Kept, kind: str) -> None:
    other = Room(frozen.app, untouched.copy())
    browser = Browser(other).join("ana")
    assert browser.get(f"snapshots/1.0/{kind}").status_code == 404  # it has frozen nothing
    path = f"/w/{frozen.slug}/snapshots/1.0/{kind}"
    for headers in ({}, PAGE):
        assert browser.client.get(path, headers=headers).status_code == 401
        assert browser.client.get(f"{path}?seat=organizer", headers=headers).status_code == 401


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "version",
    ["1.1", "0.0", "1", "1.0 ", "%00", "1.0%00", "..", "latest", "'", "\u0663.\u0660", "9" * 5000],
)
def test_a_version_that_is_not_there_is_unknown(frozen: Room, version: str, kind: str) -> None:
    answer = Browser(frozen).join("ana").get(f"snapshots/{version}/{kind}")
    assert answer.status_code == 404


def test_other_kinds_are_unknown(frozen: Room) -> None:
    assert Browser(frozen).join("ana").get("snapshots/1.0/exe").status_code == 404


def test_its_name_tells_the_version(frozen: Room) -> None:
    answer = Browser(frozen).join("dora").get("snapshots/1.0/json?language=en")
    header = answer.headers["Content-Disposition"]
    assert header.startswith('attachment; filename="Conclusions-1-0-')
    assert header.endswith(".json")


@pytest.mark.parametrize(
    ("language", "stamp"), [("es", "Versión de sala 1.0 · "), ("en", "Room version 1.0 · ")]
)
def test_the_document_is_of_the_frozen_words_whatever_came_after(
    frozen: Room, language: str, stamp: str
) -> None:
    (conclusion,) = frozen.rows("conclusions")
    named = {"conclusion": conclusion, "base": conclusion}
    frozen.do("félix", "edit_conclusion", **named, text="Otra cosa.")
    answer = Browser(frozen).join("dora").get(f"snapshots/1.0/docx?language={language}")
    assert answer.status_code == 200
    assert reader.texts(answer.data, "ListNumber") == ["1.\tSe acuerda."]
    lines = reader.texts(answer.data, "Normal")
    (row,) = frozen.rows("snapshots").values()
    assert lines[1].startswith(stamp)
    assert reader.texts(answer.data, "BodyText3")[-1].endswith(row["sha256"])


def test_a_room_that_asks_at_once_has_it_written_once(
    frozen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    monkeypatch.setattr(process, "run", lambda order: written.append(order) or b"PK")
    people = [Browser(frozen).join(person) for person in SEATS]
    with ThreadPoolExecutor(len(people)) as pool:
        answers = list(pool.map(lambda each: each.get("snapshots/1.0/docx?language=es"), people))
    assert {answer.data for answer in answers} == {b"PK"}
    assert len(written) == 1


def test_a_letterhead_that_fails_is_told_and_tried_again_the_next_time(
    frozen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    tried = []

    def write(order: Order) -> bytes:
        tried.append(order.letterhead)
        if len(tried) == 1:
            raise process.SlowError
        return b"PK"

    monkeypatch.setattr(process, "run", write)
    dora = Browser(frozen).join("dora")
    answers = [dora.get("snapshots/1.0/docx?language=es") for _ in range(3)]
    assert [each.headers.get("X-Letterhead") for each in answers] == ["failed", None, None]
    assert [bool(path) for path in tried] == [True, False, True]


def test_what_any_seat_asks_for_holds_up_no_organizer(
    frozen: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = turns.Turns(1, patience=0.01)
    monkeypatch.setattr(exports, "_frozen_turns", full)
    monkeypatch.setattr(process, "run", lambda _: b"PK")
    ana, dora = (Browser(frozen).join(person) for person in ("ana", "dora"))
    with full.one():
        assert ana.get("export/md?seat=organizer").data == b"PK"
        assert dora.get("snapshots/1.0/md?language=both").status_code == 503
