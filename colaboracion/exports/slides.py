"""A paper as slides: what fits on each so that the last row can read it, and nothing cut.

How long a line is can only be guessed here: whoever shows the slides may lack the typeface. So
letters count as wide as in a wide one.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from colaboracion.exports.blocks import Block, Paper
from colaboracion.exports.texts import safe

# In points, as everything here; a slide is 960 wide and 540 high. Below 24 nothing is read from
# the last row: a capital on a wall two metres wide is then an inch high.
COVER, SECTION, TITLE, TEXT, BESIDE = 44, 40, 28, 28, 24
WIDTH, TOP, BOTTOM, HANGING = 860, 28, 484, 56
GAP = 14  # above each piece
_LINE = 1.2  # of a size
_MOST = 4  # pieces on a slide: more cannot be taken in
_MOST_TITLE_LINES = 3
COVER_TOP, COVER_HEIGHT = 36, 258  # of the title on a cover
_SMALLER_COVERS = (38, 32, 28, 24)  # for longer titles
_ON_COVER = 2  # lines below the document's name: where and when, and which version it is
_FOR_PAPER = ("card", "soft", "gap")
_BEGINNING, _CONTINUED = " …", "… "


@dataclass(frozen=True)
class Paragraph:
    """Words in one size; `label` stands before their first line."""

    text: str
    size: int
    label: str = ""

    @property
    def height(self) -> float:
        """With the gap above it."""
        return len(_lines(self)) * self.size * _LINE + self.gap

    @property
    def gap(self) -> float:
        """Above it: what is beside something stands closer to it than to what follows."""
        return GAP / 2 if self.size == BESIDE else GAP


@dataclass(frozen=True)
class Slide:
    """`kind`: cover, section (a question by itself) or content."""

    kind: str
    language: str
    title: str
    paragraphs: Sequence[Paragraph] = ()
    title_size: int = COVER  # on a cover

    @property
    def title_height(self) -> float:
        """Of the title of a slide with content, with the gap below it."""
        return len(_lines(Paragraph(self.title, TITLE))) * TITLE * _LINE + GAP if self.title else 0


Piece = list[Paragraph]  # what stays together where it can: a conclusion and what is beside it


def slides(told: Paper) -> Iterator[Slide]:
    """A cover in each language, then each question by itself and what was agreed under it."""
    for language, blocks in _parts(told):
        before, *sections = _sections(blocks)
        yield from _cover(language, before)
        for heading, *rest in sections:
            title = safe(heading.text)
            yield Slide("section", language, title)
            yield from _paged(Slide("content", language, title), list(_pieces(rest)))


def _parts(told: Paper) -> Iterator[tuple[str, list[Block]]]:
    """The blocks in each language."""
    language, blocks = told.language, list[Block]()
    for block in told.blocks:
        if block.kind == "part":
            yield language, blocks
            language, blocks = block.label, []
        else:
            blocks.append(block)
    yield language, blocks


def _sections(blocks: Iterable[Block]) -> list[list[Block]]:
    """What stands before the first heading, then each heading with what is under it."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if block.kind == "heading":
            found.append([])
        found[-1].append(block)
    return found


def _cover(language: str, blocks: Sequence[Block]) -> Iterator[Slide]:
    """The workshop's title is the cover's; who took part follows; the rest is for paper."""
    name, title = [safe(block.text) for block in blocks if block.kind in ("title", "subtitle")]
    lines = [safe(block.text) for block in blocks if block.kind == "line"]
    told = [Paragraph(text, BESIDE) for text in (name, *lines[:_ON_COVER])]
    yield Slide("cover", language, title, told, _cover_size(title))
    pieces = [[Paragraph(text, TEXT)] for text in lines[_ON_COVER:]]
    yield from _paged(Slide("content", language, name), pieces)


