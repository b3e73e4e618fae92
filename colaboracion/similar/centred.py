"""Vectors of sentences as they differ from what is usual, so that languages can be compared.

All sentences of one language point nearly the same way, and those of one column nearly as much;
only what is left of them then says what each is about. Where there are few texts, what is usual
elsewhere counts for more than they do.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from colaboracion.similar.lexical import scaled
from colaboracion.similar.texts import Vectors
from colaboracion.similar.usual import usual

T = TypeVar("T")

# What is expected counts as much as so many texts do: of a language, that its sentences are as
# usual; of a column, that nothing is usual there.
OF_A_LANGUAGE, OF_A_COLUMN = 10, 16


def centred(vectors: Vectors, languages: Sequence[str], columns: Sequence[str]) -> Vectors:
    """Without what texts of one language have in common, nor those of one column."""
    rest = vectors.astype(np.float32)
    whole = rest.mean(axis=0)
    for language, rows in _alike(languages):
        middle = usual(language, rest.shape[1], whole)
        rest[rows] -= _drawn(rest[rows], middle, OF_A_LANGUAGE)
    for _, rows in _alike(list(zip(languages, columns, strict=True))):
        rest[rows] -= _drawn(rest[rows], np.zeros_like(whole), OF_A_COLUMN)
    return scaled(rest)


def _drawn(rows: Vectors, middle: Vectors, weight: int) -> Vectors:
    mean: Vectors = (rows.sum(axis=0) + weight * middle) / (len(rows) + weight)
    return mean


def _alike(of: Sequence[T]) -> Iterator[tuple[T, NDArray[np.intp]]]:
    for each in dict.fromkeys(of):
        yield each, np.array([at for at, other in enumerate(of) if other == each])
