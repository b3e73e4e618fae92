"""A release with a migration comes to a cluster while ten cards a second are written."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psycopg2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import words
from tests.cluster.house import House
from tests.cluster.test_rolling import pids
from tests.copies.upgrades import later_release
from tests.services.cluster import Cluster
from tests.services.proxy import Proxy
from tests.services.waiting import until

# What a release may do while the one before still serves: it only adds.
EXPANDS = """op.create_table("upgrades", sa.Column("n", sa.Integer()))
    op.execute("INSERT INTO upgrades VALUES (1)")
    op.add_column("cards", sa.Column("later", sa.Integer(), server_default="7", nullable=False))"""
AT_MOST = 8.0  # seconds for any answer while the tables change: after them a page asks again


class ChangingCluster(Cluster):
    """Its workers are of the later release once that is there."""

    program = ("-m", "tests.cluster.later")


@pytest.fixture
def house(
    tmp_path: Path, person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Iterator[House]:
    folder = tmp_path / "changing"
    folder.mkdir()
    cluster = ChangingCluster(folder, {"MIGRATIONS": str(folder / "later")})
    try:
        cluster.wait_until_up()
        made = House(cluster, person, proxy)
        yield made
        made.close()
    finally:
        cluster.leave()


@pytest.mark.alone
def test_nobody_loses_anything_by_an_upgrade(house: House, tmp_path: Path) -> None:
    before = pids(house.cluster)
    draft = house.board.composer("challenge")
    draft.fill("half a sentence")
    house.types()
    later_release(tmp_path / "changing" / "later", EXPANDS)
    house.cluster.roll()
    house.until(lambda: not before & pids(house.cluster) and house.cluster.is_up())
    measured = house.finish()
    assert not house.wrong(), measured
    assert set(house.troubles()) <= {_outdated(house)}, measured
    assert measured["slowest answer"] < AT_MOST, measured
    assert _one_value(house.cluster, "SELECT count(*) FROM upgrades") == 1
    assert _one_value(house.cluster, "SELECT min(later) FROM cards") == 7
    _reloads_once(house)
    print(measured)  # noqa: T201 (for who asks with -s)


def _reloads_once(house: House) -> None:
    """The page of before says so, keeps the draft, and is the new one once it is loaded anew."""
    house.board.sees(words("link.outdated"))
    house.board.presses(words("link.reload"))
    expect(house.board.composer("challenge")).to_have_value("half a sentence")
    house.board.has_received(house.typed, house.typed)
    house.board.sees_no(words("link.outdated"))


def _outdated(house: House) -> str:
    banner = house.board.page.locator(".link-banner")
    until(banner.count, what="the word of another version")
    return str(banner.first.text_content())


def _one_value(cluster: Cluster, query: str) -> object:
    url = cluster.beside["DATABASE_URL"]
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]
