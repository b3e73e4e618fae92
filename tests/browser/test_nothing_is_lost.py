"""What is written survives dead servers, lost answers, closed tabs, reloads and silent networks."""

from playwright.sync_api import Locator, Request, expect

from tests.browser.people import Hall, Someone, words
from tests.services.waiting import until

LOST = words("common.link_lost", time="", age="").split(".")[0]
COMES_TO_THE_FRONT = "document.dispatchEvent(new Event('visibilitychange'))"
TOO_MUCH = "ñ" * 2005


def test_t06_a_killed_server_keeps_what_is_written_around_its_death(hall: Hall) -> None:
    bruno = hall.open().rapporteur(1)
    bruno.writes("Antes")
    bruno.has_received(1, 1)
    bruno.writes("Una")
    hall.server.kill()
    bruno.writes("Dos")
    bruno.writes("Tres")
    bruno.sees(words("board.saved_here"))
    hall.server.start()
    hall.server.wait_until_up()
    bruno.has_received(4, 4, within=30)
    hall.holds(["Antes", "Una", "Dos", "Tres"])
    bruno.shows(["Antes", "Una", "Dos", "Tres"])


def test_t05_lost_answers_second_presses_and_a_reload_make_one_card_each(
    open_hall_each_way: Hall,
) -> None:
    bruno = open_hall_each_way.rapporteur(1)
    with bruno.page.expect_request(_sends_commands):
        bruno.network.hold_answers()
        bruno.writes("Una")
        bruno.writes("Dos")
        bruno.page.keyboard.press("Enter")
        bruno.presses(words("board.post"))
    # The page gives the silent answer up, and asks who is there before it sends anything again.
    with bruno.page.expect_request(_asks_for_the_state, timeout=40_000):
        open_hall_each_way.holds(["Una"])
    bruno.page.evaluate("setTimeout(() => location.reload())")
    bruno.network.restore()
    bruno.has_received(2, 2)
    bruno.shows(["Una", "Dos"])
    open_hall_each_way.holds(["Una", "Dos"])


def _sends_commands(request: Request) -> bool:
    return request.url.endswith("/commands")


def _asks_for_the_state(request: Request) -> bool:
    return "/state?" in request.url


def test_c14_another_tab_delivers_what_a_closed_one_left(open_hall: Hall) -> None:
    one = open_hall.rapporteur(1)
    other = _tabs_offline(one)
    other.page.evaluate(COMES_TO_THE_FRONT)
    other.shows(["A1", "B1", "A2"])
    other.network.restore()
    other.has_received(3, 3, within=30)
    open_hall.holds(["A1", "B1", "A2"])


def test_c14_a_later_tab_delivers_what_closed_ones_left(open_hall: Hall) -> None:
    one = open_hall.rapporteur(1)
    blank = one.tab()
    other = _tabs_offline(one)
    other.page.close()
    other.network.restore()
    later = blank.go("board/1")
    later.has_received(3, 3, within=30)
    open_hall.holds(["A1", "B1", "A2"])


def _tabs_offline(one: Someone) -> Someone:
    """Two tabs write while the network is cut; the first is closed. Gives the second."""
    other = one.tab().go("board/1")
    other.sees(words("board.now_writing"))
    one.network.cut()
    for tab, text in ((one, "A1"), (other, "B1"), (one, "A2")):
        tab.writes(text)
        tab.sees(text)
        tab.sees(words("board.saved_here"))
    expect(one.page.get_by_text(words("board.saved_here"), exact=True)).to_have_count(2)
    one.page.close()
    return other


def test_t01_a_silent_network_is_told_and_made_up_for(open_hall_each_way: Hall) -> None:
    hall = open_hall_each_way
    bruno, wall = hall.rapporteur(1), hall.arrive(hall.codes["projector"])
    bruno.sees(words("board.now_writing"))
    wall.sees(words("template.name_priority"))
    for each in (bruno, wall):
        each.network.hold()
    bruno.writes("Escrita en el silencio")
    hall.device(hall.group_code(1)).posts("De otro equipo")
    for each in (bruno, wall):
        each.sees(LOST, within=15)
    for each in (bruno, wall):
        each.network.restore()
    for each in (bruno, wall):
        each.sees_no(LOST, within=15)
    bruno.has_received(2, 2)
    hall.holds(["De otro equipo", "Escrita en el silencio"])
    bruno.shows(["De otro equipo", "Escrita en el silencio"])
    expect(wall.page.locator(".progress-number").first).to_have_text("2")
    _same_after_reload(bruno, ".columns .column-cards")
    _same_after_reload(wall, ".wall-slide")


def test_c17_without_a_socket_the_board_is_not_said_to_be_old(open_hall: Hall) -> None:
    bruno = open_hall.visitor()
    bruno.page.clock.install()
    bruno.page.route("**/socket.io/**", lambda route: route.fulfill(status=503))
    bruno.opens_link(open_hall.group_code(1))
    bruno.sees(words("board.now_writing"))
    bruno.page.clock.fast_forward("00:13")
    bruno.sees(words("common.link_requests"))
    open_hall.device(open_hall.group_code(1)).posts("De otro equipo")
    bruno.sees("De otro equipo")
    bruno.sees_no(LOST)
    bruno.network.cut()
    bruno.page.clock.fast_forward("00:13")
    bruno.sees(LOST)
    bruno.network.restore()
    bruno.sees(words("common.link_requests"))
    bruno.page.unroute("**/socket.io/**")
    bruno.sees_no(words("common.link_requests"))


