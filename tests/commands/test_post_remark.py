"""post_remark: staff write down what is said in the plenary, as a card of no group."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather, kept_texts
from tests.laws.scene import set_attribution
from tests.room import Room

ALL = ["staff", "seat:1", "group:2", "public", "documents"]


@pytest.fixture(autouse=True)
def _plenary(room: Room) -> None:
    room.write("a")
    room.do("félix", "set_phase", phase="plenary")


def _remark(room: Room, text: str = "Falta el agua.", **fields: str) -> str:
    fields = {"column": room.column(0)} | fields
    return str(room.do("félix", "post_remark", text=text, **fields)["row"])


@pytest.mark.parametrize("audience", ALL)
@pytest.mark.parametrize("attribution", ["group", "none"])
def test_everyone_sees_it_under_its_own_code(room: Room, audience: str, attribution: str) -> None:
    set_attribution(room, attribution, attribution)
    cards = [room.card(_remark(room, text), audience) for text in ("x", "y")]
    assert [card["code"] for card in cards] == ["PL-01", "PL-02"]
    assert {(card["kind"], card["group"]) for card in cards} == {("remark", None)}


def test_it_is_hidden_while_the_groups_write_again(room: Room) -> None:
    remark = _remark(room)
    room.do("félix", "set_phase", phase="writing")
    assert [room.card(remark, audience) is None for audience in ALL] == [False] + [True] * 4


def test_it_counts_for_no_group_and_in_no_column(room: Room) -> None:
    (card,) = (row["id"] for row in room.state()["cards"])
    heading = gather(room, card)
    before = room.state("public")["columns"]
    remark = _remark(room, cluster=heading)
    assert room.card(remark)["cluster"] == heading
    row = room.rows("clusters")[heading]
    assert (row["groups"], row["cards"]) == (1, 2)
    assert room.state("public")["columns"] == before
    room.do("félix", "withdraw_card", card=remark)
    assert room.state("public")["columns"] == before
    assert not [row for row in room.state()["groups"] if row["number"] == 0]


def test_it_is_gathered_and_released_like_any_card(room: Room) -> None:
    remark = _remark(room)
    heading = gather(room, remark)
    assert room.rows("clusters")[heading]["groups"] == 0
    room.do("ana", "release_cards", cards=[remark])
    assert room.card(remark)["cluster"] is None


def test_a_heading_of_another_column_does_not_take_it(room: Room) -> None:
    (card,) = (row["id"] for row in room.state()["cards"])
    heading = gather(room, card)
    with checks.refused(room, "other_column"):
        _remark(room, column=room.column(1), cluster=heading)


def test_staff_word_it_anew_withdraw_and_restore_it(room: Room) -> None:
    remark = _remark(room)
    room.do("ana", "edit_card", card=remark, text="Falta agua.", base=remark)
    assert kept_texts(room, remark) == {"Falta el agua.", "Falta agua."}
    room.do("ana", "withdraw_card", card=remark)
    assert (room.card(remark, "public"), room.card(remark)["state"]) == (None, "withdrawn")
    room.do("félix", "restore_card", card=remark)
    assert room.card(remark, "public")["text"] == "Falta agua."


@pytest.mark.parametrize("person", ["bruno", "delia", "dora"])
def test_nobody_else_changes_it(room: Room, person: str) -> None:
    remark = _remark(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "edit_card", card=remark, text="x", base=remark)
    with checks.refused(room, "forbidden"):
        room.do(person, "withdraw_card", card=remark)


def test_it_can_be_taken_back(room: Room) -> None:
    remark = _remark(room)
    room.do("félix", "undo", command=remark)
    assert room.card(remark)["state"] == "withdrawn"


@pytest.mark.parametrize("phase", ["prepared", "writing"])
def test_it_waits_for_the_plenary(room: Room, phase: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, "not_plenary"):
        _remark(room)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "post_remark", column=room.column(0), text="x")


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, typed: str, kept: str) -> None:
    assert room.card(_remark(room, typed), "public")["text"] == kept


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, text: str) -> None:
    with checks.refused(room, "empty_text"):
        _remark(room, text)


def test_things_that_are_not_there_are_unknown(room: Room, elsewhere: Room) -> None:
    for fields in ({"column": elsewhere.column(0)}, {"cluster": GONE}):
        with checks.refused(room, "unknown"):
            _remark(room, **fields)
