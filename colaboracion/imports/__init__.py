"""What comes in out of files: parse, preview with every doubt, then all of it at once or nothing.

Of a workshop's archive here; each part is loaded when it is asked for, so that a program which
reads one list in a process of its own starts without all the others.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from colaboracion.imports.preview import Preview, look
    from colaboracion.imports.reading import Archive, read
    from colaboracion.imports.refusals import ImportRefused
    from colaboracion.imports.storing import store

_PARTS = {"Preview": "preview", "look": "preview", "Archive": "reading", "read": "reading"}
_PARTS |= {"ImportRefused": "refusals", "store": "storing"}

__all__ = ["Archive", "ImportRefused", "Preview", "look", "read", "store"]


def __getattr__(name: str) -> Any:
    if name not in _PARTS:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_PARTS[name]}"), name)
