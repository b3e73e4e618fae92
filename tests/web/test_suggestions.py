"""GET suggestions: what the seat sees and no more, once for all who ask, anew when it changed."""

import gzip
import json
import re
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from colaboracion.database import reading
from colaboracion.suggesting import NoAnswerError, Suggesting
from colaboracion.web import suggestions
from colaboracion.web.built import Latest
from tests.commands.scene import gather
from tests.room import Room
from tests.web.browsers import Browser

SAID = "Falta acceso a datos abiertos en las zonas rurales"


class Asked:
    """Stands for the process that compares: keeps the questions, answers without suggestions."""

    def __init__(self) -> None:
        self.questions: list[Any] = []
        self.answer: dict[str, Any] = {"engine": "meaning", "more": False, "sure": 0.7}
        self.answer |= {"pairs": [], "groupings": []}
        self.engine = "meaning"
        self.broken = False

    def ask(self, question: Any) -> Any:
        self.questions.append(question)
        if self.broken:
            raise NoAnswerError
        return self.answer

    @property
    def texts(self) -> list[str]:
        return sorted(text for _, text, _, _ in self.questions[-1]["cards"])


@pytest.fixture
def asked(room: Room, monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The stand-in, in the place of the process."""
    stand_in = Asked()
    monkeypatch.setitem(room.app.extensions, "suggesting", stand_in)
    return stand_in


@pytest.fixture
def compared(room: Room, monkeypatch: pytest.MonkeyPatch) -> Iterator[Suggesting]:
    """A real process, ended after the test."""
    suggesting = Suggesting(patience=60)  # a busy machine is no failure
    monkeypatch.setitem(room.app.extensions, "suggesting", suggesting)
    yield suggesting
    suggesting.stop()


def _told(room: Room, person: str = "félix") -> Any:
    answer = Browser(room).join(person).get("suggestions")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.get_json()


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
    assert _told(room, person) == asked.answer
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
    _told(room, person)
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


def test_many_pages_cost_one_comparison(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    for person in ("ana", "félix", "félix"):
        _told(room, person)
    assert len(asked.questions) == 1


def test_pages_that_ask_at_once_share_the_answer(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    browsers = [Browser(room).join("félix") for _ in range(6)]
    answers: list[int] = []
    asking = [
        threading.Thread(target=lambda one=one: answers.append(one.get("suggestions").status_code))
        for one in browsers
    ]
    for each in asking:
        each.start()
    for each in asking:
        each.join()
    assert (answers, len(asked.questions)) == ([200] * 6, 1)


def test_it_is_sent_again_only_when_it_changed(room: Room, asked: Asked) -> None:
    (card,) = room.write("uno")
    desk = Browser(room).join("félix")
    first = desk.get("suggestions")
    known = {"If-None-Match": first.headers["ETag"]}
    same = desk.get("suggestions", **known)
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", known["If-None-Match"])
    room.do("félix", "set_wall", height=2.0, distance=10.0)  # changes no card
    assert desk.get("suggestions", **known).status_code == 304
    assert len(asked.questions) == 1
    room.do("bruno", "edit_card", card=card, text="otra", base=card)
    assert desk.get("suggestions", **known).status_code == 200
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in first.headers["Vary"]


def test_it_is_packed_for_those_who_can_unpack_it(room: Room, asked: Asked) -> None:
    room.write("uno")
    packed = Browser(room).join("félix").get("suggestions", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == asked.answer


def _move(room: Room, cards: list[str]) -> None:
    room.do("bruno", "move_card", card=cards[0], column=room.column(1))


def _gather(room: Room, cards: list[str]) -> None:
    gather(room, cards[0])


def _reject(room: Room, cards: list[str]) -> None:
    room.do("félix", "reject_suggestions", card=cards[0], others=[cards[1]])


def _withdraw(room: Room, cards: list[str]) -> None:
    room.do("bruno", "withdraw_card", card=cards[0])


@pytest.mark.parametrize("act", [_move, _gather, _reject, _withdraw])
def test_whatever_it_rests_on_makes_it_new(
    room: Room, asked: Asked, act: Callable[[Room, list[str]], None]
) -> None:
    cards = room.write("uno", "dos")
    desk = Browser(room).join("félix")
    tag = desk.get("suggestions").headers["ETag"]
    act(room, cards)
    assert desk.get("suggestions").headers["ETag"] != tag


def test_while_more_is_being_found_out_it_is_asked_again(
    room: Room, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("uno", "dos")
    monkeypatch.setattr(suggestions, "_SOON", 3600.0)
    asked.answer |= {"engine": "words", "more": True}
    first = Browser(room).join("félix").get("suggestions").headers["ETag"]
    _told(room)
    assert len(asked.questions) == 1  # a moment has not passed
    asked.answer = asked.answer | {"engine": "meaning", "more": False}
    with reading() as session:
        kept = suggestions._latest.get((room.workshop(session).id, "staff"))
    assert kept is not None
    kept.asks_again_at = 0.0
    known = {"If-None-Match": first}
    assert Browser(room).join("félix").get("suggestions", **known).status_code == 200
    assert [_told(room)["engine"] for _ in range(3)] == ["meaning"] * 3
    assert len(asked.questions) == 2


def test_of_many_workshops_those_asked_for_last_are_kept(
    room: Room, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suggestions, "_latest", Latest[suggestions.Kept](3_000))
    room.write("x" * 2_000)
    for _ in range(2):
        _told(room)
    assert len(asked.questions) == 1
    other = suggestions.Kept(length=2_000)
    suggestions._latest.keep(("another workshop", "staff"), other)
    assert _told(room) == asked.answer
    assert len(asked.questions) == 2
    assert suggestions._latest.get(("another workshop", "staff")) is None


def test_where_nothing_can_be_compared_it_says_so_in_words(room: Room, asked: Asked) -> None:
    room.write("uno", "dos")
    asked.broken = True
    answer = Browser(room).join("félix").get("suggestions", **{"Accept-Language": "es"})
    error = answer.get_json()["error"]
    assert (answer.status_code, error["code"]) == (503, "no_suggestions")
    assert "sugerencias" in error["text"]
    asked.broken = False
    assert _told(room) == asked.answer


def test_it_can_be_switched_off(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(room.app.extensions, "suggesting", None)
    room.write(SAID, SAID)
    told = _told(room)
    assert (told["engine"], told["pairs"], told["groupings"]) == ("off", [], [])
    assert room.app.test_client().get("/healthz").get_json()["suggestions"] == "off"


def test_cards_that_say_the_same_are_suggested(room: Room, compared: Suggesting) -> None:
    one, two, _ = room.write(SAID, SAID, "El agua no llega")
    three = room.post("carla", SAID)
    elsewhere = room.post("carla", SAID, column=1)
    told = _told(room)
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
    assert _pairs(_told(room, "bruno")) >= {frozenset((one, two))}
    assert not any(three in pair for pair in _pairs(_told(room, "bruno")))
    told_of = room.app.test_client().get("/healthz").get_json()["suggestions"]
    assert told_of in {"words", "meaning"}


def test_what_was_rejected_never_comes_again(room: Room, compared: Suggesting) -> None:
    one, two = room.write(SAID, SAID)
    done = room.do("félix", "reject_suggestions", card=two, others=[one])["id"]
    told = _told(room)
    assert (told["pairs"], told["groupings"]) == ([], [])
    room.do("félix", "undo", command=done)
    assert _pairs(_told(room)) == {frozenset((one, two))}


def test_lone_cards_are_proposed_for_a_heading_that_stands(
    room: Room, compared: Suggesting
) -> None:
    one, two, three = room.write(SAID, SAID, SAID)
    cluster = gather(room, one, two)
    told = _told(room)
    assert told["groupings"] == [{"column": room.column(0), "cluster": cluster, "cards": [three]}]
    assert _pairs(told) == {frozenset((one, three)), frozenset((two, three))}


def test_what_it_proposes_can_be_applied(room: Room, compared: Suggesting) -> None:
    cards = room.write(SAID, SAID, SAID)
    shown = [{key: each[key] for key in ("cluster", "cards")} for each in _told(room)["groupings"]]
    room.do("félix", "apply_groupings", groupings=shown)
    assert len({room.card(card)["cluster"] for card in cards} - {None}) == 1
    assert (_told(room)["pairs"], _told(room)["groupings"]) == ([], [])


def test_no_text_is_in_the_log(
    room: Room, compared: Suggesting, caplog: pytest.LogCaptureFixture, capfd: Any
) -> None:
    room.write(SAID, SAID)
    _told(room)
    assert compared._child
    compared._child._process.kill()
    compared._child._process.wait()
    room.post("bruno", SAID)
    _told(room)
    assert re.search("compares cards has ended", caplog.text)
    out, err = capfd.readouterr()
    assert "datos abiertos" not in caplog.text + out + err
