"""Comparing what a request says of a person with the register."""

from collections.abc import Mapping
from typing import Any

from spar_sandbox.ida.errors import IdaError
from spar_sandbox.people.population import SandboxPerson


def _text_fields(person: SandboxPerson) -> dict[str, str]:
    """The demographic fields that are plain text on the wire, as the register has them."""
    return {"dob": person.birth, "phoneNumber": person.phone, "emailId": person.email}


def _values_by_language(field: object, name: str) -> list[str]:
    """The values of a name-like field: a list of ``{language, value}``."""
    if not isinstance(field, list):
        raise IdaError("MLC-009", f"demographics/{name}")
    values = [item.get("value") for item in field if isinstance(item, dict)]
    if len(values) != len(field) or not all(isinstance(v, str) for v in values):
        raise IdaError("MLC-009", f"demographics/{name}")
    return [str(v) for v in values]


def _normalized(text: str) -> str:
    """Without case and repeated blanks."""
    return " ".join(text.casefold().split())


def check_demographics(person: SandboxPerson, demographics: Mapping[str, Any]) -> None:
    """Raises IdaError unless every field given is known here and equals the register's.

    What holds nothing to compare proves nothing: it is as if no kind had been chosen (MLC-008).
    """
    registered = _text_fields(person)
    given = {n: v for n, v in demographics.items() if v not in (None, "", []) and n != "metadata"}
    if not given:
        raise IdaError("MLC-008")
    for name, value in given.items():
        if name == "name":
            names = _values_by_language(value, name)
            if any(_normalized(n) != _normalized(person.name) for n in names):
                raise IdaError("DEA-001", "name", only_match_failed=True)
        elif name not in registered:
            raise IdaError("MLC-011", f"demo-{name}"[:80])
        elif not registered[name]:
            raise IdaError("DEA-003", name)
        elif not isinstance(value, str):
            raise IdaError("MLC-009", f"demographics/{name}")
        elif _normalized(value) != _normalized(registered[name]):
            raise IdaError("DEA-001", name, only_match_failed=True)
