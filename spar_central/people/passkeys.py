"""Passkeys become known: by a link two persons made, by an older passkey, or by two persons.

The pages only take a passkey in. Certificates come from here, where the people-and-devices key is,
and no row is believed: link, signatures and registration are looked at anew.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from spar_central.acts.rules import ActKind
from spar_central.acts.signatures import valid_signers
from spar_central.clock import from_ms
from spar_central.errors import Refused
from spar_central.people.acts import Registrar
from spar_central.people.vouching import OF_OTHERS, check_vouchers
from spar_central.records import acts, log, passkeys, web_sessions
from spar_central.records.acts import ActState
from spar_central.records.log import Entry
from spar_central.records.passkeys import PasskeyRow, link_hash
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Chain, Role, Use, certify
from spar_central.trust.jws import Typ
from spar_central.trust.keys import words
from spar_central.trust.passkeys import PasskeyLink, PasskeyParty

RENEWED_WITHIN = timedelta(days=30)
"""Before its certificate ends a passkey's owner is told, and may renew it."""


async def make_link(
    tx: Transaction,
    registrar: Registrar,
    staff_number: str,
    by: Sequence[str],
    now: datetime,
    hours: int,
) -> str:
    """The secret of a link with which this person registers a first passkey, once."""
    rows = await tx.fetch(
        "SELECT person_id, role FROM people WHERE staff_number = $1 AND ended_at = 0", staff_number
    )
    if not rows or rows[0][1] == Role.AGENT.value:
        raise Refused("person.unknown")
    await check_vouchers(tx, by, OF_OTHERS, frozenset({staff_number}))
    person_id, secret = str(rows[0][0]), secrets.token_urlsafe(32)
    ends = now + timedelta(hours=hours)
    content = PasskeyLink(link_hash(secret), person_id, tuple(sorted(set(by))), ends)
    token = jws.sign(content, Typ.PASSKEY_LINK, registrar.key)
    await passkeys.add_link(tx, content.link_hash, person_id, token, now, ends)
    await log.append(tx, now, Entry("passkey.link", " ".join(by), subject=staff_number))
    return secret


async def certify_passkeys(
    tx: Transaction,
    registrar: Registrar,
    chain: Chain,
    party: PasskeyParty,
    now: datetime,
    wait: timedelta,
) -> list[str]:
    """The kids that have a certificate now; it begins after ``wait`` unless a link let it in."""
    made = []
    for row in await passkeys.uncertified(tx):
        try:
            by, starts = await _let_in(tx, row, registrar, chain, party, now, wait)
        except Refused:
            continue
        token = certify(
            Certificate(
                row.kid, Use.PASSKEY, row.jwk, row.person_id, row.office, starts,
                now + timedelta(days=registrar.days), role=row.role, confirmed_by=tuple(by),
            ),
            registrar.key,
        )  # fmt: skip
        await passkeys.certify(tx, row.kid, token)
        await log.append(tx, now, Entry("passkey.certified", " ".join(by), "", row.kid))
        made.append(row.kid)
    return made


async def _let_in(
    tx: Transaction,
    row: PasskeyRow,
    registrar: Registrar,
    chain: Chain,
    party: PasskeyParty,
    now: datetime,
    wait: timedelta,
) -> tuple[Sequence[str], datetime]:
    """Who vouches for it, and from when it counts. Raises Refused while nobody does."""
    if row.role is Role.AGENT:
        raise Refused("person.role")
    if row.grounds.link:
        link = await passkeys.link_used_for(tx, link_hash(row.grounds.link))
        if link is None or link.used_for != row.kid:
            raise Refused("passkey.link")
        content = jws.read(link.token, Typ.PASSKEY_LINK, registrar.key.public, PasskeyLink)
        meant = (link_hash(row.grounds.link), row.person_id)
        if (content.link_hash, content.person_id) != meant or from_ms(row.made_at) > content.exp:
            raise Refused("passkey.link")
        return content.by, now
    for act in await acts.waiting(
        tx, None, 500, (ActKind.PASSKEY_ADD.value, ActKind.PASSKEY_CONFIRM.value)
    ):
        if act.act.subject != row.kid:
            continue
        signers = await valid_signers(tx, act, chain, party, now)
        words_of = act.act.values.get("words", words(row.kid))
        if len(signers) < act.needed or words_of.split() != words(row.kid).split():
            continue
        if act.act.values.get("ends") == "yes":
            await _end_older(tx, row, now)
        await acts.settle(tx, act.act.act_id, ActState.DONE, "", now)
        return [one.human for one in signers], now + wait
    raise Refused("passkey.waits")


async def renew_passkey(
    tx: Transaction, registrar: Registrar, chain: Chain, row: PasskeyRow, by: str, now: datetime
) -> None:
    """The same certificate with a later end, before it ends; after that two persons are needed.

    by: its owner, whose passkey signed for it. Raises Refused.
    """
    held = passkeys.certificate_of(row, chain, now)
    if row.ended_at or now >= held.valid_until:
        raise Refused("passkey.ended")
    if now < held.valid_until - RENEWED_WITHIN:
        raise Refused("passkey.early")
    await passkeys.certify(tx, row.kid, registrar.again(held, now))
    await log.append(tx, now, Entry("passkey.renewed", by, "", row.kid))


async def _end_older(tx: Transaction, row: PasskeyRow, now: datetime) -> None:
    """A lost one must not sign on while its successor waits, nor a session begun with it go on."""
    await web_sessions.end_others(tx, "console", row.person_id, "", now)
    for other in await passkeys.of_person(tx, row.person_id):
        if other.kid != row.kid and not other.ended_at:
            await passkeys.end(tx, other.kid, "center", "lost", now)
