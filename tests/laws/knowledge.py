"""Every word there is in a workshop, and who may know it when: the policy as one function."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import (
    Ballot,
    Board,
    Card,
    Cluster,
    Code,
    Comment,
    Conclusion,
    Offer,
    Slip,
    Snapshot,
    TextVersion,
    Workshop,
)
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import STAFF_ROLES
from colaboracion.state import current_session
from tests.laws.moments import Moment
from tests.laws.scene import group_of, rows, which

# What a conclusion's own text is joined by.
BESIDE = ("responsible", "deadline", "reservation", "reserved_by", "translation")
STRANGER, PAPER = "stranger", "paper"
_ROLES = {"seat": "rapporteur", "group": "delegate", "public": "everyone", "staff": "facilitator"}


@dataclass(frozen=True)
class Reader:
    """Someone who receives: a seat by its role and group, a stranger, or a sheet of paper."""

    role: str
    group: int | None = None

    @classmethod
    def of(cls, audience: str) -> "Reader":
        """The one who may know least among those who share an audience."""
        kind, _, group = audience.partition(":")
        return cls(_ROLES[kind], int(group) if group else None)


@dataclass(frozen=True)
class Word:
    """Something that can be recognized wherever it turns up, what it is, and whose."""

    text: str
    what: str
    group: int | None = None


def may_know(reader: Reader, word: Word, moment: Moment) -> bool:
    """Whether `reader` may have received `word` by now.

    A word that was known once and is closed again may not be told anew.
    """
    staff = reader.role in STAFF_ROLES
    own = reader.group is not None and reader.group == word.group
    reports = own and reader.role == "rapporteur"
    named = moment.names_groups(on_paper=reader.role == PAPER)
    opened = moment.words_open
    known = {
        "standing card": staff or own or opened,
        "unheaded card": staff or own or opened,  # only its heading is held back
        "withdrawn card": staff or own,
        "held card": staff or own,
        "place of a standing card": staff or own or (opened and named),
        "place of a unheaded card": staff or own or (opened and named),
        "place of a withdrawn card": staff or own,
        "place of a held card": staff or own,
        "time of a card": staff or own,
        "remark card": staff or opened,
        "unsaid card": staff,
        "place of a remark card": staff or opened,
        "place of a unsaid card": staff,
        "board": staff or own or named,
        "reason": staff or own,
        "standing heading": staff or (opened and moment.headings_shown),
        "emptied heading": staff,
        "held heading": staff,
        "dissolved heading": False,
        "idea": reports,
        "late card": staff or reports,
        "draft conclusion": staff,
        "standing conclusion": True,
        "withdrawn conclusion": staff,
        "comment": staff,
        "said of a version": True,
        "frozen version": True,
        "former text": False,
        "slip": staff,
        "code": reader.role == "organizer",
        "never leaves": False,
    }
    return reader.role != STRANGER and known[word.what]


def words_of(session: OrmSession, workshop: Workshop) -> set[Word]:
    """Every word of the workshop as it stands now, read from the tables."""
    return {
        *_cards(rows(session, workshop, Card)),
        *_texts(session, workshop),
        *_offers(rows(session, workshop, Offer)),
        *_boards(rows(session, workshop, Board)),
        *(Word(code.text, "code") for code in rows(session, workshop, Code)),
        *(Word(code.lookup, "never leaves") for code in rows(session, workshop, Code)),
        *_slips(rows(session, workshop, Slip)),
        *_comments(rows(session, workshop, Comment)),
        *_versions(rows(session, workshop, Snapshot)),
        *(Word(str(each.at), "never leaves") for each in rows(session, workshop, Ballot)),
        Word(str(workshop.seq), "never leaves"),
    }


def moment_of(session: OrmSession, workshop: Workshop) -> Moment:
    """The moment at which the workshop stands."""
    now = current_session(session, workshop)
    return Moment(now.phase, now.sharing, workshop.attribution_room, now.headings_shown)


def _boards(boards: list[Board]) -> Iterator[Word]:
    """Which boards there are; that of the plenary is shown to nobody."""
    for board in boards:
        group = group_of(board)
        yield Word(board.id, "never leaves" if group == PLENARY else "board", group)


def _cards(cards: list[Card]) -> Iterator[Word]:
    """What tells which group wrote a card, and when."""
    for card in cards:
        group = group_of(card)
        code = f"PL-{card.number:02}" if group is None else f"G{group}-{card.number:02}"
        yield Word(code, f"place of a {which(card)} card", group)
        yield Word(card.position, f"place of a {which(card)} card", group)
        yield Word(str(card.posted_at), "time of a card", group)


def _offers(offers: list[Offer]) -> Iterator[Word]:
    """When something was offered; its words are among the texts."""
    for offer in offers:
        yield Word(str(offer.at), _offered(offer), group_of(offer))


def _slips(slips: list[Slip]) -> Iterator[Word]:
    """What whoever holds a slip reads on it."""
    for slip in slips:
        yield Word(slip.code, "slip")
        yield Word(slip.label, "slip")
        yield Word(slip.lookup, "never leaves")


def _comments(comments: list[Comment]) -> Iterator[Word]:
    """What was said in a review, for which delegation and when."""
    for comment in comments:
        for told in (comment.text, comment.delegation, str(comment.at)):
            yield Word(told, "comment")


def _versions(snapshots: list[Snapshot]) -> Iterator[Word]:
    """What is told of a frozen version beside its words, which were open to all at its time."""
    for snapshot in snapshots:
        yield Word(snapshot.sha256, "frozen version")
        if snapshot.outline:
            yield Word(snapshot.completed_by, "frozen version")


def _texts(session: OrmSession, workshop: Workshop) -> Iterator[Word]:
    """Every text that was ever written, by what stands of it."""
    now = {}
    for model, noun in ((Card, "card"), (Cluster, "heading"), (Conclusion, "conclusion")):
        for row in rows(session, workshop, model):
            now[row.id, row.version] = Word(_text(row), f"{which(row)} {noun}", group_of(row))
    reasons = {
        (board.id, text): Word(text, "reason", group_of(board))
        for board in rows(session, workshop, Board)
        for text in board.reasons.values()
    }
    for row in rows(session, workshop, Conclusion):
        for field in BESIDE:
            subject, text = f"{row.id}.{field}", getattr(row, field)
            reasons[subject, text] = Word(text, f"{which(row)} conclusion")
    for snapshot in rows(session, workshop, Snapshot):
        until = snapshot.review_until
        reasons[f"{snapshot.id}.review_until", until] = Word(until, "said of a version")
    for comment in rows(session, workshop, Comment):
        now[comment.id, comment.version] = Word(comment.text, "comment")
    for offer in rows(session, workshop, Offer):
        taken = next((now[key] for key in now if key[0] == offer.card_id), None)
        now[offer.id, offer.version] = taken or Word(offer.text, _offered(offer), group_of(offer))
    kept = select(TextVersion.subject_id, TextVersion.version, TextVersion.text)
    for subject, version, text in session.execute(kept.filter_by(workshop_id=workshop.id)):
        of_board = reasons.get((subject, text), Word(text, "former text"))
        yield now.get((subject, version), of_board)


def _offered(offer: Offer) -> str:
    return "late card" if which(offer) == "late" else "idea"


def _text(row: Card | Cluster | Conclusion) -> str:
    return row.heading if isinstance(row, Cluster) else row.text
