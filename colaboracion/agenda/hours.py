"""Hours as they are printed, and what they mean where nobody wrote a.m. or p.m.

The order of the entries of a day says it: «01:30» after lunch at «12:30» is half past one in the
afternoon. What fits into no order is read as what lies within the day, and told as doubtful.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from colaboracion.agenda.chains import longest
from colaboracion.agenda.entry import DAY, HALF, hour

Span = tuple[int, int | None]  # minutes of the day; an end that is not printed is None

_HOUR = (
    r"(\d{{1,2}})(?:\s?[:.h]\s?(\d{{2}})|\s?h(?:rs?|oras)?)?"
    r"\s?(a\.?\s?m\b\.?|p\.?\s?m\b\.?|m\.?\s?d\b\.?|m\b\.)?{}"
)
_ONE = _HOUR.format(r"(?:\s?(?:hrs?|horas|h)\b\.?)?")
_BETWEEN = r"\s*(?:[-–—−]+|\ba(?:\s+las?)?\b|\bto\b|\bhasta(?:\s+las?)?\b|\buntil\b)\s*"  # noqa: RUF001 (dashes as people type them)
_LEAD = r"\s*(?:(?:de|from|desde)\s)?\s*(?:(?:a\s+)?las?\s)?\s*"
_RANGE = re.compile(rf"{_LEAD}{_ONE}{_BETWEEN}{_ONE}", re.IGNORECASE)
_SINGLE = re.compile(rf"{_LEAD}{_ONE}", re.IGNORECASE)
_WHOLE = re.compile(r"(\d\d)([0-5]\d)\s*[-–—]\s*(\d\d)([0-5]\d)\b")
_YEARS = re.compile(r"(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d\b")
_AROUND = re.compile(r"[\s·•●▪◦*►|\[(–—-]+")
_H = re.compile(r"\b\d{1,2}h(?:\d\d)?\b", re.IGNORECASE)
_ANYWHERE = re.compile(
    r"\b\d{1,2}:\d\d\b|\b\d{1,2}\s?[ap]\.?\s?m\b|\b\d{1,2}h(?:\d\d)?\b|\b\d{1,2}\s?md\b",
    re.IGNORECASE,
)
_NOON = HALF
_EARLY, _LATE = 6 * 60, 21 * 60  # of hours that nobody marked: no session begins before or after


@dataclass(frozen=True)
class Printed:
    """The hours as they stand on paper; `text` is exactly what stood there."""

    text: str
    start: tuple[int, str]  # minutes as printed, and «am», «pm» or nothing
    end: tuple[int, str] | None

    def readings(self) -> list[Span]:
        """Everything that it may mean, as printed first; nothing where it ends before it starts."""
        found: list[Span] = []
        for start in _readings(*self.start):
            if self.end is None:
                found.append((start, None))
            elif ends := [each for each in _readings(*self.end) if each > start]:
                found.append((start, min(ends)))
        return [each for each in found if each[1] is None or each[1] - each[0] < HALF] or found[:1]

    @property
    def as_printed(self) -> tuple[str, str | None]:
        """The digits themselves, read as hours of 24."""
        return hour(self.start[0]), None if self.end is None else hour(self.end[0])

    @property
    def is_marked(self) -> bool:
        """Whether it says by itself which half of the day it means."""
        return all(_is_clear(*each) for each in (self.start, self.end) if each)


def printed(line: str) -> tuple[Printed, str] | None:
    """The hours that a line begins with, and the rest of it; None where it begins with none."""
    if around := _AROUND.match(line):
        line = line[around.end() :]
    if (found := _WHOLE.match(line)) and not _YEARS.match(line):
        start, end = _told(found[1], found[2], None), _told(found[3], found[4], None)
        if start and end:
            return Printed(found.group(), start, end), line[found.end() :]
    if found := _RANGE.match(line):
        groups = found.groups()
        start, end = _told(*groups[:3]), _told(*groups[3:])
        if (
            start
            and end
            and (_is_hour(groups[:3]) or _is_hour(groups[3:]) or _H.search(found.group()))
        ):
            start, end = _marked(start, end)
            return Printed(found.group().strip(), start, end), line[found.end() :]
    if (found := _SINGLE.match(line)) and _is_clock(found.group(), found.group(3)):
        start_alone = _told(*found.groups())
        if start_alone:
            return Printed(found.group().strip(), start_alone, None), line[found.end() :]
    return None


def is_inside(line: str) -> bool:
    """Whether an hour stands anywhere in it."""
    whole = _WHOLE.search(line)
    return bool(_ANYWHERE.search(line) or (whole and not _YEARS.match(whole.group())))


def read(of_day: Sequence[Printed | None]) -> list[Span | None]:
    """What the hours of one day's entries mean, in printed order; None = it cannot be told."""
    choices = [each.readings() if each else [] for each in of_day]
    usual = [[one for one in some if _is_usual(one)] or some[:1] for some in choices]
    chosen = longest([[start for start, _ in some] for some in usual], _unlikely)
    told: list[Span | None] = [
        some[index] if index is not None else None
        for some, index in zip(usual, chosen, strict=True)
    ]
    known = [each for each in told if each]
    return [
        each or (_within(some, known) if some else None)
        for each, some in zip(told, choices, strict=True)
    ]


def _readings(minute: int, mark: str) -> list[int]:
    if mark:
        return [minute % HALF + (HALF if mark == "pm" else 0)]
    return [minute] if _is_clear(minute, mark) else [minute, minute + HALF]


def _is_clear(minute: int, mark: str) -> bool:
    """Nobody meets at midnight: twelve is noon, and what is above it or zero is of 24 hours."""
    return bool(mark) or minute >= _NOON or minute < 60


def _is_usual(span: Span) -> bool:
    return span[0] < _LATE


def _unlikely(start: int) -> int:
    """How much speaks against beginning then, where the order allows it."""
    return (DAY if start < _EARLY else 0) + start


def _within(some: Sequence[Span], known: Sequence[Span]) -> Span:
    """What lies within the day, as far as it is known; as printed where that tells nothing."""
    if known:
        first, last = min(each[0] for each in known), max(each[1] or each[0] for each in known)
        inside = [each for each in some if each[0] >= first and (each[1] or each[0]) <= last]
        some = inside or [each for each in some if each[0] >= first] or some
    return some[0]


def _is_hour(groups: Sequence[str | None]) -> bool:
    """A bare number is none: «3 talleres»."""
    return bool(groups[1] or groups[2])


def _is_clock(text: str, mark: str | None) -> bool:
    """«4.10» alone may number a section."""
    return ":" in text or bool(mark) or bool(_H.search(text))


def _told(hours: str, rest: str | None, mark: str | None) -> tuple[int, str] | None:
    minute = int(hours) * 60 + int(rest or 0)
    if minute > DAY or int(rest or 0) > 59:
        return None
    letters = (mark or "").replace(".", "").replace(" ", "").lower()
    if letters in {"m", "md"}:  # «12 m.», «12 md»: noon
        letters = "pm"
    return (minute, letters if minute < 13 * 60 else "")


def _marked(
    start: tuple[int, str], end: tuple[int, str]
) -> tuple[tuple[int, str], tuple[int, str]]:
    """«2:00 – 3:45 p.m.»: the mark behind both is of both, where that is no way backwards."""
    if start[1] or not end[1] or _is_clear(*start):
        return start, end
    both = (start[0], end[1])
    return (both if _readings(*both) < _readings(*end) else start), end
