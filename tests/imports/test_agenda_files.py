"""Files that hold an agenda, read as their tables stand, whatever the machine that wrote them."""

import io
from datetime import date, datetime, time
from itertools import count

import docx
import openpyxl
import pytest

from colaboracion.agenda.files import extracted
from colaboracion.imports.agenda import read


def _word() -> bytes:
    file, document = io.BytesIO(), docx.Document()
    document.add_paragraph("Lunes 16 de julio 2018")
    table = document.add_table(rows=2, cols=2)
    for row, (hours, told) in enumerate([("9:00 – 10:00", "Sesión 1\nUno"), ("10:00", "Pausa")]):
        table.cell(row, 0).text, table.cell(row, 1).text = hours, told
    document.save(file)
    return file.getvalue()


def _excel() -> bytes:
    file, book = io.BytesIO(), openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Fecha", "Inicio", "Fin", "Actividad"])
    sheet.append([datetime(2018, 7, 16), time(9), time(10), "Sesión 1"])  # noqa: DTZ001 (a cell's)
    sheet.append([None, "10:00", "10:15", "Pausa"])
    book.save(file)
    return file.getvalue()


_CSV = "fecha;inicio;fin;actividad\n2018-07-16;9:00;10:00;Sesión 1\n;10:00;10:15;Pausa\n"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("docx", _word()),
        ("xlsx", _excel()),
        ("csv", _CSV.encode("cp1252")),
        ("csv", _CSV.replace(";", ",").encode("utf-8-sig")),
        ("csv", _CSV.replace(";", "\t").encode("utf-16")),
    ],
)
def test_files_are_read_as_their_tables_stand(kind: str, content: bytes) -> None:
    text = "\n".join(extracted(content, kind))
    entries = read(text, date(2018, 7, 16), (f"{at:032x}" for at in count())).entries
    told = [(each.day, each.starts, each.title_es, each.kind) for each in entries]
    assert told == [
        ("2018-07-16", "09:00", "Sesión 1", "session"),
        ("2018-07-16", "10:00", "Pausa", "break"),
    ]
