"""The list of participants as the laws let it be kept: names that no audience may hear of."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.models import Participant
from tests.room import Room

COMMANDS = {
    "put_participant",
    "import_participants",
    "remove_participant",
    "seat_participants",
    "check_in",
    "set_consents",
}


def listed(room: Room) -> list[str]:
    """The ids of those on the list, as they came onto it."""
    with reading() as session:
        of_it = select(Participant.id).filter_by(workshop_id=room.workshop(session).id)
        return list(session.scalars(of_it.order_by(Participant.number)))


def aimed(participant: str, group: str | None = None) -> dict[str, dict[str, Any]]:
    """Fields for each command about one person."""
    return {
        "put_participant": {"participant": participant, "funded": True},
        "import_participants": {"rows": [{"participant": participant, "country": "PA"}]},
        "remove_participant": {"participant": participant},
        "seat_participants": {"moves": [{"participant": participant, "group": group}]},
        "check_in": {"participant": participant, "present": True},
        "set_consents": {"participant": participant, "consents": {"list": True}},
    }


def prepared(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each, about people whom Ana has put onto the list."""
    group = min(room.rows("groups"))
    staying, leaving = (add(room, first_name="Ana", last_name=name) for name in ("Paz", "Gil"))
    fields = aimed(staying, group)
    return fields | {"remove_participant": {"participant": leaving}}


def again(room: Room, name: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The same, of another person where the first is gone."""
    return aimed(add(room))[name] if name == "remove_participant" else fields


def add(room: Room, **fields: Any) -> str:
    """Put somebody onto the list; gives the id."""
    told = {"first_name": "Luz", "last_name": "Mora", **fields}
    return str(room.do("ana", "put_participant", participant=None, **told)["row"])


def story(room: Room) -> Iterator[None]:
    """People come onto the list, sit down, come in, agree to something and leave the list."""
    group = min(room.rows("groups"))
    person = add(room)
    yield
    for name, given in aimed(person, group).items():
        if name != "remove_participant":
            room.do("ana", name, **given)
            yield
    row = {"participant": None, "last_name": "Gil", "group": group, "task": "rapporteur"}
    room.do("ana", "import_participants", rows=[row, row])
    yield
    room.do("ana", "remove_participant", participant=person)
    yield


def acts(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each command once, for `test_cost`."""
    group = min(row["id"] for row in room.state()["groups"] if row["number"] == 1)
    person = add(room)
    for name, given in aimed(person, group).items():
        if name != "remove_participant":
            yield "ana", name, given
    yield "ana", "remove_participant", {"participant": person}
