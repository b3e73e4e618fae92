"""The review of a version: a phone comments over a bad link, staff take it up, nothing is lost."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, Someone, words

SAID = "Falta decir hasta cuándo, y quién: el ñandú no basta."
ROOM_VERSION = words("common.version_room", version="1.0")
BEGUN = "Habría que empezar por"


@pytest.fixture
def snapshot(open_hall: Hall) -> str:
    """A version with one agreed conclusion, in review; the workshop is over."""
    desk = open_hall.desk
    question = desk.state()["questions"][0]["id"]
    drafted = {"question": question, "text": "Fortalecer el fondo", "clusters": [], "cards": []}
    conclusion = desk.sends("draft_conclusion", **drafted)
    desk.sends("set_conclusion_state", conclusion=conclusion, state="agreed")
    desk.sends("set_phase", phase="closed")
    frozen = desk.sends("freeze")
    desk.sends("open_review", snapshot=frozen, until="viernes 27")
    return frozen


def _field(one: Someone, name: str) -> Locator:
    return one.page.get_by_role("textbox", name=name)


def _begin(one: Someone, about: str) -> Locator:
    one.page.get_by_role("button", name=f"{words('review.comment')} {about}").click()
    expect(_field(one, about)).to_be_focused()
    return _field(one, about)


def _fate(one: Someone, text: str) -> Locator:
    return one.page.locator(".comment").filter(has_text=text).locator(".comment-fate")


def test_a_phone_comments_while_its_link_comes_and_goes(open_hall: Hall, snapshot: str) -> None:
    one, whole = words("review.on_conclusion", n=1), words("review.on_whole")
    delia = open_hall.phone(2).go("take-home")
    delia.sees("viernes 27")
    delia.page.get_by_label(words("review.delegation")).fill("Panamá")
    field = _begin(delia, one)
    delia.network.cut()
    field.fill(SAID)
    delia.presses(words("review.send"))
    expect(_fate(delia, SAID)).to_have_text(words("review.fate_waiting"))
    begin = delia.page.locator("[data-conclusion] .comment-begin")
    expect(begin).to_have_text(f"{words('review.comment')} {one}")  # nothing is begun any more
    _begin(delia, whole).fill(BEGUN)
    delia.network.restore()
    expect(_fate(delia, SAID)).to_have_text(words("review.fate_answered"), timeout=20_000)
    fits_sideways(delia.page)
    is_accessible(delia.page)

    delia.page.reload()
    expect(_fate(delia, SAID)).to_have_text(words("review.fate_answered"))
    expect(_field(delia, whole)).to_have_value(BEGUN)
    expect(delia.page.get_by_label(words("review.delegation"))).to_have_value("Panamá")
    (row,) = open_hall.desk.state()["comments"]
    assert (row["text"], row["delegation"], row["state"]) == (SAID, "Panamá", "new")

    open_hall.desk.sends("close_review", snapshot=snapshot)
    delia.sees(words("review.over"))
    delia.sees(BEGUN)
    expect(_fate(delia, SAID)).to_have_text(words("review.fate_answered"))


def test_what_came_too_late_is_told_and_can_be_sent_when_it_is_open_again(
    open_hall: Hall, snapshot: str
) -> None:
    about = words("review.on_conclusion", n=1)
    dora = open_hall.arrive(open_hall.codes["everyone"]).go("take-home")
    field = _begin(dora, about)
    dora.network.cut()
    field.fill(SAID)
    dora.presses(words("review.send"))
    expect(_fate(dora, SAID)).to_have_text(words("review.fate_waiting"))
    open_hall.desk.sends("close_review", snapshot=snapshot)
    dora.network.restore()
    refused = dora.page.locator(".comment-refused")
    expect(refused).to_contain_text(words("errors.review_closed"), timeout=20_000)
    dora.sees(SAID)
    dora.page.reload()
    dora.sees(SAID)
    open_hall.desk.sends("open_review", snapshot=snapshot, until="lunes")
    dora.presses(words("review.again"))
    expect(_fate(dora, SAID)).to_have_text(words("review.fate_answered"))
    (row,) = open_hall.desk.state()["comments"]
    assert row["text"] == SAID


def test_staff_read_them_beside_the_conclusion_and_take_them_up(
    open_hall: Hall, snapshot: str
) -> None:
    desk = open_hall.desk
    conclusion = desk.state()["conclusions"][0]["id"]
    dora = open_hall.device(open_hall.codes["everyone"])
    for text, about in ((SAID, conclusion), ("De acuerdo", None)):
        dora.sends("post_comment", snapshot=snapshot, conclusion=about, text=text)
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("conclusions")
    row = ana.page.locator(f".conclusion[data-conclusion='{conclusion}']")
    one = words("review.comments_one")
    row.get_by_role("button", name=one).click()
    row.get_by_role("button", name=words("review.make_taken"), exact=True).click()
    expect(row.locator(".comment-state")).to_have_text(words("review.state_taken"))
    expect(row.get_by_role("button", name=one, exact=True)).to_be_visible()  # none is new
    is_accessible(ana.page)

    ana.presses(words("review.show"))
    listed = ana.page.locator(".all-comments .comment")
    expect(listed).to_contain_text(["De acuerdo"])
    dora.sends("post_comment", snapshot=snapshot, conclusion=None, text="Otra")
    expect(listed).to_contain_text(["De acuerdo", "Otra"])
    listed.first.get_by_role("button", name=words("review.make_declined"), exact=True).click()
    expect(listed.first.locator(".comment-state")).to_have_text(words("review.state_declined"))

    ana.presses(words("review.from_paper"))
    _field(ana, words("review.text")).fill("Escrito en papel")
    ana.presses(words("review.send"))
    expect(listed).to_contain_text(["De acuerdo", "Otra", "Escrito en papel"])
    desk.sends("edit_conclusion", conclusion=conclusion, text="Otro texto", base=conclusion)
    second = desk.sends("freeze")
    ana.sees(words("review.stands", name=words("common.version_room", version="1.1")))
    ana.presses(words("review.close"))  # of 1.0, which is still open
    ana.page.locator(".confirm").get_by_role("button", name=words("review.close")).click()
    ana.sees_no(words("review.stands_until", name=ROOM_VERSION, until="viernes 27"))
    desk.sends("open_review", snapshot=second, until="")
    desk.sends("close_review", snapshot=second)
    ana.presses(words("review.freeze_final"))
    expect(ana.page.get_by_role("dialog")).to_be_visible()
    states = {each["text"]: each["state"] for each in desk.state()["comments"]}
    assert states == {
        SAID: "taken",
        "De acuerdo": "declined",
        "Otra": "new",
        "Escrito en papel": "new",
    }
