"""add_group: a group more while people work, with board, seats, codes and audiences."""

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import code, group_id, groups_counted
from tests.room import Room


def test_it_takes_the_next_number_and_counts(room: Room) -> None:
    made = room.do("félix", "add_group")
    (row,) = (row for row in room.state("public")["groups"] if row["number"] == 6)
    assert (row["id"], made["row"], groups_counted(room)) == (made["id"], made["id"], 6)
    assert (row["aside"], row["merged_into"], row["table"]) == (False, None, "Mesa 6")
    room.do("félix", "set_group_aside", group=made["id"], aside=True)
    room.do("félix", "add_group")
    assert group_id(room, 7)


def test_its_people_join_and_write_at_once(room: Room) -> None:
    room.do("félix", "add_group")
    room.write()
    for seat in ("rapporteur-6", "delegate-6"):
        assert code(room, seat).text[:2] in {"G6", "M6"}
    card = room.post("rapporteur-6", "a")
    for audience in ("staff", "seat:6", "group:6"):
        assert room.card(card, audience)["code"] == "G6-01"
    assert room.card(card, "seat:1") is None
    assert (room.state("seat:6")["n"], room.state("group:6")["n"]) == (2, 2)
    assert checks.miscounted(room) == []


def test_everyone_begins_anew(room: Room) -> None:
    room.do("félix", "add_group")
    assert all(packet.event["reset"] for packet in room.packets if packet.event)
    assert {packet.audience for packet in room.packets} >= {"staff", "public", "seat:1", "group:5"}


def test_taken_back_it_stands_aside_and_keeps_what_it_wrote(room: Room) -> None:
    made = room.do("félix", "add_group")["id"]
    room.write()
    card = room.post("rapporteur-6", "a")
    again = room.do("félix", "undo", command=made)["id"]
    assert (groups_counted(room), room.card(card)["text"]) == (5, "a")
    room.do("félix", "undo", command=again)
    assert groups_counted(room) == 6


def test_sent_again_it_makes_one_group(room: Room) -> None:
    made = new_id()
    assert room.do("félix", "add_group", id=made) == room.do("félix", "add_group", id=made)
    assert groups_counted(room) == 6


def test_it_refuses_the_id_of_another_group(room: Room) -> None:
    made = room.do("félix", "add_group")["id"]
    with checks.refused(room, "id_taken"):
        room.do("ana", "add_group", id=made)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "add_group")
