"""The dashboard of `colaboracion/cluster`: it asks for nothing that /metrics does not tell."""

import json
import re
from pathlib import Path
from typing import Any

from prometheus_client.parser import text_string_to_metric_families

from colaboracion.metrics import REASONS
from tests.room import Room
from tests.web.browsers import Browser, order

ROOT = Path(__file__).parents[2]
CLUSTER = ROOT / "colaboracion" / "cluster"
NAME = re.compile(r"\b(?:colaboracion|process)_\w+")
LABELS = re.compile(r"by \(([^)]*)\)|\{\{(\w+)\}\}|(\w+)!?=\"")
GIVEN_BY_PROMETHEUS = {"instance", "job"}


def _dashboard() -> dict[str, Any]:
    return dict(json.loads((CLUSTER / "dashboard.json").read_text(encoding="utf-8")))


def _told(room: Room) -> tuple[set[str], set[str]]:
    """(names, labels) of all that is told after somebody did and asked something."""
    felix = Browser(room).join("félix")
    felix.send(order("set_phase", phase="writing"))
    felix.get("state?because=first")
    text = felix.client.get("/metrics").get_data(as_text=True)
    samples = [each for one in text_string_to_metric_families(text) for each in one.samples]
    return {each.name for each in samples}, {name for each in samples for name in each.labels}


def test_every_metric_that_is_drawn_or_watched_is_told(room: Room) -> None:
    names, labels = _told(room)
    asked = json.dumps(_dashboard()) + (CLUSTER / "prometheus.yml").read_text(encoding="utf-8")
    assert set(NAME.findall(asked)) - names == set()
    expressions = [each[key] for each in _targets() for key in ("expr", "legendFormat")]
    named = {
        name
        for expression in expressions
        for found in LABELS.findall(expression)
        for name in ", ".join(found).split(", ")
        if name
    }
    assert named - labels - GIVEN_BY_PROMETHEUS == set()


def test_every_metric_of_ours_is_drawn(room: Room) -> None:
    ours = {name for name in _told(room)[0] if name.startswith("colaboracion_")}
    drawn = set(NAME.findall(json.dumps(_dashboard())))
    parts = ("_sum", "_count")  # of a histogram, beside its buckets
    assert {name for name in ours if not name.endswith(parts)} - drawn == set()


def test_it_is_a_dashboard_as_grafana_takes_it() -> None:
    dashboard = _dashboard()
    assert {"title", "uid", "schemaVersion", "panels", "templating", "time"} <= set(dashboard)
    assert "id" not in dashboard  # Grafana gives it one
    panels = dashboard["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) > 10
    assert {panel["type"] for panel in panels} == {"stat", "timeseries"}
    assert {each["datasource"]["uid"] for each in _targets()} == {"${source}"}
    assert {each["name"] for each in dashboard["templating"]["list"]} == {"source", "job"}
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        place = panel["gridPos"]
        cells = {
            (place["x"] + x, place["y"] + y) for x in range(place["w"]) for y in range(place["h"])
        }
        assert not cells & taken
        assert max(x for x, _ in cells) < 24
        taken |= cells


def test_a_page_says_the_reasons_that_are_counted() -> None:
    scripts = [ROOT / "static" / "js" / name for name in ("feed.js", "outbox.js")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    asked = re.findall(r"refresh(?:Soon)?\(([^;{]*)\)", text)
    said = {reason for each in asked for reason in re.findall(r'"(\w+)"', each)}
    assert said == REASONS


def _targets() -> list[dict[str, Any]]:
    return [target for panel in _dashboard()["panels"] for target in panel["targets"]]
