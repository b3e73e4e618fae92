"""How alike texts are by the parts of their words."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from colaboracion.similar.texts import Vectors
from colaboracion.similar.words import KNOWN, words_of

PLACES = 4096  # parts share places; a sign of each part's own keeps that from adding up
SHORTEST, LONGEST = 3, 5


def lexical(texts: Sequence[str]) -> Vectors:
    """A vector of length 1 for each text; parts that few of the texts have count for more."""
    counted = _counted(texts)
    known_by = (counted != 0).sum(axis=0)
    rare = np.log((1 + len(counted)) / (1 + known_by)) + 1
    counted *= rare.astype(np.float32)
    return scaled(counted)


def scaled(rows: Vectors) -> Vectors:
    """Each row at length 1; what is nothing stays nothing."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    to_one: Vectors = rows / np.maximum(lengths, 1e-9)
    return to_one


def _counted(texts: Sequence[str]) -> Vectors:
    counted = np.zeros((len(texts), PLACES), dtype=np.float32)
    for row, text in enumerate(texts):
        places, counts = _parts(text)
        counted[row, places] = counts
    return counted


@lru_cache(maxsize=KNOWN)
def _parts(text: str) -> tuple[NDArray[np.uint16], NDArray[np.int8]]:
    """The places of the parts of its words, and what is to be counted there."""
    numbers = np.array([crc32(part.encode()) for part in _cut(text)], dtype=np.uint32)
    signs = np.where(numbers & 0x10000, 1, -1)
    found = np.bincount(numbers % PLACES, weights=signs, minlength=PLACES)
    places = np.nonzero(found)[0]
    return places.astype(np.uint16), found[places].astype(np.int8)


def _cut(text: str) -> set[str]:
    return {
        word[at : at + length]
        for word in (f" {word} " for word in words_of(text))
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(max(1, len(word) - length + 1))
    }
