"""What recurs by itself: warnings of last days, ends of mappings, and that what is old goes."""

import logging
from typing import Final

from spar_mapper.core.clock import now_ms
from spar_mapper.core.record_key import RecordKey
from spar_mapper.records.erasure import redact_accounts
from spar_mapper.records.expiry_warnings import ExpiryWarnings
from spar_mapper.records.jobs import Jobs
from spar_mapper.records.partner_requests import PartnerRequests
from spar_mapper.records.partners import Partners
from spar_mapper.records.proposals import LIFE_MS
from spar_mapper.records.refusals import RefusalCounts
from spar_mapper.records.retention import DAY_MS, drop_older
from spar_mapper.records.self_tests import SelfTests
from spar_mapper.records.validations import Validations
from spar_mapper.settings import Settings
from spar_mapper.storage.port import Storage, StreamName

log = logging.getLogger(__name__)
_FORGET: Final = "DELETE FROM erasure_orders WHERE at < $1"


class Chores:
    """Several processes may do them at once: each is done once."""

    def __init__(
        self,
        settings: Settings,
        storage: Storage,
        key: RecordKey,
        jobs: Jobs,
        refusals: RefusalCounts,
        partners: Partners,
    ) -> None:
        self._settings = settings
        self._storage = storage
        self._key = key
        self._jobs = jobs
        self._refusals = refusals
        days, grace_days = settings.warning_days(), settings.expiry_grace_days
        self._warnings = ExpiryWarnings(storage, partners, days, grace_days)
        self._validations = Validations(storage, partners)

    async def step(self) -> int:
        """Warn of last days, delete accounts whose grace is over, and what else is too old.

        0: until the next time.
        """
        settings, storage = self._settings, self._storage
        warned = await self._warnings.warn_due()
        expired = await storage.end_expired()
        if warned or expired:
            log.info("%d people to be warned, %d accounts deleted", warned, expired)
        kept_ms, job_ms = settings.account_days * DAY_MS, settings.job_days * DAY_MS
        await self._warnings.delete_older(job_ms)
        await self._validations.delete_older(kept_ms, job_ms)
        for stream in (StreamName.AUDIT, StreamName.READS):
            await drop_older(storage, stream, settings.audit_days)
        await self._refusals.delete_older(settings.refusal_days * DAY_MS)
        await self._jobs.delete_older(job_ms)
        redacted = await redact_accounts(storage, self._key, settings.account_days)
        if redacted:
            log.info("%d lines of history without their accounts from now on", redacted)
        await storage.run((_FORGET, (now_ms() - LIFE_MS,)))
        await PartnerRequests(storage).forget_older()
        await SelfTests(storage).forget_older()
        return 0
