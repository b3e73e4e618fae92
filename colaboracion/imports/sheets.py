"""Tables as people keep them, XLSX or CSV, read into lines of texts; pure, from bytes.

A formula counts as its value, a number or a date as what it says. Nothing is guessed that is not
told: a cell whose value the file does not hold is named.
"""

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

import charset_normalizer

MOST_BYTES = 2 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 1000, 100
_MOST_FILES, _MOST_UNPACKED, _LAST_LINE = 2000, 60 * 1024 * 1024, 20_000
_OLD = b"\xd0\xcf\x11\xe0"  # an .xls, or a file with a password
_ERRORS = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|¡.*!|¿.*\?)")
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_OLDER = ("cp1252", "mac_roman", "cp850", "iso8859_15")  # what Spanish is saved in
_USUAL = set("áéíóúüñÁÉÍÓÚÜÑàèêâôãõçÇª°º¿¡\u2013\u2014\u2018\u2019“”«»€")
_SEPARATORS = ",;\t|"


class UnreadableError(Exception):
    """The file is no table that can be read; the text says what people are told."""


@dataclass
class Sheet:
    """One table: its rows with their line numbers, and the cells whose value is not in the file."""

    name: str
    rows: list[tuple[int, list[str]]]
    valueless: list[tuple[int, int]] = field(default_factory=list)  # (line, place in the row)


def read(content: bytes) -> list[Sheet]:
    """Every table of the file that holds something."""
    if len(content) > MOST_BYTES:
        raise UnreadableError("too_large")
    if content.startswith(_OLD):
        raise UnreadableError("old_format")
    sheets = _workbook(content) if content.startswith(b"PK") else [_csv(content)]
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise UnreadableError("no_rows")
    return filled


def _workbook(content: bytes) -> list[Sheet]:
    import openpyxl  # noqa: PLC0415 (only where a workbook came: no start waits for it)

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            _require_small(packed)
            has_formulas = any(_has_formulas(packed, name) for name in packed.namelist())
        values = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheets = [_sheet(one) for one in values.worksheets]
        if has_formulas:
            formulas = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
            for sheet, one in zip(sheets, formulas.worksheets, strict=True):
                sheet.valueless += _valueless(sheet, one)
    except UnreadableError:
        raise
    except Exception as error:  # whatever is wrong with it, it is no workbook
        raise UnreadableError("not_readable") from error
    return sheets


def _require_small(packed: zipfile.ZipFile) -> None:
    files = packed.infolist()
    if len(files) > _MOST_FILES or sum(each.file_size for each in files) > _MOST_UNPACKED:
        raise UnreadableError("too_large")


def _has_formulas(packed: zipfile.ZipFile, name: str) -> bool:
    return name.startswith("xl/worksheets/") and b"<f" in packed.read(name)


def _lines(one: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:
    one.reset_dimensions()  # what a file says of its own size may be wrong
    for line, cells in enumerate(one.iter_rows(), 1):
        if line > _LAST_LINE or len(cells) > MOST_COLUMNS * 10:
            raise UnreadableError("too_many_rows")
        yield line, cells


def _sheet(one: Any) -> Sheet:
    sheet = Sheet(one.title, [])
    for line, cells in _lines(one):
        texts = [_text(cell.value) for cell in cells]
        for place, text in enumerate(texts):
            if _ERRORS.fullmatch(text):
                sheet.valueless.append((line, place))
                texts[place] = ""
        _add(sheet, line, texts)
    return sheet


def _valueless(sheet: Sheet, one: Any) -> list[tuple[int, int]]:
    """Formulas that were never worked out by the program that saved the file."""
    known = dict(sheet.rows)
    return [
        (line, place)
        for line, cells in _lines(one)
        for place, cell in enumerate(cells)
        if cell.data_type == "f" and not "".join(known.get(line, [])[place : place + 1])
        if (line, place) not in sheet.valueless
    ]


def _add(sheet: Sheet, line: int, texts: list[str]) -> None:
    while texts and not texts[-1]:
        texts.pop()
    if len(texts) > MOST_COLUMNS or (texts and len(sheet.rows) >= MOST_ROWS):
        raise UnreadableError("too_many_rows")
    if texts:
        sheet.rows.append((line, texts))


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "sí" if value else "no"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | time):
        return value.isoformat(*([" "] if isinstance(value, datetime) else []))
    return "" if value is None else " ".join(str(value).split())


def _csv(content: bytes) -> Sheet:
    text = _decoded(content)
    told = re.match(r"sep=(.)\r?\n", text)  # Excel's own way to say it
    separator = told[1] if told else _separator(text)
    sheet, line = Sheet("", []), 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for cells in reader:
            first, line = line + 1, reader.line_num
            if not (told and first == 1):
                _add(sheet, first, [_text(cell) for cell in cells])
    except csv.Error as error:
        raise UnreadableError("not_readable") from error
    return sheet


def _decoded(content: bytes) -> str:
    bom = next((name for start, name in _BOMS.items() if content.startswith(start)), None)
    for encoding in (bom, "utf-8") if bom else (*_without_bom(content), "utf-8"):
        try:
            text = content.decode(str(encoding))
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    if b"\0" in content:
        raise UnreadableError("not_readable")
    found = charset_normalizer.from_bytes(content, cp_isolation=[*_OLDER])
    texts = [str(each) for each in found] or [content.decode("cp1252", errors="replace")]
    return max(texts, key=_looks_usual)


def _without_bom(content: bytes) -> tuple[str, ...]:
    """Every other byte of UTF-16 is 0 in our languages, on one side or the other."""
    half = max(1, len(content) // 2)
    sides = {"utf-16-be": content[0::2].count(0), "utf-16-le": content[1::2].count(0)}
    return tuple(name for name, nulls in sides.items() if nulls > half * 0.7)


def _looks_usual(text: str) -> int:
    """The more of its letters beyond ASCII our languages use, the likelier it was read rightly."""
    return sum((1 if each in _USUAL else -1) for each in text if ord(each) > 127)


def _separator(text: str) -> str:
    """That which parts most rows into the same number of cells."""
    return max(_SEPARATORS, key=lambda each: _parted(text, each))


def _parted(text: str, separator: str) -> int:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(cells) for cells, _ in zip(reader, range(60), strict=False) if cells]
    except csv.Error:
        return 0
    width, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return (width - 1) * times
