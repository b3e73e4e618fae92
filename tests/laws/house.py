"""A workshop full of words, everyone at its doors, and a check of all that comes out."""

import json
from typing import Any

import pytest

from colaboracion.database import reading, writing
from colaboracion.models import Ballot, Card, Comment, Offer
from colaboracion.template import make_workshop
from tests.laws.knowledge import PAPER, STRANGER, Reader, Word, may_know, moment_of, words_of
from tests.laws.listening import SEATS, Listener, unpacked
from tests.laws.moments import Moment
from tests.laws.scene import furnish, group_of, rows, set_attribution, sketch
from tests.room import Room

# What is taken home: every document, and tables, which are put together in their own way.
PAPERS = (
    *(("docx", "conclusions"), ("md", "proceedings"), ("md", "cards")),
    *(("xlsx", "cards"), ("csv", "cards"), ("csv", "conclusions")),
)
# One of each kind is enough to try every door.
PRYING = ("organizer", "facilitator", "rapporteur-1", "delegate-2", "everyone", STRANGER)


class House:
    """What is done here is done by HTTP; every answer and packet is judged at once."""

    def __init__(self, room: Room, attribution: str, patch: pytest.MonkeyPatch) -> None:
        self.room = room
        patch.setattr(room.app.extensions["broadcast"], "hand_over", room.hand_over)
        patch.setitem(room.app.extensions, "suggesting", Telltale())
        furnish(room)
        _make_unmistakable(room)
        set_attribution(room, attribution, "none" if attribution == "group" else "group")
        self.elsewhere, self.foreign = _elsewhere(room)
        self.listeners = {seat: Listener(room, seat) for seat in (*SEATS, STRANGER)}
        # A facilitator's browser shows the projector as well: there it is everyone's.
        self.listeners["beside a desk"] = Listener(room, "projector", "facilitator")

    def do(self, seat: str, name: str, **fields: Any) -> str:
        """Let someone send a command and judge what came of it; gives what it made, if it did.

        Which command it was is told to the sender's own audience only.
        """
        self.room.packets.clear()
        answer = self.listeners[seat].do(name, **fields)
        words, moment = self._now()
        for packet in self.room.packets:
            reader, event = Reader.of(packet.audience), json.dumps(packet.event)
            _judge(reader, event, words, moment)
            assert "command_id" not in event or reader == self.listeners[seat].reader
        self._judge_listeners(words, moment)
        return str(answer.get_json().get("row"))

    def look(self) -> None:
        """Everyone fetches the whole state and is told what they may know, to the word."""
        for listener in self.listeners.values():
            listener.refresh()
            listener.compare()
        words, moment = self._now()
        codes = {word for word in words if word.what == "code"}  # no state holds one
        for listener in self.listeners.values():
            found = _found(listener.take(), words)
            wanted = {word for word in words if may_know(listener.reader, word, moment)} - codes
            assert found == wanted, (listener.reader, moment, found ^ wanted)

    def take_home(self) -> None:
        """Every document says what paper may, and none is empty."""
        words, moment = self._now()
        for kind, document in PAPERS:
            address = f"export/{kind}?document={document}"
            file = self.listeners["organizer"].browser.get(address).data
            written = unpacked(file) if file.startswith(b"PK") else file.decode()
            _judge(Reader(PAPER), written, words, moment)
            printed = {word.what for word in _found(written, words)}
            assert ("standing conclusion" in printed) == (document != "cards")
            in_it = moment.words_open and document != "conclusions"
            assert ("standing card" in printed) == in_it

    def pry(self) -> None:
        """Everyone tries every address, and every command that must be refused."""
        for listener in map(self.listeners.__getitem__, PRYING):
            listener.look_everywhere(self.elsewhere.slug)
            listener.attempt(self.room, self.elsewhere)
        words, moment = self._now()
        codes = [word.text for word in words if word.what == "code"]
        self.listeners[STRANGER].guess(codes)
        self._judge_listeners(words, moment)

    def _now(self) -> tuple[set[Word], Moment]:
        with reading() as session:
            workshop = self.room.workshop(session)
            here, moment = words_of(session, workshop), moment_of(session, workshop)
            return here | self.foreign, moment

    def _judge_listeners(self, words: set[Word], moment: Moment) -> None:
        for listener in self.listeners.values():
            _judge(listener.reader, listener.take(), words, moment)


class Telltale:
    """Stands for the process that compares cards: it tells all that it is asked about."""

    engine = None

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """Each card with its text as what it shares, and what was rejected."""
        pairs = [[card, card, 1, told] for card, *told in question["cards"]]
        told = {"engine": "words", "more": False, "sure": 1, "groupings": question["rejected"]}
        return told | {"pairs": pairs}


def _found(text: str, words: set[Word]) -> set[Word]:
    return {word for word in words if word.text in text}


def _judge(reader: Reader, text: str, words: set[Word], moment: Moment) -> None:
    for word in _found(text, words):
        assert may_know(reader, word, moment), (reader, word, moment)


def _make_unmistakable(room: Room) -> None:
    """Numbers, places and times that cannot be taken for anything else."""
    with writing() as session:
        workshop = room.workshop(session)
        cards = sorted(rows(session, workshop, Card), key=lambda card: card.number)
        for n, card in enumerate(cards, 10):
            card.position = f"V{group_of(card)}{n}"
            card.posted_at = 1_111_111_111_000 + n
        for n, offer in enumerate(rows(session, workshop, Offer)):
            offer.at = 1_222_222_222_000 + n
        for n, ballot in enumerate(rows(session, workshop, Ballot)):
            ballot.at = 1_333_333_333_000 + n
        for n, comment in enumerate(rows(session, workshop, Comment)):
            comment.at = 1_444_444_444_000 + n
        workshop.seq = 7_770_000_000


def _elsewhere(room: Room) -> tuple[Room, set[Word]]:
    """Another workshop on the same server, and what nobody here may know: its words, the key."""
    with writing() as session:
        other = Room(room.app, make_workshop(session).slug)
    sketch(other)
    with reading() as session:
        found = words_of(session, other.workshop(session))
    texts = {each.text for each in found if each.text.startswith("q") or each.what == "code"}
    unknown = (*texts, other.slug, str(room.app.secret_key))
    return other, {Word(text, "never leaves") for text in unknown}
