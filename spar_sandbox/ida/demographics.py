"""Comparing what a request says of a person with the register."""

from collections.abc import Mapping
from typing import Any

from spar_sandbox.people import Person
from spar_sandbox.refusals import Refusal


def _plain(person: Person) -> dict[str, str]:
    return {"dob": person.birth, "phoneNumber": person.phone, "emailId": person.email}


def _values(found: object, name: str) -> list[str]:
    """The values of a name-like field: a list of ``{language, value}``."""
    if not isinstance(found, list):
        raise Refusal("MLC-009", f"demographics/{name}")
    values = [item.get("value") for item in found if isinstance(item, dict)]
    if len(values) != len(found) or not all(isinstance(v, str) for v in values):
        raise Refusal("MLC-009", f"demographics/{name}")
    return [str(v) for v in values]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def check_demographics(person: Person, given: Mapping[str, Any]) -> None:
    """Raises Refusal unless every field given is known here and equals the register's."""
    plain = _plain(person)
    for name, found in given.items():
        if found in (None, "", []) or name == "metadata":
            continue
        if name == "name":
            if any(_folded(v) != _folded(person.name) for v in _values(found, name)):
                raise Refusal("DEA-001", "name", authenticated=True)
        elif name not in plain:
            raise Refusal("MLC-011", f"demo-{name}"[:80])
        elif not plain[name]:
            raise Refusal("DEA-003", name)
        elif not isinstance(found, str):
            raise Refusal("MLC-009", f"demographics/{name}")
        elif _folded(found) != _folded(plain[name]):
            raise Refusal("DEA-001", name, authenticated=True)
