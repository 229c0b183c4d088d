"""How often codes may be asked for and tried, counted before anything is asked.

A number that is nobody's counts as one that is somebody's: the brakes tell nothing of it. They are
apart from those of the desks, which nobody far away must be able to use up for a person.
"""

import hashlib
import hmac
from datetime import datetime
from typing import Final

from spar_central.identity.code_proving import IdNumber
from spar_central.records.counts import DAY_S, Counter, give_back, over, span_of
from spar_central.settings import CodeLogin
from spar_central.storage.port import Transaction
from spar_central.web.brakes import home_of

HOUR_S: Final = 3600
SENDS, TRIES = "code.sends", "code.tries"


class CodeBrakes:
    """secret: to key people and addresses with."""

    def __init__(self, limits: CodeLogin, secret: bytes) -> None:
        self._limits = limits
        self._secret = secret

    def id_key(self, number: IdNumber) -> str:
        """What stands for a number in the database: the same as of a laptop's request."""
        return self._keyed(f"id\0{number.kind}\0{number.value}")

    async def sends(
        self, tx: Transaction, number: IdNumber, address: str, now: datetime
    ) -> Counter | None:
        """Count one; the limit that it is above, or None."""
        limits = self._limits
        most = (limits.sends_per_person, limits.sends_per_address, limits.sends_in_all)
        counters = self._counters(SENDS, number, address, now)
        return await over(tx, list(zip(counters, most, strict=True)))

    async def tries(
        self, tx: Transaction, number: IdNumber, address: str, now: datetime
    ) -> Counter | None:
        """As ``sends``."""
        limits = self._limits
        most = (limits.tries_per_person, limits.tries_per_address, limits.wrong_in_all)
        counters = self._counters(TRIES, number, address, now)
        return await over(tx, list(zip(counters, most, strict=True)))

    async def give_back(
        self, tx: Transaction, number: IdNumber, address: str, now: datetime
    ) -> None:
        """A try that was right, or that nobody answered."""
        await give_back(tx, self._counters(TRIES, number, address, now))

    def _counters(
        self, kind: str, number: IdNumber, address: str, now: datetime
    ) -> tuple[Counter, Counter, Counter]:
        hour = span_of(now, HOUR_S)
        where = self._keyed(f"address\0{home_of(address)}")
        return (
            Counter(f"{kind}.person", self.id_key(number), span_of(now, DAY_S)),
            Counter(f"{kind}.address", where, hour),
            Counter(f"{kind}.all", "all", hour),
        )

    def _keyed(self, text: str) -> str:
        return hmac.digest(self._secret, text.encode(), hashlib.sha256).hex()
