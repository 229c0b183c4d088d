"""Private keys that never leave their token (PKCS#11): a hardware module, a card, SoftHSM.

A key file may hold, in the place of a PEM key, one line with the URI of a key in a token:

    pkcs11:token=spar;object=attestation?module-path=/usr/lib/...so&pin-source=file:/run/secrets/pin

What is read is a private key of ``cryptography`` as any other: whoever signs sees no difference.
Source: RFC 7512 (the URI), PKCS #11 v2.40 (what is asked of the module), RFC 8017 9.2 (DigestInfo).
"""

import os
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar
from urllib.parse import unquote, unquote_to_bytes

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    NoDigestInfo,
    Prehashed,
    encode_dss_signature,
)

from spar_central.errors import BadSetting

SCHEME: Final = "pkcs11:"
_PATH: Final = frozenset({"token", "serial", "object", "id", "type"})
_QUERY: Final = frozenset({"module-path", "pin-source"})
_SHA256_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")
"""DigestInfo of SHA-256, before the digest."""
_STALE: Final = frozenset(
    {
        "DeviceError", "DeviceRemoved", "KeyHandleInvalid", "ObjectHandleInvalid", "SessionClosed",
        "SessionHandleInvalid", "UserNotLoggedIn",
    }
)  # fmt: skip
"""Of a token that was away meanwhile: a new session may do."""
_LOST: Final = frozenset(
    {"CryptokiNotInitialized", "GeneralError", "NoSuchToken", "PKCS11Error", "TokenNotPresent"}
)
"""Of a library that has lost its token: it finds it again once it is begun anew.

PKCS11Error itself is raised where a library could not be begun while the token was away.
"""
_AWAY: Final = "the token does not answer"
_SENTENCES: Final = {
    "NoSuchToken": "there is no such token",
    "TokenNotPresent": "there is no such token",
    "CryptokiNotInitialized": _AWAY,
    "DeviceError": _AWAY,
    "DeviceRemoved": _AWAY,
    "GeneralError": _AWAY,
    "PKCS11Error": _AWAY,
    "NoSuchKey": "the token has no such key",
    "MultipleTokensReturned": "several tokens fit; add serial=",
    "MultipleObjectsReturned": "several keys fit; add id=",
    "PinIncorrect": "the PIN is wrong",
    "PinLenRange": "the PIN is wrong",
    "PinLocked": "the token is locked: too many wrong PINs",
    "PinExpired": "the PIN is over and must be set anew",
}
_REFUSES_PIN: Final = frozenset({"PinExpired", "PinIncorrect", "PinLenRange", "PinLocked"})
_ONE_AT_A_TIME: Final = threading.Lock()
"""Of the whole process: with SoftHSM 2.6, threads that signed at once failed at random."""

_begun: dict[str, int] = {}
"""How often each library was begun anew: handles of before may name another key by now."""
_refused_pins: dict[str, tuple[int, int]] = {}
"""Files whose PIN a token refused, as they were then. Tried at each signature it locks a token."""

T = TypeVar("T")
_Buffer = bytes | bytearray | memoryview


def names_token_key(data: bytes) -> bool:
    """Whether a key file holds the URI of a key in a token."""
    return data.lstrip().startswith(SCHEME.encode())


def read_token_key(data: bytes, name: str) -> "TokenRsaKey | TokenEcKey":
    """The key that the URI in ``data`` names: RSA or P-256. Raises BadSetting, which says ``name``.

    The PIN and the URI's values are in no message.
    """
    found = _parsed(data, name)
    key = _InToken(found, name)
    public = serialization.load_der_public_key(key.use(_public_der))
    if isinstance(public, rsa.RSAPublicKey):
        return TokenRsaKey(key, public)
    if isinstance(public, ec.EllipticCurvePublicKey) and isinstance(public.curve, ec.SECP256R1):
        return TokenEcKey(key, public)
    raise BadSetting(f"{name}: an RSA or P-256 key is needed in the token")


