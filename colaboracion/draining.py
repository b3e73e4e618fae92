"""How a process leaves: nobody comes in any more, whoever is inside is answered, pages move on.

Behind nginx another worker answers meanwhile, so people notice nothing: a page's socket is closed
by us, and it connects again at once, where a dead link would be noticed only after seconds.
"""

import time
from collections.abc import Callable

from flask import Flask

from colaboracion.answering import Answering
from colaboracion.servers import Server

PATIENCE = 5.0  # seconds that answers under way get when the server is asked to stop
PATIENCE_OF_WORKERS = 12.0  # where others serve meanwhile nobody waits for this one to be gone
_LAST = 2.0  # seconds for what is still to be told to other processes, and for pages to hear of it
_LOOK = 0.02
_TOGETHER = 20  # pages that are sent away in the same moment; they come back elsewhere


def leave(app: Flask, answering: Answering, server: Server) -> None:
    """Return once everybody was answered and sent on, or patience is at its end."""
    server.close_door()
    several = app.extensions["config"].workers > 1
    _wait(lambda: not answering.under_way, PATIENCE_OF_WORKERS if several else PATIENCE)
    # What was answered here is heard at once at the other processes.
    _wait(app.extensions["broadcast"].is_idle, _LAST)
    _send_on(app)
    _wait(lambda: not answering.listening, _LAST)


def _send_on(app: Flask) -> None:
    """Close the pages' sockets, a few at a time: they would all come back in the same moment."""
    sockets = app.extensions["socketio"].server.eio.sockets
    for count, socket in enumerate(list(sockets.values()), start=1):
        socket.close(wait=False)
        if count % _TOGETHER == 0:
            time.sleep(_LOOK / 2)


def _wait(is_done: Callable[[], bool], patience: float) -> None:
    deadline = time.monotonic() + patience
    while not is_done() and time.monotonic() < deadline:
        time.sleep(_LOOK)
