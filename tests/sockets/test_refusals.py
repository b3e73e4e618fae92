"""What a socket may not: answered with an error, or silence, and nothing stored."""

import pytest
import requests
import socketio
from socketio.exceptions import ConnectionError as Refused

from tests.sockets.conftest import Programs


@pytest.mark.parametrize(
    ("seat", "workshop"),
    [
        ("facilitator", None),
        ("rapporteur-2", None),
        ("nobody", None),
        (5, None),
        (None, "nowhere"),
        (None, 5),
        (None, {"a": 1}),
    ],
)
def test_a_seat_that_is_not_held_cannot_be_watched(
    programs: Programs, seat: object, workshop: object
) -> None:
    told = programs.connect(programs.person("bruno")).watch(seat, workshop)
    assert set(told) == {"error"}
    assert told["error"]["text"]


@pytest.mark.parametrize("asked", [None, 5, "x", [], {"workshop": "x"}, {"a": 1}])
def test_a_watch_of_another_form_is_answered(programs: Programs, asked: object) -> None:
    socket = programs.connect(programs.person("bruno")).socket
    assert socket.call("watch", asked, timeout=10)["error"]["code"] == "bad_fields"


def test_forged_events_change_nothing(programs: Programs) -> None:
    staff, socket = programs.listener("facilitator"), programs.connect(programs.person("bruno"))
    for name in ("disconnect", "connect", "event", "alive", "post_card", "set_phase"):
        socket.socket.emit(name, {"n": 99})
    assert "error" not in socket.watch()
    bruno = programs.person("bruno")
    bruno.do("post_card", column=bruno.column(), text="x")
    assert [event["n"] for event in staff.hears(1)] == [2]


def test_people_who_were_sent_out_hear_nothing_more(programs: Programs) -> None:
    bruno, staff = programs.listener("bruno"), programs.listener("facilitator")
    programs.person("organizer").do("replace_code", seat="rapporteur-1", keep=False)
    facilitator = staff.person
    facilitator.do("set_sharing", sharing="live")
    staff.hears(1)
    programs.person("carla").do("post_card", column=facilitator.column(), text="para los de dentro")
    staff.hears(2)
    assert bruno.told_to_watch_again
    assert bruno.events == []
    assert bruno.watch()["error"]["code"] == "not_joined"


def test_another_sites_page_gets_no_socket(programs: Programs) -> None:
    origin = {"Origin": "http://evil.test"}
    client = socketio.Client(http_session=programs.person("bruno").http, reconnection=False)
    with pytest.raises(Refused):
        client.connect(programs.server.url, headers=origin, transports=[programs.transport])


def test_the_rooms_own_name_is_no_other_site(programs: Programs) -> None:
    port = programs.server.port
    headers = {"Host": f"pizarra.lan:{port}", "Origin": f"http://pizarra.lan:{port}"}
    url = f"{programs.server.url}/socket.io/?EIO=4&transport=polling"
    assert requests.get(url, headers=headers, timeout=10).status_code == 200
