"""The invented content: what the groups write, how it is gathered, what is concluded."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Card:
    """A card of one group; its code counts within the group, in the order of posting."""

    code: str
    group: int
    column: str  # kind of column
    language: str
    text: str


@dataclass(frozen=True)
class Heading:
    """A heading and the codes of the cards gathered under it."""

    key: str
    column: str
    heading: dict[str, str]
    cards: list[str]


@dataclass(frozen=True)
class Conclusion:
    """A conclusion under a closing question, its headings, and the cards it cites directly."""

    number: int
    question: int  # position
    state: str
    headings: list[str]
    cards: list[str]
    text: dict[str, str]


@dataclass(frozen=True)
class Content:
    """All of it, each list in the order in which it happens."""

    cards: list[Card]
    headings: list[Heading]
    conclusions: list[Conclusion]

    @property
    def groups(self) -> list[int]:
        """The numbers of the groups that write."""
        return sorted({card.group for card in self.cards})


def load() -> Content:
    """Read the content that comes with the project."""
    kept = json.loads(Path(__file__).with_name("session8.json").read_text(encoding="utf-8"))
    return Content(
        cards=[Card(**each) for each in kept["cards"]],
        headings=[Heading(**each) for each in kept["headings"]],
        conclusions=[Conclusion(**each) for each in kept["conclusions"]],
    )
