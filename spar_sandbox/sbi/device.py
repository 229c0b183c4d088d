"""One biometric device: who it is, its key, and what it says of itself."""

import hashlib
from collections.abc import Collection
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
    """What a device of one modality is. sub_ids: parts usable alone; "0" is the whole device.

    device_id: its id within its service, as MOSIP's mock readers number them.
    """

    name: str
    sub_type: str
    sub_ids: tuple[str, ...]
    device_id: str


_MODELS: Final = {
    Modality.FINGER: _Model("Palmyra S4", "Slap", ("0", "1", "2", "3"), "1"),
    Modality.IRIS: _Model("Asterope D2", "Double", ("0", "1", "2"), "3"),
    Modality.FACE: _Model("Lumen F1", "Full face", ("0",), "4"),
}


_WRONG_DEVICE_KEYS: Final = frozenset({Misbehavior.EXPIRED_KEY, Misbehavior.UNTRUSTED})
_WRONG_CHIP_KEYS: Final = frozenset(
    {Misbehavior.EXPIRED_FTM, Misbehavior.UNTRUSTED_FTM, Misbehavior.UNTRUSTED}
)
_STATE_CODES: Final = {
    DeviceStatus.NOT_REGISTERED: "100",
    DeviceStatus.NOT_READY: "110",
    DeviceStatus.BUSY: "111",
}
_NAMELESS: Final = {"deviceId": "", "deviceCode": "", "purpose": ""}
"""What a device that is not registered says of itself."""


@dataclass(frozen=True, slots=True, repr=False)
class _Signer:
    """A key and the chain that goes into ``x5c`` with its signatures, leaf first."""

    certified_key: CertifiedKey
    chain: tuple[x509.Certificate, ...]


