"""The office root, kept offline once it is made, and what it certifies."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import msgspec
from joserfc.jwk import OKPKey

from spar_central import keys_folder
from spar_central.cli.key_change import NewFile, finish_first, install, locked, prepare
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
ROOT_PUBLIC = "root.jwk"
ROOT_CHANGE = "root_change.jws"
"""Of the last ``rotate-root``, for the next office file, should what it printed be lost."""
LEAST_PASSPHRASE = 12
SKEW = timedelta(minutes=10)
"""A new key is in force at once also where a clock is behind."""


@dataclass(frozen=True, slots=True)
class Offline:
    """Where the root and the recovery key go: a stick, never the folder of the center."""

    folder: Path
    passphrase: str


@dataclass(frozen=True, slots=True, repr=False)
class KeyFile:
    """A signing key, and what lies in its file: PEM, or the URI of a key in a token."""

    key: PrivateKey
    data: bytes


def new_key_file() -> KeyFile:
    """From the operating system's randomness."""
    key = new_key()
    return KeyFile(key, to_pem(key))


def given_key_file(path: Path) -> KeyFile:
    """One that was made elsewhere, as in a token. Raises BadSetting, OSError."""
    return KeyFile(read_pem(path), path.read_bytes())


def make_root(
    settings: Settings,
    offline: Offline,
    now: datetime,
    years: int,
    given: Mapping[Use, KeyFile] = MappingProxyType({}),
) -> PrivateKey:
    """Root, the center's keys and their certificates. Raises BadSetting, OSError.

    given: keys that exist already; the others are made.
    Nothing is overwritten: neither on the stick nor here. Killed, it is done anew with an empty
    stick, or by the next command where everything lay ready.
    """
    _check(settings, offline)
    folder = settings.keys_folder
    with locked(folder):
        if finish_first(folder) or (folder / PUBLIC / ROOT_PUBLIC).exists():
            raise BadSetting("the center has its root already")
        root, recovery = new_key(), OKPKey.generate_key("X25519")
        write_private(offline.folder / ROOT_FILE, to_pem(root, offline.passphrase))
        pem = recovery.as_pem(private=True, password=offline.passphrase)
        write_private(offline.folder / RECOVERY_FILE, pem)
        until = now + timedelta(days=365 * years)
        files = [NewFile(f"{PUBLIC}/{ROOT_PUBLIC}", msgspec.json.encode(root.public.jwk))]
        for use in WHERE:
            made = given.get(use) or new_key_file()
            files += _signing_key(settings, use, made, root, now, until)
        files.append(_certify_sealing(settings, Use.RECOVERY, recovery, root, now, until))
        files += _outbox_key(settings, root, now, until)[1]
        files += [
            NewFile(f"{DESKS}/nonce.key", secrets.token_bytes(SECRET_BYTES)),
            NewFile(f"{DESKS}/person.key", secrets.token_bytes(SECRET_BYTES)),
            NewFile(f"{INTAKE}/state.key", secrets.token_bytes(SECRET_BYTES)),
        ]
        prepare(folder, files, first=True)
        install(folder)
    return root


def make_outbox_key(
    settings: Settings, offline: Offline, now: datetime, years: int
) -> tuple[str, list[NewFile]]:
    """For a center that was set up without one: its kid, and its files. Raises BadSetting."""
    if (settings.keys_folder / DESKS / OUTBOX_FILE).exists():
        raise BadSetting(f"{OUTBOX_FILE}: there is one already")
    root = _root(settings, offline)
    return _outbox_key(settings, root, now, now + timedelta(days=365 * years))


def _outbox_key(
    settings: Settings, root: PrivateKey, now: datetime, until: datetime
) -> tuple[str, list[NewFile]]:
    key = OKPKey.generate_key("X25519")
    return key.thumbprint(), [
        NewFile(f"{DESKS}/{OUTBOX_FILE}", key.as_pem(private=True)),
        _certify_sealing(settings, Use.OUTBOX, key, root, now, until),
    ]


def _certify_sealing(
    settings: Settings, use: Use, key: OKPKey, root: PrivateKey, now: datetime, until: datetime
) -> NewFile:
    certificate = Certificate(
        key.thumbprint(), use, public_jwk(key), settings.office, settings.office, now, until
    )
    return NewFile(_certificate_path(use), certify(certificate, root).encode())


def _signing_key(
    settings: Settings,
    use: Use,
    made: KeyFile,
    root: PrivateKey,
    begin: datetime,
    until: datetime,
) -> list[NewFile]:
    key = made.key
    certificate = Certificate(
        key.kid, use, key.public.jwk, settings.office, settings.office, begin, until
    )
    return [
        NewFile(f"{WHERE[use]}/{use}.pem", made.data),
        NewFile(_certificate_path(use), certify(certificate, root).encode()),
    ]


