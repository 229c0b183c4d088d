"""What the office's root vouches for: Central's keys, and through them devices and people.

A key of Central is believed because its certificate leads to the root that was pinned when its
words were compared, never because it came over TLS.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from joserfc.jwk import OKPKey

from spar_agent.adapters.central.content import Certificate, RootChange, RootClaim, Typ
from spar_agent.adapters.central.keys import PublicKey, public_key, sealed_to
from spar_agent.adapters.central.signed import kid_of, read
from spar_agent.errors.central import CenterUntrusted

ATTESTATION: Final = "attestation"
OFFICE_FILE: Final = "office_file"
PEOPLE_AND_DEVICES: Final = "people_and_devices"
OUTBOX: Final = "outbox"
RECOVERY: Final = "recovery"
DEVICE: Final = "device"
PERSON: Final = "person"
SEALING: Final = (RECOVERY, OUTBOX)
"""Keys to which something is sealed; all others sign."""
CLOCK_SKEW: Final = timedelta(minutes=5)
"""As far as the clocks of laptop and center may differ; beyond it the center refuses requests."""


def certified(token: str, issuer: PublicKey, use: str, moment: datetime | None) -> Certificate:
    """A certificate of ``issuer`` for ``use``, in date. Raises CenterUntrusted.

    moment: None for one that was verified before, while nobody knows the time: no date ends it.
    One that was made just now begins in the future of a clock that is behind the center's.
    """
    found = read(token, Typ.CERTIFICATE, issuer, Certificate)
    kid = sealed_to(found.key).thumbprint() if use in SEALING else public_key(found.key).kid
    if found.use != use or kid != found.kid:
        raise CenterUntrusted("certificate for another use")
    if moment is not None and not found.valid_from - CLOCK_SKEW <= moment < found.valid_until:
        raise CenterUntrusted("certificate out of date")
    return found


class Chain:
    """Certificates of Central under one root."""

    def __init__(self, root: PublicKey, center: Mapping[str, str]) -> None:
        """center: certificates by use, as ``/desks/standing`` tells them; verified when used."""
        self.root = root
        self._center = dict(center)

    def center_key(self, use: str, moment: datetime) -> PublicKey:
        """Central's key for ``use``. Raises CenterUntrusted."""
        token = self._center.get(use)
        if token is None:
            raise CenterUntrusted(f"no certificate for {use}")
        return public_key(certified(token, self.root, use, moment).key)

    def sealing_key(self, use: str, moment: datetime | None) -> OKPKey:
        """Central's X25519 key for ``use``, to seal to it. moment: see ``certified``.

        Raises CenterUntrusted.
        """
        token = self._center.get(use)
        if token is None:
            raise CenterUntrusted(f"no certificate for {use}")
        return sealed_to(certified(token, self.root, use, moment).key)

    def member(self, token: str, use: str, moment: datetime) -> Certificate:
        """The certificate of a device or person. Raises CenterUntrusted."""
        return certified(token, self.center_key(PEOPLE_AND_DEVICES, moment), use, moment)


def follow_root(pinned: PublicKey, office: str, changes: Sequence[str]) -> PublicKey:
    """The root that ``changes`` lead to from ``pinned``: the old one signs the new one.

    Changes before ``pinned`` are skipped. Raises CenterUntrusted.
    """
    present = pinned
    for token in changes:
        if kid_of(token) == present.kid:
            present = _next_root(token, present, office)
    return present


def _next_root(token: str, present: PublicKey, office: str) -> PublicKey:
    change = read(token, Typ.ROOT_CHANGE, present, RootChange)
    new = public_key(change.key)
    claim = read(change.proof, Typ.ROOT_CHANGE, new, RootClaim)
    if change.office != office or claim != RootClaim(change.office, change.old, change.at):
        raise CenterUntrusted("root of another office")
    return new
