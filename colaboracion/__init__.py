"""Colaboración: from boards to agreed conclusions. Small, so that programs in it start fast."""

import os

# Before anything imports numpy: on products as small as ours more threads only keep cores warm,
# which cost four times the work itself and took it from those who serve.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
