"""How ballots become the result of a ranking: sums, ranks with ties, how many were received."""

from collections import Counter
from typing import Any

from sqlalchemy import bindparam, func, select

from colaboracion.commands.change import Change
from colaboracion.models import Ballot, Group, Ranking, Slip
from colaboracion.seats import seat_name

_BALLOTS = select(Ballot).where(
    Ballot.ranking_id == bindparam("ranking"),
    Ballot.kind == bindparam("kind"),
    Ballot.void.is_(False),
)
_SLIPS = (
    select(func.count())
    .select_from(Slip)
    .where(
        Slip.ranking_id == bindparam("ranking"),
        Slip.kind == bindparam("kind"),
        Slip.void.is_(False),
    )
)
_GROUPS = select(Group).where(Group.workshop_id == bindparam("workshop"))
Result = dict[str, Any]


def result(change: Change, ranking: Ranking) -> Result:
    """{options: [{id, dots, rank}], ballots: n, of: m or null, observers: the same or null}."""
    apart = _counted(change, ranking, "observer") if ranking.observers == "apart" else None
    return _counted(change, ranking, "member") | {"observers": apart}


def _counted(change: Change, ranking: Ranking, kind: str) -> Result:
    asked = {"ranking": ranking.id, "kind": kind}
    ballots = list(change.session.scalars(_BALLOTS, asked))
    if ranking.basis == "group":
        ballots = _as_they_count(change, ballots)
    dots: Counter[str] = Counter()
    for ballot in ballots:
        dots.update(ballot.choices)
    lines = ranked([(option["id"], dots[option["id"]]) for option in ranking.options])
    return {"options": lines, "ballots": len(ballots), "of": _expected(change, ranking, asked)}


def _as_they_count(change: Change, ballots: list[Ballot]) -> list[Ballot]:
    """One for each group that counts: of groups that work as one, what was cast last."""
    counted = {seat_name("rapporteur", group.number): group.counted_as for group in _groups(change)}
    latest = {counted.get(each.voter): each for each in sorted(ballots, key=lambda each: each.at)}
    latest.pop(None, None)
    return list(latest.values())


def ranked(dots: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """The most dots first; equal dots share a rank, and keep the order in which they came."""
    ordered = sorted(dots, key=lambda each: -each[1])
    counts = [count for _, count in ordered]
    return [{"id": name, "dots": count, "rank": counts.index(count) + 1} for name, count in ordered]


def _expected(change: Change, ranking: Ranking, asked: dict[str, str]) -> int | None:
    """How many could have come: slips, or groups that count; of devices nobody knows."""
    if ranking.basis == "delegation":
        return change.session.scalar(_SLIPS, asked) or 0
    if ranking.basis == "group":
        return len({group.counted_as for group in _groups(change)} - {None})
    return None


def _groups(change: Change) -> list[Group]:
    return list(change.session.scalars(_GROUPS, {"workshop": change.workshop.id}))
