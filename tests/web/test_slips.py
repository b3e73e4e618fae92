"""Slips at the door: printed for staff only, a code that leads to the ballot, guessing slowed."""

from typing import Any

import pytest

from colaboracion.web.guessing import BURST
from colaboracion.words import say
from tests.commands.ranking_scene import headings, issued, opened
from tests.room import Room
from tests.web.browsers import Browser, order


@pytest.fixture
def ranking(room: Room) -> str:
    """An open one, of slips."""
    headings(room)
    return opened(room)


@pytest.fixture
def slip(room: Room, ranking: str) -> Any:
    """One of its slips."""
    return issued(room, ranking, "Costa Rica")[0]


def test_a_slip_opens_everyones_seat_and_the_ballot(room: Room, slip: Any) -> None:
    browser = Browser(room)
    joined = browser.enter(slip["code"].lower().replace("-", " ")).get_json()
    assert (joined["seat"], joined["links"]["page"]) == ("everyone", f"/w/{room.slug}/ballot")
    assert browser.open("ballot").status_code == 200


def test_a_void_slip_opens_nothing(room: Room, slip: Any) -> None:
    room.do("félix", "void_slip", slip=slip["id"])
    wrong = Browser(room).enter("B1-SOL-LUNA-0000")
    answer = Browser(room).enter(slip["code"])
    assert (answer.status_code, answer.get_json()) == (wrong.status_code, wrong.get_json())


def test_a_stranger_is_led_to_the_join_page_which_keeps_the_code(room: Room) -> None:
    answer = Browser(room).open("ballot")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/join")


def test_wrong_codes_get_the_answer_of_all_and_are_slowed(
    room: Room, ranking: str, slip: Any
) -> None:
    dora = Browser(room).join("dora")
    options = room.rows("rankings")[ranking]["options"]
    fields = {"ranking": ranking, "choices": {options[0]["id"]: 1}}
    told = [
        dora.send(order("cast_ballot", **fields, code=f"B1-SOL-LUNA-{n:04}")).status_code
        for n in range(int(BURST) + 2)
    ]
    assert told == [409] * int(BURST) + [429] * 2
    # The right one waits as well, and so does joining.
    assert dora.send(order("cast_ballot", **fields, code=slip["code"])).status_code == 429
    assert Browser(room).enter(slip["code"]).status_code == 429


def test_a_group_is_not_slowed_by_guessers(room: Room) -> None:
    headings(room)
    ranking = opened(room, "group")
    option = room.rows("rankings")[ranking]["options"][0]["id"]
    dora, bruno = Browser(room).join("dora"), Browser(room).join("bruno")
    for _ in range(int(BURST) + 2):
        dora.enter("B1-SOL-LUNA-0000")
    cast = order("cast_ballot", ranking=ranking, choices={option: 1})
    assert bruno.send(cast).status_code == 200


@pytest.mark.parametrize("person", ["bruno", "delia", "dora"])
def test_only_staff_print(room: Room, ranking: str, slip: Any, person: str) -> None:
    answer = Browser(room).join(person).open(f"slips?ranking={ranking}")
    assert answer.status_code == 403
    assert slip["code"] not in answer.get_data(as_text=True)


def test_a_stranger_prints_nothing(room: Room, ranking: str) -> None:
    assert Browser(room).open(f"slips?ranking={ranking}").status_code == 401


def test_each_slip_has_its_code_its_picture_and_the_dots(
    room: Room, ranking: str, slip: Any
) -> None:
    void = issued(room, ranking, "Perú")[0]
    room.do("félix", "void_slip", slip=void["id"])
    html = Browser(room).join("félix").open(f"slips?ranking={ranking}").get_data(as_text=True)
    assert slip["code"] in html
    assert void["code"] not in html
    assert html.count("<svg") == 1
    assert html.count("<i></i>") == 3 * 3
    assert "style=" not in html


def test_what_is_held_back_is_printed_without_its_words(
    room: Room, ranking: str, slip: Any
) -> None:
    heading, place = room.rows("rankings")[ranking]["options"][0], f"slips?ranking={ranking}"
    before = Browser(room).join("félix").open(place).get_data(as_text=True)
    room.do("félix", "hold_back", cluster=heading["id"], reason="tone")
    page = Browser(room).join("félix").open(place).get_data(as_text=True)
    shown = f'<span class="slip-option">{heading["text"]}</span>'
    assert (shown in before, shown in page) == (True, False)
    assert page.count(say("es", "ranking.held")) == 1


def test_one_dot_is_told_as_one(room: Room) -> None:
    headings(room)
    ranking = opened(room, dots=1)
    issued(room, ranking, "Perú")
    page = Browser(room).join("félix").open(f"slips?ranking={ranking}").get_data(as_text=True)
    assert say("es", "ranking.slip_paper_one") in page


@pytest.mark.parametrize(("language", "title"), [("es", "Orden indicativo"), ("en", "Indicative")])
def test_in_the_workshops_language_or_the_one_chosen(
    room: Room, ranking: str, slip: Any, language: str, title: str
) -> None:
    place = f"slips?ranking={ranking}&language={language}"
    page = Browser(room).join("félix").open(place).get_data(as_text=True)
    assert title in page
    assert slip["code"] in page


@pytest.mark.parametrize("named", ["", "0" * 32, "x"])
def test_an_unknown_ranking_is_unknown(room: Room, named: str) -> None:
    assert Browser(room).join("félix").open(f"slips?ranking={named}").status_code == 404
