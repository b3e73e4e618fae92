"""Whole states as the audience "documents" gets them, made by hand for the writers."""

from dataclasses import replace
from typing import Any

from colaboracion.exports.order import Order

QUESTIONS = ["q1", "q2"]
COLUMN = {"es": "Retos y desafíos", "en": "Challenges"}
SOME_TIME = 1531848660000  # 17 July 2018, 12:31 in Panama


def workshop(**changes: Any) -> dict[str, Any]:
    row = {
        "id": "w",
        "slug": "taller",
        "title": {"es": "Taller regional de prueba", "en": "Regional test workshop"},
        "place": "Ciudad de Panamá",
        "starts_on": "2018-07-16",
        "ends_on": "2018-07-17",
        "timezone": "America/Panama",
        "first_language": "es",
        "languages": ["es", "en"],
        "attribution_room": "group",
        "attribution_documents": "none",
        "groups": 5,
    }
    return row | changes


def card(number: int, text: str, **changes: Any) -> dict[str, Any]:
    row = {"id": f"c{number}", "column": "k", "code": f"T-{number:02}", "text": text}
    return row | {"version": "v", "state": "standing", "cluster": None} | changes


def conclusion(
    place: int, text: str, cards: list[dict[str, Any]], **changes: Any
) -> dict[str, Any]:
    row = {"id": f"x{place}", "question": "q1", "position": f"{place:03}", "text": text}
    row |= {"version": "v", "state": "agreed", "clusters": [], "direct": []}
    beside = ("responsible", "deadline", "reservation", "reserved_by")
    row |= dict.fromkeys((*beside, "translation", "translation_of"), "")
    row |= {"cards": [card["id"] for card in cards], "groups": len(cards)}
    return row | {"new": not cards} | changes


def whole(
    cards: list[dict[str, Any]], conclusions: list[dict[str, Any]], **changes: Any
) -> dict[str, Any]:
    questions = [
        {
            "id": "q2",
            "position": 2,
            "text": {"es": "¿Qué concluimos?", "en": "What do we conclude?"},
        },
        {
            "id": "q1",
            "position": 1,
            "text": {"es": "¿Qué fortalecer?", "en": "What to strengthen?"},
        },
    ]
    groups = [{"id": f"g{n}", "number": n, "table": None} for n in range(1, 6)]
    return {
        "version": "e.documents.4.b",
        "n": 4,
        "workshops": [workshop(**changes)],
        "sessions": [],
        "columns": [{"id": "k", "position": 1, "kind": "challenge", "name": COLUMN}],
        "questions": questions,
        "objectives": [],
        "groups": groups,
        "boards": [],
        "cards": cards,
        "clusters": [],
        "conclusions": conclusions,
    }


def asked(state: dict[str, Any], language: str = "es", number: int = 1, **changes: Any) -> Order:
    """An order for the Word document of conclusions, but for what is changed."""
    order = Order("docx", "conclusions", [language], state, SOME_TIME, number)
    return replace(order, **changes)


def resting_on(*texts: str, **changes: Any) -> dict[str, Any]:
    """A state with one agreed conclusion that rests on a card for each text."""
    cards = [card(number, text) for number, text in enumerate(texts, start=1)]
    return whole(cards, [conclusion(1, "Una conclusión", cards)], **changes)
