"""Deciding on the biometrics of an auth request: genuine, fresh, and of this person."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, Final

from spar_sandbox.core.clock import SandboxClock, parse_timestamp
from spar_sandbox.core.encoding import MalformedInput, decode_base64url, read_object
from spar_sandbox.crypto import jws
from spar_sandbox.crypto.envelope import equal_constant_time, thumbprint, unwrap_key
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.request import IdaRequest, check_time_window, text
from spar_sandbox.people import biometrics as bio
from spar_sandbox.storage.keys import DEVICE_PROVIDER_ID, SandboxKeys

_HASH_HEX: Final = 64


@dataclass(frozen=True, slots=True, repr=False)
class _VerifiedSegment:
    """One element of ``biometrics``, its signatures verified."""

    element: Mapping[str, Any]
    data: Mapping[str, Any]
    kind: str
    part: str
    taken_at: datetime
    device_at: datetime


class BiometricCheck:
    """Knows the device authority and IDA's key; used from one event loop only."""

    def __init__(self, keys: SandboxKeys, clock: SandboxClock, policy: IdaPolicy) -> None:
        self._keys = keys
        self._clock = clock
        self._policy = policy

    def __call__(
        self, elements: Sequence[Any], request: IdaRequest, body: Mapping[str, Any]
    ) -> None:
        """Raises Refusal unless every element is genuine, fresh and matches the person."""
        segments = [self._read(element, request, body) for element in elements]
        _check_set([(s.kind, s.part) for s in segments], self._policy.max_fingers)
        self._check_times(segments)
        for kind in {s.kind for s in segments}:
            if kind in request.person.locked:
                raise IdaError("MLC-019", kind)
            if kind not in request.person.biometrics:
                raise IdaError("BIA-006", kind)
        self._check_chain(segments, request)

    def _read(
        self, element: object, request: IdaRequest, body: Mapping[str, Any]
    ) -> _VerifiedSegment:
        if not isinstance(element, dict):
            raise IdaError("MLC-009", "biometrics")
        data = self._verified(text(element, "data"))
        if text(data, "transactionId") != request.transaction_id:
            raise IdaError("MLC-016")
        for name in ("domainUri", "env"):
            if data.get(name) != body.get(name):
                raise IdaError("MLC-024", name)
        if data.get("purpose") != "Auth":
            raise IdaError("MLC-009", "biometrics/data/purpose")
        kind = text(data, "bioType")
        if kind not in bio.BODY_PARTS:
            raise IdaError("MLC-009", "biometrics/data/bioType")
        device = self._verified(text(data, "digitalId"))
        if device.get("type") != kind:
            raise IdaError("DPM-004")
        if device.get("deviceProviderId") != DEVICE_PROVIDER_ID:
            raise IdaError("BIA-005")
        return _VerifiedSegment(
            element,
            data,
            kind,
            _part(data, kind),
            _moment(text(data, "timestamp"), "timestamp"),
            _moment(text(device, "dateTime"), "digitalId/dateTime"),
        )

    def _verified(self, token: str) -> dict[str, Any]:
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
        if not jws.leads_to(signed.chain, self._keys.device_authority.certificate, now):
            raise IdaError("BIA-004")
        return payload

    def _check_times(self, segments: Sequence[_VerifiedSegment]) -> None:
        """The last segment bounds the age; no two neighbours may lie far apart or backwards."""
        now, policy = self._clock.now(), self._policy
        last = segments[-1]
        check_time_window(last.taken_at.isoformat(), "timestamp", now, policy)
        check_time_window(last.device_at.isoformat(), "digitalId/dateTime", now, policy)
        for before, after in pairwise(segments):
            gap = (after.taken_at - before.taken_at).total_seconds()
            if not 0 <= gap <= policy.segment_gap_s:
                raise IdaError("MLC-030", f"{policy.segment_gap_s:g}")
            gap = (after.device_at - before.device_at).total_seconds()
            if not 0 <= gap <= policy.segment_gap_s:
                raise IdaError("MLC-031", f"{policy.segment_gap_s:g}")

    def _check_chain(self, segments: Sequence[_VerifiedSegment], request: IdaRequest) -> None:
        """All are decrypted and the hash chain is followed before anything is matched."""
        previous, opened = bio.INITIAL_HASH, []
        for segment in segments:
            clear = self._open(segment)
            previous = bio.next_hash(previous, clear)
            if not equal_constant_time(_hash(segment.element), previous):
                raise IdaError("BIA-014")
            if not bio.is_template(clear):
                raise IdaError("BIA-011")
            opened.append((segment, clear))
        for segment, clear in opened:
            if not bio.matches(clear, request.person.uin, segment.kind, segment.part):
                raise IdaError("BIA-001", f"- {segment.kind}", authenticated=True)

    def _open(self, segment: _VerifiedSegment) -> bytes:
        ours = thumbprint(self._keys.ida_encryption.certificate)
        given = text(segment.element, "thumbprint")
        try:
            if given.lower() != ours.hex() and not equal_constant_time(
                decode_base64url(given), ours
            ):
                raise IdaError("MPA-003")
            key = unwrap_key(
                self._keys.ida_encryption.key, decode_base64url(text(segment.element, "sessionKey"))
            )
            return bio.open_template(
                key,
                decode_base64url(text(segment.data, "bioValue")),
                text(segment.data, "timestamp"),
                text(segment.data, "transactionId"),
            )
        except MalformedInput as error:
            raise IdaError("MPA-003") from error


def _moment(timestamp: str, name: str) -> datetime:
    try:
        return parse_timestamp(timestamp)
    except ValueError as error:
        raise IdaError("MLC-009", f"biometrics/data/{name}") from error


def _part(data: Mapping[str, Any], kind: str) -> str:
    found = data.get("bioSubType")
    if kind == "Face":
        return ""
    if not isinstance(found, str) or found not in {*bio.BODY_PARTS[kind], bio.UNKNOWN}:
        raise IdaError("MLC-009", "biometrics/data/bioSubType")
    return found


def _hash(element: Mapping[str, Any]) -> bytes:
    given = text(element, "hash")
    try:
        found = bytes.fromhex(given) if len(given) == _HASH_HEX else b""
    except ValueError:
        found = b""
    if not found:
        raise IdaError("BIA-014")
    return found


def _check_set(parts_taken: Sequence[tuple[str, str]], max_fingers: int) -> None:
    """Not too many of a kind, and no finger or iris twice."""
    count = Counter(kind for kind, _ in parts_taken)
    if count["Finger"] > max_fingers:
        raise IdaError("BIA-003", str(max_fingers))
    if count["Iris"] > len(bio.IRISES):
        raise IdaError("BIA-008")
    if count["Face"] > 1:
        raise IdaError("BIA-009")
    twice = {
        kind for (kind, part), n in Counter(parts_taken).items() if n > 1 and part != bio.UNKNOWN
    }
    if "Finger" in twice:
        raise IdaError("BIA-002")
    if "Iris" in twice:
        raise IdaError("BIA-007")
