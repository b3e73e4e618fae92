"""Forty-two people whom nobody knows, on a consolidated list, and what an organizer does."""

import re

from playwright.sync_api import expect

from tests.browser.people import Someone, words
from tests.imports.rosters import as_csv

HEADER = ["Apellidos", "Nombres", "País", "Organización", "Categoría", "Idiomas", "Correo"]
COUNTRIES = ("Belice", "Canadá", "Costa Rica", "El Salvador", "Estados Unidos", "Guatemala")
COUNTRIES += ("Honduras", "Mexico", "Nicaragua", "Panamá", "República Dominicana")
FIRST = ("Begoña", "Íñigo", "Zoe", "Álvaro", "Denise", "Óscar", "Lucía")
LAST = ("Núñez", "Tillett", "Peñate", "Güell", "Ibáñez", "Acuña")
ENGLISH = {"Belice", "Canadá", "Estados Unidos"}


def consolidated() -> bytes:
    """Three of each country and nine observers, as a Spanish spreadsheet saves them; one row says
    a country that there is not.
    """
    names = [(last, first) for last in LAST for first in FIRST]
    rows = [_row(at, *name) for at, name in enumerate(names)]
    rows[4][2] = "Atlántida"
    return as_csv([HEADER, *rows], separator=";", encoding="cp1252")


def _row(at: int, last: str, first: str) -> list[str]:
    email = f"persona{at}@example.org"
    if at >= 33:
        return [last, first, "", "ACNUR", "Organismo observador", "español", email]
    country = COUNTRIES[at % 11]
    spoken = "inglés" if country in ENGLISH else "español"
    return [last, first, country, "", "Delegación", spoken, email]


def brings(organizer: Someone, content: bytes) -> None:
    """Choose the file, and wait until its rows are there."""
    organizer.presses(words("people.import"))
    named = {"name": "lista.csv", "mimeType": "text/csv", "buffer": content}
    organizer.page.locator("input[type=file]").set_input_files(files=[named])
    organizer.page.locator(".import-foot").wait_for()


def arrives(desk: Someone, typed: str, name: str) -> None:
    """Somebody's name is typed at the door, and Enter pressed where the person is the first."""
    field = desk.page.locator(".door-field")
    field.fill(typed)
    expect(desk.page.locator(".door-row-chosen")).to_contain_text(name)
    field.press("Enter")
    expect(desk.page.locator(".arrived h2")).to_have_text(name)


def has_counted(desk: Someone, present: int, people: int) -> None:
    """Wait for «3 de 42» at the door."""
    told = words("people.present_of", n=present, m=people)
    expect(desk.page.locator(".door-number strong")).to_have_text(told)


def sizes(desk: Someone) -> list[int]:
    """How many sit at each table, those without one first."""
    counts = desk.page.locator(".table-count").all_inner_texts()
    return [int(re.sub(r"\D", "", count)) for count in counts]
