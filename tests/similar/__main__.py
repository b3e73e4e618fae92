"""`python -m tests.similar`: how well the pairs that the program ranks fit the boards.

top3     cards with a mate that have a true one among the first three offered
P.8      of all true pairs, those found at the best threshold with precision 0.8
common   of those across languages, those found at that same threshold
own      of those across languages, those found where they by themselves have precision 0.8
cut      that threshold; P, R and apart at each of the program's own two: precision, recall, and
         how much of what only looks alike is offered all the same
"""

import argparse
import json
import subprocess
import sys
from dataclasses import asdict

from tests.services.server import ROOT
from tests.similar import scoring
from tests.similar.scoring import HELD_OUT, OPEN, Board

PROGRAM = [sys.executable, "-m", "colaboracion.similar"]


def main() -> None:
    """Print a line for each board that is asked for."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("boards", nargs="*", default=OPEN, help=f"{', '.join(OPEN)}: the default")
    asked.add_argument("--held-out", action="store_true", help=f"and the hold-out, {HELD_OUT}")
    asked.add_argument("--guess", action="store_true", help="do not tell a card's language")
    options = asked.parse_args()
    names = [*options.boards, *[HELD_OUT] * options.held_out]
    lines = [_line(scoring.load(name), guess=options.guess) for name in names]
    print(_table(lines))  # noqa: T201


def _line(board: Board, *, guess: bool) -> dict[str, str]:
    pairs = scoring.found(board, _ranked(board, guess=guess))
    measures = {
        "top3": scoring.top_three(board, pairs),
        "P.8": scoring.best_recall(board, pairs),
        "common": scoring.across_at_common_cut(board, pairs),
        "own": scoring.across_at_own_cut(board, pairs),
        "cut": scoring.cut(board, pairs),
    }
    for name, threshold in _thresholds().items():
        measures[f"P {name}"] = scoring.precision(board, pairs, threshold)
        measures[f"R {name}"] = scoring.recall(board.same, pairs, threshold)
        measures[f"apart {name}"] = scoring.mistaken(board, pairs, threshold)
    return {"board": board.name} | {name: f"{value:.3f}" for name, value in measures.items()}


def _ranked(board: Board, *, guess: bool) -> list[list]:
    cards = [asdict(card) | ({"lang": ""} if guess else {}) for card in board.cards]
    told = subprocess.run(
        PROGRAM, input=json.dumps(cards), capture_output=True, text=True, check=False, cwd=ROOT
    )
    if told.returncode:
        sys.exit(told.stderr)
    return json.loads(told.stdout)


def _thresholds() -> dict[str, float]:
    from colaboracion.similar import SUGGESTED, SURE

    return {"suggested": SUGGESTED, "sure": SURE}


def _table(lines: list[dict[str, str]]) -> str:
    rows = [list(lines[0]), *(list(line.values()) for line in lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = [map(str.ljust, row, widths) for row in rows]
    return "\n".join("  ".join(cells) for cells in padded)


if __name__ == "__main__":
    main()
