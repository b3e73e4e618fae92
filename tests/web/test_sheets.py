"""Printed sheets: for organizers only; who reads a table is not handed the code that writes."""

import re
from pathlib import Path

import pytest

from tests.room import SEATS, Room
from tests.web.browsers import Browser, code_of, codes_of

ROOT = Path(__file__).parents[2]


def _sheet(room: Room, sheet: str, more: str = "", person: str = "ana") -> str:
    place = f"sheets?seat={SEATS[person]}&sheet={sheet}{more}"
    return Browser(room).join(person).open(place).get_data(as_text=True)


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_nobody_else_gets_a_sheet(room: Room, person: str) -> None:
    for sheet in ("door", "groups", "badges"):
        told = _sheet(room, sheet, person=person)
        assert not [code for code in codes_of(room) if code in told]


def test_the_door_has_only_what_anybody_may_read(room: Room) -> None:
    told = _sheet(room, "door")
    own = {code for code in codes_of(room) if code in told}
    assert own == {code_of(room, "everyone"), code_of(room, "observer")}
    assert told.count('<article class="sheet door"') == 2  # in both of the workshop's languages
    assert _sheet(room, "door", "&language=en").count('<article class="sheet door"') == 1


def test_a_groups_two_codes_are_cut_apart(room: Room) -> None:
    told = _sheet(room, "groups")
    pages = told.split('<article class="sheet group-sheet"')[1:]
    assert len(pages) == 5
    table, seat = pages[0].split('class="sheet-cut"')
    assert code_of(room, "delia") in table
    assert code_of(room, "bruno") not in table
    assert code_of(room, "bruno") in seat
    assert "style=" not in told


def test_the_paper_has_the_columns_of_the_session_and_no_code(room: Room) -> None:
    told = _sheet(room, "paper", "&language=en")
    assert told.count('<section class="paper-column">') == 5 * len(room.rows("columns"))
    assert not [code for code in codes_of(room) if code in told]


def test_a_picture_leads_to_no_other_server(room: Room) -> None:
    assert "evil.test" not in _sheet(room, "door", "&address=http://evil.test").replace(
        "address=http", ""
    )


def test_an_unknown_sheet_is_none(room: Room) -> None:
    answer = Browser(room).join("ana").open("sheets?seat=organizer&sheet=x")
    assert answer.status_code == 404


def test_badges_without_anybody_say_so(room: Room) -> None:
    assert '<article class="badge"' not in _sheet(room, "badges")


def test_paper_shows_the_groups_shapes_of_the_screen() -> None:
    script = (ROOT / "static/js/parts/group-badge.js").read_text(encoding="utf-8")
    paper = (ROOT / "templates/parts/group-badge.html").read_text(encoding="utf-8")
    shape = re.compile(r'"(M[^"]+z)"')
    assert shape.findall(script) == shape.findall(paper)


def test_that_badges_left_is_written_down_and_of_no_other_sheet(room: Room) -> None:
    for sheet in ("door", "badges"):
        _sheet(room, sheet, "&language=es")
    (left,) = Browser(room).join("ana").get("exports?seat=organizer").get_json()["exports"]
    assert (left["kind"], left["document"], left["language"]) == ("html", "badges", "es")
