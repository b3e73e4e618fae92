"""undo: whoever did something takes it back, whole, unless someone has changed the same since."""

import contextlib
import json
import random

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.errors import Refused
from colaboracion.models import Accepted
from tests.commands import checks
from tests.commands.scene import GONE
from tests.commands.undo_scene import ACTS, Act, cards, release, seen, withdraw
from tests.room import Room

__all__ = ["cards"]  # the fixture


class Unchanged(Exception):
    """The act had changed nothing, so there is nothing to take back."""


def _take_back(room: Room, command: str) -> None:
    try:
        room.do("bruno", "undo", command=command)
    except Refused as refused:
        if refused.code != "not_undoable":
            raise
        raise Unchanged from refused


@pytest.mark.parametrize(("person", "act"), ACTS, ids=lambda each: getattr(each, "__name__", None))
def test_everything_is_as_it_was(room: Room, cards: list[str], person: str, act: Act) -> None:
    before = seen(room)
    done = act(room, cards)
    assert seen(room) != before
    room.do(person, "undo", command=done["id"])
    assert seen(room) == before
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


def test_an_undo_can_be_undone(room: Room, cards: list[str]) -> None:
    done = withdraw(room, cards)
    after = seen(room)
    undone = room.do("bruno", "undo", command=done["id"])
    room.do("bruno", "undo", command=undone["id"])
    assert seen(room) == after


@pytest.mark.parametrize("seed", range(3))
def test_twenty_acts_taken_back_leave_the_board_as_it_was(
    room: Room, cards: list[str], seed: int
) -> None:
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    before, done = seen(room), []
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
    left = seen(room)
    left["cards"] = [card for card in left["cards"] if card["id"] in cards]  # halves are withdrawn
    assert left == before
    assert checks.miscounted(room) == []


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
    done = release(room, cards)
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
