"""The organizer hands out codes: each alone on paper, and none replaced by mistake."""

from playwright.sync_api import expect

from tests.browser.people import Hall, words

# The innermost thing with a line around it: what is cut out of the sheet.
SLIPS = """() => [...document.querySelectorAll(".code")].map((code) => {
  const framed = (each) => parseFloat(getComputedStyle(each).borderLeftWidth) > 0;
  let slip = code;
  while (!framed(slip)) slip = slip.parentElement;
  return slip.innerText;
})"""


def test_each_code_is_printed_on_a_slip_of_its_own(open_hall: Hall) -> None:
    organizer = open_hall.arrive(open_hall.codes["organizer"]).page
    expect(organizer.locator(".code").first).to_be_visible()
    organizer.emulate_media(media="print")
    slips = organizer.evaluate(SLIPS)
    for group in open_hall.codes["groups"]:
        for mine, other in (("code", "table_code"), ("table_code", "code")):
            (slip,) = [each for each in slips if group[mine] in each]
            assert group[other] not in slip
            assert open_hall.workshop["title"] in slip
            assert words("common.group_number", n=group["number"]) in slip


def test_escape_leaves_a_code_as_it_is(open_hall: Hall) -> None:
    organizer = open_hall.arrive(open_hall.codes["organizer"]).page
    replace = organizer.get_by_role("button", name=words("organizer.replace")).first
    replace.click()
    expect(organizer.get_by_role("button", name=words("organizer.replace_keep"))).to_be_focused()
    organizer.keyboard.press("Escape")
    expect(replace).to_be_focused()
    expect(replace).to_have_attribute("aria-expanded", "false")
