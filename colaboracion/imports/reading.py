"""From the bytes of a file to the rows of an archive: strictly, before anything is stored."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from colaboracion import frozen
from colaboracion.imports import agreement, earlier, shapes, soundness
from colaboracion.imports.refusals import ImportRefused
from colaboracion.views.archive import FORMAT

MOST_BYTES = 64 * 1024 * 1024
_FAMILY = FORMAT.rpartition("-")[0]
Row = dict[str, Any]
Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Archive:
    """A workshop as the file has it: `at`, when it last changed, and the rows of its tables."""

    at: int
    tables: Tables

    @property
    def workshop(self) -> Row:
        """The workshop's own row."""
        return self.tables["workshops"][0]


def read(path: Path) -> Archive:
    """The archive in that file; ImportRefused where it is none, or not whole and unchanged."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ImportRefused("too_large", most=MOST_BYTES // 1024 // 1024)
    return parse(content)


def parse(content: bytes) -> Archive:
    """The archive in these bytes."""
    told = _loaded(content)
    if not isinstance(told, dict) or not str(told.get("format")).startswith(f"{_FAMILY}-"):
        raise ImportRefused("not_archive")
    if not earlier.is_known(told["format"]):
        raise ImportRefused("other_format", format=str(told["format"])[:40])
    shapes.require_head(told)
    if told["sha256"] != frozen.sha256(frozen.spelled(told["tables"])):
        raise ImportRefused("changed")
    tables = earlier.brought_up(told["format"], told["tables"])
    shapes.require_rows(tables)
    soundness.require(tables)
    agreement.require(tables)
    return Archive(told["at"], tables)


def _loaded(content: bytes) -> Any:
    """Any JSON in UTF-8 of which nothing is lost on the way: no key twice, no number cut."""
    try:
        told = json.loads(
            content.decode(),
            object_pairs_hook=_each_key_once,
            parse_float=_finite,
            parse_constant=_finite,
        )
        frozen.spelled(told).encode()  # half an emoji, which no database takes, is refused here
    except RecursionError as error:
        raise ImportRefused("not_json", why="too deep") from error
    except ValueError as error:
        raise ImportRefused("not_json", why=str(error)[:200]) from error
    return told


def _each_key_once(pairs: Iterable[tuple[str, Any]]) -> Row:
    told: Row = {}
    for key, value in pairs:
        if key in told:
            raise ValueError(f"twice: {key[:80]!r}")
        told[key] = value
    return told


def _finite(spelled: str) -> float:
    number = float(spelled)
    if not math.isfinite(number):
        raise ValueError(f"no number: {spelled[:40]}")
    return number
