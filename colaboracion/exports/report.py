"""One workshop as plain data: what every document says, whatever its format.

`reporting.py` makes it of the rows that the audience "documents" may see, so a
group that must not be named has no name here either.
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Card:
    """A card under the code that the document may show."""

    code: str
    text: str
    remark: bool = False  # said in the plenary, by no group


@dataclass(frozen=True)
class Conclusion:
    """A numbered conclusion, its state and what supports it."""

    number: int
    text: str
    state: str
    groups: int
    group_numbers: tuple[int, ...]  # empty where documents name no group
    cards: tuple[Card, ...]
    is_new: bool  # it cites nothing, and came up in the plenary
    responsible: str
    deadline: str
    reservation: str
    reserved_by: str  # empty: attributed to nobody
    translation: str  # a working one, into the language of the document; else empty
    is_translation_outdated: bool  # its text was worded anew since

    @property
    def is_pending(self) -> bool:
        """Left for later: it is in no list of what was agreed."""
        return self.state == "pending"

    @property
    def is_proposed(self) -> bool:
        """Put to the room, which has not agreed on it: it is in no list of what was agreed."""
        return self.state == "proposed"

    @property
    def is_reserved(self) -> bool:
        """Agreed, but not by everyone."""
        return self.state == "with_reservation"


@dataclass(frozen=True)
class Question:
    """A closing question and the conclusions under it, whatever their state."""

    text: str
    conclusions: tuple[Conclusion, ...]

    @property
    def settled(self) -> tuple[Conclusion, ...]:
        """Those that were agreed without a reservation."""
        return tuple(
            each
            for each in self.conclusions
            if not (each.is_pending or each.is_proposed or each.is_reserved)
        )


@dataclass(frozen=True)
class Heading:
    """A heading and the cards under it."""

    text: str
    groups: int
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Line:
    """A line of a ranking: which place it has, and with how many dots."""

    rank: int
    text: str  # empty where it is held back
    dots: int


@dataclass(frozen=True)
class Result:
    """How ballots ranked the headings of a column; `expected` is none where nobody can tell."""

    ballots: int
    expected: int | None
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Ranking:
    """An indicative ranking that was revealed; what observers chose is apart."""

    result: Result
    observers: Result | None


@dataclass(frozen=True)
class Column:
    """A column of the boards: its headings, what stands under none, and how it was ranked."""

    name: str
    question: str
    headings: tuple[Heading, ...]
    loose: tuple[Card, ...]
    rankings: tuple[Ranking, ...]

    @property
    def cards(self) -> int:
        """How many are told of."""
        return len(self.loose) + sum(len(heading.cards) for heading in self.headings)


@dataclass(frozen=True)
class Group:
    """A group and its cards, by the name of the column; only where documents name groups."""

    number: int
    table: str
    columns: tuple[tuple[str, tuple[Card, ...]], ...]


@dataclass(frozen=True)
class AgendaEntry:
    """An entry; `printed`: what stood on paper, where that is read as other hours."""

    hours: str
    printed: str
    title: str
    lead: str
    points: tuple[str, ...]
    is_session: bool  # and none that goes on with an earlier one


@dataclass(frozen=True)
class AgendaDay:
    """A day with its entries, in the order in which they were printed."""

    day: date
    entries: tuple[AgendaEntry, ...]


@dataclass(frozen=True)
class Frozen:
    """Of which version a document is, the hash of its file, and whether it is an outline only."""

    version: str
    kind: str
    outline: bool
    completed_by: str
    sha256: str


@dataclass(frozen=True)
class Person:
    """Somebody who agreed to be published."""

    name: str
    called: str  # by which name the list is ordered
    place: str  # the country, else what the person stands for
    told: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """Everything that documents say."""

    language: str
    first_language: str  # of the workshop: in it cards are written and conclusions worded
    title: str
    place: str
    starts_on: date
    ends_on: date
    timezone: str
    made_at: datetime  # in the workshop's own time zone
    number: int
    countries: tuple[str, ...]  # their names, in alphabetical order
    groups: int
    sessions: tuple[str, ...]
    objectives: tuple[str, ...]  # the general one first
    questions: tuple[Question, ...]
    columns: tuple[Column, ...]
    by_group: tuple[Group, ...]  # empty where documents name no group
    remarks: tuple[Card, ...]
    agenda: tuple[AgendaDay, ...]
    present: int  # how many people came
    listed: int  # how many are on the list, whether or not they are named
    people: tuple[Person, ...]
    frozen: Frozen | None  # none: how things stand, which may change

    @property
    def cards(self) -> int:
        """How many cards there are, remarks of the plenary among them."""
        return sum(column.cards for column in self.columns)

    @property
    def conclusions(self) -> tuple[Conclusion, ...]:
        """All of them, from question to question."""
        return tuple(each for question in self.questions for each in question.conclusions)

    @property
    def typed_in(self) -> str:
        """The language of what people typed, where it is not the document's."""
        return "" if self.language == self.first_language else self.first_language

    @property
    def is_untranslated(self) -> bool:
        """Whether any conclusion can be read only in a language that is not the document's."""
        return bool(self.typed_in) and not all(each.translation for each in self.conclusions)

    @property
    def pending(self) -> tuple[Conclusion, ...]:
        """Points that are left for later."""
        return tuple(each for each in self.conclusions if each.is_pending)

    @property
    def proposed(self) -> tuple[Conclusion, ...]:
        """Points that the room has not agreed on yet."""
        return tuple(each for each in self.conclusions if each.is_proposed)

    @property
    def reserved(self) -> tuple[Conclusion, ...]:
        """Points that were agreed with a reservation."""
        return tuple(each for each in self.conclusions if each.is_reserved)
