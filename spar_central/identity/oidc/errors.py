"""What eSignet says no with, and which of our codes each is. Its own texts are never shown.

Source: eSignet's error codes, Java 1.0 to 1.8 and Go 2.0, as they reach the redirect URI.
"""

import re
from typing import Final

from spar_central.errors import Refused

_STOPPED: Final = frozenset(
    {
        "access_denied", "consent_details_rejected", "end_user_error", "consent_rejected",
        "interaction_required", "user_cancelled", "dismiss",
    }
)  # fmt: skip
_SLOW: Final = frozenset({"transaction_timeout", "invalid_transaction"})
_BLOCKED: Final = frozenset({"individual_id_blocked", "no_attempts_left", "too_early_attempt"})
_SETUP: Final = frozenset(
    {
        "login_required", "invalid_acr", "no_acr_registered", "invalid_scope", "invalid_claim",
        "invalid_client_id", "use_pkce", "invalid_request", "unauthorized_client", "invalid_client",
        "unsupported_response_type", "request_not_supported", "consent_required",
        "invalid_redirect_uri", "invalid_request_object", "invalid_dpop_proof",
    }
)  # fmt: skip
_IDA: Final = re.compile(r"IDA-[A-Z]{3}-\d{3}", re.ASCII)
_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,60}", re.ASCII)


def refusal_of(error: str) -> Refused:
    """Our code for an ``error`` of the callback; its name, where it is one, as the detail."""
    named = error if _NAME.fullmatch(error) else "unreadable"
    if error in _STOPPED:
        return Refused("login.stopped", named)
    if error in _SLOW:
        return Refused("login.too_slow", named)
    if error in _BLOCKED:
        return Refused("login.blocked", named)
    if error in _SETUP:
        return Refused("login.setup", named)
    if _IDA.fullmatch(error):
        return Refused("login.identity", named)
    return Refused("login.failed", named)


def token_refusal_of(error: str) -> Refused:
    """Our code for an ``error`` of the token endpoint."""
    if error == "invalid_grant":
        return Refused("login.code", error)
    if error in {"invalid_request", "server_error", "temporarily_unavailable"}:
        # eSignet maps a code that was used, and most others, to this one
        return Refused("login.failed", error)
    return refusal_of(error)
