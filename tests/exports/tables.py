"""Reads tables back: spreadsheets by openpyxl, CSV as a program that knows its separator would."""

import csv
import io
from typing import Any

import openpyxl
from openpyxl.cell import Cell

from colaboracion.exports import csv as csv_writer
from colaboracion.exports import xlsx
from tests.exports.states import asked


def workbook(state: dict[str, Any], document: str = "cards", **changes: Any) -> dict[str, Any]:
    """{name of the sheet: its rows of cells}."""
    return opened(xlsx.write(asked(state, kind="xlsx", document=document, **changes)))


def opened(file: bytes) -> dict[str, list[tuple[Cell, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(file))
    return {sheet.title: list(sheet.iter_rows()) for sheet in book.worksheets}


def texts(state: dict[str, Any], separator: str = "semicolon", **changes: Any) -> list[list[str]]:
    """The rows of the CSV, its first line that of the words over the columns."""
    options = {"separator": separator}
    file = csv_file(state, options=options, **changes)
    by = {"semicolon": ";", "comma": ","}[separator]
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline=""), delimiter=by))


def csv_file(state: dict[str, Any], document: str = "cards", **changes: Any) -> bytes:
    return csv_writer.write(asked(state, kind="csv", document=document, **changes))


def column(rows: list[Any], name: str) -> list[Any]:
    """What stands below a word, row by row."""
    head = [getattr(cell, "value", cell) for cell in rows[0]]
    place = head.index(name)
    return [getattr(row[place], "value", row[place]) for row in rows[1:]]
