"""The agenda in the proceedings: an annex with every entry, and its sessions as headings."""

import re
from collections.abc import Iterator

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Block
from colaboracion.exports.report import AgendaEntry, Report
from colaboracion.words import say


def listed_agenda(report: Report) -> Iterator[Block]:
    """Day by day; hours that are read otherwise than printed say so."""
    for day in report.agenda:
        yield Block("subheading", phrases.day(report.language, day.day))
        for entry in day.entries:
            yield Block("line", _line(report.language, entry))


def listed_sessions(report: Report) -> list[AgendaEntry]:
    """Every session once, whatever goes on with it later."""
    return [each for day in report.agenda for each in day.entries if each.is_session]


def is_same(title: str, other: str) -> bool:
    """Whether two titles are of the same session: by their label, «Sesión 8», or as a whole."""
    one, two = _label(title), _label(other)
    return one == two if one and two else title == other


def _label(title: str) -> str:
    found = re.match(r"\s*(?:sesi[oó]n|session)\s+(\d+(?:\.?[a-z]\b)?)", title, re.IGNORECASE)
    return found[1].lower() if found else ""


def _line(language: str, entry: AgendaEntry) -> str:
    told = f"{entry.hours}  {entry.title}".strip()
    if entry.lead:
        told = say(language, "proceedings.led_by", entry=told, lead=entry.lead)
    if entry.printed:
        told = say(language, "proceedings.printed", entry=told, printed=entry.printed)
    return told
