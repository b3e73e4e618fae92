"""What several tests of commands begin with, and what they look up behind the views."""

from typing import Any

from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.models import Code, Group, TextVersion
from colaboracion.models.workshops import PLENARY
from tests.room import Room

GONE = "f" * 32  # an id that no row has


def gather(room: Room, *cards: str, **fields: Any) -> str:
    """Félix gathers these cards; gives the heading's id."""
    return str(room.do("félix", "gather_cards", cards=list(cards), **fields)["row"])


def draft(room: Room, text: str = "Se acuerda.", place: int = 0, **fields: Any) -> str:
    """Félix drafts a conclusion that cites nothing unless told; gives its id."""
    given = {"question": room.question(place), "text": text, "clusters": [], "cards": []}
    return str(room.do("félix", "draft_conclusion", **given | fields)["id"])


def kept_texts(room: Room, subject: str) -> set[str]:
    """Every text that a card, heading or conclusion ever had."""
    with reading() as session:
        query = select(TextVersion.text).filter_by(
            workshop_id=room.workshop(session).id, subject_id=subject
        )
        return set(session.scalars(query))


def code(room: Room, seat: str) -> Code:
    """The code of a seat as it stands."""
    with reading() as session:
        query = select(Code).filter_by(workshop_id=room.workshop(session).id, seat=seat)
        return session.scalars(query).one()


def group_id(room: Room, number: int) -> str:
    """The id of the group of that number."""
    return next(str(row["id"]) for row in room.state()["groups"] if row["number"] == number)


def plenary_id(room: Room) -> str:
    """The id of the group that the plenary itself is; no state tells it."""
    with reading() as session:
        query = select(Group.id).filter_by(workshop_id=room.workshop(session).id, number=PLENARY)
        return session.scalars(query).one()


def board_id(room: Room, group: int) -> str:
    """The id of a group's board."""
    return next(str(r["id"]) for r in room.state()["boards"] if r["group"] == group_id(room, group))


def groups_counted(room: Room) -> int:
    """M of «n of m groups»."""
    return int(room.state("public")["workshops"][0]["groups"])
