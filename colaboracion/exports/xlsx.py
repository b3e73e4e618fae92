"""Spreadsheets: every text is a string, whatever it looks like; only counts are numbers."""

import io
import math
import unicodedata
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
_LINE, _TALLEST = 15.0, 409.0  # points


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
    cell = {"text_wrap": True, "valign": "top", "align": "left"}
    return workbook.add_format(cell | {"bold": True, "bottom": 1}), workbook.add_format(cell)


def _fill(page: Worksheet, sheet: Sheet, looks: tuple[Format, Format]) -> None:
    head, look = looks
    for place, width in enumerate(sheet.widths):
        page.set_column(place, place, width)
    _row(page, 0, sheet.header, head)
    for number, row in enumerate(sheet.rows, start=1):
        page.set_row(number, _height(row, sheet.widths))
        _row(page, number, row, look)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _height(row: Sequence[str | int], widths: Sequence[int]) -> float:
    """Room for all lines of its longest text: not every program makes it by itself."""
    told = zip(row, widths, strict=True)
    most = max(_lines(printable(str(value)), width) for value, width in told)
    return min(_LINE * most, _TALLEST)


def _lines(text: str, width: int) -> int:
    """About how many lines it takes: widths are of digits, and most letters are narrower."""
    taken = (len(line) + sum(map(_is_wide, line)) for line in text.split("\n"))
    return sum(max(1, math.ceil(letters / (width * 1.1))) for letters in taken)


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _row(page: Worksheet, number: int, row: Sequence[str | int], look: Format) -> None:
    for place, value in enumerate(row):
        if isinstance(value, int):
            page.write_number(number, place, value, look)
        elif page.write_string(number, place, printable(value), look):
            raise ValueError("a text is longer than a cell holds")  # and would be cut in silence
