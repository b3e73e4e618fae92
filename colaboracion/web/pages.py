"""The pages: a frame with the boot data; what they show comes from the state."""

from functools import lru_cache, partial
from typing import Any

from flask import (
    Blueprint,
    Response,
    current_app,
    make_response,
    redirect,
    render_template,
    request,
)

from colaboracion import countries
from colaboracion.config import PROTOCOL
from colaboracion.entering import Door
from colaboracion.errors import Forbidden, NotJoined
from colaboracion.exports import KINDS
from colaboracion.seats import PERSON, SHARED_SEAT, STAFF_ROLES, Seat
from colaboracion.web import identity, page_files
from colaboracion.web.page_words import words_for
from colaboracion.web.workshops import entered_by, entered_by_fittest, organized_here
from colaboracion.words import LANGUAGES, known, say

blueprint = Blueprint("pages", __name__)

# Where people tick countries or read what they are called, as documents call them.
_NAMING_COUNTRIES = {"conclusions", "take-home", "people", "components"}
_WITH_DOCUMENTS = {"conclusions", "take-home", "organizer", "components"}
# Who takes a version home may comment on it, as one of the room rather than at its desk.
_READERS = ("rapporteur", "delegate", "everyone")
# A group's dots are given by its rapporteur; all others look the same here.
_VOTERS = ("rapporteur", "everyone", "delegate")
# Those of one workshop that need nothing in their address but a seat.
_PAGES = "organizer, setup, people, agenda, keeping, desk, remote, conclusions, plenary, fates"
_PAGES += ", check, 'my-data'"
# Whose a page is where it is not everyone's, the fittest first.
_ROLES = {
    "organizer": ("organizer",),
    "setup": ("organizer",),
    "people": ("organizer",),
    "keeping": ("organizer",),
    "my-data": (PERSON,),
    "desk": STAFF_ROLES,
    "remote": STAFF_ROLES,
    "fates": (*STAFF_ROLES, "rapporteur", "delegate"),
}
# words: common.page_join common.page_board common.page_table common.page_desk
# words: common.page_conclusions common.page_organizer common.page_plenary
# words: common.page_projector common.page_remote common.page_fates
# words: common.page_components common.page_ballot common.page_take_home
# words: common.page_setup common.page_people common.page_agenda common.page_keeping
# words: common.page_check common.page_my_data common.page_workshops common.page_reach


@blueprint.get("/reach")
def reach() -> Response:
    """For another device, to see whether it gets here; what it tells stands behind the #."""
    return render("reach", identity.language(), {"workshop": None, "seat": None})


@blueprint.get("/workshops")
def workshops() -> Response:
    """The workshops that this browser organizes, to open them and to make more."""
    boot = {"workshop": None, "seat": None, "organized": organized_here()}
    return render("workshops", identity.language(), boot)


@blueprint.get(f"/w/<slug>/<any({_PAGES}):page>")
def workshop_page(slug: str, page: str) -> Response:
    """A page for one of the seats that this browser holds, the fittest first."""
    roles = _ROLES.get(page)
    named = request.args.get("seat")
    workshop, seat = entered_by(slug, named) if named else entered_by_fittest(slug, roles)
    if roles and seat.role not in roles:
        raise Forbidden
    return _page(page, workshop, seat)


@blueprint.get("/w/<slug>/board/<int:group>", defaults={"page": "board", "role": "rapporteur"})
@blueprint.get("/w/<slug>/table/<int:group>", defaults={"page": "table", "role": "delegate"})
def group_page(slug: str, page: str, role: str, group: int) -> Response:
    """A group's own board, for its rapporteur to write and its delegates to read."""
    return _page(page, *entered_by(slug, f"{role}-{group}"))


@blueprint.get("/w/<slug>/projector")
def projector(slug: str) -> Response:
    """What the room sees; public in every browser, an organizer's too, in its own language."""
    workshop, seat = entered_by(slug, SHARED_SEAT)
    chosen = known(request.args.get("language")) or workshop.first_language
    return _page("projector", workshop, seat, chosen)


