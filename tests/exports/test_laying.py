"""How a paper is laid out: every kind of piece, both languages, and no text taken for a tag."""

from dataclasses import replace
from pathlib import Path

import pytest

from colaboracion.exports.blocks import KINDS, Block
from colaboracion.exports.docx import write
from colaboracion.exports.papers import paper
from tests.exports import reader
from tests.exports.states import asked, resting_on
from tests.exports.test_texts import MARKS, SCRIPTS
from tests.services.office import converted

TAGS = ["{{ 7*7 }}", "{% raw %}", "{# nada #}", "{_{ a }_}", "{_% a %_}", "{%p endfor %}", "}}{{"]


@pytest.mark.parametrize("text", TAGS)
def test_nothing_that_was_typed_is_ever_a_tag(text: str) -> None:
    state = resting_on(text, title={"es": text, "en": text}, place=text)
    state["conclusions"][0]["text"] = state["questions"][1]["text"]["es"] = text
    file = write(asked(state))
    assert reader.texts(file, "Subtitle") == [text]
    assert reader.texts(file, "ListNumber") == [f"1.\t{text}"]
    assert text in reader.texts(file, "Heading1")
    listed = write(asked(state, document="cards"))
    assert {*reader.cards(listed).values()} == {text}


def test_in_both_languages_the_second_begins_a_page_and_is_read_aloud_as_what_it_is() -> None:
    state = resting_on("a")
    state["conclusions"][0]["text"] = "uno\tdos\ntres"
    file = write(asked(state, languages=["es", "en"]))
    assert reader.texts(file, "Title") == ["Conclusiones", "Conclusions"]
    body = reader.part(file, "word/document.xml")
    breaks = [each.get(f"{reader.W}type") for each in body.iter(f"{reader.W}br")]
    assert breaks == [None, "page", None]
    spoken: dict[str, set[str]] = {}
    for run in body.iter(f"{reader.W}r"):
        language = run.find(f"{reader.W}rPr/{reader.W}lang")
        of = spoken.setdefault("es" if language is None else language.get(f"{reader.W}val"), set())
        of.update(text.text for text in run.iter(f"{reader.W}t"))
    assert {"Conclusiones", "¿Qué fortalecer?", "uno", "dos"} <= spoken["es"]
    assert {"Conclusions", "What to strengthen?"} <= spoken["en-GB"]
    assert {"uno", "dos"}.isdisjoint(spoken["en-GB"])  # it was worded in Spanish


def test_every_kind_of_piece_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = [Block(kind, f"text of {kind}", "7", "mark") for kind in KINDS if kind != "part"]
    told = replace(paper(asked(resting_on("a"))), blocks=[*blocks, Block("novelty", "unheard of")])
    monkeypatch.setattr("colaboracion.exports.docx.paper", lambda _: told)
    found = [(each.style, each.text) for each in reader.paragraphs(write(asked(resting_on("a"))))]
    assert found == [
        ("Title", "text of title"),
        ("Subtitle", "text of subtitle"),
        ("Normal", "text of line"),
        ("BodyText", "text of lead"),
        ("BodyText3", "text of soft"),
        ("Heading1", "text of heading"),
        ("Heading2", "text of subheading"),
        ("ListNumber", "7.\ttext of statement"),
        ("ListContinue", "text of beside"),
        ("ListBullet2", "7\u2002mark\u2002text of card"),
        ("IntenseQuote", "text of gap"),
        ("Normal", "unheard of"),
    ]


def test_e10_e12_an_independent_reader_finds_every_script_and_every_line_break(
    tmp_path: Path,
) -> None:
    file = write(asked(resting_on(*SCRIPTS, "uno\ndos\n\ntres"), document="cards"))
    found = converted(file, "a.docx", "txt:Text (encoded):UTF8", tmp_path).decode("utf-8-sig")
    lines = [line.translate(MARKS) for line in found.splitlines()]
    assert all(any(line.endswith(text) for line in lines) for text in SCRIPTS)
    at = next(place for place, line in enumerate(lines) if line.endswith("uno"))
    assert lines[at + 1 : at + 4] == ["dos", "", "tres"]
