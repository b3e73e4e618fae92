"""GET /metrics: what this process counted, for who sits at the machine that it runs on."""

from ipaddress import ip_address
from typing import Any

from flask import Blueprint, Response, current_app, request

from colaboracion import exports, metrics
from colaboracion.addresses import is_own
from colaboracion.errors import Unknown

blueprint = Blueprint("metrics", __name__)

_MIMETYPE = "text/plain; version=0.0.4"
_OF = ("For", "Proto", "Host", "Port")
# Whoever passes a request on names here for whom; then it comes from anywhere.
_PASSED_ON = ("Forwarded", "Via", "X-Real-IP", *(f"X-Forwarded-{of}" for of in _OF))


@blueprint.get("/metrics")
def get() -> Response:
    """Everything as Prometheus reads it; to anybody else there is no such address.

    Only who comes from this very machine, asks it by its own name for itself, and was passed on by
    no other program: so neither the network nor the front of several processes leads here.
    """
    if not _is_at_the_machine():
        raise Unknown
    metrics.stand(
        waiting=_part("broadcast").waiting(),
        sockets=_part("screens").by_transport(),
        exports=exports.queue(),
        worst=_part("pace").worst(),
        copy_age=_copy_age(),
    )
    return Response(metrics.text(), mimetype=_MIMETYPE)


def _is_at_the_machine() -> bool:
    if any(name in request.headers for name in _PASSED_ON):
        return False
    return _is_loopback(request.environ.get("REMOTE_ADDR")) and is_own(request.host)


def _is_loopback(address: str | None) -> bool:
    try:
        found = ip_address(address or "")
    except ValueError:
        return False
    return bool((getattr(found, "ipv4_mapped", None) or found).is_loopback)


def _copy_age() -> float | None:
    copying = current_app.extensions.get("copying")
    age: float | None = copying.told()["age"] if copying and copying.is_wanted else None
    return age


def _part(name: str) -> Any:
    return current_app.extensions[name]
