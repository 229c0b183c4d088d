"""The keys of a center on disk, in four folders, so that each process gets only what it needs.

public/  root.jwk, <use>.certificate: nothing secret
desks/   attestation.pem, outbox.pem, nonce.key, person.key: for the process that faces the laptops
intake/  intake.pem, state.key: for the process that people confirm their changes at
office/  people_and_devices.pem, office_file.pem: for the command line and the console
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from joserfc.jwk import OKPKey

from spar_central.errors import BadSetting, Refused
from spar_central.trust.certificates import SEALING, Chain, Use
from spar_central.trust.keys import PrivateKey, PublicKey, public_key, read_pem
from spar_central.trust.sealing import read_opening_key

PUBLIC, DESKS, OFFICE, INTAKE = "public", "desks", "office", "intake"
WHERE = {
    Use.ATTESTATION: DESKS,
    Use.PEOPLE_AND_DEVICES: OFFICE,
    Use.OFFICE_FILE: OFFICE,
    Use.INTAKE: INTAKE,
}
OUTBOX_FILE = "outbox.pem"
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True, repr=False)
class DesksKeys:
    """What the ``desks`` process holds. It can certify nobody, and make no office file."""

    chain: Chain
    attestation: PrivateKey
    nonce: bytes
    person: bytes
    certificates: dict[Use, str]
    outbox: OKPKey | None = None
    """Opens what laptops seal to the center; None where it was set up before there were any."""


def read_chain(folder: Path, office: str) -> Chain:
    """Everything public. Raises BadSetting."""
    certificates = read_certificates(folder)
    try:
        return Chain(read_root(folder), certificates, office)
    except Refused as error:
        raise BadSetting(f"keys: a certificate of the center: {error.sentence}") from error


def read_root(folder: Path) -> PublicKey:
    """The pinned root. Raises BadSetting."""
    path = folder / PUBLIC / "root.jwk"
    try:
        return public_key(msgspec.json.decode(path.read_bytes()))
    except OSError as error:
        raise BadSetting("keys: no root.jwk; run spar-central setup root") from error
    except (msgspec.MsgspecError, Refused) as error:
        raise BadSetting("keys: root.jwk is no public key") from error


def read_certificates(folder: Path) -> dict[Use, str]:
    """Of the center's keys, as the root signed them."""
    found = {}
    for use in (*WHERE, *SEALING):
        path = folder / PUBLIC / f"{use}.certificate"
        if path.is_file():
            found[use] = path.read_text("ascii").strip()
    return found


def read_key(folder: Path, use: Use, chain: Chain, moment: datetime) -> PrivateKey:
    """A key of the center that fits its certificate. Raises BadSetting."""
    try:
        certificate = chain.center(use, moment)
    except Refused as error:
        raise BadSetting(f"keys: {use}: {error.sentence}") from error
    try:
        key = read_pem(folder / WHERE[use] / f"{use}.pem")
    except OSError as error:
        raise BadSetting(f"keys: {use}.pem: {error.strerror}") from error
    if key.kid != certificate.kid:
        raise BadSetting(f"keys: {use}.pem is not the key that the root certified")
    return key


def read_desks_keys(folder: Path, office: str, moment: datetime) -> DesksKeys:
    """Raises BadSetting."""
    chain = read_chain(folder, office)
    return DesksKeys(
        chain,
        read_key(folder, Use.ATTESTATION, chain, moment),
        read_secret(folder, "nonce.key"),
        read_secret(folder, "person.key"),
        read_certificates(folder),
        _read_outbox_key(folder, chain, moment),
    )


def _read_outbox_key(folder: Path, chain: Chain, moment: datetime) -> OKPKey | None:
    path = folder / DESKS / OUTBOX_FILE
    if not path.is_file():
        return None
    try:
        certificate = chain.center(Use.OUTBOX, moment)
    except Refused as error:
        raise BadSetting(f"keys: {Use.OUTBOX}: {error.sentence}") from error
    key = read_opening_key(path)
    if key.thumbprint() != certificate.kid:
        raise BadSetting(f"keys: {OUTBOX_FILE} is not the key that the root certified")
    return key


@dataclass(frozen=True, slots=True, repr=False)
class IntakeKeys:
    """What the ``intake`` process holds. state: seals what waits for a person's answer."""

    chain: Chain
    intake: PrivateKey
    state: bytes
    person: bytes


def read_intake_keys(folder: Path, office: str, moment: datetime) -> IntakeKeys:
    """Raises BadSetting."""
    chain = read_chain(folder, office)
    return IntakeKeys(
        chain,
        read_key(folder, Use.INTAKE, chain, moment),
        read_secret(folder, "state.key", INTAKE),
        read_secret(folder, "person.key"),
    )


def read_secret(folder: Path, name: str, where: str = DESKS) -> bytes:
    """32 random bytes. Raises BadSetting."""
    path = folder / where / name
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise BadSetting(f"{name}: others may read it; chmod 600 is needed")
        found = path.read_bytes()
    except OSError as error:
        raise BadSetting(f"keys: {name}: {error.strerror}") from error
    if len(found) != SECRET_BYTES:
        raise BadSetting(f"keys: {name}: {SECRET_BYTES} bytes are needed")
    return found


def readable_office_keys(folder: Path) -> list[str]:
    """Names of keys that this user can read and the ``desks`` process should not."""
    named = [f"{use}.pem" for use, where in WHERE.items() if where == OFFICE]
    return [name for name in named if _is_readable(folder / OFFICE / name)]


def _is_readable(path: Path) -> bool:
    try:
        with path.open("rb"):
            return True
    except OSError:
        return False


def write_private(path: Path, data: bytes) -> None:
    """A new file that only we may read. Raises OSError, also when there is one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
