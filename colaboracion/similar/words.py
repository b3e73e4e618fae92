"""The words of a text and what is made of them, in Spanish and English."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")
ENDING = re.compile(r"(?:[aeo]s|s|[aeo])$")  # of what is plural or feminine
KNOWN = 20_000  # texts of which it is remembered what was made of them


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that carry little of what a card says, without accents.
LITTLE_ES = _set(
    "a al ante como con cual cuya cuyo de del desde donde e el ella en entre es esta este esto "
    "estos ha hacia han hay la las lo los mas mediante muy no o para por que se segun ser sea si "
    "sin sobre son su sus tambien tras u un una unas uno unos y ya"
)
LITTLE_EN = _set(
    "a an and are as at be been but by do for from has have in into is it its no not of on or our "
    "so that the their there these they this to too was we were which who will with"
)

# What turns a statement into another one, as another number does.
TURNS = _set(
    "no ni nunca jamas sin nada nadie ningun ninguna ninguno falta faltan ausencia ausente "
    "carencia not never without nor none nobody nothing cannot lack lacks lacking missing absence "
    "absent"
)


@lru_cache(maxsize=KNOWN)
def plain(text: str) -> str:
    """The text without accents and case."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


@lru_cache(maxsize=KNOWN)
def words_of(text: str) -> tuple[str, ...]:
    """Its words, as they are compared."""
    return tuple(WORD.findall(plain(text)))


def is_same(one: str, other: str) -> bool:
    """Whether they differ by case, accents and punctuation at most."""
    return words_of(one) == words_of(other) if words_of(one) else one.strip() == other.strip()


def is_another(one: str, other: str) -> bool:
    """Whether other numbers or another «no» make two statements of them."""
    turned, numbers = _fixed(one)
    other_turned, other_numbers = _fixed(other)
    return turned != other_turned or bool(numbers and other_numbers and numbers != other_numbers)


@lru_cache(maxsize=KNOWN)
def _fixed(text: str) -> tuple[bool, frozenset[str]]:
    words = words_of(re.sub("n['\u2019]t\\b", " not", text))
    return bool(TURNS.intersection(words)), frozenset(word for word in words if word.isdecimal())


def shared_words(one: str, other: str) -> tuple[str, ...]:
    """What carries meaning in both, in the first one's spelling and order."""
    others = _told(other)
    return tuple(word for stem, word in _told(one).items() if stem in others)


@lru_cache(maxsize=KNOWN)
def _told(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for word in WORD.findall(unicodedata.normalize("NFC", text)):
        bare = plain(word)
        if bare not in LITTLE_ES and bare not in LITTLE_EN:
            found.setdefault(ENDING.sub("", bare) if len(bare) > 4 else bare, word)
    return found
