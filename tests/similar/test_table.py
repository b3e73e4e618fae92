"""The table is made of what the program answers, for the cards as they stand on the board."""

import sys

import pytest

from tests.similar import __main__ as table

ONE_PAIR = """
import json, sys
cards = json.load(sys.stdin)
assert all(card.keys() == {"id", "text", "lang", "column"} for card in cards)
assert any(card["lang"] for card in cards) is LANGUAGE_IS_TOLD
print(json.dumps([["G1-01", "G3-01", 0.9]]))
"""


def answers(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let this program rank the pairs, with thresholds of its own."""
    monkeypatch.setattr(table, "PROGRAM", [sys.executable, "-c", program])
    monkeypatch.setattr(table, "_thresholds", lambda: {"suggested": 0.9, "sure": 2.0})


@pytest.mark.parametrize("guess", [False, True])
def test_a_line_tells_a_board_s_measures(
    guess: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers(monkeypatch, ONE_PAIR.replace("LANGUAGE_IS_TOLD", str(not guess)))
    monkeypatch.setattr(sys, "argv", ["similar", "session8", *["--guess"] * guess])
    table.main()
    head, line = capsys.readouterr().out.splitlines()
    assert head.split()[:6] == ["board", "top3", "P.8", "common", "own", "cut"]
    # Two of 56 cards meet a mate; one of 47 pairs is found, none of two languages.
    assert line.split()[:6] == ["session8", "0.036", "0.021", "0.000", "0.000", "0.900"]
    assert line.split()[6:] == ["1.000", "0.021", "0.000", "1.000", "0.000", "0.000"]


def test_a_program_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "import sys; sys.exit('no such module')")
    monkeypatch.setattr(sys, "argv", ["similar", "session8"])
    with pytest.raises(SystemExit, match="no such module"):
        table.main()
