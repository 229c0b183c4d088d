"""What a partner may know of one person beside the account: its history, and signed statements."""

import hashlib
import uuid
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import May
from spar_mapper.core.model import Item, Mapping, Outcome, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.record_key import Hashed, RecordKey
from spar_mapper.core.strategies import only_fields
from spar_mapper.records.history import HistoryLine, PersonHistory
from spar_mapper.records.partners import Partner
from spar_mapper.records.reads import ReadLog
from spar_mapper.security.authenticator import RefusalReason, RequestRefused
from spar_mapper.security.compact import sign_compact
from spar_mapper.security.enumeration import EnumerationBrake
from spar_mapper.security.keys import ServerKeys
from spar_mapper.settings import Settings
from spar_mapper.storage.opening import normalizer_of
from spar_mapper.storage.port import Storage

STATEMENT: Final = "account-statement+jwt"
STATEMENT_LIFE_S: Final = 900


class OtherProgramme(Exception):
    """The person is of none of the partner's programmes."""


class ShownLine(Struct, frozen=True):
    """One line of a history. at: ISO 8601.

    account: None where it was left out: after its days a keyed hash alone is kept, and an app may
    have agreed to learn no account. reference_id: of the partner's own lines.
    """

    at: str
    op: str
    by: str
    version: int
    account: str | None
    reference_id: str | None


class AccountStatement(Struct, frozen=True, omit_defaults=True):
    """What is signed. sub: the id as it was asked. exp, iat: seconds since 1970.

    linked: there is an account; active: it is paid on. matches: it is the one of
    ``account_sha256``; absent where none was given. since: from when on it is this account.
    """

    iss: str
    aud: str
    sub: str
    jti: str
    iat: int
    exp: int
    linked: bool
    active: bool
    account_sha256: str = ""
    matches: bool | None = None
    since: str = ""
    version: int = 0


class PersonRecords:
    """Each read is on record before it is answered, and counts for the brake on guessing."""

    def __init__(
        self,
        storage: Storage,
        settings: Settings,
        keys: ServerKeys,
        record_key: RecordKey,
        reads: ReadLog,
        brake: EnumerationBrake,
    ) -> None:
        self._storage = storage
        self._settings = settings
        self._keys = keys
        self._record_key = record_key
        self._reads = reads
        self._brake = brake
        self._history = PersonHistory(storage)

    async def history(self, partner: Partner, person: str, message: str) -> Sequence[ShownLine]:
        """All lines that are kept, the latest first; none where there is nobody.

        Raises OtherProgramme, RequestRefused RATE and what Storage raises.
        """
        self._check_brake(partner)
        key = (await self._normalizer()).key(person)
        lines = await self._history.lines(key)
        programmes = await self._history.programmes(key)
        allowed = partner.may_know(programmes)
        shows = allowed and bool(lines)
        item = Item("history", person, details=shows)
        reason = Reason.ACTIVE if shows else Reason.NOT_LINKED if allowed else Reason.NOT_ALLOWED
        await self._note(partner, "history", message, Outcome(item, ok=allowed, reason=reason))
        if not allowed:
            raise OtherProgramme(person)
        return [_shown(line, partner) for line in lines]

    async def statement(
        self, partner: Partner, person: str, account_sha256: str, message: str
    ) -> str:
        """An AccountStatement, signed: a compact JWS. account_sha256: hex, or empty.

        Raises OtherProgramme, RequestRefused RATE and what Storage raises.
        """
        self._check_brake(partner)
        item = Item("statement", person, allowed=partner.programmes)
        (outcome,) = await self._storage.resolve([item])
        mapping = outcome.mapping
        matches = None
        if mapping is not None and account_sha256:
            matches = hashlib.sha256(mapping.fa.encode()).hexdigest() == account_sha256.lower()
        noted = (
            outcome if matches is not False else Outcome(item, ok=True, reason=Reason.NOT_LINKED)
        )
        await self._note(partner, "statement", message, noted)
        if outcome.reason is Reason.NOT_ALLOWED:
            raise OtherProgramme(person)
        at = now_ms() // 1000
        stated = AccountStatement(
            self._settings.token_issuer or "spar-mapper", partner.name, person, str(uuid.uuid4()),
            at, at + STATEMENT_LIFE_S, mapping is not None, outcome.reason is Reason.ACTIVE,
            account_sha256.lower(), matches,
            await self._since(person, mapping) if mapping is not None else "",
            mapping.version if mapping is not None else 0,
        )  # fmt: skip
        return sign_compact(stated, STATEMENT, self._keys)

    async def _since(self, person: str, mapping: Mapping) -> str:
        """When this account was registered last: changes of other things do not count."""
        hashed = self._record_key.hash(Hashed.ACCOUNT, mapping.fa)
        since = ""
        for line in await self._history.lines((await self._normalizer()).key(person)):
            same = line.fa == mapping.fa if line.fa else line.fa_hash == hashed
            if not same or line.op == "unlink":
                break
            since = line.at
        return since

    async def _note(self, partner: Partner, op: str, message: str, outcome: Outcome) -> None:
        missed = outcome.reason is Reason.NOT_LINKED
        self._brake.count(partner.name, int(not missed), int(missed))
        await self._reads.add(partner.name, op, message, [outcome])

    def _check_brake(self, partner: Partner) -> None:
        wait_s = self._brake.wait_s(partner.name)
        if wait_s:
            raise RequestRefused(RefusalReason.RATE, wait_s, partner)

    async def _normalizer(self) -> IdNormalizer:
        return await normalizer_of(self._storage, self._settings)


def _shown(line: HistoryLine, partner: Partner) -> ShownLine:
    terms = partner.terms
    fa = only_fields(line.fa, terms.fields) if terms is not None and terms.fields else line.fa
    if terms is not None and terms.may is May.STATUS:
        fa = ""
    own = line.partner == partner.name
    reference = line.reference if own and line.reference else None
    return ShownLine(line.at, line.op, line.partner, line.version, fa or None, reference)
