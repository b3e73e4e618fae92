"""undo: whoever did something takes it back, whole, unless someone has changed the same since."""

import contextlib
import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.errors import Refused
from colaboracion.models import Accepted
from tests.commands import checks
from tests.commands.scene import GONE, gather
from tests.room import Room

Act = Callable[[Room, list[str]], dict[str, Any]]


def _seen(room: Room) -> dict[str, Any]:
    """All that staff see, but for the number that counts events."""
    return {kind: rows for kind, rows in room.state().items() if kind != "n"}


def _edit(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "edit_card", card=cards[0], text="otra", base=cards[0])


def _move(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[1], column=room.column(1))


def _reorder(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[2], column=room.column(0), after=None)


def _withdraw(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[1])


def _withdraw_as_same(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[1], same_as=cards[0])


def _mark(room: Room, cards: list[str]) -> dict[str, Any]:
    """The first card holds the rank already, and loses it."""
    return room.do("bruno", "mark_top", card=cards[2], top=1)


def _unmark(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "mark_top", card=cards[0], top=None)


def _withdraw_marked(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "withdraw_card", card=cards[0])


def _move_marked(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("bruno", "move_card", card=cards[0], column=room.column(2))


def _gather(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("félix", "gather_cards", cards=cards, heading="Todas")


def _release(room: Room, cards: list[str]) -> dict[str, Any]:
    return room.do("félix", "release_cards", cards=[cards[0]])


def _name(room: Room, cards: list[str]) -> dict[str, Any]:
    cluster = room.card(cards[0])["cluster"]
    return room.do("félix", "name_heading", cluster=cluster, heading="Nueva", base=cluster)


ACTS: list[tuple[str, Act]] = [
    ("bruno", _edit),
    ("bruno", _move),
    ("bruno", _reorder),
    ("bruno", _withdraw),
    ("bruno", _withdraw_as_same),
    ("bruno", _mark),
    ("bruno", _unmark),
    ("bruno", _withdraw_marked),
    ("bruno", _move_marked),
    ("félix", _gather),
    ("félix", _release),
    ("félix", _name),
]


class Unchanged(Exception):
    """The act had changed nothing, so there is nothing to take back."""


def _take_back(room: Room, command: str) -> None:
    try:
        room.do("bruno", "undo", command=command)
    except Refused as refused:
        if refused.code != "not_undoable":
            raise
        raise Unchanged from refused


@pytest.fixture
def cards(room: Room) -> list[str]:
    """Three cards of group 1, the first and the second each under a heading of its own.

    The first is marked as the group's first.
    """
    cards = room.write("a", "b", "c")
    room.do("bruno", "mark_top", card=cards[0], top=1)
    gather(room, cards[0], heading="Una")
    gather(room, cards[1], heading="Dos")
    return cards


@pytest.mark.parametrize(("person", "act"), ACTS, ids=lambda each: getattr(each, "__name__", None))
def test_everything_is_as_it_was(room: Room, cards: list[str], person: str, act: Act) -> None:
    before = _seen(room)
    done = act(room, cards)
    assert _seen(room) != before
    room.do(person, "undo", command=done["id"])
    assert _seen(room) == before
    assert checks.miscounted(room) == []


def test_a_card_posted_goes_to_the_withdrawn(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "undo", command=card)
    assert room.card(card)["state"] == "withdrawn"
    assert room.texts("staff") == []
    assert checks.miscounted(room) == []


def test_of_a_split_the_first_half_has_its_text_again_and_the_second_goes(room: Room) -> None:
    (card,) = room.write("a y b")
    before = room.card(card)
    half = room.do("bruno", "split_card", card=card, texts=["a", "b"], base=card)["id"]
    undone = room.do("bruno", "undo", command=half)["id"]
    assert room.card(card) == before
    assert (room.card(half)["state"], room.card(half)["text"]) == ("withdrawn", "b")
    assert checks.miscounted(room) == []
    room.do("bruno", "undo", command=undone)
    assert room.texts("staff") == ["a", "b"]


@pytest.mark.parametrize("half", ["first", "second"])
def test_a_split_stays_once_a_half_was_edited(room: Room, half: str) -> None:
    (card,) = room.write("a y b")
    split = room.do("bruno", "split_card", card=card, texts=["a", "b"], base=card)["id"]
    edited = {"first": card, "second": split}[half]
    room.do("bruno", "edit_card", card=edited, text="c", base=split)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=split)


@pytest.mark.parametrize("act", [_withdraw_marked, _move_marked])
def test_a_rank_that_another_card_has_got_since_is_not_taken_from_it(
    room: Room, cards: list[str], act: Act
) -> None:
    done = act(room, cards)
    room.do("bruno", "mark_top", card=cards[2], top=1)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=done["id"])


