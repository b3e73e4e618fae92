"""How a report reads rows: texts in a language, cards by their codes, groups by their numbers."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from colaboracion.exports.report import Card
from colaboracion.words import LANGUAGES

Row = Mapping[str, Any]


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in `language`, or in the other one where nobody translated it."""
    return next((texts[name] for name in (language, *LANGUAGES) if texts.get(name)), "")


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows by the place that they have in the workshop."""
    return sorted(rows, key=lambda row: row["position"])


def names_groups(state: Row) -> bool:
    """Whether documents tell which group wrote what."""
    return bool(state["workshops"][0]["attribution_documents"] == "group")


def standing(state: Row) -> list[Row]:
    """The cards that were not withdrawn, by their codes."""
    return sorted((row for row in state["cards"] if row["state"] == "standing"), key=_by_code)


def cards(rows: Iterable[Row]) -> tuple[Card, ...]:
    """The cards of these rows, as documents list them."""
    return tuple(Card(row["code"], row["text"], is_remark(row)) for row in rows)


def is_remark(row: Row) -> bool:
    """Whether it was said in the plenary."""
    return row.get("kind") == "remark"


def counted_numbers(groups: Iterable[Row]) -> dict[str, int]:
    """{group id: the number as which it counts}, those that were set aside left out."""
    rows = list(groups)
    own: dict[str, int] = {row["id"]: row["number"] for row in rows}
    return {
        row["id"]: own[row.get("merged_into") or row["id"]] for row in rows if not row.get("aside")
    }


def _by_code(row: Row) -> list[Any]:
    """G3-07 before G3-10 before G10-01, then remarks; neutral codes are drawn at random."""
    parts = re.split(r"(\d+)", row["code"])
    return [is_remark(row), *(int(part) if part.isdecimal() else part for part in parts)]
