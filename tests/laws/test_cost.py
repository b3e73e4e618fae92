"""Law 11: a command costs what it touches, not what the workshop holds.

Counted in statements, in rows made into objects, and in SQLite's own steps: a busy
machine blurs none of them. Time is measured by the benchmark.
"""

import itertools
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, select

from colaboracion.commands import COMMANDS
from colaboracion.database import Base, db, pools, reading, writing
from colaboracion.models import Card
from colaboracion.template import make_workshop
from tests.laws import (
    concluding,
    organizing_agenda,
    organizing_leaving,
    organizing_people,
    organizing_setup,
    reviewing,
)
from tests.laws.crowded import MANY, fill
from tests.laws.freezing import READS_ALL
from tests.room import Room

STEPS = 100  # SQLite's steps between two ticks: the grain of the measure


class Cost:
    """What the database was asked while it was open, by who opened it: the pulse asks, too."""

    def __init__(self) -> None:
        self._asker = threading.get_ident()
        self.statements: list[str] = []
        self.rows = 0
        self.ticks = 0

    def tell(self, *arguments: Any) -> None:
        """A statement was carried out."""
        if threading.get_ident() == self._asker:
            self.statements.append(arguments[2])

    def load(self, *_: Any) -> None:
        """A row became an object."""
        self.rows += threading.get_ident() == self._asker

    def tick(self) -> int:
        """SQLite went on by another `STEPS` steps; 0 = let it."""
        self.ticks += 1
        return 0

    def watch(self, connection: Any, *_: Any) -> None:
        """A connection is taken from the pool."""
        if db.engine.dialect.name == "sqlite":
            connection.set_progress_handler(self.tick, STEPS)

    def leave(self, connection: Any, *_: Any) -> None:
        """It goes back to the pool, and to others."""
        if db.engine.dialect.name == "sqlite":
            connection.set_progress_handler(None, STEPS)


@contextmanager
def counted() -> Iterator[Cost]:
    """Count what is done inside."""
    cost = Cost()
    told = {"after_cursor_execute": cost.tell, "checkout": cost.watch, "checkin": cost.leave}
    listening = [(engine, *each) for engine in pools() for each in told.items()]
    for each in listening:
        event.listen(*each)
    event.listen(Base, "load", cost.load, propagate=True)
    yield cost
    for each in [*listening, (Base, "load", cost.load)]:
        event.remove(*each)


def _begin(room: Room, card: str, question: str) -> None:
    """Let there be something to be moved before; and let the numbers of conclusions stand still,
    which they begin to do once in a workshop, with the first that the room sees alone.
    """
    room.do("félix", "gather_cards", cards=[card])
    fields: dict[str, Any] = {"question": question, "text": "x", "clusters": [], "cards": []}
    conclusion = room.do("félix", "draft_conclusion", **fields)["row"]
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    room.do("félix", "show_stage", slide="conclusion", conclusion=conclusion)


