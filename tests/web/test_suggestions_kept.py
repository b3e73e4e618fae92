"""GET suggestions: compared once for all who ask, sent again only when something changed."""

import gzip
import json
import threading
from collections.abc import Callable

import pytest

from colaboracion.database import reading
from colaboracion.web import suggestions
from colaboracion.web.built import Latest
from tests.commands.scene import gather
from tests.room import Room
from tests.web.browsers import Browser
from tests.web.suggested import Asked, told_to


def test_many_pages_cost_one_comparison(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    for person in ("ana", "félix", "félix"):
        told_to(room, person)
    assert len(asked.questions) == 1


def test_pages_that_ask_at_once_share_the_answer(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    browsers = [Browser(room).join("félix") for _ in range(6)]
    answers: list[int] = []
    asking = [
        threading.Thread(target=lambda one=one: answers.append(one.get("suggestions").status_code))
        for one in browsers
    ]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert (answers, len(asked.questions)) == ([200] * 6, 1)


def test_it_is_sent_again_only_when_it_changed(room: Room, asked: Asked) -> None:
    (card,) = room.write("uno")
    desk = Browser(room).join("félix")
    first = desk.get("suggestions")
    known = {"If-None-Match": first.headers["ETag"]}
    same = desk.get("suggestions", **known)
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", known["If-None-Match"])
    room.do("félix", "set_wall", height=2.0, distance=10.0)  # changes no card
    assert desk.get("suggestions", **known).status_code == 304
    assert len(asked.questions) == 1
    room.do("bruno", "edit_card", card=card, text="otra", base=card)
    assert desk.get("suggestions", **known).status_code == 200
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in first.headers["Vary"]


def test_it_is_packed_for_those_who_can_unpack_it(room: Room, asked: Asked) -> None:
    room.write("uno")
    packed = Browser(room).join("félix").get("suggestions", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == asked.answer


def _move(room: Room, cards: list[str]) -> None:
    room.do("bruno", "move_card", card=cards[0], column=room.column(1))


def _gather(room: Room, cards: list[str]) -> None:
    gather(room, cards[0])


def _reject(room: Room, cards: list[str]) -> None:
    room.do("félix", "reject_suggestions", card=cards[0], others=[cards[1]])


def _withdraw(room: Room, cards: list[str]) -> None:
    room.do("bruno", "withdraw_card", card=cards[0])


@pytest.mark.parametrize("act", [_move, _gather, _reject, _withdraw])
def test_whatever_it_rests_on_makes_it_new(
    room: Room, asked: Asked, act: Callable[[Room, list[str]], None]
) -> None:
    cards = room.write("uno", "dos")
    desk = Browser(room).join("félix")
    tag = desk.get("suggestions").headers["ETag"]
    act(room, cards)
    assert desk.get("suggestions").headers["ETag"] != tag


def test_while_more_is_being_found_out_it_is_asked_again(
    room: Room, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("uno", "dos")
    monkeypatch.setattr(suggestions, "_SOON", 3600.0)
    asked.answer |= {"engine": "words", "more": True}
    first = Browser(room).join("félix").get("suggestions").headers["ETag"]
    told_to(room)
    assert len(asked.questions) == 1  # a moment has not passed
    asked.answer = asked.answer | {"engine": "meaning", "more": False}
    with reading() as session:
        kept = suggestions._latest.get((room.workshop(session).id, "staff"))
    assert kept is not None
    kept.asks_again_at = 0.0
    known = {"If-None-Match": first}
    assert Browser(room).join("félix").get("suggestions", **known).status_code == 200
    assert [told_to(room)["engine"] for _ in range(3)] == ["meaning"] * 3
    assert len(asked.questions) == 2


def test_of_many_workshops_those_asked_for_last_are_kept(
    room: Room, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "_latest", Latest[suggestions.Kept](3_000))
    room.write("x" * 2_000)
    for _ in range(2):
        told_to(room)
    assert len(asked.questions) == 1
    other = suggestions.Kept(length=2_000)
    suggestions._latest.keep(("another workshop", "staff"), other)
    assert told_to(room) == asked.answer
    assert len(asked.questions) == 2
    assert suggestions._latest.get(("another workshop", "staff")) is None
