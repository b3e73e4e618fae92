"""A workshop taken out as a file comes back the same, for everyone who looks at it."""

from typing import Any

import pytest
from sqlalchemy import select

from colaboracion import imports
from colaboracion.database import reading
from colaboracion.imports import telling
from colaboracion.imports.reading import parse
from colaboracion.models import Ballot, LogEntry, SnapshotContent
from tests.imports.moving import brought_back, gone, rows_of_all, taken
from tests.laws.scene import rows
from tests.room import Room
from tests.web.browsers import Browser, codes_of


def test_every_audience_sees_what_it_saw_but_the_codes(furnished: Room) -> None:
    file, before, codes = taken(furnished), furnished.states(), codes_of(furnished)
    contents = _contents(furnished)
    with gone(furnished):
        assert brought_back(furnished, file).slug == furnished.slug
        after, codes_after = furnished.states(), codes_of(furnished)
        assert _without_codes(after) == _without_codes(before)
        assert _slip_codes(after).isdisjoint(_slip_codes(before))
        assert len(set(codes_after)) == len(codes)
        assert set(codes_after).isdisjoint(codes)
        assert _contents(furnished) == contents
        assert taken(furnished) == file


def test_it_can_be_joined_and_worked_in_at_once(furnished: Room) -> None:
    file, n = taken(furnished), furnished.state()["n"]
    with gone(furnished):
        brought_back(furnished, file)
        room = Room(furnished.app, furnished.slug)
        assert Browser(room).join("ana").get("state?seat=organizer").get_json()["n"] == n
        room.do("félix", "set_phase", phase="writing")
        card = room.post("bruno", "una más")
        room.do("bruno", "edit_card", card=card, text="otra", base=card)
        assert room.state()["n"] > n
        (comment,) = [row["id"] for row in room.rows("comments").values()][:1]
        room.do("félix", "set_comment_state", comment=comment, state="declined")


def test_who_held_a_seat_must_join_anew_and_begins_anew(furnished: Room) -> None:
    file, dora = taken(furnished), Browser(furnished).join("dora")
    before = dora.get("state?seat=everyone").headers["ETag"]
    with gone(furnished):
        brought_back(furnished, file)
        assert dora.get("state?seat=everyone").status_code == 401
        after = dora.join("dora").get("state?seat=everyone").headers["ETag"]
    assert before.split(".")[0] != after.split(".")[0]


def test_where_the_address_is_taken_it_gets_another(furnished: Room) -> None:
    file = taken(furnished)
    told = parse(file)
    with gone(furnished):
        brought_back(furnished, file)
        with reading() as session:
            assert imports.preview.free_slug(session, furnished.slug) == f"{furnished.slug}-2"
    assert told.workshop["slug"] == furnished.slug


def test_what_is_here_already_is_refused_and_stays(furnished: Room) -> None:
    file, before = taken(furnished), rows_of_all()
    with pytest.raises(imports.ImportRefused, match="already_here"):
        brought_back(furnished, file)
    assert rows_of_all() == before


def test_what_comes_back_without_its_ballots_is_told_before(furnished: Room) -> None:
    file = taken(furnished)
    with gone(furnished):
        with reading() as session:
            found = imports.look(session, parse(file), "es")
            told = "\n".join(telling.preview("es", parse(file), found))
        brought_back(furnished, file)
        with reading() as session:
            assert rows(session, furnished.workshop(session), Ballot) == []
    assert "El orden indicativo de «Elementos clave» no se había revelado" in told
    assert f"Boletas con código nuevo: {found.slips}" in told
    assert found.counts["groups"] == 5


def test_its_log_begins_with_one_entry_of_the_same_time(furnished: Room) -> None:
    file = taken(furnished)
    with gone(furnished):
        brought_back(furnished, file)
        with reading() as session:
            workshop = furnished.workshop(session)
            (entry,) = session.scalars(select(LogEntry).filter_by(workshop_id=workshop.id))
            assert (workshop.seq, entry.seq, entry.at) == (1, 1, parse(file).at)


def test_what_fails_at_the_end_leaves_nothing(
    furnished: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = taken(furnished)

    def fail(*_: Any) -> None:
        raise KeyError("x")

    monkeypatch.setattr("colaboracion.state.whole", fail)
    with gone(furnished):
        before = rows_of_all()
        with pytest.raises(imports.ImportRefused, match="does_not_fit"):
            brought_back(furnished, file)
        assert rows_of_all() == before


def _contents(room: Room) -> list[tuple[str, str]]:
    with reading() as session:
        found = rows(session, room.workshop(session), SnapshotContent)
        return sorted((row.snapshot_id, row.content) for row in found)


def _without_codes(states: dict[str, Any]) -> dict[str, Any]:
    return {
        audience: state | {"slips": [row | {"code": ""} for row in state["slips"]]}
        for audience, state in states.items()
    }


def _slip_codes(states: dict[str, Any]) -> set[str]:
    return {row["code"] for state in states.values() for row in state["slips"]}
