"""Why a process does not start, or not yet; and what is told of a key without telling it."""

import hashlib
from functools import cache


class MustNotStartError(Exception):
    """It would do harm beside the others, or as it is set.

    The text is the end of a key of the catalogs; `told` goes into its sentence.
    """

    # words: serve.not_alone serve.other_alone serve.other_key serve.no_redis serve.network_disk

    def __init__(self, why: str, **told: object) -> None:
        super().__init__(why)
        self.told = told


class AwayError(Exception):
    """The database does not answer; the text says why."""


@cache
def fingerprint(secret_key: str) -> int:
    """A number of 31 bits by which two keys are told apart, slow to find: who reads it tries no
    key out.
    """
    salt = b"colaboracion/neighbours"
    found = hashlib.scrypt(secret_key.encode(), salt=salt, n=2**14, r=8, p=1, dklen=4)
    return int.from_bytes(found) >> 1
