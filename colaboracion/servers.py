"""The servers of the three async modes: each takes connections until its door is closed."""

import contextlib
import logging
import socket
from collections.abc import Callable, Iterable
from typing import Any

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]

# Seconds that a connection may be idle between two requests; else each phone that went out of
# reach without a word would be kept for ever, at 50 kB. Longer than nginx keeps its own (60).
IDLE = 75


class Server:
    """Answers at a listener; whoever is inside when the door closes is still served."""

    def __init__(self, listener: socket.socket, app: Application, connections: int) -> None:
        self._listener = listener
        self._app = app
        self._connections = connections
        self._is_closed = False

    def run(self) -> None:
        """Serve; returns or goes on for as long as somebody is inside, once the door is closed."""
        raise NotImplementedError

    def close_door(self) -> None:
        """Whoever comes now is refused at once, so that nginx asks another worker."""
        self._is_closed = True
        with contextlib.suppress(OSError):  # not every system shuts a door that nobody is in
            self._listener.shutdown(socket.SHUT_RDWR)


class Eventlet(Server):
    """Its own loop ends with the door, and hangs up idle connections."""

    def run(self) -> None:
        """Serve."""
        import eventlet.wsgi  # noqa: PLC0415 (only the chosen mode is imported)

        try:
            eventlet.wsgi.server(
                self._listener,
                self._app,
                max_size=self._connections,
                keepalive=IDLE,
                log_output=False,
                debug=False,  # would send tracebacks to the browser
            )
        except OSError:
            if not self._is_closed:
                raise


class Gevent(Server):
    """`stop_accepting` first: gevent would tell of a door that closes under its hands."""

    _server: Any = None

    def run(self) -> None:
        """Serve."""
        from gevent import pool, pywsgi  # noqa: PLC0415 (only the chosen mode is imported)

        self._server = pywsgi.WSGIServer(
            self._listener,
            self._app,
            log=None,
            spawn=pool.Pool(self._connections),
            handler_class=self._handler(pywsgi.WSGIHandler),
        )
        self._server.serve_forever()

    def _handler(self, library: Any) -> Any:
        outer = self

        class Handler(library):  # type: ignore[misc]
            """Hangs up when a WebSocket has ended, for its client may be waiting for that;
            after any answer once the door is closed; and where nothing was asked for long.
            """

            def read_requestline(self) -> Any:
                self.socket.settimeout(IDLE)
                line = super().read_requestline()
                self.socket.settimeout(None)
                return line

            def run_application(self) -> None:
                super().run_application()
                if "HTTP_UPGRADE" in self.environ or outer._is_closed:
                    self.close_connection = True

        return Handler

    def close_door(self) -> None:
        """Refuse newcomers."""
        if self._server:
            self._server.stop_accepting()
        super().close_door()


class Threading(Server):
    """Werkzeug's, a thread for each request."""

    _server: Any = None

    def run(self) -> None:
        """Serve."""
        from werkzeug.serving import make_server  # noqa: PLC0415

        logging.getLogger("werkzeug").setLevel(logging.WARNING)  # no line for each request
        host, port = self._listener.getsockname()[:2]
        number = self._listener.fileno()
        self._server = make_server(host, port, self._app, threaded=True, fd=number)
        self._server.serve_forever()

    def close_door(self) -> None:
        """Refuse newcomers."""
        if self._server:
            self._server.shutdown()
        super().close_door()


SERVERS: dict[str, type[Server]] = {
    "eventlet": Eventlet,
    "gevent": Gevent,
    "threading": Threading,
}
