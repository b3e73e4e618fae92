"""translate_conclusion: a working translation of a conclusion, typed by staff or who interprets."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, kept_texts
from tests.room import Room


@pytest.fixture
def conclusion(room: Room) -> str:
    """It is proposed, so that everyone reads it."""
    made = draft(room, "Fortalecer.")
    room.do("félix", "set_conclusion_state", conclusion=made, state="proposed")
    return made


def _translate(
    room: Room,
    conclusion: str,
    text: str,
    base: str = "",
    person: str = "interpreter",
    **of: str,
) -> str:
    fields = {"conclusion": conclusion, "text": text, "base": base, **of}
    return str(room.do(person, "translate_conclusion", **fields)["id"])


@pytest.mark.parametrize("person", ["interpreter", "félix", "ana"])
@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_everyone_reads_it(room: Room, conclusion: str, person: str, audience: str) -> None:
    done = _translate(room, conclusion, "Strengthen.", person=person)
    row = room.rows("conclusions", audience)[conclusion]
    assert (row["text"], row["translation"]) == ("Fortalecer.", "Strengthen.")
    assert (row["translation_version"], row["translation_of"]) == (done, row["version"])


def test_it_stays_that_of_the_wording_it_was_typed_for(room: Room, conclusion: str) -> None:
    _translate(room, conclusion, "Strengthen.")
    fields = {"conclusion": conclusion, "text": "Promover.", "base": conclusion}
    edited = room.do("félix", "edit_conclusion", **fields)["id"]
    row = room.rows("conclusions", "public")[conclusion]
    assert (row["version"], row["translation_of"]) == (edited, conclusion)


def test_what_still_holds_is_said_again_of_the_new_wording(room: Room, conclusion: str) -> None:
    first = _translate(room, conclusion, "Strengthen.")
    fields = {"conclusion": conclusion, "text": "Fortalecer", "base": conclusion}
    edited = room.do("félix", "edit_conclusion", **fields)["id"]
    _translate(room, conclusion, "Strengthen.", base=first)
    assert room.rows("conclusions")[conclusion]["translation_of"] == edited


def test_it_is_of_the_wording_that_its_translator_had(room: Room, conclusion: str) -> None:
    fields = {"conclusion": conclusion, "text": "Promover.", "base": conclusion}
    room.do("félix", "edit_conclusion", **fields)
    _translate(room, conclusion, "Strengthen.", of=conclusion)
    assert room.rows("conclusions")[conclusion]["translation_of"] == conclusion


def test_a_wording_that_it_never_had_is_unknown(room: Room, conclusion: str) -> None:
    for of in (GONE, draft(room)):
        with checks.refused(room, "unknown"):
            _translate(room, conclusion, "Strengthen.", of=of)


def test_an_old_base_gets_the_current_translation_and_keeps_both(
    room: Room, conclusion: str
) -> None:
    current = _translate(room, conclusion, "Strengthen.")
    with checks.refused(room, "conflict", text="Strengthen.", version=current):
        _translate(room, conclusion, "Reinforce.", person="ana")


def test_every_translation_is_kept(room: Room, conclusion: str) -> None:
    first = _translate(room, conclusion, "Strengthen.")
    _translate(room, conclusion, "", base=first)
    assert room.rows("conclusions")[conclusion]["translation"] == ""
    assert kept_texts(room, f"{conclusion}.translation") == {"Strengthen.", ""}
    assert kept_texts(room, conclusion) == {"Fortalecer."}


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_is_staffs_only_is_unknown_to_who_interprets(
    room: Room, conclusion: str, state: str
) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    with checks.refused(room, "unknown"):
        _translate(room, conclusion, "x")
    _translate(room, conclusion, "x", person="félix")
    assert room.rows("conclusions", "public") == {}


@checks.typed_texts
def test_it_stays_as_typed(room: Room, conclusion: str, typed: str, kept: str) -> None:
    _translate(room, conclusion, typed)
    assert room.rows("conclusions")[conclusion]["translation"] == kept


@checks.too_long_texts
def test_a_long_text_is_refused(room: Room, conclusion: str, text: str) -> None:
    with checks.refused(room, "too_long"):
        _translate(room, conclusion, text)


@pytest.mark.parametrize("person", ["bruno", "delia", "dora", "projector"])
def test_it_is_for_nobody_else(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _translate(room, conclusion, "no", person=person)


@pytest.mark.parametrize("field", ["conclusion", "base", "of"])
@pytest.mark.parametrize("bad", ["a" * 31, "A" * 32, "a" * 32 + "\n", 7, True, []])
def test_malformed_ids_are_refused(room: Room, conclusion: str, field: str, bad: Any) -> None:
    fields = {"conclusion": conclusion, "text": "no", "base": ""}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "translate_conclusion", **fields | {field: bad})


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        _translate(room, foreign, "no", person="félix")


def test_an_id_that_a_translation_used_is_taken(room: Room, conclusion: str) -> None:
    done = _translate(room, conclusion, "Strengthen.")
    with checks.refused(room, "id_taken"):
        fields = {"conclusion": conclusion, "text": "Reinforce.", "base": done}
        room.do("félix", "translate_conclusion", **fields, id=done)
