"""What is taken home opens for every seat; whoever holds none joins first, and comes back."""

import json
import re

import pytest

from tests.kept import Kept
from tests.room import SEATS, Room
from tests.web.browsers import PAGE, Browser


def _boot(html: str) -> dict[str, object]:
    (boot,) = re.findall(r'<script type="application/json" id="boot">(.*?)</script>', html)
    return dict(json.loads(boot))


@pytest.mark.parametrize("person", [*SEATS, "interpreter", "projector"])
def test_it_opens_for_every_seat(room: Room, person: str) -> None:
    answer = Browser(room).join(person).open("take-home")
    assert answer.status_code == 200
    assert _boot(answer.get_data(as_text=True))["seat"] == SEATS.get(person, person)


def test_whoever_holds_several_seats_comes_as_one_of_the_room(room: Room) -> None:
    browser = Browser(room).join("ana", "dora", "delia")
    assert _boot(browser.open("take-home").get_data(as_text=True))["seat"] == "delegate-1"
    named = browser.open("take-home?seat=organizer").get_data(as_text=True)
    assert _boot(named)["seat"] == "organizer"


def test_without_a_seat_one_joins_first(room: Room) -> None:
    answer = Browser(room).open("take-home")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/join?to=take-home")


def test_an_unknown_workshop_gets_the_same_answer(room: Room, untouched: Kept) -> None:
    browser = Browser(Room(room.app, untouched.copy())).join("ana")
    for slug in (room.slug, "nowhere"):
        answer = browser.client.get(f"/w/{slug}/take-home", headers=PAGE)
        assert (answer.status_code, answer.headers["Location"]) == (302, "/join?to=take-home")


def test_the_page_itself_holds_nothing_of_a_version(room: Room) -> None:
    made = room.do(
        "félix",
        "draft_conclusion",
        question=room.question(0),
        text="Se acuerda qué.",
        clusters=[],
        cards=[],
    )["row"]
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    room.do("félix", "freeze")
    assert "Se acuerda qué" not in Browser(room).join("dora").open("take-home").get_data(
        as_text=True
    )