@blueprint.get("/w/<slug>/ballot")
def ballot(slug: str) -> Response:
    """Where dots are given, by whichever seat may; who holds none joins first, by the slip's code,
    which a redirection carries along behind the #.
    """
    named = request.args.get("seat")
    try:
        workshop, seat = (
            entered_by(slug, named) if named else entered_by_fittest(slug, None, _VOTERS)
        )
        return _page("ballot", workshop, seat)
    except NotJoined:
        return make_response(redirect("/join"))


@blueprint.get("/w/<slug>/take-home")
def take_home(slug: str) -> Response:
    """The frozen versions, for every seat; who holds none joins first, and comes back here."""
    named = request.args.get("seat")
    try:
        workshop, seat = (
            entered_by(slug, named) if named else entered_by_fittest(slug, None, _READERS)
        )
        return _page("take-home", workshop, seat)
    except NotJoined:
        return make_response(redirect("/join?to=take-home"))


@blueprint.get("/components")
@blueprint.get(
    "/components/<any(parts, board, desk, projector, plenary, remote, ballot, fates,"
    " people, own, setup, 'taking-home'):folder>"
)
def components(folder: str = "parts") -> Response:
    """Every component in all its states, with made-up data: no seat, and no way to ask for any.

    It draws what it brings along, and the browser is told to let it speak to nobody.
    """
    made_up = {"workshop": "-", "seat": "rapporteur-2", "role": "organizer", "group": 2}
    language = known(request.args.get("language")) or identity.language()
    response = render("components", language, made_up | {"folder": folder})
    policy = current_app.extensions["policy"].replace("connect-src 'self'", "connect-src 'none'")
    response.headers["Content-Security-Policy"] = policy
    return response


def _page(page: str, workshop: Door, seat: Seat, language: str | None = None) -> Response:
    language = language or identity.language(workshop.first_language)
    build = current_app.extensions["build"]
    return _sent(_seats_html(page, language, workshop.slug, seat, build))


@lru_cache(maxsize=128)
def _seats_html(page: str, language: str, slug: str, seat: Seat, _build: str) -> bytes:
    """The same for all who hold the seat: hundreds may open it within one second."""
    boot = {"workshop": slug, "seat": seat.name, "role": seat.role, "group": seat.group}
    return _html(page, language, boot)


def _modules(page: str) -> tuple[str, ...]:
    """What the page's module brings along, all of it asked for at once."""
    known = current_app.extensions
    return page_files.modules(known["static_folder"], known["imports"], page)


def render(page: str, language: str, boot: dict[str, Any], **told: Any) -> Response:
    """A page of the application; `told` is what its own template knows, where it has one."""
    return _sent(_html(page, language, boot, **told))


def _sent(html: bytes) -> Response:
    response = make_response(html)
    response.headers["Cache-Control"] = "no-store"  # the back button must not show an old room
    return response


def _html(page: str, language: str, boot: dict[str, Any], **told: Any) -> bytes:
    """The page's bytes; nothing else of who asks goes into it."""
    boot |= {
        "language": language,
        "languages": list(LANGUAGES),
        "build": current_app.extensions["build"],
        "protocol": PROTOCOL,
    }
    if page in _NAMING_COUNTRIES:
        named = list(countries.all_names(language).items())
        boot |= {"countries": named, "region": countries.REGION}
    if page in _WITH_DOCUMENTS:
        boot |= {"kinds": {name: kind.documents for name, kind in KINDS.items()}}
    title = say(language, f"common.page_{page.replace('-', '_')}", n=boot.get("group"))
    told |= {"page": page, "language": language, "title": title, "boot": boot}
    told |= {"modules": _modules(page), "words": words_for(page, language)}
    told |= {"folder": boot.get("folder"), "say": partial(say, language)}
    return render_template([f"pages/{page}.html", "page.html"], **told).encode()
