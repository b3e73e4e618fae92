"""Archives of earlier formats, brought to the present one: what they lack is as it was then.

Pure, one step for each format; the file's seal was proven before.
"""

from collections.abc import Callable
from typing import Any

from colaboracion.views.archive import FORMAT

Tables = dict[str, Any]

_FAMILY = FORMAT.rpartition("-")[0]
_OF_WORKSHOP = {
    "retention_on": "",
    "controller": "",
    "rehearsal": False,
    "archived_at": None,
    "agenda_version": 0,
    "roster": {},
}


def is_known(format_: object) -> bool:
    """Whether it is the present format, or one that leads to it."""
    return format_ == FORMAT or format_ in _STEPS


def brought_up(format_: str, tables: Tables) -> Tables:
    """The tables as the present format has them; what is not as it was then stays, and is refused
    by those who look at it next.
    """
    while format_ != FORMAT:
        format_, step = _STEPS[format_]
        tables = step(tables)
    return tables


def _before_people(tables: Tables) -> Tables:
    """Every workshop was held in both languages, had no list of people and no agenda."""
    return {"participants": [], "agenda": [], "agenda_versions": []} | {
        name: _each(name, rows) for name, rows in tables.items()
    }


def _each(name: str, rows: Any) -> Any:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return rows
    if name == "workshops":
        return [_OF_WORKSHOP | {"languages": _languages(row)} | row for row in rows]
    if name == "groups":
        return [{"languages": []} | row for row in rows]
    return rows


def _languages(workshop: dict[str, Any]) -> list[Any]:
    first = workshop.get("first_language")
    return [first, "en" if first == "es" else "es"]


_STEPS: dict[Any, tuple[str, Callable[[Tables], Tables]]] = {
    f"{_FAMILY}-1": (f"{_FAMILY}-2", _before_people),
}
