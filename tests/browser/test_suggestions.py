"""Suggestions at the desk: few presses gather the cards, and nothing gathers by itself."""

import logging
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Response, Route, expect

from tests.browser.gatherer import Gatherer, Texts
from tests.browser.people import Hall, Someone, words
from tests.services import workshops
from tests.services.proxy import Proxy
from tests.services.server import Server
from tests.services.waiting import until
from tests.similar.scoring import Board, load

log = logging.getLogger(__name__)

MOST_PRESSES = 70
SAME = [
    "Falta presupuesto para el retorno voluntario",
    "Falta de presupuesto para el retorno voluntario",
    "Falta presupuesto para los retornos voluntarios",
    "Falta un presupuesto para el retorno voluntario",
]
OTHER = "Directorio de contactos al día"


@pytest.fixture
def polling_hall(
    running: Callable[..., Server], person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Hall:
    """A new workshop whose groups write, where WebSocket is refused."""
    server = running()
    made = workshops.make(server)
    return Hall(server, person, proxy, refuses_websocket=True, workshop=made).open()


def _write(hall: Hall, board: Board) -> None:
    """The cards of a board, by its five groups."""
    columns = {row["kind"]: row["id"] for row in hall.desk.state()["columns"]}
    groups = sorted({card.id.split("-")[0] for card in board.cards})
    for number, group in enumerate(groups, start=1):
        cards = [card for card in board.cards if card.id.split("-")[0] == group]
        fields = [{"column": columns[card.column], "text": card.text} for card in cards]
        hall.device(hall.group_code(number)).sends_all("post_card", fields)


def _gathered(hall: Hall) -> set[Texts]:
    """The headings that the server holds, as the texts of their cards."""
    cards = [row for row in hall.desk.state()["cards"] if row["cluster"]]
    return {
        Texts(row["text"] for row in cards if row["cluster"] == cluster)
        for cluster in {row["cluster"] for row in cards}
    }


def _tells_all(answer: Response) -> bool:
    """Whether the page is told all that is found, also by what the cards mean."""
    return "/suggestions?" in answer.url and answer.ok and answer.json()["more"] is False


@pytest.mark.parametrize("name", ["session8", "session8_reworded"])
def test_sixty_five_cards_are_gathered_with_few_presses(open_hall: Hall, name: str) -> None:
    board = load(name)
    _write(open_hall, board)
    clusters = [Texts(board.by_id[card].text for card in cluster) for cluster in board.clusters]
    felix = open_hall.visitor()
    with felix.page.expect_response(_tells_all, timeout=60_000):
        felix.opens_link(open_hall.codes["facilitator"])
    expect(felix.page.locator(".card-row")).to_have_count(len(board.cards))
    expect(_button(felix)).to_be_visible()
    gatherer = Gatherer(felix.page, clusters)
    gatherer.gathers()
    assert gatherer.is_done()
    assert gatherer.presses <= MOST_PRESSES, gatherer.did
    log.info("%s: %s presses, %s", name, gatherer.presses, gatherer.did)
    until(lambda: _gathered(open_hall) == set(clusters), within=15)


def _button(desk: Someone) -> Locator:
    return desk.page.locator(".likeness-button")


def _posts(hall: Hall, *texts: str) -> list[str]:
    """One card of each of the first groups; gives their ids."""
    return [
        hall.device(hall.group_code(group)).posts(text) for group, text in enumerate(texts, start=1)
    ]


def test_a_preview_applies_exactly_what_it_showed(open_hall: Hall) -> None:
    ids = _posts(open_hall, *SAME[:3], OTHER)
    felix = open_hall.arrive(open_hall.codes["facilitator"])
    before = open_hall.desk.state()
    expect(_button(felix)).to_be_visible()
    felix.page.keyboard.press("w")
    rows = felix.page.locator(".preview-card")
    expect(rows).to_have_count(3)
    late = open_hall.device(open_hall.group_code(5)).posts(SAME[3])
    open_hall.device(open_hall.group_code(1)).sends("withdraw_card", card=ids[0])
    felix.sees(words("suggestions.new_one"))
    expect(felix.page.locator(".preview-card-gone")).to_contain_text(SAME[0])
    expect(rows).to_have_count(3)
    assert _gathered(open_hall) == set()
    felix.page.keyboard.press("Enter")
    heading = felix.page.locator(".gathered")
    expect(heading.locator(".card-row")).to_have_count(2)
    until(lambda: _gathered(open_hall) == {Texts(SAME[1:3])}, within=10)
    # The one that came goes on to the review, and to its heading only by a press.
    expect(felix.page.locator(".review-one")).to_contain_text(SAME[3])
    felix.page.keyboard.press("1")
    expect(heading.locator(".card-row")).to_have_count(3)
    expect(felix.page.locator(".gathered-pending, .card-row-pending")).to_have_count(0)
    # Both taken back, step by step.
    for headings, cards in ((1, 2), (0, 0)):
        felix.page.keyboard.press("z")
        expect(heading).to_have_count(headings)
        expect(heading.locator(".card-row")).to_have_count(cards)
    until(lambda: _gathered(open_hall) == set(), within=10)
    open_hall.device(open_hall.group_code(1)).sends("restore_card", card=ids[0])
    open_hall.device(open_hall.group_code(5)).sends("withdraw_card", card=late)
    after = open_hall.desk.state()
    assert _lone(after) == _lone(before)


def test_what_could_not_be_applied_is_shown_anew_only_when_asked_for(open_hall: Hall) -> None:
    ids = _posts(open_hall, *SAME[:3])
    felix = open_hall.arrive(open_hall.codes["facilitator"])
    expect(_button(felix)).to_be_visible()
    felix.page.keyboard.press("w")
    row = felix.page.locator(".preview-card").filter(has_text=SAME[2])
    row.get_by_role("checkbox").uncheck()

    def is_slower(route: Route) -> None:
        open_hall.device(open_hall.group_code(1)).sends("withdraw_card", card=ids[0])
        route.continue_()

    felix.page.route("**/commands", is_slower, times=1)
    felix.page.keyboard.press("Enter")
    felix.sees(words("suggestions.as_it_stands"))
    expect(felix.page.locator(".preview, .results-refused")).to_have_count(0)
    expect(felix.page.locator(".results-said")).to_be_empty()
    expect(felix.page.locator(".review-one")).to_be_focused()
    assert _gathered(open_hall) == set()
    felix.page.get_by_role("button", name=words("suggestions.as_it_stands")).click()
    expect(felix.page.locator(".preview-card")).to_have_count(2)
    expect(row.get_by_role("checkbox")).not_to_be_checked()
    expect(felix.page.locator(".unapplied-said")).to_have_count(0)


def _lone(state: dict[str, list[dict[str, object]]]) -> list[tuple[object, ...]]:
    return sorted(
        (row["id"], row["text"], row["cluster"])
        for row in state["cards"]
        if row["state"] == "standing"
    )


def test_what_comes_takes_no_focus_and_what_is_out_of_sight_no_key(open_hall: Hall) -> None:
    _posts(open_hall, OTHER)
    felix = open_hall.arrive(open_hall.codes["facilitator"])
    expect(felix.page.locator(".card-row")).to_have_count(1)
    felix.page.keyboard.press("f")
    expect(felix.page.locator(".review-none")).to_be_focused()
    felix.page.evaluate("document.activeElement.blur()")
    _posts(open_hall, SAME[0], SAME[1])
    candidate = felix.page.locator(".review-candidate")
    expect(candidate).to_have_count(1)
    expect(felix.page.locator(":focus")).to_have_count(0)
    felix.page.keyboard.press("f")
    expect(felix.page.locator(".review-one")).to_be_focused()
    felix.page.keyboard.press("m")
    others = felix.page.locator(".review-other")
    expect(others.first).to_be_focused()
    felix.page.keyboard.press("1")
    felix.page.keyboard.press("x")
    expect(others).to_have_count(2)
    felix.page.get_by_role("button", name=words("suggestions.another")).click()
    expect(candidate).to_have_count(1)
    expect(felix.page.locator(".gathering-undo")).to_be_hidden()
    felix.page.keyboard.press("Escape")
    expect(_button(felix)).to_be_focused()


def test_what_was_refused_stays_so_for_everyone_until_it_is_taken_back(polling_hall: Hall) -> None:
    _posts(polling_hall, SAME[0], SAME[1])
    felix = polling_hall.arrive(polling_hall.codes["facilitator"])
    ana = polling_hall.arrive(polling_hall.codes["organizer"]).go("desk")
    for desk in (felix, ana):
        expect(_button(desk)).to_be_visible()
    felix.page.keyboard.press("f")
    candidate = felix.page.locator(".review-candidate")
    expect(candidate).to_have_count(1)
    expect(candidate.locator("mark").first).to_have_text("Falta")
    felix.page.keyboard.press("x")
    felix.sees(words("suggestions.nothing_left"))
    expect(_button(ana)).to_be_hidden()
    felix.page.keyboard.press("Escape")
    expect(felix.page.locator("[data-stop]:focus")).to_have_count(1)
    with felix.page.expect_response(re.compile(r"/suggestions\?")):
        felix.page.reload()
    expect(felix.page.locator(".card-row")).to_have_count(2)
    expect(felix.page.locator(".gathering-undo")).to_be_visible()
    expect(_button(felix)).to_be_hidden()
    felix.page.keyboard.press("z")
    for desk in (felix, ana):
        expect(_button(desk)).to_be_visible()
    assert _gathered(polling_hall) == set()
