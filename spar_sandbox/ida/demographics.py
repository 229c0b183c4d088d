"""Comparing what a request says of a person with the register."""

from collections.abc import Mapping
from typing import Any

from spar_sandbox.ida.errors import IdaError
from spar_sandbox.people.population import SandboxPerson


def _plain(person: SandboxPerson) -> dict[str, str]:
    return {"dob": person.birth, "phoneNumber": person.phone, "emailId": person.email}


def _values(found: object, name: str) -> list[str]:
    """The values of a name-like field: a list of ``{language, value}``."""
    if not isinstance(found, list):
        raise IdaError("MLC-009", f"demographics/{name}")
    values = [item.get("value") for item in found if isinstance(item, dict)]
    if len(values) != len(found) or not all(isinstance(v, str) for v in values):
        raise IdaError("MLC-009", f"demographics/{name}")
    return [str(v) for v in values]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def check_demographics(person: SandboxPerson, given: Mapping[str, Any]) -> None:
    """Raises Refusal unless every field given is known here and equals the register's.

    What holds nothing to compare proves nothing: it is as if no kind had been chosen (MLC-008).
    """
    plain = _plain(person)
    told = {n: v for n, v in given.items() if v not in (None, "", []) and n != "metadata"}
    if not told:
        raise IdaError("MLC-008")
    for name, found in told.items():
        if name == "name":
            if any(_folded(v) != _folded(person.name) for v in _values(found, name)):
                raise IdaError("DEA-001", "name", authenticated=True)
        elif name not in plain:
            raise IdaError("MLC-011", f"demo-{name}"[:80])
        elif not plain[name]:
            raise IdaError("DEA-003", name)
        elif not isinstance(found, str):
            raise IdaError("MLC-009", f"demographics/{name}")
        elif _folded(found) != _folded(plain[name]):
            raise IdaError("DEA-001", name, authenticated=True)
