"""Lists of participants as people send them, made here."""

import csv
import io
from typing import Any

import openpyxl

HEADER = ["Apellidos", "Nombre(s)", "País", "Correo electrónico", "Financiado/a", "Idiomas"]
PEOPLE = [
    ["Zúñiga Ñu", "Begoña", "México", "begona@example.org", "Sí", "español, inglés"],
    ["Tillett", "Denise", "Belize", "denise@example.org", "No", "English"],
]
TABLE = [HEADER, *PEOPLE]
READ = [
    {"last_name": "Zúñiga Ñu", "first_name": "Begoña", "country": "MX", "funded": True}
    | {"email": "begona@example.org", "languages": ["es", "en"]},
    {"last_name": "Tillett", "first_name": "Denise", "country": "BZ", "funded": False}
    | {"email": "denise@example.org", "languages": ["en"]},
]


def as_csv(rows: list[list[str]], separator: str = ",", encoding: str = "utf-8") -> bytes:
    """As a spreadsheet saves it."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(rows: list[list[Any]], **further: list[list[Any]]) -> bytes:
    """As a workbook, with further sheets by their names."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for name, others in further.items():
        sheet = book.create_sheet(name)
        for row in others:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
