"""A laptop of the former version is understood, and understands: recorded forms of the wire."""

import json
from copy import deepcopy
from typing import Any

import pytest

from spar_central.desks.wire import PROTOCOL, UNDERSTANDS
from tests.central.protocol_record import FOLDER, present

RECORDED = [
    json.loads((FOLDER / f"protocol_{number}.json").read_text("utf-8"))
    for number in (PROTOCOL - 1, PROTOCOL)
    if number > 0
]
"""Of this version and the one before."""


def resolved(node: Any, defs: dict[str, Any]) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        node = defs[node["$ref"].rpartition("/")[2]]
    return node


def fits(
    sent: dict[str, Any], read: dict[str, Any], sent_defs: Any, read_defs: Any, at: str
) -> list[str]:
    """Where what one side sends is not what the other reads; strict: no member that is not known.

    Structs that read a laptop's words refuse what they do not know; those of a laptop ignore it.
    """
    one, other = resolved(sent, sent_defs), resolved(read, read_defs)
    if "anyOf" in one or "anyOf" in other:
        choices = other.get("anyOf", [other])
        return [
            f"{at}: no choice fits"
            for part in one.get("anyOf", [one])
            if not any(not fits(part, choice, sent_defs, read_defs, at) for choice in choices)
        ]
    kinds = {str(side.get("type", side.get("enum", "any"))) for side in (one, other)}
    if "enum" in one and "enum" in other:
        return []  # both ignore, or name, a value that they do not know
    if len(kinds) > 1 and "any" not in kinds and "enum" not in str(kinds):
        return [f"{at}: {sorted(kinds)}"]
    found = []
    strict = other.get("additionalProperties") is False
    for name, inside in one.get("properties", {}).items():
        known = other.get("properties", {}).get(name)
        if known is not None:
            found += fits(inside, known, sent_defs, read_defs, f"{at}.{name}")
        elif strict:
            found.append(f"{at}.{name}: not known")
    missing = set(other.get("required", ())) - set(one.get("required", ()))
    found += [f"{at}.{name}: needed, not always sent" for name in sorted(missing)]
    if "items" in one and isinstance(other.get("items"), dict):
        found += fits(one["items"], other["items"], sent_defs, read_defs, f"{at}[]")
    return found


def differences(recorded: dict[str, Any], now: dict[str, Any]) -> list[str]:
    """What a laptop with the recorded forms and this center would not understand of each other."""
    found = []
    pairs = [("error", recorded["error"], now["error"])]
    for name, former in recorded["signed"].items():
        found += form_fits(former, now["signed"][name], name)
    for path, forms in recorded["paths"].items():
        if path not in now["paths"]:
            found.append(f"{path}: gone")
            continue
        found += form_fits(forms["asked"], now["paths"][path]["asked"], path)
        pairs.append((path, forms["answered"], now["paths"][path]["answered"]))
    for path, reads, answered in pairs:
        found += form_fits(answered, reads, f"{path} answer")
    return found


def form_fits(sent: dict[str, Any], read: dict[str, Any], at: str) -> list[str]:
    """As ``fits``, of whole forms."""
    return fits(sent, read, sent.get("$defs", {}), read.get("$defs", {}), at)


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda one: f"protocol {one['protocol']}")
def test_a_laptop_of_this_version_and_of_the_one_before_is_understood(
    recorded: dict[str, Any],
) -> None:
    assert differences(recorded, present()) == []


def root_of(form: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = resolved(form, form.get("$defs", {}))
    return found


@pytest.mark.parametrize("what", ["new needed member", "member gone", "another kind", "path gone"])
def test_what_would_break_a_laptop_is_seen(what: str) -> None:
    now = deepcopy(present())
    asked = root_of(now["paths"]["/desks/enrollments"]["asked"])
    answered = root_of(now["paths"]["/desks/nonce"]["answered"])
    if what == "new needed member":
        asked["properties"]["more"] = {"type": "string"}
        asked["required"] = [*asked["required"], "more"]
    elif what == "member gone":
        del answered["properties"]["life_s"]
        answered["required"].remove("life_s")
    elif what == "another kind":
        answered["properties"]["life_s"] = {"type": "string"}
    else:
        del now["paths"]["/desks/nonce"]
    assert differences(present(), now)


def test_a_member_more_in_an_answer_breaks_nobody() -> None:
    now = deepcopy(present())
    answered = root_of(now["paths"]["/desks/nonce"]["answered"])
    answered["properties"]["more"] = {"type": "string"}
    assert differences(present(), now) == []


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda one: f"protocol {one['protocol']}")
def test_what_a_center_of_before_would_refuse_is_named_to_laptops(recorded: dict[str, Any]) -> None:
    """A laptop sends these only to a center that says that it reads them."""
    now, refused = present(), []
    for name, former in recorded["signed"].items():
        refused += form_fits(now["signed"][name], former, name)
    for path, forms in recorded["paths"].items():
        asked = now["paths"][path]["asked"]
        refused += form_fits(asked, forms["asked"], path.removeprefix("/desks/"))
    assert sorted(refused) == [f"{member}: not known" for member in sorted(UNDERSTANDS)]
