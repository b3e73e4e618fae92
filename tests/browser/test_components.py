"""The page of the components: each has its section there, for every screen and for everyone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from colaboracion.words import LANGUAGES
from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.services.browser import at_lan
from tests.services.server import ROOT, Server

FOLDERS = ("parts", "board", "desk", "projector", "plenary", "remote", "ballot", "fates")
FOLDERS += ("people", "own", "setup", "taking-home")
SIZES = {"phone": (390, 664), "laptop": (1366, 768), "wall": (1024, 768)}
EXPORTED = re.compile(r"(?m)^export (?:function|class|const) ([A-Z]\w*[a-z]\w*)")
# About the parts of one page, which these samples never were.
OF_ONE_PAGE = ["heading-order", "landmark-unique"]
DRAWN = (
    "(section) => [...section.querySelectorAll('.components-host')].every((each) => each.innerHTML)"
)
SHOWN = "(sections) => sections.map((section) => section.dataset.component)"


def _exported(folder: str) -> set[str]:
    """Every component that the files of a folder offer to others."""
    return {
        f"{folder}/{name}"
        for path in (ROOT / "static/js" / folder).glob("*.js")
        for name in EXPORTED.findall(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_component_is_shown_fits_and_is_for_everyone(
    running: Callable[..., Server], person: Callable[..., Page], folder: str, language: str
) -> None:
    page = person(viewport=_viewport("laptop"))
    page.goto(at_lan(running().port, f"/components/{folder}?language={language}"))
    page.locator("[data-drawn]").wait_for()
    sections = page.locator("[data-component]")
    assert _exported(folder)
    assert not _exported(folder) - set(sections.evaluate_all(SHOWN))
    assert all(section.evaluate(DRAWN) for section in sections.all())
    speaks_only(page, language)
    for size in SIZES:
        page.set_viewport_size(_viewport(size))
        fits_sideways(page)
        is_accessible(page, but=OF_ONE_PAGE)


def test_the_wall_is_shown_in_the_dark_too(
    running: Callable[..., Server], person: Callable[..., Page]
) -> None:
    page = person(viewport=_viewport("wall"))
    page.goto(at_lan(running().port, "/components/projector?theme=dark"))
    page.locator("[data-drawn]").wait_for()
    is_accessible(page, but=OF_ONE_PAGE)


def _viewport(size: str) -> dict[str, int]:
    width, height = SIZES[size]
    return {"width": width, "height": height}
