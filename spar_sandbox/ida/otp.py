"""One-time passwords: their life, their wrong tries, and the phone they arrive on."""

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.request import IdaRequest, IdType
from spar_sandbox.people.population import SandboxPerson

_MAX_INBOX: Final = 200
_MAX_OTPS: Final = 2_000


class OtpChannel(StrEnum):
    """Where a code is sent, by the values of ``otpChannel``."""

    PHONE = "phone"
    EMAIL = "email"


@dataclass(frozen=True, slots=True, repr=False)
class OtpMessage:
    """One SMS or e-mail as it reaches the person. ``person`` is the label of a made-up one."""

    person: str
    channel: OtpChannel
    to_masked: str
    otp: str
    transaction_id: str
    sent_at: datetime
    expires_at: datetime

    def as_json(self) -> dict[str, str]:
        """One element of ``/sms.json``."""
        return {
            "person": self.person,
            "channel": self.channel,
            "to_masked": self.to_masked,
            "otp": self.otp,
            "transaction_id": self.transaction_id,
            "sent_at": format_timestamp(self.sent_at),
            "expires_at": format_timestamp(self.expires_at),
        }


@dataclass(slots=True, repr=False)
class _IssuedOtp:
    """A code that was sent, and for whom it is good; times by ``SandboxClock.monotonic_s``."""

    id_type: IdType
    partner: str
    otp: str
    expires_at_s: float
    used: bool = False


@dataclass(slots=True)
class _OtpLimits:
    """How often one person asked and erred; times by ``SandboxClock.monotonic_s``."""

    wrong_tries: int = 0
    frozen_until_s: float = 0.0
    requested_at_s: tuple[float, ...] = ()


def masked_phone(phone: str) -> str:
    """All but the last four digits hidden, as IDA answers it."""
    digits = "".join(c for c in phone if c.isdigit())
    return "X" * max(len(digits) - 4, 0) + digits[-4:]


def masked_email(address: str) -> str:
    """Every letter before the ``@`` hidden except each third, as IDA answers it."""
    name, _, domain = address.partition("@")
    shown = "".join(c if place % 3 == 2 else "X" for place, c in enumerate(name))
    return f"{shown}@{domain}"


class OtpService:
    """Makes, sends and checks codes. Used from one event loop only."""

    def __init__(
        self, clock: SandboxClock, policy: IdaPolicy, deliver: Callable[[OtpMessage], None]
    ) -> None:
        self._clock = clock
        self._policy = policy
        self._deliver = deliver
        self._issued: dict[tuple[str, str], _IssuedOtp] = {}  # by transaction id and UIN
        self._limits: dict[str, _OtpLimits] = {}  # by UIN
        self.inbox: deque[OtpMessage] = deque(maxlen=_MAX_INBOX)

    def send(
        self, request: IdaRequest, partner: str, channels: frozenset[OtpChannel]
    ) -> dict[str, str]:
        """Sends a new code; the ``response`` object of IDA's reply.

        Raises IdaError when the person is frozen, asked too often or has none of the channels.
        """
        person = request.person
        self._count_request(person)
        masked = {}
        if OtpChannel.PHONE in channels and person.phone:
            masked[OtpChannel.PHONE] = masked_phone(person.phone)
        if OtpChannel.EMAIL in channels and person.email:
            masked[OtpChannel.EMAIL] = masked_email(person.email)
        if not masked:
            names = [channel.capitalize() for channel in OtpChannel if channel in channels]
            raise IdaError("MLC-014", ",".join(names))
        otp = "".join(secrets.choice("0123456789") for _ in range(self._policy.otp_digits))
        self._remember(request, partner, otp)
        for channel, to_masked in masked.items():
            self._send_message(request, channel, to_masked, otp)
        return {
            "maskedMobile": masked.get(OtpChannel.PHONE, ""),
            "maskedEmail": masked.get(OtpChannel.EMAIL, ""),
        }

    def _limits_of(self, person: SandboxPerson) -> _OtpLimits:
        return self._limits.setdefault(person.uin, _OtpLimits())

    def _count_request(self, person: SandboxPerson) -> None:
        now_s = self._clock.monotonic_s()
        limits = self._limits_of(person)
        if now_s < limits.frozen_until_s:
            raise IdaError("OTA-006")
        since = now_s - self._policy.otp_request_window_s
        recent = tuple(at for at in limits.requested_at_s if at > since)
        if len(recent) >= self._policy.max_otp_requests:
            raise IdaError("OTA-001")
        limits.requested_at_s = (*recent, now_s)

    def _remember(self, request: IdaRequest, partner: str, otp: str) -> None:
        while len(self._issued) >= _MAX_OTPS:
            self._issued.pop(next(iter(self._issued)))
        expires_at_s = self._clock.monotonic_s() + self._policy.otp_life_s
        key = (request.transaction_id, request.person.uin)
        self._issued.pop(key, None)
        self._issued[key] = _IssuedOtp(request.id_type, partner, otp, expires_at_s)

    def _send_message(
        self, request: IdaRequest, channel: OtpChannel, to_masked: str, otp: str
    ) -> None:
        now = self._clock.now()
        message = OtpMessage(
            person=request.person.label,
            channel=channel,
            to_masked=to_masked,
            otp=otp,
            transaction_id=request.transaction_id,
            sent_at=now,
            expires_at=now + timedelta(seconds=self._policy.otp_life_s),
        )
        self.inbox.appendleft(message)
        self._deliver(message)

    def check(self, request: IdaRequest, partner: str, otp: str) -> None:
        """Raises IdaError unless ``otp`` is the unexpired code of this very transaction."""
        issued = self._issued.get((request.transaction_id, request.person.uin))
        if issued is None:
            raise IdaError("OTA-005")
        if issued.id_type is not request.id_type:
            raise IdaError("OTA-010")
        if issued.partner != partner:
            raise IdaError("OTA-011")
        limits = self._limits_of(request.person)
        if self._clock.monotonic_s() < limits.frozen_until_s:
            raise IdaError("OTA-007")
        is_right = secrets.compare_digest(otp.encode("utf-8", "replace"), issued.otp.encode())
        if not is_right or issued.used:
            self._count_wrong(limits)
            raise IdaError("OTA-004", only_match_failed=True)
        if self._clock.monotonic_s() >= issued.expires_at_s:
            raise IdaError("OTA-003", only_match_failed=True)
        issued.used = True
        limits.wrong_tries = 0

    def _count_wrong(self, limits: _OtpLimits) -> None:
        limits.wrong_tries += 1
        if limits.wrong_tries >= self._policy.otp_attempts:
            limits.wrong_tries = 0
            limits.frozen_until_s = self._clock.monotonic_s() + self._policy.otp_freeze_s

    def expire_all(self) -> None:
        """Every code sent so far is too old from now on."""
        for issued in self._issued.values():
            issued.expires_at_s = float("-inf")

    def clear_limits(self) -> None:
        """Nobody is frozen or asking too often any more; codes stay."""
        self._limits.clear()
