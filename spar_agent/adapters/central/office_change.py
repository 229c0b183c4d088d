"""A newer office file that waits in the membership until somebody has read it."""

from typing import Final

import msgspec

from spar_agent.adapters.central.contact import taken_in, with_file
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office_file import SignedOffice, changed_members, open_file
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.journal import Act
from spar_agent.errors.central import ReviewOver
from spar_agent.ports.clock import Clock
from spar_agent.ports.office_change import ChangedRule, OfficeChange, OfficeRules

TRUST: Final = frozenset(
    {
        "ida_certificate", "ida_signers", "device_anchors", "ftm_anchors", "list_signers",
        "card_issuers", "sealing",
    }
)  # fmt: skip
"""Members that say whose signatures are believed."""
SHOWN: Final = frozenset({"central", "ways", "review"})
"""Those whose value is shown, before and after; of ``ways``, those that this program knows."""


class VaultOfficeChange:
    """An OfficeChangeDesk of an open vault."""

    def __init__(self, vault: FileVault, clock: Clock) -> None:
        self._vault = vault
        self._members = MembershipStore(vault.connection)
        self._clock = clock

    def look(self) -> OfficeChange | None:
        """Both files are verified anew: what is shown is what the office signed."""
        known, now = self._members.load(), self._clock.now()
        if known.offered is None or known.file is None:
            return None
        old = open_file(known.file, known.root_key, known.office, now)
        new = open_file(known.offered, known.root_key, known.office, now)
        changed = changed_members(old, new)
        before, after = _rules(old), _rules(new)
        trusted = not TRUST.isdisjoint(changed) or old.central.ca_pem != new.central.ca_pem
        shown = SHOWN if before.ways != after.ways else SHOWN - {"ways"}
        others = tuple(
            ChangedRule(name, _plain(old, name), _plain(new, name))
            for name in changed
            if name not in shown | TRUST
        )
        return OfficeChange(new.serial, before, after, trusted, others)

    def take(self, serial: int) -> None:
        """Verified once more, as it is taken in."""
        known, now = self._members.load(), self._clock.now()
        if known.offered is None or known.offered_serial != serial:
            raise ReviewOver
        fresh, line = taken_in(known, with_file(known, known.offered, now), now)
        self._vault.note(Act.OFFICE_FILE, self._vault.signed_in, line)
        self._members.save(fresh)


def _plain(file: SignedOffice, member: str) -> object:
    value = getattr(file, member)
    if isinstance(value, msgspec.Struct):  # to_builtins would leave out what is as by default
        return {name: getattr(value, name) for name in value.__struct_fields__}
    return value


def _rules(file: SignedOffice) -> OfficeRules:
    names = {way.value for way in AuthMethod}
    ways = tuple(AuthMethod(name) for name in file.ways if name in names)
    flags = ("changes", "removals", "offline", "same_account")
    reviewed = tuple(name for name in flags if getattr(file.review, name))
    return OfficeRules(file.central.url, ways, reviewed)
