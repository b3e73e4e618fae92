"""From an order to the bytes of its document, by the format's own writer."""

from importlib import import_module

from colaboracion.exports.order import KINDS, Order


def write(order: Order) -> bytes:
    """The document; the library that writes it is loaded only when it is asked for."""
    if order.document not in KINDS[order.kind].documents:
        raise ValueError(f"no {order.document} as {order.kind}")
    written: bytes = import_module(f"colaboracion.exports.{order.kind}").write(order)
    return written
