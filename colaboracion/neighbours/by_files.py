"""The processes of a SQLite file: they are on one machine, where a lock on a file beside it tells.

Who must be alone holds it alone, the others together. In it stands for how many its holders
are set, and the fingerprint of their key; whoever finds nobody there writes that anew.
"""

import json
import threading
import time
from pathlib import Path
from typing import Any

from colaboracion.file_locks import NoLocksError, beside
from colaboracion.fingerprints import fingerprint
from colaboracion.neighbours.refusals import MustNotStartError, Stopped

PATIENCE = 3.0  # seconds in which another may be about to end
PATIENCE_AT_START = 120.0  # while the first of several puts a copy in its place
_GLANCE = 0.05


class ByFiles:
    """See Neighbours."""

    def __init__(self, database: Path, workers: int, stop: threading.Event) -> None:
        self._workers = workers
        self._stop = stop
        self._folder = database.parent
        self._serving = beside(database, "serving")
        self._leading = beside(database, "leading")
        self._is_first = False

    def enter(self) -> bool:
        """See Neighbours."""
        begun = time.monotonic()
        while not self._entered():
            is_passing = self._workers > 1 and self._told().get("workers") != 1
            patience = PATIENCE_AT_START if is_passing else PATIENCE
            if time.monotonic() - begun > patience:
                why = "not_alone" if self._workers == 1 else "other_alone"
                raise MustNotStartError(why, workers=self._workers)
            self._wait()
        return self._is_first

    def stay(self, secret_key: str) -> None:
        """See Neighbours."""
        if self._is_first:
            self._tell(key=fingerprint(secret_key))
        if self._workers > 1:
            self._is_first = False
            self._share()
            if self._told().get("key") != fingerprint(secret_key):
                raise MustNotStartError("other_key")

    def leads(self) -> bool:
        """See Neighbours."""
        return self._leading.alone()

    def leave(self) -> None:
        """See Neighbours."""
        self._leading.release()
        self._serving.release()

    def _entered(self) -> bool:
        try:
            is_alone = self._serving.alone()
        except NoLocksError as error:  # SQLite's own would not hold there either
            told = {"place": self._folder, "reason": error.strerror}
            raise MustNotStartError("no_locks", **told) from error
        if is_alone:
            self._is_first = True
            self._tell(key=None)
            return True
        return self._workers > 1 and self._serving.together()

    def _share(self) -> None:
        """Alone no more: for a moment it is nobody's, and another may be first in it."""
        deadline = time.monotonic() + PATIENCE_AT_START
        while not self._serving.together():
            if time.monotonic() > deadline:
                raise MustNotStartError("other_alone", workers=self._workers)
            self._wait()

    def _wait(self) -> None:
        if self._stop.is_set():
            raise Stopped
        time.sleep(_GLANCE)

    def _tell(self, key: int | None) -> None:
        self._serving.write(json.dumps({"workers": self._workers, "key": key}))

    def _told(self) -> dict[str, Any]:
        try:
            return dict(json.loads(self._serving.read()))
        except ValueError:  # it is being written at this moment
            return {}
