"""move_conclusion: the order under a question, and from one question to the other."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.room import Room


def _under(room: Room, place: int) -> list[str]:
    rows = [row for row in room.state()["conclusions"] if row["question"] == room.question(place)]
    return [row["text"] for row in sorted(rows, key=lambda row: row["position"])]


def test_it_goes_where_it_is_asked_to(room: Room) -> None:
    a, b = (
        room.do(
            "félix", "draft_conclusion", question=room.question(0), text=text, clusters=[], cards=[]
        )["row"]
        for text in "ab"
    )
    room.do("félix", "move_conclusion", conclusion=b, question=room.question(0), after=None)
    assert _under(room, 0) == ["b", "a"]
    room.do("félix", "move_conclusion", conclusion=a, question=room.question(1))
    assert (_under(room, 0), _under(room, 1)) == (["b"], ["a"])


@pytest.fixture
def three(room: Room) -> list[str]:
    """Three drafts under the first question, in the order a, b, c."""
    return [draft(room, text) for text in "abc"]


def test_it_goes_behind_another(room: Room, three: list[str]) -> None:
    here = room.question(0)
    room.do("félix", "move_conclusion", conclusion=three[2], question=here, after=three[0])
    assert _under(room, 0) == ["a", "c", "b"]


def test_behind_one_that_is_gone_it_goes_to_the_end(room: Room, three: list[str]) -> None:
    room.do("félix", "move_conclusion", conclusion=three[0], question=room.question(0), after=GONE)
    assert _under(room, 0) == ["b", "c", "a"]


def test_behind_one_of_another_question_it_goes_to_the_end(room: Room, three: list[str]) -> None:
    there = room.question(1)
    draft(room, "x", place=1)
    room.do("félix", "move_conclusion", conclusion=three[0], question=there, after=three[1])
    assert (_under(room, 0), _under(room, 1)) == (["b", "c"], ["x", "a"])


def test_it_changes_only_place_and_question(room: Room, three: list[str]) -> None:
    before = room.rows("conclusions")
    room.do("félix", "move_conclusion", conclusion=three[0], question=room.question(1))
    after = room.rows("conclusions")
    moved = {key for key, value in after[three[0]].items() if before[three[0]][key] != value}
    assert moved <= {"question", "position"}
    assert all(after[each] == before[each] for each in three[1:])


def test_everyone_sees_where_a_proposal_went(room: Room, three: list[str]) -> None:
    room.do("félix", "set_conclusion_state", conclusion=three[0], state="proposed")
    room.do("félix", "move_conclusion", conclusion=three[0], question=room.question(1))
    assert room.rows("conclusions", "public")[three[0]]["question"] == room.question(1)


@checks.not_staff
def test_it_is_for_staff(room: Room, three: list[str], person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "move_conclusion", conclusion=three[0], question=room.question(1))


@checks.malformed_ids
@pytest.mark.parametrize("field", ["conclusion", "question", "after"])
def test_malformed_ids_are_refused(room: Room, three: list[str], field: str, bad: object) -> None:
    fields = {"conclusion": three[0], "question": room.question(1)}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "move_conclusion", **fields | {field: bad})


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room, three: list[str]) -> None:
    with checks.refused(room, "unknown"):
        room.do("félix", "move_conclusion", conclusion=three[0], question=elsewhere.question(0))
    foreign = draft(elsewhere)
    with checks.refused(room, "unknown"):
        room.do("félix", "move_conclusion", conclusion=foreign, question=room.question(0))
