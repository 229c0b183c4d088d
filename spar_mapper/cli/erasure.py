"""``spar-mapper person erase``: two operators erase a person; a keyed hash of them is on record."""

import argparse

import msgspec

from spar_mapper.cli.changes import ChangeGate
from spar_mapper.consents.telling import ConsentTelling
from spar_mapper.core.clock import now_ms
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.operations.deciding import Apply
from spar_mapper.records.erasure import Erasure
from spar_mapper.records.partners import Partners
from spar_mapper.records.proposals import Operators
from spar_mapper.security.keys import load_server_keys
from spar_mapper.security.record_keys import open_record_key
from spar_mapper.settings import BadSetting, Settings
from spar_mapper.storage.opening import normalizer_of
from spar_mapper.storage.port import Storage

ERASURE = "erasure"
_KEEP = (
    "INSERT INTO erasure_orders (hash, person, at) VALUES ($1, $2, $3)"
    " ON CONFLICT (hash) DO UPDATE SET at = excluded.at"
)
_FIND = "SELECT person FROM erasure_orders WHERE hash = $1"
_FORGET = "DELETE FROM erasure_orders WHERE hash = $1"


class ErasureOrder(msgspec.Struct, frozen=True):
    """person: the keyed hash, for the order stays on record. by: who proposed it."""

    person: str
    reason: str
    by: str


async def propose(
    storage: Storage, settings: Settings, arguments: argparse.Namespace, gate: ChangeGate
) -> None:
    """Propose it for ``arguments.by``. Raises BadSetting, BadKey, OSError and as Storage."""
    if not await Operators(storage).two_needed():
        raise BadSetting("two operators are needed to erase a person: spar-mapper operator add")
    key = await _record_key(storage, settings)
    person_key = (await normalizer_of(storage, settings)).key(arguments.id)
    order = ErasureOrder(key.hash(Hashed.PERSON, person_key), arguments.reason, arguments.by)
    await gate.submit(ERASURE, msgspec.json.encode(order).decode(), arguments)
    await storage.run((_KEEP, (order.person, person_key, now_ms())))


def applier(settings: Settings) -> Apply:
    """Carries an ErasureOrder out, once it is approved."""

    async def apply(storage: Storage, body: str) -> str:
        order = msgspec.json.decode(body, type=ErasureOrder)
        (rows,) = await storage.run((_FIND, (order.person,)))
        if not rows:
            raise BadSetting("whom this is about is not kept any more: propose it anew")
        key, normalizer = (
            await _record_key(storage, settings),
            await normalizer_of(storage, settings),
        )
        telling = ConsentTelling(Partners(storage), now_ms)
        erasure = Erasure(storage, key, normalizer, telling.to_app)
        found = await erasure.erase(str(rows[0][0]), order.reason, order.by)
        await storage.run((_FORGET, (order.person,)))
        return "erased\n" if found else "there is nobody of this id, nor any line about them\n"

    return apply


async def _record_key(storage: Storage, settings: Settings) -> RecordKey:
    return await open_record_key(storage, load_server_keys(settings.keys_folder(), make=False))
