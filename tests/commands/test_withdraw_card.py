"""withdraw_card: the rapporteur takes a card off the board; nothing of it is lost."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1 that everyone may read."""
    card = room.write("a", "b")[0]
    room.do("félix", "set_phase", phase="plenary")
    return card


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_it_stays_with_its_table_and_staff(room: Room, card: str, audience: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    assert room.card(card, audience)["state"] == "withdrawn"


@pytest.mark.parametrize("audience", ["seat:2", "group:2", "public"])
def test_it_goes_from_all_other_screens(room: Room, card: str, audience: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    assert room.card(card, audience) is None
    assert room.heard(audience)[-1]["removed"] == {"cards": [card]}


@pytest.mark.parametrize("times", [1, 2])
def test_it_uncounts_the_card_once(room: Room, card: str, times: int) -> None:
    for _ in range(times):
        room.do("bruno", "withdraw_card", card=card)
    assert checks.miscounted(room) == []


def test_it_keeps_the_text(room: Room, card: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    assert kept_texts(room, card) == {"a"}


def test_it_keeps_the_heading_which_counts_it_no_more(room: Room, card: str) -> None:
    cluster = gather(room, card)
    room.do("bruno", "withdraw_card", card=card)
    assert room.card(card)["cluster"] == cluster
    row = room.rows("clusters")[cluster]
    assert (row["cards"], row["groups"]) == (0, 0)


def test_it_takes_the_card_from_the_conclusions_that_cite_it(room: Room, card: str) -> None:
    conclusion = draft(room, cards=[card])
    room.do("bruno", "withdraw_card", card=card)
    row = room.rows("conclusions")[conclusion]
    assert (row["cards"], row["direct"], row["groups"]) == ([], [], 0)


def test_it_takes_the_card_from_conclusions_on_its_heading(room: Room, card: str) -> None:
    cluster = gather(room, card)
    conclusion = draft(room, clusters=[cluster])
    room.do("bruno", "withdraw_card", card=card)
    row = room.rows("conclusions")[conclusion]
    assert (row["clusters"], row["cards"], row["groups"]) == ([cluster], [], 0)


def test_it_takes_the_cards_mark_which_restoring_does_not_give_back(room: Room, card: str) -> None:
    room.do("bruno", "mark_top", card=card, top=1)
    room.do("bruno", "withdraw_card", card=card)
    assert room.card(card)["top"] is None
    room.do("bruno", "restore_card", card=card)
    assert room.card(card)["top"] is None


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_it_says_of_which_card_it_is_the_same(room: Room, card: str, audience: str) -> None:
    other = room.post("bruno", "otra")
    room.do("bruno", "withdraw_card", card=card, same_as=other)
    assert room.card(card, audience)["same_as"] == other


def test_it_is_the_same_as_a_withdrawn_card_of_the_own_board(room: Room, card: str) -> None:
    other = room.post("bruno", "otra")
    room.do("bruno", "withdraw_card", card=other)
    room.do("bruno", "withdraw_card", card=card, same_as=other)
    assert room.card(card)["same_as"] == other


def test_it_is_the_same_as_another_groups_card_once_texts_are_open(room: Room) -> None:
    (card,), theirs = room.write("a"), room.post("carla", "a también")
    with checks.refused(room, "unknown"):
        room.do("bruno", "withdraw_card", card=card, same_as=theirs)
    room.do("félix", "set_phase", phase="plenary")
    room.do("bruno", "withdraw_card", card=card, same_as=theirs)
    assert room.card(card)["same_as"] == theirs


def test_it_learns_of_no_card_that_another_group_has_withdrawn(room: Room, card: str) -> None:
    theirs = room.post("carla", "x")
    room.do("carla", "withdraw_card", card=theirs)
    with checks.refused(room, "unknown"):
        room.do("bruno", "withdraw_card", card=card, same_as=theirs)


def test_no_card_is_the_same_as_itself(room: Room, card: str) -> None:
    with checks.refused(room, "same_card"):
        room.do("bruno", "withdraw_card", card=card, same_as=card)


def test_it_is_the_same_as_no_card_that_never_was_or_is_elsewhere(
    room: Room, card: str, elsewhere: Room
) -> None:
    for same in (GONE, elsewhere.post("bruno", "x")):
        with checks.refused(room, "unknown"):
            room.do("bruno", "withdraw_card", card=card, same_as=same)


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "withdraw_card", card=card)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, card: str, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "withdraw_card", card=card)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "withdraw_card", card=bad)
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "withdraw_card", card=GONE, same_as=bad)


def test_it_knows_no_card_of_another_workshop(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "withdraw_card", card=elsewhere.post("bruno", "x"))


def test_it_knows_no_card_that_never_was(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "withdraw_card", card=GONE)


def test_a_conclusion_names_no_heading_that_the_room_does_not_see(room: Room) -> None:
    (card,) = room.write("a")
    cluster = gather(room, card)
    conclusion = draft(room, clusters=[cluster])
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    assert room.rows("conclusions", "public")[conclusion]["clusters"] == [cluster]
    room.do("bruno", "withdraw_card", card=card)
    assert room.rows("clusters", "public") == {}
    assert room.rows("conclusions", "public")[conclusion]["clusters"] == []
