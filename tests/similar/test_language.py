"""The language of a card, as it is compared."""

import pytest

from colaboracion.similar import Text
from colaboracion.similar.language import languages


def text(words: str, lang: str = "") -> Text:
    return Text(words, words, lang, "c")


@pytest.mark.parametrize(
    ("words", "written", "taken"),
    [
        ("Falta de presupuesto para los retornos", "", "es"),
        ("Not enough budget for the returns", "", "en"),
        ("Capacitación", "", "es"),
        ("Falta de presupuesto para los retornos", "es-PE", "es"),
        ("Budget", "en", "en"),
        ("There is no budget for the returns", "es", "en"),  # the writer's seat is in Spanish
        ("Red de apoyo a la niñez en los albergues", "en", "es"),
        ("Follow-up a los casos", "es", "es"),
        ("Falta de verba para os retornos", "pt", "pt"),
        ("Consulado", "", ""),
        ("👍🏽", "", ""),
        ("", "", ""),
    ],
)
def test_what_is_written_counts_unless_the_words_clearly_say_another(
    words: str, written: str, taken: str
) -> None:
    assert languages([text(words, written)]) == [taken]


def test_what_tells_nothing_is_taken_for_what_most_are() -> None:
    board = [text("Falta de datos"), text("Sin los datos"), text("The data"), text("Consulado")]
    assert languages(board) == ["es", "es", "en", "es"]
