"""Signs: what is on the screen, who else is at the board, and which boards the desk hears."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import Hall, Someone, words
from tests.services import workshops
from tests.services.proxy import Proxy
from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server

LATER, ON_SCREEN = "board.on_screen_later", "board.on_screen"


def _line(someone: Someone) -> Locator:
    return someone.page.locator(".board-received")


def _received(n: int, *screen: str) -> str:
    key = "board.received_one" if n == 1 else "board.received_many"
    return " · ".join([words(key, n=n, m=n), *(words(each) for each in screen)])


def _others(someone: Someone) -> Locator:
    return someone.page.locator(".board-others")


def _board_at_desk(desk: Someone, group: int) -> Locator:
    return desk.page.locator(".at-board").nth(group - 1)


def test_received_then_on_screen(open_hall_each_way: Hall) -> None:
    hall = open_hall_each_way
    bruno, wall = hall.rapporteur(1), hall.arrive(hall.codes["projector"])
    wall.page.locator(".progress-number").first.wait_for()
    bruno.writes("Una")
    expect(_line(bruno)).to_have_text(_received(1, LATER))
    hall.open("plenary")
    wall.sees("Una")
    expect(_line(bruno)).to_have_text(_received(1, ON_SCREEN), timeout=15_000)
    bruno.writes("Otra")
    wall.sees("Otra")
    expect(_line(bruno)).to_have_text(_received(2, ON_SCREEN))


def test_the_line_stands_still_while_one_card_after_another_is_shown(open_hall: Hall) -> None:
    bruno, _ = open_hall.rapporteur(1), open_hall.arrive(open_hall.codes["projector"])
    open_hall.open("plenary")
    bruno.writes("0")
    expect(_line(bruno)).to_have_text(_received(1, ON_SCREEN), timeout=15_000)
    bruno.page.evaluate("""() => {
      const line = document.querySelector(".board-received");
      window.told = [];
      new MutationObserver(() => told.push(line.textContent))
        .observe(line, { childList: true, subtree: true, characterData: true });
    }""")
    for number in range(1, 4):
        bruno.writes(str(number))
        expect(_line(bruno)).to_have_text(_received(number + 1, ON_SCREEN))
    told = bruno.page.evaluate("told")
    assert told == [_received(n, ON_SCREEN) for n in (2, 3, 4)]


def test_without_a_projector_nothing_is_said_of_a_screen(open_hall: Hall) -> None:
    open_hall.open("plenary")
    bruno, phone = open_hall.rapporteur(1), open_hall.arrive(open_hall.codes["everyone"])
    phone.go("projector")
    bruno.writes("Una")
    phone.sees("Una")
    wall = open_hall.arrive(open_hall.codes["projector"])
    bruno.has_received(1, 1)
    expect(_line(bruno)).to_have_text(_received(1, ON_SCREEN), timeout=15_000)
    wall.network.hold()
    expect(_line(bruno)).to_have_text(_received(1), timeout=20_000)


def test_two_at_one_seat_know_of_each_other(open_hall_each_way: Hall) -> None:
    bruno, deputy = open_hall_each_way.rapporteur(1), open_hall_each_way.rapporteur(1)
    table = open_hall_each_way.arrive(open_hall_each_way.codes["groups"][0]["table_code"])
    other_group = open_hall_each_way.rapporteur(2)
    for one in (bruno, deputy):
        expect(_others(one)).to_have_text(words("board.other_here"))
    tops = _tops(bruno.page)
    deputy.composer("challenge").press_sequentially("Esto escribe otra persona")
    column = words("template.name_challenge")
    expect(_others(bruno)).to_have_text(words("board.other_types", column=column))
    expect(_others(table)).to_have_text(words("board.seat_types", column=column))
    expect(bruno.page.locator(".typing-sign-on")).to_have_count(1)
    sign = bruno.page.locator(".column").nth(1).locator(".typing-sign")
    expect(sign).to_be_visible()
    assert _tops(bruno.page) == tops
    expect(_others(deputy)).to_have_text(words("board.other_here"))
    expect(_others(bruno)).to_have_text(words("board.other_here"))  # nobody types any more
    expect(_others(table)).to_have_text("")
    expect(_others(other_group)).to_have_text("")
    third = open_hall_each_way.rapporteur(1)
    expect(_others(bruno)).to_have_text(words("board.others_here", n=2))
    third.page.context.close()
    expect(_others(bruno)).to_have_text(words("board.other_here"), timeout=20_000)


def _tops(page: Page) -> list[float]:
    """Where everything below the line and beside the sign stands."""
    places = page.locator(".column, .column-count, .composer").all()
    boxes = [place.bounding_box() for place in places]
    return [each[side] for each in boxes if each for side in ("x", "y")]


def test_a_second_tab_is_nobody_else(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    tab = bruno.tab().go("board/1")
    deputy = open_hall.rapporteur(1)
    for one, known in ((bruno, "board.other_here"), (tab, "board.other_here")):
        expect(_others(one)).to_have_text(words(known))
    expect(_others(deputy)).to_have_text(words("board.others_here", n=2))
    deputy.page.context.close()
    for one in (bruno, tab):
        expect(_others(one)).to_have_text("", timeout=20_000)


@pytest.mark.parametrize("width", [390, 1366])
def test_the_desk_hears_each_board_and_says_when_it_does_not(
    width: int, open_hall_each_way: Hall
) -> None:
    hall = open_hall_each_way
    desk = hall.arrive(hall.codes["facilitator"], viewport={"width": width, "height": 768})
    bruno, board = hall.rapporteur(1), _board_at_desk(desk, 1)
    if width < 960:
        desk.presses(words("desk.controls"))
    expect(board).to_contain_text(words("desk.board_online"))
    expect(board).to_be_visible()
    bruno.composer().press_sequentially("Una idea")
    expect(board).to_contain_text(words("desk.board_typing"))
    expect(board).to_contain_text(words("desk.board_online"))
    bruno.network.hold()
    expect(board).to_contain_text(words("desk.board_silent"), timeout=20_000)
    expect(_board_at_desk(desk, 2)).to_contain_text(words("desk.board_silent"), timeout=20_000)
    bruno.network.restore()
    expect(board).to_contain_text(words("desk.board_online"), timeout=30_000)


def test_a_desk_that_hears_nothing_says_nothing_of_others(open_hall: Hall) -> None:
    desk, _ = open_hall.arrive(open_hall.codes["facilitator"]), open_hall.rapporteur(1)
    expect(_board_at_desk(desk, 1)).to_contain_text(words("desk.board_online"))
    desk.network.hold()
    expect(desk.page.locator(".at-board-mark")).to_have_count(0, timeout=20_000)
    desk.network.restore()
    expect(_board_at_desk(desk, 1)).to_contain_text(words("desk.board_online"), timeout=30_000)


def test_signs_go_between_two_processes(
    server: Callable[..., Server],
    person: Callable[..., Page],
    proxy: Callable[[int], Proxy],
    redis_server: RedisServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shared = str(tmp_path_factory.mktemp("shared"))
    together = WITHOUT_REDIS | {"DATA_DIR": shared, "REDIS_URL": redis_server.url}
    first, second = server(**together), server(**together)
    workshop = workshops.make(first)
    here = Hall(first, person, proxy, refuses_websocket=False, workshop=workshop).open("plenary")
    there = Hall(second, person, proxy, refuses_websocket=True, workshop=workshop)
    bruno, deputy = here.rapporteur(1), there.rapporteur(1)
    desk, _ = there.arrive(here.codes["facilitator"]), there.arrive(here.codes["projector"])
    bruno.writes("Una")
    expect(_line(bruno)).to_have_text(_received(1, ON_SCREEN), timeout=15_000)
    expect(_others(bruno)).to_have_text(words("board.other_here"))
    expect(_others(deputy)).to_have_text(words("board.other_here"))
    expect(_board_at_desk(desk, 1)).to_contain_text(words("desk.board_online"))
