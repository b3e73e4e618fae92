"""What is asked of the wall's picture: large enough, nothing cut, outside or to be scrolled."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.services.waiting import until

# 1280x720 at 200 % zoom is a page of half as many points each way.
SIZES = {
    "800x600": (800, 600),
    "1024x768": (1024, 768),
    "1280x720 at 200 %": (640, 360),
    "1920x1080": (1920, 1080),
    "3840x2160": (3840, 2160),
}
# Pages are shared out anew once the letters that a slide needs have come.
LETTERS = "document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(drawn)))"
LOOK = Path(__file__).with_name("legible.js").read_text(encoding="utf-8")


def resize(page: Page, size: str) -> None:
    """Another projector, or the same one switched to another picture."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})


def is_legible(page: Page, text: float, **wanted: Any) -> dict[str, Any]:
    """Wait until what is read has `text` vh at least, what stands beside it 0.8 of the least size,
    and nothing is cut, outside or to be scrolled; `wanted` says what else must be so.
    """
    seen: list[dict[str, Any]] = []

    def is_so() -> bool:
        page.evaluate(LETTERS)
        told = page.evaluate(LOOK)
        seen.append(told)
        large = told["text"] > text - 0.01
        whole = not told["cut"] and not told["outside"] and not told["scrolls"]
        small = told["least"] > wanted.get("least", 2.7) - 0.01
        others = {name: value for name, value in wanted.items() if name != "least"}
        return large and small and whole and others.items() <= told.items()

    try:
        until(is_so, within=10)
    except AssertionError as late:
        raise AssertionError(f"wanted {text} and {wanted}: {seen[-1]}") from late
    return seen[-1]


def is_settled(page: Page, text: float, **wanted: Any) -> dict[str, Any]:
    """As `is_legible`, once two looks count as many pages: letters that come late count anew."""
    found: dict[str, Any] = {}

    def is_still() -> bool:
        before = found.get("number")
        page.wait_for_timeout(400)
        found.update(is_legible(page, text, **wanted))
        return found["number"] == before

    until(is_still, within=10)
    return found
