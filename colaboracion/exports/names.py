"""The name a document is saved under, whatever its workshop is called."""

import re
import unicodedata
from urllib.parse import quote

from colaboracion.words import say

_LONGEST = 52  # characters of the title: 4 bytes each still fit a file system's 255
# What no file system takes, or what could make one name look like another.
_FORBIDDEN_KINDS = ("Cc", "Cf", "Cs", "Zl", "Zp")
_FORBIDDEN = set('/\\:*?"<>|%')


def file_name(
    workshop_title: str, document_word: str, language: str, version: str = "", kind: str = "docx"
) -> str:
    """A Content-Disposition: the name in plain letters, and the real one for whoever reads it."""
    # words: documents.conclusions documents.proceedings documents.cards documents.archive
    word = say(language, f"documents.{document_word}")
    return saved_as(
        f"{word} {version and f'{version} '}{_shortened(_permitted(workshop_title))}", kind
    )


def saved_as(name: str, kind: str) -> str:
    """The same for any name."""
    name = _permitted(name)
    real = quote(f"{name.strip(' .')}.{kind}", safe="")
    return f"attachment; filename=\"{_plain(name)}.{kind}\"; filename*=UTF-8''{real}"


def _permitted(text: str) -> str:
    kept = (" " if _is_forbidden(character) else character for character in text)
    return " ".join("".join(kept).split())


def _shortened(title: str) -> str:
    """As many whole words as fit."""
    if len(title) <= _LONGEST:
        return title
    beginning = title[: _LONGEST + 1].rpartition(" ")[0]
    return beginning or title[:_LONGEST]


def _is_forbidden(character: str) -> bool:
    return character in _FORBIDDEN or unicodedata.category(character) in _FORBIDDEN_KINDS


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[A-Za-z0-9]+", letters))
