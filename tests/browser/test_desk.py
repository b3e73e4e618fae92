"""The facilitator's desk asks before what cannot be taken back, and has in sight what it needs."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words
from tests.services.waiting import until

HEADING = "Ventanilla única"
TITLE_AT_THE_FOOT = """(scroller) => {
  const room = scroller.clientHeight - scroller.querySelector(".gathered-title").offsetHeight;
  scroller.firstElementChild.style.marginTop = `${room - 16}px`;
}"""


@pytest.fixture
def gathered(open_hall: Hall) -> Hall:
    """Three cards under a heading that has a name."""
    rapporteur = open_hall.device(open_hall.group_code(1))
    cards = [rapporteur.posts(text) for text in ("Una sola puerta", "Un formulario", "Un plazo")]
    cluster = open_hall.desk.sends("gather_cards", cards=cards, cluster=None)
    open_hall.desk.sends("name_heading", cluster=cluster, heading=HEADING, base=cluster)
    return open_hall


def test_a_heading_is_undone_only_after_a_yes(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    _title(facilitator).hover()
    facilitator.presses(words("desk.release_all"))
    facilitator.sees(words("desk.dissolve_means_many", n=3))
    facilitator.presses(words("desk.dissolve_not"))
    expect(_title(facilitator)).to_be_focused()
    assert len(gathered.desk.state()["clusters"]) == 1
    facilitator.presses(words("desk.release_all"))
    facilitator.presses(words("desk.dissolve_now"))
    expect(facilitator.page.locator(".gathered")).to_have_count(0)
    facilitator.sees(words("desk.released_many", n=3))
    # The page shows it before the server has answered.
    until(lambda: gathered.desk.state()["clusters"] == [], what="no heading")


def test_a_heading_is_undone_by_keys_only_after_a_yes(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    keyboard = facilitator.page.keyboard
    _title(facilitator).focus()
    keyboard.press("u")
    yes = facilitator.page.get_by_role("button", name=words("desk.dissolve_now"))
    expect(yes).to_be_focused()
    keyboard.press("Escape")
    expect(_title(facilitator)).to_be_focused()
    keyboard.press("u")
    expect(yes).to_be_focused()
    keyboard.press("Enter")
    expect(facilitator.page.locator(".gathered")).to_have_count(0)
    expect(facilitator.page.locator(".card-face").first).to_be_focused()


def test_the_question_names_every_card_also_behind_a_filter(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    facilitator.page.get_by_label(words("desk.filter")).fill("formulario")
    expect(facilitator.page.locator(".card-face")).to_have_count(1)
    _title(facilitator).hover()
    facilitator.presses(words("desk.release_all"))
    facilitator.sees(words("desk.dissolve_means_many", n=3))
    facilitator.presses(words("desk.dissolve_now"))
    facilitator.sees(words("desk.released_many", n=3))


def test_one_card_under_no_name_is_released_at_once(open_hall: Hall) -> None:
    card = open_hall.device(open_hall.group_code(1)).posts("Una sola puerta")
    open_hall.desk.sends("gather_cards", cards=[card], cluster=None)
    facilitator = open_hall.arrive(open_hall.codes["facilitator"])
    title = facilitator.page.locator(".gathered-title")
    title.focus()
    facilitator.page.keyboard.press("u")
    expect(title).to_have_count(0)


@pytest.mark.parametrize("width", [1366, 1024])
def test_the_switch_of_sharing_is_in_sight(open_hall: Hall, width: int) -> None:
    facilitator = open_hall.arrive(
        open_hall.codes["facilitator"], viewport={"width": width, "height": 768}
    )
    switch = facilitator.page.get_by_role("switch", name=words("desk.sharing_live"))
    expect(switch).to_be_in_viewport(ratio=1)
    expect(switch).to_have_accessible_description(words("desk.means_at_plenary"))
    switch.click()
    facilitator.presses(words("desk.live_now"))
    expect(switch).to_be_checked()
    expect(switch).to_have_accessible_description(words("desk.means_live"))


def test_naming_at_the_foot_of_a_column_shows_the_way_to_save(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    expect(_title(facilitator)).to_be_visible()
    facilitator.page.locator("[data-scroller]").first.evaluate(TITLE_AT_THE_FOOT)
    _title(facilitator).dblclick()
    save = facilitator.page.get_by_role("button", name=words("desk.save"))
    expect(save).to_be_in_viewport(ratio=1)


def test_a_question_that_is_left_gives_the_focus_back(open_hall: Hall) -> None:
    facilitator = open_hall.arrive(open_hall.codes["facilitator"])
    plenary = facilitator.page.get_by_role("button", name=words("desk.open_plenary"), exact=True)
    sharing = facilitator.page.get_by_role("switch")
    for asks, yes in ((plenary, "desk.open_plenary_now"), (sharing, "desk.live_now")):
        asks.press("Enter")
        expect(facilitator.page.get_by_role("button", name=words(yes))).to_be_focused()
        facilitator.page.keyboard.press("Escape")
        expect(asks).to_be_focused()


def test_what_came_of_an_act_is_said_for_a_while(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    facilitator.page.clock.install()
    _title(facilitator).focus()
    facilitator.page.keyboard.press("g")
    facilitator.sees(words("desk.nothing_chosen"))
    facilitator.page.clock.fast_forward("00:16")
    facilitator.sees_no(words("desk.nothing_chosen"))


def _title(someone: Someone) -> Locator:
    return someone.page.get_by_role("group", name=HEADING)


def test_a_key_leads_to_its_field_wherever_it_is_hidden(gathered: Hall) -> None:
    """A part that is folded, and on a narrow screen the side that is not shown."""
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    page = facilitator.page
    fold = page.locator("#timer-title button")
    fold.click()
    expect(page.locator("#minutes")).to_have_count(0)
    fold.blur()
    page.keyboard.press("t")
    expect(page.locator("#minutes")).to_be_focused()
    page.set_viewport_size({"width": 390, "height": 664})
    page.keyboard.press("Tab")
    page.keyboard.press("/")
    expect(page.locator("#filter")).to_be_focused()
    expect(page.locator("#minutes")).not_to_be_visible()
