"""Suggestions rejected and groupings applied, as `test_state_and_events` lets them happen."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room


def fields(draw: Random, cards: list[str], cluster: str) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    card, *others = cards or ["0" * 32]
    groupings = [{"cards": [card], "cluster": draw.choice([None, cluster])}]
    return {
        "reject_suggestions": {"card": card, "others": others or ["0" * 32]},
        "apply_groupings": {"groupings": groupings + [{"cards": others}] * bool(others)},
    }


def story(room: Room) -> Iterator[None]:
    """Each done, taken back and done again."""
    one, two, three, four = (room.post(person, "x") for person in ("bruno", "carla") * 2)
    cluster = room.do("félix", "gather_cards", cards=[four])["row"]
    yield
    groupings = [{"cards": [one, two]}, {"cards": [three], "cluster": cluster}]
    for name, fields in (
        ("reject_suggestions", {"card": one, "others": [two, three]}),
        ("reject_suggestions", {"card": two, "others": [one, three]}),
        ("apply_groupings", {"groupings": groupings}),
    ):
        done = room.do("félix", name, **fields)["id"]
        yield
        for _ in range(2):
            done = room.do("félix", "undo", command=done)["id"]
            yield
