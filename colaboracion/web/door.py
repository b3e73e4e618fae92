"""The door: a page that can be typed in with its first bytes, before any script is there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from babel.dates import format_date
from flask import Blueprint, Response, current_app, request
from sqlalchemy import select

from colaboracion import database, visible
from colaboracion.models import Workshop
from colaboracion.web import identity, page_files
from colaboracion.web.joining import page_of
from colaboracion.web.pages import render
from colaboracion.web.workshops import held_here
from colaboracion.words import LANGUAGES, say

blueprint = Blueprint("door", __name__)

_NEXT = ("board", "table", "plenary")  # where most people come to


@blueprint.get("/")
@blueprint.get("/join")
def join() -> Response:
    """Enter a code. A link brings it behind the #, where no server and no log sees it.

    Seats that this browser holds already are open without one.
    """
    language = identity.language()
    held = [
        {"workshop": slug, "role": seat.role, "group": seat.group, "page": page_of(slug, seat)}
        for slug, seat in held_here()
    ]
    told = {"held": held, "data": list(_told_first(language)), "left": request.args.get("left")}
    boot = {"workshop": None, "seat": None, "ahead": _ahead()}
    return render("join", language, boot, **told)


def _ahead() -> tuple[str, ...]:
    """What most people need next, to be fetched while they type; none where data is dear."""
    if request.headers.get("Save-Data") == "on":
        return ()
    known = current_app.extensions
    return page_files.of_pages(known["static_folder"], known["imports"], _NEXT)


def _told_first(first: str) -> Iterator[dict[str, Any]]:
    """What is kept, who sees it and until when, before anybody types; in every language, for
    nobody has chosen one yet: the page's own comes first.

    Who answers for it and until when is told where there is one workshop only that it may be of.
    """
    with database.reading() as session:
        seen = [visible.told_first(row) for row in session.scalars(select(Workshop))]
    told = [each for each in seen if each]
    of = told[0] if len(told) == 1 else {}
    for language in sorted(LANGUAGES, key=lambda each: each != first):
        yield {
            "language": language,
            "controller": of.get("controller"),
            "kept": _kept(language, of),
        }


def _kept(language: str, of: dict[str, Any]) -> list[str]:
    """A sentence for each paragraph."""
    told = [say(language, "link.data_kept"), say(language, "link.data_seen")]
    if not of.get("until"):
        return [*told, say(language, "link.data_open")]
    day = format_date(date.fromisoformat(of["until"]), "long", locale=language)
    return [*told, f"{say(language, 'link.data_until')} {day}."]
