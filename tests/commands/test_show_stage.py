"""show_stage: what the projector shows; headings become public when first shown, and from the
first conclusion that is shown alone numbers stand still.
"""

from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading, writing
from colaboracion.errors import BadRequest, Unknown
from colaboracion.models import Group, Session
from colaboracion.models.boards import STAGE
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.commands.timing import Clock
from tests.laws.scene import set_attribution
from tests.room import Room


def test_it_tells_slide_column_and_page(room: Room) -> None:
    stage = {"slide": "headings", "column": room.column(1), "page": 2}
    room.do("félix", "show_stage", **stage)
    assert room.state("public")["sessions"][0]["stage"] == STAGE | stage


@pytest.mark.parametrize("kind", ["card", "cluster"])
def test_one_thing_alone(room: Room, kind: str) -> None:
    (card,) = room.write("uno")
    named = {kind: card if kind == "card" else gather(room, card)}
    room.do("félix", "show_stage", slide="card", **named)
    (session,) = room.state("public")["sessions"]
    assert session["stage"] == STAGE | {"slide": "card"} | named
    assert session["headings_shown"] == (kind == "cluster")


@pytest.mark.parametrize("wrong", [{}, {"card": GONE, "cluster": GONE}])
def test_one_thing_alone_is_one_thing(room: Room, wrong: dict[str, str]) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="card", **wrong)


def test_what_does_not_stand_is_not_shown_alone(room: Room) -> None:
    one, two = room.write("uno", "dos")
    cluster = gather(room, one)
    room.do("félix", "release_cards", cards=[one])
    room.do("bruno", "withdraw_card", card=two)
    with checks.refused(room, "unknown"):
        room.do("félix", "show_stage", slide="card", cluster=cluster)
    with checks.refused(room, "card_withdrawn"):
        room.do("félix", "show_stage", slide="card", card=two)


def test_the_gallery_shows_one_group(room: Room) -> None:
    group = next(row["id"] for row in room.state()["groups"] if row["number"] == 2)
    room.do("félix", "show_stage", slide="gallery", group=group)
    stage = room.state("public")["sessions"][0]["stage"]
    assert stage == STAGE | {"slide": "gallery", "group": group}


def test_groups_that_are_not_named_are_not_shown_one_by_one(room: Room) -> None:
    set_attribution(room, "none", "none")
    with checks.refused(room, "not_by_group"):
        room.do("félix", "show_stage", slide="gallery")


def test_the_plenary_is_no_group_to_be_shown(room: Room) -> None:
    with reading() as session:
        plenary = session.scalars(select(Group.id).filter_by(number=0)).first()
    with checks.refused(room, "unknown"):
        room.do("félix", "show_stage", slide="gallery", group=plenary)


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


@pytest.mark.parametrize(
    "slide", ["progress", "boards", "headings", "conclusions", "join", "gallery", "take_home"]
)
def test_without_more_it_is_the_first_page_of_all_columns(room: Room, slide: str) -> None:
    room.do("félix", "show_stage", slide=slide)
    stage = room.state("public")["sessions"][0]["stage"]
    assert stage == STAGE | {"slide": slide}


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


def _stage(room: Room) -> Any:
    return room.state("public")["sessions"][0]["stage"]


def _show(room: Room, conclusion: str, **fields: Any) -> None:
    room.do("félix", "show_stage", slide="conclusion", conclusion=conclusion, **fields)


def _proposed(room: Room, text: str = "Se acuerda.", place: int = 0) -> str:
    conclusion = draft(room, text, place)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    return conclusion


def test_one_conclusion_is_told_and_since_when(room: Room) -> None:
    conclusion = _proposed(room)
    _show(room, conclusion)
    stage = _stage(room)
    assert stage == STAGE | {"slide": "conclusion", "conclusion": conclusion} | {
        "since": stage["since"]
    }
    assert isinstance(stage["since"], int)


def test_its_time_runs_on_until_another_comes_up(room: Room, clock: Clock) -> None:
    one, two = _proposed(room), _proposed(room)
    _show(room, one)
    since = _stage(room)["since"]
    clock.goes_on(1)
    _show(room, one, page=1)
    assert (_stage(room)["since"], _stage(room)["page"]) == (since, 1)
    room.do("félix", "show_stage", slide="neutral")
    _show(room, one)
    assert _stage(room)["since"] == since
    _show(room, two)
    assert _stage(room)["since"] == since + 60_000
    room.do("félix", "show_stage", slide="conclusions")
    assert _stage(room)["since"] is None
    clock.goes_on(1)
    _show(room, two)
    assert _stage(room)["since"] == since + 120_000


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_the_room_does_not_see_is_not_shown(room: Room, state: str) -> None:
    conclusion = _proposed(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    with checks.refused(room, "not_proposed"):
        _show(room, conclusion)


@pytest.mark.parametrize("state", ["proposed", "agreed", "with_reservation", "pending"])
def test_what_the_room_sees_is_shown(room: Room, state: str) -> None:
    conclusion = _proposed(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    _show(room, conclusion)
    assert _stage(room)["conclusion"] == conclusion


def test_from_the_first_one_on_numbers_stand_still(room: Room) -> None:
    second, first = _proposed(room, place=1), _proposed(room, place=0)
    assert {row["number"] for row in room.state("public")["conclusions"]} == {None}
    _show(room, second)
    numbers = {row["id"]: row["number"] for row in room.state("public")["conclusions"]}
    assert numbers == {first: 1, second: 2}
    room.do("félix", "move_conclusion", conclusion=first, question=room.question(1))
    _show(room, first)
    assert {row["id"]: row["number"] for row in room.state("public")["conclusions"]} == numbers


def test_one_conclusion_and_its_slide_belong_together(room: Room) -> None:
    conclusion = _proposed(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusion")
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusions", conclusion=conclusion)


def test_a_conclusion_of_nowhere_is_unknown(room: Room) -> None:
    with checks.refused(room, "unknown"):
        _show(room, GONE)


def test_a_conclusion_of_another_workshop_is_unknown(room: Room, elsewhere: Room) -> None:
    conclusion = _proposed(elsewhere)
    with checks.refused(room, "unknown"):
        _show(room, conclusion)


@checks.malformed_ids
def test_a_malformed_conclusion_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "show_stage", slide="conclusion", conclusion=bad)


def test_a_stage_hidden_before_there_were_such_slides_hinders_nothing(room: Room) -> None:
    older = {name: value for name, value in STAGE.items() if name not in {"conclusion", "since"}}
    workshop = _id(room)
    with writing() as session:
        current = session.scalars(select(Session).filter_by(workshop_id=workshop)).one()
        current.stage = older | {"slide": "neutral", "before": older}
    conclusion = _proposed(room)
    _show(room, conclusion)
    assert _stage(room)["conclusion"] == conclusion


def _id(room: Room) -> Any:
    return room.state()["workshops"][0]["id"]
