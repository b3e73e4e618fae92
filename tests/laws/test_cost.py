"""Law 11: a command costs what it touches, not what the workshop holds.

Counted in statements and rows, which a busy machine cannot blur; time is measured
by the benchmark.
"""

import itertools
import secrets
from typing import Any, Self

import pytest
from sqlalchemy import event, insert, select

from colaboracion.database import db, writing
from colaboracion.models import Board, Card, Column
from colaboracion.models.columns import new_id
from tests.room import Room

MANY = 3000


class Counter:
    """Statements sent and rows read while it is open."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def __enter__(self) -> Self:
        event.listen(db.engine, "after_cursor_execute", self._count)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(db.engine, "after_cursor_execute", self._count)

    def _count(self, *arguments: Any) -> None:
        self.statements.append(arguments[2])


def _fill(room: Room) -> None:
    with writing() as session:
        workshop = room.workshop(session)
        boards = session.scalars(select(Board).filter_by(workshop_id=workshop.id)).all()
        columns = session.scalars(select(Column).filter_by(workshop_id=workshop.id)).all()
        rows = [
            {
                "id": new_id(),
                "workshop_id": workshop.id,
                "board_id": boards[number % len(boards)].id,
                "column_id": columns[number % len(columns)].id,
                "number": 1000 + number,
                "neutral_number": 1_000_000 + number,
                "text": f"card {number}",
                "version": "0" * 32,
                "position": f"{number:04}",
                "withdrawn": False,
                "posted_at": 0,
            }
            for number in range(MANY)
        ]
        session.execute(insert(Card), rows)


def _cost(room: Room, cards: list[str]) -> dict[str, int]:
    """The statements of one command of each kind that touches cards."""
    acts: dict[str, dict[str, Any]] = {
        "post_card": {"column": room.column(0), "text": "new"},
        "edit_card": {"card": cards[0], "text": "x", "base": room.card(cards[0])["version"]},
        "move_card": {"card": cards[0], "column": room.column(1)},
        "withdraw_card": {"card": cards[0]},
        "restore_card": {"card": cards[0]},
    }
    costs = {}
    for name, fields in acts.items():
        with Counter() as counter:
            room.do("bruno", name, **fields)
        costs[name] = len(counter.statements)
    with Counter() as counter:
        room.do("félix", "gather_cards", cards=cards[1:3])
    return costs | {"gather_cards": len(counter.statements)}


def test_it_does_not_grow_with_the_workshop(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = itertools.count(500_000)
    # A number drawn twice would cost a statement more, by chance and not by the workshop's size.
    monkeypatch.setattr(secrets, "randbelow", lambda _: next(numbers))
    cards = room.write("one", "two", "three", "four", "five")
    few = _cost(room, cards)
    room.do("bruno", "move_card", card=cards[0], column=room.column(0))
    room.do("félix", "release_cards", cards=cards[1:3])
    _fill(room)
    assert _cost(room, cards) == few


def test_no_statement_of_a_command_reads_a_whole_board(room: Room) -> None:
    room.write("one")
    _fill(room)
    column = room.column(0)
    with Counter() as counter:
        room.do("bruno", "post_card", column=column, text="another")
    asked = [each for each in counter.statements if "FROM cards" in each]
    assert asked, "posting looks for its place among the cards"
    for statement in asked:
        assert any(bound in statement for bound in ("LIMIT", "cards.id =", "EXISTS")), statement
