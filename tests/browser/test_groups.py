"""At the desk groups are set aside, merged and added, cards typed for a group, remarks written."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.people import Hall, Someone, words

LAPTOP = {"viewport": {"width": 1366, "height": 768}}


@pytest.fixture
def desk(open_hall: Hall) -> Someone:
    """A facilitator at the desk, while groups write."""
    facilitator = open_hall.arrive(open_hall.codes["facilitator"], **LAPTOP)
    expect(facilitator.page.locator(".progress-table")).to_be_in_viewport(ratio=1)
    return facilitator


def test_a_group_is_set_aside_merged_and_added(open_hall: Hall, desk: Someone) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Una")
    bruno, wall = open_hall.rapporteur(1), open_hall.arrive(open_hall.codes["projector"])
    counts = wall.page.locator(".group-counts").first
    _unfolds(desk, "groups.title")
    _changes(desk, 1)
    desk.presses(words("groups.set_aside"))
    bruno.sees(words("groups.told_aside"))
    expect(counts.locator(".group-count")).to_have_count(4)
    desk.presses(words("groups.take_back"))
    bruno.sees_no(words("groups.told_aside"))
    desk.page.get_by_label(words("groups.merge_of", n=1)).select_option(
        label=words("common.group_number", n=3)
    )
    desk.sees(words("groups.merge_means", n=1, other=3))
    assert open_hall.desk.state()["workshops"][0]["groups"] == 5
    desk.presses(words("groups.merge_now"))
    bruno.sees(words("groups.told_with", n=3))
    expect(counts.locator(".group-count")).to_have_count(4)
    desk.presses(words("groups.add"))
    sixth = counts.locator(".group-count").filter(
        has=wall.page.get_by_label(words("common.group_number", n=6))
    )
    expect(sixth).to_be_visible()
    newcomer = open_hall.arrive(
        open_hall.device(open_hall.codes["organizer"]).code_of("rapporteur-6")
    )
    newcomer.writes("De los últimos")
    expect(sixth.locator("[translate=no]")).to_have_text("1")
    newcomer.has_received(1, 1)
    bruno.writes("Otra")
    open_hall.holds(["Una", "Otra"])


def test_cards_are_typed_and_pasted_for_a_group(open_hall: Hall, desk: Someone) -> None:
    carla = open_hall.rapporteur(2)
    _unfolds(desk, "groups.entering")
    desk.page.get_by_label(words("groups.which_group")).select_option(
        label=words("common.group_number", n=2)
    )
    field = _field(desk, "groups.new_card", n=2)
    field.fill("En papel")
    field.press("Enter")
    expect(carla.card("En papel")).to_contain_text(words("groups.entered_mark"))
    field.fill("a medias")
    desk.page.reload()
    _unfolds(desk, "groups.entering")
    desk.page.get_by_label(words("groups.which_group")).select_option(
        label=words("common.group_number", n=2)
    )
    expect(field).to_have_value("a medias")
    field.fill("")
    desk.pastes("- Uno\n- Dos", field)
    desk.presses(words("board.paste_add", n=2))
    carla.shows(["En papel", "Uno", "Dos"])
    desk.presses(words("groups.edit_of", code="G2-01"))
    edit = desk.page.get_by_role("textbox", name=words("groups.edit_of", code="G2-01"))
    edit.fill("En el papel")
    edit.press("Enter")
    carla.shows(["En el papel", "Uno", "Dos"])
    desk.presses(words("groups.withdraw_of", code="G2-03"))
    carla.shows(["En el papel", "Uno"])


def test_a_remark_is_written_by_one_key_and_seen_by_all(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Una")
    open_hall.open("plenary")
    desk = open_hall.arrive(open_hall.codes["facilitator"], **LAPTOP)
    wall = open_hall.arrive(open_hall.codes["projector"])
    desk.sees("Una")
    desk.page.keyboard.press("a")
    field = _field(desk, "groups.new_remark")
    expect(field).to_be_focused()
    field.press_sequentially("Falta el agua")
    field.press("Enter")
    last = wall.page.locator(".pages-sheet:not(.pages-measure) .card").last
    expect(last).to_contain_text("PL-01")
    expect(last).to_contain_text(words("common.plenary"))
    expect(wall.page.locator(".column-count").first).to_have_text("1")


def _unfolds(desk: Someone, title: str) -> None:
    desk.page.get_by_role("button", name=words(title), exact=True).click()


def _changes(desk: Someone, group: int) -> None:
    desk.page.get_by_role("button", name=words("groups.change_of", n=group)).click()


def _field(desk: Someone, key: str, **values: object) -> Locator:
    column = words("template.name_key_element")
    return desk.page.get_by_role("textbox", name=words(key, column=column, **values))
