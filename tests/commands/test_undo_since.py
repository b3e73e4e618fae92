"""undo: what has been changed since is left as it is, and it says so."""

import pytest

from tests.commands import checks
from tests.commands.undo_scene import (
    Act,
    cards,
    edit,
    move_marked,
    withdraw,
    withdraw_as_same,
    withdraw_marked,
)
from tests.room import Room

__all__ = ["cards"]  # the fixture


@pytest.mark.parametrize("half", ["first", "second"])
def test_a_split_stays_once_a_half_was_edited(room: Room, half: str) -> None:
    (card,) = room.write("a y b")
    split = room.do("bruno", "split_card", card=card, texts=["a", "b"], base=card)["id"]
    edited = {"first": card, "second": split}[half]
    room.do("bruno", "edit_card", card=edited, text="c", base=split)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=split)


@pytest.mark.parametrize("act", [withdraw_marked, move_marked])
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
    done = withdraw(room, cards)
    room.do("bruno", "restore_card", card=cards[1])
    withdraw_as_same(room, cards)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=done["id"])


def test_what_somebody_else_changed_since_is_left(room: Room, cards: list[str]) -> None:
    done = edit(room, cards)
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
    done = edit(room, cards)
    room.do("bruno", "move_card", card=cards[0], column=room.column(2))
    room.do("bruno", "undo", command=done["id"])
    card = room.card(cards[0])
    assert (card["text"], card["column"]) == ("a", room.column(2))


def test_what_would_name_a_row_that_is_gone_is_not_taken_back(room: Room) -> None:
    (card,) = room.write("una")
    former, other = room.column(0), room.column(1)
    moved = room.do("bruno", "move_card", card=card, column=other)["id"]
    room.do("ana", "remove_column", column=former)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=moved)
