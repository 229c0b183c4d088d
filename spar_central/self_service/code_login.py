"""Logging in by a code of ID Authentication, for phones that cannot run the login service.

Number and code are typed on intake's own page, sealed to ID Authentication, and its signed answer
is verified here. The portal's process sees neither. See decision 430.
"""

import asyncio
import logging
import re
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from spar_central.clock import Clock
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.errors import Refused
from spar_central.identity.asking import new_transaction
from spar_central.identity.code_proving import CodeProver, IdNumber
from spar_central.identity.oidc.assertion import challenge
from spar_central.identity.oidc.login import same_text
from spar_central.identity.relay import Answered
from spar_central.keys_folder import IntakeKeys
from spar_central.notices.contacts import ContactSeal, contact_in
from spar_central.notices.keeping import keep_contact
from spar_central.numbers.digits import ascii_digits
from spar_central.records import asked_changes, identity, log
from spar_central.records.identity import Started
from spar_central.records.log import Entry
from spar_central.self_service.asked import (
    Asked,
    CodeProven,
    CodeVisit,
    ProvenLogin,
    SealedStore,
    Stage,
)
from spar_central.self_service.changes import Changes
from spar_central.self_service.code_brakes import CodeBrakes
from spar_central.self_service.id_numbers import id_number
from spar_central.self_service.logins import Logins
from spar_central.settings import CodeLogin
from spar_central.storage.port import Storage, Transaction
from spar_central.trust.canonical import sha256_hex
from spar_central.trust.enrollment import SELF_SERVICE
from spar_central.trust.login import CODE_WAY

TRIES: Final = 3
BACK_LIFE: Final = timedelta(minutes=1)
"""From the right code until the portal asks who it was."""
MAX_SENDING: Final = 200
"""Codes that ID Authentication is being asked for at the same moment."""
_CODE: Final = re.compile("[0-9]{4,10}", re.ASCII)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, repr=False)
class CodeAnswer:
    """What came of a code. change, look: what the browser holds from now on, "" for not this way.

    wrong: it did not fit, and they may try again.
    """

    change: str = ""
    look: str = ""
    wrong: bool = False


