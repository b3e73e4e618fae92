"""Spreadsheets: every text is a string, whatever it looks like; only counts are numbers."""

import io
from collections.abc import Sequence
from datetime import UTC

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from colaboracion.exports.blocks import Sheet
from colaboracion.exports.order import Order
from colaboracion.exports.papers import paper
from colaboracion.exports.sheets import sheets
from colaboracion.exports.texts import printable

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_A4 = 9


def write(order: Order) -> bytes:
    """The workbook of the order: the same bytes for the same content, and no author."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as workbook:
        described = paper(order)
        created = described.at.astimezone(UTC).replace(tzinfo=None)
        workbook.set_properties({"title": printable(described.title), "created": created})
        looks = _looks(workbook)
        for sheet in sheets(order):
            _fill(workbook.add_worksheet(sheet.name), sheet, looks)
    return file.getvalue()


def _looks(workbook: xlsxwriter.Workbook) -> tuple[Format, Format]:
    """Of the words over the columns, and of the rest: line breaks are shown."""
    cell = {"text_wrap": True, "valign": "top"}
    return workbook.add_format(cell | {"bold": True, "bottom": 1}), workbook.add_format(cell)


def _fill(page: Worksheet, sheet: Sheet, looks: tuple[Format, Format]) -> None:
    head, look = looks
    for place, width in enumerate(sheet.widths):
        page.set_column(place, place, width)
    _row(page, 0, sheet.header, head)
    for number, row in enumerate(sheet.rows, start=1):
        _row(page, number, row, look)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _row(page: Worksheet, number: int, row: Sequence[str | int], look: Format) -> None:
    for place, value in enumerate(row):
        if isinstance(value, int):
            page.write_number(number, place, value, look)
        elif page.write_string(number, place, printable(value), look):
            raise ValueError("a text is longer than a cell holds")  # and would be cut in silence
