"""``deploy/helm/spar/values.schema.json``, with every setting as its program declares it.

``python -m installer.make_chart_schema`` writes it, and copies into the chart what the chart hands
on: the alerts, Superset's dashboards and the program that posts them.
"""

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from installer.make_superset_bundle import bundle, columns_of_views
from spar_central.settings import Settings as CentralSettings
from spar_mapper.settings import Settings as MapperSettings

ROOT: Final = Path(__file__).parents[1]
CHART: Final = ROOT / "deploy" / "helm" / "spar"

OF_THE_CHART: Final = {
    "mapper": frozenset({"data", "keys", "migrate", "tls_cert", "tls_key", "metrics_token"}),
    "central": frozenset({"data", "keys", "migrate"}),
}
"""Settings that the templates write themselves; a secret never stands among values."""

NOT_IN_A_CLUSTER: Final = frozenset({"unsigned", "plain_http"})
"""For one computer only: the registry in a cluster speaks TLS, and verifies."""

TLS_OF_ENTRIES: Final = frozenset({"tls_certificate", "tls_key", "metrics_token_file"})
"""The same of Central's entries: made of ``tlsSecret`` and ``metrics.existingSecret``."""

_NO_NEW_LINE: Final = "$(?!\n)"
"""How our patterns end; Helm's engine has no such look-ahead, and its ``$`` says the same."""

STRING: Final = {"type": "string"}
NAME: Final = {"type": "string", "maxLength": 253}
FLAG: Final = {"type": "boolean"}
TEXTS: Final = {"type": "object", "additionalProperties": STRING}
ANY_OBJECT: Final = {"type": "object"}
OBJECTS: Final = {"type": "array", "items": ANY_OBJECT}


def whole(least: int = 1) -> dict[str, Any]:
    """A whole number from ``least``."""
    return {"type": "integer", "minimum": least}


def table(**members: Any) -> dict[str, Any]:
    """An object with these members and no others."""
    return {"type": "object", "additionalProperties": False, "properties": members}


def schema() -> dict[str, Any]:
    """The whole of it."""
    mapper, mapper_parts = settings("mapper", MapperSettings)
    central, central_parts = settings("central", CentralSettings)
    switched = table(enabled=FLAG, labels=TEXTS)
    watched = table(enabled=FLAG, labels=TEXTS, interval=STRING)
    cluster = table(enabled=FLAG, instances=whole(), size=STRING, storageClass=STRING, image=STRING)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Values of the chart spar",
        **table(
            **{"global": ANY_OBJECT},  # Helm gives it to every chart
            image=table(
                repository={"type": "string", "minLength": 1},
                tag=STRING,
                digest={"type": "string", "pattern": "^(sha256:[0-9a-f]{64})?$"},
                pullPolicy={"enum": ["Always", "IfNotPresent", "Never"]},
                pullSecrets={"type": "array", "items": NAME},
            ),
            metrics=table(existingSecret=NAME, serviceMonitor=watched, rules=switched),
            networkPolicy=table(
                enabled=FLAG, entryFrom=OBJECTS, watchFrom=OBJECTS, databaseTo=OBJECTS,
                databasePort={"type": "integer", "minimum": 1, "maximum": 65535}, outside=OBJECTS,
            ),
            ingress=table(enabled=FLAG, className=STRING, annotations=TEXTS),
            gateway=table(enabled=FLAG, parents=OBJECTS),
            postgres=table(caSecret=NAME, cluster=cluster),
            superset=_superset(),
            mapper=table(
                **_entry(), settings=mapper, database=_database(), keysSecret=NAME
            ),
            central=table(
                enabled=FLAG,
                settings=central,
                database=_database(),
                keys=table(public=NAME, desks=NAME, office=NAME, intake=NAME),
                **{part: table(**_files(), **_entry()) for part in
                   ("desks", "console", "portal", "intake")},
                **{part: table(**_files(), **_process()) for part in
                   ("send", "notify", "certify")},
            ),
        ),
        "$defs": {**mapper_parts, **central_parts},
    }  # fmt: skip


