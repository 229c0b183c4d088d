"""Partners and their keys, as a Partner Manager keeps them.

Source: OpenG2P partner-management (read, not run): a partner is created, active or disabled; a key
pending, active or revoked, several active at once.
"""

import json
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from spar_sandbox.core.clock import parse_timestamp

Id = Annotated[str, Meta(pattern="^[A-Za-z0-9_.-]{1,64}$")]


class ManagedState(StrEnum):
    """How a partner stands."""

    CREATED = "created"
    ACTIVE = "active"
    DISABLED = "disabled"


class ManagedKey(msgspec.Struct, kw_only=True):
    """public_key: PEM. not_before, not_after: ISO 8601, empty for no bound."""

    kid: Annotated[str, Meta(min_length=1, max_length=200)]
    algorithm: Literal["RS256", "ES256", "EdDSA"]
    public_key: Annotated[str, Meta(min_length=1, max_length=8000)]
    status: Literal["pending", "active", "revoked"] = "pending"
    not_before: str = ""
    not_after: str = ""


class ManagedPartner(msgspec.Struct, kw_only=True):
    """One partner with all its keys."""

    partner_id: Id
    state: ManagedState = ManagedState.CREATED
    keys: list[ManagedKey] = []


def _signs(key: ManagedKey, now: datetime) -> bool:
    begun = not key.not_before or parse_timestamp(key.not_before) <= now
    return (
        key.status == "active"
        and begun
        and (not key.not_after or now <= parse_timestamp(key.not_after))
    )


class NoSuchPartner(Exception):
    """There is none of this id."""


class ManagedPartners:
    """All partners. on_change: called with the whole content after each change."""

    def __init__(self, content: bytes, on_change: Callable[[bytes], None]) -> None:
        """Raises msgspec.DecodeError when ``content`` was not written here."""
        found = msgspec.json.decode(content, type=list[ManagedPartner])
        self._partners = {one.partner_id: one for one in found}
        self._on_change = on_change

    def signing_keys(self, partner_id: str, now: datetime) -> list[dict[str, Any]]:
        """The keys of an active partner that sign now. Raises NoSuchPartner for any other."""
        partner = self._partners.get(partner_id)
        if partner is None or partner.state is not ManagedState.ACTIVE:
            raise NoSuchPartner(partner_id)
        return [msgspec.to_builtins(key) for key in partner.keys if _signs(key, now)]

    def ask(self, partner_id: str, key: ManagedKey) -> None:
        """A new partner, or one more key of one: both wait for staff."""
        partner = self._partners.setdefault(partner_id, ManagedPartner(partner_id=partner_id))
        key.status = "pending"
        partner.keys = [one for one in partner.keys if one.kid != key.kid] + [key]
        self._changed()

    def approve(self, partner_id: str) -> None:
        """The partner and its keys that wait are active. Raises NoSuchPartner."""
        partner = self._known(partner_id)
        partner.state = ManagedState.ACTIVE
        for key in partner.keys:
            if key.status == "pending":
                key.status = "active"
        self._changed()

    def set_state(self, partner_id: str, state: ManagedState) -> None:
        """Disable it, or enable it again. Raises NoSuchPartner."""
        self._known(partner_id).state = state
        self._changed()

    def revoke(self, partner_id: str, kid: str) -> None:
        """From now on the key signs nothing. Raises NoSuchPartner."""
        for key in self._known(partner_id).keys:
            if key.kid == kid:
                key.status = "revoked"
        self._changed()

    def _known(self, partner_id: str) -> ManagedPartner:
        if partner_id not in self._partners:
            raise NoSuchPartner(partner_id)
        return self._partners[partner_id]

    def _changed(self) -> None:
        content = msgspec.to_builtins(list(self._partners.values()))
        self._on_change(json.dumps(content, indent=1).encode())
