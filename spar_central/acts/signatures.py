"""Whose signatures under an act hold: each is verified anew, from the bytes that were signed."""

from datetime import datetime

from spar_central.acts.rules import ActKind, needed_for_key, rule_of
from spar_central.admission.evidence import Signer
from spar_central.admission.policy import Policy
from spar_central.clock import from_ms
from spar_central.errors import Refused
from spar_central.records import acts, enrollments, members, passkeys
from spar_central.records.acts import ActRow, Signature
from spar_central.records.members import KeyRow
from spar_central.records.passkeys import PasskeyRow
from spar_central.storage.port import Transaction
from spar_central.trust import jws
from spar_central.trust.certificates import Chain, Role
from spar_central.trust.jws import Typ
from spar_central.trust.passkeys import Act, PasskeyParty, SignedAct, read_assertion

CAREFUL = Policy()
_BY_OTHERS = frozenset(
    {ActKind.ENROLLMENT_RELEASE, ActKind.ENROLLMENT_KEEP, ActKind.PERSON_UNFREEZE}
)
"""Who touched the enrollment has no say in these."""


async def valid_signers(
    tx: Transaction, row: ActRow, chain: Chain, party: PasskeyParty | None, now: datetime
) -> list[Signer]:
    """One per human, in the order in which they signed. party: None where there is no console."""
    signed = await acts.signatures(tx, row.act.act_id)
    kids = {one.kid for one in signed}
    known, keys = await passkeys.of_kids(tx, kids), await members.keys(tx, kids)
    found: dict[str, Signer] = {}
    for one in signed:
        passkey, key = known.get(one.kid), keys.get(one.kid)
        try:
            if passkey is not None and party is not None:
                signer = _verified(one, passkey, row.act, chain, party, now)
            elif key is not None:
                signer = _verified_at_desk(one, key, row.act, chain, now)
            else:
                continue
            await check_signer(tx, row.act, signer)
        except Refused:
            continue
        found.setdefault(signer.human, signer)
    return list(found.values())


def _verified(
    one: Signature, passkey: PasskeyRow, act: Act, chain: Chain, party: PasskeyParty, now: datetime
) -> Signer:
    """By how the passkey stood when the signature came. Raises Refused."""
    content = read_assertion(one.token, Typ.ACT, passkey.key, party, SignedAct)
    signer = passkeys.signer_of(passkey, chain, now)
    at = from_ms(one.at)
    if content.act != act or content.signer != signer.person_id or at > content.exp:
        raise Refused("passkey.wrong", "another act")
    if not signer.starts <= at < signer.ends:
        raise Refused("passkey.ended")
    return signer


def _verified_at_desk(one: Signature, row: KeyRow, act: Act, chain: Chain, now: datetime) -> Signer:
    """By a person's key, as it stood when the signature came. Raises Refused."""
    content = jws.read(one.token, Typ.PERSON_ACT, row.key, SignedAct)
    signer = members.signer_of(row, chain, now)
    at = from_ms(one.at)
    if content.act != act or content.signer != signer.person_id or at > content.exp:
        raise Refused("signature.wrong", "another act")
    if not signer.confirmed or not signer.starts <= at < signer.ends:
        raise Refused("person.ended")
    if not rule_of(act)[1].at_desk:
        raise Refused("act.form", "not at a desk")
    return signer


async def check_signer(tx: Transaction, act: Act, signer: Signer) -> None:
    """Raises Refused when this person's signature does not count under this act."""
    kind, rule = rule_of(act)
    if signer.role not in rule.roles:
        raise Refused("person.role")
    if signer.office != act.office and signer.role is not Role.ADMINISTRATOR:
        raise Refused("person.office")
    concerned = await _concerned(tx, kind, act)
    if rule.own and signer.human not in concerned:
        raise Refused("person.same", "the person concerned")
    if not rule.own and signer.human in concerned:
        raise Refused("person.same")
    if signer.device_id in await _devices(tx, kind, act):
        raise Refused("review.same_device")


async def needed_for(tx: Transaction, act: Act, policy: Policy = CAREFUL) -> int:
    """How many signatures; an agent's own first laptop needs one, a deputy as the policy says."""
    kind, rule = rule_of(act)
    if kind is ActKind.DEPUTY_NAME and not policy.deputy_by_two:
        return 1
    if kind is ActKind.DEVICE_CONFIRM:
        keys = await members.keys_on_device(tx, act.subject)
        return max((needed_for_key(key.role) for key in keys), default=rule.needed)
    return rule.needed


async def _devices(tx: Transaction, kind: ActKind, act: Act) -> set[str]:
    """The laptop that it is about, or that captured it: nobody decides there."""
    if kind.startswith("device."):
        return {act.subject}
    if kind in {ActKind.ENROLLMENT_RELEASE, ActKind.ENROLLMENT_KEEP}:
        found = enrollments.newest(await enrollments.revisions(tx, {act.subject}))
        return {found[act.subject].device_id} if act.subject in found else set()
    return set()


async def _concerned(tx: Transaction, kind: ActKind, act: Act) -> set[str]:
    """Staff numbers whose own affair it is."""
    if kind in {ActKind.DEVICE_RELEASE, ActKind.DEVICE_CONFIRM}:
        return {key.human for key in await members.keys_on_device(tx, act.subject)}
    if kind in _BY_OTHERS:
        found = enrollments.newest(await enrollments.revisions(tx, {act.subject}))
        hands = await enrollments.touched(tx, {act.subject})
        author = {found[act.subject].human} if act.subject in found else set()
        return hands.get(act.subject, set()) | author
    if kind in {ActKind.PASSKEY_ADD, ActKind.PASSKEY_CONFIRM, ActKind.PASSKEY_RENEW}:
        own = (await passkeys.of_kids(tx, {act.subject})).get(act.subject)
        return set() if own is None else {own.human}
    if kind in {ActKind.PERSON_ADD, ActKind.DEPUTY_NAME, ActKind.LOGIN_ADD}:
        return {act.subject}
    return set()
