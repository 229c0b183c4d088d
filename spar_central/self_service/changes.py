"""The way of a change: handed in, logged in for, shown, confirmed, admitted. See decision 280."""

import hashlib
import os
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from spar_central.admission.policy import Policy
from spar_central.clock import Clock
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.opening import Sent
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Callback, Login, same_text
from spar_central.identity.oidc.relying_party import RelyingParty
from spar_central.identity.signing import b64url
from spar_central.keys_folder import IntakeKeys
from spar_central.mappers.port import Held
from spar_central.records import asked_changes, counts, enrollments, identity, log, slips
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.records.log import Entry
from spar_central.self_service.asked import (
    CODE_MARK,
    CODE_PATH,
    Asked,
    CodeVisit,
    ProvenLogin,
    SealedStore,
    Stage,
)
from spar_central.self_service.masking import is_end
from spar_central.self_service.numbers import number_of
from spar_central.self_service.statements import Statements, version_of
from spar_central.self_service.wire import AskedChange
from spar_central.storage.port import Lock, Storage
from spar_central.trust import jws
from spar_central.trust.accounts import SignedAccount, is_unsafe, same_account
from spar_central.trust.canonical import canonical, sha256_hex
from spar_central.trust.enrollment import (
    SELF_SERVICE,
    Consent,
    Enrollment,
    Operation,
    Seen,
    id_hash,
    payable,
)
from spar_central.trust.jws import Typ
from spar_central.trust.login import CODE_WAY, LoginProof, LoginToken

TRIES: Final = 3
CONSENT: Final = "self-service"


@dataclass(frozen=True, slots=True, repr=False)
class ChangeAnswer:
    """What a person decided. wrong: the digits did not fit; they may try again."""

    reference: str
    wrong: bool = False
    confirmed: bool = False


