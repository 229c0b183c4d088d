"""One biometric device: who it is, its key, and what a test may turn on it."""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from cryptography import x509

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto import jws
from spar_sandbox.crypto.certificates import CertifiedKey, issue, read_certified_key
from spar_sandbox.people import biometrics as bio
from spar_sandbox.people.population import PEOPLE
from spar_sandbox.storage.files import write_folder
from spar_sandbox.storage.keys import DEVICE_PROVIDER_ID, ENV, KeysDamaged, SandboxKeys

MODES: Final = (
    "",
    "slow",
    "endless",
    "wrong-transaction",
    "wrong-domain",
    "wrong-device",
    "bad-signature",
    "expired-key",
    "untrusted",
    "replay",
    "html",
    "huge",
    "tampered",
)
CALLS: Final = ("", "discover", "info", "capture", "stream")
STATUSES: Final = ("Ready", "Busy", "Not Ready", "Not Registered")
_SUB_TYPE: Final = {"Finger": "Slap", "Iris": "Double", "Face": "Full face"}
_MODEL: Final = {"Finger": "Palmyra S4", "Iris": "Asterope D2", "Face": "Lumen F1"}
WIRE_SPEC: Final = {"0.9.5": "0.9.5", "1.0": "1.0.0"}


@dataclass(slots=True)
class SensorState:
    """What lies on the sensor and how well it is read; changed through ``/control``.

    qualities: scores 0..100 of the coming attempts, the last one repeats. error: code of every
    capture until it is set back to "0".
    """

    person: str = PEOPLE[0].uin
    qualities: list[int] = field(default_factory=lambda: [42, 58, 71, 83])
    missing: frozenset[str] = frozenset()
    error: str = "0"
    status: str = "Ready"
    plugged: bool = True
    misbehave: str = ""
    misbehave_on: str = ""
    attempt: int = 0

    def next_quality(self) -> int:
        """The score of this attempt."""
        place = min(self.attempt, len(self.qualities) - 1)
        self.attempt += 1
        return self.qualities[place]


def _device_credential(data: Path, kind: str, keys: SandboxKeys, now: datetime) -> CertifiedKey:
    """The key of the device of this kind, made once and kept."""
    folder = data / f"device-{kind.lower()}"
    if not folder.is_dir():
        made = issue(f"{_MODEL[kind]} (simulated)", now, keys.device_authority)
        write_folder(
            folder, {"device.key.pem": made.key_pem(), "device.cert.pem": made.certificate_pem()}
        )
    try:
        return read_certified_key(
            (folder / "device.key.pem").read_bytes(), (folder / "device.cert.pem").read_bytes()
        )
    except (OSError, ValueError, TypeError) as error:
        raise KeysDamaged(str(folder)) from error


class SimulatedDevice:
    """A device with its service, listening at ``base_url``."""

    def __init__(
        self, data: Path, keys: SandboxKeys, clock: SandboxClock, kind: str, spec: str
    ) -> None:
        self._keys = keys
        self._clock = clock
        self.kind = kind
        self.spec = WIRE_SPEC[spec]
        self.base_url = ""
        self.sensor = SensorState()
        self._good = _device_credential(data, kind, keys, clock.now())
        self._others: dict[str, tuple[CertifiedKey, tuple[x509.Certificate, ...]]] = {}
        mark = hashlib.sha256(self._good.certificate_pem()).hexdigest()
        self.serial = f"{int(mark[:10], 16):013d}"
        self.code = f"{mark[:8]}-{kind.lower()}"

    @property
    def sub_ids(self) -> list[str]:
        """The parts of the device that can be used alone; "0" is the whole."""
        return {"Finger": ["0", "1", "2", "3"], "Iris": ["0", "1", "2"], "Face": ["0"]}[self.kind]

    def _signer(self) -> tuple[CertifiedKey, tuple[x509.Certificate, ...]]:
        """Who signs, and with which chain; a misbehaving device has another key."""
        mode = self.sensor.misbehave
        if mode not in {"expired-key", "untrusted"}:
            return self._good, (self._good.certificate, self._keys.device_authority.certificate)
        if mode not in self._others:
            self._others[mode] = self._make_other(mode)
        return self._others[mode]

    def _make_other(self, mode: str) -> tuple[CertifiedKey, tuple[x509.Certificate, ...]]:
        now = self._clock.now()
        if mode == "expired-key":
            authority = self._keys.device_authority
            old = issue("Run out (simulated)", now, authority, days=-1)
        else:
            authority = issue("Nobody's authority", now, authority=True)
            old = issue("Nobody's device", now, authority)
        return old, (old.certificate, authority.certificate)

    def sign(self, content: object) -> str:
        """``content`` as JSON in a JWS by the device."""
        credential, chain = self._signer()
        return jws.sign(compact_json(content), credential.key, chain)

    def digital_id(self) -> dict[str, str]:
        """Who the device says it is."""
        other = self.sensor.misbehave == "wrong-device" and self.sensor.attempt > 0
        return {
            "serialNo": "0000000000000" if other else self.serial,
            "make": "SPAR sandbox",
            "model": _MODEL[self.kind],
            "type": self.kind,
            "deviceSubType": _SUB_TYPE[self.kind],
            "deviceProvider": "Sandbox device provider",
            "deviceProviderId": DEVICE_PROVIDER_ID,
            "dateTime": format_timestamp(self._clock.now()),
        }

    def _common_fields(self) -> dict[str, Any]:
        return {
            "deviceId": self.serial,
            "deviceStatus": self.sensor.status,
            "certification": "L1",
            "serviceVersion": "1.0.0",
            "deviceSubId": self.sub_ids,
            "callbackId": self.base_url,
            "deviceCode": self.code,
            "specVersion": [self.spec],
            "purpose": "Auth",
        }

    @property
    def is_registered(self) -> bool:
        """An unregistered device signs nothing."""
        return self.sensor.status != "Not Registered"

    def discovery(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDISC."""
        if not self.sensor.plugged:
            return []
        unsigned = encode_base64url(compact_json(self.digital_id()))
        error = {"errorCode": "0", "errorInfo": "Success"}
        return [self._common_fields() | {"digitalId": unsigned, "error": error}]

    def info(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDINFO: signed by a registered device, plain otherwise."""
        if not self.sensor.plugged:
            return []
        held = self._common_fields() | {"firmware": "1.0.0-sandbox", "env": ENV}
        if self.is_registered:
            told = self.sign(held | {"digitalId": self.sign(self.digital_id())})
            error = {"errorCode": "0", "errorInfo": "Success"}
        else:
            told = encode_base64url(
                compact_json(
                    held | {"digitalId": encode_base64url(compact_json(self.digital_id()))}
                )
            )
            error = {"errorCode": "100", "errorInfo": "Device not registered"}
        return [{"deviceInfo": told, "error": error}]

    def template(self, part: str) -> bytes | None:
        """What the sensor reads there, or None when there is nothing to read."""
        if part in self.sensor.missing:
            return None
        return bio.template(self.sensor.person, self.kind, part)
