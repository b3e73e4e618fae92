"""Documents to print and to keep: a paper in, the bytes of a tagged PDF out.

What is said goes to the typesetter as data; the source that it reads is our own, always the same.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import typst

from colaboracion.exports import typefaces
from colaboracion.exports.blocks import Block, Paper
from colaboracion.exports.order import Order
from colaboracion.exports.papers import paper
from colaboracion.exports.texts import safe

_SOURCE = Path(__file__).with_name("document.typ")
_LEVELS = {"heading": 1, "subheading": 2}

# Letters and signs without a blank that may be wider than a line; a hash is not, and stays whole.
_ENDLESS = re.compile(r"[\w!-~]{65,}")
_A_DOZEN = re.compile(r".{12}(?=.)")
_MAY_BREAK = "\x01"  # no text that was made safe has it

Piece = dict[str, Any]


def write(order: Order) -> bytes:
    """The document of the order."""
    return typeset(paper(order))


def typeset(told: Paper) -> bytes:
    """The paper as a file; tagged in any case, and by the standard wherever it can be drawn."""
    compiler = typst.Compiler(
        _SOURCE,
        root=_SOURCE.parent,
        font_paths=typefaces.found(),
        sys_inputs={"paper": json.dumps(_told(told))},
    )
    at = int(told.at.timestamp())
    try:
        return _bytes(compiler.compile(format="pdf", pdf_standards="ua-1", timestamp=at))
    except typst.TypstError:
        # The standard allows no character that no typeface here has; then it is drawn as a box.
        return _bytes(compiler.compile(format="pdf", timestamp=at))


def _bytes(made: object) -> bytes:
    assert isinstance(made, bytes)
    return made


def _told(told: Paper) -> Mapping[str, Any]:
    return {
        "language": told.language,
        "title": safe(told.title),
        "stamp": _shown(told.stamp),
        "fonts": typefaces.FAMILIES,
        "parts": parts(told.language, told.blocks),
    }


def parts(language: str, blocks: Iterable[Block]) -> list[Piece]:
    """The pieces of each language: what belongs to a statement is in it, cards are in lists."""
    found = [_Part(language)]
    for block in blocks:
        if block.kind == "part":
            found.append(_Part(block.label))
        else:
            found[-1].add(block)
    return [{"language": part.language, "pieces": part.pieces} for part in found]


class _Part:
    """A document in one language, as it grows."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.pieces: list[Piece] = []
        self._level = 0

    def add(self, block: Block) -> None:
        if block.kind in _LEVELS:
            # Headings leave no level out: a reader that hears them would look for what is missing.
            self._level = min(_LEVELS[block.kind], self._level + 1)
            self.pieces.append({"kind": "heading", "level": self._level, **_text(block)})
        elif block.kind == "statement":
            item = _text(block) | {"label": _shown(block.label), "within": []}
            _list(self.pieces, "statements").append(item)
        elif block.kind == "card":
            item = _text(block) | {"label": _shown(block.label), "mark": _shown(block.mark)}
            _list(self._inside(), "cards").append(item)
        elif block.kind == "beside":
            self._inside().append({"kind": "beside", **_text(block)})
        else:
            self.pieces.append({"kind": block.kind, **_text(block)})

    def _inside(self) -> list[Piece]:
        """Where what belongs to a statement goes: into it, if one stands before."""
        if self.pieces and self.pieces[-1]["kind"] == "statements":
            within: list[Piece] = self.pieces[-1]["items"][-1]["within"]
            return within
        return self.pieces


def _list(pieces: list[Piece], kind: str) -> list[Piece]:
    """The list of that kind that is being written, or a new one."""
    if not pieces or pieces[-1]["kind"] != kind:
        pieces.append({"kind": kind, "items": []})
    items: list[Piece] = pieces[-1]["items"]
    return items


def _text(block: Block) -> Piece:
    text = _ENDLESS.sub(_broken, _shown(block.text))
    plain = {"plain": True} if typefaces.is_beyond_the_first(text) else {}
    leftward = {"leftward": True} if _begins_leftward(text) else {}
    language = {"language": block.language} if block.language else {}
    return {"text": text} | plain | leftward | language


def _shown(text: str) -> str:
    return typefaces.drawable(safe(text))


def _broken(endless: re.Match[str]) -> str:
    return _A_DOZEN.sub(rf"\g<0>{_MAY_BREAK}", endless[0])


def _begins_leftward(text: str) -> bool:
    """Whether its first letter is of a script that is written from right to left."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
