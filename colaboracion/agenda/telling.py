"""What is doubtful in an agenda, in the reader's words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from colaboracion.agenda.entry import Entry
from colaboracion.agenda.findings import Finding
from colaboracion.words import say

_LABEL, _LONGEST = 30, 60
_DAYS = {"es": ("EEEE, d 'de' MMMM", "es"), "en": ("EEEE d MMMM", "en_GB")}


def told(finding: Finding, entries: Sequence[Entry], language: str) -> str:
    """A sentence or two; whoever reads it decides."""
    # words: doubts.ambiguous_hour doubts.out_of_order doubts.overlap doubts.empty_hour
    # words: doubts.gap doubts.continued doubts.no_title doubts.no_hour doubts.no_end
    # words: doubts.backwards doubts.other_day doubts.no_day doubts.weekday doubts.continues_nothing
    # words: doubts.hour_inside doubts.day_inside
    titles = {each.id: short(each, language) for each in entries}
    named = [titles[each] for each in finding.entries if each in titles]
    code = finding.told.get("reason", finding.code)
    sentence = say(language, f"doubts.{code}", **_values(finding, named, language))
    return sentence[:1].upper() + sentence[1:]


def short(entry: Entry, language: str) -> str:
    """What an entry is known by: «Sesión 4.b», or the beginning of a longer title."""
    title = entry.title(language)
    label = title.partition(":")[0]
    if 0 < len(label) <= _LABEL:
        return label
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()}…"


def _values(finding: Finding, named: Sequence[str], language: str) -> dict[str, Any]:
    values = {name: value or "" for name, value in finding.told.items()}
    if "day" in values:
        values["day"] = _day(values["day"], language)
    values |= {"title": named[0] if named else "", "others": _joined(named[1:], language)}
    values |= {"all": _joined(named, language), "one": named[0] if named else ""}
    values["other"] = named[1] if len(named) > 1 else ""
    values["place"] = _place(finding, language)
    return values


def _day(day: str, language: str) -> str:
    """As the headings of the agenda name it."""
    return format_date(date.fromisoformat(day), *_DAYS[language])


def _place(finding: Finding, language: str) -> str:
    # words: doubts.between doubts.after doubts.before
    before, after = finding.told.get("before"), finding.told.get("after")
    name = "between" if before and after else "after" if before else "before"
    return say(language, f"doubts.{name}", before=before or "", after=after or "")


def _joined(names: Sequence[str], language: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return say(language, "doubts.and", first=", ".join(names[:-1]), last=names[-1])
