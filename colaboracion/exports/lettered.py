"""Documents laid out by an organizer's own letterhead, and what is told of that file."""

import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from colaboracion import children
from colaboracion.exports.order import Order
from colaboracion.exports.process import BusyError, ExportError, named
from colaboracion.exports.turns import Turns
from colaboracion.words import say

log = logging.getLogger(__name__)
_PROJECT = Path(__file__).resolve().parents[2]
_INSPECTOR = [sys.executable, "-m", "colaboracion.exports.inspection"]
_MAKER = [sys.executable, "-m", "colaboracion.exports.letterhead"]
_MOST_BYTES = 5 * 1024 * 1024
_turns = Turns(1)  # to inspect


def laid_out(
    order: Order, letterhead: bytes | None, write: Callable[[Order], bytes]
) -> tuple[bytes, bool]:
    """The document, and whether the letterhead failed, so that the built-in one took its place."""
    if letterhead is None or order.kind != "docx":
        return write(order), False
    try:
        with _lying(letterhead) as path:
            return write(replace(order, letterhead=path)), False
    except BusyError:  # not for its looks
        raise
    except ExportError:
        log.exception("A letterhead failed")
        return write(order), True


def inspect(content: bytes, patience: float = 20.0) -> list[dict[str, Any]]:
    """Everything wrong with a file that is to lay documents out, found by a process of its own."""
    if len(content) > _MOST_BYTES:
        return [{"code": "too_large"}]
    with _turns.one(), _lying(content) as path, Path(path).open("rb") as file:
        try:
            told: list[dict[str, Any]] = json.loads(_told_by(_INSPECTOR, file, patience))
        except children.ChildError as error:
            log.exception("A letterhead could not be inspected")
            is_plain = named(str(error)).code == ExportError.code
            return [{"code": "breaks" if is_plain else "swells"}]
    return told


def words(language: str, finding: dict[str, Any]) -> str:
    """A finding in the reader's language."""
    # words: inspection.not_word inspection.old_format inspection.too_large inspection.macros
    # words: inspection.outside inspection.embedded inspection.revised inspection.unclosed
    # words: inspection.unknown_word inspection.unknown_tag inspection.still_open inspection.bad_tag
    # words: inspection.fails inspection.breaks inspection.swells inspection.no_loop
    # words: inspection.left_out inspection.kind_title inspection.kind_subtitle inspection.kind_line
    # words: inspection.kind_heading inspection.kind_subheading inspection.kind_statement
    # words: inspection.kind_soft inspection.kind_beside inspection.kind_card inspection.kind_gap
    # words: inspection.kind_lead inspection.kind_number (and all the above)
    told = {name: value for name, value in finding.items() if name != "code"}
    if "kinds" in told:
        told["kinds"] = ", ".join(
            say(language, f"inspection.kind_{kind}") for kind in told["kinds"]
        )
    if "known" in told:
        told["known"] = ", ".join(told["known"])
    return say(language, f"inspection.{finding['code']}", **told)


def built_in(language: str) -> bytes:
    """The letterhead that is built in, to be changed; the same each time."""
    return _told_by([*_MAKER, language])


def _told_by(
    command: list[str], reads: IO[bytes] | int = subprocess.DEVNULL, patience: float = 20.0
) -> bytes:
    """What a program of ours writes."""
    with tempfile.TemporaryFile() as told:
        children.run(command, patience, reads=reads, writes=told, folder=_PROJECT)
        told.seek(0)
        return told.read()


@contextmanager
def _lying(content: bytes) -> Iterator[str]:
    """Where the file lies, for as long as it takes."""
    with tempfile.TemporaryDirectory(prefix="colaboracion-letterhead-") as folder:
        path = Path(folder) / "own.docx"
        path.write_bytes(content)
        yield str(path)
