"""One-time passwords: their life, their wrong tries, and the phone they arrive on."""

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.ida.errors import IdaError
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.ida.request import IdaRequest
from spar_sandbox.people.population import SandboxPerson

_KEPT_MESSAGES: Final = 200
_KEPT_CODES: Final = 2_000


@dataclass(frozen=True, slots=True, repr=False)
class OtpMessage:
    """One SMS or e-mail as it reaches the person."""

    person: str
    channel: str
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
    id_type: str
    partner: str
    value: str
    expires_at_s: float
    used: bool = False


@dataclass(slots=True)
class _OtpAttempts:
    """What is held against one person."""

    wrong: int = 0
    frozen_until_s: float = 0.0
    asked_at_s: tuple[float, ...] = ()


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
        self._codes: dict[tuple[str, str], _IssuedOtp] = {}
        self._records: dict[str, _OtpAttempts] = {}
        self.inbox: deque[OtpMessage] = deque(maxlen=_KEPT_MESSAGES)

    def send(self, request: IdaRequest, partner: str, channels: frozenset[str]) -> dict[str, str]:
        """Sends a new code; the ``response`` object of IDA's answer."""
        person = request.person
        self._count_request(person)
        reached = {"phone": person.phone, "email": person.email}
        wanted = {c: reached[c] for c in sorted(channels, reverse=True) if reached[c]}
        if not wanted:
            names = {"phone": "Phone", "email": "Email"}
            raise IdaError("MLC-014", ",".join(names[c] for c in sorted(channels, reverse=True)))
        value = "".join(secrets.choice("0123456789") for _ in range(self._policy.otp_digits))
        self._remember(request, partner, value)
        masks = {
            "phone": masked_phone(wanted.get("phone", "")),
            "email": masked_email(wanted["email"]) if "email" in wanted else "",
        }
        for channel in wanted:
            self._send_one(request, channel, masks[channel], value)
        return {"maskedMobile": masks["phone"], "maskedEmail": masks["email"]}

    def _count_request(self, person: SandboxPerson) -> None:
        now_s = self._clock.monotonic_s()
        record = self._records.setdefault(person.uin, _OtpAttempts())
        if now_s < record.frozen_until_s:
            raise IdaError("OTA-006")
        since = now_s - self._policy.otp_flood_window_s
        recent = tuple(at for at in record.asked_at_s if at > since)
        if len(recent) >= self._policy.otp_flood:
            raise IdaError("OTA-001")
        record.asked_at_s = (*recent, now_s)

    def _remember(self, request: IdaRequest, partner: str, value: str) -> None:
        while len(self._codes) >= _KEPT_CODES:
            self._codes.pop(next(iter(self._codes)))
        dies = self._clock.monotonic_s() + self._policy.otp_life_s
        held = (request.transaction_id, request.person.uin)
        self._codes.pop(held, None)
        self._codes[held] = _IssuedOtp(request.id_type, partner, value, dies)

    def _send_one(self, request: IdaRequest, channel: str, to_masked: str, value: str) -> None:
        now = self._clock.now()
        sent = OtpMessage(
            person=request.person.label,
            channel=channel,
            to_masked=to_masked,
            otp=value,
            transaction_id=request.transaction_id,
            sent_at=now,
            expires_at=now + timedelta(seconds=self._policy.otp_life_s),
        )
        self.inbox.appendleft(sent)
        self._deliver(sent)

    def check(self, request: IdaRequest, partner: str, given: str) -> None:
        """Raises Refusal unless ``given`` is the living code of this very transaction."""
        code = self._codes.get((request.transaction_id, request.person.uin))
        if code is None:
            raise IdaError("OTA-005")
        if code.id_type != request.id_type:
            raise IdaError("OTA-010")
        if code.partner != partner:
            raise IdaError("OTA-011")
        record = self._records.setdefault(request.person.uin, _OtpAttempts())
        if self._clock.monotonic_s() < record.frozen_until_s:
            raise IdaError("OTA-007")
        right = secrets.compare_digest(given.encode("utf-8", "replace"), code.value.encode())
        if not right or code.used:
            self._count_wrong(record)
            raise IdaError("OTA-004", authenticated=True)
        if self._clock.monotonic_s() >= code.expires_at_s:
            raise IdaError("OTA-003", authenticated=True)
        code.used = True
        record.wrong = 0

    def _count_wrong(self, record: _OtpAttempts) -> None:
        record.wrong += 1
        if record.wrong >= self._policy.otp_attempts:
            record.wrong = 0
            record.frozen_until_s = self._clock.monotonic_s() + self._policy.otp_freeze_s

    def expire_all(self) -> None:
        """Every code sent so far is too old from now on."""
        for code in self._codes.values():
            code.expires_at_s = float("-inf")

    def clear_limits(self) -> None:
        """Nobody is frozen or flooding any more; codes stay."""
        self._records.clear()
