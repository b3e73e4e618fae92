"""remove_objective: an objective goes that no conclusion serves."""

from tests.commands import checks
from tests.commands.scene import draft
from tests.room import Room


def _remove(room: Room, place: int, person: str = "ana") -> None:
    room.do(person, "remove_objective", objective=room.objective(place))


def test_they_may_all_go(room: Room) -> None:
    for place in range(6):
        _remove(room, place)
    assert room.state("public")["objectives"] == []


def test_a_conclusion_that_serves_it_holds_it(room: Room) -> None:
    made = draft(room)
    room.do("félix", "link_objectives", conclusion=made, add=[room.objective(2)])
    with checks.refused(room, "in_use"):
        _remove(room, 2)
    room.do("félix", "link_objectives", conclusion=made, remove=[room.objective(2)])
    _remove(room, 2)


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _remove(room, 0, "félix")
