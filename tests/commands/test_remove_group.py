"""remove_group: a group goes that has no people and has never written."""

from sqlalchemy import select

from colaboracion.database import reading, writing
from colaboracion.imports.reading import parse
from colaboracion.models import AudienceNumber, Code, Participant
from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import group_id, groups_counted, plenary_id
from tests.imports.moving import taken
from tests.room import Room


def _remove(room: Room, number: int = 5, person: str = "ana") -> str:
    return str(room.do(person, "remove_group", group=group_id(room, number))["row"])


def _kept(room: Room) -> set[str]:
    """Seats and streams of the group."""
    with reading() as session:
        here = {"workshop_id": room.workshop(session).id}
        seats = session.scalars(select(Code.seat).filter_by(**here))
        streams = session.scalars(select(AudienceNumber.name).filter_by(**here))
        return {name for name in (*seats, *streams) if name[-1] == "5"}


def test_nothing_of_it_is_left(room: Room) -> None:
    assert _kept(room) == {"rapporteur-5", "delegate-5", "seat:5", "group:5"}
    gone = _remove(room)
    assert (_kept(room), groups_counted(room)) == (set(), 4)
    for audience in ("staff", "public", "seat:1"):
        seen = room.state(audience)
        assert gone not in {row["id"] for row in seen["groups"]}
        assert gone not in {row["group"] for row in seen["boards"]}


def test_the_pages_that_were_open_hear_no_more(room: Room) -> None:
    _remove(room)
    assert room.heard("seat:5") == room.heard("group:5") == [None]
    with checks.refused(room, "not_joined"):
        room.do("rapporteur-5", "send_trial", storage=True, websocket=True)


def test_another_of_its_number_is_not_opened_by_the_old_code(room: Room) -> None:
    old = room.claim("rapporteur-5")
    _remove(room)
    room.do("félix", "add_group")
    assert room.claim("rapporteur-5") != old
    assert group_id(room, 5)


def test_the_archive_still_comes_back(room: Room) -> None:
    room.write("una")
    _remove(room)
    assert len(parse(taken(room)).tables["groups"]) == 5


def test_what_was_written_holds_it(room: Room) -> None:
    (card,) = room.write("una", person="rapporteur-5")
    room.do("rapporteur-5", "withdraw_card", card=card)
    with checks.refused(room, "in_use"):
        _remove(room)


def test_an_idea_holds_it(room: Room) -> None:
    room.write()
    room.do("rapporteur-5", "set_table", inbox=True)
    room.do("delegate-5", "send_idea", text="una")
    with checks.refused(room, "in_use"):
        _remove(room)


def test_people_hold_it(room: Room) -> None:
    group = group_id(room, 5)
    with writing() as session:
        workshop = room.workshop(session)
        person = Participant(id=new_id(), workshop_id=workshop.id, number=1, category="member")
        person.first_name, person.last_name = "Ada", "Zúñiga"
        person.group_id = group
        session.add(person)
    with checks.refused(room, "in_use"):
        _remove(room)


def test_those_that_joined_it_and_its_turn_hold_it(room: Room) -> None:
    room.do("félix", "merge_groups", group=group_id(room, 4), into=group_id(room, 5))
    with checks.refused(room, "in_use"):
        _remove(room)
    room.do("félix", "start_presenting", minutes=20)
    with checks.refused(room, "in_use"):
        _remove(room, 3)


def test_the_wall_shows_it_no_longer(room: Room) -> None:
    room.do("félix", "show_stage", slide="gallery", group=group_id(room, 5))
    _remove(room)
    assert room.state("public")["sessions"][0]["stage"]["group"] is None


def test_one_stays_and_the_plenary_is_none(room: Room) -> None:
    for number in (2, 3, 4, 5):
        _remove(room, number)
    with checks.refused(room, "last_one"):
        _remove(room, 1)
    with checks.refused(room, "unknown"):
        room.do("ana", "remove_group", group=plenary_id(room))


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _remove(room, person="félix")
