"""What does not run against a cluster is named, and each name is that of a test and of no more."""

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.services import left_out
from tests.services.server import ROOT

LISTS = {"cluster": left_out.LEFT_OUT, "cluster-polling": left_out.LEFT_OUT_OF_POLLING}
PLACES = [(against, place) for against, reasons in LISTS.items() for place in reasons]
WITHOUT_SERVER = [place for place, told in left_out.LEFT_OUT.items() if told == left_out.NO_SERVER]
TESTS = [
    (against, place, test)
    for against, place in PLACES
    if isinstance(told := LISTS[against][place], dict)
    for test in told
]


@dataclass
class Item:
    """A test that meets a server, as far as it is looked at."""

    nodeid: str
    fixturenames: tuple[str, ...] = ("server",)


def _why_not(name: str, against: str) -> str | None:
    return left_out.reason_for(Item(name), against)  # type: ignore[arg-type]


def _tests(place: str) -> list[str]:
    """The names of all tests in a file or a folder."""
    path = ROOT / place
    files = path.rglob("test_*.py") if place.endswith("/") else [path]
    return [
        each.name
        for file in files
        for each in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")
    ]


@pytest.mark.parametrize(("against", "place"), PLACES)
def test_a_place_is_a_folder_or_a_file_and_nothing_beside_it(against: str, place: str) -> None:
    assert place.endswith(("/", ".py"))
    assert _tests(place)
    beside = place.rstrip("/").removesuffix(".py") + "_too.py::test_x"
    assert _why_not(beside, against) is None
    inside = f"{place}test_x.py::test_x" if place.endswith("/") else f"{place}::test_x"
    told = LISTS[against][place]
    assert _why_not(inside, against) == (told if isinstance(told, str) else None)


@pytest.mark.parametrize(("against", "place", "test"), TESTS)
def test_a_name_is_that_of_one_test_with_all_its_cases(against: str, place: str, test: str) -> None:
    assert _tests(place).count(test) == 1
    for case in ("", "[gevent-polling]"):
        assert _why_not(f"{place}::{test}{case}", against) == LISTS[against][place][test]
    for other in (f"{test}_too", test[:-1]):
        assert _why_not(f"{place}::{other}", against) is None


@pytest.mark.parametrize(("against", "place"), PLACES)
def test_where_tests_are_named_others_in_the_file_run(against: str, place: str) -> None:
    told = LISTS[against][place]
    if isinstance(told, dict):
        assert set(_tests(place)) - told.keys(), "all of the file: name the file"


@pytest.mark.parametrize("place", WITHOUT_SERVER)
def test_where_nobody_looks_for_tests_none_asks_for_a_server(place: str) -> None:
    files = [each for each in (ROOT / place).rglob("*.py") if _is_pytests(each)]
    assert files
    assert not {name for each in files for name in _asked(each)} & left_out.MEETS_ONE


def _is_pytests(file: Path) -> bool:
    return file.name == "conftest.py" or file.name.startswith("test_")


def _asked(file: Path) -> set[str]:
    """What its tests and fixtures ask for."""
    return {
        argument.arg
        for each in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(each, ast.FunctionDef)
        if each.decorator_list or each.name.startswith("test_")
        for argument in (*each.args.args, *each.args.kwonlyargs)
    }


def test_who_meets_no_server_is_not_run() -> None:
    alone = Item("tests/web/test_health.py::test_it_is_well", ("room",))
    assert left_out.reason_for(alone, "cluster") == left_out.NO_SERVER  # type: ignore[arg-type]
