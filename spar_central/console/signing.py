"""One page for everything that is signed: it shows what exactly, and takes one signature, once."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct
from starlette.responses import Response
from webauthn import generate_authentication_options, options_to_json
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.structs import PublicKeyCredentialDescriptor, UserVerificationRequirement

from spar_central.acts.rules import ActKind, rule_of
from spar_central.acts.signatures import check_signer, needed_for
from spar_central.admission.evidence import Signer
from spar_central.clock import to_ms
from spar_central.console.access import Answer, Call, View, go
from spar_central.console.cases import account_of
from spar_central.console.policy_words import policy_changes
from spar_central.console.registry_operators import facts_of, own_name, proposal_of
from spar_central.console.sentences import error_words
from spar_central.console.subjects import subject_names
from spar_central.enrollments.reviewing import Reviewing, on_record
from spar_central.errors import Refused
from spar_central.people.carrying_out import Hands, carry_out
from spar_central.people.passkeys import RENEWED_WITHIN
from spar_central.records import acts, contact, operator_words, passkeys, reviews
from spar_central.records.acts import ActState, Signature
from spar_central.records.enrollments import Stored
from spar_central.records.operator_words import KeptWord
from spar_central.records.passkeys import Challenge, PasskeyRow
from spar_central.settings import Console
from spar_central.storage.port import Lock, Transaction
from spar_central.trust import jws
from spar_central.trust.accounts import BankAccount
from spar_central.trust.approval import Approval, Decision
from spar_central.trust.canonical import canonical
from spar_central.trust.jws import Typ
from spar_central.trust.office_file import OfficeFile
from spar_central.trust.passkeys import (
    Act,
    SignedAct,
    assertion_of,
    challenge_of,
    credential_of,
    read_assertion,
    sign_count_of,
)
from spar_central.trust.registry_partners import OperatorWord, PartnerProposal
from spar_central.web.languages import Words, for_later

REVIEW, ACT, OPERATOR = "review", "act", "operator"
CODE_SIGNS = 8
SAID: Final = {
    Decision.APPROVE: for_later("Approved."),
    Decision.RETURN: for_later("Sent back to its agent."),
    Decision.HOLD: for_later("On hold. Others can still decide it."),
    Decision.END_HOLD: for_later("It waits for a decision again."),
}
DONE = for_later("Done.")
CARRIED = for_later("Signed. The registry hears of it within a minute and says what became of it.")
SIGNED = for_later("Signed. It is carried out once everybody signed.")


def options_for(console: Console, challenge: bytes, credentials: list[str]) -> str:
    """What a browser is asked, as JSON. No credentials: any that it has for us."""
    allowed = [PublicKeyCredentialDescriptor(id=base64url_to_bytes(one)) for one in credentials]
    made = generate_authentication_options(
        rp_id=console.party.rp_id,
        challenge=challenge,
        timeout=console.sign_minutes * 60_000,
        allow_credentials=allowed or None,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(made)


@dataclass(frozen=True, slots=True)
class _SignedContent:
    """What a challenge stands for."""

    typ: Typ
    content: Approval | SignedAct | OperatorWord


@dataclass(frozen=True, slots=True)
class ReviewAnswer:
    """What a reviewer is about to sign. until: of a hold.

    account: which bank and branch was found for one that no list has.
    """

    decision: Decision
    reasons: tuple[str, ...] = ()
    account: BankAccount | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PasskeySpan:
    """ends_soon: its owner should renew it now."""

    name: str
    starts: datetime
    ends: datetime
    ends_soon: bool


class Signing:
    """Asks for signatures and takes them."""

    def __init__(self, console: Console, hands: Hands, reviewing: Reviewing) -> None:
        self._console = console
        self._hands = hands
        self._reviewing = reviewing
        self._life = timedelta(minutes=console.sign_minutes)

    async def ask_review(self, call: Call, row: Stored, said: ReviewAnswer) -> Response:
        """To the page where this one answer about this one enrollment is signed."""
        viewer, nonce = call.viewer, secrets.token_urlsafe(24)
        content = Approval(
            row.enrollment_id, row.sha256, row.revision, row.review_round, said.decision, nonce,
            viewer.person_id, whole(call.now + self._life), said.reasons, said.account, said.until,
        )  # fmt: skip
        await reviews.show(call.tx, [(nonce, row)], viewer.person_id, call.now)
        return await self._ask(call, REVIEW, nonce, content)

    async def ask_act(
        self, call: Call, kind: str, office: str, subject: str, /, **values: str
    ) -> Response:
        """A new act, to be signed first by who asks for it."""
        call.of_office(office)
        act = Act(f"a-{secrets.token_hex(12)}", kind, office, subject, values)
        rule_of(act)
        needed = await needed_for(call.tx, act, self._hands.admission.policy)
        await acts.add(call.tx, act, needed, call.viewer.human, call.now)
        call.note("act.asked", subject, kind=kind, act=act.act_id)
        return await self.ask_signature(call, act)

    async def ask_signature(self, call: Call, act: Act) -> Response:
        """One more signature under an act that waits."""
        nonce = secrets.token_urlsafe(24)
        content = SignedAct(act, call.viewer.person_id, nonce, whole(call.now + self._life))
        return await self._ask(call, ACT, nonce, content)

    async def ask_operator(
        self, call: Call, proposal: PartnerProposal, act: str, operator: str
    ) -> Response:
        """To the page where an operator of the registry approves or rejects, by passkey."""
        nonce, at = secrets.token_urlsafe(24), to_ms(call.now)
        content = OperatorWord(act, proposal.id, proposal.digest, operator, at)
        call.note("operator_word.asked", proposal.id, act=act, operator=operator)
        return await self._ask(call, OPERATOR, nonce, content)

    async def _ask(self, call: Call, kind: str, nonce: str, content: Struct) -> Response:
        text = canonical(content).decode()
        challenge = Challenge(nonce, call.session.token_hash, call.viewer.person_id, kind, text)
        await passkeys.give(call.tx, challenge, call.now)
        return go(f"/sign/{nonce}")

    async def page(self, call: Call) -> Answer:
        """``GET /sign/{nonce}``."""
        found = await passkeys.look(call.tx, call.path("nonce"), call.session.token_hash)
        if found is None or found.person_id != call.viewer.person_id:
            raise Refused("act.unknown")
        asked = _asked(found)
        own = [
            row.credential_id
            for row in await passkeys.of_person(call.tx, call.viewer.person_id)
            if row.certificate and not row.ended_at
        ]
        if isinstance(asked.content, OperatorWord):
            known = await self._known_to_registry(call, asked.content)
            own = [one for one in own if one in known]
        challenge = challenge_of(asked.content, asked.typ)
        values: dict[str, object] = {
            "options": options_for(self._console, challenge, own),
            "nonce": found.nonce,
            "back": call.session.kept.get("back", "/"),
        }
        if isinstance(asked.content, OperatorWord):
            proposal, _ = await proposal_of(call.tx, asked.content.proposal)
            code = asked.content.change[:CODE_SIGNS]
            shown = {
                "of": asked.content,
                "code": code,
                "facts": facts_of(proposal),
                "one": proposal,
            }
            return View("console/sign_operator.html", {**values, **shown})
        if isinstance(asked.content, Approval):
            code = asked.content.enrollment_sha256[:CODE_SIGNS]
            named = account_of(asked.content.account)
            shown = {"of": asked.content, "code": code, "named": named}
            return View("console/sign_review.html", {**values, **shown})
        act = asked.content.act
        values["differences"] = await _differences(call.tx, act, call.words)
        row = await acts.find(call.tx, act.act_id)
        others = await acts.signatures(call.tx, act.act_id)
        values["about"] = await subject_names(call.tx, [act.subject])
        return View("console/sign_act.html", {**values, "act": act, "row": row, "others": others})

    async def take(self, call: Call) -> Answer:
        """``POST /sign/{nonce}``: the signature of the person who was asked, in this session."""
        nonce = call.path("nonce")
        found = await passkeys.answer(call.tx, nonce, call.session.token_hash, call.now, self._life)
        if found is None or found.person_id != call.viewer.person_id:
            raise Refused("act.unknown")
        asked = _asked(found)
        browser = call.form.get("assertion", "")
        row = await passkeys.of_credential(call.tx, credential_of(browser))
        if row is None or row.person_id != call.viewer.person_id:
            raise Refused("passkey.unknown")
        token = assertion_of(asked.content, browser)
        read_assertion(token, asked.typ, row.key, self._console.party, type(asked.content))
        signer = await self.check_passkey(call.tx, row, token, call.now)
        if isinstance(asked.content, Approval):
            return await self._review(call, asked.content, row, signer, token)
        if isinstance(asked.content, OperatorWord):
            return await self._operator(call, asked.content, row, nonce, token)
        return await self._sign(call, asked.content, row, signer, token)

    async def _known_to_registry(self, call: Call, word: OperatorWord) -> tuple[str, ...]:
        """Passkeys with which this viewer signs this word. Raises Refused."""
        proposal, content = await proposal_of(call.tx, word.proposal)
        own = own_name(content, await passkeys.of_person(call.tx, call.viewer.person_id))
        if own is None or own.operator != word.operator or proposal.digest != word.change:
            raise Refused("act.unknown")
        return own.credentials

    async def _operator(
        self, call: Call, word: OperatorWord, row: PasskeyRow, nonce: str, token: str
    ) -> Answer:
        """Kept for the sender, which alone speaks to the registry."""
        if row.credential_id not in await self._known_to_registry(call, word):
            raise Refused("passkey.unknown")
        kept = KeptWord(
            nonce, word.proposal, word.act, word.operator, token, call.viewer.human,
            to_ms(call.now),
        )  # fmt: skip
        await operator_words.keep(call.tx, kept)
        call.note("operator_word.signed", word.proposal, act=word.act, operator=word.operator)
        call.say(CARRIED)
        return go("/apps")

    def signer_of(self, row: PasskeyRow, now: datetime) -> Signer:
        """What its certificate says. Raises Refused."""
        return passkeys.signer_of(row, self._hands.chain, now)

    def span_of(self, row: PasskeyRow, now: datetime) -> PasskeySpan | None:
        """From when to when it counts; None while nobody vouched for it, and when it ended."""
        if row.ended_at:
            return None
        try:
            signer = self.signer_of(row, now)
        except Refused:
            return None
        soon = signer.starts <= now < signer.ends <= now + RENEWED_WITHIN
        return PasskeySpan(row.name, signer.starts, signer.ends, soon)

    async def ending(self, call: Call) -> list[PasskeySpan]:
        """One's own passkeys that end soon."""
        rows = await passkeys.of_person(call.tx, call.viewer.person_id)
        spans = [self.span_of(row, call.now) for row in rows]
        return [span for span in spans if span is not None and span.ends_soon]

    async def check_passkey(
        self, tx: Transaction, row: PasskeyRow, token: str, now: datetime
    ) -> Signer:
        """Who signed, with a passkey that counts now and is no copy. Raises Refused."""
        signer = self.signer_of(row, now)
        if now < signer.starts:
            raise Refused("passkey.waits")
        if now >= signer.ends:
            raise Refused("passkey.ended")
        if not await passkeys.used(tx, row.kid, sign_count_of(token), now):
            raise Refused("passkey.copied")
        return signer

    async def _review(
        self, call: Call, approval: Approval, row: PasskeyRow, signer: Signer, token: str
    ) -> Answer:
        tx, now = call.tx, call.now
        await tx.lock(Lock.ADMISSION)
        try:
            waiting = await self._reviewing.check(tx, approval, signer, now)
        except Refused as error:
            if error.code in {"review.unknown", "review.round"}:
                raise Refused("review.decided", error.detail) from error
            raise
        await reviews.keep(tx, approval, row.kid, token, now)
        stored = await self._reviewing.settle(tx, approval, waiting, signer, now)
        call.note(
            f"review.{approval.decision}", approval.enrollment_id, by="passkey",
            **on_record(approval, stored),
        )  # fmt: skip
        call.say(SAID[approval.decision])
        return go("/review")

    async def _sign(
        self, call: Call, signed: SignedAct, passkey: PasskeyRow, signer: Signer, token: str
    ) -> Answer:
        act = signed.act
        await call.tx.lock(Lock.ADMISSION)
        row = await acts.find(call.tx, act.act_id)
        if row is None or row.state is not ActState.WAITING:
            raise Refused("act.unknown")
        await check_signer(call.tx, act, signer)
        mine = Signature(signer.human, signer.person_id, passkey.kid, token, to_ms(call.now))
        if not await acts.sign(call.tx, act.act_id, mine):
            raise Refused("web.again")
        call.note("act.signed", act.subject, kind=act.kind, act=act.act_id)
        done = await carry_out(call.tx, row, self._hands, call.now)
        after = await acts.find(call.tx, act.act_id)
        if after is not None and after.state is ActState.REFUSED:
            call.say(error_words(after.outcome), "bad")
        else:
            call.say(DONE if done else SIGNED)
        return go(call.session.kept.get("back", "/acts"))


async def _differences(tx: Transaction, act: Act, words: Words) -> list[str]:
    """What a changed office file says otherwise; nothing for other acts."""
    if act.kind != ActKind.OFFICE_FILE:
        return []
    newest = await contact.newest_office_file(tx, act.office)
    present = None if newest is None else jws.unverified(newest.signed.file, OfficeFile)
    asked = msgspec.json.decode(act.values["file"], type=OfficeFile)
    return policy_changes(present, asked, words)


def _asked(found: Challenge) -> _SignedContent:
    if found.kind == REVIEW:
        return _SignedContent(Typ.APPROVAL, msgspec.json.decode(found.content, type=Approval))
    if found.kind == OPERATOR:
        word = msgspec.json.decode(found.content, type=OperatorWord)
        return _SignedContent(Typ.OPERATOR_WORD, word)
    return _SignedContent(Typ.ACT, msgspec.json.decode(found.content, type=SignedAct))


def whole(moment: datetime) -> datetime:
    """Whole seconds, as it is signed."""
    return moment.replace(microsecond=0)
