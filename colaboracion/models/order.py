"""Keys that order things: strings compared byte by byte, with room between any two."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_WIDTH = 4  # digits of the whole part: 7 million steps to either side of the first key
FIRST = "V000"


def key_between(low: str | None, high: str | None) -> str:
    """A key k with low < k < high; None is the open end.

    Appending and prepending count the four-digit whole part up and down, so keys
    stay short however many there are; a key put between two others is a fraction
    behind the lower one's whole part.
    """
    if low is None and high is None:
        return FIRST
    if low is None or high is None:
        return _step(low, 1) if low is not None else _step(str(high), -1)
    if low >= high:
        raise ValueError(f"{low!r} is not before {high!r}")
    return _between(low, high)


def _step(key: str, by: int) -> str:
    number = by
    for place, digit in enumerate(reversed(key[:_WIDTH])):
        number += DIGITS.index(digit) * _BASE**place
    digits = ""
    for _ in range(_WIDTH):
        number, value = divmod(number, _BASE)
        digits = DIGITS[value] + digits
    return digits


def _between(low: str, high: str | None) -> str:
    """The digits of a key between two; at the end of `low` go half-way into what is left."""
    below = DIGITS.index(low[0]) if low else 0
    above = DIGITS.index(high[0]) if high else _BASE
    if below == above and high:  # same digit: the difference lies further on
        return DIGITS[below] + _between(low[1:], high[1:])
    if above - below > 1:
        return DIGITS[(below + above) // 2]
    return DIGITS[below] + _between(low[1:], None)
