"""restore_card: the rapporteur puts a withdrawn card back where it was."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.room import Room


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1 between two others, which everyone might read; it was withdrawn."""
    card = room.write("a", "b", "c")[1]
    room.do("félix", "set_phase", phase="plenary")
    room.do("bruno", "withdraw_card", card=card)
    return card


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1", "seat:2", "public"])
def test_it_comes_back_to_its_place_for_all(room: Room, card: str, audience: str) -> None:
    assert room.texts(audience) == ["a", "c"]
    room.do("bruno", "restore_card", card=card)
    assert room.texts(audience) == ["a", "b", "c"]


@pytest.mark.parametrize("times", [1, 2])
def test_it_counts_the_card_once(room: Room, card: str, times: int) -> None:
    for _ in range(times):
        room.do("bruno", "restore_card", card=card)
    assert checks.miscounted(room) == []


def test_it_changes_nothing_of_a_standing_card(room: Room, card: str) -> None:
    room.do("bruno", "restore_card", card=card)
    room.packets.clear()
    room.do("bruno", "restore_card", card=card)
    assert room.packets == []


def test_it_is_the_same_as_no_other_any_more(room: Room) -> None:
    a, b = room.write("a", "b")
    room.do("bruno", "withdraw_card", card=a, same_as=b)
    room.do("bruno", "restore_card", card=a)
    assert room.card(a)["same_as"] is None


def test_it_comes_back_under_its_heading(room: Room) -> None:
    a, b = room.write("a", "b")
    cluster = gather(room, a, b)
    room.do("bruno", "withdraw_card", card=a)
    room.do("bruno", "restore_card", card=a)
    assert room.card(a)["cluster"] == cluster
    assert room.rows("clusters")[cluster]["cards"] == 2


def test_it_comes_back_under_a_heading_of_its_own(room: Room) -> None:
    card = room.write("a")[0]
    cluster = gather(room, card, heading="Solo una")
    room.do("bruno", "withdraw_card", card=card)
    room.do("bruno", "restore_card", card=card)
    row = room.rows("clusters")[cluster]
    assert (row["heading"], row["cards"], row["groups"]) == ("Solo una", 1, 1)


def test_it_comes_back_to_the_conclusions_that_cite_it(room: Room) -> None:
    card = room.write("a")[0]
    conclusion = draft(room, cards=[card])
    room.do("bruno", "withdraw_card", card=card)
    room.do("bruno", "restore_card", card=card)
    row = room.rows("conclusions")[conclusion]
    assert (row["cards"], row["direct"], row["groups"]) == ([card], [card], 1)


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "restore_card", card=card)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, card: str, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "restore_card", card=card)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "restore_card", card=bad)


def test_it_knows_no_card_of_another_workshop(room: Room, elsewhere: Room) -> None:
    other = elsewhere.post("bruno", "x")
    elsewhere.do("bruno", "withdraw_card", card=other)
    with checks.refused(room, "unknown"):
        room.do("bruno", "restore_card", card=other)


def test_it_knows_no_card_that_never_was(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "restore_card", card=GONE)
