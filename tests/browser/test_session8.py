"""Law 12, and the heart of session 8: from a keypress to the projector and into a Word file.

Two groups, a facilitator and a projector at once, under a LAN name over plain http,
the network cut and restored in the middle.
"""

import io
import re

import docx
from playwright.sync_api import Page, expect

from tests.browser.downloading import downloaded
from tests.browser.people import Hall, Someone, words

FIRST = "Ventanilla única para la persona que retorna"
WHILE_AWAY = "Fondo rotatorio que no dependa de la cooperación"
OTHER = "One single window for people who return"
HEADING = "Ventanilla única"


def test_it_reaches_the_projector_and_the_document(hall: Hall) -> None:
    facilitator = hall.arrive(hall.codes["facilitator"])
    projector = hall.arrive(hall.codes["projector"])
    bruno, carla = hall.rapporteur(1), hall.rapporteur(2)
    _write(facilitator, projector, bruno, carla)
    _open_plenary(facilitator, projector, carla)
    _gather(facilitator, projector)
    _conclude(hall, projector)


def _write(facilitator: Someone, projector: Someone, bruno: Someone, carla: Someone) -> None:
    facilitator.presses(words("desk.open_groups"))
    projector.sees(words("template.question_key_element"))
    for someone in (bruno, carla):
        someone.sees(words("board.now_writing"))
    bruno.writes(FIRST)
    carla.writes(OTHER)
    bruno.has_received(1, 1)
    carla.has_received(1, 1)
    facilitator.sees(FIRST)
    bruno.network.cut()
    bruno.writes(WHILE_AWAY, "challenge")
    bruno.sees(words("board.saved_here"))
    bruno.sees(words("common.link_lost", time="", age="").split(".")[0], within=15)
    bruno.network.restore()
    bruno.has_received(2, 2)
    facilitator.sees(WHILE_AWAY)
    for someone in (projector, carla):
        expect(someone.page.get_by_text(FIRST)).to_have_count(0)


def _open_plenary(facilitator: Someone, projector: Someone, carla: Someone) -> None:
    facilitator.presses(words("desk.open_plenary"))
    facilitator.presses(words("desk.open_plenary_now"))
    for text in (FIRST, WHILE_AWAY, OTHER):
        projector.sees(text)
    carla.presses(words("board.view_plenary"))
    carla.sees(FIRST)


def _gather(facilitator: Someone, projector: Someone) -> None:
    """By keyboard alone, as on a desk without a mouse."""
    page = facilitator.page
    for text in (FIRST, OTHER):
        page.get_by_role("checkbox", name=re.compile(re.escape(text))).focus()
        page.keyboard.press("x")
    page.keyboard.press("g")
    name = page.get_by_label(words("desk.heading_name"))
    expect(name).to_be_focused()
    name.fill(HEADING)
    name.press("Enter")
    expect(page.get_by_role("heading", name=HEADING)).to_be_visible()
    expect(projector.page.get_by_text(HEADING, exact=True)).to_have_count(0)
    facilitator.presses(words("desk.show_headings"))
    projector.sees(HEADING)
    projector.sees(words("common.groups_of", n=2, m=5))


def _conclude(hall: Hall, projector: Someone) -> None:
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    ana.page.get_by_role("checkbox", name=re.compile(HEADING)).check()
    ana.presses(words("conclusions.draft_each"))
    ana.presses(words("template.closing_strengthen"))
    state = ana.page.get_by_label(words("conclusions.state"), exact=True)
    expect(state).to_have_value("draft")
    state.select_option("agreed")
    desk = ana.page.context.new_page()
    desk.goto(ana.page.url.replace("conclusions", "desk"))
    desk.get_by_role("button", name=re.compile(words("desk.slide_conclusions"))).click()
    projector.sees(words("common.conclusion_agreed"))
    conclusions = _downloaded(ana.page, "conclusions")
    assert HEADING in conclusions
    assert words("documents.groups_many", n=2, m=5) in conclusions
    assert FIRST in _downloaded(ana.page, "cards")


def _downloaded(page: Page, document: str) -> str:
    read = docx.Document(io.BytesIO(downloaded(page, document=document)))
    return "\n".join(paragraph.text for paragraph in read.paragraphs)
