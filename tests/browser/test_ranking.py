"""An indicative order from the desk to the wall: slips, phones, and a result for all at once."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import fits_sideways
from tests.browser.people import PHONE, Hall, Someone, words

FIRST, SECOND = "Ventanilla única", "Formación de inspectores"


def _headings(hall: Hall) -> None:
    group = hall.device(hall.group_code(1))
    for text in (FIRST, SECOND):
        hall.desk.sends("gather_cards", cards=[group.posts(text, "priority")], heading=text)
    hall.open("plenary")


def _opens(hall: Hall) -> Someone:
    """Félix opens an order of the priorities and makes two slips, by his desk."""
    desk = hall.arrive(hall.codes["facilitator"])
    desk.presses(words("ranking.title"))
    desk.presses(words("ranking.open_it"))
    desk.page.get_by_label(words("ranking.labels")).fill("Panamá\nPerú")
    desk.presses(words("ranking.make_slips"))
    expect(desk.page.locator(".slip-row")).to_have_count(2)
    return desk


def _codes(hall: Hall) -> list[str]:
    slips = sorted(hall.desk.state()["slips"], key=lambda slip: slip["number"])
    return [slip["code"] for slip in slips]


def _option(page: Page, text: str) -> Locator:
    return page.locator(".dots-option").filter(has_text=text)


def _gives(phone: Someone, **dots: int) -> None:
    for text, count in zip((FIRST, SECOND), dots.values(), strict=True):
        for _ in range(count):
            _option(phone.page, text).get_by_label(words("ranking.more")).click()
    phone.presses(words("ranking.send"))


def test_from_the_desk_to_the_wall(open_hall_each_way: Hall) -> None:
    hall = open_hall_each_way
    _headings(hall)
    desk = _opens(hall)
    wall = hall.arrive(hall.codes["projector"])
    desk.presses(words("ranking.show"))
    wall.sees(words("ranking.how_delegation_many", n=3))
    printed = desk.page.get_by_role("link", name=words("ranking.print"))
    with desk.page.context.expect_page() as opened:
        printed.click()
    expect(opened.value.locator(".slip")).to_have_count(2)
    expect(opened.value.locator(".slip-qr svg path").first).to_be_visible()
    opened.value.set_viewport_size(PHONE["viewport"])  # there one beneath another
    fits_sideways(opened.value)
    lefts = opened.value.locator(".slip").evaluate_all("all => all.map((each) => each.offsetLeft)")
    assert len(set(lefts)) == 1

    # One opens what the picture says, in a browser that has never been here; one types the code.
    panama, peru = _codes(hall)
    scanning = hall.visitor(**PHONE)
    scanning.go(f"ballot#{panama}")
    _option(scanning.page, FIRST).wait_for()
    assert panama not in scanning.page.url
    buttons = scanning.page.locator(".dots-button").evaluate_all(
        "all => all.map((each) => Math.min(each.offsetWidth, each.offsetHeight))"
    )
    assert min(buttons) >= 44
    _gives(scanning, first=2, second=1)
    scanning.sees(words("ranking.got"))
    typing = hall.visitor(**PHONE)
    typing.page.get_by_label(words("join.title")).fill(peru.lower().replace("-", " "))
    typing.presses(words("join.enter"))
    _gives(typing, first=0, second=1)
    typing.sees(words("ranking.got"))

    # Whoever finds a slip that was cast, or copied its link badly, is told no more than that it
    # cannot be used.
    for of_no_use in (panama, f"{peru}%"):
        again = hall.visitor(**PHONE)
        again.go(f"ballot#{of_no_use}")
        _gives(again, first=3, second=0)
        again.sees(words("errors.slip_refused"))

    desk.presses(words("ranking.close"))
    desk.page.locator(".confirm").get_by_role("button", name=words("ranking.close")).click()
    wall.sees(words("ranking.closed"))
    wall.sees_no(words("ranking.tied"))
    desk.presses(words("ranking.reveal"))
    desk.page.locator(".confirm").get_by_role("button", name=words("ranking.reveal")).click()
    result = wall.page.locator(".pages-sheet:not([inert]) .ranking-line")
    expect(result).to_have_text(
        [re.compile(f"1.*{FIRST}.*{words('ranking.tied')}.*2"), re.compile(f"1.*{SECOND}.*2")]
    )
    wall.sees(words("ranking.received_of", n=2, m=2))
    expect(scanning.page.locator(".ranking-line")).to_have_count(2)


def test_what_another_facilitator_does_changes_neither_a_text_nor_a_question(
    open_hall: Hall,
) -> None:
    _headings(open_hall)
    desk = open_hall.arrive(open_hall.codes["facilitator"])
    desk.presses(words("ranking.title"))
    desk.presses(words("ranking.open_it"))
    labels = desk.page.get_by_label(words("ranking.labels"))
    labels.fill("Panamá")
    [ranking] = open_hall.desk.state()["rankings"]
    slips = [{"label": "Perú", "kind": "member"}]
    open_hall.desk.sends("issue_slips", ranking=ranking["id"], labels=slips)
    expect(desk.page.locator(".slip-row")).to_have_count(1)
    expect(labels).to_have_value("Panamá")
    desk.page.reload()
    desk.presses(words("ranking.title"))
    expect(labels).to_have_value("Panamá")
    desk.presses(words("ranking.make_slips"))
    expect(desk.page.locator(".slip-row")).to_have_count(2)
    expect(labels).to_have_count(0)

    desk.presses(words("ranking.close"))
    desk.page.locator(".confirm").wait_for()
    open_hall.desk.sends("close_ranking", ranking=ranking["id"])
    desk.sees(words("ranking.reveal"))
    expect(desk.page.locator(".confirm")).to_have_count(0)


def test_a_ballot_cast_without_a_link_is_sent_when_it_is_back(open_hall: Hall) -> None:
    _headings(open_hall)
    _opens(open_hall)
    phone = open_hall.visitor(**PHONE)
    phone.go(f"ballot#{_codes(open_hall)[0]}")
    _option(phone.page, FIRST).get_by_label(words("ranking.more")).click()
    phone.page.reload()  # what was begun is still there
    expect(_option(phone.page, FIRST).locator(".dots-number")).to_have_text("1")
    phone.network.cut()
    _option(phone.page, SECOND).get_by_label(words("ranking.more")).click()
    phone.presses(words("ranking.send"))
    phone.sees(words("ranking.waiting"))
    phone.network.restore()
    phone.sees(words("ranking.got"), within=20)
