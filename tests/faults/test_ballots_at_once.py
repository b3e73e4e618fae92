"""C01 to C03 of a ranking: two processes, everyone at once; never a dot too many, none twice.

Every slip is cast six times in the same moment, at both processes, with different dots and some
beyond the budget; groups change their minds meanwhile; one ballot is sent again under its id.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from colaboracion.models.columns import new_id
from tests.services import workshops
from tests.services.server import WITHOUT_REDIS, Server
from tests.sockets.listeners import Person

DOTS = 5
SLIPS = 2
AT_ONCE = 6
TURNS = 15


@pytest.fixture(params=["sqlite", "postgresql"])
def pair(
    request: pytest.FixtureRequest, server: Callable[..., Server], tmp_path: Path
) -> tuple[Server, Server]:
    settings = WITHOUT_REDIS | {"DATA_DIR": str(tmp_path / "shared")}
    if request.param == "postgresql":
        settings["DATABASE_URL"] = request.getfixturevalue("postgres")()
    return server(**settings), server(**settings)


def test_no_ballot_counts_twice_and_none_is_over_budget(pair: tuple[Server, Server]) -> None:
    codes = workshops.first(pair[0])["codes"]
    staff = [Person(each, codes["facilitator"]) for each in pair]
    options = _headings(staff[0], Person(pair[0], codes["groups"][0]["code"]))
    by_slips = _opened(staff[0], "delegation")
    labels = [{"label": str(n)} for n in range(SLIPS)]
    staff[0].do("issue_slips", ranking=by_slips, labels=labels)
    slips = [row["code"] for row in staff[0].state()["slips"]]
    told = _at_once([_casting(pair, codes, by_slips, options, slip) for slip in slips])
    accepted = [[answer for answer in answers if "row" in answer] for answers in told]
    assert [len({answer["id"] for answer in answers}) for answers in accepted] == [1] * SLIPS
    result = _revealed(staff[1], by_slips)
    assert result["ballots"] == result["of"] == SLIPS
    assert _sum(result) == SLIPS * DOTS

    by_groups = _opened(staff[1], "group")
    seats = [
        Person(one, codes["groups"][group]["code"]) for group in (0, 1) for one in (*pair, *pair)
    ]
    _at_once([_changing(seat, by_groups, options) for seat in seats])
    last = {"ranking": by_groups, "choices": {options[0]: DOTS}}
    assert "row" in seats[0].do("cast_ballot", **last)
    assert "row" in seats[4].do("cast_ballot", **last)
    result = _revealed(staff[0], by_groups)
    assert (result["ballots"], _sum(result)) == (2, 2 * DOTS)
    assert result["options"][0] == {"id": options[0], "dots": 2 * DOTS, "rank": 1}
    for each in pair:
        assert "Traceback" not in each.log


def _headings(staff: Person, group: Person) -> list[str]:
    staff.do("set_phase", phase="plenary")
    return [group.do("post_card", column=staff.column(), text=text)["row"] for text in "ab"]


def _opened(staff: Person, basis: str) -> str:
    return str(staff.do("open_ranking", column=staff.column(), basis=basis, dots=DOTS)["row"])


def _revealed(staff: Person, ranking: str) -> Any:
    staff.do("close_ranking", ranking=ranking)
    staff.do("reveal_ranking", ranking=ranking)
    (row,) = [row for row in staff.state()["rankings"] if row["id"] == ranking]
    return row["result"]


def _sum(result: Any) -> int:
    return sum(line["dots"] for line in result["options"])


def _at_once(works: list[Callable[[], Any]]) -> list[Any]:
    with ThreadPoolExecutor(len(works)) as pool:
        return [each.result() for each in [pool.submit(work) for work in works]]


def _casting(
    pair: tuple[Server, Server], codes: Any, ranking: str, options: list[str], slip: str
) -> Callable[[], list[Any]]:
    """Whoever got hold of the slip, and one whose answer was lost; half are over the budget."""
    people = [Person(pair[n % 2], codes["everyone"]) for n in range(AT_ONCE)]
    same = new_id()

    def cast(n: int) -> Any:
        choices = {options[0]: DOTS - n % 2, options[1]: n % 2} if n % 2 else {options[0]: DOTS}
        choices = choices if n < AT_ONCE // 2 else choices | {options[1]: DOTS}
        fields = {"ranking": ranking, "code": slip, "choices": choices}
        return people[n].send("cast_ballot", fields, same if n == 0 else new_id())

    return lambda: _at_once([lambda n=n: cast(n) for n in range(AT_ONCE)])  # type: ignore[misc]


def _changing(seat: Person, ranking: str, options: list[str]) -> Callable[[], None]:
    def change() -> None:
        for turn in range(TURNS):
            choices = {options[turn % 2]: DOTS}
            assert "row" in seat.do("cast_ballot", ranking=ranking, choices=choices)

    return change
