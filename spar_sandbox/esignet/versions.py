"""Where the servers called eSignet differ. Source: eSignet 1.0 to 1.8 (Java), 2.0 (Go)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_JAVA_ACR: Final = (
    "generated-code", "biometrics", "static-code", "linked-wallet", "knowledge", "password",
    "id-token",
)  # fmt: skip
_GO_ACR: Final = ("generated-code", "biometrics", "knowledge", "password")
ACR: Final = "mosip:idp:acr:"


class EsignetVersion(StrEnum):
    """A server that countries run."""

    JAVA_1_4 = "1.4"
    JAVA_1_6 = "1.6"
    JAVA_1_8 = "1.8"
    GO_2_0 = "2.0"


@dataclass(frozen=True, slots=True)
class VersionRules:
    """One row of each table.

    Paths begin after the host; par is "" where there is none. issuer: what follows the host.
    audiences: what ``aud`` of a client assertion may be, ``{issuer}`` and ``{endpoint}`` filled
    in. signs: the algorithm of its tokens. clock_s: how far an assertion's times may be off. Times
    of life in seconds.
    """

    authorize: str
    par: str
    token: str
    userinfo: str
    keys: str
    issuer: str
    discovery: tuple[str, ...]
    client_algorithms: tuple[str, ...]
    audiences: tuple[str, ...]
    wants_jti: bool
    jti_once: bool
    clock_s: int
    signs: str
    names_issuer: bool
    login_s: int
    consent_s: int
    code_s: int
    par_s: int
    dpop_nonce: bool
    acr: tuple[str, ...]

    @property
    def is_go(self) -> bool:
        """True for the Go line: authorize answers 302, and a key needs its ``kid``."""
        return self.authorize.startswith("/v1/")


def _java(**of_version: object) -> VersionRules:
    common: dict[str, object] = {
        "authorize": "/authorize", "par": "", "token": "/v1/esignet/oauth/v2/token",
        "userinfo": "/v1/esignet/oidc/userinfo", "keys": "/.well-known/jwks.json",
        "issuer": "/v1/esignet",
        "discovery": (
            "/.well-known/openid-configuration",
            "/v1/esignet/oidc/.well-known/openid-configuration",
            "/v1/esignet/.well-known/openid-configuration",
        ),
        "client_algorithms": ("RS256",),
        "audiences": ("{endpoint}", "{issuer}/oauth/token"),
        "wants_jti": False, "jti_once": False, "clock_s": 5, "signs": "RS256",
        "names_issuer": False, "login_s": 600, "consent_s": 600, "code_s": 300, "par_s": 60,
        "dpop_nonce": True, "acr": _JAVA_ACR,
    }  # fmt: skip
    return VersionRules(**(common | of_version))  # type: ignore[arg-type]  # -- rows of one table


RULES: Final = {
    EsignetVersion.JAVA_1_4: _java(clock_s=0),
    EsignetVersion.JAVA_1_6: _java(wants_jti=True),
    EsignetVersion.JAVA_1_8: _java(
        par="/v1/esignet/oauth/par",
        issuer="",
        client_algorithms=("RS256", "PS256", "ES256"),
        audiences=("{endpoint}", "{issuer}"),
        wants_jti=True,
        jti_once=True,
        names_issuer=True,
        login_s=300,
        consent_s=120,
    ),
    EsignetVersion.GO_2_0: _java(
        authorize="/v1/esignet/oauth2/authorize",
        par="/v1/esignet/oauth2/par",
        token="/v1/esignet/oauth2/token",  # noqa: S106 -- a path
        userinfo="/v1/esignet/oauth2/userinfo",
        keys="/v1/esignet/oauth2/jwks",
        issuer="",
        discovery=("/.well-known/openid-configuration",),
        client_algorithms=("PS256", "ES256", "RS256"),
        audiences=("{issuer}",),
        wants_jti=True,
        jti_once=True,
        clock_s=10,
        signs="PS256",
        names_issuer=True,
        login_s=300,
        consent_s=120,
        code_s=120,
        par_s=3600,
        dpop_nonce=False,
        acr=_GO_ACR,
    ),
}
