"""Another partner of the registry, who writes there without asking us."""

from typing import Any

from demo.office import ID_TEMPLATE
from demo.registry import ask, resolve_item
from tests.servers import Servers

HELD = {
    "strategy_id": 2,
    "fa_type": "BANK",
    "bank_name": "Bank of Baroda",
    "bank_code": "BARB",
    "branch_name": "Surat",
    "branch_code": "BARB0SURATX",
}


def registers(servers: Servers, number: str, account: str) -> None:
    """Whatever is there: ``account`` is what the person with ID ``number`` has from now on."""
    forgets(servers, number)
    _asked(servers, number, "link", fa={**HELD, "account_number": account})


def registers_psut(servers: Servers, psut: str, account: str) -> None:
    """The same for a person of whom only the token is known."""
    registry = servers.registry
    item = {"id": ID_TEMPLATE.format(sub=psut), "fa": {**HELD, "account_number": account}}
    answer = ask(registry.url, registry.sender, registry.key_pem, "link", item)
    assert answer["status"] == "succ", answer


def forgets(servers: Servers, number: str) -> None:
    """The person with ID ``number`` has no account at the registry any more."""
    registry = servers.registry
    person = _person(servers, number)
    if resolve_item(registry.url, registry.sender, registry.key_pem, person).get("fa"):
        _asked(servers, number, "unlink")


def _asked(servers: Servers, number: str, operation: str, **more: Any) -> None:
    registry = servers.registry
    item = {"id": _person(servers, number), **more}
    answer = ask(registry.url, registry.sender, registry.key_pem, operation, item)
    assert answer["status"] == "succ", answer


def _person(servers: Servers, number: str) -> str:
    return ID_TEMPLATE.format(sub=servers.psut(number))
