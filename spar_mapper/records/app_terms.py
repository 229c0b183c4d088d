"""What two operators agreed on with an app that asks people for consents, version by version."""

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from spar_mapper.core.clock import now_ms
from spar_mapper.core.json_text import to_json
from spar_mapper.core.links import May
from spar_mapper.storage.port import Storage

Code = Annotated[str, Meta(pattern="^[A-Za-z0-9_.:-]{1,64}$")]
Language = Annotated[str, Meta(pattern="^[a-z]{2,3}$")]
Sentence = Annotated[str, Meta(min_length=1, max_length=300)]
Sentences = Annotated[dict[Language, Sentence], Meta(min_length=1)]
"""The same sentence by language; English is always there."""


class Purpose(Struct, frozen=True, forbid_unknown_fields=True):
    """What an app may ask for. text: "to pay pension". stops: what no longer comes without it."""

    text: Sentences
    stops: Sentences


class Controller(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who answers for the app. jurisdiction: ISO 3166-1, of its law."""

    name: Sentence
    address: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    jurisdiction: str = ""
    privacy_notice: str = ""


class AppTerms(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The terms of one app.

    title: as people read it. purposes: by code. may: the most it may learn. longest_days: of one
    consent. return_urls: where browsers may be sent back to, each exactly. resolves_per_minute:
    people it may ask about; 0: no limit. fields: of an account, by the names of FA_KEYS, that it
    is told; empty: all. programmes: by code, with which a consent may end; as people read them.
    shares_token: it knows people by the same token as we do, so a desk that proved a person to us
    proved them to it; others are asked on the app's own pages alone.
    """

    title: Sentence
    purposes: Annotated[dict[Code, Purpose], Meta(min_length=1, max_length=50)]
    controller: Controller
    return_urls: Annotated[tuple[str, ...], Meta(min_length=1, max_length=20)]
    may: May = May.RESOLVE
    longest_days: Annotated[int, Meta(ge=1, le=3660)] = 365
    resolves_per_minute: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    fields: Annotated[tuple[str, ...], Meta(max_length=20)] = ()
    programmes: Annotated[dict[Code, Sentences], Meta(max_length=50)] = {}
    shares_token: bool = False
    version: int = 0


class TermsOfApps:
    """The table ``app_terms``. A version is never changed; the newest counts."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def find(self, app: str) -> AppTerms | None:
        """The newest, None where nothing was agreed on."""
        sql = "SELECT version, body FROM app_terms WHERE partner = $1 ORDER BY version DESC LIMIT 1"
        (rows,) = await self._storage.run((sql, (app,)))
        return terms_of_row(*rows[0]) if rows else None

    async def at_version(self, app: str, version: int) -> AppTerms | None:
        """As they were when a consent was given."""
        sql = "SELECT version, body FROM app_terms WHERE partner = $1 AND version = $2"
        (rows,) = await self._storage.run((sql, (app, version)))
        return terms_of_row(*rows[0]) if rows else None

    async def add(self, app: str, terms: AppTerms) -> None:
        """One more version, unless the newest says the same. Earlier consents widen nothing."""
        body = to_json(msgspec.structs.replace(terms, version=0))
        sql = (
            "INSERT INTO app_terms (partner, version, at, body)"
            " SELECT $1, coalesce(max(version), 0) + 1, CAST($2 AS bigint), $3 FROM app_terms"
            " WHERE partner = $1 HAVING NOT EXISTS (SELECT 1 FROM app_terms n"
            " WHERE n.partner = $1 AND n.body = $3 AND n.version ="
            " (SELECT max(version) FROM app_terms WHERE partner = $1))"
        )
        await self._storage.run((sql, (app, now_ms(), body)))


def terms_of_row(version: int, body: str) -> AppTerms:
    """A row of ``app_terms``."""
    return msgspec.structs.replace(msgspec.json.decode(body, type=AppTerms), version=version)


def in_language(sentences: dict[str, str], language: str) -> str:
    """The sentence in ``language``, else in English, else in any."""
    return sentences.get(language) or sentences.get("en") or next(iter(sentences.values()))
