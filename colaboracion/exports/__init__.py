"""Documents to take home: reports as plain data, their writers, and the process they run in."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from json import loads  # `json` is the writer of that name here

from colaboracion import frozen
from colaboracion.exports import process, turns
from colaboracion.exports.names import file_name, moment, saved_as
from colaboracion.exports.order import KINDS, Order
from colaboracion.exports.process import ExportError
from colaboracion.one_at_a_time import OneAtATime

__all__ = [
    "KINDS",
    "ExportError",
    "Order",
    "document",
    "file_name",
    "moment",
    "queue",
    "saved_as",
    "turn",
    "version",
]


def document(order: Order) -> bytes:
    """The document of the order, written in a process of its own; in a `turn` only."""
    return process.run(order)


def turn() -> AbstractContextManager[None]:
    """The turn to write a document, which is waited for; ExportError where none comes.

    What it tells is best read inside: so those who ask at the same second do not all read the
    whole workshop at the same second too.
    """
    return _turns.one()


def queue() -> dict[str, int]:
    """How many documents are `waiting` for their turn, and `running`."""
    both = [turns_of.standing() for turns_of in (_turns, _frozen_turns)]
    return {name: sum(each[name] for each in both) for name in both[0]}


def _plainly(order: Order) -> tuple[bytes, bool]:
    return document(order), False


def version(
    content: str,
    kind: str,
    languages: Sequence[str],
    layout: str = "",
    write: Callable[[Order], tuple[bytes, bool]] = _plainly,
    **options: str,
) -> tuple[bytes, bool]:
    """The conclusions of a frozen version, from the text of its file; and what `write` tells.

    `layout`: the id of the letterhead by which `write` lays it out, if by one. `write` tells
    besides whether that failed; such a document is handed out but not kept.
    """
    key = (frozen.sha256(content), layout, kind, *languages, *map("=".join, options.items()))

    def in_turn() -> tuple[bytes, bool]:
        with _frozen_turns.one():
            return write(replace(_order_of(content, key[0], kind, *languages), options=options))

    return _shelf.take(key, in_turn)


class _Shelf:
    """The last few documents of frozen versions: a whole room asks for the same one at once.

    Who wants one that is being written waits for it, and none is written twice; what lies
    there is handed out meanwhile.
    """

    _HOLDS = 48

    def __init__(self) -> None:
        self._hand = threading.Lock()
        self._under_way = OneAtATime()
        self._written: OrderedDict[tuple[str, ...], bytes] = OrderedDict()

    def take(
        self, key: tuple[str, ...], write: Callable[[], tuple[bytes, bool]]
    ) -> tuple[bytes, bool]:
        """The document of that hash, letterhead, format and languages, written where it is not
        there; and whether its letterhead failed, for a reason that may pass.
        """
        with self._under_way.of(key):
            found = self._found(key)
            if found is not None:
                return found, False
            written, has_failed = write()
            return written if has_failed else self._put(key, written), has_failed

    def _found(self, key: tuple[str, ...]) -> bytes | None:
        with self._hand:
            if key in self._written:
                self._written.move_to_end(key)
            return self._written.get(key)

    def _put(self, key: tuple[str, ...], written: bytes) -> bytes:
        with self._hand:
            self._written[key] = written
            while len(self._written) > self._HOLDS:
                self._written.popitem(last=False)
        return written


def _order_of(content: str, digest: str, kind: str, *languages: str) -> Order:
    told = loads(content)
    of_it = {name: told[name] for name in ("version", "kind", "outline", "completed_by")}
    order = Order(kind, "conclusions", languages, frozen.as_state(told), told["at"], told["n"])
    return replace(order, frozen=of_it | {"sha256": digest})


_turns = turns.usual()
_frozen_turns = turns.Turns(1)  # any seat asks for these: they hold up no organizer's document
_shelf = _Shelf()
