"""mark_mentioned: what was said aloud is marked, and headings count the groups that said it."""

import pytest

from colaboracion.database import writing
from colaboracion.models import Group
from tests.commands import checks
from tests.commands.scene import GONE, gather, kept_texts
from tests.room import Room


def _said(room: Room, cluster: str) -> int:
    return int(room.rows("clusters")[cluster]["said"])


@pytest.fixture
def gathered(room: Room) -> tuple[list[str], str]:
    """Two cards of group 1 and one of group 2 under one heading, which the stage shows."""
    cards = [*room.write("a", "b"), room.post("carla", "c")]
    room.do("félix", "set_phase", phase="plenary")
    cluster = gather(room, *cards)
    room.do("félix", "show_stage", slide="headings")
    return cards, cluster


def test_everyone_who_sees_the_card_sees_it(room: Room, gathered: tuple[list[str], str]) -> None:
    cards, cluster = gathered
    room.packets.clear()
    room.do("félix", "mark_mentioned", cards=cards[:2], mentioned=True)
    assert {packet.audience for packet in room.packets} == set(room.states())
    for audience in room.states():
        marked = [room.card(card, audience)["mentioned"] for card in cards]
        assert marked == [True, True, False], audience
        assert room.rows("clusters", audience)[cluster]["said"] == 1


def test_a_heading_counts_groups_not_cards(room: Room, gathered: tuple[list[str], str]) -> None:
    cards, cluster = gathered
    room.do("bruno", "mark_mentioned", cards=cards[:2], mentioned=True)
    room.do("carla", "mark_mentioned", cards=cards[2:], mentioned=True)
    assert _said(room, cluster) == 2
    room.do("félix", "mark_mentioned", cards=cards[:1], mentioned=False)
    assert _said(room, cluster) == 2
    room.do("bruno", "withdraw_card", card=cards[1])  # a withdrawn card says nothing
    assert _said(room, cluster) == 1


def test_a_group_set_aside_counts_for_none(room: Room, gathered: tuple[list[str], str]) -> None:
    cards, cluster = gathered
    room.do("félix", "mark_mentioned", cards=cards, mentioned=True)
    group = room.card(cards[2])["group"]
    with writing() as session:
        session.get_one(Group, group).aside = True
    assert _said(room, cluster) == 1


def test_it_is_taken_back(room: Room, gathered: tuple[list[str], str]) -> None:
    cards, cluster = gathered
    marking = room.do("bruno", "mark_mentioned", cards=cards[:2], mentioned=True)["id"]
    room.do("bruno", "undo", command=marking)
    assert not any(room.card(card)["mentioned"] for card in cards)
    assert _said(room, cluster) == 0


def test_it_leaves_all_else_as_it_was(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "deliver", read_back=True)
    before = room.card(card)
    room.do("bruno", "mark_mentioned", cards=[card], mentioned=True)
    assert room.card(card) == before | {"mentioned": True}
    assert (kept_texts(room, card), checks.miscounted(room)) == ({"a"}, [])


def test_all_of_them_or_none(room: Room) -> None:
    first, second = room.write("a", "b")
    room.do("bruno", "withdraw_card", card=second)
    with checks.refused(room, "card_withdrawn"):
        room.do("félix", "mark_mentioned", cards=[first, second], mentioned=True)


def test_of_no_card_it_is_refused(room: Room) -> None:
    with checks.refused(room, "no_cards"):
        room.do("félix", "mark_mentioned", cards=[], mentioned=True)
    with checks.refused(room, "forbidden"):
        room.do("bruno", "mark_mentioned", cards=[], mentioned=True)


def test_a_rapporteur_marks_own_cards_only(room: Room) -> None:
    (card,) = room.write("a")
    other = room.post("carla", "b")
    with checks.refused(room, "forbidden"):
        room.do("bruno", "mark_mentioned", cards=[card, other], mentioned=True)


@pytest.mark.parametrize("person", ["carla", "delia", "dora", "interpreter", "projector"])
def test_it_is_for_staff_and_the_rapporteur(room: Room, person: str) -> None:
    (card,) = room.write("a")
    with checks.refused(room, "forbidden"):
        room.do(person, "mark_mentioned", cards=[card], mentioned=True)


@checks.shut_phases
def test_a_rapporteur_keeps_to_the_phases_and_staff_need_not(
    room: Room, phase: str, code: str
) -> None:
    (card,) = room.write("a")
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "mark_mentioned", cards=[card], mentioned=True)
    room.do("félix", "mark_mentioned", cards=[card], mentioned=True)
    assert room.card(card)["mentioned"]


def test_it_knows_no_card_of_another_workshop_nor_one_that_never_was(
    room: Room, elsewhere: Room
) -> None:
    for card in (elsewhere.post("bruno", "x"), GONE):
        with checks.refused(room, "unknown"):
            room.do("félix", "mark_mentioned", cards=[card], mentioned=True)
