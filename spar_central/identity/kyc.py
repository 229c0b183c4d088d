"""What IDA tells about a person, sealed to us: opened here, and only what policy allows goes on."""

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spar_central.errors import Refused
from spar_central.identity.signing import from_b64

IV_BYTES = 16
OAEP = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
NAME = "name"


def open_identity(sealed: str, session_key: str, key: rsa.RSAPrivateKey) -> dict[str, str]:
    """AES-256-GCM(ciphertext || tag || iv of 16 bytes) under a key in RSA-OAEP(SHA-256).

    Raises Refused ``identity.reply``.
    """
    try:
        raw = from_b64(sealed)
        secret = key.decrypt(from_b64(session_key), OAEP)
        clear = AESGCM(secret).decrypt(raw[-IV_BYTES:], raw[:-IV_BYTES], None)
        return msgspec.json.decode(clear, type=dict[str, str])
    except (ValueError, InvalidTag, msgspec.MsgspecError) as error:
        raise Refused("identity.reply", "eKYC") from error


def names_in(identity: dict[str, str]) -> tuple[str, ...]:
    """In every language there is, each once."""
    found = [text for name, text in sorted(identity.items()) if name.partition("_")[0] == NAME]
    return tuple(dict.fromkeys(text for text in found if 0 < len(text) <= 200))


def allowed(identity: dict[str, str], fields: tuple[str, ...]) -> dict[str, str]:
    """What a laptop gets: fields by their name without the language."""
    return {name: text for name, text in identity.items() if name.partition("_")[0] in fields}
