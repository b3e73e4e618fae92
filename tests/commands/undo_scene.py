"""What people do at a board and a desk that they may take back, for the tests of `undo`."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.commands.scene import gather
from tests.room import Room

Act = Callable[[Room, list[str]], dict[str, Any]]


def seen(room: Room) -> dict[str, Any]:
    """All that staff see, but for the number that counts events."""
    return {kind: rows for kind, rows in room.state().items() if kind != "n"}


def edit(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "edit_card", card=cards[0], text="otra", base=cards[0])


def move(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[1], column=room.column(1))


def reorder(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[2], column=room.column(0), after=None)


def withdraw(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[1])


def withdraw_as_same(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[1], same_as=cards[0])


def mark(room: Room, cards: list[str]) -> dict[str, Any]:
    """The first card holds the rank already, and loses it."""
    return room.do("bruno", "mark_top", card=cards[2], top=1)


def unmark(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "mark_top", card=cards[0], top=None)


def withdraw_marked(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[0])


def move_marked(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[0], column=room.column(2))


def gather_all(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("félix", "gather_cards", cards=cards, heading="Todas")


def release(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("félix", "release_cards", cards=[cards[0]])


def name(room: Room, cards: list[str]) -> dict[str, Any]:
    cluster = room.card(cards[0])["cluster"]
    return room.do("félix", "name_heading", cluster=cluster, heading="Nueva", base=cluster)


ACTS: list[tuple[str, Act]] = [
    ("bruno", edit),
    ("bruno", move),
    ("bruno", reorder),
    ("bruno", withdraw),
    ("bruno", withdraw_as_same),
    ("bruno", mark),
    ("bruno", unmark),
    ("bruno", withdraw_marked),
    ("bruno", move_marked),
    ("félix", gather_all),
    ("félix", release),
    ("félix", name),
]


@pytest.fixture
def cards(room: Room) -> list[str]:
    """Three cards of group 1, the first and the second each under a heading of its own.

    The first is marked as the group's first.
    """
    cards = room.write("a", "b", "c")
    room.do("bruno", "mark_top", card=cards[0], top=1)
    gather(room, cards[0], heading="Una")
    gather(room, cards[1], heading="Dos")
    return cards
