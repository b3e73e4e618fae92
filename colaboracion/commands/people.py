"""The people of the list: put in one by one or many at once, and taken out for good."""

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from msgspec import UNSET, Meta, Struct, UnsetType
from sqlalchemy import bindparam, select

from colaboracion import new_people
from colaboracion.commands.change import Change
from colaboracion.commands.command import Id
from colaboracion.commands.countries import require_known
from colaboracion.commands.roster import RosterCommand, covered, raise_roster
from colaboracion.commands.seating import Task, seat
from colaboracion.database import Base
from colaboracion.errors import BadRequest, BadText
from colaboracion.models import Code
from colaboracion.models.people import CATEGORIES, Participant
from colaboracion.texts import clean

# Patterns, not lists of values: what does not fit is never repeated, for it may be a name.
Category = Annotated[str, Meta(pattern=rf"\A({'|'.join(CATEGORIES)})\Z")]
CountryOrNone = Annotated[str, Meta(pattern=r"\A([A-Z]{2})?\Z")]
Spoken = Annotated[list[Annotated[str, Meta(pattern=r"\A[a-z]{2,3}\Z")]], Meta(max_length=10)]

# What is typed of a person, and how long it may be.
LIMITS = {
    **dict.fromkeys(("first_name", "last_name"), 120),
    **dict.fromkeys(("organization", "institution", "post"), 200),
    "email": 254,
    "phone": 60,
    "access_needs": 500,
    "funded_reason": 500,
}
_CODES = select(Code).where(
    Code.workshop_id == bindparam("workshop"), Code.participant_id == bindparam("participant")
)


class Told(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is told of a person; what is not given stays as it is."""

    participant: Id | None  # null: somebody who is not on the list yet
    first_name: str | UnsetType = UNSET
    last_name: str | UnsetType = UNSET
    category: Category | UnsetType = UNSET
    country: CountryOrNone | UnsetType = UNSET
    organization: str | UnsetType = UNSET
    institution: str | UnsetType = UNSET
    post: str | UnsetType = UNSET
    languages: Spoken | UnsetType = UNSET
    email: str | UnsetType = UNSET
    phone: str | UnsetType = UNSET
    access_needs: str | UnsetType = UNSET
    funded: bool | UnsetType = UNSET
    funded_reason: str | UnsetType = UNSET
    group: Id | UnsetType | None = UNSET
    task: Task | UnsetType = UNSET


class PutParticipant(Told, RosterCommand, frozen=True, kw_only=True):
    """Put somebody onto the list, or write down what is otherwise with someone who is on it."""

    name: ClassVar[str] = "put_participant"

    def do(self, change: Change) -> Base:
        """Whoever is new has the command's id, and a code at once."""
        (person,) = put(change, [self])
        return person


class ImportParticipants(RosterCommand, frozen=True):
    """Many at once, as their rows were decided: all of them, or nobody."""

    name: ClassVar[str] = "import_participants"
    rows: Annotated[list[Told], Meta(min_length=1, max_length=500)]

    def do(self, change: Change) -> None:
        """Those who are new have the command's id, and each one more by one."""
        named = [row.participant for row in self.rows if row.participant]
        if len(named) > len({*named}):
            raise BadRequest("bad_fields", why="one person in two rows")
        put(change, self.rows)


class RemoveParticipant(RosterCommand, frozen=True):
    """Take somebody out of the list for good, with all that was kept of them, and their code."""

    name: ClassVar[str] = "remove_participant"
    participant: Id

    def do(self, change: Change) -> None:
        """An open page of theirs gets nothing more."""
        person = change.get(Participant, self.participant)
        for code in change.all(_CODES, participant=person.id):
            change.session.delete(code)
        raise_roster(change, people=-1, present=-bool(person.checked_in_at))
        change.remove(person)


def put(change: Change, rows: Iterable[Told]) -> list[Participant]:
    """The people of these rows, each as told."""
    ids, made, people = change.further_ids(), list[Participant](), list[Participant]()
    number = new_people.next_number(change.session, change.workshop)
    pairs = [(row, row.participant and change.get(Participant, row.participant)) for row in rows]
    with covered(change, _countries(pairs)):
        for row, known in pairs:
            person = known or _new(change, next(ids), number + len(made))
            _write(change, person, row)
            people.append(person)
            if not known:
                made.append(person)
                change.add(person)
    new_people.add_codes(change.session, change.workshop, made)
    for (row, _), person in zip(pairs, people, strict=True):
        seat(change, person, row.group, row.task)
    raise_roster(change, people=len(made))
    return people


def _countries(pairs: Iterable[tuple[Told, Any]]) -> list[str]:
    """Those whose number of funded delegates may change."""
    told = [row.country for row, _ in pairs if row.country is not UNSET]
    return [*told, *(person.country for _, person in pairs if person)]


def _new(change: Change, person_id: str, number: int) -> Participant:
    """Of whom nothing is known yet."""
    person = Participant(id=person_id, workshop_id=change.workshop.id, number=number)
    for name in LIMITS:
        setattr(person, name, "")
    person.category, person.country, person.languages = CATEGORIES[0], "", []
    person.funded, person.consents, person.task = False, {}, ""
    return person


def _write(change: Change, person: Participant, row: Told) -> None:
    for name, limit in LIMITS.items():
        typed = getattr(row, name)
        if typed is not UNSET:
            setattr(person, name, clean(typed, may_be_empty=True, limit=limit))
    for name in ("category", "country", "languages", "funded"):
        if getattr(row, name) is not UNSET:
            setattr(person, name, getattr(row, name))
    require_known([person.country] if person.country else [])
    if not (person.first_name or person.last_name):
        raise BadText("empty_text")