def _acts(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(person, command, fields): each command once, on things that are there by then."""
    yield "bruno", "send_trial", {"storage": True, "websocket": True}
    first, second, third, fourth = room.write("one", "two", "three", "four")
    column, other, question = room.column(0), room.column(1), room.question(0)
    _begin(room, fourth, question)
    yield "bruno", "post_card", {"column": column, "text": "new"}
    yield "bruno", "edit_card", {"card": first, "text": "x", "base": first}
    yield "bruno", "move_card", {"card": first, "column": other}
    yield "bruno", "withdraw_card", {"card": first, "same_as": second}
    yield "bruno", "restore_card", {"card": first}
    room.do("bruno", "mark_top", card=second, top=1)
    yield "bruno", "mark_top", {"card": third, "top": 1}  # another card loses it
    yield "bruno", "split_card", {"card": second, "texts": ["two", "and a half"], "base": second}
    yield "bruno", "undo", {"command": fourth}
    yield "bruno", "explain_cap", {"column": column, "reason": "x"}
    yield "bruno", "deliver", {"read_back": True}
    yield "félix", "gather_cards", {"cards": [second, third]}
    cluster = room.card(second)["cluster"]
    yield "félix", "name_heading", {"cluster": cluster, "heading": "x", "base": cluster}
    yield "félix", "move_cluster", {"cluster": cluster, "after": None}
    yield "félix", "hold_back", {"cluster": cluster, "reason": "tone"}
    yield "félix", "point_at", {"cluster": cluster}
    room.do("félix", "show_stage", slide="neutral")
    yield "félix", "resume_stage", {}
    yield "félix", "set_item_time", {"minutes": 3}
    citing = {"question": question, "text": "x", "clusters": [cluster], "cards": [first]}
    yield "félix", "draft_conclusion", citing
    (conclusion,) = (id for id, row in room.rows("conclusions").items() if first in row["cards"])  # noqa: A001
    yield from concluding.acts(room, conclusion, cluster, second)
    yield "félix", "mark_mentioned", {"cards": [second], "mentioned": True}
    yield "félix", "release_cards", {"cards": [second, third]}
    yield "félix", "reject_suggestions", {"card": first, "others": [second, third]}
    yield "félix", "apply_groupings", {"groupings": [{"cards": [second, third]}]}
    room.do("félix", "release_cards", cards=[second, third])
    yield "félix", "set_sharing", {"sharing": "live"}
    yield "félix", "show_stage", {"slide": "headings"}
    yield "félix", "set_wall", {"height": 2.0, "distance": 12.0}
    yield "félix", "set_phase", {"phase": "plenary"}
    room.do("félix", "gather_cards", cards=[first])
    yield "bruno", "object_card", {"card": first, "objects": True}
    yield from _timing()
    yield from _presenting(room)
    yield from _ranking(room)
    yield from _offering(room, column)
    yield "ana", "set_letterhead", {"file_name": "x.docx", "content": "UEsDBA=="}
    yield "ana", "remove_letterhead", {}
    yield "ana", "replace_code", {"seat": "rapporteur-5", "keep": False}
    yield "félix", "post_remark", {"column": column, "text": "x"}
    for part in (reviewing, organizing_people):
        yield from part.acts(room)
    yield from _regrouping(room)


def _timing() -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "félix", "start_timer", {"minutes": 5}
    yield "félix", "pause_timer", {}
    yield "félix", "resume_timer", {}
    yield "félix", "add_time", {"minutes": 5}
    yield "félix", "stop_timer", {}


def _offering(room: Room, column: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "bruno", "set_table", {"inbox": True}
    yield "delia", "send_idea", {"text": "x"}
    (idea,) = room.rows("offers", "seat:1")
    yield "bruno", "take_offer", {"offer": idea, "column": column}
    room.do("félix", "set_phase", phase="closed")
    yield "bruno", "offer_late", {"column": column, "text": "x"}
    (late,) = (id for id, row in room.rows("offers").items() if row["kind"] == "late")  # noqa: A001
    yield "félix", "decline_offer", {"offer": late}


def _regrouping(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    one, two = (row["id"] for row in room.state()["groups"] if row["number"] in {1, 2})
    yield "félix", "merge_groups", {"group": one, "into": two}
    yield "félix", "set_group_aside", {"group": one, "aside": True}
    yield "félix", "add_group", {}
    yield from organizing_agenda.acts(room)
    yield from organizing_leaving.acts(room)
    yield from organizing_setup.acts(room)  # in the end all is wiped and put away


def _presenting(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    yield "félix", "start_presenting", {"minutes": 20}
    order = room.state()["sessions"][0]["presenting"]["order"]
    yield "félix", "present_group", {"group": order[0]}
    yield "félix", "set_order", {"order": order[::-1]}
    # After the end there is nothing left to spread, so it changes as little each time; elsewhere
    # a rounded millisecond decides whether it stores anything.
    yield "félix", "set_presenting_end", {"ends_at": 2_000_000_000_000}
    yield "félix", "spread_time", {}
    yield "félix", "stop_presenting", {}


def _ranking(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Of the third column, where only two cards stand: it costs what the column holds."""
    room.do("félix", "set_phase", phase="plenary")
    one, two = (room.post("bruno", text, column=2) for text in ("one", "two"))
    room.do("félix", "gather_cards", cards=[one])
    yield "félix", "open_ranking", {"column": room.column(2), "basis": "delegation"}
    (ranking,) = room.rows("rankings")
    named, choices = {"ranking": ranking}, {two: 1}
    labels = [{"label": label} for label in "123"]
    yield "félix", "issue_slips", named | {"labels": labels}
    slips = sorted(room.rows("slips").values(), key=lambda row: row["number"])
    yield "dora", "cast_ballot", named | {"code": slips[0]["code"], "choices": choices}
    yield "félix", "enter_ballot", {"slip": slips[1]["id"], "choices": choices}
    yield "félix", "void_slip", {"slip": slips[0]["id"]}
    yield "félix", "reissue_slip", {"slip": slips[2]["id"]}
    yield "félix", "close_ranking", named
    yield "félix", "reveal_ranking", named
    yield "félix", "order_by_ranking", named


def _costs(room: Room) -> dict[str, Cost]:
    costs = {}
    for person, name, fields in _acts(room):
        with counted() as costs[name]:
            room.do(person, name, **fields)
    return costs


@pytest.fixture
def crowded(room: Room) -> Room:
    """Another workshop, with thousands of cards, headings and conclusions."""
    with writing() as session:
        workshop = make_workshop(session)
        fill(session, workshop)
    return Room(room.app, workshop.slug)


@pytest.fixture(autouse=True)
def _no_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number or code drawn twice would cost a statement more, and by no fault of the size."""
    numbers = itertools.count(500_000)
    monkeypatch.setattr(secrets, "randbelow", lambda most: next(numbers) % most)


def test_it_does_not_grow_with_the_workshop(room: Room, crowded: Room) -> None:
    few, many = _costs(room), _costs(crowded)
    assert set(few) == set(COMMANDS)
    for name in many.keys() - READS_ALL - organizing_setup.READS_ALL:
        cost = many[name]
        assert len(cost.statements) == len(few[name].statements), name
        assert cost.rows == few[name].rows, name
        # A deeper index costs hundreds of steps; looking once at each card costs tens of thousands.
        assert cost.ticks * STEPS < few[name].ticks * STEPS + MANY, name


def test_the_measure_sees_a_table_that_is_read(room: Room, crowded: Room) -> None:
    """Without this the law above might count nothing."""
    with counted() as cost, reading() as session:
        session.scalars(select(Card).filter_by(workshop_id=crowded.workshop(session).id)).all()
    assert cost.rows > MANY
    if db.engine.dialect.name == "sqlite":
        assert cost.ticks * STEPS > MANY


def test_no_statement_of_a_command_reads_a_whole_board(room: Room) -> None:
    room.write("one")
    column = room.column(0)
    with counted() as cost:
        room.do("bruno", "post_card", column=column, text="another")
    asked = [each for each in cost.statements if "FROM cards" in each]
    assert asked, "posting looks for its place among the cards"
    for statement in asked:
        assert any(bound in statement for bound in ("LIMIT", "cards.id =", "EXISTS")), statement
