"""Law 2: each audience's numbers are 1, 2, 3… in the order sent, however many write at once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from flask import Flask

from colaboracion.models.columns import new_id
from tests.room import Room

WRITERS = 8
EACH = 12


def _in_app(app: Flask, work: Callable[[int], None]) -> Callable[[int], None]:
    def run(writer: int) -> None:
        with app.app_context():
            work(writer)

    return run


def test_writers_in_threads_leave_no_hole(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    column = room.column(0)

    def write(writer: int) -> None:
        person = "bruno" if writer % 2 else "carla"
        for turn in range(EACH):
            room.do(person, "post_card", column=column, text=f"{writer} {turn}")

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(_in_app(room.app, write), range(WRITERS)))
    for audience in room.audiences():
        heard = [event["n"] for event in room.heard(str(audience))]
        assert heard == list(range(1, len(heard) + 1))
    assert len(room.heard("staff")) == WRITERS * EACH + 1
    assert len(room.state("staff")["cards"]) == WRITERS * EACH


def test_the_same_command_from_two_tabs_at_once_counts_once(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    column = room.column(0)
    answers: list[dict[str, object]] = []
    ids = [new_id() for _ in range(EACH)]

    def send(_: int) -> None:
        answers.extend(
            room.do("bruno", "post_card", id=each, column=column, text=each) for each in ids
        )

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(_in_app(room.app, send), range(2)))
    assert len(room.state("staff")["cards"]) == EACH
    by_id: dict[object, set[str]] = {}
    for answer in answers:
        by_id.setdefault(answer["id"], set()).add(str(answer))
    assert all(len(same) == 1 for same in by_id.values())
