"""Where texts may name people: pure, from names and texts to what somebody should look at.

Two words of one name beside each other are surely that person; a family name alone may be, where
it begins with a capital letter. Nothing is concluded from a first name alone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_DIGITS = re.compile(r"\+?\d[\d\s().-]{5,}\d")
_PARTICLES = {*("de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "van", "von")}
_TELLING = 4  # letters from which a family name alone is worth a look
_NEAR = 3  # words between two of one name
_PHONE = 7  # digits that tell a telephone


@dataclass(frozen=True)
class Person:
    """Whom to look for."""

    id: str
    first_name: str
    last_name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Naming:
    """A text that may name a person; `sure` where it hardly means anything else."""

    person: str
    sure: bool


@dataclass
class Names:
    """The people looked for, by their words, so that a text costs what it holds."""

    _families: dict[str, set[str]] = field(default_factory=dict)
    _words: dict[str, set[str]] = field(default_factory=dict)
    _direct: dict[str, set[str]] = field(default_factory=dict)
    _phones: dict[str, set[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Person]) -> "Names":
        """Those of these people."""
        names = cls()
        for person in people:
            names._add(person)
        return names

    def _add(self, person: Person) -> None:
        for word in _words_of(person.last_name):
            self._families.setdefault(word, set()).add(person.id)
        for word in _words_of(f"{person.first_name} {person.last_name}"):
            self._words.setdefault(word, set()).add(person.id)
        if person.email.strip():
            self._direct.setdefault(_folded(person.email.strip()), set()).add(person.id)
        if len(digits := _digits(person.phone)) >= _PHONE:
            self._phones.setdefault(digits[-_PHONE:], set()).add(person.id)

    def in_text(self, text: str) -> list[Naming]:
        """Whom the text may name, each once."""
        found: dict[str, bool] = {}
        for person, sure in (*self._by_words(text), *self._directly(text)):
            found[person] = found.get(person, False) or sure
        return [Naming(person, sure) for person, sure in sorted(found.items())]

    def _by_words(self, text: str) -> Iterator[tuple[str, bool]]:
        last: dict[str, tuple[int, str]] = {}  # person → the place and word seen last
        for place, match in enumerate(_WORD.finditer(text)):
            word = _folded(match.group())
            for person in self._words.get(word, ()):
                before = last.get(person)
                if before and before[1] != word and place - before[0] <= _NEAR:
                    yield person, True
                last[person] = (place, word)
            if len(word) >= _TELLING and match.group()[0].isupper():
                for person in self._families.get(word, ()):
                    yield person, False

    def _directly(self, text: str) -> Iterator[tuple[str, bool]]:
        folded = _folded(text) if "@" in text else ""
        for address, people in self._direct.items() if folded else ():
            if address in folded:
                yield from ((person, True) for person in people)
        for number in _DIGITS.findall(text) if self._phones else ():
            people = self._phones.get(_digits(number)[-_PHONE:], set())
            yield from ((person, True) for person in people)


def strings(value: object) -> Iterator[str]:
    """Every text in a value that may hold lists and mappings."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


def _words_of(name: str) -> set[str]:
    return {_folded(word) for word in _WORD.findall(name)} - _PARTICLES


def _folded(text: str) -> str:
    """Without accents and capitals: people type names as their keyboard lets them."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(each for each in decomposed if not unicodedata.combining(each)).casefold()


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
