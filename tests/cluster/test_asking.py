"""A worker is asked whether it still answers: by one connection, and nobody waits for it."""

import socket

from colaboracion.cluster.asking import EACH, Asking
from colaboracion.cluster.parts import Worker
from tests.services.cluster import Cluster
from tests.services.waiting import free_port, until

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"


def test_one_that_has_room_for_no_more_is_still_heard() -> None:
    """It is asked by the connection that it took while it had room."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        listener.settimeout(10)
        asking = Asking(listener.getsockname()[1])
        asking.look(0)
        inside, _ = listener.accept()
        inside.settimeout(10)
        with inside:
            for now in (1, 11, 21):
                assert inside.recv(100).startswith(b"GET /ping ")
                inside.send(ANSWER)
                asking.look(now)
                asking.look(now + 10)
        assert asking.silence == 0
        asking.close()


def test_who_answers_late_again_and_again_is_not_taken_for_silent() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(10)
        asking, now = Asking(listener.getsockname()[1], is_up=True), 0.0
        asking.look(now)
        with listener.accept()[0] as inside:
            for _ in range(10):
                for _ in range(8):
                    asking.look(now := now + 1)
                assert asking.silence == 8
                inside.send(ANSWER)
                asking.look(now)
                assert asking.silence == 0
                asking.look(now := now + EACH)
        asking.close()


def test_one_whose_port_was_left_is_not_up_and_nothing_is_held_against_its_next_start() -> None:
    """It leaves, or starts itself anew: who listens then has not answered anybody yet."""
    port = free_port()
    asking = Asking(port, is_up=True)

    def is_refused() -> bool:
        asking.look(0)
        return not asking.is_up

    until(is_refused, what="a refusal")
    with socket.create_server(("127.0.0.1", port)):
        for now in range(1, 60):
            asking.look(now)
    assert (asking.is_up, asking.silence) == (False, 0)
    asking.close()


def test_workers_are_asked_and_answer(running_cluster: Cluster) -> None:
    assert Worker.is_asked
    asking = Asking(running_cluster.port + 1)

    def is_heard() -> bool:
        asking.look(0)
        return asking.is_up

    until(is_heard, what="an answer")
    asking.close()
