"""How each kind of row looks to an audience, or that it does not; asked by `visible.py` alone."""

from typing import Any

View = dict[str, Any]
