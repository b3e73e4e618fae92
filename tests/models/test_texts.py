"""The text policy: what is replaced, what is kept, what is refused; nothing is cut."""

import pytest

from colaboracion.errors import BadText
from colaboracion.texts import LIMIT, clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  hola  ", "hola"),
        ("uno\r\ndos", "uno\ndos"),
        ("uno\rdos", "uno\ndos"),
        ("uno\x0bsigue", "uno\nsigue"),
        ("uno\u2028dos", "uno\ndos"),
        ("a\x00b\x1b[0m", "ab[0m"),
        ("idea \ud83d", "idea \ufffd"),
        ("Participacio\u0301n", "Participacio\u0301n"),
        ("<b>&amp; “¿ñ?” 😀 مرحبا 漢字", "<b>&amp; “¿ñ?” 😀 مرحبا 漢字"),
        ("\u202eetov 001", "\u202eetov 001"),
    ],
)
def test_it_keeps_what_can_be_seen(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("letter", ["ñ", "😀", "\u0301"])
def test_the_limit_counts_code_points(letter: str) -> None:
    assert len(clean(letter * LIMIT)) == LIMIT
    with pytest.raises(BadText) as refused:
        clean(letter * (LIMIT + 1))
    assert refused.value.fields == {"limit": LIMIT, "length": LIMIT + 1}


@pytest.mark.parametrize("empty", ["", "   ", "\n\t", "\x00", "\u200b\u202e"])
def test_an_empty_text_is_refused_unless_it_may_be(empty: str) -> None:
    with pytest.raises(BadText):
        clean(empty)
    assert clean(empty, may_be_empty=True) == ""
