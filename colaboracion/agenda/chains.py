"""The longest run of entries in which each begins no earlier than the one printed before it."""

from collections.abc import Callable, Sequence


def longest(
    starts: Sequence[Sequence[int]], against: Callable[[int], int] = int
) -> list[int | None]:
    """Of each entry, which of its possible starts belongs to that run; None = it stands outside.

    Among runs of the same length the one with least `against` it.
    """
    best: list[tuple[int, int, tuple[int, int] | None]] = []  # length, against, the one before
    places: list[tuple[int, int]] = []
    for place, possible in enumerate(starts):
        for index, start in enumerate(possible):
            earlier = [
                (best[at][0], best[at][1], at)
                for at, (other, choice) in enumerate(places)
                if other < place and starts[other][choice] <= start
            ]
            length, cost, at = min(earlier, key=_preference, default=(0, 0, -1))
            best.append((length + 1, cost + against(start), places[at] if at >= 0 else None))
            places.append((place, index))
    return _walked(len(starts), best, places)


def _preference(run: tuple[int, int, int]) -> tuple[int, int, int]:
    length, cost, at = run
    return -length, cost, at


def _walked(
    count: int,
    best: Sequence[tuple[int, int, tuple[int, int] | None]],
    places: Sequence[tuple[int, int]],
) -> list[int | None]:
    chosen: list[int | None] = [None] * count
    runs = [(length, cost, at) for at, (length, cost, _) in enumerate(best)]
    if not runs:
        return chosen
    step: tuple[int, int] | None = places[min(runs, key=_preference)[2]]
    index = {place: at for at, place in enumerate(places)}
    while step is not None:
        chosen[step[0]] = step[1]
        step = best[index[step]][2]
    return chosen
