"""A broken laptop seen from the pages: they go on at the next one without a reload or a code."""

from pathlib import Path

from tests.browser.people import Hall, words
from tests.services.server import Server


def _replace_laptop(server: Server, stick: Path, spare: Path) -> None:
    server.kill()
    server.settings["DATA_DIR"] = str(spare)
    server.cli("restore", str(stick))
    server.start()
    server.wait_until_up()


def test_open_pages_bring_back_what_the_copy_had_not(hall: Hall, tmp_path: Path) -> None:
    bruno, carla = hall.open().rapporteur(1), hall.rapporteur(2)
    wall = hall.arrive(hall.codes["projector"])
    bruno.writes("En la copia")
    bruno.has_received(1, 1)
    hall.server.cli("backup", str(tmp_path / "stick"))
    for each, text in ((bruno, "Una después"), (carla, "Otra después"), (bruno, "Y la última")):
        each.writes(text)
    bruno.has_received(3, 3)
    carla.has_received(1, 1)
    for each in (bruno, carla, wall):
        each.page.evaluate("window.neverReloaded = true")
    _replace_laptop(hall.server, tmp_path / "stick", tmp_path / "spare")
    bruno.has_received(3, 3, within=40)
    carla.has_received(1, 1, within=40)
    hall.holds(["En la copia", "Una después", "Y la última"])
    hall.holds(["Otra después"], group=2)
    bruno.shows(["En la copia", "Una después", "Y la última"])
    wall.sees(words("template.name_priority"))
    for each in (bruno, carla, wall):
        assert each.page.evaluate("window.neverReloaded")
