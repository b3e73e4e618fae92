"""The one way in: lock, begin, permit, do, number, commit, hand over to the broadcast, answer.

Whoever changes something comes through here (law 1). The order below is the
promise of the whole product and must stay as it is:

1. what others will see is worked out before the commit, so a fault there undoes the command;
2. the commit is on disk before the sender is answered;
3. finished packets are handed over in the order of the commits, while the lock is held,
   and sent by someone else: no slow reader and no absent Redis holds an answer.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion import database, state, telling
from colaboracion.commands import COMMANDS
from colaboracion.commands.acts import Acts
from colaboracion.commands.change import Change
from colaboracion.commands.command import Command, Id, convert_strictly, parse
from colaboracion.commands.watch import Watches
from colaboracion.database import Base
from colaboracion.differences import Differences
from colaboracion.errors import Forbidden, Refused, Unknown
from colaboracion.ledger import Ledger, Number, Step
from colaboracion.models import Workshop
from colaboracion.models.columns import now
from colaboracion.packets import Outgoing, Packet
from colaboracion.seats import PUBLIC, Audience, Claim, Seat, resolve

Answer = dict[str, Any]
_LOCKED = select(Workshop).where(Workshop.slug == bindparam("slug")).with_for_update()


@dataclass(frozen=True)
class Order:
    """A command as it came in: nothing of it is trusted yet."""

    id: object
    name: object
    fields: object


@dataclass(frozen=True)
class Asked:
    """A command parsed, before any lock is taken."""

    claim: Claim
    id: str
    command: Command
    content: str


def execute(slug: str, claim: Claim, order: Order, outgoing: Outgoing) -> Answer:
    """Carry out one command and give its receipt: {id, n, public, …row ids and codes}.

    `n` is the number of the seat's own audience after it, `public` the public's.
    Raises a Refusal, which has changed nothing; the same id sent again by the same
    seat gets the first answer again.
    """
    asked = _ask(claim, order)
    with database.alone(slug):
        with database.writing() as session:
            answer, packets = _carry_out(session, slug, asked)
        outgoing.hand_over(packets)
    return answer


def _ask(claim: Claim, order: Order) -> Asked:
    command = parse(COMMANDS, order.name, order.fields)
    command_id: str = convert_strictly(order.id, Id)
    return Asked(claim, command_id, command, _digest([order.name, order.fields]))


def _carry_out(session: OrmSession, slug: str, asked: Asked) -> tuple[Answer, list[Packet]]:
    workshop = locked_workshop(session, slug)
    seat = resolve(session, workshop, asked.claim)
    ledger = Ledger(session, workshop)
    key = _key(slug, seat, asked.id)
    earlier = ledger.earlier(key)
    if earlier is not None:
        return _same_answer(*earlier, asked), []
    differences = Differences(session, workshop)
    acts = Acts()
    watch = Watches((differences, acts))
    inverse_of = partial(_inverse_of, ledger, slug, seat)
    papers = partial(_documents, session, workshop)
    change = Change(session, workshop, seat, asked.id, now(), watch, [], inverse_of, papers)
    if not asked.command.may(change):
        raise Forbidden
    if workshop.archived_at is not None and not asked.command.of_archived:
        raise Refused("workshop_archived")
    named = asked.command.do(change)
    session.flush()
    numbers = ledger.numbers()
    packets = _number(change, differences.settle(), numbers)
    packets += [_send_out(workshop, numbers[str(audience)]) for audience in _parted(change)]
    answer = _answer(seat, asked.id, named, numbers)
    ledger.keep_numbers(numbers.values())
    ledger.close(change.closed)
    seq = ledger.log(asked.command.name, seat.role, seat.group, change.now)
    ledger.remember(key, asked.content, answer, acts.inverse())
    telling.note(seq=seq, raised={packet.audience: packet.n for packet in packets})
    return answer, packets


def _key(slug: str, seat: Seat, command: str) -> str:
    """Under which the ledger keeps a command: only its own seat finds it again."""
    return _digest([slug, seat.name, command])


def _inverse_of(ledger: Ledger, slug: str, seat: Seat, command: str) -> list[Step] | None:
    return ledger.inverse(_key(slug, seat, command))


def _documents(session: OrmSession, workshop: Workshop) -> Answer:
    session.flush()
    return state.documents(session, workshop)


def locked_workshop(session: OrmSession, slug: str) -> Workshop:
    """The workshop, its row locked until the transaction ends (PostgreSQL; SQLite locks all)."""
    workshop = session.scalar(_LOCKED, {"slug": slug})
    if workshop is None:
        raise Unknown
    return workshop


def _same_answer(content: str, answer: Answer, asked: Asked) -> Answer:
    if content != asked.content:
        raise Refused("id_reused")
    return answer


def _number(
    change: Change,
    differences: dict[Audience, dict[str, Any]],
    numbers: dict[str, Number],
) -> list[Packet]:
    """Raise the number of each audience that has a difference, and of no other."""
    packets = []
    for audience, difference in differences.items():
        number = numbers[str(audience)]
        event = {"n": number.count()} | difference
        if audience == change.seat.audience:
            event["command_id"] = change.id
        packets.append(
            Packet(change.workshop.slug, str(audience), number.generation, number.n, event)
        )
    return packets


def _parted(change: Change) -> list[Audience]:
    """The audiences whose open pages must ask again who they are."""
    return [*change.regrouped, *change.closed]


def _send_out(workshop: Workshop, number: Number) -> Packet:
    """Leave the room that someone no longer belongs to; those who still do watch again."""
    left = Packet(workshop.slug, number.audience, number.generation, number.n, None)
    number.part()
    return left


def _answer(seat: Seat, command_id: str, named: Base | None, numbers: dict[str, Number]) -> Answer:
    own, public = numbers[str(seat.audience)], numbers[str(PUBLIC)]
    answer = {"id": command_id, "n": own.n, "public": public.n}
    return answer if named is None else answer | {"row": named.id}  # type: ignore[attr-defined]


def _digest(content: object) -> str:
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
