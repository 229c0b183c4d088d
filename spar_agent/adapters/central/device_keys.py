"""The keys of this laptop in the keyring of the operating system, beside the vault's entry."""

import base64
import binascii
import json
from dataclasses import dataclass

from spar_agent.adapters.central.keys import SealingKey, SigningKey, new_secret
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.errors.central import NotJoined


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """signing: every request; sealing: opens what the center seals to this laptop."""

    signing: SigningKey
    sealing: SealingKey


def make_keys(keyring: Keyring, profile: str) -> DeviceKeys:
    """Those of ``profile``, made where it has none. Raises NoKeyring, KeyringRefused."""
    found = keyring.get(_name(profile))
    if found:
        return _read(found)
    secrets = {"signing": new_secret(), "sealing": new_secret()}
    text = json.dumps({name: base64.b64encode(one).decode() for name, one in secrets.items()})
    keyring.set(_name(profile), text)
    return _read(text)


def read_keys(keyring: Keyring, profile: str) -> DeviceKeys:
    """Raises NotJoined when this laptop has none, NoKeyring, KeyringRefused."""
    return _read(keyring.get(_name(profile)) or "")


def destroy_keys(keyring: Keyring, profile: str) -> None:
    """Nothing that this laptop signs is believed any more."""
    keyring.set(_name(profile), "")


def _read(text: str) -> DeviceKeys:
    try:
        raw = json.loads(text)
        secrets = [base64.b64decode(raw[name], validate=True) for name in ("signing", "sealing")]
        return DeviceKeys(SigningKey(secrets[0]), SealingKey(secrets[1]))
    except (ValueError, KeyError, TypeError, binascii.Error) as error:
        raise NotJoined("no key of this laptop") from error


def _name(profile: str) -> str:
    return f"{profile}-center"