class Changes:
    """Everything that happens to a change before it is an enrollment like any other."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        statements: Statements,
        party: RelyingParty,
        keys: IntakeKeys,
        policy: Policy,
        life: timedelta,
        per_day: int,
        clock: Clock,
        *,
        by_code: bool = False,
    ) -> None:
        """party: of ``login.changes``. life: of each stage. per_day: handed in by one person.

        by_code: who logged in by a code logs in for a change so, too, where policy takes it.
        """
        self._by_code = by_code and CODE_WAY in policy.self_service_acr
        self._storage = storage
        self._admission = admission
        self._statements = statements
        self._party = party
        self._keys = keys
        self._policy = policy
        self._per_day = per_day
        self._clock = clock
        self._store = SealedStore(keys.state, life, Asked)
        self._code_visits = SealedStore(keys.state, life, CodeVisit)

    async def hand_in(self, login: LoginToken, asked: AskedChange) -> tuple[str, str]:
        """Reference, and what the browser brings to ``begin``. Raises Refused."""
        if asked.fa is not None and is_unsafe(asked.fa):
            raise Refused("change.form", "account")
        if (asked.relation is None) != (asked.holder is None):
            raise Refused("change.form", "holder")
        if (asked.fa is None) != (asked.operation is Operation.UNLINK):
            raise Refused("change.form", "operation")
        now, key = self._clock(), self._admission.psut_key(login.psut)
        async with self._storage.transaction() as tx:
            counter = Counter("intake.changes", key, span_of(now, DAY_S))
            if await counts.over(tx, [(counter, self._per_day)]) is not None:
                raise Refused("change.often")
        held = await self._statements.held(login, asked.login)
        enrollment = self._enrollment(asked, held, key, now)
        async with self._storage.transaction() as tx:
            by_code = self._by_code and CODE_WAY in login.acr
            kept = Asked(enrollment, login.psut, asked.language, by_code=by_code)
            secret = await self._store.put(tx, Stage.HANDED_IN, kept, now)
            entry = Entry(
                "change.handed_in", SELF_SERVICE, SELF_SERVICE, enrollment.enrollment_id,
                {"operation": enrollment.operation.value},
            )  # fmt: skip
            await log.append(tx, now, entry)
        return enrollment.enrollment_id, secret

    def _enrollment(
        self, asked: AskedChange, held: Held, psut_key: str, now: datetime
    ) -> Enrollment:
        """What is registered decides what it is; ``seen`` is what the person looked at."""
        if not same_text(asked.version, version_of(held)):
            raise Refused("change.seen")
        operation = _operation(asked.fa, held)
        wanted = payable(asked.fa)
        if wanted is not None and same_account(wanted, held.fa):
            raise Refused("change.same")
        reference = _reference(psut_key, asked.draft_id)
        try:
            seen = Seen(held.fa, held.version or None)
            made = Enrollment(
                reference, 1, operation, seen, id_hash(os.urandom(16).hex(), reference),
                Consent(CONSENT, asked.consent, asked.language, now), now, SELF_SERVICE, asked.fa,
                asked.holder, asked.relation, programme=asked.programme,
            )  # fmt: skip
            return msgspec.convert(msgspec.to_builtins(made), Enrollment)
        except msgspec.ValidationError as error:
            raise Refused("change.form", "content") from error

    async def begin(self, secret: str, language: str) -> tuple[str, str]:
        """Where the browser goes to log in, and what it holds from now on. Raises Refused."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            asked = await self._store.take(tx, secret, Stage.HANDED_IN, now)
            if asked.by_code:
                visit = CodeVisit(asked.language or language, change=asked)
                held = await self._code_visits.put(tx, Stage.CODE_NUMBER, visit, now)
                return CODE_PATH, CODE_MARK + held
        start = await self._party.begin_login(
            language=asked.language or language,
            acr=self._policy.self_service_acr,
            nonce=_nonce(asked.enrollment),
        )
        asked = msgspec.structs.replace(asked, pending=start.pending)
        async with self._storage.transaction() as tx:
            return start.url, await self._store.put(tx, Stage.AT_LOGIN, asked, now)

    async def come_back(self, secret: str, callback: Callback) -> str:
        """What the browser holds from now on. The login is used up whatever comes of it."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            asked = await self._store.take(tx, secret, Stage.AT_LOGIN, now)
        if asked.pending is None:
            raise Refused("change.over")
        login = await self._party.finish_login(
            asked.pending, callback, fresh=timedelta(minutes=self._policy.self_service_minutes)
        )
        return await self.logged_in(asked, login.psut, _proven(login))

    async def logged_in(self, asked: Asked, psut: str, login: ProvenLogin) -> str:
        """What the browser holds from now on. psut: who logged in for it. Raises Refused."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            if not await asked_changes.use_id_token(tx, login.id_token_sha256, now):
                raise Refused("login.code", "used before")
            if not same_text(psut, asked.psut):
                entry = Entry(
                    "refused.change.person", SELF_SERVICE, SELF_SERVICE,
                    asked.enrollment.enrollment_id,
                )  # fmt: skip
                await log.append(tx, now, entry)
            else:
                asked = msgspec.structs.replace(asked, pending=None, login=login)
                return await self._store.put(tx, Stage.PROVEN, asked, now)
        raise Refused("change.person")

    async def shown(self, secret: str) -> Asked:
        """What is to be confirmed. Raises Refused ``change.over``."""
        async with self._storage.transaction() as tx:
            return await self._store.look(tx, secret, Stage.PROVEN, self._clock())

    async def answer(self, secret: str, *, agrees: bool, digits: str) -> ChangeAnswer:
        """Once; of two answers at the same moment the second finds nothing. Raises Refused."""
        now = self._clock()
        async with self._storage.transaction() as tx:
            asked = await self._store.take(tx, secret, Stage.PROVEN, now)
            fa, reference = asked.enrollment.fa, asked.enrollment.enrollment_id
            if not agrees:
                entry = Entry("change.dropped", SELF_SERVICE, SELF_SERVICE, reference)
                await log.append(tx, now, entry)
                return ChangeAnswer(reference)
            fits = fa is None or is_end(fa, digits)
            if not fits:
                wrong = asked.wrong + 1
                entry = Entry(
                    "refused.change.digits", SELF_SERVICE, SELF_SERVICE, reference, {"tries": wrong}
                )
                await log.append(tx, now, entry)
                if wrong < TRIES:
                    again = msgspec.structs.replace(asked, wrong=wrong)
                    await self._store.put_again(tx, secret, Stage.PROVEN, again, now)
                    return ChangeAnswer(reference, wrong=True)
        if not fits:
            raise Refused("change.digits")
        await self._admit(asked)
        return ChangeAnswer(reference, confirmed=True)

    async def _admit(self, asked: Asked) -> None:
        """Signed, put on record and decided, in one transaction under the lock of admission."""
        login, now = asked.login, self._clock()
        if login is None:
            raise Refused("change.over")
        content = msgspec.structs.replace(
            asked.enrollment, captured_at=now,
            consent=msgspec.structs.replace(asked.enrollment.consent, at=now),
        )  # fmt: skip
        proof = LoginProof(
            str(uuid.uuid4()), asked.psut, login.issuer, login.acr, login.auth_time, now,
            login.id_token_sha256, login.assertion_jti, content.operation,
            sha256_hex(canonical(content)),
        )  # fmt: skip
        item = Sent(
            jws.sign(content, Typ.CHANGE, self._keys.intake),
            jws.sign(proof, Typ.LOGIN_PROOF, self._keys.intake),
        )
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            known = await enrollments.revisions(tx, [content.enrollment_id])
            if known:
                return  # the same draft was confirmed before, in another window
            key = self._admission.psut_key(asked.psut)
            await identity.attest_login(tx, proof, key, now)
            await self._admission.take_change(tx, item, now)
            number = number_of(content.enrollment_id)
            await slips.keep(tx, [(number, content.enrollment_id)], SELF_SERVICE, now)


def _proven(login: Login) -> ProvenLogin:
    return ProvenLogin(
        login.issuer, login.acr, login.auth_time, login.id_token_sha256, login.assertion_jti
    )


def _operation(fa: SignedAccount | None, held: Held) -> Operation:
    if fa is None:
        if held.fa is None:
            raise Refused("change.seen", "nothing is there")
        return Operation.UNLINK
    if not held.readable:
        raise Refused("change.seen", "not one account")
    return Operation.LINK if held.fa is None else Operation.UPDATE


def _reference(psut_key: str, draft_id: str) -> str:
    """The same draft of the same person is the same change."""
    digest = hashlib.sha256(f"change\0{psut_key}\0{draft_id}".encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=5))


def _nonce(enrollment: Enrollment) -> str:
    """Of this change, and used by nobody before: a nonce works once at eSignet."""
    return b64url(hashlib.sha256(canonical(enrollment) + os.urandom(32)).digest())
