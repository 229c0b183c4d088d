"""What the registry says about its partners, as it comes over the wire: for people to look at.

Nothing here lets anybody in: the registry alone decides who is a partner.
"""

import hashlib
from typing import Annotated, Final

from msgspec import Meta, Struct

MOST: Final = 1000
Line = Annotated[str, Meta(max_length=2000)]
Lines = Annotated[tuple[Line, ...], Meta(max_length=200)]


class PartnerCheck(Struct, frozen=True):
    """One thing that a self-test looked at. text: the registry's sentence, in English."""

    name: Line
    passed: bool
    code: Line
    text: Line


class PartnerTest(Struct, frozen=True):
    """The latest self-test. at: ISO 8601."""

    at: Line
    passed: bool
    finished: bool
    checks: Annotated[tuple[PartnerCheck, ...], Meta(max_length=20)]


class PartnerKey(Struct, frozen=True):
    """state: pending, active, ended or revoked. starts, ends: ISO 8601, empty for no bound."""

    kid: Line
    state: Line
    starts: Line
    ends: Line
    words: Line


class RegistryPartner(Struct, frozen=True):
    """One partner. stage: sandbox, production or disabled. ready: its self-test was passed."""

    name: Line
    title: Line
    controller: Line
    stage: Line
    ready: bool
    rights: Lines
    programmes: Lines
    callback: Line
    manager_id: Line
    purposes: dict[Line, Line]
    fields: Lines
    longest_days: int
    resolves_per_minute: int
    return_urls: Lines
    keys: Annotated[tuple[PartnerKey, ...], Meta(max_length=200)]
    test: PartnerTest | None


class PartnerRequest(Struct, frozen=True):
    """Somebody asks to be a partner; all of it is their word. kind: onboard, or key."""

    id: Line
    at: Line
    kind: Line
    name: Line
    organisation: Line
    contact: Line
    words: Line
    rights: Lines
    callback: Line


class PartnerProposal(Struct, frozen=True):
    """What one operator of the registry signed and a second has not.

    kind, change: which change, and what exactly as JSON; empty from a registry of before it told.
    words: of the key in it, else empty.
    """

    id: Line
    at: Line
    action: Line
    name: Line
    by: Line
    request: Line
    kind: Line = ""
    change: Annotated[str, Meta(max_length=100_000)] = ""
    words: Line = ""

    @property
    def digest(self) -> str:
        """SHA-256 of the change as its operators sign it, hexadecimal."""
        return hashlib.sha256(f"{self.kind}\n{self.change}".encode()).hexdigest()


class RegistryOperator(Struct, frozen=True):
    """Somebody who runs the registry. passkeys: credential ids with which they approve here."""

    name: Line
    passkeys: Lines


class OperatorWord(Struct, frozen=True):
    """What an operator's passkey signs; the registry's own form of it.

    act: approve or reject. change: its digest. at: milliseconds since 1970.
    """

    act: str
    proposal: str
    change: str
    operator: str
    at: int


class RegistryPartners(Struct, frozen=True):
    """All of it. at: of the registry's clock, ISO 8601."""

    at: Line
    partners: Annotated[tuple[RegistryPartner, ...], Meta(max_length=MOST)]
    requests: Annotated[tuple[PartnerRequest, ...], Meta(max_length=MOST)]
    proposals: Annotated[tuple[PartnerProposal, ...], Meta(max_length=MOST)]
    operators: Annotated[tuple[RegistryOperator, ...], Meta(max_length=MOST)] = ()
