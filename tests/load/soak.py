"""Eight hours of a room in twenty minutes: whether the server's memory grows with time."""

import json
import random
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psutil
import requests

from colaboracion.models.columns import new_id
from tests.load.measured import Measured, Options, told
from tests.load.rooms import HERE, Room, room
from tests.services.server import ROOT

HOURS = 8.0
PEOPLE = 60
# So often in the eight hours.
DEEDS = {"card": 900, "edit": 400, "gather": 300, "timer": 100, "phase": 24, "export": 64}
ARRIVALS, CUTS = 600, 600
WARM_UP = 0.2  # of the time
ANEW = 40.0  # seconds in which a server that was started anew is as warm
PICTURE = 24  # places of the plot
DOCUMENTS = (("docx", "cards"), ("xlsx", "cards"), ("md", "proceedings"), ("csv", "cards"))


def measure(options: Options) -> Iterator[Measured]:
    """Once, however many rounds: what the server and its child for suggestions hold over time,
    and what both hold of the same room when they are started anew: a full room is no leak.
    """
    seconds = 60 * options.minutes
    with room(settings=options.settings) as one:
        hands = _Hands(one, random.Random(8))  # noqa: S311 (repeatable, not secret)
        with _coming_and_going(one, seconds) as crowd:
            memory = _day(one, hands, seconds)
            crowd()
        growth = {who: _growth(samples, seconds) for who, samples in memory.items()}
        for who, mb in _anew(one, hands).items():
            growth[who] |= {"anew_mb": round(mb, 1)}
    for who, samples in memory.items():
        for at, mb in samples[:: max(1, len(samples) // PICTURE)]:
            yield {"row": "soak", "who": who, "size": round(at / 60, 2), "mb": mb}
        yield told("soak", who, options.minutes, growth[who])


@contextmanager
def _coming_and_going(one: Room, seconds: float) -> Iterator[Callable[[], None]]:
    people = [each | {"isPolling": at % 2 == 0} for at, each in enumerate(one.people(PEOPLE))]
    often = {"arrivals": ARRIVALS / seconds, "cuts": CUTS / seconds}
    command = [
        "node",
        str(HERE / "comings.mjs"),
        json.dumps({"url": one.server.url, "people": people, **often}),
    ]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as crowd:
        assert crowd.stdout
        assert crowd.stdout.readline() == "ready\n"

        def end() -> None:
            print("soak", crowd.communicate()[0].strip(), flush=True)  # noqa: T201

        try:
            yield end
        finally:
            crowd.kill()


def _anew(one: Room, hands: "_Hands") -> dict[str, float]:
    """Started anew, as many come, and each thing is done a few times."""
    one.server.kill()
    one.server.start()
    one.server.wait_until_up()
    with _coming_and_going(one, ANEW) as crowd:
        samples = [_memory(one) for _ in _each_deed(hands)]
        crowd()
    return samples[-1]


def _each_deed(hands: "_Hands") -> Iterator[None]:
    begun = time.monotonic()
    while time.monotonic() - begun < ANEW:
        for name in DEEDS:
            getattr(hands, name)()
        yield


def _day(one: Room, hands: "_Hands", seconds: float) -> dict[str, list[tuple[float, float]]]:
    """Whatever is done, each so often, in an order drawn once; the memory on the way."""
    moments = [
        (hands.draw.uniform(0, seconds), name)
        for name, count in DEEDS.items()
        for _ in range(count)
    ]
    moments += [(float(at), "sample") for at in range(0, int(seconds), 2)]
    memory, begun = {"server": [], "suggestions": []}, time.monotonic()
    for at, name in sorted(moments):
        time.sleep(max(0.0, begun + at - time.monotonic()))
        if name == "sample":
            for who, mb in _memory(one).items():
                memory[who].append((at, mb))
        else:
            getattr(hands, name)()
    return memory


def _memory(one: Room) -> dict[str, float]:
    server = psutil.Process(one.server.process.pid)
    held = {"server": server.memory_info().rss / 1e6}
    for child in server.children():
        if "colaboracion.suggester" in child.cmdline():
            held["suggestions"] = child.memory_info().rss / 1e6
    return held


def _growth(samples: list[tuple[float, float]], seconds: float) -> Measured:
    """From a tenth of the time after the warm-up to the last tenth."""

    def middle(first: float, last: float) -> float:
        inside = [mb for at, mb in samples if first * seconds <= at < last * seconds]
        return statistics.median(inside)

    if not samples:
        return {}
    early, late = middle(WARM_UP, WARM_UP + 0.1), middle(0.9, 1.0)
    worst = max(mb for _, mb in samples)
    return {
        "warm_mb": round(early, 1),
        "end_mb": round(late, 1),
        "growth_mb": round(late - early, 1),
        "most_mb": round(worst, 1),
    }


class _Hands:
    """The facilitator and two rapporteurs, whose deeds are drawn."""

    def __init__(self, one: Room, draw: random.Random) -> None:
        self._room, self.draw = one, draw
        self._writers = [one.rapporteur(group) for group in (0, 1)]
        self._cards: list[tuple[int, str, str]] = []  # writer, card, version of its text
        self._organizer = requests.Session()
        code = one.codes["organizer"]
        joined = self._organizer.post(f"{one.server.url}/join", json={"code": code}, timeout=30)
        self._export = f"/w/{joined.json()['workshop']}/export"

    def card(self) -> None:
        who = self.draw.randrange(len(self._writers))
        text = f"A card of a usual length about {self.draw.choice(_TOPICS)}, {new_id()[:6]}"
        card = self._writers[who].command("post_card", column=self._room.column, text=text)
        self._cards.append((who, card, card))

    def edit(self) -> None:
        if not self._cards:
            return
        at = self.draw.randrange(len(self._cards))
        who, card, base = self._cards[at]
        text = f"Worded anew about {self.draw.choice(_TOPICS)}, {new_id()[:6]}"
        version = self._writers[who].command("edit_card", card=card, text=text, base=base)
        self._cards[at] = (who, card, version)

    def gather(self) -> None:
        some = self.draw.sample(self._cards, min(3, len(self._cards)))
        if some:
            self._room.command("gather_cards", cards=[card for _, card, _ in some], heading="h")
            self._room.suggestions()

    def timer(self) -> None:
        self._room.command("start_timer", minutes=self.draw.randint(1, 20))

    def phase(self) -> None:
        self._room.command("set_phase", phase="writing")
        self._room.command("set_phase", phase="plenary")

    def export(self) -> None:
        kind, document = self.draw.choice(DOCUMENTS)
        asked = {"document": document, "language": "es", "seat": "organizer"}
        url = f"{self._room.server.url}{self._export}/{kind}"
        self._organizer.get(url, params=asked, timeout=120).raise_for_status()


_TOPICS = ("water", "transport", "clinics", "schools", "rules for data", "harvests", "ports")
