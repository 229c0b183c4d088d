"""Alerts and dashboards speak of what the programs count, and of nothing else."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import CollectorRegistry

from installer import make_dashboards
from spar_central.desks.metrics import Metrics as DesksMetrics
from spar_central.health import Watch
from spar_mapper.core.metrics import Metrics as MapperMetrics

ROOT = Path(__file__).parents[2]
NAME = re.compile(r"\bspar_(?:mapper|central)_\w+")
BY_FAMILY = re.compile(r'\{__name__=~"spar_\(mapper\|central\)_(\w+)"')


def names(registry: CollectorRegistry) -> set[str]:
    """As series are called: with the endings that the exposition adds."""
    found = set()
    for family in registry.collect():
        endings = {"counter": ["_total"], "histogram": ["_bucket", "_count", "_sum"]}
        found |= {family.name + ending for ending in endings.get(family.type, [""])}
    return found


async def _ready() -> None:
    """A database that is there."""


def registries() -> list[CollectorRegistry]:
    return [MapperMetrics().registry, DesksMetrics(_ready).registry, Watch("x").registry]


@pytest.fixture(scope="module")
def counted() -> set[str]:
    return {name for each in registries() for name in names(each)}


def test_alerts_name_what_is_counted(counted: set[str]) -> None:
    text = (ROOT / "deploy" / "prometheus" / "rules.yaml").read_text("utf-8")
    assert len(set(NAME.findall(text))) >= 6
    assert set(NAME.findall(text)) - counted == set()
    families = set(BY_FAMILY.findall(text))
    assert families
    assert {f"spar_{one}_{name}" for one in ("mapper", "central") for name in families} <= counted


def test_every_alert_is_tried_to_fire() -> None:
    folder = ROOT / "deploy" / "prometheus"
    alerts = re.findall(r"- alert: (\w+)", (folder / "rules.yaml").read_text("utf-8"))
    tried = re.findall(r'alertname="(\w+)"', (folder / "rules.test.yaml").read_text("utf-8"))
    assert len(alerts) > 10
    assert sorted(alerts) == sorted(tried)


@pytest.mark.parametrize("name", sorted(make_dashboards.DASHBOARDS))
def test_dashboards_are_drawn_from_their_table_and_name_what_is_counted(
    name: str, counted: set[str]
) -> None:
    file = ROOT / "deploy" / "grafana" / f"{name}.json"
    assert file.read_text("utf-8") == make_dashboards.text(name), "make dashboards draws it anew"
    board: dict[str, Any] = json.loads(file.read_text("utf-8"))
    places = [tuple(panel["gridPos"].values()) for panel in board["panels"]]
    assert len(set(places)) == len(places) >= 10
    queries = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    assert {one for query in queries for one in NAME.findall(query)} - counted == set()


def test_every_count_is_drawn_somewhere(counted: set[str]) -> None:
    drawn = json.dumps([make_dashboards.dashboard(name) for name in make_dashboards.DASHBOARDS])
    seen = set(NAME.findall(drawn))
    bare = {re.sub("_(sum|count|bucket)$", "_bucket", name) for name in counted}
    assert bare - seen == set()


def test_what_every_process_reads_in_the_database_is_never_added_up() -> None:
    """Several processes tell the same queue: their sum would be a multiple of it."""
    gauges = {one.name for each in registries() for one in each.collect() if one.type == "gauge"}
    assert "spar_mapper_waiting" in gauges
    texts = [(ROOT / "deploy" / "prometheus" / "rules.yaml").read_text("utf-8")]
    texts += [query for _, panels in make_dashboards.DASHBOARDS.values() for _, query, *_ in panels]
    added = re.compile(r"\bsum\b(?: by \([^)]*\))?\s*\([^)]*?\b(?:" + "|".join(gauges) + r")\b")
    assert [text for text in texts if added.search(text)] == []
    assert added.search("sum by (queue) (spar_mapper_waiting)")
    assert added.search("sum(spar_mapper_waiting{queue='jobs'})")