def _cover_size(title: str) -> int:
    """The largest in which the whole title stands on the cover."""
    fitting = (size for size in (COVER, *_SMALLER_COVERS) if _is_held(title, size))
    return next(fitting, _SMALLER_COVERS[-1])


def _is_held(title: str, size: int) -> bool:
    return len(_lines(Paragraph(title, size))) * size * _LINE <= COVER_HEIGHT


def _pieces(blocks: Iterable[Block]) -> Iterator[Piece]:
    piece: Piece = []
    for block in blocks:
        if block.kind in _FOR_PAPER:
            continue
        if block.kind == "beside" and piece:
            piece.append(Paragraph(safe(block.text), BESIDE))
            continue
        if piece:
            yield piece
        label = f"{block.label}." if block.kind == "statement" and block.label else ""
        piece = [Paragraph(safe(block.text), TEXT, label)]
    if piece:
        yield piece


def _paged(blank: Slide, pieces: Iterable[Piece]) -> Iterator[Slide]:
    """As many pieces on each slide as it holds; one that no slide holds goes on on the next."""
    if len(_lines(Paragraph(blank.title, TITLE))) > _MOST_TITLE_LINES:
        blank = replace(blank, title="")  # it stands alone on the slide before
    room = BOTTOM - TOP - blank.title_height
    page, left, count = Piece(), room, 0
    for piece in pieces:
        if page and (_height(piece) > left or count == _MOST):
            yield replace(blank, paragraphs=page)
            page, left, count = [], room, 0
        *full, rest = _split(piece, room)
        yield from (replace(blank, paragraphs=each) for each in full)
        page, left, count = page + rest, left - _height(rest), count + 1
    if page:
        yield replace(blank, paragraphs=page)


def _height(piece: Piece) -> float:
    return sum(paragraph.height for paragraph in piece)


def _split(piece: Piece, room: float) -> Iterator[Piece]:
    """The piece in as many parts as it takes, the number before each; most often it is one."""
    part, left, label = Piece(), room, piece[0].label
    for paragraph in piece:
        while paragraph.height > left:
            begun, rest = _cut(paragraph, left)
            if begun is not None:
                part.append(begun)
            yield part
            part, left = [], room
            paragraph = replace(rest, label=label)  # noqa: PLW2901
        part.append(paragraph)
        left -= paragraph.height
    yield part


def _cut(paragraph: Paragraph, left: float) -> tuple[Paragraph | None, Paragraph]:
    """What fits, if any line does, and the rest; both say that it goes on."""
    lines = _lines(paragraph)
    fitting = int((left - GAP) / (paragraph.size * _LINE)) - 1  # a line for the signs
    if fitting < 1:
        return None, paragraph
    begun, rest = "".join(lines[:fitting]), "".join(lines[fitting:])
    return (
        replace(paragraph, text=begun.rstrip() + _BEGINNING),
        replace(paragraph, text=_CONTINUED + rest),
    )


def _lines(paragraph: Paragraph) -> list[str]:
    """The text as it will break at the latest; joined, the lines are the text again."""
    most = (WIDTH - HANGING) / paragraph.size
    lines, line, width = list[str](), "", 0.0
    for word in _words(paragraph.text):
        wide = sum(map(_wide, word))
        if line and (width + wide > most or line.endswith("\n")):
            lines.append(line)
            line, width = "", 0.0
        while wide > most:  # longer than any line: it breaks anywhere
            head = word[: max(1, int(most / 1.1))]
            lines.append(head)
            word = word[len(head) :]  # noqa: PLW2901
            wide = sum(map(_wide, word))
        line, width = line + word, width + wide
    return [*lines, line]


def _words(text: str) -> Iterator[str]:
    """Each with the blank or line break after it."""
    word = ""
    for character in text:
        word += character
        if character in " \n\t":
            yield word
            word = ""
    if word:
        yield word


def _wide(character: str) -> float:
    """How wide, in parts of the size."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.1
    if character.isspace():
        return 0.35
    return 0.62 if character.islower() else 0.75
