"""A workshop as tests use it: people who do things, and everything each audience receives.

Ana organizes, Félix facilitates, Bruno reports for group 1 and Carla for group 2,
Delia is a delegate of group 1, Dora observes with everyone else. Eva is a stranger.
"""

import copy
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import state
from colaboracion.broadcast import Packet
from colaboracion.database import reading
from colaboracion.execute import Order, execute
from colaboracion.models import Code, Column, Objective, Question, Workshop
from colaboracion.models.columns import new_id
from colaboracion.seats import Audience, Claim, audiences

SEATS = {
    "ana": "organizer",
    "félix": "facilitator",
    "bruno": "rapporteur-1",
    "carla": "rapporteur-2",
    "delia": "delegate-1",
    "dora": "everyone",
}
State = dict[str, Any]


class Room:
    """One workshop; what is done in it goes through `execute`, as everything does."""

    def __init__(self, app: Flask, slug: str) -> None:
        self.app = app
        self.slug = slug
        self.packets: list[Packet] = []
        self._placed: dict[type[Column | Question | Objective], list[str]] = {}
        self._still: dict[str, State] | None = None  # what was seen since it stands still

    # -- doing -----------------------------------------------------------------------------

    def hand_over(self, packets: Iterable[Packet]) -> None:
        """Keep what would be sent (the Outgoing of these tests)."""
        self.packets += copy.deepcopy(list(packets))

    def do(self, person: str, name: str, *, id: str | None = None, **fields: Any) -> State:  # noqa: A002 (the interface's word)
        """Let a person carry out a command; gives the receipt or raises the refusal."""
        order = Order(id or new_id(), name, fields)
        return execute(self.slug, self.claim(person), order, self)

    def claim(self, person: str) -> Claim:
        """What the person's cookie says: a seat by name, joined just now."""
        seat = SEATS.get(person, person)
        query = select(Code.generation).join(Workshop).where(Workshop.slug == self.slug)
        with reading() as session:
            return Claim(seat, ((seat, session.scalar(query.where(Code.seat == seat)) or 0),))

    def post(self, person: str, text: str, column: int = 0, **fields: Any) -> str:
        """Post a card into the column in that place; gives its id."""
        return str(
            self.do(person, "post_card", column=self.column(column), text=text, **fields)["id"]
        )

    def write(self, *texts: str, person: str = "bruno", column: int = 0) -> list[str]:
        """Open the groups and post these cards."""
        self.do("félix", "set_phase", phase="writing")
        return [self.post(person, text, column) for text in texts]

    # -- looking ---------------------------------------------------------------------------

    def workshop(self, session: OrmSession) -> Workshop:
        """The workshop's row."""
        return session.scalars(select(Workshop).filter_by(slug=self.slug)).one()

    def audiences(self) -> list[Audience]:
        """Every audience there is."""
        with reading() as session:
            return self._audiences(session)

    def state(self, audience: str = "staff") -> State:
        """The whole state that an audience sees, computed anew."""
        if self._still is None:
            return self._state(audience)
        if audience not in self._still:
            self._still[audience] = self._state(audience)
        return self._still[audience]

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """While nothing is done in it, each state is computed once: only to be read."""
        self._still = {}
        try:
            yield
        finally:
            self._still = None

    def _state(self, audience: str) -> State:
        kind, _, group = audience.partition(":")
        wanted = Audience(kind, int(group) if group else None)
        with reading() as session:
            return state.whole(session, self.workshop(session), wanted)

    def states(self) -> dict[str, State]:
        """The whole states of all audiences, at one moment."""
        with reading() as session:
            workshop = self.workshop(session)
            everyone, read = self._audiences(session), state.stored(session, workshop)
            return {str(each): state.seen(session, workshop, each, read) for each in everyone}

    def _audiences(self, session: OrmSession) -> list[Audience]:
        groups = state.groups(session, self.workshop(session))
        return audiences([group.number for group in groups])

    def rows(self, kind: str, audience: str = "staff") -> dict[str, Any]:
        """Rows of one kind as an audience sees them, by id."""
        return {row["id"]: row for row in self.state(audience)[kind]}

    def card(self, card_id: str, audience: str = "staff") -> Any:
        """One card as an audience sees it, or None."""
        return self.rows("cards", audience).get(card_id)

    def column(self, place: int) -> str:
        """The id of the column in that place."""
        return self._in_order(Column)[place]

    def question(self, place: int) -> str:
        """The id of the closing question in that place."""
        return self._in_order(Question)[place]

    def objective(self, place: int) -> str:
        """The id of the workshop's objective in that place; the first is the general one."""
        return self._in_order(Objective)[place]

    def _in_order(self, model: type[Column | Question | Objective]) -> list[str]:
        """Their ids, which stay as the template made them: no state is worked out for them."""
        if model not in self._placed:
            query = select(model.id).join(Workshop).where(Workshop.slug == self.slug)
            with reading() as session:
                self._placed[model] = list(session.scalars(query.order_by(model.position)))
        return self._placed[model]

    def texts(self, audience: str, column: int = 0) -> list[str]:
        """The texts of the standing cards of a column, in the order of the board."""
        cards = [
            card
            for card in self.state(audience)["cards"]
            if card["column"] == self.column(column) and card["state"] == "standing"
        ]
        return [card["text"] for card in sorted(cards, key=lambda card: card["position"])]

    def heard(self, audience: str) -> list[Any]:
        """The events that an audience was sent so far."""
        return [packet.event for packet in self.packets if packet.audience == audience]


@contextmanager
def entered(app: Flask, slug: str) -> Iterator[Room]:
    """The workshop of that slug; what is done in it leaves no thread behind."""
    before = threading.active_count()
    with app.app_context():
        yield Room(app, slug)
    assert threading.active_count() <= before, "a test left a thread behind"


def apply(before: State, event: State) -> State:
    """What a browser makes of an event: whole rows replaced, removed ids taken out.

    `before` stays as it is; the rows that stand are the same ones.
    """
    assert event["n"] == before["n"] + 1, "a hole in an audience's numbers"
    after = before | {"n": event["n"]}
    for kind, rows in event.get("changed", {}).items():
        kept = {row["id"]: row for row in after[kind]} | {row["id"]: row for row in rows}
        after[kind] = sorted(kept.values(), key=lambda row: row["id"])
    for kind, ids in event.get("removed", {}).items():
        after[kind] = [row for row in after[kind] if row["id"] not in ids]
    return after
