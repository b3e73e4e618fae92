"""deliver: a group gives its word on its board; what changes later is marked."""

from collections.abc import Callable
from typing import Any

import pytest

from colaboracion import execute
from tests.commands import checks
from tests.room import Room

Act = Callable[[Room, str], dict[str, Any]]


def _board(room: Room, audience: str = "staff") -> Any:
    """Group 1's board."""
    (group,) = (row["id"] for row in room.state()["groups"] if row["number"] == 1)
    found = [row for row in room.state(audience)["boards"] if row["group"] == group]
    return found[0] if found else None


def _other_column(room: Room, card: str) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=card, column=room.column(1))


ACTS: list[tuple[str, Act]] = [
    ("edited", lambda room, card: room.do("bruno", "edit_card", card=card, text="x", base=card)),
    ("moved", _other_column),
    ("withdrawn", lambda room, card: room.do("bruno", "withdraw_card", card=card)),
    ("restored", lambda room, card: room.do("bruno", "restore_card", card=card)),
]
acts = pytest.mark.parametrize("act", [act for _, act in ACTS], ids=[name for name, _ in ACTS])


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1, while the groups write."""
    return room.write("a", "b")[0]


@pytest.mark.parametrize("read_back", [True, False])
def test_it_notes_when_and_whether_it_was_read(room: Room, card: str, *, read_back: bool) -> None:
    answer = room.do("bruno", "deliver", read_back=read_back)
    board = _board(room)
    assert answer["row"] == board["id"]
    assert board["read_back"] is read_back
    assert board["delivered_at"] >= room.card(card)["at"]


def test_no_board_is_delivered_before(room: Room, card: str) -> None:
    assert _board(room)["delivered_at"] is None
    assert room.card(card)["addendum"] is False


def test_it_is_the_own_board_only(room: Room, card: str) -> None:
    room.do("carla", "deliver", read_back=True)
    assert _board(room)["delivered_at"] is None


def test_everyone_learns_when_but_not_whether_it_was_read(room: Room, card: str) -> None:
    room.do("bruno", "deliver", read_back=False)
    seen = _board(room, "public")
    assert seen["delivered_at"] == _board(room)["delivered_at"]
    assert "read_back" not in seen


@acts
def test_what_changes_later_is_an_addendum(room: Room, card: str, act: Act) -> None:
    room.do("bruno", "deliver", read_back=True)
    act(room, card)
    assert room.card(card)["addendum"] is True


@acts
def test_what_changes_before_is_none(room: Room, card: str, act: Act) -> None:
    act(room, card)
    room.do("bruno", "deliver", read_back=True)
    assert room.card(card)["addendum"] is False


def test_a_new_card_is_an_addendum(room: Room, card: str) -> None:
    room.do("bruno", "deliver", read_back=True)
    late = room.post("bruno", "c")
    marks = {row["text"]: row["addendum"] for row in room.state()["cards"]}
    assert room.card(late)["addendum"] is True
    assert marks == {"a": False, "b": False, "c": True}


def test_what_staff_do_with_the_cards_is_none(room: Room, card: str) -> None:
    room.do("bruno", "deliver", read_back=True)
    room.do("félix", "gather_cards", cards=[card])
    assert room.card(card)["addendum"] is False


def test_taking_back_what_was_done_before_is_one(room: Room, card: str) -> None:
    edited = room.do("bruno", "edit_card", card=card, text="x", base=card)["id"]
    room.do("bruno", "deliver", read_back=True)
    room.do("bruno", "undo", command=edited)
    assert (room.card(card)["text"], room.card(card)["addendum"]) == ("a", True)


def test_taking_back_an_addendum_is_none(room: Room, card: str) -> None:
    room.do("bruno", "deliver", read_back=True)
    edited = room.do("bruno", "edit_card", card=card, text="x", base=card)["id"]
    room.do("bruno", "undo", command=edited)
    assert (room.card(card)["text"], room.card(card)["addendum"]) == ("a", False)


def test_again_it_has_a_new_time_and_the_marks_stay(
    room: Room, card: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.do("bruno", "deliver", read_back=True)
    first = _board(room)["delivered_at"]
    late = room.post("bruno", "c")
    _a_second_later(monkeypatch)
    room.do("bruno", "deliver", read_back=False)
    assert _board(room)["delivered_at"] >= first + 1000
    assert _board(room)["read_back"] is False
    assert room.card(late)["addendum"] is True


def _a_second_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = execute.now
    monkeypatch.setattr(execute, "now", lambda: now() + 1000)


@pytest.mark.parametrize("phase", ["plenary", "closed"])
def test_it_is_still_taken_later(room: Room, card: str, phase: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    room.do("bruno", "deliver", read_back=True)
    assert _board(room)["delivered_at"] is not None


def test_it_is_not_taken_before_the_opening(room: Room) -> None:
    with checks.refused(room, "not_open"):
        room.do("bruno", "deliver", read_back=True)


def test_it_is_taken_back(room: Room, card: str) -> None:
    delivered = room.do("bruno", "deliver", read_back=True)["id"]
    room.do("bruno", "undo", command=delivered)
    assert (_board(room)["delivered_at"], _board(room)["read_back"]) == (None, False)


@pytest.mark.parametrize("person", ["delia", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_the_rapporteurs(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "deliver", read_back=True)


@pytest.mark.parametrize("bad", [None, "yes", 1, [], {}])
def test_it_refuses_anything_but_yes_and_no(room: Room, card: str, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "deliver", read_back=bad)
