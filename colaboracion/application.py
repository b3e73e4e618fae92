"""`create_app` joins the parts; nothing else happens here."""

from pathlib import Path

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from colaboracion import (
    broadcast,
    copying,
    database,
    migrations,
    screens,
    signs,
    slept,
    sockets,
    template,
    web,
    wires,
)
from colaboracion.config import Config
from colaboracion.pace import Pace
from colaboracion.suggesting import Suggesting

ROOT = Path(__file__).parent.parent


def create_app(config: Config, start: migrations.Start | None = None) -> Flask:
    """The app of one process, its database brought up to date, its sender and pulse running."""
    app = Flask(__name__, template_folder=str(ROOT / "templates"), static_folder=None)
    app.secret_key = config.secret_key
    app.extensions["config"] = config
    config.data_dir.mkdir(parents=True, exist_ok=True)
    engine = database.connect(app, config.database_url, config.async_mode)
    keep = copying.before_upgrade(config)
    migrations.upgrade(engine, template.make_first_workshop, keep, start)
    web.register(app, ROOT / "static")
    app.extensions["suggesting"] = Suggesting() if config.suggestions else None
    _start_sockets(app, config)
    if config.front:  # else a device could give itself any address
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1)  # type: ignore[method-assign]
    return app


def _start_sockets(app: Flask, config: Config) -> None:
    direct = config.direct_sending and config.async_mode != "threading"
    socketio = SocketIO(
        app,
        async_mode=config.async_mode,
        client_manager=broadcast.manager(config, direct=direct),
        manage_session=False,
        # A dead link is noticed within 13 s; the library's own values take 45.
        ping_interval=5,
        ping_timeout=8,
        # Only `watch` and small signs come up the socket.
        max_http_buffer_size=64 * 1024,
    )
    if direct:
        wires.attach(socketio, config.async_mode)
    app.extensions["hearing"] = getattr(socketio.server.manager, "hearing", None)
    if config.redis_url and not socketio.server.manager_initialized:
        # The library listens from its first client on; a process hears, or is known not to, before.
        socketio.server.manager_initialized = True
        socketio.server.manager.initialize()
    sender = broadcast.Broadcast(socketio, broadcast.publisher(socketio, config))
    pulse = sockets.Pulse(app, socketio, sender)
    pace = Pace(socketio.sleep, socketio.start_background_task)
    watched = screens.Screens(socketio)
    app.extensions |= {"broadcast": sender, "pulse": pulse, "pace": pace, "screens": watched}
    sockets.register(socketio)
    signs.Signs(sender).register(socketio)
    sender.start()
    for part in (pulse, pace, watched):
        part.start()
    slept.Sleeping(app, socketio, sender).start()
