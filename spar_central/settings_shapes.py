"""What sections of the settings are made of."""

from typing import Annotated

from msgspec import Meta, Struct

from spar_central.trust.shapes import END

Seconds = Annotated[float, Meta(gt=0, le=3600)]
PlainUrl = Annotated[
    str, Meta(max_length=500, pattern=r"^https?://[^/?#\s@]+(/[^?#\s@]*)?(?<!/)" + END)
]
"""Without a query, a fragment, a user or a slash at the end."""


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; a name that is not known is a mistake, never ignored."""
