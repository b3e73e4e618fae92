"""What each table's rows must look like in an archive: every column there, each of its type.

Types follow from the tables; beside them stands what only the rules know of a column.
"""

import base64
import binascii
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct, ValidationError, convert, defstruct
from sqlalchemy import BigInteger, Boolean, Column, Integer, String

from colaboracion.commands.command import (
    CommentState,
    ConclusionState,
    Held,
    Id,
    Phase,
    Sharing,
    Top,
    VersionOrNone,
)
from colaboracion.commands.letterheads import BEGINNING, MOST_BYTES
from colaboracion.commands.rankings import Basis, Observers
from colaboracion.countries import CODES
from colaboracion.database import Base
from colaboracion.imports.refusals import ImportRefused
from colaboracion.imports.small import (
    WHOLE,
    Count,
    Hash,
    Int,
    Line,
    Long,
    Moment,
    Option,
    Stage,
    Whole,
)
from colaboracion.models.agenda import ENTRY_KINDS
from colaboracion.models.boards import COLUMN_KINDS
from colaboracion.models.offers import KINDS
from colaboracion.models.people import CATEGORIES, CONSENTS, TASKS
from colaboracion.models.snapshots import SNAPSHOT_KINDS
from colaboracion.models.votes import SLIP_KINDS
from colaboracion.views.archive import COLUMNS
from colaboracion.words import LANGUAGES

