"""A list of participants out of a file: what each row says of whom, and what could not be placed.

Run as a program of its own: the file on standard input, what was found as JSON on standard output.
What it says where it breaks holds nothing of the file.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from colaboracion.imports import headers, values
from colaboracion.imports.sheets import Sheet, UnreadableError, read

Row = dict[str, Any]  # {line, fields, defaults, unread: [{field, text}]}
_MEMORY, _SECONDS = 1 << 30, 8  # of the processor
_HEADER_WITHIN = 30  # rows from the top
_OPEN: dict[str, Callable[[str], Any]] = {
    "country": values.country,
    "languages": values.languages,
    "funded": values.funded,
    "group": values.group,
    "task": values.task,
}
_CALLED = {"name", "first_name", "last_name"}


def found(content: bytes) -> dict[str, Any]:
    """{rows, unplaced: [{where: column | row | sheet, name, values: [{line, text}]}]}."""
    sheets = read(content)
    headed = [(sheet, _header(sheet)) for sheet in sheets]
    sheet, at = next(((sheet, at) for sheet, at in headed if at is not None), (None, None))
    if sheet is None or at is None:
        raise UnreadableError("no_header")
    named = [headers.field_of(cell) for cell in sheet.rows[at][1]]
    fields = [each if each not in named[:place] else None for place, each in enumerate(named)]
    below = sheet.rows[at + 1 :]
    unplaced = [_kept("sheet", other.name, other.rows) for other in sheets if other is not sheet]
    unplaced += [_kept("row", "", sheet.rows[:at])] if at else []
    unplaced += _columns(sheet.rows[at][1], fields, below)
    valueless = {*sheet.valueless}
    rows = [_row(line, cells, fields, valueless) for line, cells in below]
    return {"rows": [row for row in rows if row["fields"] or row["unread"]], "unplaced": unplaced}


def _header(sheet: Sheet) -> int | None:
    """Which row names the columns: the one of the first with most names that are known."""
    known = [
        ({*map(headers.field_of, cells)} - {None}, -place)
        for place, (_, cells) in enumerate(sheet.rows[:_HEADER_WITHIN])
    ]
    fit = [(len(each), place) for each, place in known if len(each) > 1 and each & _CALLED]
    return -max(fit)[1] if fit else None


def _kept(where: str, name: str, rows: list[tuple[int, list[str]]]) -> dict[str, Any]:
    texts = [{"line": line, "text": " · ".join(filter(None, cells))} for line, cells in rows]
    return {"where": where, "name": name, "values": texts}


def _columns(
    called: list[str], fields: list[str | None], rows: list[tuple[int, list[str]]]
) -> list[dict[str, Any]]:
    """The columns that hold nothing which the list keeps, with all that stands in them."""
    width = max((len(cells) for _, cells in rows), default=0)
    columns = []
    for place in range(max(width, len(fields))):
        if place < len(fields) and fields[place]:
            continue
        cells = [
            (line, row[place : place + 1]) for line, row in rows if any(row[place : place + 1])
        ]
        if cells:
            columns.append(_kept("column", (called[place : place + 1] or [""])[0], cells))
    return columns


def _row(
    line: int, cells: list[str], fields: list[str | None], valueless: set[tuple[int, int]]
) -> Row:
    """What a row says; an empty cell says nothing."""
    told = {
        field: cell
        for field, cell in zip(fields, cells, strict=False)
        if field and cell and not (field in _OPEN and values.is_nothing(cell))
    }
    row: Row = {"line": line, "fields": {}, "defaults": {}, "unread": []}
    if told:
        _read(row, told)
    row["unread"] += [
        {"field": field, "text": "", "formula": True}
        for place, field in enumerate(fields)
        if field and (line, place) in valueless
    ]
    return row


def _read(row: Row, told: dict[str, str]) -> None:
    read = {
        field: _OPEN[field](text) if field in _OPEN else text
        for field, text in told.items()
        if field not in {"name", "category"}
    }
    row["fields"] = {field: value for field, value in read.items() if value is not None}
    row["unread"] = [{"field": each, "text": told[each]} for each in read if read[each] is None]
    if "name" in told and not _CALLED & row["fields"].keys():
        row["fields"] |= _split(told["name"])
    has_country = "country" in told
    category = values.category(told.get("category", ""), has_country=has_country)
    if category:
        row["fields"]["category"] = category
    elif has_country and "category" not in told:
        row["defaults"]["category"] = "member"
    else:
        row["unread"].append({"field": "category", "text": told.get("category", "")})


def _split(name: str) -> dict[str, str]:
    """A whole name, the family's first where a comma says so, else the last one or two."""
    if "," in name:
        last, _, first = (part.strip() for part in name.partition(","))
        return {"first_name": first, "last_name": last}
    words = name.split()
    given = 1 if len(words) < 4 else len(words) - 2
    return {"first_name": " ".join(words[:given]), "last_name": " ".join(words[given:])}


def main() -> None:
    """Read the file, and take no more of the machine than a list needs."""
    if hasattr(os, "nice"):
        os.nice(10)
    _take_no_more()
    try:
        told = found(sys.stdin.buffer.read())
    except UnreadableError as error:
        told = {"refused": str(error)}
    except Exception as error:  # noqa: BLE001 (its text may quote the file)
        places = [
            f"{each.filename}:{each.lineno}" for each in traceback.extract_tb(sys.exc_info()[2])
        ]
        sys.exit(f"{type(error).__name__} at {' '.join(places[-3:])}")
    json.dump(told, sys.stdout)


def _take_no_more() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (only some systems have it)

    for kind, most in ((resource.RLIMIT_DATA, _MEMORY), (resource.RLIMIT_CPU, _SECONDS)):
        resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))


if __name__ == "__main__":
    main()
