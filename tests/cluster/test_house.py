"""Those who look on in the tests of changing workers: they see what they are there to see."""

import re
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cluster import house, onlookers
from tests.services.server import ROOT
from tests.services.waiting import until


@pytest.mark.parametrize("name", [*house.TROUBLES, *house.PLACES])
def test_what_is_looked_for_in_the_pages_is_called_so(name: str) -> None:
    places = [*(ROOT / "static" / "js").rglob("*.js"), *(ROOT / "templates").rglob("*.html")]
    pages = "".join(each.read_text(encoding="utf-8") for each in places)
    assert re.search(rf"""class=["{{$`\s][^>]*?(?<![\w-]){name}(?![\w-])""", pages)


def test_a_screen_that_is_dark_until_the_end_is_found_so(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: dict[str, Any] = {"n": 1}
    screen = SimpleNamespace(turn=lambda: shown)
    monkeypatch.setattr(onlookers, "Screen", lambda *_: screen)
    monkeypatch.setattr(onlookers, "PATIENCE", 0.3)
    watching = onlookers.Watching(SimpleNamespace(), "polling")  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        watching.stop(7)
    shown["n"] = 7
    until(lambda: not watching._thread.is_alive(), what="the end")
    assert watching.longest > 0.2
