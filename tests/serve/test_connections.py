"""The connections that a server takes."""

import socket

from colaboracion import serve


def test_a_frame_waits_for_no_acknowledgement_of_the_one_before() -> None:
    with (
        serve.listen("127.0.0.1", 0) as listener,
        socket.create_connection(listener.getsockname()),
        listener.accept()[0] as taken,
    ):
        assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