@pytest.mark.parametrize("act", ["post_card", "restore_card"])
def test_a_card_that_was_marked_since_is_not_withdrawn(room: Room, act: str) -> None:
    (card,) = room.write("a")
    done = card
    if act == "restore_card":
        room.do("bruno", "withdraw_card", card=card)
        done = room.do("bruno", "restore_card", card=card)["id"]
    room.do("bruno", "mark_top", card=card, top=1)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=done)


def test_a_card_that_was_withdrawn_anew_as_the_same_stays_so(room: Room, cards: list[str]) -> None:
    done = _withdraw(room, cards)
    room.do("bruno", "restore_card", card=cards[1])
    _withdraw_as_same(room, cards)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=done["id"])


def test_an_undo_can_be_undone(room: Room, cards: list[str]) -> None:
    done = _withdraw(room, cards)
    after = _seen(room)
    undone = room.do("bruno", "undo", command=done["id"])
    room.do("bruno", "undo", command=undone["id"])
    assert _seen(room) == after


@pytest.mark.parametrize("seed", range(3))
def test_twenty_acts_taken_back_leave_the_board_as_it_was(
    room: Room, cards: list[str], seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    before, done = _seen(room), []
    versions = {card: card for card in cards}
    for turn in range(20):
        card = draw.choice(cards)
        name, fields = draw.choice(
            [
                ("edit_card", {"text": f"text {turn}", "base": versions[card]}),
                ("move_card", {"column": room.column(draw.randrange(3)), "after": cards[0]}),
                ("withdraw_card", {}),
                ("restore_card", {}),
                ("mark_top", {"top": draw.choice([1, 2, 3, None])}),
                ("split_card", {"texts": [f"half {turn}", "other"], "base": versions[card]}),
            ]
        )
        with contextlib.suppress(Refused):  # a withdrawn card is neither marked nor split
            sent = room.do("bruno", name, card=card, **fields)["id"]
            done.append(sent)
            if "base" in fields:
                versions[card] = sent
    for command in reversed(done):
        with contextlib.suppress(Unchanged):
            _take_back(room, command)
    seen = _seen(room)
    seen["cards"] = [card for card in seen["cards"] if card["id"] in cards]  # halves are withdrawn
    assert seen == before
    assert checks.miscounted(room) == []


def test_what_somebody_else_changed_since_is_left(room: Room, cards: list[str]) -> None:
    done = _edit(room, cards)
    room.do("bruno", "edit_card", card=cards[0], text="más nueva", base=done["id"])
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=done["id"])


def test_a_card_that_was_edited_since_stays_posted(room: Room) -> None:
    (card,) = room.write("a")
    room.do("bruno", "edit_card", card=card, text="b", base=card)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=card)


def test_a_heading_that_others_have_used_stays(room: Room) -> None:
    mine, theirs = room.write("a", "b")
    done = room.do("félix", "gather_cards", cards=[mine], heading="Una")
    room.do("ana", "gather_cards", cards=[theirs], cluster=done["row"])
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=done["id"])


def test_a_change_elsewhere_is_no_hindrance(room: Room, cards: list[str]) -> None:
    done = _edit(room, cards)
    room.do("bruno", "move_card", card=cards[0], column=room.column(2))
    room.do("bruno", "undo", command=done["id"])
    card = room.card(cards[0])
    assert (card["text"], card["column"]) == ("a", room.column(2))


@pytest.mark.parametrize("person", ["carla", "delia", "félix", "ana", "dora"])
def test_nobody_takes_back_what_another_seat_did(room: Room, person: str) -> None:
    (card,) = room.write("a")
    with checks.refused(room, "forbidden"):
        room.do(person, "undo", command=card)


def test_a_command_that_never_was_is_nobodys(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        room.do("bruno", "undo", command=GONE)


def test_what_is_right_only_at_its_moment_cannot_be_taken_back(room: Room) -> None:
    done = room.do("félix", "start_timer", minutes=5)
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=done["id"])


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    (card,) = room.write("a")
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        room.do("bruno", "undo", command=card)


def test_staff_take_back_their_own_in_every_phase(room: Room, cards: list[str]) -> None:
    done = _release(room, cards)
    room.do("félix", "set_phase", phase="closed")
    room.do("félix", "undo", command=done["id"])
    assert room.card(cards[0])["cluster"] is not None


def test_no_text_is_kept_with_what_can_be_undone(room: Room, cards: list[str]) -> None:
    room.do("bruno", "edit_card", card=cards[2], text="palabras del grupo", base=cards[2])
    with reading() as session:
        kept = session.scalars(select(Accepted.inverse)).all()
    assert any(kept)
    assert "palabras" not in json.dumps(list(kept))


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "undo", command=bad)


def test_what_would_name_a_row_that_is_gone_is_not_taken_back(room: Room) -> None:
    (card,) = room.write("una")
    former, other = room.column(0), room.column(1)
    moved = room.do("bruno", "move_card", card=card, column=other)["id"]
    room.do("ana", "remove_column", column=former)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=moved)
