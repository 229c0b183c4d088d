"""Whom a certificate leads to: one path check for replies, readers and ID cards."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

MAX_CHAIN: Final = 5

# What a web server's certificate must have, MOSIP issues without: no subjectAltName, no
# extendedKeyUsage, no authorityKeyIdentifier. So only what makes an issuer is asked for.
_ISSUERS: Final = ExtensionPolicy.permit_all().require_present(
    x509.BasicConstraints, Criticality.AGNOSTIC, None
)


class Unvouched(Exception):
    """No path of certificates in date leads from the signer to one of the anchors."""


def vouched_for(
    chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate], at: datetime
) -> x509.Certificate:
    """The first of ``chain``, once a path leads from it to one of ``anchors``.

    chain: the signer first. at: aware, inside the validity of every certificate on the way. Raises
    Unvouched. Source: RFC 5280, by cryptography's verifier.
    """
    if not chain or not anchors:
        raise Unvouched("nobody")
    policy = (
        PolicyBuilder()
        .store(Store(list(anchors)))
        .time(at)
        .max_chain_depth(MAX_CHAIN)
        .extension_policies(ca_policy=_ISSUERS, ee_policy=ExtensionPolicy.permit_all())
    )
    try:
        policy.build_client_verifier().verify(chain[0], list(chain[1:MAX_CHAIN]))
    except (VerificationError, x509.UnsupportedGeneralNameType) as error:
        raise Unvouched("chain") from error  # the latter: a name the library does not read
    return chain[0]


def was_vouched_for(chain: Sequence[x509.Certificate], anchors: Sequence[x509.Certificate]) -> bool:
    """True when a path leads to one of ``anchors`` on the first or the last day of the signer."""
    for day in (chain[0].not_valid_before_utc, chain[0].not_valid_after_utc):
        try:
            vouched_for(chain, anchors, day)
        except Unvouched:
            continue
        return True
    return False
