"""The list of known failures tells the truth: whatever it says is held has its test, and back."""

import re
from pathlib import Path

from tests.known.cases import CASES
from tests.services.server import ROOT

TESTS = ROOT / "tests"
NAMED = re.compile(r"(?m)^def test_((?:[tpcubj]\d\d_)+)")
NUMBER = re.compile(r"[tpcubj]\d\d")
HOW_MANY = {"T": 24, "P": 13, "C": 17, "U": 13, "B": 10, "J": 7}


def _numbers(file: str) -> set[str]:
    names = NAMED.findall(Path(TESTS, file).read_text("utf-8"))
    return {number.upper() for name in names for number in NUMBER.findall(name)}


def test_every_number_is_there() -> None:
    wanted = {f"{letter}{n:02}" for letter, many in HOW_MANY.items() for n in range(1, many + 1)}
    assert CASES.keys() == wanted
    for number, case in CASES.items():
        assert case.files or case.see or case.not_yet, number


def test_every_file_named_holds_the_case() -> None:
    for number, case in CASES.items():
        assert not [file for file in case.files if number not in _numbers(file)], number
        assert not [file for file in case.see if not Path(TESTS, file).exists()], number


def test_every_numbered_test_is_named() -> None:
    for path in TESTS.rglob("test_*.py"):
        file = str(path.relative_to(TESTS))
        missing = {number for number in _numbers(file) if file not in CASES[number].files}
        assert not missing, (file, missing)
