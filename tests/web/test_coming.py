"""Coming in costs few questions and makes no objects, whatever the workshop holds (`entering.py`).

Hundreds come within the same second, so these are counted; time is measured by the benchmark.
"""

import pytest

from tests.laws.test_cost import Cost, counted
from tests.room import Room
from tests.web.browsers import Browser, code_of


def _asked(cost: Cost) -> tuple[int, int]:
    """(statements, rows made into objects)"""
    return len(cost.statements), cost.rows


@pytest.mark.parametrize("person", ["ana", "bruno", "carla", "dora", "projector"])
def test_who_joins_asks_once(room: Room, person: str) -> None:
    browser, code = Browser(room), code_of(room, person)
    with counted() as cost:
        assert browser.enter(code).status_code == 200
    assert _asked(cost) == (1, 0)


def test_who_holds_a_seat_already_asks_whether_it_stands(room: Room) -> None:
    browser, code = Browser(room).join("bruno"), code_of(room, "dora")
    with counted() as cost:
        assert browser.enter(code).status_code == 200
    assert _asked(cost) == (2, 0)


@pytest.mark.parametrize(
    ("person", "page"),
    [("bruno", "board/1"), ("carla", "projector"), ("dora", "plenary"), ("félix", "desk")],
)
def test_who_opens_a_page_asks_once(room: Room, person: str, page: str) -> None:
    browser = Browser(room).join(person)
    with counted() as cost:
        assert browser.open(page).status_code == 200
    assert _asked(cost) == (1, 0)


@pytest.mark.parametrize("person", ["bruno", "dora", "félix"])
def test_who_wants_a_state_that_was_built_asks_twice(room: Room, person: str) -> None:
    room.write("uno")
    version = Browser(room).join(person).get("state").headers["ETag"]
    browser = Browser(room).join(person)
    for known, status in (({}, 200), ({"If-None-Match": version}, 304)):
        with counted() as cost:
            assert browser.get("state", **known).status_code == status
        assert _asked(cost) == (2, 0)
