"""Grafana dashboards of ``deploy/grafana``: ``python installer/make_dashboards.py`` writes them.

The panels stand here, in one line each; places, ids and what never differs is made around them.
"""

import json
from pathlib import Path
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

FOLDER: Final = Path(__file__).parents[1] / "deploy" / "grafana"
WIDTH, HEIGHT, COLUMNS = 12, 8, 2
SOURCE: Final = {"type": "prometheus", "uid": "${source}"}

_RATE = "sum by ({by}) (rate({name}[5m]))"
_P99 = "histogram_quantile(0.99, sum by (path, le) (rate({name}_bucket[5m])))"
_BAD = 'sum by (job, path, status) (rate({name}{{status=~"4..|5.."}}[5m]))'

DASHBOARDS: Final[dict[str, tuple[str, tuple[tuple[str, str, str, str], ...]]]] = {
    "registry": (
        "SPAR registry",
        (
            ("Is it there", 'up{job="spar-mapper"}', "{{instance}}", "none"),
            ("Database", "spar_mapper_database_up", "{{instance}}", "none"),
            (
                "Requests a second",
                _RATE.format(by="path", name="spar_mapper_requests_total"), "{{path}}", "reqps",
            ),
            (
                "Requests that were not carried out, a second",
                _BAD.format(name="spar_mapper_requests_total"), "{{path}} {{status}}", "reqps",
            ),
            (
                "99 of 100 requests take at most",
                _P99.format(name="spar_mapper_request_seconds"), "{{path}}", "s",
            ),
            (
                "Items a second",
                _RATE.format(by="op, outcome", name="spar_mapper_items_total"),
                "{{op}} {{outcome}}", "ops",
            ),
            (
                "Not admitted, a second",
                _RATE.format(by="reason", name="spar_mapper_refused_total"), "{{reason}}", "reqps",
            ),
            (
                "Resolves refused as a whole, in an hour",
                "sum by (partner) (increase(spar_mapper_refused_resolves_total[1h]))",
                "{{partner}}", "none",
            ),
            ("Waiting", "max by (queue) (spar_mapper_waiting)", "{{queue}}", "none"),
            ("The oldest waits", "max by (queue) (spar_mapper_oldest_seconds)", "{{queue}}", "s"),
            (
                "Callbacks a second",
                _RATE.format(by="outcome", name="spar_mapper_callbacks_total"),
                "{{outcome}}", "ops",
            ),
            (
                "Acknowledged requests carried out, a second",
                _RATE.format(by="op", name="spar_mapper_jobs_total"), "{{op}}", "ops",
            ),
        ),
    ),
    "central": (
        "SPAR Central",
        (
            ("Is it there", 'up{job=~"spar-central-.*"}', "{{job}} {{instance}}", "none"),
            ("Database", "spar_central_database_up", "{{job}}", "none"),
            (
                "Requests a second",
                _RATE.format(by="job, path", name="spar_central_requests_total"),
                "{{job}} {{path}}", "reqps",
            ),
            (
                "Requests that were not served, a second",
                _BAD.format(name="spar_central_requests_total"),
                "{{job}} {{path}} {{status}}", "reqps",
            ),
            (
                "99 of 100 requests take at most",
                _P99.format(name="spar_central_request_seconds"), "{{path}}", "s",
            ),
            (
                "Refused, a second",
                _RATE.format(by="job, code", name="spar_central_refused_total"),
                "{{job}} {{code}}", "reqps",
            ),
            (
                "Enrollments decided, in an hour",
                "sum by (outcome) (increase(spar_central_decisions_total[1h]))",
                "{{outcome}}", "none",
            ),
            (
                "Identity calls a second",
                _RATE.format(by="call, outcome", name="spar_central_identity_total"),
                "{{call}} {{outcome}}", "ops",
            ),
            (
                "Waiting",
                'max by (job, state) (spar_central_waiting{state!~".*oldest_s"})',
                "{{job}} {{state}}", "none",
            ),
            (
                "The oldest waits",
                'max by (job, state) (spar_central_waiting{state=~".*oldest_s"})',
                "{{job}} {{state}}", "s",
            ),
            (
                "Passes a second",
                _RATE.format(by="job, kind, outcome", name="spar_central_passes_total"),
                "{{job}} {{kind}} {{outcome}}", "ops",
            ),
            (
                "Since the last good pass",
                "time() - max by (job, kind) (spar_central_last_pass_seconds)",
                "{{job}} {{kind}}", "s",
            ),
            (
                "Done, in an hour",
                "sum by (job, kind) (increase(spar_central_done_total[1h]))",
                "{{job}} {{kind}}", "none",
            ),
        ),
    ),
}  # fmt: skip
"""By file: title, and of each panel title, query, legend and unit."""


def dashboard(name: str) -> dict[str, Any]:
    """One of DASHBOARDS, as Grafana imports it."""
    title, panels = DASHBOARDS[name]
    source = {"name": "source", "label": "Prometheus", "type": "datasource", "query": "prometheus"}
    return {
        "uid": str(uuid5(NAMESPACE_URL, f"spar/grafana/{name}")),
        "title": title,
        "tags": ["spar"],
        "schemaVersion": 39,
        "editable": True,
        "refresh": "1m",
        "time": {"from": "now-6h", "to": "now"},
        "templating": {"list": [source]},
        "panels": [_panel(number, *one) for number, one in enumerate(panels)],
    }


def _panel(number: int, title: str, query: str, legend: str, unit: str) -> dict[str, Any]:
    row, column = divmod(number, COLUMNS)
    place = {"x": column * WIDTH, "y": row * HEIGHT, "w": WIDTH, "h": HEIGHT}
    target = {"refId": "A", "datasource": SOURCE, "expr": query, "legendFormat": legend}
    return {
        "id": number + 1,
        "type": "timeseries",
        "title": title,
        "datasource": SOURCE,
        "gridPos": place,
        "fieldConfig": {"defaults": {"unit": unit, "min": 0}, "overrides": []},
        "targets": [target],
    }


def text(name: str) -> str:
    """As it stands in its file."""
    return json.dumps(dashboard(name), indent=2) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for each in DASHBOARDS:
        (FOLDER / f"{each}.json").write_text(text(each), "utf-8")
