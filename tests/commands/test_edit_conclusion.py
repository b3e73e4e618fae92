"""edit_conclusion: worded with the room; a conflict keeps both texts."""

import pytest

from colaboracion.errors import Conflict
from tests.commands import checks
from tests.commands.scene import GONE, draft, kept_texts
from tests.room import Room


def test_it_changes_the_words_and_nothing_else(room: Room) -> None:
    draft = {"question": room.question(0), "text": "antes", "clusters": [], "cards": []}
    conclusion = room.do("félix", "draft_conclusion", **draft)["row"]
    before = room.rows("conclusions")[conclusion]
    edit = room.do("ana", "edit_conclusion", conclusion=conclusion, text="luego", base=conclusion)
    after = room.rows("conclusions")[conclusion]
    assert after == before | {"text": "luego", "version": edit["id"]}
    with pytest.raises(Conflict) as conflict:
        room.do("félix", "edit_conclusion", conclusion=conclusion, text="x", base=conclusion)
    assert conflict.value.fields["text"] == "luego"


@pytest.fixture
def conclusion(room: Room) -> str:
    """A draft; it is its own first version."""
    return draft(room, "antes")


def test_every_wording_is_kept(room: Room, conclusion: str) -> None:
    room.do("ana", "edit_conclusion", conclusion=conclusion, text="luego", base=conclusion)
    assert kept_texts(room, conclusion) == {"antes", "luego"}


def test_an_old_base_gets_the_current_words(room: Room, conclusion: str) -> None:
    fields = {"conclusion": conclusion, "base": conclusion}
    current = room.do("ana", "edit_conclusion", text="luego", **fields)["id"]
    with checks.refused(room, "conflict", text="luego", version=current):
        room.do("félix", "edit_conclusion", text="x", **fields)


def test_everyone_reads_the_new_words_of_a_proposal(room: Room, conclusion: str) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    room.do("félix", "edit_conclusion", conclusion=conclusion, text="luego", base=conclusion)
    assert room.rows("conclusions", "public")[conclusion]["text"] == "luego"


def test_nobody_else_hears_of_a_draft(room: Room, conclusion: str) -> None:
    room.packets.clear()
    room.do("félix", "edit_conclusion", conclusion=conclusion, text="luego", base=conclusion)
    assert {packet.audience for packet in room.packets} == {"staff"}


def test_the_id_that_a_colleague_just_used_is_taken(room: Room, conclusion: str) -> None:
    fields = {"conclusion": conclusion, "text": "x", "base": conclusion}
    with checks.refused(room, "id_taken"):
        room.do("ana", "edit_conclusion", id=conclusion, **fields)


@checks.typed_texts
def test_it_stays_as_typed(room: Room, conclusion: str, typed: str, kept: str) -> None:
    room.do("félix", "edit_conclusion", conclusion=conclusion, text=typed, base=conclusion)
    assert room.rows("conclusions")[conclusion]["text"] == kept


@checks.empty_texts
def test_an_empty_text_is_refused(room: Room, conclusion: str, text: str) -> None:
    with checks.refused(room, "empty_text"):
        room.do("félix", "edit_conclusion", conclusion=conclusion, text=text, base=conclusion)


@checks.too_long_texts
def test_a_long_text_is_refused(room: Room, conclusion: str, text: str) -> None:
    with checks.refused(room, "too_long"):
        room.do("félix", "edit_conclusion", conclusion=conclusion, text=text, base=conclusion)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "edit_conclusion", conclusion=conclusion, text="no", base=conclusion)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["conclusion", "base"])
def test_malformed_ids_are_refused(room: Room, conclusion: str, field: str, bad: object) -> None:
    fields = {"conclusion": conclusion, "text": "no", "base": conclusion}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "edit_conclusion", **fields | {field: bad})


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "edit_conclusion", conclusion=foreign, text="no", base=foreign)


def _told(room: Room, conclusion: str) -> tuple[str, str, int | None]:
    row = room.rows("conclusions", "public")[conclusion]
    return row["was"], row["text"], row["number"]


def _set(room: Room, conclusion: str, state: str) -> None:
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)


def test_under_a_pen_that_was_taken_before_its_change_is_marked(room: Room) -> None:
    """A draft was open when it was shown, or the room agreed while somebody went on typing."""
    conclusion = draft(room, "uno")
    room.do("félix", "take_pen", conclusion=conclusion, page=GONE)
    version = conclusion
    for state, was, text in (("proposed", "uno", "dos"), ("agreed", "dos", "tres")):
        _set(room, conclusion, state)
        edit = {"conclusion": conclusion, "text": text, "base": version}
        version = room.do("félix", "edit_conclusion", **edit)["id"]
        assert _told(room, conclusion) == (was, text, 1)


def test_without_a_pen_nothing_is_marked(room: Room) -> None:
    conclusion = draft(room, "uno")
    _set(room, conclusion, "proposed")
    room.do("félix", "edit_conclusion", conclusion=conclusion, text="dos", base=conclusion)
    assert _told(room, conclusion) == ("", "dos", None)
