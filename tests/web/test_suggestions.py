"""GET suggestions: what the seat sees and no more; cards that say the same are found."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from colaboracion.suggesting import Suggesting
from tests.commands.scene import gather
from tests.room import Room
from tests.web.browsers import Browser
from tests.web.suggested import Asked, told_to

SAID = "Falta acceso a datos abiertos en las zonas rurales"


@pytest.fixture
def compared(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[Suggesting]:
    """A real process, ended after the test."""
    suggesting = Suggesting(patience=60)  # a busy machine is no failure
    monkeypatch.setitem(room.app.extensions, "suggesting", suggesting)
    yield suggesting
    suggesting.stop()


def _pairs(told: Any) -> set[frozenset[str]]:
    return {frozenset(pair[:2]) for pair in told["pairs"]}


@pytest.mark.parametrize("person", ["ana", "félix"])
def test_staff_are_told_of_every_standing_card(room: Room, asked: Asked, person: str) -> None:
    gone, _, held = room.write("se va", "queda", "retenida")
    room.post("carla", "de otro grupo", column=1)
    room.do("bruno", "withdraw_card", card=gone)
    room.do("félix", "hold_back", card=held, reason="tone")
    room.do("félix", "set_phase", phase="closed")
    room.do("félix", "post_remark", column=room.column(0), text="observación")
    assert told_to(room, person) == asked.answer
    assert asked.texts == ["de otro grupo", "observación", "queda", "retenida"]
    assert asked.questions[-1]["groupings"] is True


@pytest.mark.parametrize("person", ["bruno", "delia"])
def test_a_group_is_told_of_its_own_cards_only(room: Room, asked: Asked, person: str) -> None:
    one, two, gone = room.write("propia", "propia también", "se va")
    room.do("bruno", "withdraw_card", card=gone)
    room.post("carla", "ajena")
    room.do("félix", "reject_suggestions", card=one, others=[two])
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "post_remark", column=room.column(0), text="observación")
    assert "ajena" in room.texts("seat:1")
    told_to(room, person)
    assert asked.texts == ["propia", "propia también"]
    # What staff said of pairs is theirs: a group hears nothing of it, by what is left out neither.
    assert (asked.questions[-1]["rejected"], asked.questions[-1]["groupings"]) == ([], False)


@pytest.mark.parametrize("person", ["dora", "interpreter", "projector"])
def test_nobody_else_is_told(room: Room, asked: Asked, person: str) -> None:
    room.write("uno", "dos")
    for phase in ("writing", "plenary", "closed"):
        room.do("félix", "set_phase", phase=phase)
        answer = Browser(room).join(person).get("suggestions")
        assert (answer.status_code, answer.get_json()["error"]["code"]) == (403, "forbidden")
    assert asked.questions == []


@pytest.mark.parametrize("seat", ["organizer", "facilitator", "rapporteur-1", "delegate-2", "x"])
def test_a_seat_that_is_not_held_is_refused(room: Room, asked: Asked, seat: str) -> None:
    answer = Browser(room).join("carla").get(f"suggestions?seat={seat}")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (401, "not_joined")
    assert Browser(room).get("suggestions").status_code == 401
    assert asked.questions == []


def test_a_seat_whose_code_was_replaced_is_refused(room: Room, asked: Asked) -> None:
    room.write("uno")
    bruno = Browser(room).join("bruno")
    assert bruno.get("suggestions").status_code == 200
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    assert bruno.get("suggestions").status_code == 401


def test_where_nothing_can_be_compared_it_says_so_in_words(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    asked.broken = True
    answer = Browser(room).join("félix").get("suggestions", **{"Accept-Language": "es"})
    error = answer.get_json()["error"]
    assert (answer.status_code, error["code"]) == (503, "no_suggestions")
    assert "sugerencias" in error["text"]
    asked.broken = False
    assert told_to(room) == asked.answer


def test_it_can_be_switched_off(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(room.app.extensions, "suggesting", None)
    room.write(SAID, SAID)
    told = told_to(room)
    assert (told["engine"], told["pairs"], told["groupings"]) == ("off", [], [])
    assert room.app.test_client().get("/healthz").get_json()["suggestions"] == "off"


def test_cards_that_say_the_same_are_suggested(room: Room, compared: Suggesting) -> None:
    one, two, _ = room.write(SAID, SAID, "El agua no llega")
    three = room.post("carla", SAID)
    elsewhere = room.post("carla", SAID, column=1)
    told = told_to(room)
    same = {frozenset(pair) for pair in ((one, two), (one, three), (two, three))}
    assert same <= _pairs(told)
    assert not any(elsewhere in pair for pair in _pairs(told))
    (grouping,) = told["groupings"]
    assert grouping == {
        "column": room.column(0),
        "cluster": None,
        "cards": sorted([one, two, three]),
    }
    best = told["pairs"][0]
    assert best[2] >= told["sure"] >= 0.5
    assert "acceso" in best[3]
    assert _pairs(told_to(room, "bruno")) >= {frozenset((one, two))}
    assert not any(three in pair for pair in _pairs(told_to(room, "bruno")))
    told_of = room.app.test_client().get("/healthz").get_json()["suggestions"]
    assert told_of in {"words", "meaning"}


def test_what_was_rejected_never_comes_again(room: Room, compared: Suggesting) -> None:
    one, two = room.write(SAID, SAID)
    done = room.do("félix", "reject_suggestions", card=two, others=[one])["id"]
    told = told_to(room)
    assert (told["pairs"], told["groupings"]) == ([], [])
    room.do("félix", "undo", command=done)
    assert _pairs(told_to(room)) == {frozenset((one, two))}


def test_lone_cards_are_proposed_for_a_heading_that_stands(
    room: Room, compared: Suggesting
) -> None:
    one, two, three = room.write(SAID, SAID, SAID)
    cluster = gather(room, one, two)
    told = told_to(room)
    assert told["groupings"] == [{"column": room.column(0), "cluster": cluster, "cards": [three]}]
    assert _pairs(told) == {frozenset((one, three)), frozenset((two, three))}


def test_what_it_proposes_can_be_applied(room: Room, compared: Suggesting) -> None:
    cards = room.write(SAID, SAID, SAID)
    shown = [
        {key: each[key] for key in ("cluster", "cards")} for each in told_to(room)["groupings"]
    ]
    room.do("félix", "apply_groupings", groupings=shown)
    assert len({room.card(card)["cluster"] for card in cards} - {None}) == 1
    assert (told_to(room)["pairs"], told_to(room)["groupings"]) == ([], [])


def test_no_text_is_in_the_log(
    room: Room, compared: Suggesting, caplog: pytest.LogCaptureFixture, capfd: Any
) -> None:
    room.write(SAID, SAID)
    told_to(room)
    assert compared._child
    compared._child._process.kill()
    compared._child._process.wait()
    room.post("bruno", SAID)
    told_to(room)
    assert re.search("compares cards has ended", caplog.text)
    out, err = capfd.readouterr()
    assert "datos abiertos" not in caplog.text + out + err
