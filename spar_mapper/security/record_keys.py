"""Where the key of all keyed hashes lies: in the database, locked with the encryption key.

So every process and host that has the registry's keys has it, a copy of the database alone is of no
use to whoever looks for a person, and nothing more has to be kept.
"""

import secrets
from typing import Final

from joserfc import jwe
from joserfc.errors import JoseError

from spar_mapper.core.record_key import RecordKey
from spar_mapper.security.bad_key import BadKey
from spar_mapper.security.keys import ServerKeys
from spar_mapper.storage.port import Storage

_FACT: Final = "record_key"
_FIND: Final = "SELECT value FROM registry_facts WHERE name = $1"
_KEEP: Final = "INSERT INTO registry_facts (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING"
_REPLACE: Final = "UPDATE registry_facts SET value = $2 WHERE name = $1 AND value = $3"
_ALGORITHMS: Final = ["RSA-OAEP-256", "A256GCM"]


async def open_record_key(storage: Storage, keys: ServerKeys) -> RecordKey:
    """The key, made when there is none yet; locked anew when the encryption key was replaced.

    Raises BadKey where none of ``keys`` opens it, and what Storage raises.
    """
    locked = await find_locked_key(storage)
    if not locked:
        await storage.run((_KEEP, (_FACT, _lock(secrets.token_bytes(32), keys))))
        locked = await find_locked_key(storage)
    secret, is_by_newest = _unlock(locked, keys)
    if not is_by_newest:
        await storage.run((_REPLACE, (_FACT, _lock(secret, keys), locked)))
    return RecordKey(secret)


async def find_locked_key(storage: Storage) -> str:
    """The key as it lies there; empty in a registry that never served since it has one."""
    (rows,) = await storage.run((_FIND, (_FACT,)))
    return str(rows[0][0]) if rows else ""


def _lock(secret: bytes, keys: ServerKeys) -> str:
    key = keys.encryption[-1]
    header = {"alg": "RSA-OAEP-256", "enc": "A256GCM", "kid": key.thumbprint()}
    return jwe.encrypt_compact(header, secret, key, algorithms=_ALGORITHMS)


def _unlock(locked: str, keys: ServerKeys) -> tuple[bytes, bool]:
    """The secret, and whether it is locked with the newest key."""
    for key in reversed(keys.encryption):
        try:
            secret = jwe.decrypt_compact(locked, key, algorithms=_ALGORITHMS).plaintext or b""
        except (JoseError, ValueError, TypeError):
            continue
        return secret, key is keys.encryption[-1]
    raise BadKey(
        "encryption*.pem: not the key of this database; all processes of a registry share theirs"
    )
