"""People at their screens: real pages in Chromium, opened at a LAN name over plain http.

A name that is not localhost matters: only there a browser takes away what it keeps for secure
pages, as it will in the workshop's room.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from tests.services.programs import path_to

LAN_NAME = "pizarra.lan"
# Of two such lists Chromium takes the last, so this one has what Playwright's own is needed for.
_NOT_NEEDED = [
    "WebUIOmniboxAimPopup",  # two pages more behind the address field of every window
    "WebUIOmniboxPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
]
FLAGS = [
    f"--disable-features={','.join(_NOT_NEEDED)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--host-resolver-rules=MAP {LAN_NAME} 127.0.0.1",
]


def at_lan(port: int, path: str = "/") -> str:
    """The address of a page as the room types it; `port` may be a proxy's."""
    return f"http://{LAN_NAME}:{port}{path}"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The one browser, running; also for what is no test."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path_to("chromium"), headless=True, args=FLAGS
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for all tests; each person gets a context of their own."""
    with chromium() as running:
        yield running


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Give `person(**context options) → Page` in a browser of their own (cookies, storage).

    After the test, an error in a page's scripts, a breach of the security policy or a request
    to any other machine is a failure. More pages of the same person: `page.context.new_page()`.
    """
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def arrive(**options: Any) -> Page:
        context = browser.new_context(**{"locale": "es-PA", "reduced_motion": "reduce"} | options)
        contexts.append(context)
        watch(context, wrong)
        return context.new_page()

    yield arrive
    for context in contexts:
        context.close()
    assert not wrong, "\n".join(wrong)


def watch(context: BrowserContext, wrong: list[str]) -> None:
    """Note what a page of the context must not do."""

    def ask(request: Request) -> None:
        if urlsplit(request.url).hostname not in {LAN_NAME, "127.0.0.1", None}:
            wrong.append(f"asked another machine: {request.url}")

    context.on("request", ask)
    context.on("weberror", lambda failure: wrong.append(f"failed in a page: {failure.error}"))
    context.on(
        "console",
        lambda line: (
            wrong.append(f"against the policy: {line.text}")
            if "Content Security Policy" in line.text or "TrustedHTML" in line.text
            else None
        ),
    )
