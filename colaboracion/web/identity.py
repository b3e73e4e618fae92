"""The cookie: a signed list of seats, and the reader's language.

A seat is added and never replaces another, so that one browser may hold a desk, a
projector and a board; each request names the one it uses. What the cookie says is
only a claim: `seats.resolve` checks it inside the transaction.
"""

import hashlib
from functools import lru_cache
from typing import Any

from flask import Flask, Request, Response, current_app, request
from flask.sessions import NullSession, SessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeTimedSerializer

from colaboracion.errors import NotJoined
from colaboracion.seats import Claim
from colaboracion.words import FALLBACK, known

_A_MONTH = 30 * 24 * 3600  # the browser forgets it then, and a copy of it is worth nothing
# A cookie holds 4 kB; the oldest seats of forgotten workshops go first.
_MOST_SEATS = 40

Held = list[tuple[str, str, int]]  # slug, seat, generation of its code at joining


def held() -> Held:
    """The seats of this browser; none when the cookie is missing, foreign or tampered with."""
    signed = request.cookies.get(_cookie_name())
    if not signed:
        return []
    try:
        return [(slug, seat, generation) for slug, seat, generation in _read(signed)]
    except (BadSignature, ValueError, TypeError):
        return []


def claim(slug: str, seat: str | None = None) -> Claim:
    """What this browser holds in the workshop, and the seat it means.

    Raises NotJoined when it holds none there.
    """
    mine = held_in(slug)
    if not mine:
        raise NotJoined
    return Claim(seat, mine)


def held_in(slug: str) -> tuple[tuple[str, int], ...]:
    """This browser's seats in the workshop, (name, generation), whether they stand or not."""
    return tuple((name, generation) for workshop, name, generation in held() if workshop == slug)


def add_seat(
    response: Response, slug: str, joined: tuple[str, int], standing: set[tuple[str, int]]
) -> None:
    """Put a seat, with its code's generation, into the browser's cookie beside those it has.

    Seats of the workshop that are not `standing`, their codes replaced, are left out:
    they never come back, and a page must not choose one of them.
    """
    others = [
        (workshop, seat, generation)
        for workshop, seat, generation in held()
        if workshop != slug or (seat != joined[0] and (seat, generation) in standing)
    ]
    _keep(response, [*others, (slug, *joined)][-_MOST_SEATS:])


def drop_seat(response: Response, slug: str, seat: str) -> None:
    """Take a seat out of the browser's cookie; with the last one goes the cookie itself."""
    mine = held()
    others = [each for each in mine if each[:2] != (slug, seat)]
    if others:
        _keep(response, others)
    elif mine:
        response.delete_cookie(
            _cookie_name(), samesite="Lax", httponly=True, secure=request.is_secure
        )


def hand_over(response: Response, secret: str, mine: Held) -> None:
    """Give the browser these seats by the key of another installation, which comes in its place."""
    signed = str(_signer(secret).dumps(mine))
    _set(response, _cookie_name(secret), signed, httponly=True)


def language(fallback: str | None = None) -> str:
    """The person's choice, else `fallback` (the workshop's first), whatever the browser says."""
    return known(request.cookies.get("language")) or fallback or FALLBACK


def answer_language() -> str:
    """The language of a JSON answer: the page's, which says so, else the person's."""
    wanted = (known(each) for each, _ in request.accept_languages)
    return next((each for each in wanted if each), None) or language()


def set_language(response: Response, chosen: str) -> None:
    """Remember the person's language."""
    _set(response, "language", chosen)


def _keep(response: Response, seats: Held) -> None:
    _set(response, _cookie_name(), str(_signer().dumps(seats)), httponly=True)


def _set(response: Response, name: str, value: str, **options: Any) -> None:
    """Kept from plain http only where the browser came by https: the room's network has none."""
    secure = request.is_secure
    response.set_cookie(name, value, max_age=_A_MONTH, samesite="Lax", secure=secure, **options)


def _cookie_name(secret: str = "") -> str:
    """A name of this installation: cookies of one host are shared by all of its ports."""
    return _name_by(secret or str(current_app.secret_key))


@lru_cache(maxsize=8)
def _name_by(secret: str) -> str:
    return f"colaboracion_{hashlib.sha256(secret.encode()).hexdigest()[:8]}"


def _read(signed: str) -> Any:
    return _signer().loads(signed, max_age=_A_MONTH)


def _signer(secret: str = "") -> URLSafeTimedSerializer:
    return _signer_by(secret or str(current_app.secret_key))


@lru_cache(maxsize=8)
def _signer_by(secret: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt="seats")


class NoSession(SessionInterface):
    """Flask's own cookie is not used: it would be read anew for each request and socket event."""

    def open_session(self, app: Flask, request: Request) -> SessionMixin:
        """One that holds nothing and takes nothing."""
        return NullSession()
