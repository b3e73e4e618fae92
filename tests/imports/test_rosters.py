"""A list of participants out of a file: any usual encoding, separator and heading; nothing lost."""

from datetime import datetime
from typing import Any

import pytest

from colaboracion.imports import headers, roster, sheets, values
from tests.imports.rosters import HEADER, PEOPLE, READ, TABLE, as_csv, as_xlsx


def _fields(content: bytes) -> list[dict[str, Any]]:
    return [row["fields"] for row in roster.found(content)["rows"]]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "mac_roman", "cp850", "utf-16", "utf-16-le"]
)
def test_any_usual_encoding_and_separator_is_read(encoding: str, separator: str) -> None:
    assert _fields(as_csv(TABLE, separator, encoding)) == READ


def test_a_workbook_is_read_below_its_title_and_its_other_sheets_are_told() -> None:
    found = roster.found(as_xlsx([["LISTA CONSOLIDADA"], [], *TABLE], Hotel=[["Hab.", "101"]]))
    assert [row["fields"] for row in found["rows"]] == READ
    assert [row["line"] for row in found["rows"]] == [4, 5]
    assert found["unplaced"] == [
        {"where": "sheet", "name": "Hotel", "values": [{"line": 1, "text": "Hab. · 101"}]},
        {"where": "row", "name": "", "values": [{"line": 1, "text": "LISTA CONSOLIDADA"}]},
    ]


def test_excels_own_first_line_names_the_separator() -> None:
    assert _fields(b"sep=;\r\n" + as_csv(TABLE, ";")) == READ


def test_what_no_column_of_the_list_holds_is_told_cell_by_cell() -> None:
    rows = [[*HEADER, "Talla"], [*PEOPLE[0], "M"], [*PEOPLE[1], "", "suelto"]]
    assert roster.found(as_csv(rows))["unplaced"] == [
        {"where": "column", "name": "Talla", "values": [{"line": 2, "text": "M"}]},
        {"where": "column", "name": "", "values": [{"line": 3, "text": "suelto"}]},
    ]


def test_numbers_and_dates_are_what_they_say() -> None:
    day = datetime(2018, 7, 17)  # noqa: DTZ001 (a cell has no zone)
    rows = [["Nombre", "Teléfono", "Cargo"], ["Ada", 50755501, day], ["Eva", 5.5, True]]
    assert [(each["phone"], each["post"]) for each in _fields(as_xlsx(rows))] == [
        ("50755501", "2018-07-17"),
        ("5.5", "sí"),
    ]


def test_a_formula_that_was_never_worked_out_is_told() -> None:
    rows = [["Nombre", "País"], ["Ada", '="Pana"&"má"'], ["Eva", "#N/A"]]
    unread = [row["unread"] for row in roster.found(as_xlsx(rows))["rows"]]
    told = {"field": "country", "text": "", "formula": True}
    assert [told in each for each in unread] == [True, True]


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("Ada Ruiz", "Ada", "Ruiz"),
        ("Ada Ruiz Paz", "Ada", "Ruiz Paz"),
        ("Ana Lucía Montejo Gil", "Ana Lucía", "Montejo Gil"),
        ("Montejo Gil, Ana", "Ana", "Montejo Gil"),
    ],
)
def test_a_whole_name_is_parted(name: str, first: str, last: str) -> None:
    (fields,) = _fields(as_csv([["Nombre completo", "País"], [name, "Panamá"]]))
    assert (fields["first_name"], fields["last_name"]) == (first, last)


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("E-mail", "email"),
        ("CORREO-E.", "email"),
        ("Correo electrónico institucional", "email"),
        ("Teléfono celular (con código)", "phone"),
        ("País / Country", "country"),
        ("funded_by_organizers", "funded"),
        ("Surname", "last_name"),
        ("Tipo de participante", "category"),
        ("Nombre del grupo", None),
        ("Talla", None),
    ],
)
def test_headings_are_known_by_many_spellings(header: str, field: str | None) -> None:
    assert headers.field_of(header) == field


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("MEXICO", "MX"), ("BLZ", "BZ"), ("SV", "SV"), ("EE. UU.", "US"), ("Haití", "HT")),
        *(("República de Panamá", "PA"), ("the Bahamas", "BS"), ("Rep. Dominicana", "DO")),
        *(("no", None), ("ACNUR", None), ("Narnia", None)),
    ],
)
def test_countries_are_known_by_name_and_letters(text: str, code: str | None) -> None:
    assert values.country(text) == code


@pytest.mark.parametrize(
    ("text", "has_country", "category"),
    [
        ("Delegación", True, "member"),
        ("Observador", True, "observer_country"),
        ("Observador", False, "observer_organization"),
        ("sociedad_civil", False, "civil_society"),
        ("Experta invitada", False, "expert"),
        ("Invitada de honor", True, None),
    ],
)
def test_observers_and_civil_society_are_their_own(
    text: str, category: str | None, *, has_country: bool
) -> None:
    assert values.category(text, has_country=has_country) == category


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xd0\xcf\x11\xe0old", "old_format"),
        (b"PK\x03\x04 no workbook", "not_readable"),
        (b"", "no_rows"),
        (b"uno,dos\n1,2\n", "no_header"),
        (b"%PDF-1.4 \x00\x00\x01\x02" * 9, "not_readable"),
        (b"x" * (sheets.MOST_BYTES + 1), "too_large"),
        (b"Nombre,Pais\n" + b"Ada,PA\n" * 1001, "too_many_rows"),
        (as_xlsx([["Nombre", "País"], ["x"] * 200]), "too_many_rows"),
    ],
)
def test_what_is_no_list_is_refused_with_a_reason(content: bytes, code: str) -> None:
    with pytest.raises(sheets.UnreadableError, match=code):
        roster.found(content)
