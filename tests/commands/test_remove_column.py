"""remove_column: a column goes in which nobody has ever written."""

from tests.commands import checks
from tests.commands.scene import gather
from tests.room import Room


def _remove(room: Room, place: int, person: str = "ana") -> None:
    room.do(person, "remove_column", column=room.column(place))


def test_it_goes_for_everyone_and_the_others_close_up(room: Room) -> None:
    _remove(room, 1)
    places = {row["id"]: row["position"] for row in room.state("seat:1")["columns"]}
    assert places == {room.column(0): 1, room.column(2): 2}
    assert [event["removed"] for event in room.heard("public")] == [{"columns": [room.column(1)]}]


def test_the_wall_turns_to_all_columns(room: Room) -> None:
    room.do("félix", "show_stage", slide="boards", column=room.column(1))
    room.do("félix", "show_stage", slide="neutral")
    _remove(room, 1)
    stage = room.state("public")["sessions"][0]["stage"]
    assert (stage["column"], stage["before"]["column"]) == (None, None)


def test_a_card_holds_it_even_a_withdrawn_one(room: Room) -> None:
    (card,) = room.write("una", column=1)
    with checks.refused(room, "in_use"):
        _remove(room, 1)
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "in_use"):
        _remove(room, 1)


def test_a_heading_and_a_reason_hold_it_too(room: Room) -> None:
    (card,) = room.write("una")
    gather(room, card)
    room.do("bruno", "explain_cap", column=room.column(1), reason="Son más.")
    room.do("bruno", "move_card", card=card, column=room.column(2))
    for place in (0, 1, 2):
        with checks.refused(room, "in_use"):
            _remove(room, place)


def test_what_was_moved_out_of_it_is_not_moved_back_into_nothing(room: Room) -> None:
    (card,) = room.write("una")
    moved = room.do("bruno", "move_card", card=card, column=room.column(1))["id"]
    _remove(room, 0)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=moved)


def test_one_stays(room: Room) -> None:
    _remove(room, 0)
    _remove(room, 1)
    with checks.refused(room, "last_one"):
        _remove(room, 2)


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _remove(room, 0, "félix")
