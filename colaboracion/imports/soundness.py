"""Whether an archive's rows hang together: what names another names one that is there, once."""

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, UniqueConstraint

from colaboracion.database import Base
from colaboracion.imports.refusals import ImportRefused
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import audiences
from colaboracion.views.archive import COLUMNS

Row = dict[str, Any]
Tables = dict[str, list[Row]]
# What names a row without the tables knowing it.
_NAMED = {
    ("cards", "same_as"): "cards",
    ("cards", "split_from"): "cards",
    ("groups", "merged_into"): "groups",
    ("offers", "card_id"): "cards",
}
_ON_STAGE = {
    "column": "columns",
    "group": "groups",
    "card": "cards",
    "cluster": "clusters",
    "conclusion": "conclusions",
}


def require(tables: Tables) -> None:
    """All of it; ImportRefused with the place of the first thing that is not so."""
    _require_whole(tables)
    for name in COLUMNS:
        _require_unique(Base.metadata.tables[name], tables[name])
    ids = {name: {row["id"] for row in rows if "id" in row} for name, rows in tables.items()}
    for where, table, value in (*_links(tables), *_loose_links(tables)):
        if value is not None and value not in ids[table]:
            raise ImportRefused("points_nowhere", where=where, table=table)
    _require_subjects(tables, set().union(*ids.values()))
    _require_contents(tables)


def _require_whole(tables: Tables) -> None:
    """One workshop with its one session, the plenary, and a board and streams for each group."""
    for name in ("workshops", "sessions"):
        if len(tables[name]) != 1:
            raise ImportRefused("not_whole", what=name)
    numbers = [row["number"] for row in tables["groups"]]
    if PLENARY not in numbers or min(numbers) < PLENARY:
        raise ImportRefused("not_whole", what="groups")
    if sorted(row["group_id"] for row in tables["boards"]) != sorted(
        row["id"] for row in tables["groups"]
    ):
        raise ImportRefused("not_whole", what="boards")
    expected = {str(each) for each in audiences([each for each in numbers if each != PLENARY])}
    if {row["name"] for row in tables["audiences"]} != expected:
        raise ImportRefused("not_whole", what="audiences")
    kept = {row["id"] for row in tables["letterheads"]}
    if kept != {row["letterhead"]["id"] for row in tables["workshops"] if row["letterhead"]}:
        raise ImportRefused("not_whole", what="letterheads")


def _require_unique(table: Table, rows: list[Row]) -> None:
    """By its key, and by what else must not stand twice."""
    constraints = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    for columns in (table.primary_key.columns, *(each.columns for each in constraints)):
        names = [column.name for column in columns if column.name != "workshop_id"]
        seen: set[tuple[Any, ...]] = set()
        for number, row in enumerate(rows):
            key = tuple(row[name] for name in names)
            if key in seen:
                raise ImportRefused("twice", where=f"{table.name}[{number}]", what=", ".join(names))
            seen.add(key)


def _links(tables: Tables) -> Iterator[tuple[str, str, Any]]:
    """(where it stands, the table whose row it names, the id), of each column that names a row."""
    for name, rows in tables.items():
        found = dict[str, str]()
        for key in Base.metadata.tables[name].foreign_keys:
            found[key.parent.name] = key.column.table.name
        found |= {column: to for (table, column), to in _NAMED.items() if table == name}
        found.pop("workshop_id", None)
        for number, row in enumerate(rows):
            for column, to in found.items():
                yield f"{name}[{number}].{column}", to, row[column]


def _loose_links(tables: Tables) -> Iterator[tuple[str, str, Any]]:
    """The same of what stands inside small JSON values."""
    (session,) = tables["sessions"]
    yield from _of_stage(session["stage"], "sessions[0].stage")
    plan = session["presenting"]
    for group in [*plan["order"], *plan["done"], plan["group"]] if plan else []:
        yield "sessions[0].presenting", "groups", group
    for number, board in enumerate(tables["boards"]):
        for column in (*board["counts"], *board["reasons"]):
            yield f"boards[{number}]", "columns", column
    for number, conclusion in enumerate(tables["conclusions"]):
        for card in conclusion["seen"]:
            yield f"conclusions[{number}].seen", "cards", card
    for number, ranking in enumerate(tables["rankings"]):
        for option in ranking["options"]:
            yield f"rankings[{number}].options", f"{option['kind']}s", option["id"]


def _of_stage(stage: Row, where: str) -> Iterator[tuple[str, str, Any]]:
    for field, table in _ON_STAGE.items():
        yield f"{where}.{field}", table, stage.get(field)
    if look := stage.get("look"):
        yield f"{where}.look", f"{look['kind']}s", look["id"]
    if before := stage.get("before"):
        yield from _of_stage(before, f"{where}.before")


def _require_subjects(tables: Tables, ids: set[str]) -> None:
    for number, row in enumerate(tables["text_versions"]):
        if row["subject_id"].partition(".")[0] not in ids:
            where = f"text_versions[{number}].subject_id"
            raise ImportRefused("points_nowhere", where=where, table="*")


def _require_contents(tables: Tables) -> None:
    """Each frozen version is there, to the byte."""
    contents = {row["snapshot_id"]: row["content"] for row in tables["snapshot_contents"]}
    for number, row in enumerate(tables["snapshots"]):
        text = contents.get(row["id"])
        if text is None or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ImportRefused("points_nowhere", where=f"snapshots[{number}]", table="*")
