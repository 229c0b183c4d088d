"""Somebody says that an account is still right: its last day is put off."""

from collections.abc import Callable
from datetime import datetime

from msgspec.structs import replace

from spar_mapper.core.clock import iso_utc, now_utc
from spar_mapper.core.decide import FROZEN_TEXT, NOT_REGISTERED_TEXT
from spar_mapper.core.expiry import days_from
from spar_mapper.core.model import Item, Mapping, Outcome, Reason
from spar_mapper.records.partners import Partner
from spar_mapper.storage.port import Extension, Storage

NO_LAST_DAY = "this account has no last day"


class Extender:
    """days: by how many the last day is put off at most, from today on."""

    def __init__(self, storage: Storage, days: int, now: Callable[[], datetime] = now_utc) -> None:
        self._storage = storage
        self._days = days
        self._now = now

    async def extend(self, partner: Partner, item: Item) -> Outcome:
        """What became of ``item``; its ``expires`` is the day that is asked for, or empty.

        Who asks again changes nothing: a day that is not later than the present one is there.
        """
        item = replace(item, allowed=partner.programmes)
        (found,) = await self._storage.resolve([item])
        today = iso_utc(self._now())[:10]
        until = item.expires or days_from(today, self._days)
        refused = self._refusal(item, found, today, until)
        mapping = found.mapping
        if refused is not None or mapping is None:
            return refused or _refused(item, Reason.ID_INVALID, NOT_REGISTERED_TEXT)
        if mapping.expires >= until:
            return Outcome(item, ok=True, mapping=mapping)
        return await self._put_off(partner, item, mapping, until)

    def _refusal(self, item: Item, found: Outcome, today: str, until: str) -> Outcome | None:
        if found.reason is Reason.NOT_ALLOWED:
            return found
        if found.mapping is None:
            return None
        if found.mapping.frozen:
            return _refused(item, Reason.NOT_ALLOWED, FROZEN_TEXT)
        longest = days_from(today, self._days)
        if not today <= until <= longest:
            return _refused(item, Reason.OTHER_ERROR, f"until: from {today} to {longest}")
        if not found.mapping.expires:
            return _refused(item, Reason.OTHER_ERROR, NO_LAST_DAY)
        return None

    async def _put_off(self, partner: Partner, item: Item, mapping: Mapping, until: str) -> Outcome:
        asked = Extension(
            item.person_id,
            until,
            mapping.version if item.expected_version is None else item.expected_version,
            partner.name,
            item.reference,
        )
        done = await self._storage.extend(asked)
        (found,) = await self._storage.resolve([item])
        if done:
            return Outcome(item, ok=True, mapping=found.mapping)
        version = found.mapping.version if found.mapping else 0
        text = f"version is {version}, not {asked.version}"
        return _refused(item, Reason.OTHER_ERROR, text)


def _refused(item: Item, reason: Reason, text: str) -> Outcome:
    return Outcome(item, ok=False, reason=reason, message=text)
