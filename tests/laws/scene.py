"""A workshop in which every row stands in every state, each text a word found nowhere else.

What a row is (`which`) is read from the tables here, never asked of `visible.py`, so that
the laws judge the views by the rows themselves.
"""

import itertools
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession
from sqlalchemy.orm import selectinload

from colaboracion.database import Base, writing
from colaboracion.models import Board, Card, Cluster, Conclusion, Group, Offer, Rejection, Workshop
from colaboracion.models.cards import CONCLUSION_STATES
from colaboracion.models.workshops import PLENARY
from colaboracion.state import current_session
from tests.laws import organizing, organizing_people, reviewing
from tests.room import Room

GROUPS = (1, 2)
# A conclusion stands from the moment it is proposed; a new state must be put here.
CONCLUSION = {
    "draft": "draft",
    "proposed": "standing",
    "agreed": "standing",
    "agreed_with_changes": "standing",
    "with_reservation": "standing",
    "pending": "standing",
    "withdrawn": "withdrawn",
}
_LOADED_TOGETHER: dict[type[Base], list[Any]] = {
    Card: [selectinload(Card.board).selectinload(Board.group), selectinload(Card.cluster)],
    Cluster: [selectinload(Cluster.cards)],
    Offer: [selectinload(Offer.board).selectinload(Board.group)],
}
_words = itertools.count(1)


def word(role: str, group: int | str = "") -> str:
    """A text that names its writer and occurs nowhere else, whatever it is packed into."""
    return f"q{role}{group}n{next(_words):05}q"


def which(row: Base) -> str:
    """In which of the states that decide visibility a row is."""
    if isinstance(row, Card) and row.board.group.number == PLENARY:
        return "unsaid" if row.withdrawn else "remark"
    if isinstance(row, Card):
        return _which_card(row)
    if isinstance(row, Cluster):
        standing = any(not card.withdrawn and not card.held for card in row.cards)
        left = "held" if row.held else "standing" if standing else "emptied"
        return "dissolved" if row.dissolved else left
    if isinstance(row, Offer | Conclusion):
        return row.kind if isinstance(row, Offer) else CONCLUSION[row.state]
    if isinstance(row, Group) and row.number == PLENARY:
        return "plenary"
    return "lifted" if isinstance(row, Rejection) and row.lifted else "every"


def _which_card(row: Card) -> str:
    if row.withdrawn or row.held:
        return "withdrawn" if row.withdrawn else "held"
    return "unheaded" if row.cluster and row.cluster.held else "standing"


def group_of(row: Base) -> int | None:
    """The number of the group whose row it is."""
    board = row.board if isinstance(row, Card | Offer) else row
    number = board.group.number if isinstance(board, Board) else None
    return None if isinstance(row, Card) and number == PLENARY else number


def rows(session: OrmSession, workshop: Workshop, model: type[Base]) -> list[Any]:
    """Every row of a table that belongs to the workshop."""
    if model is Workshop:
        return [workshop]
    query = select(model).filter_by(workshop_id=workshop.id)
    return list(session.scalars(query.options(*_LOADED_TOGETHER.get(model, ()))))


def set_attribution(room: Room, in_the_room: str, in_documents: str) -> None:
    """Whether groups may be told apart; there is no command for it yet."""
    with writing() as session:
        workshop = room.workshop(session)
        workshop.attribution_room = in_the_room
        workshop.attribution_documents = in_documents


def furnish(room: Room) -> None:
    """Let everyone write until there is one of everything."""
    room.do("félix", "set_phase", phase="writing")
    edited = [_edited_card(room, group) for group in GROUPS]
    withdrawn = [_card(room, group) for group in GROUPS]
    released = [_card(room, group) for group in GROUPS]
    held = [_card(room, group) for group in GROUPS]
    unheaded = [_card(room, group) for group in GROUPS]
    heading = _gathered(room, edited)
    _gathered(room, held)
    held_heading = _gathered(room, unheaded)
    _gathered(room, withdrawn)
    _gathered(room, released)
    for state in CONCLUSION_STATES:
        _conclusion(room, state, heading, [*edited, *withdrawn])
    room.do("félix", "release_cards", cards=released)
    room.do("félix", "hold_back", cluster=held_heading, reason="unclear")
    for card in held:
        room.do("félix", "hold_back", card=card, reason="personal")
    for group, card in zip(GROUPS, withdrawn, strict=True):
        room.do(f"rapporteur-{group}", "withdraw_card", card=card)
    _rejected(room, edited, released)
    _offered(room)
    room.do("félix", "freeze", outline=True, completed_by=word("facilitator"))
    _remarked(room, heading)
    _presented(room, edited)
    _ranked(room)
    reviewing.furnish(room, word)
    organizing.furnish(room)


