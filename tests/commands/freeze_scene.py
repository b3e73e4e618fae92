"""What tests of frozen versions begin with: something agreed, and what a version's file says."""

import json
from typing import Any

from sqlalchemy import select

from colaboracion.database import reading, writing
from colaboracion.models import Snapshot, SnapshotContent
from tests.commands.scene import draft
from tests.room import Room


def agreed(room: Room, text: str = "Se acuerda.", place: int = 0, **fields: Any) -> str:
    made = draft(room, text, place, **fields)
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    return made


def kept(room: Room, version: str = "1.0") -> tuple[Any, str]:
    """The row of a version, and the text of its file."""
    with reading() as session:
        query = select(Snapshot, SnapshotContent.content).join(SnapshotContent)
        here = Snapshot.workshop_id == room.workshop(session).id
        row, text = session.execute(query.where(here, Snapshot.version == version)).one()
        return row, text


def told(room: Room, version: str = "1.0") -> Any:
    return json.loads(kept(room, version)[1])


def numbers(rows: Any) -> dict[str, tuple[int | None, int | None]]:
    return {row["text"]: (row["number"], row["former_number"]) for row in rows}


def change_settings(room: Room, **settings: Any) -> None:
    """What there is no command for yet."""
    with writing() as session:
        workshop = room.workshop(session)
        for name, value in settings.items():
            setattr(workshop, name, value)
