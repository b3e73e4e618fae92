"""The name a document is saved under, whatever its workshop is called."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from colaboracion.exports.report import in_language
from colaboracion.words import say

_LONGEST = 56  # characters of the title: 4 bytes each still fit a file system's 255
# What no file system takes, or what could make one name look like another.
_FORBIDDEN_KINDS = ("Cc", "Cf", "Cs", "Zl", "Zp")
_FORBIDDEN = set('/\\:*?"<>|%')


def file_name(whole_state: Mapping[str, Any], language: str) -> tuple[str, str]:
    """The name in plain letters, for headers that take no others, and as it is."""
    (workshop,) = whole_state["workshops"]
    title = _permitted(in_language(workshop["title"], language))[:_LONGEST]
    name = f"{say(language, 'documents.conclusions')} {title}".strip(" .")
    return f"{_plain(name)}.docx", f"{name}.docx"


def _permitted(text: str) -> str:
    kept = (" " if _is_forbidden(character) else character for character in text)
    return " ".join("".join(kept).split())


def _is_forbidden(character: str) -> bool:
    return character in _FORBIDDEN or unicodedata.category(character) in _FORBIDDEN_KINDS


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[A-Za-z0-9]+", letters))
