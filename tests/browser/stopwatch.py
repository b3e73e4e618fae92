"""How long a page takes, by its own clock: from a key to the frame that shows it."""

import math
import os
from collections.abc import Callable, Sequence
from typing import Any

from playwright.sync_api import Page

# From the key's own moment, when the browser heard of it, to the first task behind the frame that
# was drawn next; and what the browser itself reckons until the frame was presented (in steps of
# 8 ms, from 16 on: what it does not tell of was quicker).
WATCH_KEYS = """() => {
  window.keys = { drawn: [], presented: [] };
  const channel = new MessageChannel();
  let begun = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    keys.drawn.push(...begun.splice(0).map((at) => now - at));
  };
  addEventListener("keydown", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      begun.push(timeStamp);
      channel.port2.postMessage(null);
    });
  }, true);
  new PerformanceObserver((list) => {
    const told = list.getEntries().filter(({ name }) => name === "keydown");
    keys.presented.push(...told.map(({ duration }) => duration));
  }).observe({ type: "event", durationThreshold: 16 });
}"""
TAKE_KEYS = """() => {
  const taken = keys;
  keys = { drawn: [], presented: [] };
  return taken;
}"""

# By the one clock of the machine, so that the moments of two pages can be compared.
WATCH_POSTS = """() => {
  window.posted = {};
  addEventListener("keydown", ({ key, target, timeStamp }) => {
    if (key === "Enter") posted[target.value] = performance.timeOrigin + timeStamp;
  }, true);
}"""
WATCH_WALL = """() => {
  window.drawn = {};
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }) => {
    drawn[data] ??= performance.timeOrigin + performance.now();
  };
  const shown = ".pages-sheet:not([inert]) .card-text";
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll(shown)) {
      if (textContent in drawn) continue;
      requestAnimationFrame(() => channel.port2.postMessage(textContent));
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def slowed(page: Page, times: int) -> None:
    """Give the page a processor so many times slower."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def watch_keys(page: Page) -> None:
    """Measure every key from here on."""
    page.evaluate(WATCH_KEYS)


def take_keys(page: Page) -> dict[str, list[float]]:
    """What was measured since, in ms: {drawn, presented}; as long as each other."""
    page.wait_for_timeout(200)  # the browser tells of the last ones later
    taken: dict[str, Any] = page.evaluate(TAKE_KEYS)
    quick = len(taken["drawn"]) - len(taken["presented"])
    return taken | {"presented": taken["presented"] + [8.0] * quick}


def busy(page: Page, act: Callable[[], None]) -> float:
    """How many ms the page's own thread worked for `act`: waiting for a processor is none of it."""
    ask = page.context.new_cdp_session(page)
    ask.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        metrics = ask.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")

    before = worked()
    act()
    return (worked() - before) * 1000


def share(times: Sequence[float], of: float) -> float:
    """The time that this share of all do not exceed."""
    return sorted(times)[math.ceil(of * len(times)) - 1]


def told(what: str, times: Sequence[float]) -> str:
    """One line about it, with how busy the machine was."""
    figures = ", ".join(f"p{of} {share(times, of / 100):.0f}" for of in (50, 95, 100))
    return f"{what}: {figures} ms of {len(times)} (load {os.getloadavg()[0]:.1f})"
