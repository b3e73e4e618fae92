"""A delivery that travels on a stick while the link is down, and comes in once."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.delivering import boards, delivers, leaves_fields
from tests.browser.looking import is_accessible
from tests.browser.people import Hall, Someone, words

OUT_OF_BREATH = 20_000
FOREIGN = (
    '{"format": 1, "workshop": "otro", "seat": "rapporteur-1",'
    ' "saved_at": "2026-01-15T10:33:00Z", "commands": []}'
)


def _saves_file(someone: Someone, folder: Path) -> Path:
    button = someone.page.get_by_role("button", name=words("delivery.save_file"))
    with someone.page.expect_download(timeout=OUT_OF_BREATH) as download:
        button.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def _chooses(organizer: Someone, path: Path) -> None:
    organizer.page.locator(".import-delivery summary").click()
    organizer.page.locator(".import-delivery input[type=file]").set_input_files(path)


def test_a_delivery_goes_on_a_stick_and_nothing_is_doubled(open_hall: Hall, tmp_path: Path) -> None:
    bruno = open_hall.rapporteur(3)
    bruno.writes("Antes del corte")
    bruno.has_received(1, 1)
    bruno.network.cut()
    for text in ("Sin red", "Con ñ, «comillas» y 🧥"):
        bruno.writes(text)
    leaves_fields(bruno)
    delivers(bruno)
    bruno.sees(words("delivery.unsent"))
    path = _saves_file(bruno, tmp_path)
    slug = open_hall.workshop["workshop"]
    assert path.name == f"G3-entrega-{slug}.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    names = [command["name"] for command in file["commands"]]
    assert names == ["post_card", "post_card", "post_card", "deliver"]
    assert [card["text"] for card in file["cards"]][1:] == ["Sin red", "Con ñ, «comillas» y 🧥"]

    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.sees(words("delivery.here_one"))
    ana.sees(words("delivery.file_read"))
    is_accessible(ana.page)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.imported", n=2))
    held = ["Antes del corte", "Sin red", "Con ñ, «comillas» y 🧥"]
    open_hall.holds(held, group=3)
    assert boards(open_hall)[3]["read_back"] is True

    bruno.network.restore()
    bruno.has_received(3, 3, within=30)
    bruno.sees(words("delivery.later"), within=30)
    open_hall.holds(held, group=3)
    bruno.shows(held)


def test_a_closed_session_gives_the_texts_back_and_says_what_to_do(
    open_hall: Hall, tmp_path: Path
) -> None:
    bruno = open_hall.rapporteur(1)
    bruno.network.cut()
    bruno.writes("Quedó fuera")
    leaves_fields(bruno)
    delivers(bruno)
    path = _saves_file(bruno, tmp_path)
    open_hall.open("closed")
    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.import_closed"))
    ana.sees(words("delivery.import_held"))
    expect(ana.page.locator(".import-refused .card-text")).to_have_text(["Quedó fuera"])
    assert boards(open_hall)[1]["delivered_at"] is None
    open_hall.open("writing")
    ana.page.locator(".import-delivery input[type=file]").set_input_files(path)
    ana.presses(words("delivery.import_now"))
    ana.sees(words("delivery.imported", n=1))
    open_hall.holds(["Quedó fuera"])
    assert boards(open_hall)[1]["delivered_at"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "malformed"),
        ("[]", "malformed"),
        ('{"format": 1}', "malformed"),
        (FOREIGN, "foreign"),
        (" " * 10_000_001, "too_large"),
    ],
    ids=["broken", "list", "half", "foreign", "large"],
)
def test_what_is_no_delivery_is_told_in_a_sentence(
    open_hall: Hall, tmp_path: Path, content: str, problem: str
) -> None:
    path = tmp_path / "archivo.json"
    path.write_text(content, encoding="utf-8")
    before = open_hall.desk.state()
    ana = open_hall.arrive(open_hall.codes["organizer"])
    _chooses(ana, path)
    ana.sees(words(f"delivery.file_{problem}"))
    assert open_hall.desk.state() == before
