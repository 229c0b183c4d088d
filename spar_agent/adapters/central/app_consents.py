"""Consents by which apps know a person's account, through the center."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from msgspec import Struct

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.domain.app_consents import (
    APP_CONSENT_TEXT_ID,
    AppConsent,
    AppConsents,
    AppElsewhere,
    AskingApp,
    ConsentPeriod,
    Programme,
)
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors import IllegalEvent

_LIVES = frozenset({"given", "paused"})


class _Purpose(Struct):
    code: str
    text: str
    stops: str


class _Programme(Struct):
    code: str
    text: str


class _App(Struct):
    app: str
    title: str
    controller: str
    may: str
    longest_days: int
    until: datetime
    purposes: tuple[_Purpose, ...]
    programmes: tuple[_Programme, ...] = ()


class _Consent(Struct):
    consent_id: str
    app: str
    title: str
    controller: str
    may: str
    state: str
    purposes: tuple[_Purpose, ...]
    until: datetime | None = None
    ends_with: str = ""


class _Elsewhere(Struct):
    app: str
    title: str
    controller: str


class ConsentsReply(Struct):
    """What the center says of a person's consents."""

    apps: tuple[_App, ...] = ()
    consents: tuple[_Consent, ...] = ()
    done: str = ""
    elsewhere: tuple[_Elsewhere, ...] = ()


class HttpAppConsents:
    """An AppConsentDesk. signing: the open key of who is signed in, and their person id."""

    def __init__(self, client: CenterClient, signing: Callable[[], tuple[SigningKey, str]]) -> None:
        self._client = client
        self._signing = signing

    async def look(self, enrollment: Enrollment, language: str) -> AppConsents:
        """As AppConsentDesk."""
        return await self._asked("/desks/consents", enrollment, language)

    async def give(
        self, enrollment: Enrollment, app: AskingApp, period: ConsentPeriod, language: str
    ) -> AppConsents:
        """As AppConsentDesk."""
        ends_with = period.programme.code if period.programme else ""
        return await self._asked(
            "/desks/consents/give", enrollment, language, app=app.app, purposes=app.purposes,
            may=app.may, days=period.days, ends_with=ends_with, text_version=APP_CONSENT_TEXT_ID,
        )  # fmt: skip

    async def stop(self, enrollment: Enrollment, consent_id: str, language: str) -> AppConsents:
        """As AppConsentDesk."""
        return await self._asked(
            "/desks/consents/stop", enrollment, language, consent_id=consent_id
        )

    async def _asked(
        self, path: str, enrollment: Enrollment, language: str, **more: Any
    ) -> AppConsents:
        proof = enrollment.proof
        if proof is None or not proof.attestation:
            raise IllegalEvent("consents are a proven person's")
        key, _ = self._signing()
        body = {"attestation": proof.attestation, "language": language, **more}
        return _consents(await self._client.call(path, body, ConsentsReply, key))


def _consents(reply: ConsentsReply) -> AppConsents:
    all_ones = {one.consent_id: _consent(one) for one in reply.consents}
    living = tuple(one for one in all_ones.values() if one.lives)
    has_one = {one.app for one in living}
    asking = tuple(
        AskingApp(
            one.app, one.title, one.controller, one.may, tuple(each.code for each in one.purposes),
            tuple(each.text for each in one.purposes), one.longest_days, one.until,
            tuple(Programme(each.code, each.text) for each in one.programmes),
        )
        for one in reply.apps
        if one.app not in has_one
    )  # fmt: skip
    elsewhere = tuple(
        AppElsewhere(one.title, one.controller) for one in reply.elsewhere if one.app not in has_one
    )
    return AppConsents(living, asking, all_ones.get(reply.done), elsewhere)


def _consent(one: _Consent) -> AppConsent:
    return AppConsent(
        one.consent_id, one.app, one.title, one.controller, one.may == "resolve",
        tuple(each.text for each in one.purposes), tuple(each.stops for each in one.purposes),
        one.until, one.state in _LIVES, one.ends_with,
    )  # fmt: skip
