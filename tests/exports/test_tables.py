"""XLSX and CSV, read back by openpyxl, by Python and by LibreOffice: E01 to E12 by number."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from colaboracion.exports import xlsx
from colaboracion.exports.csv import harmless
from tests.exports.corpus import CONTROLS, FORMULAS, LINE_BREAKS, MARKUP, PLAIN, SCRIPTS
from tests.exports.gathering import gathered, heading
from tests.exports.states import asked, card, conclusion, resting_on, whole
from tests.exports.tables import column, csv_file, opened, texts, workbook
from tests.services.office import converted

CARDS = "Tarjetas por encabezado"
CORPUS = [*FORMULAS, *PLAIN, *MARKUP, *SCRIPTS, "uno\r\ndos", "\t=1+1", " =1+1", "_x0041_"]
# LibreOffice's options for reading: separator, quotes, UTF-8, from the first line, no guessing
# of types, and that what looks like a formula is calculated.
SEMICOLONS = "CSV:59,34,76,1,,0,false,true,false,false,false,-1,true"


def in_xlsx(*told: str) -> list[Any]:
    return column(workbook(resting_on(*told))[CARDS], "Tarjeta")


def in_csv(*told: str) -> list[str]:
    return column(texts(resting_on(*told)), "Tarjeta")


def lines(text: str) -> str:
    return text.replace("\r\n", "\n")


def test_e01_e02_no_control_character_loses_a_card_or_its_visible_text() -> None:
    told = [f"antes{control}después" for control in CONTROLS] + ["\ud800", "\uffff"]
    for found in (in_xlsx(*told), in_csv(*told)):
        assert len(found) == 67
        visible = [text for text in found if text.startswith("antes") and text.endswith("después")]
        assert len(visible) == 65


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x16", "\x9f", "\ud800", "\uffff"])
@pytest.mark.parametrize("document", ["cards", "conclusions"])
def test_e01_no_field_breaks_a_table(control: str, document: str) -> None:
    bad = f"antes{control}después"
    state = whole(
        [card(1, bad, code=bad, cluster="h", group="g1")],
        [conclusion(1, bad, [card(1, bad)], reservation=bad, responsible=bad, deadline=bad)],
        title={"es": bad, "en": bad},
        place=bad,
        attribution_documents="group",
        countries=[bad],
    )
    state["clusters"] = [heading("h", bad, 1)]
    state["columns"][0]["name"] = state["questions"][0]["text"] = {"es": bad, "en": bad}
    cells = [
        cell.value for rows in workbook(state, document).values() for row in rows for cell in row
    ]
    assert sum(str(cell).count("después") for cell in cells) >= 6
    assert csv_file(state, document).decode().count("después") >= 4


def test_e03_no_cell_of_a_spreadsheet_is_a_formula_and_only_counts_are_numbers() -> None:
    state = resting_on(*FORMULAS, "\t=1+1", "\r=1+1", " =1+1")
    for document in ("cards", "conclusions"):
        rows = [row for sheet in workbook(state, document).values() for row in sheet]
        assert {cell.data_type for row in rows for cell in row if cell.value is not None} <= {
            "s",
            "n",
        }
    assert in_xlsx(*FORMULAS) == FORMULAS
    assert {cell.data_type for row in workbook(state)[CARDS] for cell in row if cell.value} == {"s"}


def test_e03_libreoffice_calculates_nothing_in_a_csv(tmp_path: Path) -> None:
    told = [
        *FORMULAS,
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\u200b=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd()",
    ]
    calculated = converted(csv_file(resting_on(*told)), "t.csv", "xlsx", tmp_path, SEMICOLONS)
    rows = next(iter(opened(calculated).values()))
    assert [cell.value for cell in rows[0]][:2] == ["Columna", "Encabezado"]
    assert len(rows) == len(told) + 1
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n"}


CALCULATED = [
    *(text for text in FORMULAS if not text[0].isalnum()),
    *("\t=1", "\n=1", " @a", "+1+1", "+507-6000", "- a(b)", "-cmd|x"),
    *("\u00a0=1", "\ufeff=1", "\uff0b1+1", "\uff20SUM(1)"),
]


@pytest.mark.parametrize("text", CALCULATED)
def test_e03_what_would_be_calculated_is_neutralized_in_csv(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [*PLAIN, *MARKUP, "00123", "1E5", "-1.234,56", "+50760000000", "a = b", "x@y.z", "", "-"],
)
def test_e04_what_needs_no_apostrophe_gets_none(text: str) -> None:
    assert harmless(text) == text


def test_e04_numbers_and_telephones_stay_as_they_were_typed(tmp_path: Path) -> None:
    assert in_xlsx(*PLAIN) == PLAIN
    assert in_csv(*PLAIN) == PLAIN
    found = converted(csv_file(resting_on(*PLAIN)), "t.csv", "xlsx", tmp_path, SEMICOLONS)
    assert [str(text) for text in column(next(iter(opened(found).values())), "Tarjeta")] == PLAIN


def test_e05_a_csv_begins_with_its_mark_and_its_words_are_found(tmp_path: Path) -> None:
    file = csv_file(resting_on("áéíóúüñ¿¡ÁÑ"))
    assert file.startswith(b"\xef\xbb\xbf")
    head, row = file.decode("utf-8-sig").splitlines()
    assert head == "Columna;Encabezado;Código;Tarjeta;Versión"
    assert "áéíóúüñ¿¡ÁÑ" in row
    seen = converted(
        file, "t.csv", "csv:Text - txt - csv (StarCalc):59,34,76", tmp_path, SEMICOLONS
    )
    assert "áéíóúüñ¿¡ÁÑ" in seen.decode()


@pytest.mark.parametrize("separator", ["semicolon", "comma"])
def test_separators_quotes_and_line_breaks_stay_inside_their_cell(separator: str) -> None:
    told = ['a;b,c "d"\ne', "f\tg"]
    assert column(texts(resting_on(*told), separator), "Tarjeta") == told


def test_e10_every_script_and_every_sign_is_read_back(tmp_path: Path) -> None:
    told = [lines(text) for text in CORPUS]
    assert in_xlsx(*CORPUS) == told
    assert [text.removeprefix("'") for text in in_csv(*CORPUS)] == told
    to = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2"
    file = xlsx.write(asked(resting_on(*CORPUS), kind="xlsx", document="cards"))
    (_, *rows) = csv.reader(
        io.StringIO(converted(file, "t.xlsx", to, tmp_path).decode(), newline=""), delimiter=";"
    )
    assert [row[3] for row in rows] == told


@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_e12_one_line_break_is_one_line_break_and_is_shown(line_break: str) -> None:
    text = f"uno{line_break}dos{line_break}{line_break}tres"
    assert in_csv(text) == ["uno\ndos\n\ntres"]
    (_, row) = workbook(resting_on(text))[CARDS]
    assert row[3].value == "uno\ndos\n\ntres"
    assert row[3].alignment.wrap_text


def test_e11_the_totals_are_the_rows_of_the_same_file_which_says_its_number_and_time() -> None:
    book = workbook(gathered(), number=214)
    total = {row[0].value: row[1].value for row in book["Resumen"]}
    assert total["Versión"] == "Borrador n.º 214 · 17 de julio de 2018, 12:31, hora de Panamá"
    assert total["Tarjetas"] == 5 == len(book[CARDS]) - 1 == len(book["Tarjetas por grupo"]) - 1
    assert total["Encabezados"] == 2 == len(book["Encabezados"]) - 1
    counted = column(book["Encabezados"], "Tarjetas")
    under = column(book[CARDS], "Encabezado")
    assert counted == [under.count("Primero"), under.count("Segundo")]
    book = workbook(gathered(), "conclusions")
    total = {row[0].value: row[1].value for row in book["Resumen"]}
    assert total["Conclusiones"] == 1 == len(book["Conclusiones"]) - 1
    rows = texts(gathered(), number=214)
    assert len(rows) == 6
    assert all("n.º 214" in stamp for stamp in column(rows, "Versión"))


def test_cards_by_group_stand_as_the_group_put_them_and_remarks_last() -> None:
    rows = workbook(gathered())["Tarjetas por grupo"]
    found = [tuple(cell.value or "" for cell in row) for row in rows]
    column_name = "Retos y desafíos"
    assert found[1:] == [
        ("Grupo 1", column_name, "Segundo", "G1-02", "b"),
        ("Grupo 1", column_name, "Primero", "G1-01", "a"),
        ("Grupo 4", column_name, "Primero", "G4-01", "c"),
        ("Grupo 4", column_name, "", "G4-02", "d"),
        ("Plenaria", column_name, "Segundo", "PL-01", "e"),
    ]


@pytest.mark.parametrize("document", ["cards", "conclusions"])
def test_where_documents_name_no_group_no_table_tells_of_one(document: str) -> None:
    state = resting_on("a", "b")
    book = workbook(state, document)
    said = [cell.value for rows in book.values() for row in rows for cell in row]
    assert "Tarjetas por grupo" not in book
    assert not [each for each in said if isinstance(each, str) and "Grupo " in each]
    assert "Grupo" not in texts(state)[0]


def test_a_conclusion_is_told_with_all_that_belongs_to_it() -> None:
    row = conclusion(1, "x", [card(1, "a")], responsible="Panamá", reservation="salvo c)")
    state = whole([card(1, "a")], [row])
    (head, told) = texts(state, document="conclusions")
    found = dict(zip(head, told, strict=True))
    assert found["N.º"] == "1"
    assert found["Pregunta"] == "¿Qué fortalecer?"
    assert (found["Estado"], found["Grupos"], found["Códigos"]) == ("Acordada", "1", "T-01")
    assert (found["Responsable"], found["Plazo"], found["Reserva"]) == ("Panamá", "", "salvo c)")


def test_in_two_languages_one_table_follows_the_other() -> None:
    book = workbook(resting_on("a"), languages=["es", "en"])
    assert list(book) == [
        *("Resumen", "Tarjetas por encabezado", "Encabezados"),
        *("Summary", "Cards by heading", "Headings"),
    ]
    rows = texts(resting_on("a"), languages=["es", "en"])
    assert [row[:1] for row in rows] == [
        ["Columna"],
        ["Retos y desafíos"],
        [],
        ["Column"],
        ["Challenges"],
    ]


def test_the_workbook_names_nobody_and_is_the_same_whenever_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order = asked(resting_on("a"), kind="xlsx", document="cards")
    file = xlsx.write(order)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert xlsx.write(order) == file
    described = openpyxl.load_workbook(io.BytesIO(file)).properties
    assert (described.creator or "", described.lastModifiedBy or "") == ("", "")
    assert described.created.isoformat() == "2018-07-17T17:31:00"


def test_a_text_that_no_cell_holds_is_refused_and_not_cut() -> None:
    with pytest.raises(ValueError, match="longer than a cell"):
        in_xlsx("x" * 32_768)
    assert in_xlsx("x" * 32_767) == ["x" * 32_767]
