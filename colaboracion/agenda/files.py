"""An agenda's lines out of a Word, Excel or CSV file, in a process of their own.

Run as a program: the kind as its argument, the file on standard input, the lines on standard
output. A table's row becomes a line, its cells parted by tabulators, as one copies it by hand.
"""

import csv
import datetime as dt
import io
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from colaboracion import children

KINDS = ("docx", "xlsx", "csv", "txt")
MOST_BYTES = 2 * 1024 * 1024
_MOST_PACKED, _MOST_ROWS, _MOST_CELLS = 60 * 1024 * 1024, 3000, 20
_MEMORY, _SECONDS = 1 << 30, 8  # of the processor
_PATIENCE = 20.0
_PROJECT = Path(__file__).resolve().parents[2]


class UnreadableError(Exception):
    """The file is none of these kinds, is broken, or takes too much to read."""


def lines_of(content: bytes, kind: str) -> str:
    """The lines of a file of that kind."""
    if kind not in KINDS or len(content) > MOST_BYTES:
        raise UnreadableError
    command = [sys.executable, "-m", "colaboracion.agenda.files", kind]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as told:
        given.write(content)
        given.seek(0)
        try:
            children.run(command, _PATIENCE, reads=given, writes=told, folder=_PROJECT)
        except children.ChildError as error:
            raise UnreadableError(str(error)) from error
        told.seek(0)
        return told.read().decode()


def extracted(content: bytes, kind: str) -> Iterator[str]:
    """Each line; whatever is wrong with the file is raised as its library says it."""
    if kind in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(each.file_size for each in archive.infolist()) > _MOST_PACKED:
                raise ValueError("too large")
    return {"docx": _of_word, "xlsx": _of_excel, "csv": _of_csv, "txt": _of_text}[kind](content)


def _of_word(content: bytes) -> Iterator[str]:
    import docx  # noqa: PLC0415 (only where a Word file came)
    from docx.table import Table  # noqa: PLC0415

    for part in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = list(dict.fromkeys(row.cells))  # a merged one is told once
                yield from _row([cell.text for cell in cells])
        else:
            yield from part.text.splitlines()


def _of_excel(content: bytes) -> Iterator[str]:
    import openpyxl  # noqa: PLC0415 (only where an Excel file came)

    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_CELLS, values_only=True):
        yield from _row([_cell(each) for each in row])


def _of_csv(content: bytes) -> Iterator[str]:
    text = _decoded(content)
    separator = max(";,\t", key=text.count)
    for row in list(csv.reader(io.StringIO(text), delimiter=separator))[:_MOST_ROWS]:
        yield from _row(row[:_MOST_CELLS])


def _of_text(content: bytes) -> Iterator[str]:
    return iter(_decoded(content).splitlines())


def _decoded(content: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (only where a text file came)

    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        found = from_bytes(content, cp_isolation=["utf_16", "cp1252", "latin_1"]).best()
        return str(found) if found else content.decode("cp1252", errors="replace")


def _row(cells: list[str]) -> Iterator[str]:
    """Hours, then what happens; a day has a line of its own, two cells of hours become one."""
    told = [each.strip() for each in cells if each.strip()]
    if told and _is_day(told[0]):
        yield told.pop(0)
    if len(told) > 1 and all(_is_hour(each) for each in told[:2]):
        told[:2] = ["–".join(told[:2])]
    if told and (first := told[0].splitlines()):
        head, *rest = "\n".join(told[1:]).splitlines() or [""]
        yield f"{' '.join(first)}\t{head}" if head else " ".join(first)
        yield from rest


def _is_day(cell: str) -> bool:
    try:
        dt.date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def _is_hour(cell: str) -> bool:
    hours, _, minutes = cell.partition(":")
    return hours.isdecimal() and minutes.isdecimal() and len(hours) < 3


def _cell(value: Any) -> str:
    """Dates and times as they are read aloud, everything else as it stands."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    return "" if value is None else str(value)


def main() -> None:
    """Tell the lines of the file on standard input; what takes too much ends with an error."""
    if hasattr(os, "nice"):
        os.nice(10)  # the room goes first
    try:
        import resource  # noqa: PLC0415 (Unix only)
    except ImportError:
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))
    told = "\n".join(extracted(sys.stdin.buffer.read(), sys.argv[1]))
    sys.stdout.buffer.write(told.encode("utf-8", errors="replace"))


if __name__ == "__main__":
    main()
