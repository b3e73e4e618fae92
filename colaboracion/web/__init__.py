"""The web: blueprints thin enough to read, in front of `execute` and `state`."""

from pathlib import Path

from flask import Flask

from colaboracion.web import (
    agenda,
    archives,
    codes,
    commands,
    copies,
    deliveries,
    door,
    errors,
    exports,
    headers,
    health,
    identity,
    joining,
    keeping,
    leaving,
    letterheads,
    metrics,
    page_files,
    pages,
    people,
    reach,
    restoring,
    sheets,
    slips,
    snapshots,
    state,
    static,
    status,
    suggestions,
    telling,
    wordings,
    workshop_list,
)
from colaboracion.web.requests import MOST_BYTES, require_own_origin
from colaboracion.words import FOLDER

_PARTS = (
    pages,
    door,
    static,
    joining,
    leaving,
    commands,
    deliveries,
    state,
    suggestions,
    wordings,
    codes,
    reach,
    sheets,
    slips,
    copies,
    restoring,
    archives,
    keeping,
    exports,
    letterheads,
    people,
    snapshots,
    agenda,
    health,
    metrics,
    status,
    workshop_list,
)


def register(app: Flask, files: Path) -> None:
    """Add the pages and the interface to the app; `files` holds the pages' files."""
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    app.extensions["static_folder"] = files
    app.extensions["build"] = headers.build_of(files, Path(str(app.template_folder)), FOLDER)
    app.session_interface = identity.NoSession()
    telling.register(app)
    app.extensions["written_at"] = static.written_at(files)
    for template in app.jinja_env.list_templates():  # and as they are now
        app.jinja_env.get_template(template)
    app.before_request(require_own_origin)
    for part in _PARTS:
        app.register_blueprint(part.blueprint)
    errors.register(app)
    headers.register(app)
    for page in (files / "js/pages").glob("*.js"):  # as they are now, like the templates
        page_files.modules(files, app.extensions["imports"], page.stem)
