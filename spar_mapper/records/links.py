"""The tables of links: each change of state is one transaction with its event and its webhook."""

import hashlib
import uuid
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final

import msgspec

from spar_mapper.core.json_text import from_json, to_json
from spar_mapper.core.links import LIVING, LinkAct, LinkState, May, moved, state_at
from spar_mapper.core.model import RedactedStruct
from spar_mapper.storage.port import Statement, Storage

WEBHOOK: Final = "link:"
"""How the name of a callback begins that tells an app of a link."""
CALLBACK: Final = "consent:"
"""And of one that tells who acts for people."""
MAX_TOKENS: Final = 500
"""Per statement: values are bound one by one."""
MAX_CHORES: Final = 500


class AskedBack(RedactedStruct, frozen=True):
    """How the app wants to be answered. state, nonce: its own."""

    return_url: str
    state: str = ""
    nonce: str = ""


class LinkProof(RedactedStruct, frozen=True, omit_defaults=True):
    """How the person proved who they are; never the proof itself.

    id_token_sha256: of a login; transaction: of an authentication at a desk.
    """

    acr: tuple[str, ...] = ()
    auth_time: int = 0
    id_token_sha256: str = ""
    transaction: str = ""


class Link(RedactedStruct, frozen=True):
    """One row. Times: milliseconds since 1970, 0 for none. The names are those of the columns.

    ends_with: the programme that it ends with, empty for none; programme_over: when that ended, of
    the table ``ended_programmes``.
    """

    id: str
    app: str
    asked: AskedBack
    token: str
    token_key: str
    asked_at: int
    lapses: int
    terms_version: int
    purposes: tuple[str, ...]
    may: May
    wanted_end: int
    state: LinkState
    person: str = ""
    person_key: str = ""
    starts: int = 0
    ends: int = 0
    over_at: int = 0
    given_by: str = ""
    proof: LinkProof = LinkProof()
    text_version: str = ""
    language: str = ""
    reason: str = ""
    signed_grant: str = ""
    salt: str = ""
    pair_hash: str = ""
    last_used: int = 0
    ends_with: str = ""
    programme_over: int = 0

    def state_at(self, at_ms: int) -> LinkState:
        """By the clock, not by when the worker came; also where its programme has ended."""
        return state_at(self.state, self.lapses, self.ends, at_ms, self.programme_over)

    @property
    def last_moment(self) -> int:
        """Its day, or when its programme ended before that."""
        return min(self.ends, self.programme_over or self.ends)


class LinkEvent(RedactedStruct, frozen=True):
    """One thing that happened."""

    at: int
    act: LinkAct
    state: LinkState
    by: str
    reason: str


GIVEN_IN_SANDBOX: Final = "sandbox"
"""``given_by`` of a consent of somebody made up: it is worth nothing outside of the sandbox."""
_COLUMNS = ", ".join(
    (
        *Link.__struct_fields__[:-1],
        "coalesce((SELECT e.at FROM ended_programmes e WHERE e.programme = links.ends_with), 0)",
    )
)
_SELECT = f"SELECT {_COLUMNS} FROM links"
_IS_LIVING = "state IN ('given', 'paused')"
_IS_STOPPED = (
    "EXISTS (SELECT 1 FROM ended_programmes e WHERE e.programme = {link}.ends_with"
    " AND e.at <= {at})"
)
"""The programme that it ends with has ended."""
_EVENT = """
INSERT INTO link_events (move, link, number, at, act, state, by_whom, reason)
SELECT move, id, (SELECT count(*) + 1 FROM link_events e WHERE e.link = $1),
    CAST($3 AS bigint), $4, state, $5, $6 FROM links WHERE id = $1 AND move = $2"""
_WEBHOOK = """
INSERT INTO callbacks (job, url, body, due)
SELECT $3, $4, $5, CAST($6 AS bigint) FROM links WHERE id = $1 AND move = $2"""


class Webhook(RedactedStruct, frozen=True):
    """What is told, and where. partner: who acts for people; empty: the app of the link."""

    url: str
    body: Any
    partner: str = ""