def _parsed(data: bytes, name: str) -> dict[str, str]:
    """Attributes of the URI, still with their percent signs."""
    try:
        path, _, query = data.decode("ascii").strip().removeprefix(SCHEME).partition("?")
        pairs = [one.split("=", 1) for one in path.split(";")]
        asked = [one.split("=", 1) for one in query.split("&")] if query else []
        found = dict([*pairs, *asked])
    except ValueError as error:
        raise BadSetting(f"{name}: no PKCS#11 URI (RFC 7512)") from error
    if "pin-value" in found:
        raise BadSetting(f"{name}: no PIN in a URI; name its file by pin-source")
    strange = {key for key, _ in pairs} - _PATH | {key for key, _ in asked} - _QUERY
    if (
        strange
        or len(found) != len(pairs) + len(asked)
        or found.get("type", "private") != "private"
    ):
        raise BadSetting(
            f"{name}: of a PKCS#11 URI are known, once each: {', '.join(sorted(_PATH | _QUERY))}"
        )
    if not {"module-path", "pin-source"} <= set(found) or not {"object", "id"} & set(found):
        raise BadSetting(f"{name}: module-path, pin-source and object or id are needed")
    if not {"token", "serial"} & set(found):
        raise BadSetting(f"{name}: token or serial is needed")
    return found


class _InToken:
    """One key. Sessions belong to threads: PKCS #11 has one operation a session at a time."""

    def __init__(self, uri: dict[str, str], name: str) -> None:
        self._uri = uri
        self._name = name
        self._of_thread = threading.local()
        try:
            self._pkcs11 = import_module("pkcs11")
        except ImportError as error:
            raise BadSetting(
                f"{name}: keys in tokens need python-pkcs11 (extra: pkcs11)"
            ) from error
        try:
            self._module = self._pkcs11.lib(unquote(uri["module-path"]))
        except (RuntimeError, self._pkcs11.PKCS11Error) as error:
            raise BadSetting(f"{name}: module-path: the library cannot be loaded") from error

    def use(self, act: Callable[[Any, Any], T]) -> T:
        """What ``act`` makes of (library, key). Raises BadSetting where the token does not."""
        try:
            with _ONE_AT_A_TIME:
                try:
                    return act(self._pkcs11, self._key())
                except self._pkcs11.PKCS11Error as error:
                    self._of_thread.key = None
                    if type(error).__name__ in _LOST:
                        self._begin_anew()
                    elif type(error).__name__ not in _STALE:
                        raise
                return act(self._pkcs11, self._key())
        except self._pkcs11.PKCS11Error as error:
            kind = type(error).__name__
            sentence = _SENTENCES.get(kind, f"the token does not do it ({kind})")
            raise BadSetting(f"{self._name}: {sentence}") from error

    def _begin_anew(self) -> None:
        """Every session of this process ends: whoever signs next looks for the key again."""
        path = self._uri["module-path"]
        _begun[path] = _begun.get(path, 0) + 1
        self._module.reinitialize()

    def _key(self) -> Any:
        begun = _begun.get(self._uri["module-path"], 0)
        if getattr(self._of_thread, "begun", begun) != begun:
            self._of_thread.key = None
        self._of_thread.begun = begun
        if (key := getattr(self._of_thread, "key", None)) is not None:
            return key
        uri, kinds = self._uri, self._pkcs11
        wanted: dict[str, Any] = {}
        if "token" in uri:
            wanted["token_label"] = unquote(uri["token"])
        if "serial" in uri:
            wanted["token_serial"] = unquote_to_bytes(uri["serial"])
        of = {"object_class": kinds.ObjectClass.PRIVATE_KEY}
        if "object" in uri:
            of["label"] = unquote(uri["object"])
        if "id" in uri:
            of["id"] = unquote_to_bytes(uri["id"])
        session = self._session(self._module.get_token(**wanted))
        self._of_thread.key = session.get_key(**of)
        return self._of_thread.key

    def _session(self, token: Any) -> Any:
        """Whoever is the first of this process logs in for all its sessions."""
        path = _pin_file(self._uri["pin-source"])
        pin, seen = _pin(path, self._name), _seen(path)
        if _refused_pins.get(str(path)) == seen:
            sentence = "the PIN is wrong; it is tried again once its file changes"
            raise BadSetting(f"{self._name}: {sentence}")
        try:
            return token.open(user_pin=pin)
        except self._pkcs11.UserAlreadyLoggedIn:
            return token.open()
        except self._pkcs11.PKCS11Error as error:
            if type(error).__name__ in _REFUSES_PIN:
                _refused_pins[str(path)] = seen
            raise


def _pin_file(source: str) -> Path:
    return Path(unquote(source.removeprefix("file://").removeprefix("file:")))


def _seen(path: Path) -> tuple[int, int]:
    """By which a file that was written anew is told."""
    found = path.stat()
    return found.st_mtime_ns, found.st_ino


def _pin(path: Path, name: str) -> str:
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise BadSetting(f"{name}: pin-source: others may read it; chmod 600 is needed")
        return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"{name}: pin-source: it cannot be read") from error


