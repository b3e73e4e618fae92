"""set_sources: what a conclusion cites is changed, to nothing even."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.room import Room


@pytest.fixture
def cards(room: Room) -> list[str]:
    return room.write("uno", "dos", "tres")


def _set(room: Room, conclusion: str, *cards: str, clusters: tuple[str, ...] = ()) -> str:
    cited = {"clusters": list(clusters), "cards": list(cards)}
    return str(room.do("félix", "set_sources", conclusion=conclusion, **cited)["id"])


def _row(room: Room, conclusion: str) -> dict[str, Any]:
    return room.rows("conclusions")[conclusion]


def test_it_rests_on_these_and_no_others(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[0]])
    heading = gather(room, cards[1])
    _set(room, conclusion, cards[2], cards[2], clusters=(heading,))
    row = _row(room, conclusion)
    assert (row["clusters"], row["direct"]) == ([heading], [cards[2]])
    assert (row["cards"], row["changed"]) == (sorted(cards[1:]), [])


def test_it_may_rest_on_nothing(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=cards)
    _set(room, conclusion)
    assert (_row(room, conclusion)["cards"], _row(room, conclusion)["changed"]) == ([], [])


def test_what_stays_cited_and_changed_before_is_still_told(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0])
    conclusion = draft(room, clusters=[heading])
    room.do("bruno", "edit_card", card=cards[0], text="otro", base=cards[0])
    gather(room, cards[1], cluster=heading)
    _set(room, conclusion, cards[2], clusters=(heading,))
    assert _row(room, conclusion)["changed"] == sorted(cards[:2])


def test_what_was_gone_and_is_chosen_again_has_been_seen(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0], cards[1])
    conclusion = draft(room, clusters=[heading])
    room.do("félix", "release_cards", cards=[cards[0]])
    room.do("bruno", "edit_card", card=cards[0], text="otro", base=cards[0])
    _set(room, conclusion, cards[0], clusters=(heading,))
    assert _row(room, conclusion)["changed"] == []


def test_it_can_be_taken_back_and_done_again(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0])
    conclusion = draft(room, clusters=[heading])
    done = _set(room, conclusion, cards[1])
    undone = room.do("félix", "undo", command=done)["id"]
    assert (_row(room, conclusion)["clusters"], _row(room, conclusion)["direct"]) == ([heading], [])
    room.do("félix", "undo", command=undone)
    assert (_row(room, conclusion)["clusters"], _row(room, conclusion)["direct"]) == (
        [],
        [cards[1]],
    )


def test_it_is_not_taken_back_over_what_a_colleague_chose(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=cards)
    done = _set(room, conclusion, cards[0])
    room.do("ana", "set_sources", conclusion=conclusion, clusters=[], cards=[cards[1]])
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done)


def test_what_is_gone_is_no_source(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[1]])
    heading = gather(room, cards[2])
    room.do("félix", "release_cards", cards=[cards[2]])
    room.do("bruno", "withdraw_card", card=cards[0])
    for cited in ({"clusters": [heading], "cards": []}, {"clusters": [], "cards": [cards[0]]}):
        with checks.refused(room, "source_gone"):
            room.do("félix", "set_sources", conclusion=conclusion, **cited)


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1"])
def test_only_what_cites_nothing_is_new(room: Room, cards: list[str], audience: str) -> None:
    conclusion = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    assert room.rows("conclusions", audience)[conclusion]["new"]
    _set(room, conclusion, cards[0])
    room.do("bruno", "withdraw_card", card=cards[0])
    assert not room.rows("conclusions", audience)[conclusion]["new"]


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    conclusion = draft(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "set_sources", conclusion=conclusion, clusters=[], cards=[])


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    good: dict[str, Any] = {"conclusion": draft(room), "clusters": [], "cards": []}
    for wrong in ({"conclusion": bad}, {"clusters": [bad]}, {"cards": [bad]}):
        with checks.refused(room, "bad_fields"):
            room.do("félix", "set_sources", **good | wrong)


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room) -> None:
    conclusion, card = draft(room), elsewhere.post("bruno", "x")
    good: dict[str, Any] = {"conclusion": conclusion, "clusters": [], "cards": []}
    foreign = {"conclusion": draft(elsewhere)}, {"clusters": [gather(elsewhere, card)]}
    for wrong in (*foreign, {"cards": [card]}, {"cards": [GONE]}):
        with checks.refused(room, "unknown"):
            room.do("félix", "set_sources", **good | wrong)