class LinkMove(RedactedStruct, frozen=True):
    """A change of state: who does it, why, and what others are told."""

    act: LinkAct
    by: str
    at: int
    reason: str = ""
    webhooks: tuple[Webhook, ...] = ()


WebhooksOf = Callable[[Link, str], Awaitable[tuple[Webhook, ...]]]
"""What an app hears of a link and its new state."""


class Links:
    """The tables ``links`` and ``link_events``."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def insert(self, link: Link, request_secret: str) -> None:
        """A request of an app. request_secret: what the browser brings; its hash is kept."""
        sql = (
            "INSERT INTO links (id, app, request_hash, asked, token, token_key, asked_at, lapses,"
            " terms_version, purposes, may, wanted_end, ends_with, state, move)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'asked', '')"
        )
        row = (
            link.id, link.app, digest(request_secret), to_json(link.asked), link.token,
            link.token_key, link.asked_at, link.lapses, link.terms_version,
            to_json(link.purposes), link.may.value, link.wanted_end, link.ends_with,
        )  # fmt: skip
        await self._storage.run((sql, row))

    async def find(self, link_id: str) -> Link | None:
        """By its id."""
        return await self._one(f"{_SELECT} WHERE id = $1", link_id)

    async def by_request(self, request_secret: str) -> Link | None:
        """By what the person's browser brought."""
        return await self._one(f"{_SELECT} WHERE request_hash = $1", digest(request_secret))

    async def redeem(self, app: str, code: str) -> Link | None:
        """By the code that the browser brought back to the app; it works once."""
        sql = (
            "UPDATE links SET code_hash = '' WHERE code_hash = $1 AND code_hash <> '' AND app = $2"
            f" RETURNING {_COLUMNS}"
        )
        return await self._one(sql, digest(code), app)

    async def of_person(self, person_key: str, limit: int) -> list[Link]:
        """All that a person was asked and answered, the latest first."""
        sql = f"{_SELECT} WHERE person_key = $1 AND person_key <> '' ORDER BY id DESC LIMIT $2"
        return await self._read(sql, person_key, limit)

    async def given_by(self, app: str, by: str) -> list[Link]:
        """The living ones of an app that were given in this way."""
        sql = f"{_SELECT} WHERE app = $1 AND {_IS_LIVING} AND given_by = $2"
        return await self._read(sql, app, by)

    async def of_tokens(self, app: str, token_keys: Sequence[str]) -> dict[str, Link]:
        """By the app's tokens: the living link, else the latest that lived."""
        found: dict[str, Link] = {}
        for start in range(0, len(token_keys), MAX_TOKENS):
            part = token_keys[start : start + MAX_TOKENS]
            marks = ", ".join(f"${at}" for at in range(2, len(part) + 2))
            sql = (
                f"{_SELECT} WHERE app = $1 AND token_key IN ({marks}) AND state IN"
                " ('given', 'paused', 'ended', 'withdrawn') ORDER BY id"
            )
            for link in await self._read(sql, app, *part):
                earlier = found.get(link.token_key)
                if earlier is None or earlier.state not in LIVING:
                    found[link.token_key] = link
        return found

    async def events(self, link_id: str) -> list[LinkEvent]:
        """What happened to a link, in its order."""
        sql = (
            "SELECT at, act, state, by_whom, reason FROM link_events WHERE link = $1"
            " ORDER BY number"
        )
        (rows,) = await self._storage.run((sql, (link_id,)))
        return [
            LinkEvent(at, LinkAct(act), LinkState(state), by, reason)
            for at, act, state, by, reason in rows
        ]

    async def over_of_token(self, app: str, token_key: str, at: int) -> list[Link]:
        """Those of this token that are over by the clock, and that nobody has put down so yet."""
        stopped = _IS_STOPPED.format(link="links", at="$3")
        sql = (
            f"{_SELECT} WHERE app = $1 AND token_key = $2 AND {_IS_LIVING}"
            f" AND (ends <= $3 OR {stopped})"
        )
        return await self._read(sql, app, token_key, at)

    async def give(self, link: Link, code: str, move: LinkMove, webhooks_of: WebhooksOf) -> bool:
        """Put the answer of ``link`` (asked) down; a living one of the same two is replaced.

        webhooks_of: what the app hears of one that is replaced. False when it was answered
        meanwhile, is over, or the token is another living person's.
        """
        at, mark = move.at, str(uuid.uuid4())
        is_open = (
            "id = $1 AND state = 'asked' AND lapses > $2"
            f" AND NOT {_IS_STOPPED.format(link='links', at='$2')}"
            " AND NOT EXISTS (SELECT 1 FROM links o"
            f" WHERE o.app = $3 AND o.token_key = $4 AND o.{_IS_LIVING} AND o.person_key <> $5)"
        )
        living = f"{_SELECT} WHERE app = $1 AND token_key = $2 AND person_key = $3 AND {_IS_LIVING}"
        replacing: list[Statement] = []
        for earlier in await self._read(living, link.app, link.token_key, link.person_key):
            webhooks = await webhooks_of(earlier, LinkState.REPLACED.value)
            again = LinkMove(LinkAct.REPLACE, move.by, at, f"by {link.id}", webhooks)
            replacing += _moving(earlier.id, str(uuid.uuid4()), LinkState.REPLACED, again, (
                " AND EXISTS (SELECT 1 FROM links a WHERE a.id = $5 AND a.state = 'asked'"
                f" AND a.lapses > $3 AND NOT {_IS_STOPPED.format(link='a', at='$3')})", (link.id,),
            ))  # fmt: skip
        give = (
            "UPDATE links SET state = 'given', move = $6, person = $7, person_key = $5,"
            " purposes = $8, starts = $2, ends = $9, given_by = $10, proof = $11,"
            " text_version = $12, language = $13, code_hash = $14, signed_grant = $15, salt = $16,"
            f" pair_hash = $17 WHERE {is_open} RETURNING id"
        )
        values = (
            link.id, at, link.app, link.token_key, link.person_key, mark, link.person,
            to_json(link.purposes), link.ends, link.given_by, to_json(link.proof),
            link.text_version, link.language, digest(code), link.signed_grant, link.salt,
            link.pair_hash,
        )  # fmt: skip
        results = await self._storage.run(
            *replacing, (give, values), *_recorded(link.id, mark, move)
        )
        return bool(results[len(replacing)])

    async def move(self, link_id: str, move: LinkMove, *, only_due: bool = False) -> bool:
        """Move a link from where it stands. False when somebody was faster.

        only_due: not before its time. Raises IllegalMove.
        """
        link = await self.find(link_id)
        if link is None:
            return False
        after = moved(link.state, move.act)
        stopped = _IS_STOPPED.format(link="links", at="$3")
        is_due = f" AND (CASE state WHEN 'asked' THEN lapses ELSE ends END <= $3 OR {stopped})"
        due = is_due if only_due else ""
        where = (f" AND state = $5{due}", (link.state.value,))
        moving = _moving(link_id, str(uuid.uuid4()), after, move, where)
        return bool((await self._storage.run(*moving))[0])

    async def note_used(self, link_ids: Sequence[str], at: int, every_ms: int) -> None:
        """Note that an app read by these links, at most once in ``every_ms`` for each."""
        for start in range(0, len(link_ids), MAX_TOKENS):
            part = link_ids[start : start + MAX_TOKENS]
            marks = ", ".join(f"${n}" for n in range(3, len(part) + 3))
            sql = (
                "UPDATE links SET last_used = $1 WHERE last_used < $2"
                f" AND id IN ({marks}) RETURNING id"
            )
            await self._storage.run((sql, (at, at - every_ms, *part)), relaxed_durability=True)

    async def due(self, at: int) -> list[Link]:
        """Those whose time or programme is over, and that nobody has put down as such yet."""
        ended = f"{_SELECT} WHERE {_IS_LIVING} AND ends <= $1 ORDER BY ends LIMIT $2"
        lapsed = f"{_SELECT} WHERE state = 'asked' AND lapses <= $1 ORDER BY lapses LIMIT $2"
        stopped = (
            f"{_SELECT} WHERE ends_with <> '' AND state IN ('asked', 'given', 'paused')"
            f" AND {_IS_STOPPED.format(link='links', at='$1')} ORDER BY id LIMIT $2"
        )
        found = [await self._read(sql, at, MAX_CHORES) for sql in (ended, lapsed, stopped)]
        return list({link.id: link for part in found for link in part}.values())

    async def empty_older(self, before: int) -> int:
        """Delete both tokens of links that were over before then; how many of them there were.

        What stays says which app, when, and a hash that fits whoever still knows both tokens.
        """
        sql = (
            "UPDATE links SET token = '', token_key = '', person = '', person_key = '',"
            " asked = '{\"return_url\":\"\"}', signed_grant = '', code_hash = '' WHERE id IN"
            " (SELECT id FROM links WHERE over_at > 0 AND over_at <= $1 AND token_key <> ''"
            " LIMIT $2) RETURNING id"
        )
        count = 0
        while True:
            (rows,) = await self._storage.run((sql, (before, MAX_CHORES)))
            count += len(rows)
            if len(rows) < MAX_CHORES:
                return count

    async def delete_webhooks(self, before: int) -> None:
        """Delete what was delivered or given up, of what happened before then."""
        older = "FROM link_events WHERE at < $1"
        done = f"SELECT job FROM callbacks WHERE due = 0 AND job LIKE '{CALLBACK}%'"
        await self._storage.run(
            (
                "DELETE FROM callbacks WHERE due = 0 AND job IN"
                f" (SELECT '{WEBHOOK}' || move {older})",
                (before,),
            ),
            (
                f"DELETE FROM callbacks WHERE job IN ({done})"
                f" AND substr(job, 1, {len(CALLBACK) + 36}) IN"
                f" (SELECT '{CALLBACK}' || move {older})",
                (before,),
            ),
        )

    async def _one(self, sql: str, *values: str | int) -> Link | None:
        found = await self._read(sql, *values)
        return found[0] if found else None

    async def _read(self, sql: str, *values: str | int) -> list[Link]:
        (rows,) = await self._storage.run((sql, values))
        return [_link(row) for row in rows]


