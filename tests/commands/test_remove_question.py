"""remove_question: a question goes under which nothing was ever concluded."""

from tests.commands import checks
from tests.commands.scene import draft
from tests.room import Room


def _remove(room: Room, place: int, person: str = "ana") -> None:
    room.do(person, "remove_question", question=room.question(place))


def test_it_goes_for_everyone_and_one_stays(room: Room) -> None:
    _remove(room, 0)
    (left,) = room.state("public")["questions"]
    assert (left["id"], left["position"]) == (room.question(1), 1)
    with checks.refused(room, "last_one"):
        _remove(room, 1)


def test_a_conclusion_holds_it_whatever_became_of_it(room: Room) -> None:
    made = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=made, state="withdrawn")
    with checks.refused(room, "in_use"):
        _remove(room, 0)


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _remove(room, 0, "félix")
