"""GET /w/<slug>/suggestions: which cards may say the same, as far as the seat sees them."""

import hashlib
import json
import time
from dataclasses import dataclass
from typing import Any

import msgspec
from flask import Blueprint, Response, current_app, request

from colaboracion import state
from colaboracion.errors import Forbidden, NoSuggestions
from colaboracion.one_at_a_time import OneAtATime
from colaboracion.seats import GROUP_ROLES, Seat
from colaboracion.suggesting import Answer, NoAnswerError, Question
from colaboracion.web.built import Built, Latest, build, is_known, not_modified, respond
from colaboracion.web.state import current_version
from colaboracion.web.workshops import asked_by

blueprint = Blueprint("suggestions", __name__)
_SOON = 1.0  # seconds after which it is asked again what is still being found out
_OFF: Answer = {"engine": "off", "more": False, "sure": 1.0, "pairs": [], "groupings": []}


@dataclass
class Kept:
    """What one audience was last told; all of its pages share it."""

    version: str = ""  # of the audience's state that the question was taken from
    question: Question | None = None
    length: int = 0  # of the question, in bytes
    built: Built | None = None
    asks_again_at: float | None = 0.0  # None: the answer is final

    @property
    def size(self) -> int:
        """Bytes in memory, more or less."""
        return self.length + (self.built.size if self.built else 0)


_MOST = 32_000_000  # bytes of questions and answers: a server of many workshops holds those in use
_latest: Latest[Kept] = Latest(_MOST)
_turns = OneAtATime()


@blueprint.get("/w/<slug>/suggestions")
def get(slug: str) -> Response:
    """For staff of all standing cards, for a group's seats of its own; 304 when nothing is new."""
    with asked_by(slug, request.args.get("seat")) as (session, workshop, seat):
        if not seat.is_staff and seat.role not in GROUP_ROLES:
            raise Forbidden
        key = (workshop.id, str(seat.audience))
        version = current_version(session, workshop, seat.audience)
    # From here on no transaction is open: the answer may take a while.
    with _turns.of(key):
        kept = _latest.take(key) or Kept()
        try:
            built = _told(kept, version, slug, seat)
        finally:
            _latest.keep(key, kept)
    return not_modified(built.version) if is_known(built.version) else respond(built)


def _told(kept: Kept, version: str, slug: str, seat: Seat) -> Built:
    if kept.version != version:
        _take(kept, slug, seat)
    if kept.asks_again_at is not None and time.monotonic() >= kept.asks_again_at:
        _ask(kept)
    assert kept.built is not None
    return kept.built


def _take(kept: Kept, slug: str, seat: Seat) -> None:
    """The question that the audience's state puts now; the same one keeps its answer."""
    with asked_by(slug, seat.name) as (session, workshop, _):
        version = current_version(session, workshop, seat.audience)
        question = question_of(state.whole(session, workshop, seat.audience), seat)
    if question != kept.question:
        kept.question, kept.asks_again_at = question, 0.0
        kept.length = len(msgspec.json.encode(question))
    kept.version = version


def question_of(whole: dict[str, Any], seat: Seat) -> Question:
    """The standing cards of a state, of the seat's own group alone where it has one."""
    own = next((each["id"] for each in whole["groups"] if each["number"] == seat.group), None)
    return {
        "cards": [
            [card["id"], card["text"], card["column"], card["cluster"]]
            for card in whole["cards"]
            if card["state"] == "standing" and (seat.is_staff or card.get("group") == own)
        ],
        "rejected": [row["cards"] for row in whole["rejections"]],
        "groupings": seat.is_staff,
    }


def _ask(kept: Kept) -> None:
    suggesting = current_app.extensions["suggesting"]
    try:
        answer = suggesting.ask(kept.question) if suggesting else _OFF
    except NoAnswerError:
        raise NoSuggestions from None
    kept.asks_again_at = time.monotonic() + _SOON if answer["more"] else None
    tag = _tag(kept.question, answer)
    if kept.built is None or kept.built.version != tag:
        kept.built = build(tag, answer)


def _tag(question: Question | None, answer: Answer) -> str:
    told = [current_app.extensions["build"], question, answer["engine"], answer["more"]]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]
