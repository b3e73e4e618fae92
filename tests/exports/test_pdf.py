"""The PDF, read back by Poppler: what it says, how it is tagged, and what it keeps to itself."""

from datetime import UTC, datetime
from typing import Any

import pytest

from colaboracion import exports
from colaboracion.exports import blocks
from colaboracion.exports.blocks import Block, Paper
from colaboracion.exports.pdf import parts, typeset, write
from tests.exports import pdf_reader as reader
from tests.exports.corpus import CONTROLS, FORMULAS, LINE_BREAKS, MARKUP, PLAIN, SCRIPTS
from tests.exports.states import asked, card, conclusion, resting_on, whole

# What the typesetter would read as its own language, were it source.
SOURCE = [
    "#panic(1)", "*a* _b_ `c`", "$x^2$", "= título", "@cita", "// nota", "\\u{41} \\",
    "a -- b ... c~d",
    '#include "x"', "[a] <b>",
]  # fmt: skip


def document(state: dict[str, Any], *languages: str) -> bytes:
    return write(asked(state, kind="pdf", languages=languages or ["es"], number=214))


def set_of(*pieces: Block) -> bytes:
    return typeset(Paper("es", "Título", "Sello", datetime(2018, 7, 17, tzinfo=UTC), pieces))


def read_back(*texts: str) -> list[str]:
    return reader.cards(set_of(*_cards(*texts)))


def _cards(*texts: str) -> list[Block]:
    return [Block("card", text, label=f"T-{number:02}") for number, text in enumerate(texts, 1)]


def test_it_says_what_where_when_and_every_page_is_stamped_and_numbered() -> None:
    rows = [conclusion(n, f"texto {n}", []) for n in range(100)]
    file = document(whole([], rows))
    read = reader.whole_text(file)
    assert read.startswith("Conclusiones\nTaller regional de prueba\nCiudad de Panamá, 16")
    pages = int(reader.described(file)["Pages"])
    stamp = "Borrador n.º 214 · 17 de julio de 2018, 12:31, hora de Panamá"
    assert read.count(stamp) == 1 + pages  # under the title too
    assert pages > 2
    assert all(f" {page}/{pages}\n" in read for page in range(1, pages + 1))


def test_both_languages_stand_one_after_the_other_each_marked_as_what_it_is() -> None:
    file = document(resting_on("a"), "es", "en")
    read = reader.text(file)
    assert read.index("Conclusiones\n") < read.index("Conclusions\n")
    assert "Agreed: supported by 1 of 5 groups" in read
    assert b"en-GB" in file


def test_a_conclusion_is_marked_as_what_it_is_worded_in() -> None:
    assert b"es-ES" in document(resting_on("a"), "en")
    assert b"en-GB" not in document(resting_on("a"), "es")


def test_a_frozen_version_says_which_it_is_and_its_hash_in_one_piece() -> None:
    version: dict[str, Any] = {
        "version": "1.0",
        "kind": "room",
        "outline": False,
        "completed_by": "",
    }
    version["sha256"] = "0123456789abcdef" * 4
    read = reader.text(write(asked(resting_on("a"), kind="pdf", frozen=version)))
    assert "Versión de sala 1.0 · 17 de julio de 2018, 12:31, hora de Panamá" in read
    assert version["sha256"] in read


def test_numbers_are_the_reports() -> None:
    rows = [conclusion(n, f"texto {n}", [], number=number) for n, number in enumerate((2, 7, 12))]
    read = reader.text(document(whole([], rows)))
    assert all(f"\n{number}. texto {n}\n" in read for n, number in enumerate((2, 7, 12)))


def test_it_is_tagged_by_the_standard_for_everyone_who_reads_with_other_means() -> None:
    file = document(whole([], [conclusion(1, "a", [])]))
    assert reader.described(file)["Tagged"] == "yes"
    assert "<pdfuaid:part>1</pdfuaid:part>" in reader.metadata(file)
    tags = reader.structure(file)
    assert all(tag in tags for tag in ("H1", "LI", "Lbl", "LBody"))


def test_it_tells_of_nobody_and_of_no_moment_but_that_of_its_content() -> None:
    file = document(resting_on("a"))
    told = reader.described(file)
    assert told["Title"] == "Conclusiones: Taller regional de prueba"
    assert told.get("Author", "") == ""
    assert told["CreationDate"] == told["ModDate"]
    assert "17:31:00 2018" in told["CreationDate"]


