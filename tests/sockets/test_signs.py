"""Signs: who hears them, who may give them, how many; and that events are not disturbed."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from colaboracion import database
from colaboracion.config import Config
from colaboracion.models import Board, Group, Workshop
from colaboracion.models.columns import new_id
from colaboracion.packets import Sign, latest
from colaboracion.signs import MOST
from tests.services import workshops
from tests.services.redis_server import RedisServer
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.conftest import Programs
from tests.sockets.listeners import SEATS, Listener, Person

EVERYBODY = ("facilitator", "bruno", "delia", "carla", "everyone", "projector", "interpreter")


class Ear:
    """What a listener hears of one kind of sign."""

    def __init__(self, listener: Listener, name: str) -> None:
        self.heard: list[dict[str, Any]] = []
        self.listener = listener
        listener.socket.on(name, self.heard.append)

    def hears(self, sign: dict[str, Any]) -> None:
        """Wait for it."""
        until(lambda: sign in self.heard or None, within=10, what=str(sign))


def _ears(programs: Programs, sign: str) -> dict[str, Ear]:
    return {name: Ear(programs.listener(name), sign) for name in EVERYBODY}


def _give(listener: Listener, sign: str, /, **fields: object) -> Any:
    """Give a sign as the person whose socket it is; gives the answer: nothing, or an error."""
    person = listener.person
    whole = {"workshop": person.workshop, "seat": person.seat} | fields
    return listener.socket.call(sign, whole, timeout=10)


def _here(**changes: object) -> dict[str, Any]:
    return {"page": new_id(), "column": new_id(), "typing": True} | changes


def _refused(answer: Any) -> str:
    return str(answer["error"]["code"])


def test_what_a_projector_shows_is_told_to_the_groups_and_the_staff(programs: Programs) -> None:
    ears = _ears(programs, "shown")
    assert _give(ears["projector"].listener, "shown", n=1) is None
    knowing = {"facilitator", "bruno", "delia", "carla"}
    for name in knowing:
        ears[name].hears({"n": 1})
    _settled(ears)
    assert {name for name, ear in ears.items() if ear.heard} == knowing


def test_it_is_told_how_many_pages_that_has_on_the_wall(programs: Programs) -> None:
    projector = programs.connect(programs.person("projector"))
    ear = Ear(programs.listener("facilitator"), "shown")
    assert _give(projector, "shown", n=1, pages=3) is None
    ear.hears({"n": 1, "pages": 3})
    for forged in (0, -1, 10_001, 1.5, "1", True, None):
        assert _refused(_give(projector, "shown", n=1, pages=forged)) == "bad_fields", forged


def test_staff_may_open_the_rooms_projector(programs: Programs) -> None:
    felix = programs.connect(programs.person("facilitator"))
    ear = Ear(programs.listener("bruno"), "shown")
    assert _give(felix, "shown", seat="projector", n=0) is None
    ear.hears({"n": 0})


@pytest.mark.parametrize("name", ["delia", "bruno", "everyone", "interpreter"])
def test_a_projector_on_a_phone_shows_nobody_anything(programs: Programs, name: str) -> None:
    phone = programs.connect(programs.person(name))
    ear = Ear(programs.listener("facilitator"), "shown")
    assert "error" not in phone.watch("projector")
    assert _refused(_give(phone, "shown", seat="projector", n=1)) == "forbidden"
    assert _refused(_give(phone, "shown", n=1)) == "forbidden"
    _settled({"facilitator": ear})
    assert ear.heard == []


def test_a_staff_page_that_is_no_projector_shows_nothing(programs: Programs) -> None:
    felix = programs.connect(programs.person("facilitator"))
    assert _refused(_give(felix, "shown", n=1)) == "forbidden"


def test_nobody_has_drawn_what_is_not_stored(programs: Programs) -> None:
    projector = programs.connect(programs.person("projector"))
    ear = Ear(programs.listener("bruno"), "shown")
    for forged in (2, 10**9, 10**30, -1, 1.0, "1", True, None):
        assert _refused(_give(projector, "shown", n=forged)) == "bad_fields", forged
    _settled({"bruno": ear})
    assert ear.heard == []


def test_those_at_one_board_hear_of_each_other(programs: Programs) -> None:
    ears = _ears(programs, "here")
    sign = _here()
    assert _give(ears["bruno"].listener, "here", **sign) is None
    told = sign | {"group": 1, "role": "rapporteur"}
    knowing = {"facilitator", "bruno", "delia"}
    for name in knowing:
        ears[name].hears(told)
    _settled(ears)
    assert {name for name, ear in ears.items() if ear.heard} == knowing
    assert all(ear.heard in ([], [told]) for ear in ears.values())


@pytest.mark.parametrize("name", ["facilitator", "everyone", "projector", "interpreter", "delia"])
def test_only_those_who_write_are_at_a_board(programs: Programs, name: str) -> None:
    assert (
        _refused(_give(programs.connect(programs.person(name)), "here", **_here())) == "forbidden"
    )


def test_a_sign_with_another_seat_is_refused_as_watch_is(programs: Programs) -> None:
    bruno = programs.connect(programs.person("bruno"))
    for seat in ("rapporteur-2", "facilitator", "nobody"):
        assert _refused(_give(bruno, "here", seat=seat, **_here())) == "not_joined"
        assert _refused(_give(bruno, "shown", seat=seat, n=0)) == "not_joined"
    assert _refused(_give(bruno, "here", workshop="nowhere", **_here())) == "not_joined"


def test_a_sign_of_another_form_is_refused(programs: Programs) -> None:
    bruno = programs.connect(programs.person("bruno"))
    forms = [{"page": "x" * 32}, {"page": "a" * 31}, {"column": "k"}, {"typing": "yes"}]
    for wrong in [*forms, {"typing": None}, {"name": "Bruno"}, {"text": "lo que escribe"}]:
        assert _refused(_give(bruno, "here", **_here(**wrong))) == "bad_fields", wrong


def test_a_sign_of_no_form_at_all_is_refused(programs: Programs) -> None:
    bruno = programs.connect(programs.person("bruno")).socket
    for number, wrong in enumerate((None, 5, "x", [])):
        name = ("here", "shown")[number % 2]
        assert _refused(bruno.call(name, wrong, timeout=10)) == "bad_fields", wrong


def test_a_flood_of_signs_is_passed_over_and_disturbs_no_event(programs: Programs) -> None:
    bruno, staff = programs.listener("bruno"), programs.listener("facilitator")
    ear, column = Ear(staff, "here"), bruno.person.column()
    place = {"workshop": bruno.person.workshop, "seat": bruno.person.seat}
    began = time.monotonic()
    for number in range(400):
        bruno.socket.emit("here", place | _here())
        if number % 20 == 0:
            bruno.person.do("post_card", column=column, text=str(number))
    assert [event["n"] for event in staff.hears(20)] == list(range(2, 22))
    assert [event["n"] for event in bruno.hears(20)] == list(range(2, 22))
    _settled({"staff": ear})
    seconds = 2 + int(time.monotonic() - began)
    assert 0 < len(ear.heard) <= MOST * seconds < 400


def test_a_flood_of_one_does_not_silence_another(programs: Programs) -> None:
    bruno, carla = programs.connect(programs.person("bruno")), programs.listener("carla")
    ear = Ear(carla, "here")
    place = {"workshop": bruno.person.workshop, "seat": bruno.person.seat}
    for _ in range(5 * MOST):
        bruno.socket.emit("here", place | _here())
    sign = _here()
    _give(carla, "here", **sign)
    ear.hears(sign | {"group": 2, "role": "rapporteur"})


def test_people_who_were_sent_out_give_no_signs(programs: Programs) -> None:
    bruno, ear = programs.listener("bruno"), Ear(programs.listener("facilitator"), "here")
    programs.person("organizer").do("replace_code", seat="rapporteur-1", keep=False)
    assert _refused(_give(bruno, "here", **_here())) == "not_joined"
    assert ear.heard == []


def test_where_everyone_at_the_table_writes_they_hear_of_each_other(programs: Programs) -> None:
    ears = _ears(programs, "here")
    _let_everyone_write(programs, "delia")
    sign = _here()
    assert _give(ears["delia"].listener, "here", **sign) is None
    for name in ("facilitator", "bruno", "delia"):
        ears[name].hears(sign | {"group": 1, "role": "delegate"})
    _settled(ears)
    assert {name for name, ear in ears.items() if ear.heard} == {"facilitator", "bruno", "delia"}


def test_of_signs_about_the_same_only_the_last_is_sent() -> None:
    signs = [Sign("a", "here", {"typing": typing}, "p1") for typing in (False, True)]
    signs.insert(1, Sign("a", "here", {"typing": False}, "p2"))
    signs += [Sign("a", "shown", {"n": n}, "") for n in (1, 2)]
    assert latest(signs) == [
        (["a"], "here", {"typing": True}),
        (["a"], "here", {"typing": False}),
        (["a"], "shown", {"n": 2}),
    ]


def test_what_several_rooms_are_told_is_one_message() -> None:
    told = [{"n": n} for n in (1, 2)]
    signs = [Sign(place, "shown", data, "") for data in told for place in ("a", "b")]
    signs.append(Sign("c", "shown", {"n": 2}, ""))  # of another workshop, which happens to say so
    assert latest(signs) == [
        (["a", "b"], "shown", {"n": 2}),
        (["c"], "shown", {"n": 2}),
    ]


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_signs_cross_from_one_process_to_another(
    mode: str,
    server: Callable[..., Server],
    redis_server: RedisServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    shared = {
        "DATA_DIR": str(tmp_path_factory.mktemp("shared")),
        "SECRET_KEY": "shared",
        "WORKERS": "2",
        "REDIS_URL": redis_server.url,
        "ASYNC_MODE": mode,
    }
    here, there = server(**shared), server(**shared)
    codes = workshops.first(here)["codes"]
    bruno = Listener(Person(here, codes["groups"][0]["code"]), "websocket")
    wall = Listener(Person(there, codes["projector"]), "polling")
    staff = [Listener(Person(one, codes["facilitator"]), "websocket") for one in (here, there)]
    ears = [Ear(each, "here") for each in staff]
    board = Ear(bruno, "shown")
    everyone = [bruno, wall, *staff]
    for each in everyone:
        each.watch()
    sign = _here()
    _give(bruno, "here", **sign)
    _give(wall, "shown", n=0)
    for ear in ears:
        ear.hears(sign | {"group": 1, "role": "rapporteur"})
    board.hears({"n": 0})
    _settled({"first": ears[0], "second": ears[1]})
    assert [len(ear.heard) for ear in ears] == [1, 1]
    for each in everyone:
        each.close()


def _let_everyone_write(programs: Programs, name: str) -> None:
    app, settings = Flask(__name__), programs.server.beside
    engine = database.connect(app, Config.from_environment(settings).database_url)
    slug, number = programs.person(name).workshop, SEATS[name][0]
    of_group = select(Group.id).join(Workshop, Workshop.id == Group.workshop_id)
    of_group = of_group.where(Workshop.slug == slug, Group.number == number)
    with app.app_context(), database.writing() as session:
        session.execute(update(Board).where(Board.group_id.in_(of_group)).values(everyone=True))
    engine.dispose()


def _settled(ears: dict[str, Ear]) -> None:
    """Wait for each one's next beat: what was sent before it has come by then."""
    before = {name: len(ear.listener.beats) for name, ear in ears.items()}
    for name, ear in ears.items():
        beat = lambda ear=ear, name=name: len(ear.listener.beats) > before[name] or None  # noqa: E731
        until(beat, within=15, what="a beat")
