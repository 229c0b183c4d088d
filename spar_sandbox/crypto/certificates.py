"""Making the sandbox's own certificates, and checking whom a chain leads to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

_KEY_BITS: Final = 2048
_MAX_INTERMEDIATES: Final = 4
_BACK_DATED: Final = timedelta(days=2)  # a laptop whose clock runs late still accepts them


# cryptography's default extension policies are those of web servers and their clients. They refuse
# MOSIP's certificates ("missing required extension"): these name no host, so they have no subject
# alternative name, and partners' often lack the authority key identifier. So of the extensions
# only this is asked: whoever issues must be an authority. The path, signatures, dates and key
# sizes are checked by the library.
_ISSUERS: Final = ExtensionPolicy.permit_all().require_present(
    x509.BasicConstraints, Criticality.AGNOSTIC, None
)
_SIGNERS: Final = ExtensionPolicy.permit_all()


class KeyPurpose(Enum):
    """What the certificate of a key that is no authority's allows."""

    SIGN = "sign"
    ENCRYPT = "encrypt"


@dataclass(frozen=True, slots=True, repr=False)
class CertifiedKey:
    """A private RSA key of 2048 bits and its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    def key_pem(self) -> bytes:
        """PKCS#8, unencrypted: a sandbox key guards nothing."""
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

    def certificate_pem(self) -> bytes:
        """The certificate, in PEM."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)


def read_certified_key(key_pem: bytes, certificate_pem: bytes) -> CertifiedKey:
    """The pair in two PEM texts.

    Raises ValueError when either is damaged or they do not belong together.
    """
    key = serialization.load_pem_private_key(key_pem, None)
    certificate = x509.load_pem_x509_certificate(certificate_pem)
    if not isinstance(key, rsa.RSAPrivateKey) or key.public_key() != certificate.public_key():
        raise ValueError("key and certificate do not belong together")
    return CertifiedKey(key, certificate)


def issue(
    name: str,
    now: datetime,
    issuer: CertifiedKey | None = None,
    *,
    authority: bool = False,
    days: float = 1825,
    purpose: KeyPurpose = KeyPurpose.SIGN,
) -> CertifiedKey:
    """A new key of 2048 bits with a certificate by ``issuer``, or by itself.

    days: life from ``now``; negative makes one that has already run out. authority: may itself
    issue certificates.
    """
    key = rsa.generate_private_key(public_exponent=65537, key_size=_KEY_BITS)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "SPAR sandbox, not a real authority"),
            x509.NameAttribute(NameOID.COMMON_NAME, name),
        ]
    )
    signer = issuer.key if issuer else key
    built = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.certificate.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=min(days, 0)) - _BACK_DATED)
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(_usage(purpose, authority=authority), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()),
            critical=False,
        )
        .sign(signer, hashes.SHA256())
    )
    return CertifiedKey(key, built)


def is_trusted(chain: Sequence[x509.Certificate], anchor: x509.Certificate, at: datetime) -> bool:
    """True when ``chain[0]``, the signer, leads to ``anchor``, through the rest where needed.

    chain: signer first; ``anchor`` may be in it or not. Every certificate on the way must be in
    date at ``at``.
    """
    policy = (
        PolicyBuilder()
        .store(Store([anchor]))
        .time(at)
        .max_chain_depth(_MAX_INTERMEDIATES)
        .extension_policies(ca_policy=_ISSUERS, ee_policy=_SIGNERS)
    )
    try:
        policy.build_client_verifier().verify(chain[0], list(chain[1:]))
    except (VerificationError, x509.UnsupportedGeneralNameType):
        return False  # the latter: a name of a kind the library does not read (x400Address)
    return True


def _usage(purpose: KeyPurpose, *, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=purpose is KeyPurpose.SIGN,
        content_commitment=False,
        key_encipherment=purpose is KeyPurpose.ENCRYPT,
        data_encipherment=purpose is KeyPurpose.ENCRYPT,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )
