"""Some pictures are asked for by name, size and language."""

import pytest

from tests.screens.choosing import chosen
from tests.screens.plan import EMPTY, PLAYED, Moment

MOMENTS: list[Moment] = [EMPTY, *PLAYED]


def test_without_a_word_all_are_taken() -> None:
    choice = chosen([], MOMENTS)
    assert choice.languages == ("es", "en")
    assert len(choice.sizes) == 4
    assert choice.takes("plenary", "desk")


def test_words_of_one_kind_are_alternatives_and_kinds_narrow_each_other() -> None:
    choice = chosen(["desk*", "phone", "laptop", "en", "empty"], MOMENTS)
    assert (choice.languages, choice.sizes) == (("en",), ("phone", "laptop"))
    assert choice.takes("plenary", "desk-help")
    assert choice.takes("empty", "board")
    assert not choice.takes("plenary", "board")


def test_a_word_that_names_nothing_is_answered_with_those_that_do() -> None:
    with pytest.raises(SystemExit, match=r"called dekc\. .*desk"):
        chosen(["dekc"], MOMENTS)
