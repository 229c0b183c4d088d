"""Still right: a person who logged in says that the registered account is to be kept.

It moves no money to another account, so it needs no second login; it needs the one there is to be
strong enough, the account to be the one that was seen, and the person not to be stopped. Intake
signs what was said, the sender verifies that anew (decision 422).
"""

import uuid
from datetime import timedelta
from typing import Final

from msgspec.structs import replace

from spar_central.admission.policy import Policy
from spar_central.clock import Clock
from spar_central.enrollments.admit import EnrollmentAdmission
from spar_central.enrollments.registry_questions import GRACE_S, RegistryQuestions
from spar_central.errors import Refused
from spar_central.identity.oidc.login import same_text
from spar_central.keys_folder import IntakeKeys
from spar_central.mappers.port import Held
from spar_central.records import counts, log, notices
from spar_central.records.counts import DAY_S, Counter, span_of
from spar_central.records.log import Entry
from spar_central.self_service.statements import Statements, version_of
from spar_central.settings import Mapper
from spar_central.storage.port import Lock, Storage
from spar_central.trust import jws
from spar_central.trust.enrollment import SELF_SERVICE
from spar_central.trust.jws import Typ
from spar_central.trust.login import LoginToken, Renewal

LIFE: Final = timedelta(minutes=1)
"""As long as anybody waits for the registry's answer."""
PER_DAY: Final = 10
"""Of one person."""


class AccountRenewals:
    """mapper: None, or one without last days: then nothing can be kept for longer."""

    def __init__(
        self,
        storage: Storage,
        admission: EnrollmentAdmission,
        statements: Statements,
        keys: IntakeKeys,
        policy: Policy,
        mapper: Mapper | None,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._admission = admission
        self._statements = statements
        self._keys = keys
        self._policy = policy
        self._mapper = mapper
        self._clock = clock
        self._questions = RegistryQuestions(storage, clock)

    async def still_right(
        self, login: LoginToken, token: str, seen: str, seen_day: str = ""
    ) -> Held:
        """What is registered afterwards. seen: version of the statement; seen_day: its last day.

        Asked again after an answer that was lost, it is answered with what was done then. Raises
        Refused.
        """
        mapper = self._mapper
        if mapper is None or not mapper.extends:
            raise Refused("web.unknown")
        if not set(login.acr) <= set(self._policy.self_service_acr):
            raise Refused("login.weak")
        held = await self._statements.held(login, token)
        if _was_kept(held, seen, seen_day):
            return held
        if not same_text(seen, version_of(held)) or not held.expires:
            raise Refused("change.seen")
        reading_id = await self._admitted(login, held)
        found = await self._questions.answers((reading_id,), mapper.wait_s + GRACE_S)
        after = found.get(reading_id)
        if after is None:
            raise Refused("mapper.away")
        if after.expires <= held.expires:
            raise Refused("renewal.refused")
        return after

    async def _admitted(self, login: LoginToken, held: Held) -> str:
        """Signed and on record, under the lock of admission; the number of the question."""
        now, key = self._clock(), self._admission.psut_key(login.psut)
        said = Renewal(
            str(uuid.uuid4()), login.psut, int(held.version), held.expires, login.jti, login.acr,
            login.auth_time, now, now + LIFE,
        )  # fmt: skip
        async with self._storage.transaction() as tx:
            await tx.lock(Lock.ADMISSION)
            if await notices.frozen(tx, [key]):
                raise Refused("renewal.refused")
            counter = Counter("intake.renewals", key, span_of(now, DAY_S))
            if await counts.over(tx, [(counter, PER_DAY)]) is not None:
                raise Refused("change.often")
            entry = Entry(
                "account.still_right", SELF_SERVICE, SELF_SERVICE, said.jti,
                {"login": login.jti, "version": said.version},
            )  # fmt: skip
            await log.append(tx, now, entry)
            signed = jws.sign(said, Typ.RENEWAL, self._keys.intake)
            return await self._questions.put(tx, signed, SELF_SERVICE)


def _was_kept(held: Held, seen: str, seen_day: str) -> bool:
    """True where the account that was seen has a later day by now, and nothing else is new.

    Keeping it counts one version; in the grace before, it was not told which account it is.
    """
    if not seen_day or held.expires <= seen_day or held.fa is None:
        return False
    known = [held]
    if held.version.isdigit() and int(held.version) > 0:
        before = replace(held, version=str(int(held.version) - 1))
        known += [before, replace(before, fa=None)]
    return any(same_text(seen, version_of(one)) for one in known)
