"""purge_people: the list and the codes of its people go; what the groups wrote stays."""

import pytest
from sqlalchemy import select

from colaboracion.commands import COMMANDS
from colaboracion.database import reading
from colaboracion.models import Code, LogEntry, Participant
from tests.commands import checks
from tests.laws.organizing_leaving import person, title
from tests.room import Room


def seats(room: Room) -> list[str]:
    """The seats of people that codes open."""
    mine = select(Code.seat).where(Code.role == "person")
    with reading() as session:
        return list(session.scalars(mine.filter_by(workshop_id=room.workshop(session).id)))


def people(room: Room) -> list[str]:
    """The names that are left."""
    with reading() as session:
        of_it = {"workshop_id": room.workshop(session).id}
        return [row.last_name for row in session.scalars(select(Participant).filter_by(**of_it))]


def test_people_and_their_codes_go_and_cards_stay(room: Room) -> None:
    room.write("una tarjeta")
    for number in (1, 2):
        person(room, number)
    before = room.state()
    room.do("ana", "purge_people", title=title(room))
    assert (people(room), seats(room)) == ([], [])
    after = room.state()
    roster = after["workshops"][0].pop("roster")
    assert (roster["people"], roster["present"], roster["version"]) == (0, 0, 3)
    assert roster["purged_at"]
    assert roster["on_date"] is False
    before["workshops"][0].pop("roster")
    assert before | {"n": 0} == after | {"n": 0}


def test_the_people_of_another_workshop_stay(room: Room, elsewhere: Room) -> None:
    person(room)
    person(elsewhere)
    room.do("ana", "purge_people", title=title(room))
    assert (people(elsewhere), seats(elsewhere)) == (["Zúñiga"], ["person-1"])


def test_whoever_looks_at_the_own_data_is_out_at_once(room: Room) -> None:
    person(room)
    assert "workshops" in room.state("public")
    room.do("ana", "purge_people", title=title(room))
    assert None in room.heard("public")  # the old room is left; only seats that stand come back


def test_without_anybody_on_the_list_nobody_has_to_come_back(room: Room) -> None:
    room.do("ana", "purge_people", title=title(room))
    assert room.heard("public") == []


@pytest.mark.parametrize("typed", ["", "Otro taller", "x"])
def test_another_title_changes_nothing(room: Room, typed: str) -> None:
    person(room)
    with checks.refused(room, "title_differs"):
        room.do("ana", "purge_people", title=typed)
    assert people(room) == ["Zúñiga"]


def test_the_title_may_be_typed_in_either_language_and_any_capitals(room: Room) -> None:
    workshop = room.state()["workshops"][0]
    for language in ("es", "en"):
        person(room)
        room.do("ana", "purge_people", title=f"  {workshop['title'][language].upper()} ")
        assert people(room) == []


def test_the_log_says_that_it_was_done_and_of_nobody(room: Room) -> None:
    person(room)
    room.do("ana", "purge_people", title=title(room), on_date=True)
    assert room.state()["workshops"][0]["roster"]["on_date"] is True
    with reading() as session:
        logged = session.scalars(
            select(LogEntry).filter_by(workshop_id=room.workshop(session).id)
        ).all()
    assert [(entry.name, entry.role) for entry in logged] == [("purge_people", "organizer")]
    assert "purge_people" in COMMANDS


def test_that_it_was_done_stays_said_when_somebody_is_added(room: Room) -> None:
    person(room, 1)
    room.do("ana", "purge_people", title=title(room))
    fields = {"first_name": "Ada", "last_name": "Zúñiga", "category": "member"}
    room.do("ana", "put_participant", participant=None, **fields)
    assert room.state()["workshops"][0]["roster"]["purged_at"]