def _own_key(folder: Path, name: str, authority: CertifiedKey, now: datetime) -> CertifiedKey:
    """The key in ``folder``, certified by ``authority``, made once and kept.

    Raises KeysDamaged when its files cannot be read.
    """
    if not folder.is_dir():
        made = issue(name, now, authority)
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

    serial: 13 digits, of its digital ID. code: SBI's ``deviceCode``. Both follow from the key.
    Its chip (FTM) signs the digital ID under a root of its own.
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
        folder, name = data / f"device-{modality.lower()}", self._model.name
        own = _own_key(folder, f"{name} (simulated)", keys.device_authority, clock.now())
        chip_folder = folder.with_name(f"{folder.name}-ftm")
        chip = _own_key(chip_folder, f"{name} chip (simulated)", keys.ftm_authority, clock.now())
        self._signer = _Signer(own, (own.certificate, keys.device_authority.certificate))
        self._chip = _Signer(chip, (chip.certificate, keys.ftm_authority.certificate))
        self._wrong_signers: dict[Misbehavior, _Signer] = {}
        fingerprint = hashlib.sha256(own.certificate_pem()).hexdigest()
        self.serial = f"{int(fingerprint[:10], 16):013d}"
        self.code = f"{fingerprint[:8]}-{modality.lower()}"

    @property
    def device_id(self) -> str:
        """SBI's ``deviceId``: by it captures and streams are asked for, not by the serial."""
        return self._model.device_id

    @property
    def sub_ids(self) -> tuple[str, ...]:
        """The parts of the device that can be used alone; "0" is the whole."""
        return self._model.sub_ids

    def _present_signer(self, own: _Signer, wrong: Collection[Misbehavior]) -> _Signer:
        """Who signs now; a device that misbehaves in one of the ways ``wrong`` has another key."""
        misbehavior = self.sensor.misbehavior
        if misbehavior not in wrong:
            return own
        if misbehavior not in self._wrong_signers:
            self._wrong_signers[misbehavior] = self._make_wrong_signer(misbehavior)
        return self._wrong_signers[misbehavior]

    def _make_wrong_signer(self, misbehavior: Misbehavior) -> _Signer:
        now = self._clock.now()
        if misbehavior in {Misbehavior.EXPIRED_KEY, Misbehavior.EXPIRED_FTM}:
            of_chip = misbehavior is Misbehavior.EXPIRED_FTM
            authority = self._keys.ftm_authority if of_chip else self._keys.device_authority
            wrong = issue("Run out (simulated)", now, authority, days=-1)
        else:
            authority = issue("Nobody's authority", now, authority=True)
            wrong = issue("Nobody's device", now, authority)
        return _Signer(wrong, (wrong.certificate, authority.certificate))

    def sign(self, content: object) -> str:
        """``content`` as JSON in a compact JWS by the device."""
        return _signed(content, self._present_signer(self._signer, _WRONG_DEVICE_KEYS))

    def signed_digital_id(self) -> str:
        """The digital ID, signed by the chip."""
        signer = self._present_signer(self._chip, _WRONG_CHIP_KEYS)
        return _signed(self.digital_id(), signer)

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
            "deviceId": self.device_id,
            "deviceStatus": self.sensor.status,
            "certification": "L1",
            "serviceVersion": "1.0.0",
            "deviceSubId": list(self.sub_ids),
            "callbackId": self.base_url,
            "deviceCode": self.code,
            "specVersion": [self.version.on_wire],
            "purpose": self.sensor.purpose,
        }

    def discovery(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDISC: one element, or none when unplugged."""
        if not self.sensor.plugged:
            return []
        digital_id = _unsigned(self.digital_id())
        fields = {"digitalId": digital_id, "error": error_object(self._state_code())}
        own = self._common_fields() | fields
        if not self._is_registered():
            own |= _NAMELESS
        return [_strange_neighbour(), own] if self._has_neighbour() else [own]

    def info(self) -> list[dict[str, Any]]:
        """The answer to MOSIPDINFO: signed by a registered device, plain otherwise."""
        if not self.sensor.plugged:
            return []
        fields: dict[str, Any] = {"firmware": "1.0.0-sandbox", "env": ENV}
        if self._is_registered():
            fields["digitalId"] = self.signed_digital_id()
            device_info = self.sign(self._common_fields() | fields)
        else:
            fields["digitalId"] = compact_json(self.digital_id()).decode()
            device_info = _unsigned(self._common_fields() | fields | _NAMELESS)
        own = {"deviceInfo": device_info, "error": error_object(self._state_code())}
        return [_strange_info(), own] if self._has_neighbour() else [own]

    def _is_registered(self) -> bool:
        return self.sensor.status is not DeviceStatus.NOT_REGISTERED

    def _has_neighbour(self) -> bool:
        return self.sensor.misbehavior is Misbehavior.NEIGHBOUR

    def _state_code(self) -> str:
        return _STATE_CODES.get(self.sensor.status, SUCCESS)

    def template(self, body_part: str) -> bytes | None:
        """What the sensor reads there, or None when there is nothing to read."""
        if body_part in self.sensor.missing:
            return None
        return template(self.sensor.person, self.modality, body_part)


def _signed(content: object, signer: _Signer) -> str:
    return jws.sign(compact_json(content), signer.certified_key.key, signer.chain)


def _strange_neighbour() -> dict[str, Any]:
    """Another reader of the same service, which nobody registered: it names itself only."""
    digital_id = _unsigned({"serialNo": "9999999999", "type": "Finger"})
    error = error_object(_STATE_CODES[DeviceStatus.NOT_REGISTERED])
    return {"deviceStatus": "Not Registered", "digitalId": digital_id, "error": error} | _NAMELESS


def _strange_info() -> dict[str, Any]:
    return {
        "deviceInfo": _unsigned(_strange_neighbour()),
        "error": error_object(_STATE_CODES[DeviceStatus.NOT_REGISTERED]),
    }


def _unsigned(content: object) -> str:
    return encode_base64url(compact_json(content))
