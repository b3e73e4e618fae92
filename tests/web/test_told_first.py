"""Before a code is entered: who answers for the data, only where it can be of one workshop."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any

import pytest
from sqlalchemy import update

from colaboracion.database import writing
from colaboracion.models import Workshop
from colaboracion.words import LANGUAGES, say
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
    ("others", "told"), [({"archived_at": 1}, True), ({"rehearsal": True}, True), ({}, False)]
)
def test_it_is_told_where_it_can_be_of_one_workshop_only(
    room: Room,
    others: dict[str, Any],
    told: bool,  # noqa: FBT001
) -> None:
    fields = {"controller": ANSWERS["controller"], "retention_on": ANSWERS["until"]}
    room.do("ana", "edit_workshop", **fields)
    with others_are(room, **others):
        html = unescape(room.app.test_client().get("/join").get_data(as_text=True))
    for each in (ANSWERS["controller"], "el 31 de diciembre de 2026.", "December 31, 2026."):
        assert (each in html) == told
    for language in LANGUAGES:
        assert say(language, "link.data_kept") in html
        assert (say(language, "link.data_open") in html) != told


def test_the_pages_own_language_comes_first(room: Room) -> None:
    client = room.app.test_client()
    for language in LANGUAGES:
        client.post("/language", json={"language": language})
        html = client.get("/join").get_data(as_text=True)
        told = [html.index(say(each, "link.data_kept")) for each in LANGUAGES]
        assert (told[0] < told[1]) == (language == LANGUAGES[0])
