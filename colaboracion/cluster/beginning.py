"""Whether a worker that does not answer yet still gets on with its start: it says so in a file.

Who waits for a database, or for others who hold it, says so each second, for as long as it lasts;
an upgrade once, with the time that it may take. Who says nothing hangs.
"""

import contextlib
from pathlib import Path

PATIENCE = 300.0  # seconds without a word: more than all that is done without one
_AT_MOST = 2.0  # seconds that count between two looks, as in `asking.py`


class Beginning:
    """What one worker's start says in its `note`: how long it may be silent, in seconds, and a
    moment, so that no two words are the same.

    `silence`: for so many seconds nothing new, while somebody looked.
    """

    def __init__(self, note: Path) -> None:
        self.silence = 0.0
        self._note = note
        self._said = self._read()
        self._looked: float | None = None

    def look(self, now: float) -> None:
        """Take in what was said; `now` in seconds of one clock."""
        passed = 0.0 if self._looked is None else min(now - self._looked, _AT_MOST)
        said = self._read()
        self.silence = self.silence + passed if said == self._said else 0.0
        self._said, self._looked = said, now

    @property
    def hangs(self) -> bool:
        """Whether that is longer than it said."""
        return self.silence >= self._patience()

    def _patience(self) -> float:
        with contextlib.suppress(ValueError):
            return max(PATIENCE, float(self._said.partition(" ")[0]))
        return PATIENCE

    def _read(self) -> str:
        try:
            return self._note.read_text(encoding="ascii")
        except (OSError, ValueError):  # it has said nothing yet
            return ""
