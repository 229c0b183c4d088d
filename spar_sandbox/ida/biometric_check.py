"""Deciding on the biometrics of an auth request: genuine, fresh, and of this person."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import MalformedInput, decode_base64url, read_object
from spar_sandbox.crypto import biometric_cipher, jws
from spar_sandbox.crypto.certificates import CertifiedKey, is_trusted
from spar_sandbox.crypto.envelope import equal_constant_time, thumbprint, unwrap_key
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.request import (
    IdaRequest,
    check_time_window,
    required_moment,
    required_text,
)
from spar_sandbox.people.biometrics import (
    BODY_PARTS,
    IRISES,
    UNKNOWN,
    Modality,
    is_template,
    matches,
)
from spar_sandbox.storage.keys import DEVICE_PROVIDER_ID, SandboxKeys

_HASH_HEX_DIGITS: Final = 64


@dataclass(frozen=True, slots=True, repr=False)
class _VerifiedSegment:
    """One element of ``biometrics``, both its signatures verified, not decrypted yet.

    data: the JSON the device signed. captured_at is its time stamp, digital_id_at the one in the
    device's digital ID.
    """

    element: Mapping[str, Any]
    data: Mapping[str, Any]
    modality: Modality
    body_part: str
    captured_at: datetime
    digital_id_at: datetime


class BiometricCheck:
    """Knows the device authority and IDA's key; used from one event loop only."""

    def __init__(self, keys: SandboxKeys, clock: SandboxClock, policy: IdaPolicy) -> None:
        self._keys = keys
        self._clock = clock
        self._policy = policy

    def check(self, elements: Sequence[Any], request: IdaRequest, body: Mapping[str, Any]) -> None:
        """Raises IdaError unless every element is genuine, fresh and matches the person."""
        segments = [self._read(element, request, body) for element in elements]
        _check_set([(s.modality, s.body_part) for s in segments], self._policy.max_fingers)
        self._check_times(segments)
        for modality in {s.modality for s in segments}:
            if modality in request.person.locked:
                raise IdaError("MLC-019", modality)
            if modality not in request.person.biometrics:
                raise IdaError("BIA-006", modality)
        self._check_hashes_and_match(segments, request)

    def _read(
        self, element: object, request: IdaRequest, body: Mapping[str, Any]
    ) -> _VerifiedSegment:
        if not isinstance(element, dict):
            raise IdaError("MLC-009", "biometrics")
        data = self._verified(required_text(element, "data"), self._keys.device_authority)
        if required_text(data, "transactionId") != request.transaction_id:
            raise IdaError("MLC-016")
        for name in ("domainUri", "env"):
            if data.get(name) != body.get(name):
                raise IdaError("MLC-024", name)
        if data.get("purpose") != "Auth":
            raise IdaError("MLC-009", "biometrics/data/purpose")
        modality = _modality(required_text(data, "bioType"))
        digital_id = self._verified(required_text(data, "digitalId"), self._keys.ftm_authority)
        if digital_id.get("type") != modality:
            raise IdaError("DPM-004")
        if digital_id.get("deviceProviderId") != DEVICE_PROVIDER_ID:
            raise IdaError("BIA-005")
        return _VerifiedSegment(
            element,
            data,
            modality,
            _body_part(data, modality),
            required_moment(data, "timestamp", "biometrics/data/timestamp"),
            required_moment(digital_id, "dateTime", "biometrics/data/digitalId/dateTime"),
        )

    def _verified(self, token: str, authority: CertifiedKey) -> dict[str, Any]:
        """The JSON a registered device signed."""
        try:
            signed = jws.verify(token)
            payload = read_object(signed.payload)
        except MalformedInput as error:
            raise IdaError("BIA-015") from error
        leaf = signed.chain[0]
        now = self._clock.now()
        if not leaf.not_valid_before_utc <= now <= leaf.not_valid_after_utc:
            raise IdaError("BIA-012")
        if not is_trusted(signed.chain, authority.certificate, now):
            raise IdaError("BIA-004")
        return payload

    def _check_times(self, segments: Sequence[_VerifiedSegment]) -> None:
        """The last segment bounds the age; no two neighbours may lie far apart or backwards."""
        now, policy = self._clock.now(), self._policy
        check_time_window(segments[-1].captured_at, now, policy)
        check_time_window(segments[-1].digital_id_at, now, policy)
        for before, after in pairwise(segments):
            gap_s = (after.captured_at - before.captured_at).total_seconds()
            if not 0 <= gap_s <= policy.segment_gap_s:
                raise IdaError("MLC-030", f"{policy.segment_gap_s:g}")
            gap_s = (after.digital_id_at - before.digital_id_at).total_seconds()
            if not 0 <= gap_s <= policy.segment_gap_s:
                raise IdaError("MLC-031", f"{policy.segment_gap_s:g}")

    def _check_hashes_and_match(
        self, segments: Sequence[_VerifiedSegment], request: IdaRequest
    ) -> None:
        """All are decrypted and the hash chain is followed before anything is matched."""
        previous, opened = biometric_cipher.INITIAL_HASH, []
        for segment in segments:
            clear = self._decrypt(segment)
            previous = biometric_cipher.next_hash(previous, clear)
            if not equal_constant_time(_segment_hash(segment.element), previous):
                raise IdaError("BIA-014")
            if not is_template(clear):
                raise IdaError("BIA-011")
            opened.append((segment, clear))
        for segment, clear in opened:
            if not matches(clear, request.person.uin, segment.modality, segment.body_part):
                raise IdaError("BIA-001", f"- {segment.modality}", only_match_failed=True)

    def _decrypt(self, segment: _VerifiedSegment) -> bytes:
        """The clear biometric. Raises IdaError (MPA-003) when it was sealed for another key."""
        ours = self._keys.ida_encryption
        expected = thumbprint(ours.certificate)
        given = required_text(segment.element, "thumbprint")
        session_key = required_text(segment.element, "sessionKey")
        bio_value = required_text(segment.data, "bioValue")
        try:
            if given.lower() != expected.hex() and not equal_constant_time(
                decode_base64url(given), expected
            ):
                raise IdaError("MPA-003")
            return biometric_cipher.open_biometric(
                unwrap_key(ours.key, decode_base64url(session_key)),
                decode_base64url(bio_value),
                required_text(segment.data, "timestamp"),
                required_text(segment.data, "transactionId"),
            )
        except MalformedInput as error:
            raise IdaError("MPA-003") from error


