"""The paths for apps that become partners, and of records, as ``routes.ROUTES`` takes them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from spar_mapper.dialects.spar2 import Spar2Reply, Spar2Request
from spar_mapper.http import onboarding_endpoints as wire
from spar_mapper.http import record_endpoints as records
from spar_mapper.http.consent_endpoints import ConsentAnswered
from spar_mapper.onboarding.overview import PartnersView


@dataclass(frozen=True, slots=True)
class PlainRoute:
    """One POST. endpoint: a method of the class that the list is about."""

    path: str
    summary: str
    endpoint: Callable[[Any, Request], Awaitable[Response]]
    request: Any
    reply: Any
    is_proven: bool = True


def _signed(path: str, summary: str, endpoint: Any, request: Any, reply: Any) -> PlainRoute:
    """In the envelope of SPAR 2.x."""
    return PlainRoute(path, summary, endpoint, Spar2Request[request], Spar2Reply[reply])


ONBOARDING_ROUTES = (
    PlainRoute(
        "/partner-requests",
        "Ask to become a partner; off unless partner_requests",
        wire.OnboardingEndpoints.request,
        wire.SignedRequest,
        wire.RequestTaken,
        is_proven=False,
    ),
    _signed(
        "/partner-keys",
        "Ask for one more key, with one that signs now",
        wire.OnboardingEndpoints.key,
        wire.SignedRequest,
        wire.RequestTaken,
    ),
    _signed(
        "/self-test",
        "Show that you sign, at the right time; more is posted to your callback",
        wire.OnboardingEndpoints.begin_test,
        wire.NoValues,
        wire.SelfTestBegun,
    ),
    _signed(
        "/self-test/answer",
        "What came to the callback, decrypted; the result stays on record",
        wire.OnboardingEndpoints.answer_test,
        wire.SelfTestAnswer,
        wire.SelfTestResult,
    ),
    _signed(
        "/sandbox/consents/answer",
        "Answer a consent as somebody made up; for apps in the sandbox",
        wire.OnboardingEndpoints.answer_consent,
        wire.SandboxAnswer,
        ConsentAnswered,
    ),
)
RECORD_ROUTES = (
    _signed(
        "/history",
        "What was done to a person's account; needs the right history",
        records.RecordEndpoints.history,
        records.HistoryRequest,
        records.HistoryOfPerson,
    ),
    _signed(
        "/statements",
        "A signed statement about a person's account, without it; needs the right statement",
        records.RecordEndpoints.statement,
        records.StatementRequest,
        records.SignedStatement,
    ),
    _signed(
        "/partners/overview",
        "Partners, requests and what waits for a second operator; needs the right partners",
        records.RecordEndpoints.partners,
        records.OverviewRequest,
        PartnersView,
    ),
    _signed(
        "/proposals/decide",
        "What a second operator signed by passkey in a console; needs the right partners",
        records.RecordEndpoints.decide,
        records.DecisionRequest,
        records.DecisionTaken,
    ),
)
