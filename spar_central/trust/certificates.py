"""Certificates: who says what a key may be used for, for whom, and until when.

The office root (kept offline) certifies the keys of the center; the center's people-and-devices
key certifies devices and persons. A row in a database is no certificate: each is verified up to
the pinned root whenever it is used.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from msgspec import Struct

from spar_central.errors import Refused
from spar_central.trust import jws
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey, PublicKey, public_key
from spar_central.trust.shapes import Code, Jwk, Kid, Moment, Text


class Use(StrEnum):
    """What a key may be used for. Values are stored and sent: never rename one."""

    ATTESTATION = "attestation"
    OFFICE_FILE = "office_file"
    PEOPLE_AND_DEVICES = "people_and_devices"
    RECOVERY = "recovery"
    OUTBOX = "outbox"
    INTAKE = "intake"
    DEVICE = "device"
    PERSON = "person"
    PASSKEY = "passkey"


SEALING = (Use.RECOVERY, Use.OUTBOX)
"""Keys of X25519, to which laptops seal; all others sign."""


class Role(StrEnum):
    """What a person may do. Values are stored and sent: never rename one."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Certificate(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is certified.

    subject: the device, the person or the office. device_id: where a person's key is kept.
    sealing: the X25519 key of a device, for replies that only it can open. confirmed_by: the
    persons who vouched for a person's key, or compared the words of a device.
    """

    kid: Kid
    use: Use
    key: Jwk
    subject: Code
    office: Code
    valid_from: Moment
    valid_until: Moment
    device_id: Code | None = None
    role: Role | None = None
    sealing: Jwk | None = None
    confirmed_by: tuple[Text, ...] = ()


def certify(certificate: Certificate, issuer: PrivateKey) -> str:
    """The signed certificate."""
    return jws.sign(certificate, Typ.CERTIFICATE, issuer)


def read_certificate(token: str, issuer: PublicKey, uses: tuple[Use, ...]) -> Certificate:
    """A certificate of ``issuer`` for one of ``uses``, whatever its dates are.

    Raises Refused. The kid must be that of the key it holds.
    """
    if jws.kid_of(token) != issuer.kid:
        raise Refused("certificate.foreign")
    found = jws.read(token, Typ.CERTIFICATE, issuer, Certificate)
    if found.use not in uses:
        raise Refused("certificate.use", found.use)
    if found.use not in SEALING and public_key(found.key).kid != found.kid:
        raise Refused("certificate.use", "kid")
    return found


SERVERS_APART: Final = timedelta(seconds=1)
"""As far as the clocks of a center's computers may differ: one certifies, another believes."""


def check_begun(starts: datetime, moment: datetime) -> None:
    """Raises Refused when a certificate that counts from ``starts`` on counts later only."""
    if moment + SERVERS_APART < starts:
        raise Refused("certificate.not_yet")


def check_dates(certificate: Certificate, moment: datetime) -> None:
    """Raises Refused when ``moment`` lies outside of its dates."""
    check_begun(certificate.valid_from, moment)
    if moment >= certificate.valid_until:
        raise Refused("certificate.expired")


MAX_KNOWN = 20_000
"""Verified certificates that are kept; a signature costs 70 microseconds to verify."""


class Chain:
    """Everything a center's keys have certified, verified up to the pinned root."""

    def __init__(self, root: PublicKey, center: dict[Use, str], office: str) -> None:
        """center: certificates by the root. Raises Refused when one is not the root's."""
        self.root = root
        self.office = office
        self._center = {use: read_certificate(text, root, (use,)) for use, text in center.items()}
        people = self._center.get(Use.PEOPLE_AND_DEVICES)
        self._people = None if people is None else public_key(people.key)
        self._known: dict[tuple[Use, str], Certificate] = {}

    def center(self, use: Use, moment: datetime) -> Certificate:
        """The center's own certificate. Raises Refused when there is none, or it is over."""
        found = self._center.get(use)
        if found is None:
            raise Refused("certificate.use", use)
        check_dates(found, moment)
        return found

    def member(self, token: str, use: Use, moment: datetime) -> Certificate:
        """The certificate of a device or person. Its dates are the caller's to check.

        Raises Refused; also when the people-and-devices key itself is over.
        """
        self.center(Use.PEOPLE_AND_DEVICES, moment)
        if self._people is None:
            raise Refused("certificate.use", Use.PEOPLE_AND_DEVICES)
        found = self._known.get((use, token))
        if found is None:
            found = read_certificate(token, self._people, (use,))
            if len(self._known) >= MAX_KNOWN:
                self._known.clear()
            self._known[use, token] = found
        return found
