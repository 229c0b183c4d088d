"""What may be set of logins: the country's for beneficiaries, the office's for the console."""

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta

from spar_central.settings_shapes import PlainUrl, Seconds, Section
from spar_central.trust.shapes import END


class Audience(StrEnum):
    """Whom our client assertion is for; versions of eSignet differ, and some refuse both."""

    AUTO = "auto"  # the issuer, and where that is refused once the endpoint
    ISSUER = "issuer"
    ENDPOINT = "endpoint"


Acr = Annotated[str, Meta(min_length=1, max_length=100, pattern="^[A-Za-z0-9:._/-]+" + END)]


class LoginClient(Section, frozen=True):
    """A client that the country registered for us at its login service."""

    client_id: Annotated[str, Meta(min_length=1, max_length=100)]
    key_file: str
    """Private key in PEM, mode 600: RSA of 2048 bits or more, or P-256."""
    redirect_uri: PlainUrl
    """Exactly as it is registered; a query is not possible there."""
    kid: str = ""
    """Of the registered key; empty: its RFC 7638 thumbprint."""
    decryption_key_file: str = ""
    """RSA key in PEM, where the client is registered for sealed replies."""


class LoginProvider(Section, frozen=True):
    """An OpenID provider, and how it is believed."""

    issuer: PlainUrl
    discovery_url: str = ""
    """Of the discovery document; empty: the issuer with the well-known path."""
    ca_file: str = ""
    """A private authority for the connection, added to the system's."""
    acr: Annotated[tuple[Acr, ...], Meta(min_length=1, max_length=10)] = (
        "mosip:idp:acr:generated-code",
        "mosip:idp:acr:biometrics",
    )
    """Ways of logging in that are believed."""
    algorithms: Annotated[
        tuple[Literal["PS256", "RS256", "ES256", "EdDSA", "Ed25519"], ...], Meta(min_length=1)
    ] = ("PS256", "RS256", "ES256", "EdDSA", "Ed25519")
    """Signatures of the login service that are believed."""
    assertion_audience: Audience = Audience.AUTO
    dpop: bool = False
    """Where the client is registered so."""
    fresh_minutes: Annotated[int, Meta(ge=1, le=10)] = 10
    """From the login until it is used here."""
    wait_s: Seconds = 10.0


class LoginService(LoginProvider, frozen=True):
    """The country's online login for beneficiaries: eSignet, or another OpenID provider."""

    portal: LoginClient | None = None
    """The client of the pages: to look."""
    changes: LoginClient | None = None
    """The client of admission: to change. Its key is where no page is made."""


class OfficeLoginService(LoginProvider, frozen=True, kw_only=True):
    """The office's own login, such as Keycloak: who comes by it may read the console."""

    acr: Annotated[tuple[Acr, ...], Meta(min_length=1, max_length=10)] = ("1",)
    """Ways of logging in that are believed: the levels that the realm gives to a fresh login."""
    client: LoginClient
    """As it is registered there, with private_key_jwt and PKCE."""