def _same_after_reload(someone: Someone, part: str) -> None:
    before = _words_on(someone, part)
    someone.page.reload()
    until(lambda: _words_on(someone, part) == before, what=f"the same {part}")


def _words_on(someone: Someone, part: str) -> list[str]:
    return " ".join(someone.page.locator(part).all_inner_texts()).split()


def test_drafts_survive_a_reload(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    bruno.composer("priority").fill("Todavía sin\nterminar")
    _open_edit(bruno, "Como estaba").fill("Como será")
    bruno.page.reload()
    expect(bruno.composer("priority")).to_have_value("Todavía sin\nterminar")
    bruno.sees(words("board.unfinished"))
    edit = _open_edit(bruno, "Como estaba")
    expect(edit).to_have_value("Como será")
    edit.press("Enter")
    open_hall.holds(["Como será"])


def _open_edit(someone: Someone, text: str) -> Locator:
    card = someone.card(text)
    card.get_by_role("button", name=words("board.edit"), exact=True).click()
    return card.locator("textarea")


def test_text_being_typed_outlives_the_close_of_the_session(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    _open_edit(bruno, "Como estaba").fill("Como iba a ser")
    bruno.composer("challenge").fill("Me faltó poco")
    open_hall.open("closed")
    bruno.sees(words("board.now_closed"))
    bruno.sees("Me faltó poco")
    bruno.sees("Como iba a ser")
    open_hall.open("writing")
    expect(bruno.composer("challenge")).to_have_value("Me faltó poco")
    bruno.composer("challenge").press("Enter")
    open_hall.holds(["Me faltó poco"], column="challenge")


def test_too_long_a_text_is_refused_before_it_is_sent(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    asked: list[str] = []
    bruno.page.on("request", lambda each: _sends_commands(each) and asked.append(each.url))
    bruno.writes(TOO_MUCH)
    bruno.sees(words("board.too_long", n=5))
    expect(bruno.composer()).to_have_value(TOO_MUCH)
    bruno.page.reload()
    expect(bruno.composer()).to_have_value(TOO_MUCH)
    assert not asked
    bruno.writes(TOO_MUCH[:2000])
    bruno.has_received(1, 1)
    open_hall.holds([TOO_MUCH[:2000]])


def test_t15_sixty_pasted_lines_become_sixty_cards(open_hall_each_way: Hall) -> None:
    lines = [f"Línea {n}" for n in range(1, 61)]
    bruno = open_hall_each_way.rapporteur(1)
    bruno.pastes("\n".join(f"• {line}" for line in lines), bruno.composer())
    bruno.presses(words("board.paste_add", n=60))
    bruno.has_received(60, 60, within=30)
    open_hall_each_way.holds(lines)
    bruno.shows(lines)
    expect(bruno.composer()).to_have_value("")


def test_c07_a_conflict_shows_both_texts_and_the_choice_is_the_writers(open_hall: Hall) -> None:
    open_hall.device(open_hall.group_code(1)).posts("Como estaba")
    here, there = open_hall.rapporteur(1), open_hall.rapporteur(1)
    edit = _open_edit(here, "Como estaba")
    edit.fill("Mi texto")
    _open_edit(there, "Como estaba").fill("El texto de al lado")
    there.page.keyboard.press("Enter")
    _sees_two_texts(here, "Mi texto", "El texto de al lado")
    expect(edit).to_have_value("Mi texto")
    here.presses(words("board.choose_mine"))
    for each in (here, there):
        each.shows(["Mi texto"])
    open_hall.holds(["Mi texto"])


def test_c07_a_conflict_met_on_the_way_back_shows_both_texts(open_hall: Hall) -> None:
    other = open_hall.device(open_hall.group_code(1))
    card = other.posts("Como estaba")
    bruno = open_hall.rapporteur(1)
    edit = _open_edit(bruno, "Como estaba")
    bruno.network.cut()
    edit.fill("Escrito sin red")
    edit.press("Enter")
    bruno.sees(words("board.saved_here"))
    other.edits(card, "Escrito con red")
    bruno.network.restore()
    _sees_two_texts(bruno, "Escrito sin red", "Escrito con red")
    bruno.presses(words("board.choose_theirs"))
    bruno.shows(["Escrito con red"])
    bruno.has_received(1, 1)
    open_hall.holds(["Escrito con red"])


def _sees_two_texts(someone: Someone, mine: str, theirs: str) -> None:
    both = someone.page.get_by_role("group", name=words("board.two_texts"))
    expect(both.locator(".card-text")).to_have_text([theirs, mine], timeout=20_000)


def test_a_posted_text_that_a_killed_browser_brings_back_leaves_its_field(open_hall: Hall) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.composer().fill("Una")
    key = bruno.page.evaluate("Object.keys(localStorage).find((key) => key.startsWith('draft/'))")
    bruno.page.keyboard.press("Enter")
    bruno.has_received(1, 1)
    for brought, left in (("Una", ""), ("Una y otra", "Una y otra")):
        bruno.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, brought])
        bruno.page.reload()
        bruno.shows(["Una"])
        expect(bruno.composer()).to_have_value(left)
    open_hall.holds(["Una"])
