"""One biometric device: who it is, its key, and what it says of itself."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from cryptography import x509

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto import jws
from spar_sandbox.crypto.certificates import CertifiedKey, issue, read_certified_key
from spar_sandbox.people.biometrics import Modality, template
from spar_sandbox.sbi.errors import SUCCESS, error_object
from spar_sandbox.sbi.sensor import DeviceStatus, Misbehavior, SensorState
from spar_sandbox.storage.files import write_folder
from spar_sandbox.storage.keys import DEVICE_PROVIDER_ID, ENV, KeysDamaged, SandboxKeys


class SbiVersion(StrEnum):
    """The versions of SBI that are in the field."""

    V0_9_5 = "0.9.5"
    V1_0 = "1.0"

    @property
    def on_wire(self) -> str:
        """``specVersion`` as devices of this version write it."""
        return "1.0.0" if self is SbiVersion.V1_0 else self.value


@dataclass(frozen=True, slots=True)
class _Model:
    """What a device of one modality is. sub_ids: parts usable alone; "0" is the whole device."""

    name: str
    sub_type: str
    sub_ids: tuple[str, ...]


_MODELS: Final = {
    Modality.FINGER: _Model("Palmyra S4", "Slap", ("0", "1", "2", "3")),
    Modality.IRIS: _Model("Asterope D2", "Double", ("0", "1", "2")),
    Modality.FACE: _Model("Lumen F1", "Full face", ("0",)),
}


@dataclass(frozen=True, slots=True, repr=False)
class _Signer:
    """A key and the chain that goes into ``x5c`` with its signatures, leaf first."""

    certified_key: CertifiedKey
    chain: tuple[x509.Certificate, ...]


def _device_key(data: Path, modality: Modality, keys: SandboxKeys, now: datetime) -> CertifiedKey:
    """The key of the device of this modality, made once and kept.

    Raises KeysDamaged when its files cannot be read.
    """
    folder = data / f"device-{modality.lower()}"
    if not folder.is_dir():
        made = issue(f"{_MODELS[modality].name} (simulated)", now, keys.device_authority)
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
    """A device with its service, listening at ``base_url``.

    serial: 13 digits, SBI's ``deviceId``. code: SBI's ``deviceCode``. Both follow from the key.
    """

    def __init__(
        self,
        data: Path,
        keys: SandboxKeys,
        clock: SandboxClock,
        modality: Modality,
        version: SbiVersion,
    ) -> None:
        self._keys = keys
        self._clock = clock
        self._model = _MODELS[modality]
        self.modality = modality
        self.version = version
        self.base_url = ""
        self.sensor = SensorState()
        own = _device_key(data, modality, keys, clock.now())
        self._signer = _Signer(own, (own.certificate, keys.device_authority.certificate))
        self._wrong_signers: dict[Misbehavior, _Signer] = {}
        fingerprint = hashlib.sha256(own.certificate_pem()).hexdigest()
        self.serial = f"{int(fingerprint[:10], 16):013d}"
        self.code = f"{fingerprint[:8]}-{modality.lower()}"

    @property
    def sub_ids(self) -> tuple[str, ...]:
        """The parts of the device that can be used alone; "0" is the whole."""
        return self._model.sub_ids

    def _present_signer(self) -> _Signer:
        """Who signs now; a misbehaving device may have another key."""
        misbehavior = self.sensor.misbehavior
        if misbehavior not in {Misbehavior.EXPIRED_KEY, Misbehavior.UNTRUSTED}:
            return self._signer
        if misbehavior not in self._wrong_signers:
            self._wrong_signers[misbehavior] = self._make_wrong_signer(misbehavior)
        return self._wrong_signers[misbehavior]

    def _make_wrong_signer(self, misbehavior: Misbehavior) -> _Signer:
        now = self._clock.now()
        if misbehavior is Misbehavior.EXPIRED_KEY:
            authority = self._keys.device_authority
            wrong = issue("Run out (simulated)", now, authority, days=-1)
        else:
            authority = issue("Nobody's authority", now, authority=True)
            wrong = issue("Nobody's device", now, authority)
        return _Signer(wrong, (wrong.certificate, authority.certificate))

    def sign(self, content: object) -> str:
        """``content`` as JSON in a compact JWS by the device."""
        signer = self._present_signer()
        return jws.sign(compact_json(content), signer.certified_key.key, signer.chain)

    def digital_id(self) -> dict[str, str]:
        """Who the device says it is (SBI's digital ID), dated now."""
        is_wrong = self.sensor.misbehavior is Misbehavior.WRONG_DEVICE and self.sensor.attempt > 0
        return {
            "serialNo": "0000000000000" if is_wrong else self.serial,
            "make": "SPAR sandbox",
            "model": self._model.name,
            "type": self.modality,
            "deviceSubType": self._model.sub_type,
            "deviceProvider": "Sandbox device provider",
            "deviceProviderId": DEVICE_PROVIDER_ID,
            "dateTime": format_timestamp(self._clock.now()),
        }

    def _common_fields(self) -> dict[str, Any]:
        """What discovery and info both say."""
        return {
            "deviceId": self.serial,
            "deviceStatus": self.sensor.status,
            "certification": "L1",
            "serviceVersion": "1.0.0",
            "deviceSubId": list(self.sub_ids),
            "callbackId": self.base_url,
            "deviceCode": self.code,
            "specVersion": [self.version.on_wire],
            "purpose": "Auth",
        }

    def discovery(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDISC: one element, or none when unplugged."""
        if not self.sensor.plugged:
            return []
        digital_id = _unsigned(self.digital_id())
        fields = {"digitalId": digital_id, "error": error_object(SUCCESS)}
        return [self._common_fields() | fields]

    def info(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDINFO: signed by a registered device, plain otherwise."""
        if not self.sensor.plugged:
            return []
        is_registered = self.sensor.status is not DeviceStatus.NOT_REGISTERED
        encode = self.sign if is_registered else _unsigned
        fields = {"firmware": "1.0.0-sandbox", "env": ENV, "digitalId": encode(self.digital_id())}
        device_info = encode(self._common_fields() | fields)
        return [
            {
                "deviceInfo": device_info,
                "error": error_object(SUCCESS if is_registered else "100"),
            }
        ]

    def template(self, body_part: str) -> bytes | None:
        """What the sensor reads there, or None when there is nothing to read."""
        if body_part in self.sensor.missing:
            return None
        return template(self.sensor.person, self.modality, body_part)


def _unsigned(content: object) -> str:
    return encode_base64url(compact_json(content))
