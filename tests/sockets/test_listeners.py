"""The programs that listen in these tests: what they have heard stands as it came."""

import time

from engineio.packet import MESSAGE, Packet

from tests.services.waiting import until
from tests.sockets.listeners import Client


def test_who_takes_long_over_one_message_hears_the_next_ones_after_it() -> None:
    heard: list[int] = []

    def hear(n: int) -> None:
        time.sleep(0.2 if n == 0 else 0)
        heard.append(n)

    client = Client()
    client.on("event", hear)
    for n in range(9):
        client.eio._receive_packet(Packet(MESSAGE, f'2["event",{n}]'))
    until(lambda: len(heard) == 9, what="all of them")
    assert heard == [*range(9)]
