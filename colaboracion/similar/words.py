"""The words of a text and what is made of them, in Spanish and English."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")

# Words that carry little of what a card says.
LITTLE_ES = (
    "a al ante como con cual cuya cuyo de del desde donde e el ella en entre es esta este esto "
    "estos ha hacia han hay la las lo los mas mediante muy o para por que se segun ser sea si "
    "sobre son su sus tambien tras u un una unas uno unos y ya"
)
LITTLE_EN = (
    "a an and are as at be been by for from has have in into is it its of on or our so that the "
    "their there these this to was we were which will with"
)
LITTLE = frozenset(f"{LITTLE_ES} {LITTLE_EN}".split())


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """The text without accents and case."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def words_of(text: str) -> list[str]:
    """Its words, as they are compared."""
    return WORD.findall(plain(text))


def stem_of(word: str) -> str:
    """Roughly the word without what makes it plural or feminine."""
    return re.sub(r"(?:[aeo]s|s|[aeo])$", "", word) if len(word) > 4 else word


@lru_cache(maxsize=20_000)
def told(text: str) -> dict[str, str]:
    """The stems of the words that carry what is said, each with the word as its reader sees it."""
    seen = WORD.findall(unicodedata.normalize("NFC", text))
    return {stem_of(plain(word)): word for word in seen if plain(word) not in LITTLE}


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """What both say with the same words, in the first one's spelling and order."""
    others = told(other)
    return tuple(word for stem, word in told(one).items() if stem in others)
