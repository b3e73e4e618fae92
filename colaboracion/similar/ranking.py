"""All pairs of a column that may say the same, the best first."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from colaboracion.similar.lexical import likeness
from colaboracion.similar.texts import Pair, Text, Vectors
from colaboracion.similar.words import shared_words

KEPT = 24  # for each card, so many others at most


def ranked(texts: Sequence[Text], vectors: Vectors | None = None) -> list[Pair]:
    """The pairs, best first; `vectors`, where there are any, has a row for each text."""
    order = sorted(range(len(texts)), key=lambda at: (texts[at].column, texts[at].id))
    ordered = [texts[at] for at in order]
    columns: dict[str, list[Text]] = {}
    for text in ordered:
        columns.setdefault(text.column, []).append(text)
    pairs = [pair for column in columns.values() for pair in _pairs(column)]
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))


def _pairs(texts: list[Text]) -> Iterator[Pair]:
    scores = likeness([text.text for text in texts])
    for one, other in _nearest(scores):
        words = shared_words(texts[one].text, texts[other].text)
        yield Pair(texts[one].id, texts[other].id, round(float(scores[one, other]), 4), words)


def _nearest(scores: NDArray[np.float32]) -> set[tuple[int, int]]:
    count = len(scores)
    apart = scores - 2 * np.eye(count, dtype=np.float32)
    best = np.argsort(-apart, axis=1, kind="stable")[:, : min(KEPT, count - 1)]
    return {
        (min(one, int(other)), max(one, int(other))) for one in range(count) for other in best[one]
    }
