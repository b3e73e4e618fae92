"""A plenary's state for documents: cards under headings, loose ones, a remark, a ranking."""

from typing import Any

from tests.exports.states import card, conclusion, whole


def heading(name: str, text: str, groups: int, **changes: Any) -> dict[str, Any]:
    row = {"id": name, "column": "k", "heading": text, "groups": groups, "position": name}
    return row | changes


def gathered(**changes: Any) -> dict[str, Any]:
    """Five cards, three of them under two headings, one under none, and a remark; groups named."""
    cards = [
        card(1, "a", code="G1-01", group="g1", position="b", cluster="h1"),
        card(2, "b", code="G1-02", group="g1", position="a", cluster="h2"),
        card(3, "c", code="G4-01", group="g4", position="a", cluster="h1"),
        card(4, "d", code="G4-02", group="g4", position="b"),
        card(5, "e", code="PL-01", group=None, kind="remark", position="a", cluster="h2"),
    ]
    row = conclusion(1, "x", cards[:2], groups=1, state="pending")
    state = whole(cards, [row], **{"attribution_documents": "group"} | changes)
    state["clusters"] = [heading("h2", "Segundo", 1), heading("h1", "Primero", 2)]
    return state


def unnamed(**changes: Any) -> dict[str, Any]:
    """The same where documents name no group: neutral codes, and of no card its group or place."""
    state = gathered(attribution_documents="none", **changes)
    for row in state["cards"]:
        if "kind" not in row:
            row.pop("group"), row.pop("position")
            row["code"] = f"T-{row['id'][1:]}0"
    return state


def ranking(**changes: Any) -> dict[str, Any]:
    """A ranking that was revealed; of its second option the words are held back."""
    options = [("o1", "Primero"), ("o2", ""), ("o3", "Segundo")]
    lines = [("o1", 7, 1), ("o2", 1, 2), ("o3", 1, 2)]
    row = {"id": "r", "column": "k", "opened_at": 1, "state": "revealed"}
    row["options"] = [{"id": name, "text": text} for name, text in options]
    counted = [{"id": name, "dots": dots, "rank": rank} for name, dots, rank in lines]
    row["result"] = {"ballots": 4, "of": 5, "options": counted, "observers": None}
    return row | changes
