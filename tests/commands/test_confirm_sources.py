"""confirm_sources: staff looked at what changed under a conclusion since it was cited."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.room import Room


@pytest.fixture
def cards(room: Room) -> list[str]:
    return room.write("uno", "dos", "tres")


@pytest.fixture
def conclusion(room: Room, cards: list[str]) -> str:
    """It cites the first card under a heading, and the second by itself."""
    return draft(room, clusters=[gather(room, cards[0])], cards=[cards[1]])


def _changed(room: Room, conclusion: str) -> list[str]:
    found: list[str] = room.rows("conclusions")[conclusion]["changed"]
    return found


def _edit(room: Room, card: str) -> None:
    room.do("bruno", "edit_card", card=card, text="otro", base=room.card(card)["version"])


def test_nothing_has_changed_at_first(room: Room, conclusion: str) -> None:
    assert _changed(room, conclusion) == []


@pytest.mark.parametrize("which", [0, 1])
def test_a_card_that_is_worded_anew_is_told(
    room: Room, cards: list[str], conclusion: str, which: int
) -> None:
    _edit(room, cards[which])
    assert _changed(room, conclusion) == [cards[which]]


def test_staff_hear_of_it_with_the_card(room: Room, cards: list[str], conclusion: str) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    room.packets.clear()
    _edit(room, cards[0])
    told = [part for event in room.heard("staff") for part in event["changed"]["conclusions"]]
    assert [row["changed"] for row in told] == [[cards[0]]]
    assert all("conclusions" not in event["changed"] for event in room.heard("public"))


def test_a_card_that_comes_under_its_heading_is_told(
    room: Room, cards: list[str], conclusion: str
) -> None:
    (heading,) = room.rows("conclusions")[conclusion]["clusters"]
    gather(room, cards[2], cluster=heading)
    assert _changed(room, conclusion) == [cards[2]]


def test_a_card_that_is_gone_is_told_and_no_longer_among_its_cards(
    room: Room, cards: list[str], conclusion: str
) -> None:
    room.do("bruno", "withdraw_card", card=cards[1])
    assert _changed(room, conclusion) == [cards[1]]
    assert room.rows("conclusions")[conclusion]["cards"] == [cards[0]]


def test_once_looked_at_only_what_changes_later_is_told(
    room: Room, cards: list[str], conclusion: str
) -> None:
    _edit(room, cards[0])
    room.do("bruno", "withdraw_card", card=cards[1])
    room.do("ana", "confirm_sources", conclusion=conclusion)
    assert _changed(room, conclusion) == []
    _edit(room, cards[0])
    assert _changed(room, conclusion) == [cards[0]]


def test_only_what_was_seen_is_confirmed(room: Room, cards: list[str], conclusion: str) -> None:
    """One was worded once more, and one came, while staff looked."""
    (heading,) = room.rows("conclusions")[conclusion]["clusters"]
    _edit(room, cards[0])
    room.do("bruno", "withdraw_card", card=cards[1])
    seen = {cards[0]: room.card(cards[0])["version"], cards[1]: ""}
    _edit(room, cards[0])
    gather(room, cards[2], cluster=heading)
    room.do("ana", "confirm_sources", conclusion=conclusion, seen=seen)
    assert _changed(room, conclusion) == sorted([cards[0], cards[2]])
    shown = {card: room.card(card)["version"] for card in (cards[0], cards[2])}
    room.do("ana", "confirm_sources", conclusion=conclusion, seen=shown)
    assert _changed(room, conclusion) == []


def test_what_is_back_was_not_seen(room: Room, cards: list[str], conclusion: str) -> None:
    room.do("bruno", "withdraw_card", card=cards[1])
    _edit(room, cards[0])
    room.do("bruno", "restore_card", card=cards[1])
    seen = {cards[1]: "", GONE: "", cards[2]: cards[2]}
    before = _changed(room, conclusion)
    room.do("ana", "confirm_sources", conclusion=conclusion, seen=seen)
    assert _changed(room, conclusion) == before == [cards[0]]


def test_too_much_at_once_is_refused(room: Room, conclusion: str) -> None:
    seen = {f"{count:032x}": "" for count in range(1001)}
    for bad in (seen, {"x": ""}, {GONE: "x"}, [], None):
        with checks.refused(room, "bad_fields"):
            room.do("félix", "confirm_sources", conclusion=conclusion, seen=bad)


def test_it_can_be_taken_back(room: Room, cards: list[str], conclusion: str) -> None:
    _edit(room, cards[0])
    done = room.do("félix", "confirm_sources", conclusion=conclusion)["id"]
    room.do("félix", "undo", command=done)
    assert _changed(room, conclusion) == [cards[0]]


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:1"])
def test_it_is_told_to_staff_only(
    room: Room, cards: list[str], conclusion: str, audience: str
) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    _edit(room, cards[0])
    assert "changed" not in room.rows("conclusions", audience)[conclusion]


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "confirm_sources", conclusion=conclusion)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "confirm_sources", conclusion=bad)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "confirm_sources", conclusion=foreign)
