"""split_card: the rapporteur makes two cards of one that holds two ideas."""

from typing import Any

import pytest

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room

WHOLE = "Becas y albergues"
HALVES = ["Becas", "Albergues"]


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1 before another one; it is its own first version."""
    return room.write(WHOLE, "b")[0]


def _split(room: Room, card: str, **fields: Any) -> str:
    given = {"texts": HALVES, "base": card} | fields
    return str(room.do("bruno", "split_card", card=card, **given)["id"])


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_the_second_half_stands_right_behind_the_first(
    room: Room, card: str, audience: str
) -> None:
    _split(room, card)
    assert room.texts(audience) == [*HALVES, "b"]


def test_the_first_keeps_its_number_and_the_second_has_the_next(room: Room, card: str) -> None:
    half = _split(room, card)
    assert room.card(card)["code"] == "G1-01"
    assert (room.card(half)["code"], room.card(half)["split_from"]) == ("G1-03", card)
    assert room.card(room.post("bruno", "c"))["code"] == "G1-04"


def test_both_are_worded_by_the_command(room: Room, card: str) -> None:
    half = _split(room, card)
    assert (room.card(card)["version"], room.card(half)["version"]) == (half, half)


def test_it_keeps_every_text(room: Room, card: str) -> None:
    half = _split(room, card)
    assert kept_texts(room, card) == {WHOLE, "Becas"}
    assert kept_texts(room, half) == {"Albergues"}


def test_the_first_keeps_heading_and_mark_and_the_second_has_none(room: Room, card: str) -> None:
    cluster = gather(room, card)
    room.do("bruno", "mark_top", card=card, top=1)
    half = _split(room, card)
    first, second = room.card(card), room.card(half)
    assert (first["cluster"], first["top"]) == (cluster, 1)
    assert (second["cluster"], second["top"]) == (None, None)


def test_a_conclusion_goes_on_citing_the_first(room: Room, card: str) -> None:
    conclusion = draft(room, cards=[card])
    _split(room, card)
    assert room.rows("conclusions")[conclusion]["cards"] == [card]


def test_it_counts_the_second(room: Room, card: str) -> None:
    _split(room, card)
    assert len(room.texts("staff")) == 3
    assert checks.miscounted(room) == []


def test_it_tells_others_nothing_while_texts_are_closed(room: Room, card: str) -> None:
    room.packets.clear()
    _split(room, card)
    assert room.texts("seat:2") == []
    (event,) = room.heard("public")
    assert set(event["changed"]) == {"boards", "columns"}  # the counts


def test_it_reaches_the_plenary(room: Room, card: str) -> None:
    room.do("félix", "set_phase", phase="plenary")
    _split(room, card)
    assert room.texts("public") == [*HALVES, "b"]


def test_a_half_can_be_split_again(room: Room, card: str) -> None:
    half = _split(room, card)
    room.do("bruno", "split_card", card=half, texts=["x", "y"], base=half)
    assert room.texts("staff") == ["Becas", "x", "y", "b"]


def test_an_old_base_is_a_conflict_that_carries_the_current_text(room: Room, card: str) -> None:
    version = room.do("bruno", "edit_card", card=card, text="Otra", base=card)["id"]
    with checks.refused(room, "conflict", text="Otra", version=version):
        _split(room, card)


def test_a_withdrawn_card_is_not_split(room: Room, card: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "card_withdrawn"):
        _split(room, card)


@checks.typed_texts
@pytest.mark.parametrize("place", [0, 1])
def test_both_texts_are_kept_as_typed(
    room: Room, card: str, place: int, typed: str, kept: str
) -> None:
    texts = ["x", "x"]
    texts[place] = typed
    half = _split(room, card, texts=texts)
    assert room.card([card, half][place])["text"] == kept


@checks.empty_texts
@pytest.mark.parametrize("place", [0, 1])
def test_neither_may_be_empty(room: Room, card: str, place: int, text: str) -> None:
    texts = ["x", "x"]
    texts[place] = text
    with checks.refused(room, "empty_text"):
        _split(room, card, texts=texts)


@checks.too_long_texts
@pytest.mark.parametrize("place", [0, 1])
def test_neither_is_cut(room: Room, card: str, place: int, text: str) -> None:
    texts = ["x", "x"]
    texts[place] = text
    with checks.refused(room, "too_long", length=2001):
        _split(room, card, texts=texts)


@pytest.mark.parametrize("bad", [[], ["x"], ["x", "y", "z"], ["x", 1], "xy", None, {"x": "y"}])
def test_there_are_two_texts(room: Room, card: str, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        _split(room, card, texts=bad)


def test_the_id_of_another_card_is_taken(room: Room, card: str) -> None:
    theirs = new_id()
    room.do("carla", "post_card", id=theirs, column=room.column(0), text="c")
    with checks.refused(room, "id_taken"):
        room.do("bruno", "split_card", id=theirs, card=card, texts=HALVES, base=card)


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "split_card", card=card, texts=HALVES, base=card)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, card: str, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        _split(room, card)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["card", "base"])
def test_it_refuses_malformed_ids(room: Room, card: str, field: str, bad: object) -> None:
    fields = {"card": card, "base": card, "texts": HALVES} | {field: bad}
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "split_card", **fields)


def test_it_knows_no_card_of_another_workshop_nor_one_that_never_was(
    room: Room, elsewhere: Room
) -> None:
    for card in (elsewhere.post("bruno", "x"), GONE):
        with checks.refused(room, "unknown"):
            _split(room, card)
