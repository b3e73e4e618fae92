"""POST /workshops and /w/<slug>/rehearsal: further workshops for whoever organizes one here."""

from typing import Any

import pytest
from sqlalchemy import select

from colaboracion import children
from colaboracion.database import reading
from colaboracion.models import AgendaEntry, AgendaVersion, Participant, Workshop
from tests.imports.moving import taken
from tests.kept import Kept
from tests.laws import organizing
from tests.room import Room
from tests.web.browsers import Browser

TITLES = {"title_es": "Otro taller", "title_en": ""}


@pytest.fixture
def ana(room: Room) -> Browser:
    """The organizer's browser."""
    return Browser(room).join("ana")


def _post(browser: Browser, **fields: Any) -> Any:
    source = {"workshop": browser.room.slug, "seat": "organizer"}
    wanted = {"from": source, "like": False, "first_language": "es"} | TITLES
    return browser.client.post("/workshops", json=wanted | fields)


def _made(browser: Browser, **fields: Any) -> Room:
    """The new workshop, and only in this test."""
    answer = _post(browser, **fields)
    assert answer.status_code == 201
    return Room(browser.room.app, answer.json["workshop"])


def _told(room: Room) -> dict[str, Any]:
    told: dict[str, Any] = room.state()["workshops"][0]
    return told


def test_a_new_one_is_open_to_who_made_it_beside_the_other(ana: Browser) -> None:
    made = _made(ana)
    assert ana.client.get(f"/w/{made.slug}/state?seat=organizer").status_code == 200
    assert ana.get("state?seat=organizer").status_code == 200
    Kept(made.slug).remove()


def test_it_begins_with_little_said_and_all_documents_can_be_had(ana: Browser) -> None:
    made = _made(ana, first_language="en")
    told = _told(made)
    assert (told["title"], told["place"]) == ({"es": "Otro taller", "en": ""}, "")
    assert (told["languages"], told["first_language"]) == (["en", "es"], "en")
    assert made.state()["objectives"] == []
    assert {row["table"] for row in made.state()["groups"]} == {f"Table {n}" for n in range(1, 6)}
    for kind, document in (("md", "conclusions"), ("md", "proceedings"), ("md", "cards")):
        place = f"/w/{made.slug}/export/{kind}?document={document}&seat=organizer"
        assert ana.client.get(place).status_code == 200
    Kept(made.slug).remove()


def test_after_another_it_has_what_was_set_up_and_nobody_and_nothing_written(
    room: Room, ana: Browser
) -> None:
    organizing.furnish(room)
    room.do("ana", "remove_group", group=_group(room, 2))
    room.do("ana", "edit_group", group=_group(room, 3), table="Salón", languages=["en"])
    room.do("ana", "edit_workshop", controller="La secretaría", languages=["es"])
    room.do("ana", "set_attribution", room="none", documents="none")
    room.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    room.write("una", column=1)
    made = _made(ana, like=True)
    old, new = room.state(), made.state()
    assert _without(_told(made), "title") == _without(_told(room), "title") | {"roster": None}
    assert (new["cards"], new["sessions"][0]["phase"]) == ([], "prepared")
    for kind in ("columns", "questions", "objectives", "groups", "agenda"):
        pairs = [sorted((_without(row) for row in each[kind]), key=repr) for each in (old, new)]
        assert pairs[0] == pairs[1], kind
    with reading() as session:
        here = {"workshop_id": made.workshop(session).id}
        assert session.scalars(select(Participant).filter_by(**here)).all() == []
        assert len(session.scalars(select(AgendaVersion).filter_by(**here)).all()) == 1
        assert session.scalars(select(AgendaEntry).filter_by(**here)).one().title_es == "Sesión 8"
    assert taken(made)  # it can be put away and come back
    Kept(made.slug).remove()


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    """What tells the rows of two workshops apart by no more than what they are."""
    own = {"id", "slug", "count", "letterhead", *names}
    return {name: value for name, value in row.items() if name not in own}


def _group(room: Room, number: int) -> str:
    return next(str(row["id"]) for row in room.state()["groups"] if row["number"] == number)


@pytest.mark.parametrize("person", ["félix", "bruno", "dora"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    source = {"workshop": room.slug, "seat": _seat(person)}
    assert _post(Browser(room).join(person), **{"from": source}).status_code == 403


def _seat(person: str) -> str:
    return {"félix": "facilitator", "bruno": "rapporteur-1", "dora": "everyone"}[person]


def test_a_stranger_learns_nothing(room: Room) -> None:
    assert _post(Browser(room)).status_code == 401


@pytest.mark.parametrize(
    "wrong", [{"title_es": " "}, {"title_es": "x" * 301}, {"first_language": "fr"}, {"like": 1}]
)
def test_what_cannot_be_is_refused_and_makes_nothing(ana: Browser, wrong: dict[str, Any]) -> None:
    with reading() as session:
        before = session.scalars(select(Workshop.slug)).all()
    assert _post(ana, **wrong).status_code in {400, 422}
    with reading() as session:
        assert session.scalars(select(Workshop.slug)).all() == before


def _rehearse(browser: Browser) -> Any:
    return browser.client.post(f"/w/{browser.room.slug}/rehearsal", json={"seat": "organizer"})


def test_only_an_empty_rehearsal_is_filled(
    room: Room, ana: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[Any] = []
    monkeypatch.setattr(children, "run", lambda *given, **_: played.append(given))
    assert _rehearse(ana).json["error"]["code"] == "not_rehearsal"
    room.do("ana", "edit_workshop", rehearsal=True)
    assert (_rehearse(ana).status_code, len(played)) == (204, 1)
    room.write("una")
    assert _rehearse(ana).json["error"]["code"] == "already_written"
    assert len(played) == 1


def test_what_goes_wrong_in_it_is_told(
    room: Room, ana: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise children.ChildError("exit 1")

    monkeypatch.setattr(children, "run", fail)
    room.do("ana", "edit_workshop", rehearsal=True)
    answer = _rehearse(ana)
    assert (answer.status_code, answer.json["error"]["code"]) == (503, "rehearsal_failed")


def test_a_facilitator_does_not_fill_it(room: Room) -> None:
    browser = Browser(room).join("félix")
    asked = browser.client.post(f"/w/{room.slug}/rehearsal", json={"seat": "facilitator"})
    assert asked.status_code == 403
