"""Any text a person can send, made safe to write into a document."""

import re
import unicodedata

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# What XML cannot carry (a lone surrogate included), and the controls that only printers knew.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_FIRST_STRONG_ISOLATE, _POP_ISOLATE, _POP_EMBEDDING = "\u2068", "\u2069", "\u202c"
_ISOLATES = {"LRI", "RLI", "FSI"}
_EMBEDDINGS = {"LRE", "RLE", "LRO", "RLO"}
_TURNS_A_LINE = {"R", "AL", "AN", "PDF", "PDI"} | _ISOLATES | _EMBEDDINGS


def safe(text: str) -> str:
    """The text with one newline per line break, nothing unprintable, its direction kept inside."""
    return isolated(printable(text))


def printable(text: str) -> str:
    """The text with one newline per line break and nothing unprintable, for a cell of its own."""
    return _UNPRINTABLE.sub("\ufffd", _LINE_BREAK.sub("\n", text))


def isolated(text: str) -> str:
    """Close in what is written right to left, so that its neighbours keep their order.

    Other texts stay untouched: older word processors draw the isolating marks as boxes.
    """
    if not any(unicodedata.bidirectional(character) in _TURNS_A_LINE for character in text):
        return text
    return _FIRST_STRONG_ISOLATE + _balanced(text) + _POP_ISOLATE


def _balanced(text: str) -> str:
    """Every embedding and isolate closed, and no closing mark that would reach outside."""
    kept: list[str] = []
    open_marks: list[str] = []
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _ISOLATES | _EMBEDDINGS:
            open_marks.append(_POP_ISOLATE if kind in _ISOLATES else _POP_EMBEDDING)
        elif kind == "PDF" and open_marks[-1:] == [_POP_EMBEDDING]:
            open_marks.pop()
        elif kind == "PDI":
            if _POP_ISOLATE not in open_marks:
                continue
            while open_marks.pop() != _POP_ISOLATE:
                pass
        kept.append(character)
    return "".join(kept + open_marks[::-1])
