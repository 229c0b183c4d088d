"""What eSignet asks of others: ID Authentication for a code and a yes, a reader for a finger."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import httpx

from spar_sandbox.core.clock import SandboxClock, format_timestamp
from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto.envelope import hmac_text, new_session_key, seal, thumbprint, wrap_key
from spar_sandbox.crypto.jws import sign_detached
from spar_sandbox.people import verhoeff
from spar_sandbox.storage.keys import DOMAIN_URI, ENV, SandboxKeys

_VID_DIGITS: Final = 16
_WAIT_S: Final = 10.0


class IdentityRefused(Exception):
    """A code of ID Authentication, or ours for a reader that gave nothing."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class SentTo:
    """Where a code went, as IDA masks it."""

    phone: str
    email: str


class IdaClient:
    """Speaks to the sandbox's IDA with the same envelope as any partner."""

    def __init__(self, keys: SandboxKeys, clock: SandboxClock, ida_url: str, reader: str) -> None:
        """ida_url: of ``serve``. reader: ``http://127.0.0.1:PORT`` of ``sbi``; "" for none."""
        self._keys = keys
        self._clock = clock
        self._base = f"{ida_url}/idauthentication/v1"
        self._reader = reader

    @property
    def has_reader(self) -> bool:
        """True when a finger can be asked for."""
        return bool(self._reader)

    async def send_code(self, number: str, transaction_id: str) -> SentTo:
        """Raises IdentityRefused."""
        body = {
            "id": "mosip.identity.otp",
            "version": "1.0",
            "individualId": number,
            "individualIdType": _kind(number),
            "transactionID": transaction_id,
            "requestTime": format_timestamp(self._clock.now()),
            "otpChannel": ["phone", "email"],
            "metadata": {},
        }
        registered = self._keys.registration
        who = f"{registered.misp_licence_key}/{registered.partner_id}/{registered.api_key}"
        reply = await self._ask(f"otp/{who}", body)
        return SentTo(str(reply.get("maskedMobile") or ""), str(reply.get("maskedEmail") or ""))

    async def prove(
        self,
        number: str,
        transaction_id: str,
        relying_party: str,
        client: str,
        inner: dict[str, Any],
    ) -> str:
        """The relying party's token for the person (PSUT). Raises IdentityRefused."""
        now = format_timestamp(self._clock.now())
        clear = compact_json({"timestamp": now, "biometrics": [], "demographics": None} | inner)
        key = new_session_key()
        ida = self._keys.ida_encryption.certificate
        body = {
            "id": "mosip.identity.auth",
            "version": "1.0",
            "individualId": number,
            "individualIdType": _kind(number),
            "transactionID": transaction_id,
            "requestTime": now,
            "specVersion": "1.0",
            "thumbprint": encode_base64url(thumbprint(ida)),
            "domainUri": DOMAIN_URI,
            "env": ENV,
            "requestedAuth": {"otp": "otp" in inner, "demo": False, "bio": "biometrics" in inner},
            "consentObtained": True,
            "request": encode_base64url(seal(key, clear)),
            "requestSessionKey": encode_base64url(wrap_key(ida, key)),
            "requestHMAC": encode_base64url(seal(key, hmac_text(clear))),
            "metadata": {},
        }
        licence = self._keys.registration.misp_licence_key
        path = f"kyc-auth/delegated/{licence}/{relying_party}/{client}"
        reply = await self._ask(path, body)
        if reply.get("authStatus") is not True or not reply.get("authToken"):
            raise IdentityRefused("auth_failed")
        return str(reply["authToken"])

    async def capture(self, transaction_id: str) -> list[dict[str, Any]]:
        """One finger of the reader, sealed to IDA. Raises IdentityRefused."""
        request = {
            "env": ENV,
            "purpose": "Auth",
            "specVersion": "0.9.5",
            "timeout": 10_000,
            "captureTime": format_timestamp(self._clock.now()),
            "domainUri": DOMAIN_URI,
            "transactionId": transaction_id,
            "bio": [
                {
                    "type": "Finger", "count": 1, "bioSubType": ["UNKNOWN"], "requestedScore": 40,
                    "deviceId": await self._device(), "deviceSubId": 0, "previousHash": "",
                }
            ],
        }  # fmt: skip
        reply = await self._to_reader("CAPTURE", "/capture", request)
        found: list[dict[str, Any]] = reply.get("biometrics") or []
        if not found or str((found[0].get("error") or {}).get("errorCode", "0")) != "0":
            raise IdentityRefused("auth_failed")
        names = ("data", "hash", "sessionKey", "specVersion", "thumbprint")
        return [{name: one[name] for name in names} for one in found]

    async def _device(self) -> str:
        found = await self._to_reader("MOSIPDISC", "/device", {"type": "Finger"})
        if not isinstance(found, list) or not found:
            raise IdentityRefused("auth_failed")
        return str(found[0].get("deviceId", ""))

    async def _to_reader(self, verb: str, path: str, body: Mapping[str, Any]) -> Any:
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=_WAIT_S) as http:
                reply = await http.request(verb, self._reader + path, json=dict(body))
                return reply.json()
        except (httpx.HTTPError, ValueError) as error:
            raise IdentityRefused("auth_failed") from error

    async def _ask(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        raw = compact_json(body)
        partner = self._keys.partner
        headers = {
            "content-type": "application/json",
            "authorization": self._keys.registration.authorization,
            "signature": sign_detached(raw, partner.key, [partner.certificate]),
        }
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=_WAIT_S) as http:
                reply = (
                    await http.post(f"{self._base}/{path}", content=raw, headers=headers)
                ).json()
        except (httpx.HTTPError, ValueError) as error:
            raise IdentityRefused("unknown_error") from error
        if reply.get("errors"):
            raise IdentityRefused(str(reply["errors"][0]["errorCode"]))
        return dict(reply["response"])


def new_transaction_id() -> str:
    """Ten digits."""
    return str(secrets.randbelow(10**10)).zfill(10)


def _kind(number: str) -> str:
    return "VID" if len(number) == _VID_DIGITS else "UIN"


def is_number(number: str) -> bool:
    """True for what could be a UIN or VID: eSignet's page looks before it asks."""
    return number.isascii() and number.isdigit() and verhoeff.is_valid(number)
