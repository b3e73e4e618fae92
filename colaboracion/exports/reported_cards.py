"""The part of a report that groups wrote: columns with their headings, and each group's cards."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from colaboracion.exports.reading import (
    Row,
    cards,
    in_language,
    in_order,
    is_remark,
    names_groups,
    standing,
)
from colaboracion.exports.report import Card, Column, Group, Heading, Line, Ranking, Result


def columns(state: Row, language: str) -> tuple[Column, ...]:
    """Every column with all its cards, each under its heading or under none."""
    headings = _headings(state)
    under = _under(standing(state), headings)
    return tuple(
        Column(
            name=in_language(row["name"], language),
            question=in_language(row.get("question", {}), language),
            headings=tuple(
                Heading(each["heading"], each["groups"], cards(under[row["id"], each["id"]]))
                for each in headings[row["id"]]
            ),
            loose=cards(under[row["id"], None]),
            rankings=_rankings(state, row["id"]),
        )
        for row in in_order(state["columns"])
    )


def groups(state: Row, language: str) -> tuple[Group, ...]:
    """Each group and its own cards, where documents name groups.

    One that takes no part, or went over to another, is told of only for the cards it left.
    """
    if not names_groups(state):
        return ()
    names = [(row["id"], in_language(row["name"], language)) for row in in_order(state["columns"])]
    wrote = defaultdict[tuple[str, str], list[Row]](list)
    for row in standing(state):
        if not is_remark(row):
            wrote[row["group"], row["column"]].append(row)
    told = (
        (row, tuple((name, _as_placed(wrote[row["id"], column])) for column, name in names))
        for row in sorted(state["groups"], key=lambda row: row["number"])
    )
    return tuple(
        Group(row["number"], row["table"] or "", listed)
        for row, listed in told
        if any(cards for _, cards in listed) or not (row.get("aside") or row.get("merged_into"))
    )


def remarks(state: Row) -> tuple[Card, ...]:
    """What was said in the plenary, by no group."""
    return cards(row for row in standing(state) if is_remark(row))


def _as_placed(rows: Iterable[Row]) -> tuple[Card, ...]:
    """A group's cards as it put them; a frozen version does not know that."""
    return cards(sorted(rows, key=lambda row: row.get("position", "")))


def _under(
    rows: Iterable[Row], headings: Mapping[str, list[Row]]
) -> Mapping[tuple[str, str | None], list[Row]]:
    """{(column, its heading or none): cards}: one whose heading is not told stands under none."""
    told = {(column, each["id"]) for column, listed in headings.items() for each in listed}
    found = defaultdict[tuple[str, str | None], list[Row]](list)
    for row in rows:
        place = row["column"], row["cluster"]
        found[place if place in told else (row["column"], None)].append(row)
    return found


def _headings(state: Row) -> Mapping[str, list[Row]]:
    """{column id: its headings as the room has them}; in a frozen version by their words."""
    found = defaultdict[str, list[Row]](list)
    for row in sorted(state["clusters"], key=lambda row: (row.get("position", ""), row["heading"])):
        found[row["column"]].append(row)
    return found


def _rankings(state: Row, column: str) -> tuple[Ranking, ...]:
    """Those that were revealed, the oldest first."""
    rows = [r for r in state.get("rankings", ()) if r["column"] == column and r["result"]]
    return tuple(map(_ranking, sorted(rows, key=lambda row: row["opened_at"])))


def _ranking(row: Row) -> Ranking:
    texts = {option["id"]: option["text"] for option in row["options"]}
    apart = row["result"]["observers"]
    return Ranking(_result(row["result"], texts), _result(apart, texts) if apart else None)


def _result(told: Mapping[str, Any], texts: Mapping[str, str]) -> Result:
    lines = (Line(each["rank"], texts[each["id"]], each["dots"]) for each in told["options"])
    return Result(told["ballots"], told["of"], tuple(lines))