Key = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z]{1,500}\Z")]  # what orders cards
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
DayOrNone = Annotated[str, Meta(pattern=r"\A([0-9]{4}-[0-9]{2}-[0-9]{2})?\Z")]
Hour = Annotated[str, Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
Language = Literal[LANGUAGES]  # type: ignore[valid-type]
Languages = Annotated[list[Language], Meta(min_length=1, max_length=len(LANGUAGES))]
Consent = Literal[CONSENTS]  # type: ignore[valid-type]
Attribution = Literal["group", "none"]

_BY_KIND: dict[type[Any], Any] = {Boolean: bool, BigInteger: Moment, Integer: Int, String: Line}
_BY_NAME: dict[str, Any] = {
    "id": Id,
    "workshops/slug": Annotated[str, Meta(pattern=r"\A[a-z0-9-]{1,80}\Z")],
    "workshops/first_language": Literal[LANGUAGES],
    "workshops/attribution_room": Attribution,
    "workshops/attribution_documents": Attribution,
    "workshops/starts_on": Day,
    "workshops/ends_on": Day,
    "workshops/countries": list[Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")]],
    "sessions/phase": Phase,
    "sessions/sharing": Sharing,
    "workshops/languages": Languages,
    "workshops/retention_on": DayOrNone,
    "groups/languages": list[Language],
    "participants/number": Count,
    "participants/category": Literal[CATEGORIES],
    "participants/country": Annotated[str, Meta(pattern=r"\A([A-Z]{2})?\Z")],
    "participants/languages": list[Line],
    "participants/task": Literal[TASKS],
    "participants/consents": dict[Consent, bool],
    "agenda/position": Int,
    "agenda/day": Day,
    "agenda/starts": Hour,
    "agenda/ends": Hour,
    "agenda/kind": Literal[ENTRY_KINDS],
    "agenda/points": list[Line],
    "agenda/continues": Id,
    "agenda_versions/number": Count,
    "agenda_versions/entries": list[dict[str, Any]],
    "columns/kind": Literal[COLUMN_KINDS],
    "objectives/kind": Literal["general", "specific"],
    "boards/last_number": Count,
    "boards/counts": dict[Id, Count],
    "boards/reasons": dict[Id, Line],
    "version": Id,
    "position": Key,
    "columns/position": Int,
    "columns/count": Count,
    "questions/position": Int,
    "objectives/position": Int,
    "held": Held,
    "cards/number": Count,
    "cards/top": Top,
    "conclusions/state": ConclusionState,
    "conclusions/translation_version": VersionOrNone,
    "conclusions/translation_of": VersionOrNone,
    "conclusions/was_version": VersionOrNone,
    "conclusions/seen": dict[Id, Id],
    "offers/kind": Literal[KINDS],
    "offers/state": Literal["offered", "taken", "declined"],
    "rankings/basis": Basis,
    "rankings/observers": Observers,
    "rankings/state": Literal["open", "closed", "revealed"],
    "slips/kind": Literal[SLIP_KINDS],
    "snapshots/version": Annotated[str, Meta(pattern=r"\A1\.[0-9]{1,4}\Z")],
    "snapshots/kind": Literal[SNAPSHOT_KINDS],
    "snapshots/sha256": Hash,
    "snapshots/review": Literal["", "open", "closed"],
    "snapshot_contents/content": Long,
    "comments/state": CommentState,
    "text_versions/subject_id": Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}(\.[a-z_]+)?\Z")],
    "letterheads/content": Long,
    "audiences/name": Annotated[str, Meta(pattern=r"\A[a-z]+(:[0-9]{1,9})?\Z")],
    "audiences/n": Count,
}


_KNOWN: dict[str, Callable[[str], Any]] = {
    "timezone": ZoneInfo,
    "starts_on": date.fromisoformat,
    "ends_on": date.fromisoformat,
    "retention_on": lambda day: day and date.fromisoformat(day),
}

_BY_NAME |= dict.fromkeys((*WHOLE, "sessions/stage"), dict[str, Any])
_BY_NAME["rankings/options"] = list[Option]


class Head(Struct, forbid_unknown_fields=True):
    """What stands in the file beside the rows."""

    format: str
    at: Moment
    sha256: Hash
    tables: dict[str, list[dict[str, Any]]]


def _type(column: Column[Any]) -> Any:
    name = f"{column.table.name}/{column.name}"
    keys = {key.column.name for key in column.foreign_keys}
    known = Id if keys else _BY_NAME.get(name, _BY_NAME.get(column.name))
    if known is None:
        kinds = (kind for each, kind in _BY_KIND.items() if isinstance(column.type, each))
        known = next(kinds)
    return known | None if column.nullable else known


def _rows(table: str) -> Any:
    columns = Base.metadata.tables[table].c
    fields = [(name, _type(columns[name])) for name in COLUMNS[table]]
    row: Any = defstruct(table, fields, forbid_unknown_fields=True)
    return list[row]


_TABLES = defstruct(
    "Tables", [(table, _rows(table)) for table in COLUMNS], forbid_unknown_fields=True
)


def require_head(told: dict[str, Any]) -> None:
    """The file says what it is, and holds nothing beside."""
    _require(told, Head)


def require_rows(tables: dict[str, list[dict[str, Any]]]) -> None:
    """Every table of an archive with every column, each value of its type, and nothing beside."""
    _require(tables, _TABLES)
    for name, shapes in WHOLE.items():
        table, _, column = name.partition("/")
        for number, row in enumerate(tables[table]):
            if row[column]:
                _require_one(row[column], shapes, f"$.{table}[{number}].{column}")
    for number, row in enumerate(tables["sessions"]):
        _require(row["stage"], Stage, f"$.sessions[{number}].stage")
    for number, row in enumerate(tables["letterheads"]):
        _require_file(row["content"], f"$.letterheads[{number}].content")
    for row in tables["workshops"]:
        _require_known(row)
    for number, row in enumerate(tables["agenda"]):
        _require_day(row["day"], f"$.agenda[{number}].day")


def _require_one(value: Any, shapes: tuple[type[Whole], ...], where: str) -> None:
    """It is of one of the shapes, told apart by their fields."""
    shape = next((each for each in shapes if set(each.__struct_fields__) == {*value}), shapes[0])
    _require(value, shape, where)


def _require(value: Any, into: Any, where: str = "") -> None:
    try:
        convert(value, into, strict=True)
    except ValidationError as error:
        raise ImportRefused("does_not_fit", why=f"{where} {error}".strip()[:300]) from error


def _require_file(text: str, where: str) -> None:
    """A Word file, no larger than one may be sent."""
    try:
        content = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ImportRefused("does_not_fit", why=f"{where} base64") from error
    if not content.startswith(BEGINNING) or len(content) > MOST_BYTES:
        raise ImportRefused("does_not_fit", why=f"{where} .docx")


def _require_day(day: str, where: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise ImportRefused("does_not_fit", why=f"{where} {day}") from error


def _require_known(workshop: dict[str, Any]) -> None:
    """Its time zone, days and countries are some that this server knows."""
    try:
        for name, known in _KNOWN.items():
            known(workshop[name])
    except (KeyError, ValueError, OSError) as error:
        why = f"$.workshops[0].{name} {workshop[name][:80]}"
        raise ImportRefused("does_not_fit", why=why) from error
    codes = workshop["countries"]
    if len({*codes} & CODES) < len(codes):
        raise ImportRefused("does_not_fit", why=f"$.workshops[0].countries {codes[:20]}")
