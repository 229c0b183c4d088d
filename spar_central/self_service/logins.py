"""Who is logged in at the portal: an id_token is believed once, and stands for an hour."""

import uuid
from datetime import datetime, timedelta

from spar_central.clock import Clock
from spar_central.errors import Refused
from spar_central.identity.oidc.verifier import IdTokenVerifier
from spar_central.keys_folder import IntakeKeys
from spar_central.records import asked_changes, log
from spar_central.records.log import Entry
from spar_central.self_service.wire import TakenLogin
from spar_central.storage.port import Storage, Transaction
from spar_central.trust import jws
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.certificates import Use
from spar_central.trust.enrollment import SELF_SERVICE
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key
from spar_central.trust.login import LoginToken


class Logins:
    """verifier: for the portal's client. life: of a login token."""

    def __init__(
        self,
        storage: Storage,
        verifier: IdTokenVerifier,
        keys: IntakeKeys,
        life: timedelta,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._verifier = verifier
        self._keys = keys
        self._life = life
        self._clock = clock

    async def sign_in(self, asked: TakenLogin) -> tuple[str, datetime]:
        """The login token and its end. Raises Refused."""
        found = await self._verifier.verify(asked.id_token, asked.nonce)
        now = self._clock()
        async with self._storage.transaction() as tx:
            if not await asked_changes.use_id_token(tx, sha256_hex(found.token.encode()), now):
                raise Refused("login.code", "used before")
            return await self.issue(tx, found.psut, found.acr, found.auth_time, now)

    async def issue(
        self,
        tx: Transaction,
        psut: str,
        acr: tuple[str, ...],
        auth_time: datetime,
        now: datetime,
    ) -> tuple[str, datetime]:
        """A login token and its end, put on record. The last act of ``tx``."""
        token = LoginToken(str(uuid.uuid4()), psut, acr, auth_time, now + self._life)
        entry = Entry("login.taken", SELF_SERVICE, SELF_SERVICE, token.jti)
        await log.append(tx, now, entry)
        return jws.sign(token, Typ.LOGIN, self._keys.intake), token.exp

    def read(self, token: str) -> LoginToken:
        """Raises Refused ``change.token``."""
        now = self._clock()
        try:
            key = public_key(self._keys.chain.center(Use.INTAKE, now).key)
            found = jws.read(token, Typ.LOGIN, key, LoginToken)
        except Refused as error:
            raise Refused("change.token", error.code) from error
        if now >= found.exp:
            raise Refused("change.token", "over")
        return found
