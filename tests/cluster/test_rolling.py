"""Workers changed one by one while ten cards a second are written: nobody notices anything."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from tests.cluster.house import House
from tests.services.cluster import Cluster
from tests.services.proxy import Proxy

# Seconds that a screen may show nothing new; a page speaks of its link after 12.
IN_THE_DARK = 10.0


@pytest.fixture
def house(
    cluster: Callable[..., Cluster], person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Iterator[House]:
    made = House(cluster(), person, proxy)
    yield made
    made.close()


@pytest.mark.alone
def test_nobody_notices_that_workers_are_changed(house: House) -> None:
    before = pids(house.cluster)
    house.types()
    house.cluster.roll()
    house.until(lambda: not before & pids(house.cluster) and house.cluster.is_up())
    measured = house.finish()
    assert not house.wrong(), measured
    assert not house.troubles(), measured
    assert max(*measured["screens"], measured["desk"]) < IN_THE_DARK, measured
    print(measured)  # noqa: T201 (for who asks with -s)


def pids(cluster: Cluster) -> set[str]:
    """The workers' processes."""
    return {(cluster.files / f"worker-{number}.pid").read_text() for number in (1, 2)}
