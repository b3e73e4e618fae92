"""set_sharing: groups' texts live, or at the plenary."""

import pytest

from tests.commands import checks
from tests.room import Room


def test_live_shows_what_is_written(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "set_sharing", sharing="live")
    assert room.card(card, "public")["text"] == "uno"
    assert room.card(card, "seat:2")["text"] == "uno"


def test_at_the_plenary_hides_it_again(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "set_sharing", sharing="live")
    room.do("félix", "set_sharing", sharing="plenary")
    assert room.card(card, "public") is None


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:2"])
def test_those_who_may_see_more_start_anew(room: Room, audience: str) -> None:
    room.do("félix", "set_sharing", sharing="live")
    assert room.heard(audience)[-1].keys() - {"command_id"} == {"n", "reset"}


def test_in_the_plenary_nothing_more_is_shown_or_hidden(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "set_phase", phase="plenary")
    for sharing in ("live", "plenary"):
        room.do("félix", "set_sharing", sharing=sharing)
        assert room.card(card, "public")["text"] == "uno"


def test_the_same_again_tells_nothing(room: Room) -> None:
    room.do("félix", "set_sharing", sharing="plenary")
    assert room.packets == []


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_sharing", sharing="live")


@pytest.mark.parametrize("bad", ["", "Live", "live\n", "\ud800", None, 1, True, float("nan")])
def test_a_sharing_that_is_none_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_sharing", sharing=bad)
