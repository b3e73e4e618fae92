"""The name a document is saved under, whatever its workshop is called."""

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote

from colaboracion.exports.order import Order
from colaboracion.words import say

_LONGEST = 52  # characters of the title: 4 bytes each still fit a file system's 255
_LEADING = {
    *("a", "al", "ante", "con", "de", "del", "desde", "e", "el", "en", "entre", "hacia", "hasta"),
    *("la", "las", "lo", "los", "o", "para", "por", "que", "sin", "sobre", "su", "sus", "u", "un"),
    *("una", "y", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the"),
    *("to", "with"),
}
# What no file system takes, or what could make one name look like another.
_FORBIDDEN_KINDS = ("Cc", "Cf", "Cs", "Zl", "Zp")
_FORBIDDEN = set('/\\:*?"<>|%')


def file_name(
    workshop_title: str,
    document_word: str,
    languages: Sequence[str],
    version: str = "",
    kind: str = "docx",
) -> str:
    """A Content-Disposition: the name in plain letters, and the real one for whoever reads it.

    What differs in any of these has another name, so that no file takes another's place.
    """
    # words: documents.conclusions documents.proceedings documents.cards documents.archive
    word = say(languages[0], f"documents.{document_word}")
    title = _shortened(_permitted(workshop_title))
    tongues = "+".join(languages) if len(languages) > 1 else ""
    return saved_as(" ".join(filter(None, (word, version, title, tongues))), kind)


def moment(order: Order) -> str:
    """«n. 214», of how things stand; with what was chosen, as of two tables each has its name."""
    is_of_commas = order.kind == "csv" and order.options.get("separator") == "comma"
    chosen = f" {say(order.languages[0], 'documents.commas')}" if is_of_commas else ""
    return f"n. {order.number}{chosen}"


def saved_as(name: str, kind: str) -> str:
    """The same for any name."""
    name = _permitted(name)
    real = quote(f"{name.strip(' .')}.{kind}", safe="")
    return f"attachment; filename=\"{_plain(name)}.{kind}\"; filename*=UTF-8''{real}"


def _permitted(text: str) -> str:
    kept = (" " if _is_forbidden(character) else character for character in text)
    return " ".join("".join(kept).split())


def _shortened(title: str) -> str:
    """As many whole words as fit; the last leads nothing that is missing."""
    if len(title) <= _LONGEST:
        return title
    beginning = title[: _LONGEST + 1].split(" ")[:-1]
    while len(beginning) > 1 and beginning[-1].casefold() in _LEADING:
        beginning.pop()
    return " ".join(beginning) or title[:_LONGEST]


def _is_forbidden(character: str) -> bool:
    return character in _FORBIDDEN or unicodedata.category(character) in _FORBIDDEN_KINDS


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[A-Za-z0-9]+", letters))
