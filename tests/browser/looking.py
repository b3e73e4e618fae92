"""What is asked of everything that stands on a screen: its words, its width, and axe."""

import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.services.server import ROOT

AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
CATALOGS = sorted(path.stem for path in Path(ROOT, "colaboracion/translations/es").glob("*.po"))
A_KEY = re.compile(rf"\b(?:{'|'.join(CATALOGS)})\.[a-z_]+\b|\{{[a-z]+\}}")
RUN = """(but) => axe.run({
  resultTypes: ["violations"],
  rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
})"""


def speaks_only(page: Page, language: str) -> None:
    """The page says that it is in this language, and no key of the catalogs is left in it."""
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert not A_KEY.findall(page.locator("body").inner_text())
    assert page.locator("[translate=yes]").count() == 0


def fits_sideways(page: Page) -> None:
    """Nobody has to scroll to the side."""
    wide, there = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= there


def is_accessible(page: Page, but: Sequence[str] = ()) -> None:
    """Axe finds nothing, by all of its rules `but` these."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(RUN, list(but))["violations"]
    told = [(each["id"], each["impact"], each["nodes"][0]["html"][:200]) for each in found]
    assert not told, told
