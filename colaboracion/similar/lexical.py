"""How alike two texts are by the parts of their words."""

from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from colaboracion.similar.words import words_of

PLACES = 4096  # parts share places; a sign of each part's own keeps that from adding up
SHORTEST, LONGEST = 3, 5


@lru_cache(maxsize=20_000)
def parts_of(text: str) -> NDArray[np.uint32]:
    """Numbers for the parts of its words."""
    edged = [f" {word} " for word in words_of(text)]
    parts = {
        word[at : at + length]
        for word in edged
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(max(1, len(word) - length + 1))
    }
    return np.array(sorted(crc32(part.encode()) for part in parts), dtype=np.uint32)


def likeness(texts: Sequence[str]) -> NDArray[np.float32]:
    """Of each text with each: 0 to 1."""
    weights = _weighed(_counted(texts))
    alike: NDArray[np.float32] = np.clip(weights @ weights.T, 0, 1)
    return alike


def _counted(texts: Sequence[str]) -> NDArray[np.float32]:
    counted = np.zeros((len(texts), PLACES), dtype=np.float32)
    for row, text in enumerate(texts):
        parts = parts_of(text)
        np.add.at(counted[row], parts % PLACES, np.where(parts & 0x10000, 1, -1))
    return counted


def _weighed(counted: NDArray[np.float32]) -> NDArray[np.float32]:
    known_by = (counted != 0).sum(axis=0)
    rare = np.log((1 + len(counted)) / (1 + known_by)) + 1
    weighed: NDArray[np.float32] = counted * rare.astype(np.float32)
    weighed /= np.maximum(np.linalg.norm(weighed, axis=1, keepdims=True), 1e-9)
    return weighed
