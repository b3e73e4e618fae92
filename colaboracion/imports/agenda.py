"""An agenda out of pasted or extracted text: its entries as printed, and what was passed over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from msgspec.structs import replace

from colaboracion.agenda import days, hours, kinds
from colaboracion.agenda.entry import MOST_ENTRIES, Entry, by_day, hour
from colaboracion.agenda.findings import Finding

MOST_POINTS, LONGEST = 40, 500
_BULLET = re.compile(r"^[\s·•●▪◦*►–—-]+(?=\S)")
_PARTED = re.compile(
    r"^(\s*\d{1,2}[:.]\d\d)(?:\t+|[ \t]*[–-][ \t]*\n\s*)(?=\d{1,2}[:.]\d\d\b)",
    re.MULTILINE,
)
_LEAD = re.compile(
    r"\s*(?:facilita(?:n|dora?|dores|ci[oó]n|tor|tors|ted by|tion)?|facilitates"
    r"|modera(?:n|dora?|tor|tion)?|presenta(?:n)?|ponentes?|expositor(?:a|es)?|speakers?"
    r"|presenters?|responsables?|a cargo de|led by|lead|chair)\s*:\s*(.+)",
    re.IGNORECASE,
)


@dataclass
class Read:
    """What a text gave: entries, doubts that only its lines show, and lines before the first."""

    language: str
    entries: list[Entry] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)


@dataclass
class _Piece:
    """An entry with the lines under it, before its hours are read."""

    day: date
    printed: hours.Printed
    lines: list[str]
    doubt: str = ""


def read(text: str, starts_on: date | None, ids: Iterator[str], language: str = "") -> Read:
    """Every entry that `text` has, in printed order; its hours read by the order of each day."""
    passed_over: list[str] = []
    pieces = list(_pieces(_joined(text).splitlines(), starts_on, passed_over))
    passed_over += [
        f"{each.printed.text} {' '.join(each.lines)}"[:LONGEST] for each in pieces[MOST_ENTRIES:]
    ]
    del pieces[MOST_ENTRIES:]
    result = Read(language or kinds.language_of(text), passed_over=passed_over)
    for piece in pieces:
        result.entries.append(_entry(piece, next(ids), result.language))
        if piece.doubt:
            told = {"reason": piece.doubt, "day": piece.day.isoformat()}
            result.doubts.append(Finding("unresolved", [result.entries[-1].id], told))
        result.doubts += _inside(piece, result.entries[-1].id)
    result.entries = _linked(_timed(result.entries, [piece.printed for piece in pieces]))
    return result


def _joined(text: str) -> str:
    """Beginning and end on one line, where a table or a page parted them."""
    return _PARTED.sub(lambda each: f"{each[1]} – ", text)


def _inside(piece: _Piece, entry_id: str) -> Iterator[Finding]:
    """Lines that were kept under an entry and may be entries or days of their own."""
    for line in map(_clean, piece.lines[1:]):
        like_a_day = days.is_like_one(line)
        if like_a_day or hours.is_inside(line):
            reason = "day_inside" if like_a_day else "hour_inside"
            yield Finding("unresolved", [entry_id], {"reason": reason, "line": line[:LONGEST]})


def _pieces(
    lines: Iterable[str], starts_on: date | None, passed_over: list[str]
) -> Iterator[_Piece]:
    day, doubt, piece = None, "", None
    for line in filter(str.strip, lines):
        stripped = " ".join(line.replace("\t", " ").split())
        if found := days.day_of(stripped, starts_on, day):
            if piece:
                yield piece
            named = days.weekday_of(stripped)
            doubt = "weekday" if named not in (None, found.weekday()) else ""
            day, piece = found, None
        elif told := hours.printed(stripped):
            if piece:
                yield piece
            missing = "" if day else "no_day"
            at = day or starts_on or date(2000, 1, 1)
            piece = _Piece(at, told[0], [_clean(told[1])], doubt or missing)
            doubt = ""
        elif piece:
            piece.lines.append(line)
        else:
            passed_over.append(stripped[:LONGEST])
    if piece:
        yield piece


def _clean(line: str) -> str:
    return " ".join(_BULLET.sub("", line).split()).strip(" :\t|]")


def _entry(piece: _Piece, entry_id: str, language: str) -> Entry:
    title, *rest = piece.lines if piece.lines[0] or len(piece.lines) == 1 else piece.lines[1:]
    leads = [found[1].strip() for each in rest if (found := _LEAD.match(_BULLET.sub("", each)))]
    points = [_clean(each) for each in rest if not _LEAD.match(_BULLET.sub("", each))]
    title = _clean(title)[:LONGEST]
    return Entry(
        id=entry_id,
        day=piece.day.isoformat(),
        printed=piece.printed.text[:60],
        kind=kinds.kind_of(title),
        title_es=title if language == "es" else "",
        title_en=title if language == "en" else "",
        lead="; ".join(leads)[:LONGEST],
        points=[each[:LONGEST] for each in points if each][:MOST_POINTS],
    )


def _timed(entries: Sequence[Entry], printed: Sequence[hours.Printed]) -> list[Entry]:
    """With what their hours mean."""
    on_paper = {each.id: told for each, told in zip(entries, printed, strict=True)}
    spans: dict[str, hours.Span | None] = {}
    for _, of_day in by_day(entries):
        read_hours = hours.read([on_paper[each.id] for each in of_day])
        spans |= {each.id: span for each, span in zip(of_day, read_hours, strict=True)}
    return [_with(each, spans[each.id]) for each in entries]


def _with(entry: Entry, span: hours.Span | None) -> Entry:
    if span is None:
        return entry
    ends = None if span[1] is None else hour(min(span[1], 24 * 60 - 1))
    return replace(entry, starts=hour(span[0]), ends=ends)


def _linked(entries: Sequence[Entry]) -> list[Entry]:
    """What says that it goes on, with what it goes on with: the same label before it."""
    linked: list[Entry] = []
    for each in entries:
        label = kinds.continued(each.title("es"))
        earlier = _latest(linked, label) if label else None
        linked.append(replace(each, continues=earlier) if earlier else each)
    return linked


def _latest(entries: Sequence[Entry], label: str) -> str | None:
    return next((one.id for one in reversed(entries) if kinds.is_of(one.title("es"), label)), None)
