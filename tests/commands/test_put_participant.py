"""put_participant: an organizer puts somebody onto the list, or writes down what is otherwise."""

import json
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.errors import BadRequest
from colaboracion.models import Accepted, Code, LogEntry
from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.listing import add, group, person, roster, told
from tests.room import Room

WHOLE = {
    "first_name": "Begoña",
    "last_name": "Zúñiga Ñu",
    "category": "civil_society",
    "country": "PA",
    "organization": "RROCM",
    "institution": "Red",
    "post": "Vocera",
    "languages": ["es", "en"],
    "email": "begona@example.org",
    "phone": "+507 555 0101",
    "access_needs": "silla",
    "funded": True,
    "funded_reason": "una beca",
}


def _put(room: Room, participant: str, **fields: Any) -> None:
    room.do("ana", "put_participant", participant=participant, **fields)


def test_somebody_new_has_a_number_and_a_code_of_their_own(room: Room) -> None:
    one, two = add(room, **WHOLE), add(room, first_name="Ada")
    kept = person(room, one)
    assert kept.items() >= WHOLE.items()
    assert [person(room, each)["number"] for each in (one, two)] == [1, 2]
    assert kept["code"].startswith("D1-")
    assert room.claim("person-1").held[0][1] != room.claim("person-2").held[0][1]


def test_what_is_not_named_stays(room: Room) -> None:
    one = add(room, **WHOLE)
    _put(room, one, post="  Directora ", email="")
    assert person(room, one).items() >= (WHOLE | {"post": "Directora", "email": ""}).items()
    assert len(told(room)["people"]) == 1


def test_the_list_is_another_each_time_and_staff_are_told_so(room: Room) -> None:
    one = add(room)
    _put(room, one, post="x")
    assert roster(room) == {"version": 2, "people": 1, "present": 0}
    assert {packet.audience for packet in room.packets} == {"staff"}


def test_who_goes_to_another_group_leaves_the_task_behind(room: Room) -> None:
    first, second = group(room, 1), group(room, 2)
    one, two = (add(room, group=first, task="rapporteur") for _ in range(2))
    assert [person(room, each)["task"] for each in (one, two)] == ["", "rapporteur"]
    _put(room, two, group=second)
    assert (person(room, two)["group"], person(room, two)["task"]) == (second, "")


def test_a_fourth_whose_costs_are_covered_needs_a_reason(room: Room) -> None:
    for _ in range(3):
        add(room, country="PA", funded=True)
    with checks.refused(room, "funded_needs_reason", countries=["PA"]):
        add(room, country="PA", funded=True)
    add(room, country="PA", funded=False)  # the fourth who pays for themselves does not
    add(room, country="PA", funded=True, funded_reason="ponencia")
    add(room, country="MX", funded=True)
    assert told(room)["funded"] == {"MX": 1, "PA": 4}


def test_it_is_asked_too_where_somebody_comes_to_be_funded(room: Room) -> None:
    own = add(room, country="PA")
    abroad = add(room, country="MX", funded=True)
    funded = [add(room, country="PA", funded=True) for _ in range(3)]
    for change in ({"participant": own, "funded": True}, {"participant": abroad, "country": "PA"}):
        with checks.refused(room, "funded_needs_reason"):
            _put(room, **change)
    _put(room, funded[0], post="x")
    assert person(room, funded[0])["post"] == "x"


@pytest.mark.parametrize(
    "bad",
    [
        {"category": "Zoraida"},
        {"country": "Zoraida"},
        {"country": "ZZ"},
        {"languages": ["Zoraida"]},
        {"task": "Zoraida"},
        {"group": "Zoraida"},
        {"funded": "Zoraida"},
        {"consents": {"Zoraida": True}},
        {"task": "deputy"},
    ],
)
def test_what_does_not_fit_is_refused_and_never_repeated(room: Room, bad: dict[str, Any]) -> None:
    with pytest.raises(BadRequest) as refusal:
        add(room, **bad)
    assert "Zoraida" not in repr((refusal.value.args, refusal.value.fields))
    assert told(room)["people"] == []


@pytest.mark.parametrize(("name", "limit"), [("last_name", 120), ("email", 254)])
def test_nothing_is_cut(room: Room, name: str, limit: int) -> None:
    with checks.refused(room, "too_long", limit=limit):
        add(room, **{name: "ñ" * (limit + 1)})


def test_somebody_without_a_name_is_refused(room: Room) -> None:
    with checks.refused(room, "empty_text"):
        add(room, first_name=" ", last_name="")


def test_nobody_elses_id_is_taken(room: Room) -> None:
    known = add(room)
    before = f"{int(known, 16) - 1:032x}"
    rows = [{"participant": None, "first_name": name} for name in ("Una", "Otra")]
    with checks.refused(room, "id_taken"):
        room.do("ana", "import_participants", id=before, rows=rows)
    with checks.refused(room, "unknown"):
        _put(room, new_id(), first_name="Otra")


def test_no_name_is_in_a_state_an_event_a_log_or_what_is_accepted(room: Room) -> None:
    one = add(room, **WHOLE)
    _put(room, one, last_name="Zúñiga Otra")
    with reading() as session:
        kept = [*session.scalars(select(Accepted)), *session.scalars(select(LogEntry))]
        rows = [{name: str(value) for name, value in vars(row).items()} for row in kept]
    spread = json.dumps([room.states(), [str(each) for each in room.packets], rows])
    # None could be part of an id, which is made of 0-9 and a-f.
    words = ("Bego", "iga", "example", "555 0101", "silla", WHOLE["funded_reason"])
    assert [word for word in words if word in spread] == []
    with checks.refused(room, "not_undoable"):
        room.do("ana", "undo", command=one)


@pytest.mark.parametrize("who", ["félix", "bruno", "delia", "dora", "person-1"])
def test_it_is_an_organizers(room: Room, who: str) -> None:
    one = add(room)
    with checks.refused(room, "forbidden"):
        room.do(who, "put_participant", participant=one, first_name="x")
    with reading() as session:
        assert session.scalars(select(Code).filter_by(participant_id=one)).one().role == "person"
