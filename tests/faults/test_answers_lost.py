"""Answers that never arrive: every command is sent again under its id, and counts once.

A thousand commands on SQLite (OPERATIONS=10000 sends ten thousand) and a tenth of it on
PostgreSQL, by three rapporteurs with two tabs each. In four workshops, which several processes
of the tests may share; in this process and in lists, as a page's outbox sends them. Of the
answers 30 % are swallowed; those lists come again up to five times, from either tab, while
others go on. Other words under an id that was accepted are refused.
"""

import os
import random
from collections.abc import Iterable
from typing import Any

import pytest

from colaboracion.packets import Packet
from tests.faults.boards import Board, Command, Shown
from tests.room import Room
from tests.web.browsers import Browser

OPERATIONS = int(os.environ.get("OPERATIONS", "1000"))
WORKSHOPS = 4
PEOPLE = {"seat:1": "bruno", "seat:2": "carla", "seat:3": "rapporteur-3"}
SWALLOWED = 0.3
RESENT = 5  # times at most
LONGEST = 25  # commands in one request


class Heard:
    """Takes the packets that would be sent and keeps their numbers."""

    def __init__(self) -> None:
        self.numbers: dict[str, list[int]] = {}

    def last(self, audience: str) -> int:
        """The number that the audience has reached."""
        return self.numbers.get(audience, [1])[-1]

    def hand_over(self, packets: Iterable[Packet]) -> None:
        for packet in packets:
            self.numbers.setdefault(packet.audience, []).append(packet.n)


class Author:
    """A rapporteur with two tabs; whatever had no answer waits to be sent again by either."""

    def __init__(self, room: Room, audience: str, board: Board, heard: Heard) -> None:
        self.tabs = [Browser(room).join(PEOPLE[audience]), Browser(room)]
        self.tabs[1].cookie = self.tabs[0].cookie
        self.audience = audience
        self.heard = heard
        self.board = board
        self.draw = board.draw
        self.waiting: list[tuple[int, list[Command]]] = []  # times sent again, the commands
        self.receipts: dict[str, Any] = {}  # id → the first answer that accepted it

    def write(self, most: int) -> int:
        """Send new commands, at most so many; gives how many."""
        count = self.draw.randint(1, min(LONGEST, most))
        self._send(0, [self.board.next() for _ in range(count)])
        return count

    def send_again(self) -> None:
        """Send something once more that had no answer."""
        times, commands = self.waiting.pop(self.draw.randrange(len(self.waiting)))
        self._send_other_words(commands)
        self._send(times + 1, commands)

    def _send_other_words(self, commands: list[Command]) -> None:
        """Whoever takes an accepted id for something else learns it, and changes nothing."""
        taken = [each["id"] for each in commands if each["id"] in self.receipts]
        if taken:
            fields = {"column": next(iter(self.board.order)), "text": "other words"}
            other = {"id": self.draw.choice(taken), "name": "post_card", "fields": fields}
            [answer] = self.draw.choice(self.tabs).send([other]).json
            assert answer["error"]["code"] == "id_reused"

    def _send(self, times: int, commands: list[Command]) -> None:
        answers = self.draw.choice(self.tabs).send(commands).json
        assert [answer["id"] for answer in answers] == [each["id"] for each in commands]
        for command, answer in zip(commands, answers, strict=True):
            self._check(command, answer)
        if times == 0 and answers[-1]["status"] == 200:  # nobody else has written since
            reached = self.heard.last(self.audience), self.heard.last("public")
            assert (answers[-1]["n"], answers[-1]["public"]) == reached
        if times < RESENT and self.draw.random() < SWALLOWED:
            self.waiting.append((times, commands))

    def _check(self, command: Command, answer: dict[str, Any]) -> None:
        """What arrives or is swallowed: the first answer again, or what follows from the rules."""
        if command["id"] in self.receipts:
            assert answer == self.receipts[command["id"]]
            return
        assert answer["status"] == self.board.take(command), answer
        if answer["status"] == 200:
            self.receipts[command["id"]] = answer


@pytest.fixture
def heard(room: Room, monkeypatch: pytest.MonkeyPatch) -> Heard:
    room.do("félix", "set_phase", phase="writing")
    listening = Heard()
    monkeypatch.setitem(room.app.extensions, "broadcast", listening)
    return listening


@pytest.mark.parametrize("seed", range(WORKSHOPS))
def test_each_command_counts_once_however_often_it_comes(
    room: Room, heard: Heard, database_url: str, seed: int
) -> None:
    columns = [room.column(place) for place in range(3)]
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    authors = [Author(room, seat, Board(columns, draw), heard) for seat in PEOPLE]
    share = OPERATIONS // WORKSHOPS
    _write(authors, share if database_url.startswith("sqlite") else share // 10)
    for number, author in enumerate(authors, 1):
        assert _shown(room, number) == author.board.shown()
        assert _numbered(room, number) == list(author.board.cards)
    for audience, numbers in heard.numbers.items():
        assert numbers == list(range(2, room.state(audience)["n"] + 1))  # 1 opened the groups


def _write(authors: list[Author], count: int) -> None:
    draw = authors[0].draw
    while count or any(author.waiting for author in authors):
        author = draw.choice(authors)
        if author.waiting and (not count or draw.random() < 0.3):
            author.send_again()
        elif count:
            count -= author.write(count)


def _shown(room: Room, group: int) -> Shown:
    shown: Shown = {column["id"]: [] for column in room.state()["columns"]}
    for card in sorted(_cards(room, group), key=lambda card: card["position"]):
        shown[card["column"]].append((card["id"], card["text"], card["state"]))
    return shown


def _numbered(room: Room, group: int) -> list[str]:
    """The cards in the order of their numbers, which are 1, 2, 3…"""
    numbered = {int(card["code"].split("-")[1]): card["id"] for card in _cards(room, group)}
    assert sorted(numbered) == list(range(1, len(numbered) + 1))
    return [numbered[number] for number in sorted(numbered)]


def _cards(room: Room, group: int) -> list[Any]:
    state = room.state()
    group_id = next(each["id"] for each in state["groups"] if each["number"] == group)
    return [card for card in state["cards"] if card["group"] == group_id]
