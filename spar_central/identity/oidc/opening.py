"""Putting a relying party together from the settings."""

from spar_central.clock import Clock
from spar_central.http_client import new_client
from spar_central.identity.oidc.http import LoginHttp
from spar_central.identity.oidc.keys import read_client_keys
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.identity.oidc.verifier import IdTokenVerifier
from spar_central.settings_login import LoginClient, LoginProvider


def open_relying_party(settings: LoginProvider, client: LoginClient, clock: Clock) -> RelyingParty:
    """Nothing is asked yet. client: one of ``settings``. Raises BadSetting. Close it at the end."""
    keys = read_client_keys(client)
    http = _open_http(settings)
    return RelyingParty(settings, client, keys, http, clock)


def open_verifier(
    settings: LoginProvider, client: LoginClient, acr: tuple[str, ...], clock: Clock
) -> IdTokenVerifier:
    """Of a client whose key is in another process. Raises BadSetting. Close it at the end."""
    http = _open_http(settings)
    return IdTokenVerifier(settings, client.client_id, acr, http, clock)


def _open_http(settings: LoginProvider) -> LoginHttp:
    http = new_client(settings.wait_s, settings.ca_file, "login.ca_file")
    return LoginHttp(http, settings.wait_s)
