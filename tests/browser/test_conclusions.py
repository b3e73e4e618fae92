"""A conclusion on its page: worded by a verb, noted beside, translated, its cards seen anew."""

from playwright.sync_api import expect

from tests.browser.looking import is_accessible
from tests.browser.people import Hall, words


def test_it_is_worded_noted_translated_and_looked_at_anew(open_hall: Hall) -> None:
    hall = open_hall
    bruno = hall.device(hall.group_code(1))
    card = bruno.posts("Fondo regional")
    hall.desk.sends("set_phase", phase="plenary")
    question = hall.desk.state()["questions"][0]["id"]
    drafted = {"question": question, "text": "el fondo", "clusters": [], "cards": [card]}
    hall.desk.sends("draft_conclusion", **drafted)
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    page = ana.page

    page.get_by_role("button", name=words("conclusions.edit")).click()
    page.get_by_role("button", name="promover", exact=True).click()
    expect(page.get_by_label(words("conclusions.text"))).to_be_focused()
    page.keyboard.press("Enter")
    ana.sees("Promover el fondo")

    ana.presses(words("conclusions.add"))
    ana.presses(words("conclusions.follow_up"))
    page.get_by_label(words("common.responsible")).fill("Presidencia")
    page.get_by_label(words("common.deadline")).fill("próxima reunión")
    page.keyboard.press("Enter")
    ana.sees("próxima reunión")
    page.get_by_label(words("conclusions.state"), exact=True).select_option("proposed")

    wanda = hall.arrive(hall.codes["interpreter"]).go("conclusions")
    wanda.sees("Presidencia")
    wanda.presses(words("conclusions.add"))
    wanda.presses(words("conclusions.translation"))
    wanda.page.get_by_label(words("conclusions.translation_text")).fill("Promote the fund")
    wanda.page.keyboard.press("Enter")
    ana.sees("Promote the fund")

    bruno.sends("edit_card", card=card, text="Fondo regional común", base=card)
    ana.presses(words("conclusions.changed_one"))
    expect(page.locator(".conclusion-sources")).to_contain_text("Fondo regional común")
    is_accessible(page)
    ana.presses(words("conclusions.confirm_sources"))
    ana.sees_no(words("conclusions.changed_one"))


def test_what_it_cites_is_changed_on_the_page(open_hall: Hall) -> None:
    hall = open_hall
    bruno = hall.device(hall.group_code(1))
    card = bruno.posts("Fondo regional")
    bruno.posts("Ficha única")
    hall.desk.sends("set_phase", phase="plenary")
    question = hall.desk.state()["questions"][0]["id"]
    hall.desk.sends(
        "draft_conclusion", question=question, text="El fondo", clusters=[], cards=[card]
    )
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    support = ana.page.locator("button.conclusion-support")
    expect(support).to_contain_text(words("common.cards_one"))

    ana.page.get_by_label("Ficha única").check()
    ana.presses(words("conclusions.cite_chosen"))
    expect(support).to_contain_text(words("common.cards_many", n=2))
    ana.sees_no(words("conclusions.cite_chosen"))

    support.click()
    ana.page.get_by_role(
        "button", name=words("conclusions.uncite_this", what="G1-02 Ficha única")
    ).click()
    expect(support).to_contain_text(words("common.cards_one"))

    ana.presses(words("conclusions.add"))
    ana.presses(words("conclusions.objectives"))
    find = ana.page.get_by_label(words("template.objective_find"))
    expect(ana.page.get_by_label(words("template.objective_share"))).to_be_focused()
    find.check()
    ana.page.keyboard.press("Escape")
    expect(ana.page.locator(".serves")).to_have_text(words("common.serves", which="2"))
    ana.presses(words("conclusions.missing"))
    expect(ana.page.locator(".coverage-drafts").last).to_be_visible()  # it is still a draft
    ana.page.get_by_label(words("conclusions.state"), exact=True).select_option("proposed")
    expect(ana.page.locator(".coverage-objective")).to_have_count(5)
    dora = hall.arrive(hall.codes["everyone"]).go("conclusions")
    dora.presses(words("common.serves", which="2"))
    dora.sees(words("template.objective_find"))


def test_drafts_follow_the_order_that_the_room_gave(open_hall: Hall) -> None:
    hall = open_hall
    bruno = hall.device(hall.group_code(1))
    cards = {text: bruno.posts(text) for text in ("Fondo regional", "Ficha única")}
    hall.desk.sends("set_phase", phase="plenary")
    column = hall.desk.state()["cards"][0]["column"]
    ranking = hall.desk.sends("open_ranking", column=column, basis="group")
    bruno.sends("cast_ballot", ranking=ranking, choices={cards["Ficha única"]: 2})
    for act in ("close_ranking", "reveal_ranking"):
        hall.desk.sends(act, ranking=ranking)
    ana = hall.arrive(hall.codes["organizer"]).go("conclusions")
    for text in cards:
        ana.page.get_by_label(text).check()
    ana.presses(words("conclusions.draft_each"))
    expect(ana.page.get_by_label(words("conclusions.by_ranking"))).to_be_checked()
    ana.presses(words("template.closing_conclude"))
    expect(ana.page.locator(".conclusion-text")).to_contain_text(["Ficha única", "Fondo regional"])
