"""Reading the fields every IDA request has, and refusing them in IDA's words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from spar_sandbox.core.clock import parse_timestamp
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people import population
from spar_sandbox.people.population import SandboxPerson
from spar_sandbox.people.verhoeff import is_valid

_TRANSACTION: Final = re.compile(r"[0-9]{10}", re.ASCII)
_VERSION: Final = re.compile(r"[0-9]+(\.[0-9]+)*", re.ASCII)
_LENGTH: Final = {"UIN": 10, "VID": 16}
_WRONG_LENGTH: Final = {"UIN": "MLC-026", "VID": "MLC-028"}
_WRONG_DIGIT: Final = {"UIN": "MLC-027", "VID": "MLC-029"}
_WRONG_SIGNS: Final = {"UIN": "MLC-002", "VID": "MLC-004"}


@dataclass(frozen=True, slots=True, repr=False)
class IdaRequest:
    """The outer fields that all three calls share, checked."""

    call_id: str
    version: str
    transaction_id: str
    id_type: str
    person: SandboxPerson


def text(body: Mapping[str, Any], name: str) -> str:
    """The non-empty string at ``name``; MLC-006 when absent, MLC-009 when something else."""
    found = body.get(name)
    if found is None or found == "":
        raise IdaError("MLC-006", name)
    if not isinstance(found, str):
        raise IdaError("MLC-009", name)
    return found


def check_time_window(timestamp: str, name: str, now: datetime, policy: IdaPolicy) -> datetime:
    """The moment ``timestamp`` names, if it is neither too old nor in the future (MLC-001)."""
    try:
        moment = parse_timestamp(timestamp)
    except ValueError as error:
        raise IdaError("MLC-009", name) from error
    slack = timedelta(seconds=policy.time_adjustment_s)
    oldest = now - timedelta(seconds=policy.time_window_s) - slack
    if not oldest <= moment <= now + slack:
        raise IdaError("MLC-001", f"{policy.time_window_s:g}")
    return moment


def read_request(
    body: Mapping[str, Any], call_id: str, now: datetime, policy: IdaPolicy
) -> IdaRequest:
    """The fields every call carries.

    Raises Refusal with the code IDA gives for the first thing wrong.
    """
    if text(body, "id") != call_id:
        raise IdaError("MLC-009", "id")
    version = text(body, "version")
    if not _VERSION.fullmatch(version):
        raise IdaError("MLC-009", "version")
    check_time_window(text(body, "requestTime"), "requestTime", now, policy)
    transaction = text(body, "transactionID")
    if not _TRANSACTION.fullmatch(transaction):
        raise IdaError("MLC-009", "transactionID")
    id_type = text(body, "individualIdType")
    if id_type == "HANDLE":
        raise IdaError("MLC-015", id_type)
    if id_type not in _LENGTH:
        raise IdaError("MLC-009", "individualIdType")
    person = _person(text(body, "individualId"), id_type)
    return IdaRequest(call_id, version, transaction, id_type, person)


def _person(number: str, id_type: str) -> SandboxPerson:
    """Whose number it is; refusals as IDA orders them: form, existence, state."""
    if not (number.isascii() and number.isdigit()):
        raise IdaError(_WRONG_SIGNS[id_type])
    if len(number) != _LENGTH[id_type]:
        raise IdaError(_WRONG_LENGTH[id_type], str(_LENGTH[id_type]))
    if not is_valid(number):
        raise IdaError(_WRONG_DIGIT[id_type])
    person = population.find_person(number)
    if person is None:
        raise IdaError("MLC-018", id_type)
    if not person.active:
        raise IdaError("MLC-003" if id_type == "UIN" else "MLC-010")
    if id_type == "VID" and person.vid_expired:
        raise IdaError("MLC-023")
    return person
