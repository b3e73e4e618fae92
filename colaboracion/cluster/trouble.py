"""What keeps a cluster from coming up, to be told in one sentence of the reader's language."""

import os

from colaboracion.words import FALLBACK, known, say

LANGUAGE = known((os.environ.get("LANG") or "")[:2]) or FALLBACK

# words: cluster.already_runs cluster.missing cluster.no_postgresql cluster.not_sticky
# words: cluster.not_up cluster.no_forwarding cluster.no_answer cluster.not_ours
# words: cluster.no_scheme cluster.invented_address


class Trouble(Exception):
    """A key of the catalog's area `cluster` and the values it takes."""

    def __init__(self, key: str, **told: object) -> None:
        super().__init__(key)
        self.key = key
        self.told = told

    def __str__(self) -> str:
        return say(LANGUAGE, f"cluster.{self.key}", **self.told)