def _modality(name: str) -> Modality:
    if name not in set(Modality):
        raise IdaError("MLC-009", "biometrics/data/bioType")
    return Modality(name)


def _body_part(data: Mapping[str, Any], modality: Modality) -> str:
    """The ``bioSubType``; a face has none, whatever stands there."""
    part = data.get("bioSubType")
    if modality is Modality.FACE:
        return ""
    if not isinstance(part, str) or part not in {*BODY_PARTS[modality], UNKNOWN}:
        raise IdaError("MLC-009", "biometrics/data/bioSubType")
    return part


def _segment_hash(element: Mapping[str, Any]) -> bytes:
    """The 32 bytes of the element's ``hash``, hex on the wire."""
    given = required_text(element, "hash")
    if len(given) != _HASH_HEX_DIGITS:
        raise IdaError("BIA-014")
    try:
        return bytes.fromhex(given)
    except ValueError as error:
        raise IdaError("BIA-014") from error


def _check_set(taken: Sequence[tuple[Modality, str]], max_fingers: int) -> None:
    """Not too many of a modality, and no finger or iris twice."""
    count = Counter(modality for modality, _ in taken)
    if count[Modality.FINGER] > max_fingers:
        raise IdaError("BIA-003", str(max_fingers))
    if count[Modality.IRIS] > len(IRISES):
        raise IdaError("BIA-008")
    if count[Modality.FACE] > 1:
        raise IdaError("BIA-009")
    repeated = {
        modality for (modality, part), n in Counter(taken).items() if n > 1 and part != UNKNOWN
    }
    if Modality.FINGER in repeated:
        raise IdaError("BIA-002")
    if Modality.IRIS in repeated:
        raise IdaError("BIA-007")
