"""The process that admits changes, over HTTP: what its addresses take and say."""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, TypeVar
from urllib.parse import urlsplit

import httpx
import msgspec
from msgspec import Struct

from spar_central import traces
from spar_central.errors import SENTENCES, Refused
from spar_central.http_client import NoReply, whole_reply
from spar_central.identity.oidc.login import Login
from spar_central.portal.intake_port import (
    AppConsent,
    HandedIn,
    PortalLogin,
    Statement,
    WantedChange,
)

logger = logging.getLogger(__name__)
MAX_REPLY: Final = 1_000_000
WAIT_S: Final = 30.0
"""For one answer: intake asks the mapper."""
S = TypeVar("S", bound=Struct)


class _ToCodeLogin(Struct):
    url: str


class _Objected(Struct):
    stopped: bool


class _ReceiptSent(Struct):
    sent: bool


class _Consents(Struct):
    consents: tuple[AppConsent, ...] = ()


class _Kept(Struct):
    expires: datetime


class _Stopped(Struct):
    stopped: bool = True


class _IntakeProblem(Struct):
    code: str


class _IntakeRefusal(Struct):
    error: _IntakeProblem


class IntakeClient:
    """An Intake. confirm_origin: where browsers may be sent; nowhere else."""

    def __init__(self, client: httpx.AsyncClient, token: str, confirm_origin: str) -> None:
        self._client = client
        self._headers = {"authorization": f"Bearer {token}"}
        self._origin = confirm_origin

    async def close(self) -> None:
        """After the last call."""
        await self._client.aclose()

    async def signed_in(self, login: Login) -> str:
        """As Intake."""
        asked = {"id_token": login.id_token, "nonce": login.nonce}
        return (await self.call("logins", asked, PortalLogin)).login

    async def statement(self, login_token: str) -> Statement:
        """As Intake."""
        return await self.call("statement", {"login": login_token}, Statement)

    async def hand_in(self, login_token: str, change: WantedChange) -> HandedIn:
        """As Intake. An address elsewhere is not believed."""
        asked = {"login": login_token, **msgspec.to_builtins(change)}
        found = await self.call("changes", asked, HandedIn)
        self._check_address(found.confirm_url)
        return found

    async def code_login(self, challenge: str, language: str) -> str:
        """As Intake. An address elsewhere is not believed."""
        asked = {"challenge": challenge, "language": language}
        url = (await self.call("code-logins/begin", asked, _ToCodeLogin)).url
        self._check_address(url)
        return url

    async def signed_in_by_code(self, code: str, verifier: str) -> PortalLogin:
        """As Intake."""
        asked = {"code": code, "verifier": verifier}
        return await self.call("code-logins", asked, PortalLogin)

    def _check_address(self, url: str) -> None:
        parts = urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" != self._origin:
            raise Refused("intake.away", "address")

    async def object_to(self, login_token: str, reference: str) -> None:
        """As Intake."""
        await self.call("objections", {"login": login_token, "reference": reference}, _Objected)

    async def object_by_code(self, code: str) -> None:
        """As Intake."""
        await self.call("codes", {"code": code}, _Objected)

    async def send_receipt(self, login_token: str, reference: str, language: str) -> bool:
        """As Intake."""
        asked = {"login": login_token, "reference": reference, "language": language}
        return (await self.call("receipts", asked, _ReceiptSent)).sent

    async def call(self, name: str, asked: Mapping[str, object], kind: type[S]) -> S:
        """What one of its addresses says. Raises Refused."""
        body = msgspec.json.encode(asked)
        headers = {**self._headers, "content-type": "application/json", **traces.headers()}
        try:
            reply = await whole_reply(
                self._client,
                "POST",
                f"/portal/{name}",
                content=body,
                headers=headers,
                within_s=WAIT_S,
                most_bytes=MAX_REPLY,
            )
        except NoReply as error:
            logger.info("intake does not answer: %s", error.reason)
            raise Refused("intake.away") from error
        try:
            if reply.status == 200:
                return msgspec.json.decode(reply.body, type=kind)
            code = msgspec.json.decode(reply.body, type=_IntakeRefusal).error.code
        except msgspec.MsgspecError as error:
            raise Refused("intake.away", "reply") from error
        raise Refused(code if code in SENTENCES else "intake.away", name)


class AppConsentsClient:
    """An AppConsents: the registry's, as intake tells of it."""

    def __init__(self, intake: IntakeClient) -> None:
        self._intake = intake

    async def list(self, login_token: str, language: str) -> Sequence[AppConsent]:
        """As AppConsents."""
        asked = {"login": login_token, "language": language}
        return (await self._intake.call("consents", asked, _Consents)).consents

    async def stop(self, login_token: str, consent_id: str, language: str) -> None:
        """As AppConsents."""
        asked = {"login": login_token, "consent_id": consent_id, "language": language}
        await self._intake.call("consents/stop", asked, _Stopped)


class RenewalsClient:
    """A Renewals: the registry's last days, as intake tells of them."""

    def __init__(self, intake: IntakeClient) -> None:
        self._intake = intake

    async def still_right(self, login_token: str, version: str, expires: str) -> None:
        """As Renewals."""
        asked = {"login": login_token, "version": version, "expires": expires}
        await self._intake.call("still-right", asked, _Kept)
