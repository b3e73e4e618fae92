"""Two groups present: the desk leads, the wall tells, the rapporteur has the own board in hand."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, Someone, words


@pytest.fixture
def gathered(open_hall: Hall) -> Hall:
    """Two groups that say partly the same, under one heading that the stage shows."""
    one, two = (open_hall.device(open_hall.group_code(group)) for group in (1, 2))
    shared = [one.posts("Un solo formulario"), two.posts("Formulario único")]
    one.posts("Más plazos")
    first = two.posts("Intérpretes en frontera")
    two.sends("mark_top", card=shared[1], top=1)
    two.sends("mark_top", card=first, top=2)
    cluster = open_hall.desk.sends("gather_cards", cards=shared, cluster=None)
    open_hall.desk.sends("name_heading", cluster=cluster, heading="Formulario", base=cluster)
    open_hall.open("plenary").desk.sends("show_stage", slide="headings")
    return open_hall


def test_two_groups_present_one_after_the_other(gathered: Hall) -> None:
    facilitator = gathered.arrive(gathered.codes["facilitator"])
    wall = gathered.arrive(gathered.codes["projector"])
    rail = facilitator.page.get_by_role("region", name=words("presenting.title"))
    rail.get_by_role("spinbutton").fill("10")
    rail.get_by_role("button", name=words("desk.start")).click()
    left = len(gathered.codes["groups"])
    expect(rail.locator(".presenting-line")).to_contain_text(f"faltan {left} grupos · 2:00")

    facilitator.page.keyboard.press("s")
    expect(wall.page.locator(".presents")).to_contain_text(words("presenting.presents", n=1))
    expect(wall.page.locator(".presents .timer")).to_contain_text(re.compile(r"1:\d\d|2:00"))
    second = gathered.rapporteur(2)
    second.sees(words("presenting.own_next"))

    # The heading's card of the group that presents is said, by a key on the heading.
    heading = wall.page.locator(".pages-sheet:not([inert]) .heading").first
    height = heading.bounding_box()
    facilitator.page.locator(".gathered-title").focus()
    facilitator.page.keyboard.press("e")
    expect(heading).to_contain_text(words("presenting.said_one", n=1))
    assert heading.bounding_box() == height  # nothing moves what the room reads
    facilitator.page.keyboard.press("s")
    second.sees(words("presenting.own_now"))
    expect(rail.locator(".turn-done")).to_have_count(1)
    _presents(second)

    # A wrong press is put right by choosing the group again.
    rail.get_by_role("button", name=words("presenting.let_present", n=1)).click()
    expect(wall.page.locator(".presents")).to_contain_text(words("presenting.presents", n=1))
    second.sees(words("presenting.own_next"))
    expect(rail.locator(".turn-done")).to_have_count(0)
    is_accessible(facilitator.page)


def _presents(rapporteur: Someone) -> None:
    """New first; what was said is folded; marked by a key, also while the network is away."""
    page = rapporteur.page
    page.get_by_role("button", name=words("presenting.present")).click()
    here = page.locator(".presenter-here")
    expect(here).to_contain_text("Intérpretes en frontera")
    expect(page.locator(".presenter")).not_to_contain_text("Formulario único")
    rapporteur.network.cut()
    said = page.locator(".presenter-said")
    expect(said).to_contain_text(words("presenting.said_one", n=1))
    said.click()
    expect(here).to_contain_text("Intérpretes en frontera")
    page.keyboard.press("m")
    expect(here).to_contain_text("Formulario único")
    marked = page.locator(".presenter-done")
    expect(marked).to_contain_text("Intérpretes en frontera")
    fits_sideways(page)
    is_accessible(page)
    rapporteur.network.restore()
    page.keyboard.press("ArrowLeft")
    expect(here).to_contain_text("Intérpretes en frontera")
    page.keyboard.press("Escape")
    expect(page.locator(".presenter")).to_have_count(0)
    rapporteur.has_received(2, 2)
