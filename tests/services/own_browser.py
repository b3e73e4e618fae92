"""A browser of somebody's own, as a process with its profile on disk: it can be killed.

The contexts of the shared browser keep everything in memory and end politely. This one is
killed as by a laptop that breaks, and opened again finds what really was on its disk.
"""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page

from tests.services.browser import FLAGS, watch
from tests.services.programs import path_to


class OwnBrowser:
    """Chromium with a profile in `folder`."""

    def __init__(self, browser: Browser, folder: Path, wrong: list[str]) -> None:
        self._launch = browser.browser_type.launch_persistent_context
        self._folder = folder
        self._wrong = wrong
        self._context: BrowserContext | None = None

    def open(self, **options: Any) -> Page:
        """Start it, again with the same profile; gives its one page."""
        chromium = path_to("chromium")
        self._context = self._launch(
            self._folder,
            executable_path=chromium,
            headless=True,
            args=FLAGS,
            **{"locale": "es-PA", "reduced_motion": "reduce"} | options,
        )
        watch(self._context, self._wrong)
        return self._context.pages[0]

    def kill(self) -> None:
        """End all of its processes at once; nothing is told to the page."""
        victims = [each for each in psutil.process_iter(["cmdline"]) if self._owns(each)]
        assert victims, "no browser to kill"
        for each in victims:
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()
        gone, alive = psutil.wait_procs(victims, timeout=10)
        assert gone, alive
        self.close()

    def close(self) -> None:
        """End it in peace, if it runs."""
        if self._context:
            with contextlib.suppress(Error):  # killed
                self._context.close()
        self._context = None

    def _owns(self, process: psutil.Process) -> bool:
        return f"--user-data-dir={self._folder}" in (process.info["cmdline"] or [])


@pytest.fixture
def own_browser(browser: Browser, tmp_path: Path) -> Iterator[Callable[[], OwnBrowser]]:
    """Give `own_browser() → OwnBrowser`; all are closed after the test, and what `person` finds
    wrong in a page is wrong here too.
    """
    made: list[OwnBrowser] = []
    wrong: list[str] = []

    def make() -> OwnBrowser:
        made.append(OwnBrowser(browser, tmp_path / f"profile-{len(made) + 1}", wrong))
        return made[-1]

    yield make
    for one in made:
        one.close()
    assert not wrong, "\n".join(wrong)
