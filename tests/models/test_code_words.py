"""Codes are read aloud: who hears one can write it in one way only, and takes it for no other."""

import itertools
import re

import pytest

from colaboracion.codes import WORDS, lookup

# Letters that a Spanish ear can write in two ways.
_TWO_WAYS = re.compile("[BVZHÑXKWY]|LL|RR|[CSGJ](?=[EI])")


@pytest.mark.parametrize("word", WORDS)
def test_it_is_spelled_as_it_sounds(word: str) -> None:
    assert re.fullmatch("[A-Z]{3,10}", word)
    assert not _TWO_WAYS.search(word)


def test_no_two_sound_alike() -> None:
    assert len(WORDS) > 100  # at least as hard to guess as ever
    alike = [pair for pair in itertools.combinations(WORDS, 2) if _differ_by_one(*pair)]
    assert alike == []


def test_none_is_another_when_compared() -> None:
    assert len({lookup(word) for word in WORDS}) == len(WORDS)


def _differ_by_one(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) <= 1
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
