"""Headings of days as agendas have them, in both languages: «Lunes 16 de julio 2018», «Day 2»."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

_MONTHS = (
    ("enero", "january", "ene", "jan"),
    ("febrero", "february", "feb"),
    ("marzo", "march", "mar"),
    ("abril", "april", "abr", "apr"),
    ("mayo", "may"),
    ("junio", "june", "jun"),
    ("julio", "july", "jul"),
    ("agosto", "august", "ago", "aug"),
    ("septiembre", "setiembre", "september", "sept", "sep"),
    ("octubre", "october", "oct"),
    ("noviembre", "november", "nov"),
    ("diciembre", "december", "dic", "dec"),
)
_WEEKDAYS = (
    ("lunes", "monday", "lun", "mon"),
    ("martes", "tuesday", "mar", "tue"),
    ("miercoles", "wednesday", "mie", "wed"),
    ("jueves", "thursday", "jue", "thu"),
    ("viernes", "friday", "vie", "fri"),
    ("sabado", "saturday", "sab", "sat"),
    ("domingo", "sunday", "dom", "sun"),
)
_MONTH = {name: place + 1 for place, names in enumerate(_MONTHS) for name in names}
_WEEKDAY = {name: place for place, names in enumerate(_WEEKDAYS) for name in names}
_LONGEST = 60
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")  # day first, as in the region
_NUMBERED = re.compile(r"(?:dia|day|jornada)\s+(\d{1,2})")
_LITTLE = {
    *["de", "del", "of", "the", "dia", "day", "jornada", "date", "fecha", "st", "nd", "rd", "th"]
}


_ORDINALS = {
    name: place + 1
    for place, names in enumerate(
        (
            ("one", "uno", "primer", "primero", "first"),
            ("two", "dos", "segundo", "second"),
            ("three", "tres", "tercer", "tercero", "third"),
            ("four", "cuatro", "cuarto", "fourth"),
            ("five", "cinco", "quinto", "fifth"),
        )
    )
    for name in names
}
_FULL = "|".join(name for names in _WEEKDAYS for name in names[:2])
_BEGINS = re.compile(rf"(?:dia|day|jornada|{_FULL})\b")
_WHATEVER_FOLLOWS = re.compile(
    rf"(?:(?:dia|day|jornada)\s+\w+\W+)?(?:{_FULL})\W+"
    r"(?:\d{1,2}\s+(?:de\s+)?[a-z]+|[a-z]+\s+\d{1,2}(?:st|nd|rd|th)?)\b"
    r"(?:\W+(?:(?:de|del|of)\s+)?\d{4}\b)?"
)


def is_like_one(line: str) -> bool:
    """Whether it begins as the heading of a day does."""
    return bool(_BEGINS.match(_plain(line)))


def day_of(line: str, starts_on: date | None, before: date | None) -> date | None:
    """The day that a line is the heading of, and of nothing else; None = it is no such line.

    What it leaves out is taken from the day before it or from the workshop.
    """
    plain = _numbered(_plain(line))
    if found := _WHATEVER_FOLLOWS.match(plain):
        return _in_words(found.group(), starts_on, before)
    if not plain or len(plain) > _LONGEST:
        return None
    if re.fullmatch(_FULL, plain.strip(" :.-")) and (known := before or starts_on):
        ahead = (weekday_of(plain) or 0) - known.weekday()
        return known + timedelta(days=ahead % 7)
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED, (3, 2, 1))):
        if found := pattern.search(plain):
            rest = pattern.sub(" ", plain)
            year, month, day = (int(found[each]) for each in order)
            if month > 12:  # «07/16/2026»: the month first
                month, day = day, month
            return _date(year, month, day) if _is_only_names(rest) else None
    return _in_words(plain, starts_on, before)


def weekday_of(line: str) -> int | None:
    """The day of the week that a heading names, Monday being 0."""
    words = re.findall(r"[a-z]+", _plain(line))
    found = [_WEEKDAY[each] for each in words if each in _WEEKDAY]
    return found[0] if found else None


def _in_words(plain: str, starts_on: date | None, before: date | None) -> date | None:
    known = before or starts_on
    if (numbered := _NUMBERED.fullmatch(plain.strip(" :.-–"))) and starts_on:
        return starts_on + timedelta(days=int(numbered[1]) - 1)
    plain = re.sub(r"\b(?:dia|day|jornada)\s+\d{1,2}\b", " ", plain)
    words = re.findall(r"[a-z]+", plain)
    months = [_MONTH[each] for each in words if each in _MONTH and len(each) > 3] or [
        _MONTH[each] for each in words if each in _MONTH and each not in _WEEKDAY
    ]
    numbers = [int(each) for each in re.findall(r"\d+", plain)]
    years = [each for each in numbers if each > 1900]
    days = [each for each in numbers if each <= 31]
    if len(months) != 1 or len(days) != 1 or len(years) > 1 or not _is_only_names(plain):
        return None
    year = years[0] if years else known.year if known else date.today().year  # noqa: DTZ011
    return _date(year, months[0], days[0])


def _numbered(plain: str) -> str:
    """«day two» and «primer dia» with their numbers."""
    names = "|".join(_ORDINALS)
    plain = re.sub(rf"^({names})\s+(dia|day|jornada)\b", r"\2 \1", plain)
    return re.sub(
        rf"^(dia|day|jornada)\s+({names})\b",
        lambda each: f"{each[1]} {_ORDINALS[each[2]]}",
        plain,
    )


def _is_only_names(plain: str) -> bool:
    words = re.findall(r"[a-z]+", plain)
    return all(each in _MONTH or each in _WEEKDAY or each in _LITTLE for each in words)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(line: str) -> str:
    """Without accents and capitals."""
    decomposed = unicodedata.normalize("NFKD", line).lower()
    return "".join(_unaccented(decomposed)).strip()


def _unaccented(letters: Iterable[str]) -> Iterable[str]:
    return (each for each in letters if not unicodedata.combining(each))
