"""Teach PostgreSQL's driver to wait the gevent way; unlike eventlet, gevent does not do it itself.

Without this one slow query would hold every connection of the process.
"""

from typing import Any

import gevent.socket
import psycopg2.extensions as driver


def wait_cooperatively() -> None:
    """From here on a query lets the others go on."""
    driver.set_wait_callback(_wait)


def _wait(connection: Any) -> None:
    while (state := connection.poll()) != driver.POLL_OK:
        if state == driver.POLL_READ:
            gevent.socket.wait_read(connection.fileno())
        else:
            gevent.socket.wait_write(connection.fileno())
