"""The relying party of the country's online login: OpenID Connect as eSignet speaks it.

``RelyingParty`` is all that others need: ``begin_login``, ``finish_login``. Source: OpenID Connect
Core 1.0; RFC 9126 (PAR), 7636 (PKCE), 7523 (private_key_jwt), 9207 (iss), 9449 (DPoP); eSignet 1.4
to 1.8 and 2.0.
"""
