"""object_card: a group says that its card does not belong under its heading."""

import pytest

from tests.commands import checks
from tests.commands.scene import gather
from tests.room import Room


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1 under a heading that the room sees."""
    own, other = *room.write("uno"), room.post("carla", "otro")
    gather(room, own, other, heading="Todo")
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    return own


def _objects(room: Room, card: str, *, objects: bool = True) -> str:
    return str(room.do("bruno", "object_card", card=card, objects=objects)["id"])


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_the_desk_and_the_own_group_see_it(room: Room, card: str, audience: str) -> None:
    assert room.card(card, audience)["objected"] is False
    _objects(room, card)
    assert room.card(card, audience)["objected"] is True


@pytest.mark.parametrize("audience", ["public", "seat:2", "group:2"])
def test_nobody_else_hears_of_it(room: Room, card: str, audience: str) -> None:
    before = room.state(audience)
    _objects(room, card)
    assert room.state(audience) == before


def test_it_can_be_taken_back(room: Room, card: str) -> None:
    before = room.card(card)
    _objects(room, card)
    _objects(room, card, objects=False)
    assert room.card(card) == before


def test_it_can_be_undone(room: Room, card: str) -> None:
    before = room.card(card)
    room.do("bruno", "undo", command=_objects(room, card))
    assert room.card(card) == before


def test_it_changes_no_delivered_board(room: Room, card: str) -> None:
    room.do("bruno", "deliver", read_back=True)
    objected = _objects(room, card)
    assert room.card(card)["addendum"] is False
    room.do("bruno", "undo", command=objected)
    assert room.card(card)["addendum"] is False


def test_it_goes_where_the_gathering_is_taken_back(room: Room) -> None:
    (alone,) = room.write("sola")
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    gathered = room.do("félix", "gather_cards", cards=[alone], heading="Uno")["id"]
    _objects(room, alone)
    room.do("félix", "undo", command=gathered)
    assert room.card(alone)["objected"] is False
    room.do("félix", "gather_cards", cards=[alone], heading="Otro")
    assert room.card(alone)["objected"] is False


@pytest.mark.parametrize("what", ["card", "cluster"])
def test_what_is_held_back_has_no_heading_to_object_to(room: Room, card: str, what: str) -> None:
    held = card if what == "card" else room.card(card)["cluster"]
    room.do("félix", "hold_back", **{what: held}, reason="other")
    with checks.refused(room, "not_gathered"):
        _objects(room, card)


def test_it_goes_with_the_heading_and_comes_back_with_it(room: Room, card: str) -> None:
    _objects(room, card)
    before = room.card(card)
    released = room.do("félix", "release_cards", cards=[card])["id"]
    assert room.card(card)["objected"] is False
    room.do("félix", "undo", command=released)
    assert room.card(card) == before


def test_it_does_not_follow_the_card_to_another_heading(room: Room, card: str) -> None:
    _objects(room, card)
    gather(room, card)
    assert room.card(card)["objected"] is False


def test_it_stays_when_others_come_and_go(room: Room, card: str) -> None:
    _objects(room, card)
    gather(room, room.post("carla", "más"), cluster=room.card(card)["cluster"])
    assert room.card(card)["objected"] is True


def test_a_card_under_no_heading_is_refused(room: Room, card: str) -> None:
    room.do("félix", "release_cards", cards=[card])
    with checks.refused(room, "not_gathered"):
        _objects(room, card)


def test_a_heading_not_yet_shown_is_refused(room: Room) -> None:
    (card,) = room.write("uno")
    gather(room, card)
    with checks.refused(room, "headings_not_shown"):
        _objects(room, card)
    room.do("félix", "set_phase", phase="plenary")
    with checks.refused(room, "headings_not_shown"):
        _objects(room, card)


def test_a_withdrawn_card_is_refused(room: Room, card: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "card_withdrawn"):
        _objects(room, card)


@checks.not_the_rapporteur
def test_only_its_group_objects(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "object_card", card=card, objects=True)


def test_once_closed_it_is_refused(room: Room, card: str) -> None:
    room.do("félix", "set_phase", phase="closed")
    with checks.refused(room, "closed"):
        _objects(room, card)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, card: str, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "object_card", card=bad, objects=True)