def _moving(
    link_id: str, mark: str, after: LinkState, move: LinkMove, where: tuple[str, tuple[str, ...]]
) -> list[Statement]:
    """The statements of one move; where: a further condition from ``$5`` on, and its values."""
    over = 0 if after in LIVING else 1
    update = (
        f"UPDATE links SET state = '{after}', move = $2, reason = $4,"
        f" over_at = {over} * CAST($3 AS bigint) WHERE id = $1{where[0]} RETURNING id"
    )
    values = (link_id, mark, move.at, move.reason, *where[1])
    return [(update, values), *_recorded(link_id, mark, move)]


def _recorded(link_id: str, mark: str, move: LinkMove) -> list[Statement]:
    """The event, and what others are told: only if the move was made."""
    made: list[Statement] = [
        (_EVENT, (link_id, mark, move.at, move.act.value, move.by, move.reason))
    ]
    for one in move.webhooks:
        body = to_json({"ascii": False, "body": one.body})
        job = f"{CALLBACK}{mark}:{one.partner}" if one.partner else f"{WEBHOOK}{mark}"
        made.append((_WEBHOOK, (link_id, mark, job, one.url, body, move.at)))
    return made


def digest(secret: str) -> str:
    """Of 256 random bits: what is kept of a request or a code."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _link(row: Sequence[Any]) -> Link:
    values = dict(zip(Link.__struct_fields__, row, strict=True))
    values["asked"] = msgspec.convert(from_json(values["asked"]), AskedBack)
    values["purposes"] = tuple(from_json(values["purposes"]))
    values["may"], values["state"] = May(values["may"]), LinkState(values["state"])
    proof = values["proof"]
    values["proof"] = msgspec.convert(from_json(proof), LinkProof) if proof else LinkProof()
    return Link(**values)
