"""`python -m colaboracion.similar`, as other programs call it."""

import json
import subprocess
import sys

import pytest

from tests.services.server import ROOT

CARDS = [
    {"id": 7, "text": "Falta presupuesto para retornos", "lang": "es", "column": "reto"},
    {"id": "ñ", "text": "Sin presupuesto para los retornos", "column": "reto"},
    {"id": "c", "text": "Falta presupuesto para retornos", "lang": None, "column": "otra"},
]


def run(given: str, *options: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", "colaboracion.similar", *options]
    return subprocess.run(
        program, input=given, capture_output=True, text=True, check=False, cwd=ROOT
    )


@pytest.mark.parametrize("options", [(), ("--words",), ("--meaning",)])
def test_it_prints_the_pairs_with_the_ids_that_it_was_given(options: tuple[str, ...]) -> None:
    told = run(json.dumps(CARDS), *options)
    assert (told.returncode, told.stderr) == (0, "")
    ((one, other, score),) = json.loads(told.stdout)
    assert {one, other} == {7, "ñ"}
    assert 0.5 < score <= 1


@pytest.mark.parametrize("cards", [[], CARDS[:1]])
def test_without_pairs_it_prints_an_empty_list(cards: list[dict[str, object]]) -> None:
    assert json.loads(run(json.dumps(cards)).stdout) == []


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ("", "not JSON"),
        ("[{", "not JSON"),
        ("\udcff", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("{}", "a list of cards"),
        ("[1]", "card 0 is not an object"),
        ('[{"text": "Sí"}]', "card 0 has no id"),
        ('[{"id": "a", "text": null}]', "card 0 has no text"),
        ('[{"id": 1, "text": "Sí"}, {"id": "1", "text": "No"}]', "the same id"),
    ],
)
def test_what_it_cannot_read_it_says_and_ends_with_2(given: str, complaint: str) -> None:
    program = [sys.executable, "-m", "colaboracion.similar"]
    raw = given.encode("utf-8", "surrogateescape")
    told = subprocess.run(program, input=raw, capture_output=True, check=False, cwd=ROOT)
    assert (told.returncode, told.stdout) == (2, b"")
    assert complaint in told.stderr.decode()


def test_many_cards_are_compared_by_their_words_and_it_says_so() -> None:
    cards = [{"id": at, "text": f"Tarjeta sobre {at}", "column": str(at % 9)} for at in range(301)]
    told = run(json.dumps(cards))
    assert told.returncode == 0
    assert "by their words only" in told.stderr
    assert json.loads(told.stdout)
