"""Before the opening a trial card goes from a board to the projector and back: a lamp is lit."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Hall, Someone, words
from tests.services import workshops
from tests.services.proxy import Proxy
from tests.services.server import Server

STORES_NOTHING = """IDBObjectStore.prototype.put = () => {
  throw new DOMException("full", "QuotaExceededError");
}"""


@pytest.fixture
def before(
    running: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
) -> Callable[[bool], Hall]:
    """A new workshop before its groups are opened; told whether WebSocket is refused."""

    def make(refuses_websocket: bool) -> Hall:  # noqa: FBT001 (a fixture's one question)
        server = running()
        workshop = workshops.make(server)
        return Hall(server, person, proxy, refuses_websocket=refuses_websocket, workshop=workshop)

    return make


def _lamp(someone: Someone, group: int) -> Locator:
    return someone.page.locator(".lamps-group").nth(group - 1).locator(".lamp-word")


def _send(someone: Someone) -> None:
    someone.page.get_by_role("button", name=words("board.trial_send")).click()


def _steps(someone: Someone) -> list[str]:
    return [
        (step.get_attribute("class") or "").rpartition("-")[2]
        for step in someone.page.locator(".trial-step").all()
    ]


def _shows(someone: Someone, *wanted: str, within: float = 15) -> None:
    for at, step in enumerate(wanted, 1):
        locator = someone.page.locator(f".trial-step:nth-child({at}).trial-step-{step}")
        expect(locator).to_be_visible(timeout=within * 1000)


@pytest.mark.parametrize("refuses_websocket", [False, True], ids=["websocket", "polling"])
def test_it_comes_back_and_its_lamp_is_lit_everywhere(
    before: Callable[[bool], Hall], *, refuses_websocket: bool
) -> None:
    room = before(refuses_websocket)
    wall = room.arrive(room.codes["projector"])
    desk = room.arrive(room.codes["facilitator"])
    bruno = room.rapporteur(1)
    assert _steps(bruno) == ["open", "open", "open"]
    expect(_lamp(wall, 1)).to_have_text(words("common.lamp_none"))
    _send(bruno)
    _shows(bruno, "done", "done", "done")
    for screen in (wall, desk):
        expect(_lamp(screen, 1)).to_have_text(words("common.lamp_ready"))
        expect(_lamp(screen, 2)).to_have_text(words("common.lamp_none"))
    slow = desk.page.get_by_text(words("desk.lamp_slow"))
    expect(slow).to_have_count(0 if room.passes_websocket else 1)


def test_without_a_projector_it_says_so_and_the_lamp_waits(before: Callable[[bool], Hall]) -> None:
    room = before(False)
    desk = room.arrive(room.codes["facilitator"])
    bruno = room.rapporteur(1)
    _send(bruno)
    _shows(bruno, "done", "done", "fault")
    expect(bruno.page.get_by_text(words("board.trial_no_projector"))).to_be_visible()
    expect(_lamp(desk, 1)).to_have_text(words("common.lamp_sent"))
    expect(desk.page.get_by_text(words("desk.lamp_not_back"))).to_be_visible()
    room.arrive(room.codes["projector"])  # opened at last: nobody has to try again
    _shows(bruno, "done", "done", "done")
    expect(_lamp(desk, 1)).to_have_text(words("common.lamp_ready"))


def test_a_machine_that_keeps_nothing_is_found_out(before: Callable[[bool], Hall]) -> None:
    room = before(False)
    desk = room.arrive(room.codes["facilitator"])
    carla = room.visitor()
    carla.page.add_init_script(STORES_NOTHING)
    carla.opens_link(room.group_code(2)).composer().wait_for()
    _send(carla)
    _shows(carla, "fault", "done")
    expect(_lamp(desk, 2)).to_have_text(words("common.lamp_faulty"))
    expect(desk.page.get_by_text(words("desk.lamp_no_storage"))).to_be_visible()


def test_a_room_that_does_not_answer_is_said(before: Callable[[bool], Hall]) -> None:
    room = before(False)
    bruno = room.rapporteur(1)
    bruno.network.cut()
    _send(bruno)
    _shows(bruno, "done", "fault", "open")
    bruno.network.restore()
    _shows(bruno, "done", "done", within=30)


def test_it_leaves_no_card_and_goes_with_the_opening(before: Callable[[bool], Hall]) -> None:
    room = before(False)
    wall = room.arrive(room.codes["projector"])
    bruno = room.rapporteur(1)
    _send(bruno)
    _shows(bruno, "done", "done", "done")
    room.open()
    expect(bruno.page.locator(".trial")).to_have_count(0)
    expect(wall.page.locator(".lamps")).to_have_count(0)
    bruno.composer().fill("la primera")
    bruno.composer().press("Enter")
    expect(bruno.page.get_by_text("G1-01")).to_be_visible()
