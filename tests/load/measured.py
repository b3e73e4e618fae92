"""What rows of the table are made of: several rounds told as one, and printed."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Measured = dict[str, Any]


@dataclass(frozen=True)
class Options:
    """How long and how often is measured."""

    rounds: int = 3
    seconds: float = 8.0  # of posting, each round
    watchers: Sequence[int] = (50, 200, 500, 1000)
    minutes: float = 20.0  # that the compressed day takes
    mode: str = "eventlet"

    @property
    def settings(self) -> dict[str, str]:
        """Of every server that is measured."""
        return {"ASYNC_MODE": self.mode}


def told(row: str, who: str, size: float, measured: Measured) -> Measured:
    """One line of the table, printed as soon as it is there: `who` is a line of the plot, and
    `size` its place in it.
    """
    values = "  ".join(f"{key} {value}" for key, value in measured.items())
    print(f"{row:<10} {size:>6g} {who:<28} {values}", flush=True)  # noqa: T201
    return {"row": row, "who": who, "size": size} | measured


def together(rounds: Sequence[Measured], worst: Iterable[str] = ()) -> Measured:
    """The middle round of each value; of those in `worst` the greatest."""
    keys, of_all = list(rounds[0]), set(worst)
    return {
        key: round((max if key in of_all else statistics.median)(each[key] for each in rounds), 2)
        for key in keys
    }
