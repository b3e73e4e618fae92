"""show_stage: what the projector shows; headings become public when first shown."""

import pytest

from colaboracion.errors import BadRequest, Unknown
from tests.commands import checks
from tests.room import Room


def test_it_tells_slide_column_and_page(room: Room) -> None:
    stage = {"slide": "headings", "column": room.column(1), "page": 2}
    room.do("félix", "show_stage", **stage)
    assert room.state("public")["sessions"][0]["stage"] == stage


def test_headings_stay_public_once_they_were_shown(room: Room) -> None:
    room.write("uno")
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("félix", "show_stage", slide="neutral")
    assert room.state("public")["sessions"][0]["headings_shown"]


def test_showing_headings_before_the_plenary_tells_no_card(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "gather_cards", cards=[card], heading="encabezado")
    room.do("félix", "show_stage", slide="headings")
    assert room.state("public")["cards"] == room.state("public")["clusters"] == []


@pytest.mark.parametrize("wrong", [{"slide": "secrets"}, {"slide": "boards", "page": -1}])
def test_what_cannot_be_shown_is_refused(room: Room, wrong: dict[str, object]) -> None:
    with pytest.raises(BadRequest):
        room.do("félix", "show_stage", **wrong)


def test_a_column_of_nowhere_is_unknown(room: Room) -> None:
    with pytest.raises(Unknown):
        room.do("félix", "show_stage", slide="boards", column="0" * 32)


@pytest.mark.parametrize("slide", ["progress", "boards", "headings", "conclusions", "neutral"])
def test_without_more_it_is_the_first_page_of_all_columns(room: Room, slide: str) -> None:
    room.do("félix", "show_stage", slide=slide)
    stage = room.state("public")["sessions"][0]["stage"]
    assert stage == {"slide": slide, "column": None, "page": 0}


def test_a_column_can_be_given_up_again(room: Room) -> None:
    room.do("félix", "show_stage", slide="boards", column=room.column(0))
    room.do("félix", "show_stage", slide="boards", column=None)
    assert room.state("public")["sessions"][0]["stage"]["column"] is None


@pytest.mark.parametrize("bad", [10_001, 10**30, 1.0, 1.5, float("nan"), True, None, "1"])
def test_a_page_that_is_none_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="boards", page=bad)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="boards", column=bad)


def test_a_column_of_another_workshop_changes_nothing(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("félix", "show_stage", slide="headings", column=elsewhere.column(0))


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "show_stage", slide="neutral")