def new_recovery_key(
    settings: Settings, offline: Offline, into: Path, now: datetime, years: int
) -> tuple[str, list[NewFile]]:
    """Another recovery key, on a stick of its own; its kid, and its files. Raises BadSetting.

    Laptops seal to it from their next contact on; the certificate of the former one stays, so
    that its stick opens those that were not in contact since.
    """
    root, use = _root(settings, offline), Use.RECOVERY
    _check(settings, Offline(into, offline.passphrase))
    key = OKPKey.generate_key("X25519")
    pem = key.as_pem(private=True, password=offline.passphrase)
    write_private(into / RECOVERY_FILE, pem)
    until = now + timedelta(days=365 * years)
    made = _certify_sealing(settings, use, key, root, now - SKEW, until)
    held = keys_folder.read_certificates(settings.keys_folder).get(use)
    former = read_certificate(held, root.public, (use,)).kid[:8] if held else ""
    kept = f"{PUBLIC}/{use}.{former}.certificate.old" if former else ""
    return key.thumbprint(), [NewFile(made.path, made.data, kept)]


def recovery_kids(settings: Settings) -> set[str]:
    """Of the recovery key in use, and of those before it. Raises BadSetting."""
    folder, use = settings.keys_folder, Use.RECOVERY
    root = keys_folder.read_root(folder)
    try:
        return {read_certificate(one, root, (use,)).kid for one in _held(folder, use)}
    except Refused as error:
        raise BadSetting(f"keys: {use}: {error.sentence}") from error


def renew_key(
    settings: Settings, offline: Offline, use: Use, made: KeyFile, now: datetime, years: int
) -> tuple[str, list[NewFile]]:
    """A new attestation or intake key in place of the one there: its kid, and its files.

    What the old one signed is not believed any more: that is what it is for.
    """
    root = _root(settings, offline)
    until = now + timedelta(days=365 * years)
    pem, certificate = _signing_key(settings, use, made, root, now - SKEW, until)
    files = [NewFile(pem.path, pem.data, f"{pem.path}.old"), certificate]
    state = f"{INTAKE}/state.key"
    if use is Use.INTAKE and not (settings.keys_folder / state).exists():
        files.append(NewFile(state, secrets.token_bytes(SECRET_BYTES)))
    return made.key.kid, files


def renew_people_key(
    settings: Settings, offline: Offline, now: datetime, years: int
) -> tuple[PrivateKey, list[NewFile]]:
    """A new people-and-devices key and its files; the one there stays beside it."""
    root, use = _root(settings, offline), Use.PEOPLE_AND_DEVICES
    made, until = new_key_file(), now + timedelta(days=365 * years)
    pem, certificate = _signing_key(settings, use, made, root, now - SKEW, until)
    kid = read_pem(settings.keys_folder / pem.path).kid[:8]
    return made.key, [
        NewFile(pem.path, pem.data, f"{WHERE[use]}/{use}.{kid}.pem.old"),
        NewFile(certificate.path, certificate.data, f"{PUBLIC}/{use}.{kid}.certificate.old"),
    ]


def former_people_chains(settings: Settings) -> list[Chain]:
    """The chain in use, and those with keys that were in use before. Raises BadSetting."""
    folder, use = settings.keys_folder, Use.PEOPLE_AND_DEVICES
    root = keys_folder.read_root(folder)
    try:
        return [Chain(root, {use: one}, settings.office) for one in _held(folder, use)]
    except Refused as error:
        raise BadSetting(f"keys: {use}: {error.sentence}") from error


def _held(folder: Path, use: Use) -> list[str]:
    """Its certificate, and those of the keys before it."""
    files = [folder / _certificate_path(use), *_former(folder, use)]
    return [file.read_text("ascii").strip() for file in files if file.is_file()]


def _former(folder: Path, use: Use) -> list[Path]:
    return sorted((folder / PUBLIC).glob(f"{use}.*.certificate.old"))


def rotate_root(
    settings: Settings, offline: Offline, into: Path, now: datetime, years: int
) -> tuple[str, list[NewFile]]:
    """A new root that the old one signs: the signed change, for the next office file; its files.

    The center's keys stay as they are and are certified anew, so that nobody has to join again.
    """
    old, new = _root(settings, offline), new_key()
    _check(settings, Offline(into, offline.passphrase))
    write_private(into / ROOT_FILE, to_pem(new, offline.passphrase))
    folder = settings.keys_folder
    until = now + timedelta(days=365 * years)
    files = []
    for use, token in keys_folder.read_certificates(folder).items():
        held = read_certificate(token, old.public, (use,))
        values = msgspec.structs.replace(held, valid_from=now, valid_until=until)
        files.append(NewFile(_certificate_path(use), certify(values, new).encode()))
        for file in _former(folder, use):  # what they certified is still to be told from forgery
            former = read_certificate(file.read_text("ascii").strip(), old.public, (use,))
            files.append(NewFile(f"{PUBLIC}/{file.name}", certify(former, new).encode()))
    change = change_root(old, new, settings.office, now)
    files += [
        NewFile(f"{PUBLIC}/{ROOT_CHANGE}", change.encode()),
        NewFile(
            f"{PUBLIC}/{ROOT_PUBLIC}",
            msgspec.json.encode(new.public.jwk),
            f"{PUBLIC}/{ROOT_PUBLIC}.old",
        ),
    ]
    return change, files


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


def _certificate_path(use: Use) -> str:
    return f"{PUBLIC}/{use}.certificate"
