"""Order keys: always room between two, short however many are appended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colaboracion.models.order import key_between


@given(st.lists(st.integers(min_value=0, max_value=10_000), max_size=150))
def test_a_key_falls_between_its_neighbours(places: list[int]) -> None:
    keys: list[str] = []
    for drawn in places:
        place = drawn % (len(keys) + 1)
        low = keys[place - 1] if place else None
        high = keys[place] if place < len(keys) else None
        keys.insert(place, key_between(low, high))
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("end", ["low", "high"])
def test_c13_two_thousand_between_the_same_two_still_fit(end: str) -> None:
    low, high = "V000", "V001"
    for _ in range(2000):
        key = key_between(low, high)
        assert low < key < high
        low, high = (key, high) if end == "low" else (low, key)


def test_ten_thousand_appended_keys_stay_short() -> None:
    keys = [key_between(None, None)]
    for _ in range(10_000):
        keys.append(key_between(keys[-1], None))
    assert keys == sorted(keys)
    assert max(map(len, keys)) == 4


def test_two_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="is not before"):
        key_between("V001", "V000")
