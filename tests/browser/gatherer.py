"""A facilitator who knows which cards belong together, and sees only what the desk shows."""

from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Page, expect

Texts = frozenset[str]

# What stands on the desk: the headings with their cards, and what review or preview shows.
_LOOK = """() => {
  const texts = (within, of) => [...within.querySelectorAll(of)].map((each) => each.textContent);
  const all = (selector, of) =>
    [...document.querySelectorAll(selector)].map((each) => texts(each, of));
  return {
    headings: all('.gathered', '.card-row-text'),
    one: all('.review-item .review-one', '.likeness-text')[0] ?? [],
    candidates: all('.review-candidate', '.likeness-text'),
    proposed: all('.preview-grouping', '.likeness-text'),
  };
}"""
_IS_OTHER = f"""(before) => {{
  const now = ({_LOOK})();
  return JSON.stringify([now.one, now.candidates]) !== JSON.stringify(before);
}}"""


class Gatherer:
    """Counts every key and every click."""

    def __init__(self, page: Page, clusters: Sequence[Texts]) -> None:
        self.page = page
        self.presses = 0
        self.did: dict[str, int] = {}
        self._clusters = clusters
        self._of = {text: cluster for cluster in clusters for text in cluster}

    def sees(self) -> dict[str, Any]:
        """What the screen shows now."""
        found: dict[str, Any] = self.page.evaluate(_LOOK)
        return found

    def is_done(self) -> bool:
        """Whether the headings on the board are exactly the clusters."""
        return {Texts(each) for each in self.sees()["headings"]} == set(self._clusters)

    def gathers(self) -> None:
        """Whole groupings first, then one after another, and by hand what was shown nowhere."""
        self._presses("f", "review")
        if self.page.locator(".review-head .button:has-text('w')").count():
            self._applies()
        while not self.is_done() and self.sees()["one"]:
            self._looks_at_one()
        if not self.is_done():
            self._presses("Escape", "close")
            for cluster in self._clusters:
                self._by_hand(cluster)

    def _applies(self) -> None:
        """The preview, without what does not belong."""
        self._presses("w", "preview")
        expect(self.page.locator(".preview")).to_be_visible()
        for at, texts in enumerate(self.sees()["proposed"]):
            kept = max((self._of.get(text, Texts()) & Texts(texts) for text in texts), key=len)
            grouping = self.page.locator(".preview-grouping").nth(at)
            boxes = grouping.locator(".preview-card input")
            if len(kept) < 2:
                self._clicks(grouping.locator(".preview-title input"), "untick")
                continue
            for place, text in enumerate(texts):
                if text not in kept:
                    self._clicks(boxes.nth(place), "untick")
        self._presses("Enter", "apply")
        expect(self.page.locator(".preview")).to_have_count(0)

    def _looks_at_one(self) -> None:
        before = self.sees()
        mates = self._of.get(before["one"][0], Texts()) - Texts(before["one"])
        right = [at for at, texts in enumerate(before["candidates"]) if mates & Texts(texts)]
        if right:
            self._presses(str(right[0] + 1), "accept")
        elif mates:
            self._presses("m", "another")
            self._clicks(self.page.locator(".review-other", has_text=min(mates)), "another")
        else:
            self._presses("x", "refuse")
        self._sees_another_than(before)

    def _sees_another_than(self, before: dict[str, Any]) -> None:
        shown = [before["one"], before["candidates"]]
        self.page.wait_for_function(_IS_OTHER, arg=shown)

    def _by_hand(self, cluster: Texts) -> None:
        """As it is done without suggestions: choose, and gather or move."""
        gathered = [Texts(each) for each in self.sees()["headings"] if cluster & Texts(each)]
        lone = cluster - Texts().union(*gathered)
        for text in sorted(lone):
            self._clicks(self.page.locator(".card-face", has_text=text), "choose")
        if lone and not gathered:
            self._presses("g", "gather")
            expect(
                self.page.locator(".gathered-title:visible, .text-edit:visible").last
            ).to_be_visible()
            self._presses("Escape", "unnamed")
        elif lone:
            self._presses("m", "move")
            self._clicks(
                self.page.locator(".move-to-choice").filter(has_text=self._title(gathered[0])),
                "move",
            )

    def _title(self, cards: Texts) -> str:
        heading = self.page.locator(".gathered").filter(has_text=min(cards))
        return heading.locator(".gathered-name").inner_text()

    def _presses(self, key: str, what: str) -> None:
        self.page.keyboard.press(key)
        self._counts(what)

    def _clicks(self, locator: Any, what: str) -> None:
        locator.click()
        self._counts(what)

    def _counts(self, what: str) -> None:
        self.presses += 1
        self.did[what] = self.did.get(what, 0) + 1
