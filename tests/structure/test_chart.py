"""The Helm chart and the programs agree, without Helm: each setting can be given, none made up."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from installer import make_chart_schema as made
from spar_central.settings import Settings as CentralSettings
from spar_mapper.settings import PREFIX
from spar_mapper.settings import Settings as MapperSettings

CHART = Path(__file__).parents[2] / "deploy" / "helm" / "spar"
SETTINGS = {"mapper": MapperSettings, "central": CentralSettings}
LIBPQ = {"PGPASSWORD", "PGSSLROOTCERT"}
"""What PostgreSQL's clients read by themselves."""


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CHART / "values.schema.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def values() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((CHART / "values.yaml").read_text("utf-8"))
    return found


def test_the_schema_is_drawn_from_the_programs() -> None:
    drawn = (CHART / "values.schema.json").read_text("utf-8")
    assert drawn == made.text(), "python -m installer.make_chart_schema"
    files = {file.name: file.read_text("utf-8") for file in (CHART / "files").iterdir()}
    assert files == made.handed_on(), "python -m installer.make_chart_schema"


@pytest.mark.parametrize("program", ["mapper", "central"])
def test_every_setting_can_be_given_or_is_the_charts_own(
    program: str, schema: dict[str, Any]
) -> None:
    given = set(schema["properties"][program]["properties"]["settings"]["properties"])
    known = set(SETTINGS[program].__struct_fields__)
    own = made.OF_THE_CHART[program]
    helpers = (CHART / "templates" / "_helpers.tpl").read_text("utf-8")
    deployments = (CHART / "templates" / "deployments.yaml").read_text("utf-8")
    assert own <= known
    assert given == known - own - made.NOT_IN_A_CLUSTER
    for name in own:
        assert f'"{name}"' in helpers or f"{PREFIX}{name.upper()}" in deployments


def test_every_variable_is_a_setting() -> None:
    text = "".join(file.read_text("utf-8") for file in sorted((CHART / "templates").iterdir()))
    named = set(re.findall(r"- name: ([A-Z][A-Z0-9_]+)", text))
    assert len(named) == 3
    settings = {f"{PREFIX}{name.upper()}" for name in MapperSettings.__struct_fields__}
    assert named - settings - LIBPQ == set()


def shapes(value: dict[str, Any], at: str) -> list[str]:
    """Objects of a schema that take what nobody named."""
    if "$ref" in value or not isinstance(value, dict):
        return []
    found = []
    if value.get("properties") and value.get("additionalProperties") is not False:
        found.append(at)
    for name, one in value.get("properties", {}).items():
        found += shapes(one, f"{at}.{name}")
    return found


def test_nothing_unknown_is_taken(schema: dict[str, Any], values: dict[str, Any]) -> None:
    assert shapes(schema, "values") == []
    assert [n for n, one in schema["$defs"].items() if shapes(one, n)] == []
    check = jsonschema_rs.validator_for(schema)
    assert check.is_valid(values)
    for path in ((), ("mapper",), ("mapper", "settings"), ("central", "desks"), ("image",)):
        spoilt = json.loads(json.dumps(values))
        at = spoilt
        for name in path:
            at = at[name]
        at["no_such_thing"] = 1
        assert not check.is_valid(spoilt), path


def test_every_value_of_the_schema_has_a_default(
    schema: dict[str, Any], values: dict[str, Any]
) -> None:
    def missing(shape: dict[str, Any], value: Any, at: str) -> list[str]:
        found = []
        for name, one in shape.get("properties", {}).items():
            if name in {"global", "settings"} or at.endswith("resources"):
                continue
            if name not in value:
                found.append(f"{at}.{name}")
            else:
                found += missing(one, value[name], f"{at}.{name}")
        return found

    assert missing(schema, values, "values") == []
