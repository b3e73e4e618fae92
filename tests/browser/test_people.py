"""The organizers' list: brought in, seated, checked in at two laptops; no one twice."""

from playwright.sync_api import expect

from tests.browser.arriving import arrives, brings, consolidated, has_counted, sizes
from tests.browser.people import Hall, words


def test_a_list_is_brought_in_twice_seated_and_checked_in_at_two_laptops(open_hall: Hall) -> None:
    one = open_hall.arrive(open_hall.codes["organizer"]).go("people")
    brings(one, consolidated())
    doubt = one.page.locator(".import-row-open")
    expect(doubt).to_contain_text("Atlántida")
    apply = one.page.get_by_role("button", name=words("people.apply_import"))
    expect(apply).to_have_attribute("aria-disabled", "true")
    doubt.get_by_label(words("people.field_country")).select_option("BZ")
    doubt.get_by_label(words("people.choice_new_only")).check()
    apply.click()
    expect(one.page.locator(".people-row")).to_have_count(42)

    brings(one, consolidated())
    one.sees(words("people.nothing_changes"))
    expect(apply).to_have_count(0)
    one.presses(words("people.back"))

    one.presses(words("people.view_groups"))
    one.presses(words("people.propose"))
    one.presses(words("people.apply"))
    expect(one.page.locator(".tables-bar")).to_contain_text(words("people.seated_of", n=42, m=42))
    nobody, *tables = sizes(one)
    assert nobody == 0
    assert max(tables) - min(tables) <= 1
    first = one.page.locator(".table-people").nth(1).locator(".seated-name").first
    name = first.locator("bdi").first.inner_text()
    first.press("2")
    expect(one.page.locator(".seated-name:focus")).to_contain_text(name)
    one.page.locator(".seated-name:focus").press("r")
    task = words("people.task_rapporteur")
    expect(one.page.locator(".table-people").nth(2)).to_contain_text(task)

    other = open_hall.arrive(open_hall.codes["organizer"]).go("people#door")
    one.presses(words("people.view_door"))
    arrives(one, "nunez beg", "Begoña Núñez")
    arrives(other, "acuna luc", "Lucía Acuña")
    for desk in (one, other):
        has_counted(desk, 2, 42)
    for desk in (one, other):  # both at the same person, before either has heard of the other
        desk.page.locator(".door-field").fill("zoe tillett")
    for desk in (one, other):
        desk.page.locator(".door-field").press("Enter")
    for desk in (one, other):
        has_counted(desk, 3, 42)
    other.presses(words("people.take_back"))
    for desk in (one, other):
        has_counted(desk, 2, 42)