def sketch(room: Room) -> None:
    """The little that another workshop needs to be mistaken for this one."""
    room.do("félix", "set_phase", phase="writing")
    cards = [_card(room, 1)]
    _conclusion(room, "draft", _gathered(room, cards), cards)
    _idea(room, 1)
    _ranked(room)
    reviewing.furnish(room, word)
    organizing_people.add(room)


def _ranked(room: Room) -> None:
    """A ranking of what stands in the first column, that nobody has cast a ballot in yet."""
    room.do("félix", "set_phase", phase="plenary")
    asked = {"column": room.column(0), "basis": "delegation", "observers": "apart"}
    ranking = room.do("félix", "open_ranking", **asked)["row"]
    room.do("félix", "issue_slips", ranking=ranking, labels=[{"label": word("slip")}])
    room.do("félix", "set_phase", phase="writing")
    with writing() as session:  # its opening has shown the headings; that is for the tests to do
        current_session(session, room.workshop(session)).headings_shown = False


def _card(room: Room, group: int) -> str:
    return room.post(f"rapporteur-{group}", word("rapporteur", group))


def _edited_card(room: Room, group: int) -> str:
    card = _card(room, group)
    text = word("rapporteur", group)
    room.do(f"rapporteur-{group}", "edit_card", card=card, text=text, base=card)
    return card


def _gathered(room: Room, cards: list[str]) -> str:
    heading = room.do("félix", "gather_cards", cards=cards, heading=word("facilitator"))["row"]
    room.do("félix", "name_heading", cluster=heading, heading=word("facilitator"), base=heading)
    return str(heading)


def _rejected(room: Room, cards: list[str], lifted: list[str]) -> None:
    """Two pairs that staff said are not the same, and then of one that they may be."""
    for one, other in (cards, lifted):
        done = room.do("félix", "reject_suggestions", card=one, others=[other])["id"]
    room.do("félix", "undo", command=done)


def _offered(room: Room) -> None:
    """Of each group an idea and a late card that wait, were taken, were declined."""
    ideas = {group: [_idea(room, group) for _ in range(3)] for group in GROUPS}
    room.do("félix", "set_phase", phase="closed")
    late = {group: [_late(room, group) for _ in range(3)] for group in GROUPS}
    room.do("félix", "set_phase", phase="writing")
    for group in GROUPS:
        for person, offers in ((f"rapporteur-{group}", ideas), ("félix", late)):
            room.do(person, "take_offer", offer=offers[group][1], column=room.column(0))
            room.do(person, "decline_offer", offer=offers[group][2])


def _presented(room: Room, cards: list[str]) -> None:
    """One group has presented, another does, and something of it was said."""
    room.do("félix", "start_presenting", minutes=20)
    for group in room.state()["sessions"][0]["presenting"]["order"][:2]:
        room.do("félix", "present_group", group=group)
    room.do("félix", "mark_mentioned", cards=cards[:1], mentioned=True)


def _idea(room: Room, group: int) -> str:
    room.do(f"rapporteur-{group}", "set_table", inbox=True)
    return str(room.do(f"delegate-{group}", "send_idea", text=word("delegate", group))["row"])


def _late(room: Room, group: int) -> str:
    fields = {"column": room.column(0), "text": word("rapporteur", group)}
    return str(room.do(f"rapporteur-{group}", "offer_late", **fields)["row"])


def _remarked(room: Room, heading: str) -> None:
    """Remarks that stand alone and gathered, and one that was taken back."""
    room.do("félix", "set_phase", phase="plenary")
    remarks = [_remark(room), _remark(room, cluster=heading), _remark(room)]
    room.do("félix", "withdraw_card", card=remarks[2])
    room.do("félix", "set_phase", phase="writing")


def _remark(room: Room, **fields: str) -> str:
    fields |= {"column": room.column(0), "text": word("facilitator")}
    return str(room.do("félix", "post_remark", **fields)["row"])


def _conclusion(room: Room, state: str, heading: str, cards: list[str]) -> None:
    fields = {"question": room.question(0), "text": word("facilitator")}
    made = room.do("félix", "draft_conclusion", **fields, clusters=[heading], cards=cards)["row"]
    room.do("ana", "edit_conclusion", conclusion=made, text=word("organizer"), base=made)
    base = ""
    for _ in range(2):  # the first words beside it are former texts
        beside = {field: word("facilitator") for field in ("responsible", "deadline")}
        room.do("félix", "set_follow_up", conclusion=made, **beside)
        beside = {field: word("facilitator") for field in ("reservation", "reserved_by")}
        room.do("félix", "set_reservation", conclusion=made, **beside)
        translated = {"text": word("facilitator"), "base": base}
        base = room.do("félix", "translate_conclusion", conclusion=made, **translated)["id"]
    room.do("félix", "set_conclusion_state", conclusion=made, state=state)
