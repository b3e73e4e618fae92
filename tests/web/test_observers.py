"""Observers read what everyone reads; they neither vote, comment, nor work at conclusions."""

import pytest

from tests.commands.ranking_scene import headings, issued, opened
from tests.room import Room
from tests.web.browsers import Browser, order


@pytest.fixture
def observer(room: Room) -> Browser:
    """Someone who joined by the observers' code."""
    return Browser(room).join("observer")


def test_the_code_opens_the_plenary(room: Room, observer: Browser) -> None:
    assert observer.open("plenary").status_code == 200
    seen = observer.get("state?seat=observer").get_json()
    everyone = Browser(room).join("dora").get("state?seat=everyone").get_json()
    assert {key: seen[key] for key in seen if key != "version"} == {
        key: everyone[key] for key in everyone if key != "version"
    }


@pytest.mark.parametrize("page", ["organizer", "desk", "board/1", "table/1", "remote"])
def test_no_other_page_is_theirs(observer: Browser, page: str) -> None:
    assert observer.open(page).status_code in {401, 403}


def test_no_device_of_theirs_votes(room: Room, observer: Browser) -> None:
    headings(room)
    ranking = opened(room, "person")
    option = room.rows("rankings")[ranking]["options"][0]["id"]
    cast = order("cast_ballot", ranking=ranking, choices={option: 1}, device="a" * 32)
    assert observer.send(cast).status_code == 403


def test_their_dots_come_by_a_slip_of_their_own(room: Room, observer: Browser) -> None:
    headings(room)
    ranking = opened(room)
    option = room.rows("rankings")[ranking]["options"][0]["id"]
    slip = issued(room, ranking, "ACNUR")[0]
    cast = order("cast_ballot", ranking=ranking, choices={option: 1}, code=slip["code"])
    assert observer.send(cast).status_code == 200


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("post_card", {"column": "0" * 32, "text": "x"}),
        ("post_remark", {"column": "0" * 32, "text": "x"}),
        ("post_comment", {"snapshot": "0" * 32, "conclusion": None, "text": "x", "delegation": ""}),
        ("edit_conclusion", {"conclusion": "0" * 32, "text": "x", "base": "0" * 32}),
        ("set_conclusion_state", {"conclusion": "0" * 32, "state": "agreed"}),
        ("gather_cards", {"cards": ["0" * 32], "cluster": None}),
        ("send_idea", {"column": "0" * 32, "text": "x"}),
        ("set_phase", {"phase": "plenary"}),
    ],
)
def test_nothing_that_adopts_or_comments_is_taken(
    observer: Browser, name: str, fields: dict[str, object]
) -> None:
    assert observer.send(order(name, **fields)).status_code == 403
