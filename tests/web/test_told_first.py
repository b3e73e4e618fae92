"""Before a code is entered: who answers for the data, only where it can be of one workshop."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import update

from colaboracion.database import writing
from colaboracion.models import Workshop
from tests.room import Room

ANSWERS = {"controller": "OIM Panamá", "until": "2026-12-31"}
_PLAIN = {"archived_at": None, "rehearsal": False}


@contextmanager
def others_are(room: Room, **fields: Any) -> Iterator[None]:
    """The database of the tests holds other workshops too; afterwards they are plain again."""
    others = update(Workshop).where(Workshop.slug != room.slug)
    with writing() as session:
        session.execute(others.values(**_PLAIN | fields))
    try:
        yield
    finally:
        with writing() as session:
            session.execute(others.values(**_PLAIN))


@pytest.mark.parametrize(
    ("others", "told"),
    [({"archived_at": 1}, ANSWERS), ({"rehearsal": True}, ANSWERS), ({}, {})],
)
def test_it_is_told_where_it_can_be_of_one_workshop_only(
    room: Room, others: dict[str, Any], told: dict[str, str]
) -> None:
    fields = {"controller": ANSWERS["controller"], "retention_on": ANSWERS["until"]}
    room.do("ana", "edit_workshop", **fields)
    with others_are(room, **others):
        html = room.app.test_client().get("/join").get_data(as_text=True)
    (boot,) = re.findall('id="boot">(.*?)</script>', html, re.DOTALL)
    assert json.loads(boot)["data"]["of"] == told
