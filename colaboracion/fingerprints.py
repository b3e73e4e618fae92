"""A number by which two signing keys are told apart, without a way back to either."""

import hashlib
from functools import cache


@cache
def fingerprint(secret_key: str) -> int:
    """31 bits of the key; slow to find, so that who reads it tries no keys out."""
    salt = b"colaboracion/neighbours"
    found = hashlib.scrypt(secret_key.encode(), salt=salt, n=2**14, r=8, p=1, dklen=4)
    return int.from_bytes(found) >> 1
