"""POST deliveries: a group's outbox brought in a file is carried out as the group's own seat."""

from typing import Any

import pytest
from werkzeug.test import TestResponse

from colaboracion.broadcast import Packet
from tests.room import Room
from tests.web.browsers import Browser, order


@pytest.fixture
def ana(room: Room) -> Browser:
    """The organizer, with the groups open."""
    room.do("félix", "set_phase", phase="writing")
    return Browser(room).join("ana")


def _bring(
    browser: Browser, commands: list[Any], whose: str = "rapporteur-1", **more: Any
) -> TestResponse:
    body = {"for": whose, "commands": commands} | more
    return browser.client.post(f"/w/{browser.room.slug}/deliveries", json=body)


def _cards(room: Room, *texts: str) -> list[dict[str, Any]]:
    return [order("post_card", column=room.column(0), text=text) for text in texts]


def test_what_was_waiting_is_carried_out_in_order(room: Room, ana: Browser) -> None:
    waiting = [*_cards(room, "uno", "dos"), order("deliver", read_back=True)]
    answers = _bring(ana, waiting).get_json()
    assert [(each["id"], each["status"]) for each in answers] == [
        (each["id"], 200) for each in waiting
    ]
    assert room.texts("staff") == ["uno", "dos"]
    assert room.card(waiting[0]["id"])["code"] == "G1-01"
    assert [board["read_back"] for board in room.state()["boards"]].count(True) == 1


def test_what_is_here_already_is_not_doubled(room: Room, ana: Browser) -> None:
    asked = _cards(room, "uno", "dos")
    first = Browser(room).join("bruno").send(asked[0]).get_json()
    answers = _bring(ana, asked).get_json()
    assert answers[0] == first | {"status": 200}
    assert room.texts("staff") == ["uno", "dos"]


def test_the_group_may_send_it_again_when_the_link_is_back(room: Room, ana: Browser) -> None:
    asked = _cards(room, "uno", "dos")
    brought = _bring(ana, asked).get_json()
    assert Browser(room).join("bruno").send(asked).get_json() == brought
    assert room.texts("staff") == ["uno", "dos"]


def test_it_reaches_every_screen(room: Room, ana: Browser, handed: list[Packet]) -> None:
    _bring(ana, _cards(room, "uno"))
    assert {"staff", "seat:1", "group:1"} <= {packet.audience for packet in handed}


def test_it_goes_on_after_a_refusal(room: Room, ana: Browser) -> None:
    answers = _bring(ana, _cards(room, "uno", "", "tres")).get_json()
    assert [answer["status"] for answer in answers] == [200, 422, 200]
    assert answers[1]["error"]["text"]
    assert room.texts("staff") == ["uno", "tres"]


def test_a_closed_session_takes_no_card_but_the_delivery(room: Room, ana: Browser) -> None:
    room.do("félix", "set_phase", phase="closed")
    answers = _bring(ana, [*_cards(room, "uno"), order("deliver", read_back=True)]).get_json()
    assert [answer["status"] for answer in answers] == [409, 200]
    assert answers[0]["error"]["code"] == "closed"


def test_a_facilitator_may_bring_it_too(room: Room, ana: Browser) -> None:
    assert _bring(Browser(room).join("félix"), _cards(room, "uno")).status_code == 200


@pytest.mark.parametrize("person", ["bruno", "carla", "delia", "dora", "projector"])
def test_nobody_else_may(room: Room, ana: Browser, person: str) -> None:
    answer = _bring(Browser(room).join(person), _cards(room, "uno"))
    assert answer.status_code == 403
    assert room.texts("staff") == []


def test_an_organizer_who_also_holds_a_board_brings_it_as_the_organizer(room: Room) -> None:
    both = Browser(room).join("ana", "bruno")
    room.do("félix", "set_phase", phase="writing")
    assert _bring(both, _cards(room, "uno"), seat="rapporteur-1").status_code == 403
    assert _bring(both, _cards(room, "uno"), seat="organizer").status_code == 200


def test_a_stranger_may_not(room: Room) -> None:
    assert _bring(Browser(room), _cards(room, "uno")).status_code == 401


@pytest.mark.parametrize("whose", ["organizer", "facilitator", "projector", "everyone"])
def test_it_is_for_seats_of_groups_only(room: Room, ana: Browser, whose: str) -> None:
    answer = _bring(ana, [order("set_phase", phase="closed")], whose)
    assert answer.status_code == 403
    assert room.state()["sessions"][0]["phase"] == "writing"


def test_what_the_seat_may_not_do_is_refused(room: Room, ana: Browser) -> None:
    (card,) = room.write("de otro grupo", person="carla")
    asked = [order("set_phase", phase="closed"), order("withdraw_card", card=card)]
    answers = _bring(ana, [*asked, *_cards(room, "uno")]).get_json()
    assert [answer["status"] for answer in answers] == [403, 403, 200]
    answers = _bring(ana, _cards(room, "dos"), "delegate-1").get_json()
    assert [answer["status"] for answer in answers] == [403]


def test_a_groups_dots_are_its_own_to_give(room: Room, ana: Browser) -> None:
    room.write("uno")
    room.do("félix", "set_phase", phase="plenary")
    opened = room.do("félix", "open_ranking", column=room.column(0), basis="group")["row"]
    (option, *_) = room.rows("rankings")[opened]["options"]
    ballot = order("cast_ballot", ranking=opened, choices={option["id"]: 1})
    assert _bring(ana, [ballot]).get_json()[0]["status"] == 403


@pytest.mark.parametrize("whose", ["rapporteur-99", "delegate-0"])
def test_a_seat_that_is_not_there_is_unknown(room: Room, ana: Browser, whose: str) -> None:
    assert _bring(ana, _cards(room, "uno"), whose).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        {"for": "rapporteur-1"},
        {"for": "rapporteur-1", "commands": {}},
        {"for": 7, "commands": []},
        {"for": "Rapporteur 1", "commands": []},
        {"for": "rapporteur-1", "commands": [], "else": 1},
    ],
)
def test_what_is_malformed_changes_nothing(room: Room, ana: Browser, body: Any) -> None:
    before = room.state()
    answer = ana.client.post(f"/w/{room.slug}/deliveries", json=body)
    assert answer.status_code == 400
    assert answer.get_json()["error"]["text"]
    assert room.state() == before


def test_a_malformed_command_is_refused_among_others(room: Room, ana: Browser) -> None:
    (good,) = _cards(room, "uno")
    bad = [7, {"id": good["id"]}, good | {"seat": "organizer"}, good | {"name": "burn"}]
    answers = _bring(ana, [*bad, good]).get_json()
    assert [answer["status"] for answer in answers] == [400, 400, 400, 400, 200]


def test_more_than_a_hundred_at_once_are_too_many(room: Room, ana: Browser) -> None:
    assert _bring(ana, _cards(room, *["x"] * 101)).status_code == 413
    assert room.texts("staff") == []
    assert _bring(ana, _cards(room, *["x"] * 100)).status_code == 200


def test_a_code_that_was_replaced_since_does_not_matter(room: Room, ana: Browser) -> None:
    """The file is trusted because staff bring it, not because the laptop still has a seat."""
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    assert _bring(ana, _cards(room, "uno")).get_json()[0]["status"] == 200


@pytest.mark.parametrize("name", ["record_export", "purge_people", "set_letterhead"])
def test_what_no_page_sends_comes_in_no_file(ana: Browser, name: str) -> None:
    (answer,) = _bring(ana, [order(name)]).get_json()
    assert (answer["status"], answer["error"]["code"]) == (400, "unknown_command")
