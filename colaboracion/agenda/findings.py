"""Everything doubtful in an agenda, told and never mended: overlaps, gaps, hours read by order."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct, field

from colaboracion.agenda.chains import longest
from colaboracion.agenda.entry import Entry, by_day, hour, minutes
from colaboracion.agenda.hours import printed

EMPTY = 60  # minutes with nothing in them from which on a gap is an hour left empty


class Finding(Struct, frozen=True):
    """What is doubtful, the entries that it is about, and what is told with it."""

    code: str
    entries: list[str]
    told: dict[str, Any] = field(default_factory=dict)


def findings(entries: Sequence[Entry], starts_on: str = "", ends_on: str = "") -> list[Finding]:
    """Day by day; none: nothing is doubtful."""
    found: list[Finding] = []
    for day, of_day in by_day(entries):
        if starts_on and not starts_on <= day <= (ends_on or starts_on):
            ids = [each.id for each in of_day]
            found.append(Finding("unresolved", ids, {"reason": "other_day", "day": day}))
        found += _read_by_order(of_day)
        found += _out_of_order(of_day)
        found += _overlaps(of_day)
        found += _gaps(of_day)
        found += _unresolved(of_day)
    return found + list(_continued(entries))


def _outside(of_day: Sequence[Entry]) -> list[Entry]:
    """Those whose hours are not where they are printed."""
    timed = [each for each in of_day if each.starts]
    chosen = longest([[minutes(each.starts or "")] for each in timed])
    return [each for each, index in zip(timed, chosen, strict=True) if index is None]


def _read_by_order(of_day: Sequence[Entry]) -> Iterator[Finding]:
    """Hours without a.m. or p.m. that are read as p.m. because those before them are earlier."""
    outside = _outside(of_day)
    read = [each for each in of_day if each not in outside and _is_shifted(each)]
    if read:
        told = {"day": read[0].day, "first": read[0].printed}
        yield Finding("ambiguous_hour", [each.id for each in read], told)


def _is_shifted(entry: Entry) -> bool:
    """Whether it is read as other digits than those on paper."""
    on_paper = printed(entry.printed)
    if on_paper is None or on_paper[0].is_marked:
        return False
    start, end = on_paper[0].as_printed
    shifted = [
        (entry.starts, start),
        (entry.ends, end),
    ]
    return any(now and then and minutes(now) - minutes(then) == 12 * 60 for now, then in shifted)


def _out_of_order(of_day: Sequence[Entry]) -> Iterator[Finding]:
    for each in _outside(of_day):
        at = of_day.index(each)
        before, after = of_day[at - 1] if at else None, [*of_day[at + 1 :], None][0]
        near = [other.id for other in (before, after) if other]
        told = {
            "printed": each.printed or each.starts,
            "read": _told(each),
            "before": before.ends or before.starts if before else None,
            "after": after.starts if after else None,
        }
        yield Finding("out_of_order", [each.id, *near], told)


def _overlaps(of_day: Sequence[Entry]) -> Iterator[Finding]:
    """Each entry with all that it overlaps: first the one that overlaps most."""
    partners: dict[int, set[int]] = {
        one: {
            other
            for other in range(len(of_day))
            if other != one and _do_overlap(of_day[one], of_day[other])
        }
        for one in range(len(of_day))
    }
    while any(partners.values()):
        worst = max(partners, key=lambda one: (len(partners[one]), one))
        with_it = sorted(partners[worst])
        for other in with_it:
            partners[other].discard(worst)
        partners[worst] = set()
        told = {"read": _told(of_day[worst])}
        yield Finding("overlap", [of_day[at].id for at in (worst, *with_it)], told)


def _do_overlap(one: Entry, other: Entry) -> bool:
    if one.span is None or other.span is None:
        return False
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _gaps(of_day: Sequence[Entry]) -> Iterator[Finding]:
    """Between what ends and what begins next, whatever the order on paper."""
    timed = sorted((each for each in of_day if each.span), key=lambda each: each.span or (0, 0))
    until: Entry | None = None
    for each in timed:
        start, end = each.span or (0, 0)
        reached = until.span[1] if until and until.span else start
        if until and start > reached:
            code = "empty_hour" if start - reached >= EMPTY else "gap"
            told = {"from": hour(reached), "to": hour(start), "minutes": start - reached}
            yield Finding(code, [until.id, each.id], told)
        until = each if until is None or end >= reached else until


def _unresolved(of_day: Sequence[Entry]) -> Iterator[Finding]:
    for each in of_day:
        reason = _reason(each)
        if reason:
            yield Finding("unresolved", [each.id], {"reason": reason, "printed": each.printed})


def _reason(entry: Entry) -> str:
    if not (entry.title_es or entry.title_en):
        return "no_title"
    if entry.starts is None:
        return "no_hour"
    if entry.ends is None:
        return "no_end"
    return "backwards" if entry.ends <= entry.starts else ""


def _continued(entries: Sequence[Entry]) -> Iterator[Finding]:
    known = {each.id for each in entries}
    for each in entries:
        if each.continues in known:
            yield Finding("continued", [each.continues or "", each.id], {"day": each.day})
        elif each.continues:
            yield Finding("unresolved", [each.id], {"reason": "continues_nothing"})


def _told(entry: Entry) -> str:
    return "–".join(each for each in (entry.starts, entry.ends) if each)
