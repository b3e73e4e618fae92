"""A laptop breaks in the middle of the work, and a spare one goes on, by what pages offer."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import is_accessible
from tests.browser.people import Hall, Someone, words
from tests.services.proxy import Proxy
from tests.services.server import Server

MOST = 120  # seconds, from the empty laptop until everybody goes on
AWAY = 60_000


@pytest.fixture
def halls(
    server: Callable[..., Server], person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Callable[[], Hall]:
    """Give `halls() → Hall`: a new laptop with its own workshop each time."""
    return lambda: Hall(server(), person, proxy, refuses_websocket=False)


def _keeping(hall: Hall) -> Someone:
    ana = hall.arrive(hall.codes["organizer"]).go("keeping")
    ana.sees(words("copies.restore"))
    return ana


def _saves(someone: Someone, name: str, folder: Path) -> Path:
    button = someone.page.get_by_role("button", name=name, exact=True)
    with someone.page.expect_download(timeout=AWAY) as download:
        button.or_(someone.page.get_by_role("link", name=name, exact=True)).first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _restores(ana: Someone, copy: Path) -> None:
    ana.page.locator(".keeping-restore summary").click()
    ana.page.locator(".keeping-restore input[type=file]").set_input_files(copy)
    ana.sees(words("copies.put"))
    is_accessible(ana.page)
    ana.presses(words("copies.put"))
    expect(ana.page.get_by_text(words("copies.restored", at="", made="")[:12])).to_be_visible(
        timeout=AWAY
    )


def test_a_spare_laptop_goes_on_and_nobody_joins_again(
    halls: Callable[[], Hall], tmp_path: Path
) -> None:
    hall = halls().open()
    bruno, wall = hall.rapporteur(1), hall.arrive(hall.codes["projector"])
    bruno.writes("En la copia")
    bruno.has_received(1, 1)
    copy = _saves(_keeping(hall), words("copies.save_here"), tmp_path)
    bruno.writes("Después de la copia")
    bruno.has_received(2, 2)
    for each in (bruno, wall):
        each.page.evaluate("window.neverReloaded = true")
    hall.server.kill()
    bruno.writes("Sin servidor")

    began = time.monotonic()
    spare = halls()
    _restores(_keeping(spare), copy)
    for each in (bruno, wall):
        each.network.leads_to(spare.server.port)  # the spare has the first one's address now
    bruno.has_received(3, 3, within=40)
    took = time.monotonic() - began
    print(f"a spare laptop, from nothing to everybody: {took:.1f} s")  # noqa: T201 (measured)
    assert took < MOST
    texts = ["En la copia", "Después de la copia", "Sin servidor"]
    spare.codes = hall.codes  # they came along
    spare.holds(texts)
    bruno.shows(texts)
    wall.sees(words("template.name_priority"))
    assert all(each.page.evaluate("window.neverReloaded") for each in (bruno, wall))


def test_seven_unsent_cards_are_carried_to_another_address(
    halls: Callable[[], Hall], tmp_path: Path
) -> None:
    hall = halls().open()
    bruno = hall.rapporteur(1)
    bruno.writes("En la copia")
    bruno.has_received(1, 1)
    hall.server.cli("backup", str(tmp_path / "stick"))
    bruno.writes("Recibida después")
    bruno.has_received(2, 2)
    hall.server.kill()
    unsent = [f"Sin enviar {n}: ñ «á» 🧥" for n in range(1, 8)]
    for text in unsent:
        bruno.writes(text)
    bruno.sees(words("delivery.carry_many", n=7), within=60)
    is_accessible(bruno.page)
    file = _saves(bruno, words("delivery.carry_file"), tmp_path)

    hall.server.settings["DATA_DIR"] = str(tmp_path / "spare")
    hall.server.cli("restore", str(tmp_path / "stick"))
    hall.server.start()
    hall.server.wait_until_up()
    bruno.network.cut()  # to its page the server has gone for good
    ana = hall.arrive(hall.codes["organizer"])
    ana.page.locator(".import-delivery summary").click()
    texts = ["En la copia", "Recibida después", *unsent]
    for fresh in (8, 0):  # the same file twice
        ana.page.locator(".import-delivery input[type=file]").set_input_files(file)
        ana.presses(words("delivery.import_now"))
        ana.sees(words("delivery.imported", n=fresh))
        hall.holds(texts)
    bruno.network.restore()  # and it comes back after all
    bruno.has_received(9, 9, within=40)
    hall.holds(texts)
    bruno.shows(texts)
