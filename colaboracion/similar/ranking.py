"""The pairs of each column that may say the same, the best first."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from colaboracion.similar.centred import centred
from colaboracion.similar.language import languages
from colaboracion.similar.lexical import lexical
from colaboracion.similar.texts import SUGGESTED, Pair, Text, Vectors
from colaboracion.similar.words import is_another, is_same, says_little, shared_words, swaps_a_word

KEPT = 16  # for each card so many others at most, so that the answer grows with the cards only
WORDS = 0.1  # what the same parts of words add to the same meaning
NEIGHBOURS, USUALLY, CROWDED = 8, 0.2, 0.3  # see _apart_from_crowds
MIDDLE, STEEP = 0.2, 15  # the likeness that is as often true as not, and how soon it gets clear
DOUBTED = 0.75  # of a score, where something tells against it: that is never sure


def ranked(texts: Sequence[Text], vectors: Vectors | None = None) -> list[Pair]:
    """The pairs, best first; `vectors`, where there are any, has a row for each text.

    A score is about the share of such pairs that a facilitator would put together, so it means
    the same in every column and language. What order the texts come in makes no difference.
    """
    if not texts:
        return []
    order = sorted(range(len(texts)), key=lambda at: (texts[at].column, texts[at].id))
    texts = [texts[at] for at in order]
    spoken = languages(texts)
    columns = [text.column for text in texts]
    words = lexical([text.text for text in texts])
    meant = None if vectors is None else centred(vectors[order], spoken, columns)
    pairs: list[Pair] = []
    for rows in _columns(columns):
        likeness = _likeness(words[rows], None if meant is None else meant[rows])
        apart = _apart_from_crowds(likeness, [spoken[row] for row in rows])
        pairs += _pairs([texts[row] for row in rows], apart)
    return sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other))


def _columns(columns: Sequence[str]) -> Iterator[list[int]]:
    for column in dict.fromkeys(columns):
        yield [row for row, each in enumerate(columns) if each == column]


def _likeness(words: Vectors, meant: Vectors | None) -> Vectors:
    by_words: Vectors = words @ words.T
    return by_words if meant is None else meant @ meant.T + np.float32(WORDS) * by_words


def _apart_from_crowds(likeness: Vectors, spoken: Sequence[str]) -> Vectors:
    """Less what each is like its nearest in the other's language: some are near to everything."""
    count = len(likeness)
    others = likeness - np.eye(count, dtype=np.float32) * 4
    to_language = {each: _to_nearest(others, spoken, each) for each in dict.fromkeys(spoken)}
    crowd = np.stack([to_language[each] for each in spoken])  # of [the other's language][each]
    less: Vectors = likeness - np.float32(CROWDED) * (crowd + crowd.T)
    return less


def _to_nearest(others: Vectors, spoken: Sequence[str], language: str) -> Vectors:
    rows = [row for row, each in enumerate(spoken) if each == language]
    nearest = others[:, rows]
    if len(rows) > NEIGHBOURS:
        nearest = np.partition(nearest, -NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
    there = nearest > -2
    known = np.where(there, nearest, 0).sum(axis=1)
    mean: Vectors = (known + (NEIGHBOURS - there.sum(axis=1)) * USUALLY) / NEIGHBOURS
    return mean.astype(np.float32)


def _pairs(texts: Sequence[Text], likeness: Vectors) -> Iterator[Pair]:
    scores = 1 / (1 + np.exp(-STEEP * (likeness - MIDDLE)))
    ones, others = _nearest(scores)
    found = scores[ones, others].tolist()
    for one, other, score in zip(ones.tolist(), others.tolist(), found, strict=True):
        yield _pair(texts[one], texts[other], score)


def _pair(one: Text, other: Text, score: float) -> Pair:
    """Words are looked for where the pair may be shown."""
    if is_same(one.text, other.text):
        score = 1
    elif score < SUGGESTED:
        return Pair(one.id, other.id, round(score, 6))
    elif _is_doubtful(one.text, other.text):
        score *= DOUBTED
    return Pair(one.id, other.id, round(score, 6), shared_words(one.text, other.text))


def _is_doubtful(one: str, other: str) -> bool:
    is_little = says_little(one) or says_little(other)
    return is_little or is_another(one, other) or swaps_a_word(one, other)


def _nearest(scores: Vectors) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs of which one is among the nearest of the other, the earlier one first."""
    count = len(scores)
    kept = np.zeros((count, count), dtype=bool)
    away = np.eye(count, dtype=np.float32) - scores
    kept_each = min(KEPT, count - 1)
    best = np.argpartition(away, kept_each, axis=1)[:, :kept_each]
    np.put_along_axis(kept, best, values=True, axis=1)
    found = np.nonzero(np.triu(kept | kept.T, k=1))
    return found[0], found[1]
