"""The office root, kept offline once it is made, and what it certifies."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from joserfc.jwk import OKPKey

from spar_central import keys_folder
from spar_central.errors import BadSetting, Refused
from spar_central.keys_folder import (
    DESKS,
    INTAKE,
    OUTBOX_FILE,
    PUBLIC,
    SECRET_BYTES,
    WHERE,
    write_private,
)
from spar_central.settings import Settings
from spar_central.trust.certificates import Certificate, Chain, Use, certify, read_certificate
from spar_central.trust.keys import PrivateKey, new_key, read_pem, to_pem
from spar_central.trust.root import change_root
from spar_central.trust.sealing import public_jwk

ROOT_FILE = "spar-root.pem"
RECOVERY_FILE = "spar-recovery.pem"
LEAST_PASSPHRASE = 12
SKEW = timedelta(minutes=10)
"""A new key is in force at once also where a clock is behind."""


@dataclass(frozen=True, slots=True)
class Offline:
    """Where the root and the recovery key go: a stick, never the folder of the center."""

    folder: Path
    passphrase: str


def make_root(settings: Settings, offline: Offline, now: datetime, years: int) -> PrivateKey:
    """Root, the center's keys and their certificates. Raises BadSetting, OSError.

    Nothing is overwritten: a second run stops at the first file that is there.
    """
    _check(settings, offline)
    folder = settings.keys_folder
    root = new_key()
    write_private(offline.folder / ROOT_FILE, to_pem(root, offline.passphrase))
    recovery = OKPKey.generate_key("X25519")
    pem = recovery.as_pem(private=True, password=offline.passphrase)
    write_private(offline.folder / RECOVERY_FILE, pem)
    write_private(folder / PUBLIC / "root.jwk", msgspec.json.encode(root.public.jwk))
    until = now + timedelta(days=365 * years)
    for use, where in WHERE.items():
        key = new_key()
        write_private(folder / where / f"{use}.pem", to_pem(key))
        certificate = Certificate(
            key.kid, use, key.public.jwk, settings.office, settings.office, now, until
        )
        _write_certificate(folder, use, certify(certificate, root))
    _certify_sealing(settings, Use.RECOVERY, recovery, root, now, until)
    _make_outbox_key(settings, root, now, until)
    for name in ("nonce.key", "person.key"):
        write_private(folder / DESKS / name, secrets.token_bytes(SECRET_BYTES))
    write_private(folder / INTAKE / "state.key", secrets.token_bytes(SECRET_BYTES))
    return root


def make_outbox_key(settings: Settings, offline: Offline, now: datetime, years: int) -> str:
    """For a center that was set up without one; its kid. Raises BadSetting, OSError."""
    root = _root(settings, offline)
    return _make_outbox_key(settings, root, now, now + timedelta(days=365 * years))


def _make_outbox_key(settings: Settings, root: PrivateKey, now: datetime, until: datetime) -> str:
    key = OKPKey.generate_key("X25519")
    write_private(settings.keys_folder / DESKS / OUTBOX_FILE, key.as_pem(private=True))
    _certify_sealing(settings, Use.OUTBOX, key, root, now, until)
    return key.thumbprint()


def _certify_sealing(
    settings: Settings, use: Use, key: OKPKey, root: PrivateKey, now: datetime, until: datetime
) -> None:
    certificate = Certificate(
        key.thumbprint(), use, public_jwk(key), settings.office, settings.office, now, until
    )
    _write_certificate(settings.keys_folder, use, certify(certificate, root))


def renew_key(settings: Settings, offline: Offline, use: Use, now: datetime, years: int) -> str:
    """A new attestation or intake key in place of the one there, certified by the root; its kid.

    What the old one signed is not believed any more: that is what it is for.
    """
    root = _root(settings, offline)
    folder = settings.keys_folder
    key = new_key()
    pem = folder / WHERE[use] / f"{use}.pem"
    if pem.exists():  # a center that was set up before there was an intake has none
        pem.replace(pem.with_suffix(".pem.old"))
    write_private(pem, to_pem(key))
    state = folder / INTAKE / "state.key"
    if use is Use.INTAKE and not state.exists():
        write_private(state, secrets.token_bytes(SECRET_BYTES))
    until = now + timedelta(days=365 * years)
    certificate = Certificate(
        key.kid, use, key.public.jwk, settings.office, settings.office, now - SKEW, until
    )
    _replace_certificate(folder, use, certify(certificate, root))
    return key.kid


def renew_people_key(
    settings: Settings, offline: Offline, now: datetime, years: int
) -> tuple[PrivateKey, str]:
    """A new people-and-devices key and its certificate by the root; nothing is written yet."""
    root = _root(settings, offline)
    key, until = new_key(), now + timedelta(days=365 * years)
    use = Use.PEOPLE_AND_DEVICES
    certificate = Certificate(
        key.kid, use, key.public.jwk, settings.office, settings.office, now - SKEW, until
    )
    return key, certify(certificate, root)


def put_people_key(settings: Settings, key: PrivateKey, certificate: str) -> None:
    """In place of the one there, which stays beside it with its certificate. Raises OSError."""
    folder, use = settings.keys_folder, Use.PEOPLE_AND_DEVICES
    pem, held = folder / WHERE[use] / f"{use}.pem", folder / PUBLIC / f"{use}.certificate"
    kid = read_pem(pem).kid[:8]
    pem.replace(pem.with_name(f"{use}.{kid}.pem.old"))
    held.replace(held.with_name(f"{use}.{kid}.certificate.old"))
    write_private(pem, to_pem(key))
    write_private(held, certificate.encode())


def former_people_chains(settings: Settings) -> list[Chain]:
    """The chain in use, and those with keys that were in use before. Raises BadSetting."""
    folder, use = settings.keys_folder, Use.PEOPLE_AND_DEVICES
    root = keys_folder.read_root(folder)
    files = [folder / PUBLIC / f"{use}.certificate"]
    files += sorted((folder / PUBLIC).glob(f"{use}.*.certificate.old"))
    try:
        return [
            Chain(root, {use: file.read_text("ascii").strip()}, settings.office) for file in files
        ]
    except Refused as error:
        raise BadSetting(f"keys: {use}: {error.sentence}") from error


def rotate_root(settings: Settings, offline: Offline, into: Path, now: datetime, years: int) -> str:
    """A new root that the old one signs; the signed change, for the next office file.

    The center's keys stay as they are and are certified anew, so that nobody has to join again.
    """
    old = _root(settings, offline)
    new = new_key()
    _check(settings, Offline(into, offline.passphrase))
    write_private(into / ROOT_FILE, to_pem(new, offline.passphrase))
    folder = settings.keys_folder
    until = now + timedelta(days=365 * years)
    for use, token in keys_folder.read_certificates(folder).items():
        held = read_certificate(token, old.public, (use,))
        values = msgspec.structs.replace(held, valid_from=now, valid_until=until)
        _replace_certificate(folder, use, certify(values, new))
    pinned = folder / PUBLIC / "root.jwk"
    pinned.replace(pinned.with_suffix(".jwk.old"))
    write_private(pinned, msgspec.json.encode(new.public.jwk))
    return change_root(old, new, settings.office, now)


def _root(settings: Settings, offline: Offline) -> PrivateKey:
    root = read_pem(offline.folder / ROOT_FILE, offline.passphrase)
    if root.kid != keys_folder.read_root(settings.keys_folder).kid:
        raise BadSetting(f"{ROOT_FILE}: this is another root than the center's")
    return root


def _check(settings: Settings, offline: Offline) -> None:
    inside = offline.folder.resolve()
    for folder in (settings.keys_folder, Path(settings.data)):
        if inside.is_relative_to(folder.resolve()):
            raise BadSetting("the root is kept offline: name a folder outside of the center's")
    if len(offline.passphrase) < LEAST_PASSPHRASE:
        raise BadSetting(f"a passphrase of {LEAST_PASSPHRASE} or more signs is needed")


def _replace_certificate(folder: Path, use: Use, token: str) -> None:
    (folder / PUBLIC / f"{use}.certificate").unlink(missing_ok=True)
    _write_certificate(folder, use, token)


def _write_certificate(folder: Path, use: Use, token: str) -> None:
    write_private(folder / PUBLIC / f"{use}.certificate", token.encode())
