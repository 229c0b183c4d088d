"""Changes of partners: what two operators sign, and what is done then."""

from typing import Final

import msgspec

from spar_mapper.consents.service import end_sandbox_consents
from spar_mapper.core.clock import now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.strategies import FA_KEYS
from spar_mapper.records.app_terms import AppTerms, TermsOfApps
from spar_mapper.records.owed_callbacks import give_up_callbacks
from spar_mapper.records.partner_requests import PartnerRequests, RequestState
from spar_mapper.records.partners import KeyState, Partner, PartnerKey, Partners, Stage
from spar_mapper.records.self_tests import GOOD_DAYS, SelfTests
from spar_mapper.security.callback_url import is_allowed_callback
from spar_mapper.security.keys import read_partner_key
from spar_mapper.settings import BadSetting
from spar_mapper.storage.port import Storage

PARTNER = "partner"


class PartnerChange(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to be done with one partner. action: of ACTIONS.

    key: of add, add-key and onboard. kid: of remove-key and revoke-key. app: of terms and onboard.
    request: what is approved by onboard or add-key. The others are terms of add and onboard.
    """

    action: str
    name: str
    key: PartnerKey | None = None
    kid: str = ""
    rights: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    callback: str = ""
    time_zone: str = ""
    always_200: bool = False
    changes_per_day: int = 0
    changes_per_minute: int = 0
    admission_key: str = ""
    signed_writes: bool = False
    app: AppTerms | None = None
    manager_id: str = ""
    request: str = ""


NOT_READY: Final = (
    "it has not passed its self-test in the last 30 days, with a key and a callback that it has now"
)
ALONE: Final = frozenset({"revoke-key", "disable"})
"""What one operator does at once: it takes away, and gives nobody anything."""
ALWAYS_TWO: Final = frozenset({"onboard", "activate"})
"""What needs two also where a registry has one operator, or none."""


def check_app_terms(terms: AppTerms) -> None:
    """Raises BadSetting."""
    if not all(is_allowed_callback(url) for url in terms.return_urls):
        raise BadSetting("return_urls: https addresses are needed (http on this computer only)")
    if not set(terms.fields) <= set(FA_KEYS):
        raise BadSetting(f"fields are of {', '.join(FA_KEYS)}")
    sentences = [text for one in terms.purposes.values() for text in (one.text, one.stops)]
    if not all("en" in text for text in sentences):
        raise BadSetting("purposes: each sentence is needed in English (en) at least")


async def apply_partner_change(storage: Storage, body: str) -> str:
    """Carry out a PartnerChange, given as JSON; what to tell the operator.

    Raises BadSetting and what Storage raises.
    """
    change = msgspec.json.decode(body, type=PartnerChange)
    partners = Partners(storage)
    if change.key is not None:
        await _check_key(partners, change.name, change.key)
    if change.action == "add" and change.key is not None:
        await partners.add(_partner(change, change.key))
        return ""
    if change.action == "onboard" and change.key is not None and change.app is not None:
        return await _onboard(storage, change, change.key, change.app)
    partner = await registered_partner(partners, change.name)
    if change.action in _STAGES:
        await _move(storage, partner, change.action)
    elif change.action == "secret":
        return f"{await partners.new_secret(partner.name)}\n"
    elif change.action == "remove":
        await partners.remove(partner.name)
        await give_up_callbacks(storage, partner.name)
    elif change.action == "terms" and change.app is not None:
        await TermsOfApps(storage).add(partner.name, change.app)
    else:
        await _change_keys(storage, partner, change)
    return ""


_STAGES: Final = {
    "activate": Stage.PRODUCTION, "enable": Stage.SANDBOX, "disable": Stage.DISABLED,
}  # fmt: skip


async def _change_keys(storage: Storage, partner: Partner, change: PartnerChange) -> None:
    partners = Partners(storage)
    await _keep_first_key(partners, partner)
    done = True
    if change.action == "add-key" and change.key is not None:
        if change.request:
            await _check_waits(storage, change.request)
        await partners.add_key(partner.name, change.key)
        await PartnerRequests(storage).decide(change.request, RequestState.APPROVED)
    elif change.action == "remove-key":
        done = await partners.remove_key(partner.name, change.kid)
    elif change.action == "revoke-key":
        done = await partners.revoke_key(partner.name, change.kid, now_ms())
    if not done:
        raise BadSetting("there is no such key, it is the last one, or revoked already")


async def _onboard(
    storage: Storage, change: PartnerChange, key: PartnerKey, terms: AppTerms
) -> str:
    """A new partner, in the sandbox. Carried out twice it is done once."""
    partners, requests = Partners(storage), PartnerRequests(storage)
    await _check_waits(storage, change.request)
    known = await partners.find(change.name)
    if known is not None or await TermsOfApps(storage).find(change.name) is not None:
        raise BadSetting("the name is, or was, another partner's")
    await partners.add(_partner(change, key), Stage.SANDBOX)
    await TermsOfApps(storage).add(change.name, terms)
    await requests.decide(change.request, RequestState.APPROVED)
    return f"{change.name} is in the sandbox until it is activated\n"


async def _check_waits(storage: Storage, request: str) -> None:
    """Raises BadSetting for a request that was approved already, or dropped meanwhile."""
    asked = await PartnerRequests(storage).find(request)
    if asked is None or asked.state is not RequestState.WAITING:
        raise BadSetting("no such request waits")


async def _move(storage: Storage, partner: Partner, action: str) -> None:
    """To another stage: production comes from the sandbox, and after a passed self-test."""
    stage = _STAGES[action]
    if action == "enable" and partner.stage is not Stage.DISABLED:
        raise BadSetting("it is not disabled")
    if action == "activate":
        if partner.stage is not Stage.SANDBOX:
            raise BadSetting("it is not in the sandbox")
        if not await is_ready(storage, partner):
            raise BadSetting(NOT_READY)
        await end_sandbox_consents(storage, partner.name)
    await Partners(storage).set_stage(partner.name, stage)
    if stage is Stage.DISABLED:
        await give_up_callbacks(storage, partner.name)


async def is_ready(storage: Storage, partner: Partner) -> bool:
    """True when its latest test was passed, with a key that signs and the callback it has now."""
    found = await SelfTests(storage).of(partner.name, 1)
    kids = {key.kid for key in partner.active_keys()}
    return any(
        one.passed
        and one.callback == partner.callback
        and one.at > now_ms() - GOOD_DAYS * DAY_MS
        and (bool(partner.manager_id) or one.kid in kids)
        for one in found
    )


async def _check_key(partners: Partners, name: str, key: PartnerKey) -> None:
    """Raises BadSetting for a key that this partner had revoked, or for one of its name.

    Under whichever name the key comes; and with its row overwritten it would be forgotten.
    """
    partner = await partners.find(name)
    for one in partner.keys if partner is not None else ():
        if one.state_at(now_ms()) is not KeyState.REVOKED:
            continue
        if one.pem == key.pem or one.kid == key.kid:
            raise BadSetting("this key, or one of its kid, was revoked: it signs nothing any more")


def _partner(change: PartnerChange, key: PartnerKey) -> Partner:
    return Partner(
        change.name,
        frozenset(change.rights),
        (key,),
        frozenset(change.programmes),
        change.callback,
        time_zone=change.time_zone,
        always_200=change.always_200,
        changes_per_day=change.changes_per_day,
        changes_per_minute=change.changes_per_minute,
        admission_key=change.admission_key,
        signed_writes=change.signed_writes,
        manager_id=change.manager_id,
    )


async def registered_partner(partners: Partners, name: str) -> Partner:
    """The partner of this name. Raises BadSetting."""
    partner = await partners.find(name)
    if partner is None:
        raise BadSetting("there is no partner of this name")
    return partner


async def _keep_first_key(partners: Partners, partner: Partner) -> None:
    """A partner of before there were several keys has no row for its one key: make it."""
    for key in partner.keys:
        if not key.kid:
            await partners.add_key(partner.name, read_partner_key(key.pem.encode()))
