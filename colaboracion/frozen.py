"""What a frozen version holds: one JSON file, in one spelling, so that its hash can be checked.

Pure: from the whole state as documents may see it to the text of the file, and back to what a
writer of documents reads. The README describes the format; a new one gets another `FORMAT`.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]
Content = dict[str, Any]
FORMAT = 1
# Two versions that differ in nothing else say the same.
OF_THE_VERSION = ("version", "kind", "at", "n")
_WORKSHOP = (
    *("id", "slug", "title", "place", "starts_on", "ends_on", "timezone", "first_language"),
    *("attribution_documents", "groups", "countries"),
)
_CONCLUSION = (
    *("id", "question", "position", "number", "former_number", "text", "version", "state"),
    *("clusters", "cards", "direct", "groups", "new", "objectives", "responsible", "deadline"),
    *("reservation", "reserved_by", "translation", "translation_version", "translation_of"),
)
_GROUP = ("id", "number", "table", "aside", "merged_into")
_COLUMN = ("id", "kind", "position", "name")
_CLUSTER = ("id", "column", "heading", "version", "groups", "cards")
_CARD = ("id", "column", "code", "text", "version", "cluster", "group", "kind")


def content(papers: Row, head: Row) -> Content:
    """What stands in the conclusions at this moment, and of the rest only what they rest on.

    `papers`: the whole state of the audience "documents". `head`: the version and its kind,
    when it was frozen, whether only the outline was adopted and who completes that.
    """
    conclusions = [_picked(row, _CONCLUSION) for row in papers["conclusions"]]
    clusters = _cited(papers["clusters"], conclusions, "clusters", _CLUSTER)
    cards = _cited(papers["cards"], conclusions, "cards", _CARD)
    held = {cluster["id"] for cluster in clusters}
    for card in cards:  # none names a heading that the file does not hold
        card["cluster"] = card["cluster"] if card["cluster"] in held else None
    (workshop,) = papers["workshops"]
    named = workshop["attribution_documents"] == "group"
    return {
        **head,
        "format": FORMAT,
        "n": papers["n"],
        "workshop": _picked(workshop, _WORKSHOP),
        "questions": list(papers["questions"]),
        "objectives": list(papers["objectives"]),
        "conclusions": conclusions,
        "columns": _cited(papers["columns"], [*clusters, *cards], "column", _COLUMN),
        "clusters": clusters,
        "cards": cards,
        "groups": [_picked(row, _GROUP) for row in papers["groups"]] if named else [],
    }


def says_the_same(one: Row, other: Row) -> bool:
    """Whether two contents differ in what they are called only."""
    return _without(one) == _without(other)


def spelled(told: Content) -> str:
    """The one spelling of a content: keys in order, no blank between, letters as they are."""
    return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def sha256(text: str) -> str:
    """The hash of exactly the bytes that are handed out."""
    return hashlib.sha256(text.encode()).hexdigest()


def as_state(told: Row) -> dict[str, Any]:
    """A content as the writers of documents take a whole state."""
    cards = [{**card, "state": "standing"} for card in told["cards"]]
    same = ("questions", "objectives", "conclusions", "columns", "clusters", "groups")
    return {name: told[name] for name in same} | {"workshops": [told["workshop"]], "cards": cards}


def _cited(rows: Iterable[Row], by: Iterable[Row], field: str, fields: Iterable[str]) -> list[Any]:
    """Those of the rows that a `field` names, in their own order."""
    named = {name for row in by for name in _names(row[field])}
    return [_picked(row, fields) for row in rows if row["id"] in named]


def _names(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def _picked(row: Row, fields: Iterable[str]) -> dict[str, Any]:
    return {field: row[field] for field in fields if field in row}


def _without(told: Row) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in OF_THE_VERSION}
