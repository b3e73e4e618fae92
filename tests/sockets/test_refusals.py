"""What a socket may not: answered with an error, or silence, and nothing stored."""

import pytest
import requests
import socketio
from socketio.exceptions import ConnectionError as Refused

from tests.sockets.conftest import Programs

NOT_HELD: list[tuple[object, object]] = [
    ("facilitator", None),
    ("rapporteur-2", None),
    ("nobody", None),
    (5, None),
    (None, "nowhere"),
    (None, 5),
    (None, {"a": 1}),
]


def test_a_seat_that_is_not_held_cannot_be_watched(programs: Programs) -> None:
    socket = programs.connect(programs.person("bruno"))
    for seat, workshop in NOT_HELD:
        told = socket.watch(seat, workshop)
        assert set(told) == {"error"}, (seat, workshop)
        assert told["error"]["text"]


def test_a_watch_of_another_form_is_answered(programs: Programs) -> None:
    socket = programs.connect(programs.person("bruno")).socket
    for asked in (None, 5, "x", [], {"workshop": "x"}, {"a": 1}):
        told = socket.call("watch", asked, timeout=10)
        assert told["error"]["code"] == "bad_fields", asked


def test_a_stranger_hears_nothing(programs: Programs) -> None:
    eva, bruno = programs.person("bruno"), programs.person("bruno")
    eva.http.cookies.clear()
    socket = programs.connect(eva)
    assert socket.watch()["error"]["code"] == "not_joined"
    listener = programs.listener("facilitator")
    bruno.do("post_card", column=bruno.column(), text="x")
    listener.hears(1)
    assert socket.events == []


@pytest.mark.parametrize(("language", "word"), [("es", "código"), ("en", "code")])
def test_a_refusal_is_in_the_readers_language(programs: Programs, language: str, word: str) -> None:
    headers = {"Accept-Language": language}
    socket = programs.connect(programs.person("bruno"), headers=headers)
    assert word in socket.watch("facilitator")["error"]["text"]


def test_a_watch_that_is_refused_ends_the_one_before(programs: Programs) -> None:
    socket, staff = programs.listener("bruno"), programs.listener("facilitator")
    assert "error" in socket.watch("facilitator")
    bruno = programs.person("bruno")
    bruno.do("post_card", column=bruno.column(), text="x")
    staff.hears(1)
    assert socket.events == []


FORGED = ["disconnect", "connect", "connect_error", "event", "alive", "watch_again", "message"]


def test_forged_events_change_nothing(programs: Programs) -> None:
    staff, forger = programs.listener("facilitator"), programs.listener("bruno")
    for name in FORGED:
        forger.socket.emit(name, {"n": 99})
    bruno = programs.person("bruno")
    bruno.do("post_card", column=bruno.column(), text="x")
    assert [event["n"] for event in staff.hears(1)] == [2]
    assert [event["n"] for event in forger.hears(1)] == [2]
    assert "error" not in forger.watch()


def test_people_who_were_sent_out_hear_nothing_more(programs: Programs) -> None:
    bruno, staff = programs.listener("bruno"), programs.listener("facilitator")
    programs.person("organizer").do("replace_code", seat="rapporteur-1", keep=False)
    bruno.is_told_to_watch_again()
    facilitator = staff.person
    facilitator.do("set_sharing", sharing="live")
    staff.hears(1)
    programs.person("carla").do("post_card", column=facilitator.column(), text="para los de dentro")
    staff.hears(2)
    assert bruno.events == []
    assert bruno.watch()["error"]["code"] == "not_joined"


def test_those_of_the_same_audience_watch_again_and_go_on(programs: Programs) -> None:
    everyone, projector = programs.listener("everyone"), programs.listener("projector")
    programs.person("organizer").do("replace_code", seat="everyone", keep=False)
    projector.is_told_to_watch_again()
    assert "error" not in projector.watch()
    assert everyone.watch()["error"]["code"] == "not_joined"
    programs.person("facilitator").do("start_timer", minutes=5)
    projector.hears(1)
    assert everyone.events == []


def test_a_code_replaced_for_newcomers_only_disturbs_nobody(programs: Programs) -> None:
    bruno = programs.listener("bruno")
    programs.person("organizer").do("replace_code", seat="rapporteur-1", keep=True)
    bruno.person.do("post_card", column=bruno.person.column(), text="sigo aquí")
    bruno.hears(1)
    assert bruno.told_to_watch_again == 0


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://127.0.0.1:9"])
def test_another_sites_page_gets_no_socket(programs: Programs, origin: str) -> None:
    with pytest.raises(Refused):
        _connect_from(origin, programs)


def test_our_own_page_gets_one(programs: Programs) -> None:
    client = _connect_from(programs.server.url, programs)
    assert client.connected
    client.disconnect()


def _connect_from(origin: str, programs: Programs) -> socketio.Client:
    """As a browser does; the client of this test names an origin of its own by WebSocket."""
    client = socketio.Client(
        http_session=programs.person("bruno").http,
        reconnection=False,
        websocket_extra_options={"origin": origin},
    )
    headers = {"Origin": origin} if programs.transport == "polling" else {}
    client.connect(programs.server.url, headers=headers, transports=[programs.transport])
    return client


def test_the_rooms_own_name_is_no_other_site(programs: Programs) -> None:
    port = programs.server.port
    headers = {"Host": f"pizarra.lan:{port}", "Origin": f"http://pizarra.lan:{port}"}
    url = f"{programs.server.url}/socket.io/?EIO=4&transport=polling"
    assert requests.get(url, headers=headers, timeout=10).status_code == 200
