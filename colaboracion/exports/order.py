"""What is asked of a writer: which document, in which format and languages, of which moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from colaboracion.exports.report import Report
from colaboracion.exports.reporting import report


@dataclass(frozen=True)
class Kind:
    """A format: what the web calls it, and which documents there are in it."""

    mimetype: str
    documents: Sequence[str]


_OFFICE = "application/vnd.openxmlformats-officedocument"
_PAPERS = ("conclusions", "proceedings", "cards")
_TABLES = ("conclusions", "cards")
# The name is the ending of the file and, below `exports`, the module that writes it.
KINDS = {
    "docx": Kind(f"{_OFFICE}.wordprocessingml.document", _PAPERS),
    "pdf": Kind("application/pdf", _PAPERS),
    "pptx": Kind(f"{_OFFICE}.presentationml.presentation", ["conclusions", "headings"]),
    "xlsx": Kind(f"{_OFFICE}.spreadsheetml.sheet", _TABLES),
    "csv": Kind("text/csv", _TABLES),
    "md": Kind("text/markdown", _PAPERS),
    "json": Kind("application/json", ["conclusions", "archive"]),
}


@dataclass(frozen=True)
class Order:
    """One document, from the whole state of the audience "documents" or from a frozen version.

    `at`: milliseconds at which things stood so; `number`: the public's number then; `frozen`:
    of which version it is, if of one; `letterhead`: where a Word file to lay it out by lies;
    `options`: what a format lets people choose.
    """

    kind: str
    document: str
    languages: Sequence[str]
    state: Mapping[str, Any]
    at: int
    number: int
    frozen: Mapping[str, Any] | None = None
    letterhead: str | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    def reports(self) -> list[Report]:
        """What there is to tell, once in each language asked for."""
        told = self.state, self.at, self.number, self.frozen
        return [report(told[0], each, *told[1:]) for each in self.languages]
