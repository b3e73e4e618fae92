"""The app, knowing which requests it is answering, so that a stop can wait for them."""

from collections.abc import Iterable
from typing import Any

from werkzeug.wsgi import ClosingIterator


class Answering:
    """`under_way`: requests; `listening`: those of pages' sockets, open as long as the page."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.under_way: set[int] = set()
        self.listening: set[int] = set()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer one request."""
        if not environ["PATH_INFO"].startswith("/socket.io"):
            return self._answer(environ, start_response, self.under_way)
        # Compressing a hundred bytes for each page anew costs more than it saves.
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        if "HTTP_UPGRADE" not in environ:
            return self._answer(environ, start_response, self.listening)
        # eventlet would hang up on WebSockets first of all: we close them ourselves, in turn.
        environ.pop("eventlet.set_idle", None)
        self.listening.add(id(environ))
        try:
            return self._app(environ, start_response)  # type: ignore[no-any-return]
        finally:
            self.listening.discard(id(environ))

    def _answer(
        self, environ: dict[str, Any], start_response: Any, among: set[int]
    ) -> Iterable[bytes]:
        """It is among them until its last byte."""
        among.add(id(environ))
        try:
            answer = self._app(environ, start_response)
        except BaseException:
            among.discard(id(environ))
            raise
        return ClosingIterator(answer, lambda: among.discard(id(environ)))
