"""/w/<slug>/restoring: only whoever organizes all of the server takes it along or replaces it."""

import io
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.models import Workshop
from colaboracion.web import restoring
from tests.room import SEATS, Room
from tests.web.browsers import Browser
from tests.web.test_told_first import others_are


def _answers(browser: Browser, seat: str) -> list[Any]:
    """What each address answers, one after the other."""
    place, client = f"/w/{browser.room.slug}", browser.client
    file = {"file": (io.BytesIO(b"x"), "copy.zip")}
    asked = {"seat": seat, "id": "0" * 32}
    return [
        client.get(f"{place}/copies/file?seat={seat}"),
        client.post(f"{place}/copies/brought?seat={seat}", data=file),
        client.post(f"{place}/copies/restored", json=asked),
        client.get(f"{place}/restoring?seat={seat}"),
    ]


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_nobody_but_organizers(room: Room, person: str) -> None:
    other = Browser(room).join(person)
    assert {each.status_code for each in _answers(other, SEATS[person])} == {403}
    assert {each.status_code for each in _answers(Browser(room), "organizer")} == {401}


def test_who_organizes_one_of_several_workshops_takes_none_along(room: Room) -> None:
    """The database of the tests holds other workshops too."""
    ana = Browser(room).join("ana")
    *refused, told = _answers(ana, "organizer")
    here = ana.room.app.extensions["config"].sqlite_file is not None
    why = "others" if here else "elsewhere"
    assert {each.get_json()["error"]["code"] for each in refused} == {f"restore_{why}"}
    assert (told.get_json()["may"], told.get_json()["last"]) == (why, None)


def test_archived_workshops_of_others_count_too(room: Room) -> None:
    ana = Browser(room).join("ana")
    with others_are(room, archived_at=1):
        told = ana.get("restoring?seat=organizer").get_json()["may"]
    assert told in ("others", "elsewhere")


def test_where_several_processes_serve_a_copy_goes_out_and_none_comes_in(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has the database open, and none can end the others."""
    with reading() as session:
        slugs = list(session.scalars(select(Workshop.slug)))
    own = SimpleNamespace(role="organizer")
    monkeypatch.setattr(restoring, "held_here", lambda: [(slug, own) for slug in slugs])
    config = room.app.extensions["config"]
    for more in ({"workers": 2}, {"redis_url": "redis://127.0.0.1:1"}):
        monkeypatch.setitem(room.app.extensions, "config", replace(config, **more))
        sent, brought, restored, told = _answers(Browser(room).join("ana"), "organizer")
        sent.close()
        assert sent.status_code == (200 if config.sqlite_file else 409)
        why = "several" if config.sqlite_file else "elsewhere"
        assert told.get_json()["may"] == why
        for refused in (brought, restored):
            assert refused.get_json()["error"]["code"] == f"restore_{why}"
