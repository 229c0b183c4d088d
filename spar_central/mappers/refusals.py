"""What a mapper means that refuses a whole request, in whichever dialect and envelope.

Source: G2P Connect 1.0.0, the error codes of acknowledgements (``err.``) and of headers
(``rjct.``); openg2p-spar 1.1 and 2.1, whose own are the last two lines of the first table.
"""

from typing import Final

from spar_central.mappers.port import MapperError, MapperRefuses, MapperRejects, MapperSilent

KEY_CODES: Final = frozenset(
    {
        "err.signature.missing",
        "err.signature.invalid",
        "err.request.unauthorized",
        "err.request.forbidden",
        "err.sender_id.invalid",
        "rjct.jwt.invalid",
        "rjct.signature.invalid",
        "rjct.permission.denied",
    }
)
"""It does not accept who signed."""

WRONG_SERVER_CODES: Final = frozenset(
    {
        "err.version.not_supported",
        "err.sender_uri.invalid",
        "err.receiver_id.invalid",
        "err.encryption.invalid",
        "rjct.version.invalid",
        "rjct.action.invalid",
        "rjct.action.not_supported",
    }
)
"""It does not speak as the settings say: every item would meet this."""

REJECTED_CODES: Final = frozenset(
    {
        "err.request.bad",
        "err.request.not_found",
        "rjct.request.validation",
        "rjct.total_count.invalid",
        "rjct.total_count.limit_exceeded",
    }
)
"""It carried nothing out because of what stands in the request: one item may spoil it."""


class KeyRefused(MapperRefuses):
    """It does not accept our signature: of anything, or of one item that it reads otherwise."""


def refusal(code: str) -> MapperError:
    """The error that ``code`` stands for.

    Any other code leaves the outcome unknown (MapperSilent): SPAR says ``rjct.internal.error``
    after it wrote some of a batch, and a NACK without a code promises nothing.
    """
    code = code[:64]
    if code in KEY_CODES:
        return KeyRefused(code)
    if code in WRONG_SERVER_CODES:
        return MapperRefuses(code)
    if code in REJECTED_CODES:
        return MapperRejects(code)
    return MapperSilent(code)
