"""change_sources: a conclusion cites some more, some no longer; what else it cites stays."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.room import Room


@pytest.fixture
def cards(room: Room) -> list[str]:
    return room.write("uno", "dos", "tres")


def _cited(*cards: str, clusters: tuple[str, ...] = ()) -> dict[str, list[str]]:
    return {"clusters": list(clusters), "cards": list(cards)}


NOTHING = _cited()


def _change(
    room: Room,
    conclusion: str,
    cite: dict[str, list[str]] = NOTHING,
    leave: dict[str, list[str]] = NOTHING,
    person: str = "félix",
) -> str:
    fields = {"conclusion": conclusion, "cite": cite, "leave": leave}
    return str(room.do(person, "change_sources", **fields)["id"])


def _row(room: Room, conclusion: str) -> dict[str, Any]:
    return room.rows("conclusions")[conclusion]


def test_some_join_and_some_leave(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[0]])
    heading = gather(room, cards[1])
    more = _cited(cards[2], cards[2], clusters=(heading,))
    _change(room, conclusion, more, _cited(cards[0]))
    row = _row(room, conclusion)
    assert (row["clusters"], row["direct"]) == ([heading], [cards[2]])
    assert (row["cards"], row["changed"]) == (sorted(cards[1:]), [])


def test_it_may_rest_on_nothing(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=cards)
    _change(room, conclusion, leave=_cited(*cards))
    assert (_row(room, conclusion)["cards"], _row(room, conclusion)["changed"]) == ([], [])


def test_two_people_do_not_undo_each_other(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[0]])
    _change(room, conclusion, _cited(cards[1]))
    _change(room, conclusion, _cited(cards[2]), _cited(cards[0]), person="ana")
    assert _row(room, conclusion)["direct"] == sorted(cards[1:])


def test_the_same_twice_changes_nothing(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[0]])
    _change(room, conclusion, _cited(cards[1]), _cited(cards[0]))
    before = _row(room, conclusion)
    _change(room, conclusion, _cited(cards[1]), _cited(cards[0]))
    assert _row(room, conclusion) == before


def test_what_nobody_sees_stays_cited(room: Room, cards: list[str]) -> None:
    """A withdrawn card comes back with its citation."""
    conclusion = draft(room, cards=cards[:2])
    room.do("bruno", "withdraw_card", card=cards[0])
    _change(room, conclusion, _cited(cards[2]), _cited(cards[1]))
    assert (_row(room, conclusion)["direct"], _row(room, conclusion)["changed"]) == (
        [cards[2]],
        [cards[0]],
    )
    room.do("bruno", "restore_card", card=cards[0])
    assert _row(room, conclusion)["direct"] == sorted([cards[0], cards[2]])


def test_a_heading_without_cards_can_leave(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0])
    conclusion = draft(room, clusters=[heading])
    room.do("bruno", "withdraw_card", card=cards[0])
    assert _row(room, conclusion)["clusters"] == [heading]
    _change(room, conclusion, leave=_cited(clusters=(heading,)))
    assert (_row(room, conclusion)["clusters"], _row(room, conclusion)["new"]) == ([], True)


def test_what_stays_cited_and_changed_before_is_still_told(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0])
    conclusion = draft(room, clusters=[heading])
    room.do("bruno", "edit_card", card=cards[0], text="otro", base=cards[0])
    gather(room, cards[1], cluster=heading)
    _change(room, conclusion, _cited(cards[2]))
    assert _row(room, conclusion)["changed"] == sorted(cards[:2])


def test_what_was_gone_and_is_chosen_again_has_been_seen(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0], cards[1])
    conclusion = draft(room, clusters=[heading])
    room.do("félix", "release_cards", cards=[cards[0]])
    room.do("bruno", "edit_card", card=cards[0], text="otro", base=cards[0])
    _change(room, conclusion, _cited(cards[0]))
    assert _row(room, conclusion)["changed"] == []


def test_it_can_be_taken_back_and_done_again(room: Room, cards: list[str]) -> None:
    heading = gather(room, cards[0])
    conclusion = draft(room, clusters=[heading])
    done = _change(room, conclusion, _cited(cards[1]), _cited(clusters=(heading,)))
    undone = room.do("félix", "undo", command=done)["id"]
    assert (_row(room, conclusion)["clusters"], _row(room, conclusion)["direct"]) == ([heading], [])
    room.do("félix", "undo", command=undone)
    assert (_row(room, conclusion)["clusters"], _row(room, conclusion)["direct"]) == (
        [],
        [cards[1]],
    )


def test_it_is_not_taken_back_over_what_a_colleague_chose(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[0]])
    done = _change(room, conclusion, _cited(cards[1]))
    _change(room, conclusion, _cited(cards[2]), person="ana")
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done)


def test_what_is_gone_is_no_source(room: Room, cards: list[str]) -> None:
    conclusion = draft(room, cards=[cards[1]])
    heading = gather(room, cards[2])
    room.do("félix", "release_cards", cards=[cards[2]])
    room.do("bruno", "withdraw_card", card=cards[0])
    for cited in (_cited(clusters=(heading,)), _cited(cards[0])):
        with checks.refused(room, "source_gone"):
            _change(room, conclusion, cited)


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1"])
def test_only_what_cites_nothing_is_new(room: Room, cards: list[str], audience: str) -> None:
    conclusion = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    assert room.rows("conclusions", audience)[conclusion]["new"]
    _change(room, conclusion, _cited(cards[0]))
    room.do("bruno", "withdraw_card", card=cards[0])
    assert not room.rows("conclusions", audience)[conclusion]["new"]


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    conclusion = draft(room)
    with checks.refused(room, "forbidden"):
        _change(room, conclusion, person=person)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: Any) -> None:
    good: dict[str, Any] = {"conclusion": draft(room), "cite": NOTHING, "leave": NOTHING}
    wrongs = [NOTHING | {kind: [bad]} for kind in NOTHING]
    nested = [{part: wrong} for part in ("cite", "leave") for wrong in wrongs]
    for wrong in ({"conclusion": bad}, *nested):
        with checks.refused(room, "bad_fields"):
            room.do("félix", "change_sources", **good | wrong)


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room) -> None:
    conclusion, card = draft(room), elsewhere.post("bruno", "x")
    good: dict[str, Any] = {"conclusion": conclusion, "cite": NOTHING, "leave": NOTHING}
    foreign = (_cited(clusters=(gather(elsewhere, card),)), _cited(card), _cited(GONE))
    nested = [{part: wrong} for part in ("cite", "leave") for wrong in foreign]
    for wrong in ({"conclusion": draft(elsewhere)}, *nested):
        with checks.refused(room, "unknown"):
            room.do("félix", "change_sources", **good | wrong)
