"""Has a list of participants read in a process of its own, off the serving loop.

The file lies nowhere under a name, and nothing of it gets into a log.
"""

import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any

from colaboracion import children
from colaboracion.imports.sheets import UnreadableError

log = logging.getLogger(__name__)
_PROJECT = Path(__file__).resolve().parents[2]
_READER = [sys.executable, "-m", "colaboracion.imports.roster"]
PATIENCE = 20.0  # seconds


def found(content: bytes) -> dict[str, Any]:
    """What `colaboracion.imports.roster` finds in it; UnreadableError says why it finds nothing."""
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as told:
        asked.write(content)
        asked.seek(0)
        try:
            children.run(_READER, PATIENCE, reads=asked, writes=told, folder=_PROJECT)
        except children.ChildError as error:
            log.exception("A list of participants could not be read")
            raise UnreadableError("not_readable") from error
        told.seek(0)
        read: dict[str, Any] = json.load(told)
    if "refused" in read:
        raise UnreadableError(read["refused"])
    return read
