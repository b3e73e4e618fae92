"""JSON: the conclusions as a frozen version holds them, or the workshop's whole archive."""

from typing import Any

from colaboracion import frozen
from colaboracion.exports.order import Order
from colaboracion.views.archive import FORMAT

_UNFROZEN = {"version": "", "kind": "", "outline": False, "completed_by": ""}


def write(order: Order) -> bytes:
    """The bytes of the file, in the one spelling that frozen versions have too."""
    told = _archive(order) if order.document == "archive" else _conclusions(order)
    return frozen.spelled(told).encode()


def _conclusions(order: Order) -> dict[str, Any]:
    """What would be frozen now, under no version."""
    return frozen.content(order.state, _UNFROZEN | {"at": order.at})


def _archive(order: Order) -> dict[str, Any]:
    """The rows, and a hash by which a change or a loss on the way is noticed."""
    tables = order.state["tables"]
    seal = frozen.sha256(frozen.spelled(tables))
    return {"format": FORMAT, "at": order.at, "sha256": seal, "tables": tables}
