"""Six hundred cards, ten changes a second, a slow machine: the projector keeps up.

What is measured is printed; the bounds are wide, for a machine that others use is slow by itself.
"""

import itertools
import threading
import time

import pytest

from tests.browser import stopwatch
from tests.browser.device import Device
from tests.browser.people import COLUMNS, Hall

GROUPS, EACH = 5, 120
SLOWER = 4
CHANGES, EACH_SECOND = 100, 10
SEEN = 2500  # ms until a change on the page that is shown can be read there


def _fill(device: Device, group: int) -> list[str]:
    """The group's cards, in all columns; gives their ids."""
    columns = {row["kind"]: row["id"] for row in device.state()["columns"]}
    cards = [
        {"column": columns[COLUMNS[n % 3]], "text": f"Una idea del grupo {group}, la {n}"}
        for n in range(EACH)
    ]
    return device.sends_all("post_card", cards)


def _change_on_and_on(
    first: tuple[Device, str], others: list[tuple[Device, str]]
) -> dict[str, float]:
    """Ten a second, each fifth the first card; gives when each of its texts was sent, in ms."""
    versions = {card: card for _, card in [first, *others]}
    sent, begun = {}, time.monotonic()
    of_others = itertools.cycle(others[:: len(others) // 40])
    for at in range(CHANGES):
        threading.Event().wait(max(0.0, begun + at / EACH_SECOND - time.monotonic()))
        device, card = next(of_others) if at % 5 else first
        text = f"Cambiada, la {at}"
        if card == first[1]:
            sent[text] = time.time() * 1000
        versions[card] = device.sends("edit_card", card=card, text=text, base=versions[card])
    return sent


@pytest.mark.alone
def test_the_projector_keeps_up_with_six_hundred_cards(open_hall: Hall) -> None:
    hall = open_hall.open("plenary")
    devices = [hall.device(hall.group_code(group)) for group in range(1, GROUPS + 1)]
    cards = [(device, card) for at, device in enumerate(devices, 1) for card in _fill(device, at)]
    wall = hall.arrive(hall.codes["projector"])
    wall.sees("Una idea del grupo 1, la 0")
    stopwatch.slowed(wall.page, SLOWER)
    wall.page.evaluate(stopwatch.WATCH_WALL)
    sent: dict[str, float] = {}
    worked = stopwatch.busy(wall.page, lambda: sent.update(_change_on_and_on(cards[0], cards[1:])))
    wall.page.wait_for_function("(text) => drawn[text]", arg=list(sent)[-1], timeout=SEEN)
    drawn = wall.page.evaluate("drawn")
    late = [drawn[text] - at for text, at in sent.items()]
    print(f"a change works the wall's thread for {worked / CHANGES:.0f} ms")  # noqa: T201
    print(stopwatch.told("from the change to the wall", late))  # noqa: T201 (for who looks on)
    assert stopwatch.share(late, 0.95) <= SEEN
