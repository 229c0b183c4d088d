"""Reading the fields every IDA request has, and refusing them with IDA's own codes.

By hand and not by a schema: IDA answers each fault with a code of its own, in this order.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from spar_sandbox.core.clock import parse_timestamp
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people import verhoeff
from spar_sandbox.people.population import SandboxPerson, find_person


class IdaCall(StrEnum):
    """The calls of IDA, as the URL names them."""

    OTP = "otp"
    AUTH = "auth"
    KYC = "kyc"

    @property
    def request_id(self) -> str:
        """What the request's ``id`` must be."""
        return f"mosip.identity.{self}"


class IdType(StrEnum):
    """The values of ``individualIdType`` that a person here has a number for."""

    UIN = "UIN"
    VID = "VID"


@dataclass(frozen=True, slots=True)
class _NumberRule:
    """IDA's codes for what is wrong with a number."""

    not_digits: str
    wrong_length: str
    wrong_check_digit: str
    deactivated: str


_TRANSACTION_ID: Final = re.compile(r"[0-9]{10}", re.ASCII)
_VID_DIGITS: Final = 16
_VERSION: Final = re.compile(r"[0-9]+(\.[0-9]+)*", re.ASCII)
_NUMBER_RULES: Final = {
    IdType.UIN: _NumberRule("MLC-002", "MLC-026", "MLC-027", "MLC-003"),
    IdType.VID: _NumberRule("MLC-004", "MLC-028", "MLC-029", "MLC-010"),
}


@dataclass(frozen=True, slots=True, repr=False)
class IdaRequest:
    """The outer fields that all three calls share, checked."""

    call: IdaCall
    version: str
    transaction_id: str
    id_type: IdType
    person: SandboxPerson


def required_text(body: Mapping[str, Any], name: str) -> str:
    """The non-empty string at ``name``; MLC-006 when absent, MLC-009 when something else."""
    value = body.get(name)
    if value is None or value == "":
        raise IdaError("MLC-006", name)
    if not isinstance(value, str):
        raise IdaError("MLC-009", name)
    return value


def check_time_window(moment: datetime, now: datetime, policy: IdaPolicy) -> None:
    """Raises IdaError (MLC-001) when ``moment`` is too old or in the future."""
    slack = timedelta(seconds=policy.time_adjustment_s)
    oldest = now - timedelta(seconds=policy.time_window_s) - slack
    if not oldest <= moment <= now + slack:
        raise IdaError("MLC-001", f"{policy.time_window_s:g}")


def required_moment(body: Mapping[str, Any], name: str, path: str) -> datetime:
    """The moment at ``name``; MLC-006 when absent, MLC-009 naming ``path`` when it is none."""
    try:
        return parse_timestamp(required_text(body, name))
    except ValueError as error:
        raise IdaError("MLC-009", path) from error


def read_request(
    body: Mapping[str, Any], call: IdaCall, now: datetime, policy: IdaPolicy
) -> IdaRequest:
    """The fields every call carries.

    Raises IdaError with the code IDA gives for the first thing wrong.
    """
    if required_text(body, "id") != call.request_id:
        raise IdaError("MLC-009", "id")
    version = required_text(body, "version")
    if not _VERSION.fullmatch(version):
        raise IdaError("MLC-009", "version")
    check_time_window(required_moment(body, "requestTime", "requestTime"), now, policy)
    transaction_id = required_text(body, "transactionID")
    if not _TRANSACTION_ID.fullmatch(transaction_id):
        raise IdaError("MLC-009", "transactionID")
    id_type = _id_type(required_text(body, "individualIdType"))
    person = _person(required_text(body, "individualId"), id_type, policy)
    return IdaRequest(call, version, transaction_id, id_type, person)


def _id_type(name: str) -> IdType:
    if name == "HANDLE":
        raise IdaError("MLC-015", name)
    if name not in set(IdType):
        raise IdaError("MLC-009", "individualIdType")
    return IdType(name)


def _person(number: str, id_type: IdType, policy: IdaPolicy) -> SandboxPerson:
    """Whose number it is; errors in IDA's order: form, existence, state."""
    rule = _NUMBER_RULES[id_type]
    if not (number.isascii() and number.isdigit()):
        raise IdaError(rule.not_digits)
    length = policy.uin_digits if id_type is IdType.UIN else _VID_DIGITS
    if len(number) != length:
        raise IdaError(rule.wrong_length, str(length))
    if not verhoeff.is_valid(number):
        raise IdaError(rule.wrong_check_digit)
    person = find_person(number, policy.crowd)
    if person is None:
        raise IdaError("MLC-018", id_type)
    if not person.active:
        raise IdaError(rule.deactivated)
    if id_type is IdType.VID and person.vid_expired:
        raise IdaError("MLC-023")
    return person
