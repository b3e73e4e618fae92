"""Markdown, read back by a program that draws it: E01 to E12 by number."""

import re
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from colaboracion.exports.md import write
from tests.exports.corpus import CONTROLS, FORMULAS, LINE_BREAKS, MARKS, MARKUP, PLAIN, SCRIPTS
from tests.exports.states import asked, card, conclusion, resting_on, whole

# With tables and struck words: what GitHub draws too.
DRAWS = MarkdownIt("gfm-like", {"linkify": False})
MEANING = [
    *("# a", "> a", "- a", "* a", "+ a", "1. a", "12) a", "---", "===", "***", "```", "~~~"),
    *("*a* _b_ **c** `d` ~~e~~", "[a](http://b.c)", "![a](b)", "<http://a.b>", "[^1]: a", "[a]: b"),
    *("a | b\n- | -\nc | d", "a\n===", "a\n---", "    código", "a\n    b", "&amp; &lt;", r"\* \\"),
    *(
        "a\n# b",
        "a\n- b",
        "a\n1. b",
        "a\n> b",
        "a\n```\nb",
        "$a$",
        "<!-- a -->",
        "a\n\n\nb",
        "-",
        "#",
    ),
]


def cards(*texts: str, **changes: Any) -> list[str]:
    """What stands in the lines of cards, without their codes."""
    drawn = DRAWS.render(
        write(asked(resting_on(*texts), kind="md", document="cards", **changes)).decode()
    )
    found = re.findall(
        r"<li>\s*(?:<p>)?<strong>T-\d+</strong> ?(.*?)(?:</p>)?\s*</li>", drawn, re.DOTALL
    )
    return [text.replace("<br />\n", "\n") for text in found]


def read_back(*texts: str) -> list[str]:
    return [unescape(text).translate(MARKS) for text in cards(*texts)]


def test_e01_e02_no_control_character_loses_a_card_or_its_visible_text() -> None:
    found = read_back(*(f"antes{control}después" for control in CONTROLS))
    assert len(found) == 65
    assert all(text.startswith("antes") and text.endswith("después") for text in found)


@pytest.mark.parametrize("text", [*FORMULAS, *PLAIN, *MARKUP, *MEANING])
def test_e03_e04_what_is_no_more_than_text_is_drawn_as_it_was_typed(text: str) -> None:
    (drawn,) = cards(text)
    assert not re.search("<(?!br)", drawn.replace("<br />", ""))
    assert unescape(drawn) == text


@pytest.mark.parametrize("text", SCRIPTS)
def test_e05_e10_every_script_is_read_back(text: str) -> None:
    assert read_back(text) == [text]


@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_e12_one_line_break_is_one_line_break(line_break: str) -> None:
    assert read_back(f"uno{line_break}dos{line_break}{line_break}tres") == ["uno\ndos\n\ntres"]


@pytest.mark.parametrize("text", ["http://a.b/c", "HTTPS://a.b", "www.a.b", "ana@a.b"])
def test_an_address_that_was_typed_is_no_link(text: str) -> None:
    written = write(asked(resting_on(text), kind="md", document="cards")).decode()
    assert text not in written
    assert read_back(text) == [text]


@pytest.mark.parametrize("text", MEANING)
def test_nothing_typed_changes_how_a_document_is_made_up(text: str) -> None:
    """Wherever it stands: there are as many headings, quotes and lists as without it."""
    assert _skeleton(text) == _skeleton("a" + "\na" * text.count("\n"))


@settings(max_examples=40, deadline=None)
@given(st.text(st.sampled_from("ab \t\n#*_-+=`~[]()<>!|\\&1.:$@"), min_size=1))
def test_any_text_is_drawn_as_it_was_typed(text: str) -> None:
    if typed := re.sub(r"[ \t]+(?=\n|$)", "", text).strip():
        assert [re.sub(r"[ \t]+(?=\n|$)", "", found) for found in read_back(typed)] == [typed]


def _skeleton(text: str) -> list[str]:
    row = conclusion(1, text, [], reservation=text, responsible=text, translation=text)
    state = whole([card(1, text)], [row], title={"es": text, "en": text}, place=text)
    state["questions"][0]["text"] = state["columns"][0]["name"] = {"es": text, "en": text}
    documents = ("conclusions", "proceedings", "cards")
    written = (write(asked(state, "en", kind="md", document=each)).decode() for each in documents)
    return [each.type for told in written for each in DRAWS.parse(told)]