def test_the_same_content_gives_the_same_bytes_in_another_process_too() -> None:
    order = asked(resting_on("uno\r\ndos", "\ud800", "😀", *SCRIPTS), kind="pdf")
    assert exports.document(order) == write(order)


def test_every_typeface_is_in_the_file_and_none_is_the_systems() -> None:
    names = {row[0].partition("+")[2] for row in reader.typefaces(set_of(*_cards(*SCRIPTS)))}
    assert len(names) > 15
    assert all(name.startswith(("Noto", "Atkinson", "IBMPlex", "Kantumruy")) for name in names)


def test_what_belongs_to_a_conclusion_stands_on_its_page() -> None:
    beside = [Block("beside", f"de {n}") for n in range(3)]
    for filled in range(20, 60, 3):  # lines before it, so that it falls on every place of a page
        above = [Block("line", "\n".join("x" * filled))]
        told = reader.whole_text(set_of(*above, Block("statement", "dicho", "1"), *beside))
        (page,) = (page for page in told.split("\f") if "dicho" in page)
        assert all(each.text in page for each in beside)


@pytest.mark.parametrize("kind", blocks.KINDS)
def test_every_kind_of_piece_is_drawn(kind: str) -> None:
    file = set_of(Block(kind, "dicho", label="en" if kind == "part" else "7"), Block("line", "fin"))
    assert ("dicho" in reader.text(file)) == (kind != "part")


def test_no_level_of_headings_is_left_out() -> None:
    pieces = [Block("subheading", "a"), Block("heading", "b"), Block("subheading", "c")]
    assert [piece["level"] for piece in parts("es", pieces)[0]["pieces"]] == [1, 1, 2]
    assert "<pdfuaid:part>" in reader.metadata(set_of(*pieces))


def test_e01_no_control_character_breaks_it_or_takes_visible_text_with_it() -> None:
    found = read_back(*(f"antes{control}después" for control in CONTROLS))
    assert len(found) == 65
    assert all(text.startswith("antes") and text.endswith("después") for text in found)


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_e01_no_field_breaks_it(control: str) -> None:
    bad = f"antes{control}después"
    rows = [conclusion(1, bad, [card(1, bad)])]
    state = whole([card(1, bad)], rows, title={"es": bad, "en": bad}, place=bad)
    state["questions"][0]["text"] = {"es": bad, "en": bad}
    assert reader.text(document(state)).count("después") == 4


def test_e03_e04_what_is_no_more_than_text_stays_as_typed() -> None:
    typed = FORMULAS + PLAIN + MARKUP + SOURCE
    assert read_back(*typed) == typed


def test_e05_e10_every_script_is_read_back() -> None:
    file = set_of(*_cards(*SCRIPTS))
    assert reader.cards(file) == SCRIPTS
    assert "<pdfuaid:part>" in reader.metadata(file)  # so there is a typeface for each


@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_e12_one_line_break_is_one_line_break(line_break: str) -> None:
    assert read_back(f"uno{line_break}dos{line_break}tres") == ["uno\ndos\ntres"]


def test_a_word_without_end_stays_on_the_page() -> None:
    (found,) = read_back("x" * 300)
    assert found.replace("\n", "") == "x" * 300
    assert found.count("\n") >= 3


def test_bullets_pasted_from_a_word_processor_stay_bullets_and_what_has_no_shape_is_a_box() -> None:
    file = set_of(*_cards("\uf0b7 uno", "\ue000 dos", "✗ ☐ ✔ ➔ ► 𝜋 tres 🫨"))
    assert reader.cards(file) == ["• uno", "□ dos", "✗ ☐ ✔ ➔ ► 𝜋 tres 🫨"]
    assert "<pdfuaid:part>" in reader.metadata(file)


def test_a_character_that_no_typeface_has_is_a_box_and_the_rest_is_there() -> None:
    file = set_of(Block("line", "antes \U00013000 después"))
    assert reader.described(file)["Tagged"] == "yes"
    assert "<pdfuaid:part>" not in reader.metadata(file)
    assert "después" in reader.text(file)


def test_a_text_that_begins_from_the_right_stands_on_the_right() -> None:
    pieces = parts("es", [Block("line", text) for text in ("25 עברית y más", "La palabra עברית")])
    assert [piece.get("leftward", False) for piece in pieces[0]["pieces"]] == [True, False]
