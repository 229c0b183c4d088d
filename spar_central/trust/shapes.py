"""Shapes that the signed contents share: what a name, an id and a moment look like."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

END = "$(?!\n)"
"""The end of a text: ``$`` alone also matches before a last line break."""

Moment = Annotated[datetime, Meta(tz=True)]
"""ISO 8601 with a zone."""

_PRINTED = f"^[^\\x00-\\x1f\\x7f]*{END}"
"""No control characters: a NUL is no text to PostgreSQL, a line break is none in a table."""

Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=_PRINTED)]
Text = Annotated[str, Meta(max_length=500, pattern=_PRINTED)]
Code = Annotated[str, Meta(min_length=1, max_length=64, pattern=f"^[A-Za-z0-9._:-]+{END}")]
Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}" + END)]
_HEX_4 = "[0-9a-f]{4}"
Uuid = Annotated[
    str,
    Meta(pattern=f"^[0-9a-f]{{8}}-{_HEX_4}-{_HEX_4}-{_HEX_4}-[0-9a-f]{{12}}{END}"),
]
Kid = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{43}" + END)]
"""RFC 7638 thumbprint with SHA-256, base64url."""

TransactionId = Annotated[str, Meta(pattern="^[0-9]{10}" + END)]
Number = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Revision = Annotated[int, Meta(ge=1, le=1000)]
Jwk = dict[Annotated[str, Meta(max_length=16)], Annotated[str, Meta(max_length=200)]]
"""A public key (RFC 7517): strings only."""

Sealed = Annotated[str, Meta(min_length=20, max_length=100_000)]
Token = Annotated[str, Meta(min_length=20, max_length=20_000)]
"""A signed message: compact JWS."""
