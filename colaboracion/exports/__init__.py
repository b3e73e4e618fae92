"""Documents to take home: the report as plain data, its writers, and the process they run in."""

import json
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

from colaboracion import frozen
from colaboracion.exports import process
from colaboracion.exports.names import file_name
from colaboracion.exports.process import ExportError

__all__ = ["DOCX", "ExportError", "conclusions", "file_name", "version"]

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def conclusions(
    whole_state: Mapping[str, Any], language: str, made_at_ms: int, number: int
) -> bytes:
    """The conclusions as .docx, from the whole state of the audience "documents"."""
    order = {"state": whole_state, "language": language, "made_at_ms": made_at_ms, "number": number}
    return process.run(order)


def version(content: str, language: str) -> bytes:
    """The document of a frozen version, from the text of its file."""
    digest = frozen.sha256(content)
    return _shelf.take((digest, language), content)


class _Shelf:
    """The last few documents of frozen versions: a whole room asks for the same one at once.

    One is written at a time; who wants the same waits for it, and none is written twice.
    """

    _HOLDS = 12

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._written: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    def take(self, key: tuple[str, str], content: str) -> bytes:
        """The document of that hash and language, written where it is not there."""
        with self._turn:
            if key not in self._written:
                self._written[key] = _write(content, *key)
            self._written.move_to_end(key)
            while len(self._written) > self._HOLDS:
                self._written.popitem(last=False)
            return self._written[key]


def _write(content: str, digest: str, language: str) -> bytes:
    told = json.loads(content)
    of_it = {name: told[name] for name in ("version", "kind", "outline", "completed_by")}
    order = {"state": frozen.as_state(told), "language": language}
    order |= {"made_at_ms": told["at"], "number": told["n"]}
    return process.run(order | {"frozen": of_it | {"sha256": digest}})


_shelf = _Shelf()
