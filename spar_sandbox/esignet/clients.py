"""Client management: what the country registers, and eSignet's refusals of it."""

import re
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from spar_sandbox.crypto.jwt import is_public_key, jwk_thumbprint
from spar_sandbox.esignet.versions import ACR, VersionRules

_FIXED: Final = ("clientId", "publicKey", "relyingPartyId")
_ADDITIONAL: Final = frozenset(
    {
        "userinfo_response_type", "id_token_response_type", "purpose", "signup_banner_required",
        "forgot_pwd_link_required", "consent_expire_in_mins", "require_pkce",
        "require_pushed_authorization_requests", "dpop_bound_access_tokens",
    }
)  # fmt: skip
_URL: Final = re.compile(r"https?://[^\s?#]+", re.ASCII)


class ClientRefused(Exception):
    """eSignet's ``errorCode``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class RegisteredClient(msgspec.Struct, frozen=True, rename="camel"):
    """A client as it was registered. enc_public_key: for sealed replies."""

    client_id: str
    client_name: str
    public_key: dict[str, Any]
    relying_party_id: str
    auth_context_refs: tuple[str, ...]
    redirect_uris: tuple[str, ...]
    user_claims: tuple[str, ...] = ()
    logo_uri: str = ""
    grant_types: tuple[str, ...] = ("authorization_code",)
    client_auth_methods: tuple[str, ...] = ("private_key_jwt",)
    additional_config: dict[str, Any] = {}
    enc_public_key: dict[str, Any] = {}
    status: str = "ACTIVE"

    def wants(self, name: str) -> bool:
        """A switch of ``additionalConfig``."""
        return self.additional_config.get(name) is True

    @property
    def seals_userinfo(self) -> bool:
        """True when userinfo goes out as a JWE."""
        return self.additional_config.get("userinfo_response_type") == "JWE"

    @property
    def seals_id_token(self) -> bool:
        """True when the id_token goes out as a JWE: Go only."""
        return self.additional_config.get("id_token_response_type") == "JWE"


@dataclass(slots=True)
class ClientStore:
    """Every registered client, by id."""

    rules: VersionRules
    clients: dict[str, RegisteredClient]

    def create(self, request: dict[str, Any]) -> RegisteredClient:
        """Raises ClientRefused."""
        client = self._read(request)
        if client.client_id in self.clients:
            raise ClientRefused("duplicate_client_id")
        mine = jwk_thumbprint(client.public_key)
        if any(jwk_thumbprint(one.public_key) == mine for one in self.clients.values()):
            raise ClientRefused("duplicate_public_key")
        self.clients[client.client_id] = client
        return client

    def change(self, client_id: str, request: dict[str, Any]) -> RegisteredClient:
        """What may change does; key and relying party never. Raises ClientRefused."""
        known = self.clients.get(client_id)
        if known is None:
            raise ClientRefused("invalid_client_id")
        kept = msgspec.to_builtins(known)
        merged = kept | request | {name: kept[name] for name in _FIXED}
        self.clients[client_id] = self._read(merged)
        return self.clients[client_id]

    def _read(self, request: dict[str, Any]) -> RegisteredClient:
        try:
            client = msgspec.convert(request, RegisteredClient)
        except msgspec.ValidationError as error:
            raise ClientRefused("invalid_input") from error
        known = {ACR + name for name in self.rules.acr}
        checks = {
            "invalid_client_id": 0 < len(client.client_id) <= 100,
            "invalid_client_name": 0 < len(client.client_name) <= 256,
            "invalid_public_key": is_public_key(client.public_key),
            "invalid_rp_id": 0 < len(client.relying_party_id) <= 100,
            "invalid_acr": set() < set(client.auth_context_refs) <= known,
            "invalid_redirect_uri": 0 < len(client.redirect_uris) <= 5
            and all(_URL.fullmatch(one) for one in client.redirect_uris),
            "invalid_uri": not client.logo_uri or bool(_URL.fullmatch(client.logo_uri)),
            "invalid_claim": len(client.user_claims) <= 30,
            "invalid_client_auth": client.client_auth_methods == ("private_key_jwt",),
            "invalid_grant_type": client.grant_types == ("authorization_code",),
            "invalid_additional_config": set(client.additional_config) <= _ADDITIONAL,
        }
        for code, holds in checks.items():
            if not holds:
                raise ClientRefused(code)
        return client
