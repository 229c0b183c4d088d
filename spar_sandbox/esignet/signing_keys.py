"""The keys that eSignet publishes: its own, and the ID system's that signs what it hands on."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.core.encoding import compact_json, encode_base64url
from spar_sandbox.crypto.certificates import CertifiedKey, issue
from spar_sandbox.crypto.jwt import key_id, public_jwk, sign_by_secret, sign_jwt
from spar_sandbox.esignet.control import Twist
from spar_sandbox.esignet.versions import VersionRules

_LIFE: Final = timedelta(days=90)


class SigningKeys:
    """The present key signs; earlier ones stay published until they are dropped."""

    def __init__(
        self, own: CertifiedKey, id_system: CertifiedKey, rules: VersionRules, clock: SandboxClock
    ) -> None:
        self._own = [own.key]
        self._id_system = id_system
        self._rules = rules
        self._clock = clock

    @property
    def present(self) -> rsa.RSAPrivateKey:
        """With which tokens are signed."""
        return self._own[-1]

    def rotate(self) -> None:
        """A new key signs from now on."""
        self._own.append(issue("eSignet signing", self._clock.now()).key)

    def drop_old(self) -> None:
        """Only the present one stays published."""
        del self._own[:-1]

    def published(self) -> dict[str, Any]:
        """The key set. Java adds ``exp``, which is no member of a JWK, and the ID system's key."""
        keys = [public_jwk(one, key_id(one)) for one in self._own]
        if not self._rules.is_go:
            ends = self._clock.now() + _LIFE
            certificate = self._id_system.certificate.public_bytes(Encoding.DER)
            keys = [one | {"exp": int(ends.timestamp())} for one in keys]
            handed_on = public_jwk(self._id_system.key, key_id(self._id_system.key), "RS256")
            keys.append(
                handed_on
                | {"exp": f"{ends:%Y-%m-%dT%H:%M:%S}", "x5c": [encode_base64url(certificate)]}
            )
        return {"keys": keys}

    def sign(self, claims: Mapping[str, Any], twist: Twist = Twist.NONE) -> str:
        """A token of ours, or a forged one."""
        header = {"alg": self._rules.signs, "kid": key_id(self.present), "typ": "JWT"}
        if twist is Twist.ALG_NONE:
            parts = [compact_json(header | {"alg": "none"}), compact_json(dict(claims))]
            return ".".join([*(encode_base64url(one) for one in parts), ""])
        if twist is Twist.HS256:
            secret = compact_json(public_jwk(self.present, ""))
            return sign_by_secret(claims, secret, header | {"alg": "HS256"})
        key = self.present
        if twist in {Twist.FOREIGN_KEY, Twist.UNKNOWN_KID, Twist.FOREIGN_USERINFO}:
            key = issue("nobody", self._clock.now()).key
        if twist is Twist.UNKNOWN_KID:
            header["kid"] = key_id(key)
        return sign_jwt(claims, key, header)

    def sign_userinfo(self, claims: Mapping[str, Any], twist: Twist = Twist.NONE) -> str:
        """By the ID system in Java, which hands its answer on; by eSignet in Go."""
        if twist is Twist.FOREIGN_USERINFO or self._rules.is_go:
            return self.sign(claims, twist)
        key = self._id_system.key
        return sign_jwt(claims, key, {"alg": "RS256", "kid": key_id(key), "typ": "JWT"})
