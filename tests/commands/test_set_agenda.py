"""set_agenda: the agenda whole, as a version that is kept for good."""

from typing import Any

import pytest

from colaboracion.commands.agenda import LONGEST_TITLE, MOST_ENTRIES
from colaboracion.database import reading
from colaboracion.models import AgendaVersion
from tests.commands import checks
from tests.laws.organizing_agenda import FIRST, NEW, SECOND, asked, entry, of
from tests.room import Room

OPENING = entry(
    FIRST, printed="02:00 – 03:45", starts="14:00", ends="15:45", lead="OIM", points=["Uno"]
)
LUNCH = entry(SECOND, title_es="Almuerzo", kind="break", starts="12:30", ends="13:30")


def _set(room: Room, *entries: dict[str, Any], person: str = "ana") -> Any:
    return room.do(person, "set_agenda", **asked(room, *entries))


def _standing(room: Room, audience: str = "public") -> list[Any]:
    return sorted(room.state(audience)["agenda"], key=lambda row: row["position"])


def _versions(room: Room) -> list[tuple[int, list[str]]]:
    with reading() as session:
        mine = session.query(AgendaVersion).filter_by(workshop_id=room.workshop(session).id)
        rows = mine.order_by(AgendaVersion.number)
        return [(row.number, [each["id"] for each in row.entries]) for row in rows]


@pytest.mark.parametrize("audience", ["public", "staff", "seat:1"])
def test_everyone_reads_it_as_it_was_printed(room: Room, audience: str) -> None:
    _set(room, OPENING, LUNCH)
    first, second = _standing(room, audience)
    kept = {"printed": "02:00 – 03:45", "starts": "14:00", "ends": "15:45", "lead": "OIM"}
    assert first.items() >= kept.items()
    assert (first["position"], first["points"], second["kind"]) == (1, ["Uno"], "break")
    assert second["title"] == {"es": "Almuerzo", "en": ""}


def test_each_time_is_a_version_and_the_same_once_more_is_none(room: Room) -> None:
    _set(room, OPENING, LUNCH)
    _set(room, OPENING, LUNCH)
    _set(room, LUNCH, entry(NEW))
    first, second, new = (of(room, name) for name in (FIRST, SECOND, NEW))
    assert _versions(room) == [(1, [first, second]), (2, [second, new])]
    assert room.state()["workshops"][0]["agenda_version"] == 2
    assert [row["id"] for row in _standing(room)] == [second, new]


def test_what_another_organizer_set_meanwhile_is_not_lost(room: Room) -> None:
    fields = asked(room, OPENING)
    _set(room, LUNCH)
    with checks.refused(room, "agenda_changed"):
        room.do("ana", "set_agenda", **fields)


def test_what_went_on_with_an_entry_that_is_gone_goes_on_with_nothing(room: Room) -> None:
    _set(room, OPENING, LUNCH | {"continues": FIRST})
    assert _standing(room)[1]["continues"] == of(room, FIRST)
    _set(room, LUNCH | {"continues": FIRST})
    assert _standing(room)[0]["continues"] is None


@pytest.mark.parametrize("person", ["félix", "bruno", "delia", "dora"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _set(room, LUNCH, person=person)


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ([LUNCH, LUNCH], "bad_fields"),
        ([LUNCH | {"continues": SECOND}], "bad_fields"),
        ([LUNCH | {"starts": "24:00"}], "bad_fields"),
        ([LUNCH | {"day": "2018-13-01"}], "bad_fields"),
        ([LUNCH | {"kind": "party"}], "bad_fields"),
        ([LUNCH | {"title_es": "x" * (LONGEST_TITLE + 1)}], "too_long"),
        ([entry(f"{at}") for at in range(MOST_ENTRIES + 1)], "bad_fields"),
    ],
)
def test_what_is_no_agenda_is_refused(room: Room, entries: list[dict[str, Any]], code: str) -> None:
    with checks.refused(room, code):
        _set(room, *entries)


def test_an_entry_of_elsewhere_is_not_taken_over(room: Room, elsewhere: Room) -> None:
    theirs = asked(elsewhere, LUNCH)
    elsewhere.do("ana", "set_agenda", **theirs)
    with checks.refused(room, "id_taken"):
        room.do("ana", "set_agenda", **theirs)


def test_it_is_not_taken_back_but_set_again(room: Room) -> None:
    done = _set(room, LUNCH)["id"]
    with checks.refused(room, "not_undoable"):
        room.do("ana", "undo", command=done)


def test_a_day_that_is_none_is_refused(room: Room) -> None:
    with checks.refused(room, "no_such_day"):
        _set(room, entry(NEW, day="2026-02-31"))
