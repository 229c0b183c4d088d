"""One visit: which page comes when, and what is saved. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from spar_agent.domain.enrollment import Consent, Enrollment, Helper, Intent, State
from spar_agent.ports import Clock, Person, Runner
from spar_agent.services.cards import Cards
from spar_agent.services.queue import Queue
from spar_agent.services.visit import Visit, Wish
from spar_agent.ui.visit.account_part import AccountPart
from spar_agent.ui.visit.board import Board, VisitView
from spar_agent.ui.visit.card_part import CardPart
from spar_agent.ui.visit.identity_part import IdentityPart
from spar_agent.ui.visit.parts import AccountParts, IdentityParts
from spar_agent.ui.visit.state import BACK, Step

CONSENT_TEXT_ID = "account-change/1"


class VisitPresenter:
    """Turns what the agent does into calls, and answers into the next page."""

    def __init__(
        self,
        view: VisitView,
        identity: IdentityParts,
        account: AccountParts,
        cards: Cards,
        queue: Queue,
        runner: Runner,
        agent: Person,
        wake: Callable[[], None],
    ) -> None:
        self._visit: Visit = identity.visit
        self._clock: Clock = identity.clock
        self._queue = queue
        self._runner = runner
        self._wake = wake
        self._consent: Consent | None = None
        self.board = Board(view)
        self.identity = IdentityPart(self.board, identity, runner, agent, self._identity_settled)
        self.card = CardPart(self.board, cards, runner)
        self.account = AccountPart(self.board, account, runner, agent, self._account_settled)

    def new_person(self) -> None:
        """The next person sits down."""
        self._consent = None
        self.board.start()

    def resume(self, draft: Enrollment) -> None:
        """Go on with a draft: at the identity, or at what the registry holds now."""
        self.new_person()
        self.board.draft = draft
        proven = draft.proof is not None
        self.account.look_for_photo()
        self.board.change(
            person_mask=draft.person_mask, name=draft.name, proven=proven, helper=draft.helper
        )
        self.account.take_up(draft)
        if proven:
            self.account.look_up_present()
        elif draft.person is not None:
            self.identity.enter()
        else:
            self.board.go(Step.PERSON)

    def helper_told(self, helper: Helper | None) -> None:
        """Somebody helps the person, or nobody any more."""
        self.board.change(helper=helper)

    def go_on_meanwhile(self) -> None:
        """While the code travels, the account can be picked."""
        self.account.open_picker()

    def return_to_code(self) -> None:
        """The code has arrived."""
        self.identity.enter()

    def back(self) -> bool:
        """One step back; False when there is none. Nothing is discarded."""
        state = self.board.state
        if state.busy or state.step in {Step.PERSON, Step.DONE}:
            return False
        if state.step is Step.IDENTITY and self.identity.step_back():
            return True
        if state.step is Step.PLACE and self.account.place.back():
            return True
        step = BACK[state.step]
        if step is Step.PRESENT and (state.unproven or not state.proven):
            step = Step.IDENTITY
        if state.step is Step.CONSENT and state.intent is Intent.REMOVE:
            step = Step.PRESENT
        if step is Step.IDENTITY and state.proven:
            return False
        if step is Step.PERSON and state.finishing:
            return False
        if step is Step.IDENTITY:
            self.identity.enter()
        else:
            self.board.go(step)
        return True

    def keep(self) -> None:
        """The person keeps the account they have: the visit ends."""
        self._end("kept")

    def consented(self, language: str, channel: str, shown_s: float) -> None:
        """The person agreed to the text that was read aloud."""
        self._consent = Consent(CONSENT_TEXT_ID, language, channel, shown_s, self._now())
        self.board.go(Step.READBACK)

    def declined(self) -> None:
        """The person does not agree: nothing is changed."""
        self._end("declined")

    def digits_wrong(self) -> None:
        """The person saw a wrong digit on the read-back."""
        removal = self.board.state.intent is Intent.REMOVE
        if not removal:
            self.account.doubted()
        self.board.go(Step.CONSENT if removal else Step.NUMBER)

    def save(self) -> None:
        """Ctrl+Enter on the read-back page."""
        draft, consent, state = self.board.draft, self._consent, self.board.state
        if draft is None or consent is None or state.busy:
            return
        signals = self.account.signals()
        wish = Wish(
            state.intent,
            state.fa,
            consent,
            language=consent.language,
            signals=signals,
            note=state.note,
            holder=state.entry.holder if state.entry.relation else "",
            relation=state.entry.relation,
            helper=state.helper,
        )
        based = replace(draft, base=state.base or draft.base)
        self.board.wait()
        self._runner.run(self._visit.submit(based, wish), self._saved, self.board.failed)

    def look_again(self) -> None:
        """The engine reports: draw how the saved enrollment stands now."""
        saved = self.board.state.saved
        if saved is None or self.board.state.step is not Step.DONE:
            return
        self._runner.run(self._queue.get(saved.enrollment_id), self._refreshed, self.board.failed)

    def _identity_settled(self) -> None:
        state = self.board.state
        if state.proven:
            self.account.look_up_present()
        elif state.fa is not None:
            self.board.go(Step.CONSENT)
        else:
            self.account.open_picker()

    def _account_settled(self) -> None:
        state = self.board.state
        if state.proven or state.unproven:
            self.board.go(Step.CONSENT)
        else:
            self.identity.enter()

    def _end(self, why: str) -> None:
        draft = self.board.draft
        if draft is None:
            return
        self.board.wait()
        self._runner.run(self._visit.end(draft, why), self._saved, self.board.failed)

    def _saved(self, saved: Enrollment) -> None:
        self.board.draft = saved
        self.board.go(Step.DONE, saved=saved)
        if saved.state is State.QUEUED:
            self._wake()

    def _refreshed(self, found: Enrollment | None) -> None:
        if found is not None and self.board.state.step is Step.DONE:
            self.board.change(saved=found)

    def _now(self) -> datetime:
        return self._clock.now()
