"""edit_card: the rapporteur words a card anew, knowing which wording it replaces."""

import pytest

from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, kept_texts
from tests.room import Room


@pytest.fixture
def card(room: Room) -> str:
    """A card of group 1; it is its own first version."""
    return room.write("Becas")[0]


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_it_shows_the_new_text(room: Room, card: str, audience: str) -> None:
    version = room.do("bruno", "edit_card", card=card, text="Más becas", base=card)["id"]
    row = room.card(card, audience)
    assert (row["text"], row["version"]) == ("Más becas", version)


def test_it_reaches_others_only_when_texts_are_open(room: Room, card: str) -> None:
    room.do("félix", "set_sharing", sharing="live")
    room.do("bruno", "edit_card", card=card, text="Más becas", base=card)
    assert room.card(card, "public")["text"] == "Más becas"
    assert room.card(card, "seat:2")["text"] == "Más becas"


def test_it_tells_others_nothing_while_texts_are_closed(room: Room, card: str) -> None:
    room.packets.clear()
    room.do("bruno", "edit_card", card=card, text="Más becas", base=card)
    assert {packet.audience for packet in room.packets} == {"staff", "seat:1", "group:1"}


def test_it_keeps_every_text(room: Room, card: str) -> None:
    second = room.do("bruno", "edit_card", card=card, text="dos", base=card)["id"]
    room.do("bruno", "edit_card", card=card, text="tres", base=second)
    assert kept_texts(room, card) == {"Becas", "dos", "tres"}


def test_it_leaves_place_code_heading_and_counts(room: Room, card: str) -> None:
    before = room.card(card)
    room.do("bruno", "edit_card", card=card, text="otra", base=card)
    after = room.card(card)
    assert {key for key in after if after[key] != before[key]} == {"text", "version"}
    assert checks.miscounted(room) == []


def test_it_words_no_withdrawn_card(room: Room, card: str) -> None:
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "card_withdrawn"):
        room.do("bruno", "edit_card", card=card, text="otra", base=card)
    room.do("bruno", "restore_card", card=card)
    room.do("bruno", "edit_card", card=card, text="otra", base=card)
    assert room.card(card)["text"] == "otra"


def test_it_gives_the_current_text_when_the_base_is_old(room: Room, card: str) -> None:
    current = room.do("bruno", "edit_card", card=card, text="dos", base=card)["id"]
    with checks.refused(room, "conflict", text="dos", version=current):
        room.do("bruno", "edit_card", card=card, text="tres", base=card)


@checks.not_the_rapporteur
def test_it_is_the_rapporteurs_of_the_group(room: Room, card: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "edit_card", card=card, text="no", base=card)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, card: str, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "edit_card", card=card, text="no", base=card)


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, card: str, typed: str, kept: str) -> None:
    room.do("bruno", "edit_card", card=card, text=typed, base=card)
    assert room.card(card, "group:1")["text"] == kept
    assert kept in kept_texts(room, card)


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, card: str, text: str) -> None:
    with checks.refused(room, "empty_text"):
        room.do("bruno", "edit_card", card=card, text=text, base=card)


@checks.too_long_texts
def test_it_refuses_a_long_text(room: Room, card: str, text: str) -> None:
    with checks.refused(room, "too_long", limit=2000, length=2001):
        room.do("bruno", "edit_card", card=card, text=text, base=card)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["card", "base"])
def test_it_refuses_malformed_ids(room: Room, card: str, field: str, bad: object) -> None:
    fields = {"card": card, "text": "no", "base": card}
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "edit_card", **fields | {field: bad})


def test_it_knows_no_card_of_another_workshop(room: Room, elsewhere: Room) -> None:
    other = elsewhere.post("bruno", "a")
    with checks.refused(room, "unknown"):
        room.do("bruno", "edit_card", card=other, text="no", base=other)


def test_it_knows_no_card_that_never_was(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "edit_card", card=GONE, text="no", base=GONE)


def test_it_is_done_once_however_often_it_is_sent(room: Room, card: str) -> None:
    fields = {"card": card, "text": "dos", "base": card, "id": new_id()}
    assert room.do("bruno", "edit_card", **fields) == room.do("bruno", "edit_card", **fields)


def test_it_answers_the_same_after_a_later_edit(room: Room, card: str) -> None:
    fields = {"card": card, "text": "dos", "base": card, "id": new_id()}
    first = room.do("bruno", "edit_card", **fields)
    room.do("bruno", "edit_card", card=card, text="tres", base=first["id"])
    assert room.do("bruno", "edit_card", **fields) == first
    assert room.card(card)["text"] == "tres"


def test_it_refuses_an_id_with_another_text(room: Room, card: str) -> None:
    used = room.do("bruno", "edit_card", card=card, text="dos", base=card)["id"]
    with checks.refused(room, "id_reused"):
        room.do("bruno", "edit_card", id=used, card=card, text="tres", base=card)
