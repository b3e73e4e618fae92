"""The language of a text: what is written on it, unless its little words clearly say another."""

from collections import Counter
from collections.abc import Sequence

from colaboracion.similar.texts import Text
from colaboracion.similar.words import LITTLE_EN, LITTLE_ES, words_of

CLEAR = 2  # more little words of one language than of the other: then what is written is wrong
SPANISH_LETTERS = frozenset("ñáéíóúü¿¡")


def languages(texts: Sequence[Text]) -> list[str]:
    """Of each text; what tells nothing by itself is taken for what most of the others are."""
    found = [_language(text) for text in texts]
    known = Counter(each for each in found if each)
    usual = min(known, key=lambda each: (-known[each], each)) if known else ""
    return [each or usual for each in found]


def _language(text: Text) -> str:
    written = text.lang.strip().lower()[:2]
    spanish, english = _marks(text.text)
    if abs(spanish - english) < (CLEAR if written else 1):
        return written
    if written in {"", "es", "en"}:
        return "es" if spanish > english else "en"
    return written


def _marks(text: str) -> tuple[int, int]:
    words = set(words_of(text))
    accented = not SPANISH_LETTERS.isdisjoint(text.lower())
    spanish, english = LITTLE_ES - LITTLE_EN, LITTLE_EN - LITTLE_ES
    return len(words & spanish) + accented, len(words & english)
