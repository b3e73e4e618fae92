"""edit_workshop: what the workshop is called, where and when it is, and what it is for."""

from typing import Any

import pytest

from tests.commands import checks
from tests.room import Room


def _edit(room: Room, person: str = "ana", **fields: Any) -> str:
    return str(room.do(person, "edit_workshop", **fields)["id"])


def _told(room: Room, audience: str = "public") -> dict[str, Any]:
    told: dict[str, Any] = room.state(audience)["workshops"][0]
    return told


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_all_read_what_is_said_and_the_rest_stays(room: Room, audience: str) -> None:
    before = _told(room, audience)
    _edit(room, title_es=" Otro \n taller ", place="Belmopán")
    title = {"es": "Otro taller", "en": before["title"]["en"]}
    assert _told(room, audience) == before | {"title": title, "place": "Belmopán"}


def test_a_title_in_one_language_is_enough_and_none_is_not(room: Room) -> None:
    _edit(room, title_en="")
    assert _told(room)["title"]["en"] == ""
    with checks.refused(room, "empty_text"):
        _edit(room, title_es=" ")


@pytest.mark.parametrize("field", ["title_es", "title_en", "place", "controller"])
def test_what_is_too_long_is_refused_and_not_cut(room: Room, field: str) -> None:
    with checks.refused(room, "too_long", length=301):
        _edit(room, **{field: "ñ" * 301})


def test_dates_stand_in_order(room: Room) -> None:
    _edit(room, starts_on="2026-03-02", ends_on="2026-03-03", retention_on="2026-03-03")
    for wrong in ({"starts_on": "2026-03-04"}, {"retention_on": "2026-03-02"}):
        with checks.refused(room, "days_out_of_order"):
            _edit(room, **wrong)
    _edit(room, retention_on="")  # it is not decided
    assert _told(room)["retention_on"] == ""


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "0000-01-01"])
def test_a_day_that_no_calendar_has_is_refused(room: Room, day: str) -> None:
    with checks.refused(room, "no_such_day", field="retention_on"):
        _edit(room, retention_on=day)


@pytest.mark.parametrize("bad", ["", "hoy", "2026-3-2", "2026-03-02\n", 7, None])
def test_what_is_no_day_is_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        _edit(room, starts_on=bad)


@pytest.mark.parametrize("zone", ["Nowhere/City", "America", "posixrules-", "A" * 60])
def test_a_zone_that_no_clock_keeps_is_refused(room: Room, zone: str) -> None:
    with checks.refused(room, "unknown_zone"):
        _edit(room, timezone=zone)


@pytest.mark.parametrize("zone", ["../etc/passwd", "/etc/localtime", "America/../x", "", "a b"])
def test_a_zone_is_no_path(room: Room, zone: str) -> None:
    with checks.refused(room, "bad_fields"):
        _edit(room, timezone=zone)


def test_the_first_of_the_languages_is_the_one_to_begin_with(room: Room) -> None:
    _edit(room, languages=["en", "es"])
    assert (_told(room)["languages"], _told(room)["first_language"]) == (["en", "es"], "en")
    _edit(room, languages=["es"])
    assert (_told(room)["languages"], _told(room)["first_language"]) == (["es"], "es")


@pytest.mark.parametrize("bad", [[], ["fr"], ["es", "en", "es"], "es", None])
def test_other_languages_are_refused(room: Room, bad: Any) -> None:
    with checks.refused(room, "bad_fields"):
        _edit(room, languages=bad)


def test_what_was_written_in_earnest_is_no_rehearsal(room: Room) -> None:
    _edit(room, rehearsal=True)
    room.write("una")
    _edit(room, rehearsal=True)  # it is one already
    _edit(room, rehearsal=False)
    with checks.refused(room, "already_written"):
        _edit(room, rehearsal=True)


@pytest.mark.parametrize("person", ["félix", "bruno", "delia", "dora", "interpreter"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _edit(room, person, place="x")


def test_it_is_not_taken_back_by_undo(room: Room) -> None:
    done = _edit(room, place="x")
    with checks.refused(room, "not_undoable"):
        room.do("ana", "undo", command=done)


def test_what_the_plenary_wrote_is_never_made_a_rehearsal(room: Room) -> None:
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "post_remark", column=room.column(0), text="una")
    with checks.refused(room, "already_written"):
        room.do("ana", "edit_workshop", rehearsal=True)