def _public_der(library: Any, key: Any) -> bytes:
    """SubjectPublicKeyInfo of the public half that lies beside the private one."""
    found = key.session.get_key(
        object_class=library.ObjectClass.PUBLIC_KEY, label=key.label, id=key.id
    )
    kind = "rsa" if key.key_type is library.KeyType.RSA else "ec"
    encode = getattr(import_module(f"pkcs11.util.{kind}"), f"encode_{kind}_public_key")
    return bytes(encode(found))


class _StaysInToken:
    """What no key of a token does: leave it."""

    def private_numbers(self) -> NoReturn:
        raise TypeError("a key of a token stays there")

    def private_bytes(self, *_form: object, **_named: object) -> NoReturn:
        raise TypeError("a key of a token stays there")

    def __copy__(self) -> Any:
        return self

    def __deepcopy__(self, _memo: object) -> Any:
        return self


class TokenRsaKey(_StaysInToken, rsa.RSAPrivateKey):
    """Signs RSASSA-PKCS1-v1_5 with SHA-256: all that the two servers' RSA keys sign."""

    def __init__(self, key: _InToken, public: rsa.RSAPublicKey) -> None:
        self._key = key
        self._public = public

    @property
    def key_size(self) -> int:
        """Bits."""
        return self._public.key_size

    def public_key(self) -> rsa.RSAPublicKey:
        """Its public half."""
        return self._public

    def sign(
        self,
        data: _Buffer,
        padding: padding.AsymmetricPadding,
        algorithm: Prehashed | hashes.HashAlgorithm | NoDigestInfo,
    ) -> bytes:
        """Raises BadSetting where the token does not do it, TypeError for another scheme."""
        if padding.name != "EMSA-PKCS1-v1_5":
            raise TypeError("RS256 only")
        info = _SHA256_INFO + _digest(data, algorithm)
        return self._key.use(
            lambda library, key: bytes(key.sign(info, mechanism=library.Mechanism.RSA_PKCS))
        )

    def decrypt(self, ciphertext: bytes, padding: padding.AsymmetricPadding) -> bytes:
        """RSA-OAEP with SHA-256. Raises BadSetting where the token does not do it."""
        if padding.name != "EME-OAEP":
            raise TypeError("RSA-OAEP only")

        def opened(library: Any, key: Any) -> bytes:
            how = (library.Mechanism.SHA256, library.MGF.SHA256, None)
            mechanism = library.Mechanism.RSA_PKCS_OAEP
            return bytes(key.decrypt(ciphertext, mechanism=mechanism, mechanism_param=how))

        return self._key.use(opened)


class TokenEcKey(_StaysInToken, ec.EllipticCurvePrivateKey):
    """Signs ECDSA with SHA-256 on P-256."""

    def __init__(self, key: _InToken, public: ec.EllipticCurvePublicKey) -> None:
        self._key = key
        self._public = public

    @property
    def curve(self) -> ec.EllipticCurve:
        """P-256."""
        return self._public.curve

    @property
    def key_size(self) -> int:
        """Bits."""
        return self._public.key_size

    def public_key(self) -> ec.EllipticCurvePublicKey:
        """Its public half."""
        return self._public

    def exchange(self, *_with: Any, **_named: Any) -> NoReturn:
        """Nobody asks for it."""
        raise TypeError("a signing key agrees on nothing")

    def sign(self, data: _Buffer, signature_algorithm: ec.EllipticCurveSignatureAlgorithm) -> bytes:
        """DER, as cryptography gives it. Raises BadSetting where the token does not do it."""
        digest = _digest(data, signature_algorithm.algorithm)
        made = self._key.use(
            lambda library, key: bytes(key.sign(digest, mechanism=library.Mechanism.ECDSA))
        )
        half = len(made) // 2
        return encode_dss_signature(
            int.from_bytes(made[:half], "big"), int.from_bytes(made[half:], "big")
        )


def _digest(data: _Buffer, algorithm: object) -> bytes:
    """SHA-256 of ``data``, or ``data`` where it is that already."""
    if isinstance(algorithm, Prehashed):
        if algorithm.digest_size != hashes.SHA256.digest_size:
            raise TypeError("SHA-256 only")
        return bytes(data)
    if not isinstance(algorithm, hashes.SHA256):
        raise TypeError("SHA-256 only")
    made = hashes.Hash(hashes.SHA256())
    made.update(data)
    return made.finalize()