def _superset() -> dict[str, Any]:
    """An address with a password would stand in the release for everybody to read."""
    address = {"type": "string", "pattern": "^([a-z0-9+]+://[^/@:]+@.+)?$"}
    return table(
        enabled=FLAG,
        url={"type": "string", "pattern": "^(https://.+)?$"},
        provider={"enum": ["db", "ldap"]},
        existingSecret=NAME,
        caSecret=NAME,
        databases=table(registry=address, central=address, existingSecret=NAME),
        port={"type": "integer", "minimum": 1, "maximum": 65535},
        to=OBJECTS,
    )


def settings(program: str, kind: type[msgspec.Struct]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings of one program that values may give, and the parts that they speak of."""
    # a Path is a text here, and a default is the program's own
    fields = [(one.name, str if one.type is Path else one.type)
              for one in msgspec.structs.fields(kind)]  # fmt: skip
    plain = msgspec.defstruct(f"{program}Settings", fields, forbid_unknown_fields=True)
    made = msgspec.json.schema(plain, ref_template=f"#/$defs/{program}{{name}}")
    parts = {f"{program}{name}": one for name, one in made["$defs"].items()}
    found = parts.pop(f"{program}{program}Settings")
    left_out = OF_THE_CHART[program] | NOT_IN_A_CLUSTER
    found["properties"] = {
        name: one for name, one in found["properties"].items() if name not in left_out
    }
    for name in ("Desks", "Console", "Portal", "IntakeEntry"):
        entry = parts.get(f"{program}{name}", {"properties": {}})
        for own in TLS_OF_ENTRIES & set(entry["properties"]):
            del entry["properties"][own]
    found.pop("required", None)  # a release without this program gives none of them
    return _plain(found), {name: _plain(one) for name, one in parts.items()}


def _plain(value: Any) -> Any:
    """Without defaults, which are the program's, and with patterns that Helm's engine takes.

    One that looks around itself is left to the program, which refuses the same at its start.
    """
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    found = {name: _plain(one) for name, one in value.items() if name != "default"}
    pattern = found.get("pattern")
    if isinstance(pattern, str):
        found["pattern"] = pattern.removesuffix(_NO_NEW_LINE) + "$"
        if "(?!" in found["pattern"] or "(?<" in found["pattern"]:
            del found["pattern"]
    return found


def _database() -> dict[str, Any]:
    return table(existingSecret=NAME, migrate=table(existingSecret=NAME, url=STRING))


def _process() -> dict[str, Any]:
    return {
        "enabled": FLAG,
        "replicas": whole(),
        "resources": table(requests=TEXTS, limits=TEXTS),
        "nodeSelector": TEXTS,
        "tolerations": OBJECTS,
    }


def _entry() -> dict[str, Any]:
    scaling = table(enabled=FLAG, most=whole(), cpuPercent=whole())
    return {**_process(), "host": NAME, "tlsSecret": NAME, "autoscaling": scaling}


def _files() -> dict[str, Any]:
    return {"filesSecret": NAME, "databaseSecret": NAME}


def text() -> str:
    """As it stands in its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def handed_on() -> dict[str, str]:
    """Texts of the chart's ``files`` by name."""
    deploy = ROOT / "deploy"
    return {
        "rules.yaml": (deploy / "prometheus" / "rules.yaml").read_text("utf-8"),
        "post_bundle.py": (deploy / "superset" / "post_bundle.py").read_text("utf-8"),
        "superset.json": json.dumps(bundle(columns_of_views()), indent=1, sort_keys=True) + "\n",
    }


if __name__ == "__main__":
    (CHART / "files").mkdir(exist_ok=True)
    for file, content in handed_on().items():
        (CHART / "files" / file).write_text(content, "utf-8")
    (CHART / "values.schema.json").write_text(text(), "utf-8")
