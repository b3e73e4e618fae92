"""accept_wording: the wording stands, and nothing of it is marked as changed any more."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, kept_texts
from tests.room import Room

PAGE = "1" * 32


@pytest.fixture
def conclusion(room: Room) -> str:
    """One that was worded anew with the room."""
    made = draft(room, "antes")
    _set(room, made, "proposed")
    _word(room, made, "luego")
    return made


def _set(room: Room, conclusion: str, state: str) -> str:
    fields = {"conclusion": conclusion, "state": state}
    return str(room.do("félix", "set_conclusion_state", **fields)["id"])


def _word(room: Room, conclusion: str, text: str) -> None:
    room.do("félix", "take_pen", conclusion=conclusion, page=PAGE)
    base = room.rows("conclusions")[conclusion]["version"]
    room.do("félix", "edit_conclusion", conclusion=conclusion, text=text, base=base)


def _was(room: Room, conclusion: str) -> tuple[str, str]:
    row = room.rows("conclusions")[conclusion]
    return row["was"], row["was_version"]


def test_nothing_is_compared_any_more(room: Room, conclusion: str) -> None:
    assert _was(room, conclusion) == ("antes", conclusion)
    room.do("ana", "accept_wording", conclusion=conclusion)
    row = room.rows("conclusions", "public")[conclusion]
    assert (row["text"], row["was"], row["was_version"]) == ("luego", "", "")


def test_the_next_change_is_compared_with_what_was_accepted(room: Room, conclusion: str) -> None:
    room.do("ana", "accept_wording", conclusion=conclusion)
    accepted = room.rows("conclusions")[conclusion]["version"]
    _word(room, conclusion, "al fin")
    assert _was(room, conclusion) == ("luego", accepted)


def test_every_wording_is_kept(room: Room, conclusion: str) -> None:
    room.do("ana", "accept_wording", conclusion=conclusion)
    assert kept_texts(room, conclusion) == {"antes", "luego"}


@pytest.mark.parametrize(
    "state", ["agreed", "agreed_with_changes", "with_reservation", "pending", "withdrawn"]
)
def test_what_is_settled_is_accepted(room: Room, conclusion: str, state: str) -> None:
    _set(room, conclusion, state)
    assert _was(room, conclusion) == ("", "")


def test_what_is_still_looked_for_stays_marked(room: Room, conclusion: str) -> None:
    _set(room, conclusion, "proposed")
    assert _was(room, conclusion) == ("antes", conclusion)


def test_one_that_is_agreed_already_is_marked_when_it_is_worded_anew(
    room: Room, conclusion: str
) -> None:
    _set(room, conclusion, "agreed")
    agreed = room.rows("conclusions")[conclusion]["version"]
    _word(room, conclusion, "al fin")
    assert _was(room, conclusion) == ("luego", agreed)


@pytest.mark.parametrize("hidden", ["draft", "withdrawn"])
def test_the_words_of_a_draft_are_never_told(room: Room, conclusion: str, hidden: str) -> None:
    _set(room, conclusion, hidden)
    _word(room, conclusion, "secreto")
    _word(room, conclusion, "público")
    _set(room, conclusion, "proposed")
    row = room.rows("conclusions", "public")[conclusion]
    assert (row["text"], row["was"], row["was_version"]) == ("público", "", "")


def test_nor_when_its_state_comes_back_by_an_undo(room: Room, conclusion: str) -> None:
    hidden = _set(room, conclusion, "draft")
    _word(room, conclusion, "público")
    room.do("félix", "undo", command=hidden)
    row = room.rows("conclusions", "public")[conclusion]
    assert (row["state"], row["was"], row["was_version"]) == ("proposed", "", "")


def test_it_is_no_act_to_be_taken_back(room: Room, conclusion: str) -> None:
    done = room.do("félix", "accept_wording", conclusion=conclusion)["id"]
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, conclusion: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "accept_wording", conclusion=conclusion)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "accept_wording", conclusion=bad)


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "accept_wording", conclusion=foreign)
