"""What is compared, and what comes of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

SUGGESTED = 0.15  # the least score that is worth showing
SURE = 0.75  # from here on whole groupings are previewed, and repeats are hinted at


@dataclass(frozen=True)
class Text:
    """A card as it is compared; a language that is not known is guessed."""

    id: str
    text: str
    lang: str
    column: str


@dataclass(frozen=True)
class Pair:
    """Two cards of one column that may say the same; no words: it was found by meaning."""

    one: str
    other: str
    score: float
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grouping:
    """Lone cards that may stand together, or under the heading that is named."""

    column: str
    cluster: str | None
    cards: tuple[str, ...]
