"""What comes down: to each audience its own events, in order, once, over both transports."""

from itertools import pairwise
from typing import Any

from tests.services.waiting import until
from tests.sockets.conftest import Programs

SECRET = "solo para el grupo uno"


def test_watch_tells_version_number_and_time(programs: Programs) -> None:
    person = programs.person("bruno")
    told = programs.connect(person).watch()
    assert told["version"] == person.state()["version"]
    assert told["n"] == 1
    assert told["now"] > 1_700_000_000_000


def test_an_event_reaches_those_who_may_see_it_and_no_other(programs: Programs) -> None:
    names = ["facilitator", "bruno", "delia", "carla", "everyone", "projector"]
    listening = {name: programs.listener(name) for name in names}
    bruno = listening["bruno"].person
    bruno.do("post_card", column=bruno.column(), text=SECRET)
    heard = {name: str(one.hears(1)) for name, one in listening.items()}
    knowing = {name for name, events in heard.items() if SECRET in events}
    assert knowing == {"facilitator", "bruno", "delia"}


def test_only_the_authors_audience_learns_the_commands_id(programs: Programs) -> None:
    bruno, staff = programs.listener("bruno"), programs.listener("facilitator")
    receipt = bruno.person.do("post_card", column=bruno.person.column(), text="x")
    assert bruno.hears(1)[0]["command_id"] == receipt["id"]
    assert "command_id" not in staff.hears(1)[0]


def test_events_come_in_order_without_holes(programs: Programs) -> None:
    staff, bruno = programs.listener("facilitator"), programs.person("bruno")
    column = bruno.column()
    for number in range(50):
        bruno.do("post_card", column=column, text=str(number))
    heard = staff.hears(50)
    assert [event["n"] for event in heard] == list(range(2, 52))
    assert [_text(event) for event in heard] == [str(number) for number in range(50)]


def test_each_audience_counts_its_own_events(programs: Programs) -> None:
    """What the room may not see raises no number there."""
    bruno, public = programs.listener("bruno"), programs.listener("projector")
    posted = bruno.person.do("post_card", column=bruno.person.column(), text="uno")["id"]
    bruno.person.do("edit_card", card=posted, text="dos", base=posted)
    bruno.person.do("withdraw_card", card=posted)
    assert [event["n"] for event in bruno.hears(3)] == [2, 3, 4]
    assert [event["n"] for event in public.hears(2)] == [2, 3]  # the count of cards, twice


def test_sixty_cards_of_one_request_are_sixty_events(programs: Programs) -> None:
    staff, bruno = programs.listener("facilitator"), programs.person("bruno")
    column = bruno.column()
    answers = bruno.do_all([("post_card", {"column": column, "text": str(n)}) for n in range(60)])
    assert {answer["status"] for answer in answers} == {200}
    assert [_text(event) for event in staff.hears(60)] == [str(number) for number in range(60)]


def test_a_socket_that_watches_another_seat_leaves_the_first(programs: Programs) -> None:
    both = programs.person("bruno", "facilitator")
    socket = programs.connect(both)
    socket.watch("facilitator")
    socket.watch("projector")
    programs.person("bruno").do("post_card", column=both.column(), text=SECRET)
    assert SECRET not in str(socket.hears(1))


def test_reconnects_do_not_double_an_event(programs: Programs) -> None:
    person = programs.person("facilitator")
    for _ in range(5):
        programs.connect(person).close()
    listener = programs.listener("facilitator", person)
    for _ in range(5):
        listener.watch()
    bruno = programs.person("bruno")
    bruno.do("post_card", column=bruno.column(), text="uno")
    bruno.do("post_card", column=bruno.column(), text="dos")
    assert [_text(event) for event in listener.hears(2)] == ["uno", "dos"]


def test_alive_comes_every_five_seconds(programs: Programs) -> None:
    beats = programs.listener("facilitator").beats
    until(lambda: len(beats) > 1, within=25, what="two beats")
    assert {beat["n"] for beat in beats} == {1}
    gaps = [later["now"] - earlier["now"] for earlier, later in pairwise(beats)]
    assert all(4_000 < gap < 9_000 for gap in gaps)


def test_alive_tells_the_number_that_was_reached(programs: Programs) -> None:
    staff = programs.listener("facilitator")
    bruno = programs.person("bruno")
    bruno.do("post_card", column=bruno.column(), text="x")
    staff.hears_beat(2)


def _text(event: dict[str, Any]) -> str:
    return str(event["changed"]["cards"][0]["text"])
