"""The production runner: one port, one process, in the async mode that is set."""

import errno
import gc
import os
import resource
import socket
import sys
import threading
import time
from collections.abc import Callable
from typing import NoReturn

from flask import Flask
from sqlalchemy import select

from colaboracion import draining, starting, telling
from colaboracion.addresses import ways_in
from colaboracion.answering import Answering
from colaboracion.application import create_app
from colaboracion.config import Config
from colaboracion.copying import Copying
from colaboracion.database import reading
from colaboracion.errors import Busy
from colaboracion.migrations import UpgradeError
from colaboracion.models import Code, Workshop
from colaboracion.neighbours import MustNotStartError, Neighbours, Stopped
from colaboracion.retention import Retention
from colaboracion.servers import SERVERS
from colaboracion.words import FALLBACK, known, say

BACKLOG = 2048  # a whole conference reloads in the same second
CONNECTIONS = 10_000  # the library's own limit of 1,024 would leave later requests unanswered
_OTHER_FILES = 240  # database, logs and the like, beside the connections
_LOOK = 0.2  # seconds between two looks for a signal; the patched sleep lets the loop go on

# words: serve.bad_setting serve.port_taken serve.no_port


def main() -> int:
    """Serve until asked to stop; returns the exit status."""
    language = known((os.environ.get("LANG") or "")[:2]) or FALLBACK
    try:
        return _start(language)
    except Stopped:
        return 0
    except (MustNotStartError, UpgradeError) as error:
        return _fail(say(language, f"serve.{error}", **error.told))
    except Busy:
        return _fail(say(language, "serve.database_busy"))


def _start(language: str) -> int:
    """Step by step, then serve; raises what keeps it from that."""
    config = _settings()
    start = starting.Start(starting.stop_signal())
    # Before anything else is touched: a second start must not meet the database of the first.
    listener = _port(config) if config.workers == 1 else None
    config, others = starting.enter(config, start, lambda why: _tell(_waiting(language, why)))
    telling.set_up(config.log, config.worker)
    app = create_app(config, start)
    # Of several, whoever is not ready takes nobody in, so that nginx asks another.
    listener = listener or _port(config)
    _spare_the_collector()
    _take_duties(app, config, others)
    status = _serve(app, listener, start.stop, lambda: _announce(language, app, config))
    others.leave()
    return status


def _settings() -> Config:
    try:
        return Config.from_environment()
    except ValueError as error:
        raise MustNotStartError("bad_setting", setting=error) from error


def _waiting(language: str, why: str) -> str:
    return say(language, "serve.waiting_database", reason=why)


def _serve(
    app: Flask, listener: socket.socket, stop: threading.Event, announce: Callable[[], None]
) -> int:
    """Until it is to stop, when all were answered; started anew it does not return."""
    answering, anew = Answering(app), threading.Event()
    app.extensions["restart"] = anew.set
    mode = app.extensions["config"].async_mode
    server = SERVERS[mode](listener, answering, _raise_limits())
    # In eventlet and gevent the patched Thread is a greenlet.
    loop = threading.Thread(target=server.run, daemon=True)
    loop.start()
    announce()
    while loop.is_alive() and not stop.is_set() and not anew.is_set():
        time.sleep(_LOOK)
    if not anew.is_set() and not stop.is_set():
        return 1
    draining.leave(app, answering, server)
    if not stop.is_set():
        _start_anew(app)
    return 0


def _take_duties(app: Flask, config: Config, others: Neighbours) -> None:
    """What one of all processes does by itself."""
    app.extensions["copying"] = copying = Copying(config, others.leads)
    copying.start()
    app.extensions["retention"] = retention = Retention(
        app, config, copying, app.extensions["broadcast"], others.leads
    )
    retention.start()


def _start_anew(app: Flask) -> NoReturn:
    """The same program in the same process, as somebody would stop and start it.

    A copy under way is waited for: it would else be the newest, of what is no longer here.
    """
    app.extensions["copying"].hold()
    if app.extensions["suggesting"]:
        app.extensions["suggesting"].stop()
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (this very program)


def _spare_the_collector() -> None:
    """What stands from the start is never garbage, and a whole state makes thousands of objects
    at once: without this each would be walked through again and again while people wait.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def listen(host: str, port: int) -> socket.socket:
    """Take the port for this process alone (the servers' own calls would share it silently)."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=BACKLOG, reuse_port=False)
    # Connections have it from here: else a frame soon after another waits for that one's
    # acknowledgement, which its reader puts off for 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    return listener


def _port(config: Config) -> socket.socket:
    """The one that is set; MustNotStartError where it cannot be had."""
    try:
        return listen(config.host, config.port)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            told = {"port": config.port, "other": config.port + 1}
            raise MustNotStartError("port_taken", **told) from error
        place = {"host": config.host, "port": config.port}
        reason = error.strerror or str(error)
        raise MustNotStartError("no_port", **place, reason=reason) from error


def _raise_limits() -> int:
    """Ask the system for as many open files as it grants; returns how many connections fit."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + _OTHER_FILES
    granted = wanted if hard == resource.RLIM_INFINITY else min(hard, wanted)
    if soft != resource.RLIM_INFINITY and soft < granted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (granted, hard))
    return granted - _OTHER_FILES


def _announce(language: str, app: Flask, config: Config) -> None:
    """On the terminal; where lines of JSON are kept, no code may be among them."""
    if config.log == "json":
        telling.tell(what="serving", port=config.port, mode=config.async_mode)
    else:
        print(_announcement(language, app, config), flush=True)  # noqa: T201


def _announcement(language: str, app: Flask, config: Config) -> str:
    """Where the room goes, and the links that open the organizers' desks."""
    ways = ways_in(config)
    lines = [
        say(language, "serve.running"),
        *[f"  {address}" for address in ways],
        *(_links(language, app, ways[0]) or [say(language, "serve.no_workshop")]),
        say(language, "serve.how_to_stop"),
    ]
    return "\n".join(lines)


def _links(language: str, app: Flask, way: str) -> list[str]:
    """A line for each workshop."""
    organizers = select(Workshop, Code.text).join(Code, Code.workshop_id == Workshop.id)
    organizers = organizers.where(Code.seat == "organizer").order_by(Workshop.slug)
    with app.app_context(), reading() as session:
        found = [
            (getattr(workshop, f"title_{language}"), f"{way}/join#{code}")
            for workshop, code in session.execute(organizers)
        ]
    return [say(language, "serve.organizer", title=title, link=link) for title, link in found]


def _fail(sentence: str) -> int:
    _tell(sentence)
    return 1


def _tell(sentence: str) -> None:
    print(sentence, file=sys.__stderr__, flush=True)
