"""The texts that have broken other programs' documents, E01 to E12."""

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from colaboracion.exports.docx import write
from colaboracion.exports.texts import safe
from tests.exports import reader
from tests.exports.corpus import CONTROLS, FORMULAS, LINE_BREAKS, MARKS, MARKUP, PLAIN, SCRIPTS
from tests.exports.states import asked, card, conclusion, resting_on, whole


def written(*texts: str) -> bytes:
    return write(asked(resting_on(*texts), document="cards"))


def read_back(*texts: str) -> list[str]:
    return list(reader.cards(written(*texts)).values())


def test_e01_e02_no_control_character_breaks_a_document_or_takes_visible_text_with_it() -> None:
    found = read_back(*(f"antes{control}después" for control in CONTROLS))
    assert len(found) == 65
    assert all(text.startswith("antes") and text.endswith("después") for text in found)


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x0b", "\x1b", "\x9f", "\ud800", "\uffff"])
def test_e01_no_field_breaks_a_document(control: str) -> None:
    bad = f"antes{control}después"
    state = whole(
        [card(1, bad)],
        [conclusion(1, bad, [card(1, bad)])],
        title={"es": bad, "en": bad},
        place=bad,
    )
    state["questions"][0]["text"] = {"es": bad, "en": bad}
    found = "".join(
        paragraph.text
        for document in ("conclusions", "cards")
        for paragraph in reader.paragraphs(write(asked(state, document=document)))
    )
    assert found.count("después") == 7  # title and place in both


def test_a_lone_surrogate_is_shown_as_a_character_that_was_lost() -> None:
    assert read_back("a\ud83d b") == ["a\ufffd b"]


@pytest.mark.parametrize("text", FORMULAS + PLAIN + MARKUP)
def test_e03_e04_what_is_no_more_than_text_stays_exactly_as_typed(text: str) -> None:
    assert read_back(text) == [text]


@pytest.mark.parametrize("text", SCRIPTS)
def test_e05_e10_every_script_is_read_back(text: str) -> None:
    assert [found.translate(MARKS) for found in read_back(text)] == [text]


@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_e12_one_line_break_is_one_line_break(line_break: str) -> None:
    assert read_back(f"uno{line_break}dos{line_break}{line_break}tres") == ["uno\ndos\n\ntres"]


def test_a_text_that_turns_the_line_around_is_closed_in() -> None:
    assert safe("\u202eetov 001") == "\u2068\u202eetov 001\u202c\u2069"
    assert safe("\u2067a") == "\u2068\u2067a\u2069\u2069"
    assert safe("שלם") == "\u2068שלם\u2069"
    assert safe("Español y English") == "Español y English"


@given(st.lists(st.sampled_from(["a", "\u202e", "\u202a", "\u202c", "\u2067", "\u2069", "א"])))
def test_no_text_opens_more_than_it_closes_or_closes_more_than_it_opened(pieces: list[str]) -> None:
    depth = list(itertools.accumulate(map(_step, safe("".join(pieces)))))
    assert not depth or depth[-1] == 0
    assert all(level > 0 for level in depth[:-1]) or max(depth, default=0) == 0


@settings(max_examples=20, deadline=None)
@given(st.lists(st.text(), min_size=20))
def test_any_texts_can_be_written(texts: list[str]) -> None:
    assert len(read_back(*texts)) == len(texts)


def _step(character: str) -> int:
    kind = unicodedata.bidirectional(character)
    return {"FSI": 1, "RLI": 1, "LRI": 1, "PDI": -1}.get(kind, 0)