class CodeLogins:
    """Every page and every time of it is the same for a number that is nobody's."""

    def __init__(
        self,
        settings: CodeLogin,
        storage: Storage,
        admission: EnrollmentAdmission,
        prover: CodeProver,
        keys: IntakeKeys,
        logins: Logins,
        changes: Changes,
        life: timedelta,
        clock: Clock,
        *,
        keeps_contacts: bool,
    ) -> None:
        """life: of each stage. keeps_contacts: people are told of changes at what IDA knows."""
        self._settings = settings
        self._refusal_s = settings.refusal_s
        self._storage = storage
        self._admission = admission
        self._prover = prover
        self._logins = logins
        self._changes = changes
        self._clock = clock
        self._contacts = ContactSeal(keys.person) if keeps_contacts else None
        self._brakes = CodeBrakes(settings, keys.person)
        self._visits = SealedStore(keys.state, life, CodeVisit)
        self._backs = SealedStore(keys.state, BACK_LIFE, CodeProven)
        self._sending: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        """Codes that were promised go out first."""
        await asyncio.gather(*self._sending, return_exceptions=True)

    # what the portal's process calls

    async def ask(self, of_portal: str, language: str) -> str:
        """What a browser brings to ``begin``. of_portal: a challenge."""
        async with self._storage.transaction() as tx:
            visit = CodeVisit(language, of_portal)
            return await self._visits.put(tx, Stage.CODE_ASKED, visit, self._clock())

    async def take(self, code: str, verifier: str) -> tuple[str, datetime, bool]:
        """Login token, its end, whether it may change something. Raises Refused."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            found = await self._backs.take(tx, code, Stage.CODE_PROVEN, now)
            if same_text(challenge(verifier), found.challenge):
                token, until = await self._logins.issue(
                    tx, found.psut, (CODE_WAY,), found.auth_time, now
                )
                return token, until, CODE_WAY in self._admission.policy.self_service_acr
        raise Refused("login.state", "another browser")  # it is gone all the same

    # the pages

    async def begin(self, ticket: str) -> str:
        """What the browser holds from now on. Raises Refused."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, ticket, Stage.CODE_ASKED, now)
            return await self._visits.put(tx, Stage.CODE_NUMBER, visit, now)

    async def look(self, secret: str) -> CodeVisit:
        """Where it stands. Raises Refused ``change.over``."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            try:
                return await self._visits.look(tx, secret, Stage.CODE_SENT, now)
            except Refused:
                return await self._visits.look(tx, secret, Stage.CODE_NUMBER, now)

    def number_in(self, typed: str) -> IdNumber | None:
        """None for what cannot be a number of the ID office: a digit too few, or a wrong one."""
        return id_number(typed, self._settings)

    async def send(self, secret: str, number: IdNumber, address: str) -> str:
        """What the browser holds from now on.

        Whether it is anybody's is asked for behind the answer, which so takes as long for all.
        """
        if len(self._sending) >= MAX_SENDING:
            raise Refused("identity.away", "busy")
        now, transaction = self._clock(), new_transaction()
        held = ""
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, secret, Stage.CODE_NUMBER, now)
            beyond = await self._brakes.sends(tx, number, address, now)
            if beyond is None:
                key = self._brakes.id_key(number)
                started = Started(transaction, SELF_SERVICE, SELF_SERVICE, key)
                if not await identity.start(tx, started, now, with_code=True):
                    raise Refused("identity.transaction")
                visit = replace(visit, number=number, transaction_id=transaction, tries=0)
                held = await self._visits.put(tx, Stage.CODE_SENT, visit, now)
            await log.append(tx, now, _entry("code.asked", transaction, beyond=beyond is not None))
        if beyond is not None:
            logger.warning("too many codes asked for: %s", beyond.kind)
            raise Refused("code.often")
        task = asyncio.create_task(self._send(number, transaction))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        return held

    async def _send(self, number: IdNumber, transaction: str) -> None:
        try:
            answered = await self._prover.send(number, transaction)
            codes = " ".join(answered.codes)
        except Refused as error:
            codes = error.code
        logger.info("a code was asked for: %s", "not sent" if codes else "sent")
        async with self._storage.transaction() as tx:
            entry = Entry(
                "code.answered", SELF_SERVICE, SELF_SERVICE, transaction, {"codes": codes}
            )
            await log.append(tx, self._clock(), entry)

    async def again(self, secret: str) -> str:
        """Another code, or another number: it is typed anew."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, secret, Stage.CODE_SENT, now)
            await identity.finish(tx, visit.transaction_id)
            visit = replace(visit, number=None, transaction_id="", tries=0)
            return await self._visits.put(tx, Stage.CODE_NUMBER, visit, now)

    async def check(self, secret: str, typed: str, address: str) -> CodeAnswer:
        """Whether the code fits. A no comes at a whole step of time, whatever it is for."""
        loop = asyncio.get_running_loop()
        begun = loop.time()
        try:
            answer = await self._check(secret, typed, address)
        except Refused:
            await self._wait(begun)
            raise
        if answer.wrong:
            await self._wait(begun)
        return answer

    async def _wait(self, begun: float) -> None:
        took = asyncio.get_running_loop().time() - begun
        await asyncio.sleep(self._refusal_s - took % self._refusal_s)

    async def _check(self, secret: str, typed: str, address: str) -> CodeAnswer:
        code = ascii_digits(typed)
        if not _CODE.fullmatch(code):
            await self.look(secret)
            return CodeAnswer(wrong=True)
        now = self._clock()
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, secret, Stage.CODE_SENT, now)
            if visit.tries >= TRIES:  # all of them under way: none more is asked for meanwhile
                raise Refused("code.tries")
            number = _number(visit)
            beyond = await self._brakes.tries(tx, number, address, now)
            visit = replace(visit, tries=visit.tries + 1)
            if beyond is None:  # counted before anybody is asked: two at once are two tries
                await self._visits.put_again(tx, secret, Stage.CODE_SENT, visit, now)
            else:
                await log.append(tx, now, _entry("refused.code", visit.transaction_id, beyond=True))
        if beyond is not None:
            logger.warning("too many codes tried: %s", beyond.kind)
            raise Refused("code.often")
        try:
            answered = await self._prover.prove(number, visit.transaction_id, code)
        except Refused:
            await self._uncount(secret, number, address, now)
            raise
        if answered.codes:
            return await self._wrong(secret, visit)
        return await self._right(secret, answered, address, now)

    async def _uncount(
        self, secret: str, number: IdNumber, address: str, counted_at: datetime
    ) -> None:
        """What ID Authentication did not sign ends nothing and counts no try."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, secret, Stage.CODE_SENT, now)
            visit = replace(visit, tries=visit.tries - 1)
            await self._visits.put_again(tx, secret, Stage.CODE_SENT, visit, now)
            await self._brakes.give_back(tx, number, address, counted_at)

    async def _wrong(self, secret: str, visit: CodeVisit) -> CodeAnswer:
        over = visit.tries >= TRIES
        now = self._clock()
        async with self._storage.transaction() as tx:
            if over:
                await self._visits.take(tx, secret, Stage.CODE_SENT, now)
                await identity.finish(tx, visit.transaction_id)
            await log.append(tx, now, _entry("refused.code", visit.transaction_id, beyond=False))
        if over:
            raise Refused("code.tries")
        return CodeAnswer(wrong=True)

    async def _right(
        self, secret: str, answered: Answered, address: str, counted_at: datetime
    ) -> CodeAnswer:
        """Once: of two right answers at the same moment the second finds nothing."""
        now, used = self._clock(), sha256_hex(answered.raw)
        async with self._storage.transaction() as tx:
            visit = await self._visits.take(tx, secret, Stage.CODE_SENT, now)
            await identity.finish(tx, visit.transaction_id)
            await self._brakes.give_back(tx, _number(visit), address, counted_at)
            await self._keep_contact(tx, answered, now)
            back = ""
            if visit.change is None:
                if not await asked_changes.use_id_token(tx, used, now):
                    raise Refused("login.code", "used before")
                proven = CodeProven(visit.challenge, answered.psut, answered.response_time)
                back = await self._backs.put(tx, Stage.CODE_PROVEN, proven, now)
            await log.append(tx, now, _entry("code.proven", visit.transaction_id, beyond=False))
        if visit.change is None:
            return CodeAnswer(look=back)
        return CodeAnswer(change=await self._for(visit.change, answered, used))

    async def _for(self, change: Asked, answered: Answered, used: str) -> str:
        login = ProvenLogin(
            self._prover.issuer, (CODE_WAY,), answered.response_time, used, str(uuid.uuid4())
        )
        return await self._changes.logged_in(change, answered.psut, login)

    async def _keep_contact(self, tx: Transaction, answered: Answered, now: datetime) -> None:
        """A phone that is another than the one known here: both are told of what follows."""
        contact = contact_in(answered.identity)
        if self._contacts is not None and contact.is_known:
            key = self._admission.psut_key(answered.psut)
            await keep_contact(tx, self._contacts, key, contact, now)


def _number(visit: CodeVisit) -> IdNumber:
    if visit.number is None:
        raise Refused("change.over")
    return visit.number


def _entry(kind: str, transaction: str, *, beyond: bool) -> Entry:
    """Nothing of the number: its keyed hash stands with the transaction."""
    return Entry(kind, SELF_SERVICE, SELF_SERVICE, transaction, {"beyond": int(beyond)})
