"""The words of a text and what is made of them, in Spanish and English."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"\w+")
ENDING = re.compile(r"(?:[aeo]s|s|[aeo])$")  # of what is plural or feminine
SHORT = 3  # words that carry meaning, of which one is much of what a card says
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

# What is said of the same thing and is its opposite; mostly without endings.
OPPOSITES = tuple(
    (_set(one), _set(other))
    for one, other in (
        ("mas aument aumentar more increas", "menos reduc reducir reduccion less fewer"),
        ("ant previ befor", "despu posterior after"),
        ("lent slow", "rapid agil fast quick"),
        ("much many", "poc few"),
        ("abiert abrir open", "cerrad cerrar clos closed"),
        ("llen full", "vaci empty"),
        ("tempran early", "tard tardi lat"),
    )
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
    """Whether another «no», other numbers or an opposite make two statements of them."""
    turned, numbers, sides = _fixed(one)
    other_turned, other_numbers, other_sides = _fixed(other)
    if turned != other_turned or (numbers and other_numbers and numbers != other_numbers):
        return True
    return any(-side in other_sides for side in sides - other_sides)


def says_little(text: str) -> bool:
    """Whether there is no word in it that could mean much."""
    return all(len(word) < 3 for word in words_of(text))


def swaps_a_word(one: str, other: str) -> bool:
    """Whether both are short, share a word and say another beside it: «falta …», «fortalecer …»."""
    told, others = _told(one).keys(), _told(other).keys()
    is_short = max(len(told), len(others)) <= SHORT
    return is_short and not told.isdisjoint(others) and bool(told - others and others - told)


@lru_cache(maxsize=KNOWN)
def _fixed(text: str) -> tuple[bool, frozenset[str], frozenset[int]]:
    words = words_of(re.sub("n['\u2019]t\\b", " not", text))
    numbers = frozenset(word for word in words if word.isdecimal())
    return not TURNS.isdisjoint(words), numbers, _sides({*words, *map(_stem, words)})


def _sides(words: set[str]) -> frozenset[int]:
    """On which side of which opposites it stands: 1 and -1, 2 and -2, …; on both is on none."""
    found = {
        number * sign
        for number, both in enumerate(OPPOSITES, start=1)
        for sign, side in zip((1, -1), both, strict=True)
        if not side.isdisjoint(words)
    }
    return frozenset(side for side in found if -side not in found)


def _stem(word: str) -> str:
    """Roughly the word without what makes it plural or feminine."""
    return ENDING.sub("", word) if len(word) > 3 else word


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
            found.setdefault(_stem(bare), word)
    return found
