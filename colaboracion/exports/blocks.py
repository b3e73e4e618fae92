"""What a document says, piece by piece in reading order, whatever its format: words and no look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

# What a piece is; every writer knows all of them.
KINDS = (
    "title",  # of the document; one in each language
    "subtitle",
    "line",  # a paragraph
    "lead",  # a paragraph that leads what follows it, and stays on its page
    "soft",  # a paragraph that may be overlooked: how to check it, what it is based on
    "heading",
    "subheading",
    "statement",  # a conclusion; `label` is its number
    "beside",  # what belongs to the statement before it
    "card",  # `label` is its code, `mark` what it is besides a card
    "gap",  # where people still have to write, and what
    "part",  # the same in another language begins; `label` is the language
)


@dataclass(frozen=True)
class Block:
    """One piece; texts that people typed are as they were typed, the writer makes them safe."""

    kind: str
    text: str = ""
    label: str = ""
    mark: str = ""
    language: str = ""  # of the text, where it may be another than that of what stands around it


@dataclass(frozen=True)
class Paper:
    """A whole document, in one language or in several, one after the other.

    `title` is for the file's own description; `stamp` stands on every page, for a sheet that
    is found alone; `at` is the moment at which things stood so, in the workshop's time zone.
    """

    language: str  # the first
    title: str
    stamp: str
    at: datetime
    blocks: Sequence[Block]


@dataclass(frozen=True)
class Sheet:
    """A table: a name for its tab, the words over its columns, and a row for each thing told.

    `widths`: of the columns, in characters.
    """

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[str | int]]
    widths: Sequence[int]
