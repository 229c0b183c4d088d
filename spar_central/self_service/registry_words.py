"""What the registry tells by itself: last days, what banks found out, consents of people.

Its callbacks ``on-expiry``, ``on-validation`` and ``on-consent-given``, ``-withdrawn``, ``-ended``,
signed as its replies are (``docs/registry.md``). Each is taken once, and told to the person by the
notifier; a consent that this center gave or stopped is the word that it keeps of that itself. An
old one says nothing any more.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from spar_central.clock import Clock
from spar_central.errors import Refused
from spar_central.mappers.port import BankState
from spar_central.mappers.profile import MapperProfile
from spar_central.mappers.reply_keys import ReplyKeys
from spar_central.records import account_notices, log, notices
from spar_central.records.account_notices import AccountWord, ConsentWord
from spar_central.records.log import Entry
from spar_central.storage.port import Storage

MAX_AGE: Final = timedelta(days=3)
"""Of a callback; the registry tries for some hours."""
MAX_AHEAD: Final = timedelta(hours=1)
TOLD: Final = frozenset(BankState) - {BankState.PAID}
"""Nobody is written to because all is well."""
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")]
Language = Annotated[str, Meta(max_length=16)]
PersonId = Annotated[str, Meta(min_length=1, max_length=256)]


class _Expiring(Struct):
    id: PersonId
    version: int
    expiry_date: Day
    grace_until: Day
    days: Annotated[int, Meta(ge=0, le=1000)]


class _Validated(Struct):
    id: PersonId
    version: int
    state: Annotated[str, Meta(max_length=40)]
    at: datetime


class _ExpiryWarning(Struct):
    event: Literal["expiry.warning"]
    at: Annotated[datetime, Meta(tz=True)]
    people: Annotated[list[_Expiring], Meta(max_length=1000)]


class _AccountValidation(Struct):
    event: Literal["account.validation"]
    at: Annotated[datetime, Meta(tz=True)]
    people: Annotated[list[_Validated], Meta(max_length=1000)]


class _ConsentSaid(Struct):
    event: str
    at: Annotated[datetime, Meta(tz=True)]
    id: PersonId
    consent_id: Annotated[str, Meta(min_length=1, max_length=100)]


class _ConsentGiven(_ConsentSaid):
    event: Literal["consent.given"]
    until: Annotated[datetime, Meta(tz=True)]
    language: Language


class _ConsentWithdrawn(_ConsentSaid):
    event: Literal["consent.withdrawn"]
    language: Language


class _ConsentEnded(_ConsentSaid):
    event: Literal["consent.ended"]
    reason: Literal["programme.ended"]


Said = TypeVar(
    "Said", _ExpiryWarning, _AccountValidation, _ConsentGiven, _ConsentWithdrawn, _ConsentEnded
)


class RegistryWords:
    """psut_key: what stands for a person in the database."""

    def __init__(
        self,
        storage: Storage,
        keys: ReplyKeys,
        profile: MapperProfile,
        psut_key: Callable[[str], str],
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._keys = keys
        self._profile = profile
        self._psut_key = psut_key
        self._clock = clock

    async def expiry(self, body: bytes, signature: str) -> None:
        """Raises Refused ``registry.signature`` or ``request.form``."""
        said = self._read(body, signature, _ExpiryWarning)
        words = [self._last_day(one) for one in said.people]
        await self._keep("registry.last_days", words)
        async with self._storage.transaction() as tx:
            for one in words:
                await notices.keep_for(tx, one.psut_key, one.day)

    async def validation(self, body: bytes, signature: str) -> None:
        """Raises as ``expiry``."""
        said = self._read(body, signature, _AccountValidation)
        words = [self._found(one) for one in said.people if one.state in TOLD]
        await self._keep("registry.bank_words", words)

    async def consent_given(self, body: bytes, signature: str) -> None:
        """An app may know the account, until a day. Raises as ``expiry``."""
        said = self._read(body, signature, _ConsentGiven)
        day = said.until.astimezone(UTC).date().isoformat()
        await self._keep("registry.consents", [self._consent(ConsentWord.GIVEN, said, day)])

    async def consent_withdrawn(self, body: bytes, signature: str) -> None:
        """It may no longer. Raises as ``expiry``."""
        said = self._read(body, signature, _ConsentWithdrawn)
        await self._keep("registry.consents", [self._consent(ConsentWord.STOPPED, said)])

    async def consent_ended(self, body: bytes, signature: str) -> None:
        """A consent ended with its programme. Raises as ``expiry``."""
        said = self._read(body, signature, _ConsentEnded)
        await self._keep("registry.consent_ends", [self._consent(ConsentWord.ENDED, said)])

    def _consent(
        self,
        kind: ConsentWord,
        said: _ConsentGiven | _ConsentWithdrawn | _ConsentEnded,
        day: str = "",
    ) -> AccountWord:
        language = "" if isinstance(said, _ConsentEnded) else said.language
        key = self._psut_key(self._profile.psut_of(said.id))
        return AccountWord(key, kind, day, apart=said.consent_id, language=language)

    def _read(self, body: bytes, signature: str, kind: type[Said]) -> Said:
        if not self._keys.have_signed(body, signature):
            raise Refused("registry.signature")
        try:
            said = msgspec.json.decode(body, type=kind)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise Refused("request.form", type(error).__name__) from error
        if not -MAX_AHEAD <= self._clock() - said.at <= MAX_AGE:
            raise Refused("registry.signature", "old")
        return said

    def _last_day(self, one: _Expiring) -> AccountWord:
        kind = "until" if one.days else "stopped"
        key = self._psut_key(self._profile.psut_of(one.id))
        return AccountWord(key, kind, one.expiry_date, one.grace_until, str(one.days))

    def _found(self, one: _Validated) -> AccountWord:
        key = self._psut_key(self._profile.psut_of(one.id))
        return AccountWord(key, one.state, apart=str(one.version))

    async def _keep(self, kind: str, words: list[AccountWord]) -> None:
        async with self._storage.transaction() as tx:
            new = await account_notices.keep(tx, words, self._clock())
            if new:
                entry = Entry(kind, "registry", "", "", {"people": new})
                await log.append(tx, self._clock(), entry)
