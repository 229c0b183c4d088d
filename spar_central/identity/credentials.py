"""Who we are at ID Authentication, and whose replies we believe. Read once, at start."""

import os
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from spar_central.errors import BadSetting
from spar_central.identity.kyc import OAEP
from spar_central.settings import Identity
from spar_central.trust.attestation import Method
from spar_central.trust.token_keys import TokenRsaKey, names_token_key, read_token_key

LEAST_BITS = 2048


@dataclass(frozen=True, slots=True, repr=False)
class IdaPolicy:
    """What stands in the URL; its policy at IDA allows one factor and nothing else."""

    licence_key: str
    api_key: str


@dataclass(frozen=True, slots=True, repr=False)
class Credentials:
    """None of it is ever logged or sent to a laptop."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate
    signers: tuple[x509.Certificate, ...]
    policies: dict[Method, IdaPolicy]
    authorization: str


def read_credentials(settings: Identity) -> Credentials:
    """Raises BadSetting, which names the file."""
    certificate = read_certificate(settings.partner_certificate_file)
    key = _key(settings.partner_key_file)
    if key.public_key() != certificate.public_key():
        raise BadSetting("identity: the partner's key and certificate do not belong together")
    if settings.kyc:
        _check_that_it_opens(key)
    signers = tuple(read_certificate(name) for name in settings.signer_files)
    for name, signer in zip(settings.signer_files, signers, strict=True):
        public = signer.public_key()
        if not isinstance(public, rsa.RSAPublicKey) or public.key_size < LEAST_BITS:
            raise BadSetting(f"identity: {name}: RSA of {LEAST_BITS} bits or more is needed")
    policies = {
        method: IdaPolicy(_secret(one.licence_key_file), _secret(one.api_key_file))
        for method, one in settings.policies.items()
    }
    if len({(one.licence_key, one.api_key) for one in policies.values()}) != len(policies):
        raise BadSetting("identity.policies: each factor needs a policy of its own")
    authorization = _secret(settings.authorization_file) if settings.authorization_file else ""
    return Credentials(key, certificate, signers, policies, authorization)


def _check_that_it_opens(key: rsa.RSAPrivateKey) -> None:
    """Not every token opens what the ID service seals: told at start, not in a visit."""
    try:
        key.decrypt(key.public_key().encrypt(b"tried", OAEP), OAEP)
    except BadSetting as error:
        raise BadSetting(f"identity.kyc: RSA-OAEP with SHA-256: {error}") from error


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise BadSetting(f"identity: {name}: {error.strerror}") from error


def _private(name: str) -> bytes:
    found = _bytes(name)
    if os.name == "posix" and Path(name).stat().st_mode & 0o077:
        raise BadSetting(f"identity: {name}: others may read it; chmod 600 is needed")
    return found


def _secret(name: str) -> str:
    text = _private(name).decode("ascii", "replace").strip()
    if not text or not text.isprintable():
        raise BadSetting(f"identity: {name}: one line of text is needed")
    return text


def read_certificate(name: str) -> x509.Certificate:
    """Of a PEM file. Raises BadSetting."""
    try:
        return x509.load_pem_x509_certificate(_bytes(name))
    except ValueError as error:
        raise BadSetting(f"identity: {name}: no PEM certificate") from error


def _key(name: str) -> rsa.RSAPrivateKey:
    data = _private(name)
    if names_token_key(data):
        in_token = read_token_key(data, f"identity: {name}")
        if not isinstance(in_token, TokenRsaKey):
            raise BadSetting(f"identity: {name}: an RSA key is needed in the token")
        return in_token
    try:
        key = serialization.load_pem_private_key(data, None)
    except (ValueError, TypeError) as error:
        raise BadSetting(f"identity: {name}: no unencrypted PEM key") from error
    if not isinstance(key, rsa.RSAPrivateKey):
        raise BadSetting(f"identity: {name}: an RSA key is needed")
    return key
