"""One short random history: several people write at both processes, a screen at each looks on."""

import random
import threading
from typing import Any

from tests.faults.screens import Screen
from tests.services import workshops
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Person

COMMANDS = 8
LOOKING = ("facilitator", "bruno", "everyone")


class History:
    """A new workshop, four writers with two commands each, and two screens."""

    def __init__(self, pair: tuple[Server, Server], seed: int) -> None:
        self.draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
        codes = workshops.make(pair[0])["codes"]
        groups = codes["groups"]
        self._codes = codes | {"bruno": groups[0]["code"], "carla": groups[1]["code"]}
        staff = self._person(pair[0], "facilitator")
        staff.do("set_phase", phase=self.draw.choice(["writing", "plenary"]))
        self.columns = [column["id"] for column in staff.state()["columns"]]
        self.cards = [self._first_card(pair[0])]
        self.answers: list[dict[str, Any]] = []
        self._writers = [
            threading.Thread(target=self._write, args=(person, self.draw.randrange(2**32)))
            for one in pair
            for person in (self._person(one, self._author()), self._person(one, "facilitator"))
        ]
        self.screens = [self._screen(one) for one in pair]

    def start(self) -> None:
        """Everybody at once."""
        for each in self._writers:
            each.start()

    def look(self) -> bool:
        """Let the screens take in what came; whether the writers are done."""
        for screen in self.screens:
            screen.turn()
        return not any(each.is_alive() for each in self._writers)

    def check(self) -> None:
        """Every screen shows what the server says, and nothing failed."""
        until(self.look, within=60, what="the writers' answers")
        for screen in self.screens:
            screen.holds(screen.truth())
        assert len(self.answers) == COMMANDS
        assert all(answer.get("error", {}).get("code") != "failure" for answer in self.answers)

    def close(self) -> None:
        """The screens leave; whoever stayed would keep the tests from ending."""
        for screen in self.screens:
            screen.close()

    def _person(self, server: Server, name: str) -> Person:
        return Person(server, self._codes[name])

    def _author(self) -> str:
        return self.draw.choice(["bruno", "carla"])

    def _first_card(self, server: Server) -> str:
        bruno = self._person(server, "bruno")
        return str(bruno.do("post_card", column=self.columns[0], text="first")["id"])

    def _screen(self, server: Server) -> Screen:
        person = self._person(server, self.draw.choice(LOOKING))
        screen = Screen(person, self.draw.choice(["websocket", "websocket", "polling"]))
        screen.turn()
        return screen

    def _write(self, person: Person, seed: int) -> None:
        draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
        orders = self._of_staff if person.seat == "facilitator" else self._of_author
        for _ in range(COMMANDS // 4):
            name, fields = draw.choice(orders(draw))
            answer = person.do(name, **fields)
            self.answers.append(answer)
            if name == "post_card":
                self.cards.append(answer["id"])

    def _of_author(self, draw: random.Random) -> list[tuple[str, dict[str, Any]]]:
        card, column = draw.choice(self.cards), draw.choice(self.columns)
        return [
            ("post_card", {"column": column, "text": f"text {draw.random()}"}),
            ("post_card", {"column": column, "text": f"text {draw.random()}", "after": None}),
            ("edit_card", {"card": card, "text": f"text {draw.random()}", "base": card}),
            ("move_card", {"card": card, "column": column}),
            ("withdraw_card", {"card": card}),
            ("restore_card", {"card": card}),
        ]

    def _of_staff(self, draw: random.Random) -> list[tuple[str, dict[str, Any]]]:
        return [
            ("set_phase", {"phase": draw.choice(["writing", "plenary"])}),
            ("set_sharing", {"sharing": draw.choice(["plenary", "live"])}),
            ("start_timer", {"minutes": draw.randint(1, 9)}),
            ("gather_cards", {"cards": [draw.choice(self.cards)], "heading": "heading"}),
            ("release_cards", {"cards": [draw.choice(self.cards)]}),
            ("show_stage", {"slide": draw.choice(["boards", "headings"]), "column": None}),
        ]
