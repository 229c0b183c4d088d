"""A partner shows that it can do what the registry expects of it, before it sees real people.

It signs a request at the right time, receives what is posted to its callback, and decrypts what is
encrypted for it. Each check has a code and a sentence; the result stays on record.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from spar_mapper.core.clock import now_ms
from spar_mapper.records.partners import Partner
from spar_mapper.records.self_tests import Check, SelfTest, SelfTests, new_test_id
from spar_mapper.security.jwe import EncryptedMessage, encrypt, encryption_key
from spar_mapper.storage.port import Storage

MAX_CLOCK_OFF_S: Final = 60
_FAILED_WITHOUT: Final = "the answer has none of what was posted there"


class SelfTestCallback(Struct, frozen=True):
    """What is posted to ``{callback}/on-self-test``, signed: both values belong into the answer.

    encrypted: a JWE for the app's RSA key over ``{"secret": ...}``; None where it has none.
    """

    event: str
    test_id: str
    code: str
    encrypted: EncryptedMessage | None


class SelfTestService:
    """now: milliseconds since 1970."""

    def __init__(self, storage: Storage, now: Callable[[], int] = now_ms) -> None:
        self._tests = SelfTests(storage)
        self._now = now

    async def begin(self, partner: Partner, kid: str, sent_at: str) -> SelfTest:
        """A new test; its callback is posted at once. kid: of the key that signed the request.

        sent_at: the time in it, ISO 8601.
        """
        at = self._now()
        code, secret = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        encrypts = bool(partner.callback) and encryption_key(partner) is not None
        checks = [
            _well("signature", "signature.ok", f"signed with the key {kid or 'first'}"),
            _clock(sent_at, at),
        ]
        if not partner.callback:
            checks.append(_well("callback", "callback.unset", "no callback is registered"))
        if not encrypts:
            text = "no RSA key is registered: nothing is encrypted for it"
            checks.append(_well("decryption", "decryption.unset", text))
        test = SelfTest(
            new_test_id(), partner.name, at, kid, partner.callback,
            _digest(code) if partner.callback else "", _digest(secret) if encrypts else "",
            0 if partner.callback else at, not partner.callback and _all_passed(checks),
            tuple(checks),
        )  # fmt: skip
        sealed = encrypt({"secret": secret}, partner) if encrypts else None
        await self._tests.begin(test, SelfTestCallback("self-test", test.id, code, sealed))
        return test

    async def answer(self, partner: Partner, number: str, code: str, secret: str) -> SelfTest:
        """Its result, which stays on record. Raises LookupError: no such test waits."""
        test = await self._tests.waiting(partner.name, number)
        if test is None:
            raise LookupError(number)
        checks = [*test.checks, await self._callback(test, code)]
        if test.secret_hash:
            checks.append(_decryption(test, secret))
        done = replace(
            test, finished_at=self._now(), passed=_all_passed(checks), checks=tuple(checks)
        )
        if not await self._tests.finish(done):
            raise LookupError(number)
        return done

    async def _callback(self, test: SelfTest, code: str) -> Check:
        if hmac.compare_digest(_digest(code), test.code_hash):
            return _well("callback", "callback.ok", f"it arrived at {test.callback}")
        said = await self._tests.delivery(test.id)
        if said and not said.startswith("2"):
            text = f"it could not be posted to {test.callback}/on-self-test: {said}"
            return _wrong("callback", "callback.undelivered", text)
        return _wrong("callback", "callback.code", f"code: {_FAILED_WITHOUT}")


def _well(name: str, code: str, text: str) -> Check:
    return Check(name, passed=True, code=code, text=text)


def _wrong(name: str, code: str, text: str) -> Check:
    return Check(name, passed=False, code=code, text=text)


def _clock(sent_at: str, at_ms: int) -> Check:
    try:
        moment = datetime.fromisoformat(sent_at.replace("Z", "+00:00"))
    except ValueError:
        return _wrong("clock", "clock.form", "the time in the request is not ISO 8601")
    if moment.tzinfo is None:
        return _wrong("clock", "clock.zone", "the time in the request has no zone: send UTC")
    off_s = round((moment.astimezone(UTC).timestamp() * 1000 - at_ms) / 1000)
    if abs(off_s) <= MAX_CLOCK_OFF_S:
        return _well("clock", "clock.ok", f"{abs(off_s)} s from ours")
    side = "ahead of" if off_s > 0 else "behind"
    return _wrong("clock", "clock.off", f"your clock is {abs(off_s)} s {side} ours")


def _decryption(test: SelfTest, secret: str) -> Check:
    if hmac.compare_digest(_digest(secret), test.secret_hash):
        return _well("decryption", "decryption.ok", "the secret was decrypted")
    return _wrong("decryption", "decryption.secret", f"secret: {_FAILED_WITHOUT}")


def _all_passed(checks: Sequence[Check]) -> bool:
    return all(check.passed for check in checks)


def _digest(secret: Any) -> str:
    """Of 192 random bits."""
    return hashlib.sha256(str(secret).encode()).hexdigest()
