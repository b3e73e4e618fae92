"""How people leave a workshop, as the laws let it happen."""

from collections.abc import Iterator
from typing import Any

from colaboracion import codes
from colaboracion.database import reading, writing
from colaboracion.models import Code, Participant
from colaboracion.models.columns import new_id
from tests.room import Room

NAMES = {"purge_people"}  # what no facilitator may do
_NUMBER = 901  # beyond those of others' scenes
SOMEBODY = f"person-{_NUMBER}"
_ALWAYS = {"prepared", "writing", "plenary", "closed"}
_EVERYBODY = {"organizer", "facilitator", "interpreter", "projector", "everyone"}
_EVERYBODY |= {f"{role}-{group}" for role in ("rapporteur", "delegate") for group in (1, 2)}
_OWN: dict[str, dict[str, Any]] = {
    "correct_own": {"email": "ada@mides.example"},
    "set_own_consents": {"consents": {"photos": True}},
    "ask_deletion": {"asked": True},
}
_EXPORT = {"kind": "docx", "document": "conclusions", "language": "both"}
TABLE: dict[str, tuple[set[str], set[str]]] = {
    "purge_people": ({"organizer"}, _ALWAYS),
    "record_export": (_EVERYBODY, _ALWAYS),
    **{name: ({SOMEBODY}, _ALWAYS) for name in _OWN},
}


def title(room: Room) -> str:
    """The workshop's, as somebody types it."""
    with reading() as session:
        return room.workshop(session).title_es


def person(room: Room, number: int = 1, **values: Any) -> str:
    """Somebody on the list, with the code of the own data; gives the id."""
    values = {"first_name": "Ada", "last_name": "Zúñiga", "category": "member"} | values
    with writing() as session:
        workshop = room.workshop(session)
        row = Participant(id=new_id(), workshop_id=workshop.id, number=number, **values)
        seat = f"person-{number}"
        code = Code(id=new_id(), workshop_id=workshop.id, seat=seat, role="person")
        code.participant_id, code.text = row.id, f"P{number}-{row.id[:8]}"
        code.lookup = codes.lookup(code.text)
        session.add_all([row, code])
        counted = {"people": workshop.roster.get("people", 0) + 1, "present": 0}
        workshop.roster = {"version": workshop.roster.get("version", 0) + 1} | counted
        return row.id


def attempts() -> dict[str, dict[str, Any]]:
    """Fields that are never accepted of who may not."""
    return {"purge_people": {"title": "x"}, "record_export": _EXPORT, **_OWN}


def acts(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(person, command, fields): each command once."""
    person(room, _NUMBER)
    for name, its_fields in _OWN.items():
        yield SOMEBODY, name, its_fields
    yield "dora", "record_export", _EXPORT
    yield "ana", "purge_people", {"title": title(room)}


def prepared(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each command, with somebody on the list."""
    person(room, _NUMBER)
    return fields(room)


def fields(room: Room) -> dict[str, dict[str, Any]]:
    """Fields for each command."""
    return {"purge_people": {"title": title(room)}, "record_export": _EXPORT, **_OWN}


def story(room: Room) -> Iterator[None]:
    """The list goes while its people look at their own data."""
    person(room, _NUMBER)
    for name, its_fields in _OWN.items():
        room.do(SOMEBODY, name, **its_fields)
    yield
    room.do("dora", "record_export", **_EXPORT)
    yield
    room.do("ana", "purge_people", title=title(room))
    yield
