"""The person and their identity: what these pages do. No Qt in this file."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from spar_agent.domain.enrollment import Base, Enrollment, Intent, Proven, State
from spar_agent.domain.ids import IdFault, read_person_id
from spar_agent.domain.review import Reason
from spar_agent.domain.secret import Secret
from spar_agent.domain.ways import METHODS, Way
from spar_agent.errors import OtpExpired, SparError, TriesUsedUp, Unreachable
from spar_agent.ports import OtpSent, Person, Runner
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.capture_part import CapturePart
from spar_agent.ui.visit.parts import IdentityParts
from spar_agent.ui.visit.state import NO_TROUBLE, CodeAwaited, IdentityView, Step, Trouble
from spar_agent.ui.visit.ways_part import WaysPart

CHANNELS = {Way.PHONE: "phone", Way.EMAIL: "email"}


class IdentityPart:
    """P1 and P2 of a visit, and finishing a waiting enrollment.

    then: called once the person's identity is settled, or put off.
    """

    def __init__(
        self,
        board: Board,
        parts: IdentityParts,
        runner: Runner,
        agent: Person,
        then: Callable[[], None],
    ) -> None:
        self._board = board
        self._parts = parts
        self._runner = runner
        self._agent = agent
        self._then = then
        self._typed = ""
        self._code: Secret | None = None
        self._pending: Proven | None = None
        self.ways = WaysPart(board, parts.sensor, runner)
        self.capture = CapturePart(board, parts, runner, self._captured, self._bio_failed)

    def person_given(self, text: str) -> None:
        """The agent typed or scanned a number and pressed Enter."""
        read = read_person_id(text, self._parts.id_format)
        if isinstance(read, IdFault):
            self._board.change(id_fault=read.value)
            return
        self._typed = text
        self._board.wait()
        self._runner.run(self._parts.visit.open_for(read), self._opens_found, self._board.failed)

    def start_another(self) -> None:
        """There is an open visit for this person, and the agent wants a new one."""
        read = read_person_id(self._typed, self._parts.id_format)
        if isinstance(read, IdFault):
            return
        self._board.wait()
        card = self._board.state.card
        name = card.name if card is not None else ""
        helper = self._board.state.helper
        work = self._parts.visit.begin(read, self._agent.agent_id, "", name, helper)
        self._runner.run(work, self._begun, self._board.failed)

    def take_up(self, waiting: Enrollment) -> None:
        """Open a waiting enrollment whose identity is to be checked.

        After its window the number is gone from the disk: the person shows the card again, and
        what was typed now stays in memory only.
        """
        read = read_person_id(self._typed, self._parts.id_format)
        if waiting.person is None and not isinstance(read, IdFault):
            waiting = replace(waiting, person=read)
        self._typed = ""
        self._board.start()
        self._board.draft = waiting
        self.enter(person_mask=waiting.person_mask, finishing=True)

    def enter(self, **changes: Any) -> None:
        """Show the identity page for the draft on the board."""
        finishing = bool(changes.get("finishing", self._board.state.finishing))
        policy = self._parts.sensor.policy
        draft = self._board.draft
        view = IdentityView(
            may_telephone=finishing and policy.by_telephone,
            code_first=policy.both,
            phone=draft.phone if draft is not None else "",
        )
        if self._board.state.code is None:
            self._forget()
            changes["identity"] = view
        self._board.go(Step.IDENTITY, **changes)
        self.ways.look()

    def way_chosen(self, value: str) -> None:
        """The agent picked a way, or pressed Enter for the first one."""
        draft, way = self._board.draft, Way(value)
        if draft is None or draft.person is None or self._board.state.busy:
            return
        self._show(way=way, choosing_why=False, sealable_until=None)
        if way in CHANNELS:
            self._board.wait()
            work = self._parts.verify.request_otp(draft.person, [CHANNELS[way]])
            self._runner.run(work, self._code_sent, self._way_failed)
        else:
            self.capture.start(METHODS[way])

    def code_given(self, code: str) -> None:
        """The person read the code aloud."""
        draft = self._board.draft
        if draft is None or draft.person is None:
            return
        if self._parts.sensor.policy.both:
            self._code = Secret(code)
            self.ways.second_way(self.capture, self._parts.verify.transaction(draft.person))
            return
        self._board.wait()
        telephone = self._board.state.identity.telephone
        work = self._parts.verify.confirm_otp(draft.person, Secret(code), by_telephone=telephone)
        self._runner.run(work, self._proven, self._code_failed)

    def other_way(self) -> None:
        """The code does not come, or another way is quicker."""
        self._board.change(code=None, trouble=NO_TROUBLE)
        self._show(way=None)
        self.ways.look()

    def why_asked(self) -> None:
        """Key 9: identity cannot be checked today; the page asks why."""
        self._show(choosing_why=True)

    def excused(self, why: str) -> None:
        """The agent said why; a second person will look, and a later proof is needed."""
        draft = self._board.draft
        if draft is not None:
            signals = dict.fromkeys((*draft.signals, Reason.EXCEPTION.value))
            self._board.draft = replace(draft, signals=tuple(signals), note=why)
        self.later()

    def later(self) -> None:
        """Identity is to be checked another time; capture goes on."""
        self._forget()
        self._board.change(
            unproven=True, base=Base(known=False), intent=Intent.PUT, trouble=NO_TROUBLE
        )
        self.ways.rest()
        self._then()

    def step_back(self) -> bool:
        """Esc inside the page: out of the capture, the question or the call; False at its top."""
        view = self._board.state.identity
        if view.capturing is not None:
            self.capture.stop()
            return True
        if view.choosing_why or view.telephone or view.sealable_until is not None:
            self._show(choosing_why=False, telephone=False, sealable_until=None)
            return True
        return view.holder is not None  # who this is must be answered

    def seal(self) -> None:
        """Keep the capture that could not be sent, inside its window."""
        if (draft := self._board.draft) is not None:
            self.capture.seal(draft, self._sealed)

    def telephone_asked(self) -> None:
        """The person is not here: they are called, where policy allows it."""
        if self._board.state.identity.may_telephone:
            self._show(telephone=True)

    def slip_said(self, text: str) -> None:
        """What the person on the telephone named as the number on their slip."""
        draft = self._board.draft
        said = draft is not None and bool(draft.slip) and _bare(text) == _bare(draft.slip)
        self._show(slip_said=said)

    def holder_known(self, known: bool) -> None:
        """The agent compared name and photo with the person."""
        proven, draft = self._pending, self._board.draft
        if proven is None or draft is None:
            return
        self._pending = None
        self._show(holder=None)
        if known:
            self._keep(proven)
            return
        self._board.wait()
        work = self._parts.visit.not_the_person(draft, self._agent.agent_id)
        self._runner.run(work, self._stopped, self._board.failed)

    def _opens_found(self, found: list[Enrollment]) -> None:
        if found:
            self._board.change(busy=False, open_cases=tuple(found))
        else:
            self.start_another()

    def _begun(self, draft: Enrollment) -> None:
        self._typed = ""
        self._board.draft = draft
        self.enter(person_mask=draft.person_mask, open_cases=(), id_fault="", name=draft.name)

    def _code_sent(self, sent: OtpSent) -> None:
        until = self._parts.clock.ticks_s() + sent.valid_s
        awaited = CodeAwaited(sent.masked_phone, sent.masked_email, until, sent.valid_s)
        self._board.change(busy=False, code=awaited)

    def _code_failed(self, why: SparError) -> None:
        if isinstance(why, OtpExpired | TriesUsedUp):
            self._board.change(code=None)
        self._way_failed(why)

    def _captured(self, capture: Any) -> None:
        draft = self._board.draft
        if draft is None or draft.person is None:
            return
        self._board.wait()
        if self._code is not None:
            work = self._parts.verify.confirm_otp(draft.person, self._code, capture)
            self._code = None
            self._runner.run(work, self._proven, self._code_failed)
        else:
            work = self._parts.verify.confirm_capture(draft.person, capture)
            self._runner.run(work, self._proven, self._bio_failed)

    def _bio_failed(self, why: SparError) -> None:
        trouble = Trouble(why.code)
        until = self.capture.keepable_until() if no_network(trouble) else None
        if until is None:
            self.capture.forget()
        self._show(sealable_until=until)
        self._way_failed(why)

    def _way_failed(self, why: SparError) -> None:
        self._code = None
        self.ways.failed(self._board.state.identity.way, why)
        self._show(capturing=None, way=None if self._board.state.code is None else Way.PHONE)
        self._board.failed(why)

    def _proven(self, proven: Proven) -> None:
        self.capture.forget()
        if proven.holder is None:
            self._keep(proven)
            return
        self._pending = proven
        self._board.change(busy=False, code=None)
        self._show(holder=proven.holder, capturing=None)

    def _keep(self, proven: Proven) -> None:
        draft = self._board.draft
        if draft is None:
            return
        self._board.wait()
        name = proven.holder.name if proven.holder is not None else ""
        if draft.state is State.DRAFT:
            work = self._parts.visit.proven(draft, proven.proof, name)
        else:
            work = self._parts.visit.finish(draft, proven.proof, self._agent.agent_id)
        self._runner.run(work, self._kept, self._board.failed)

    def _kept(self, kept: Enrollment) -> None:
        self._board.draft = kept
        self.ways.rest()
        self._show(capturing=None, way=None)
        if kept.state is not State.DRAFT:
            self._board.go(Step.DONE, saved=kept, code=None)
            return
        self._board.change(proven=True, unproven=False, code=None, busy=False, name=kept.name)
        self._then()

    def _sealed(self, kept: Enrollment) -> None:
        self._board.draft = kept
        self._show(sealable_until=None)
        self.later()

    def _stopped(self, _: None) -> None:
        self._forget()
        self.ways.rest()
        self._board.start()

    def _forget(self) -> None:
        self._code = None
        self._pending = None
        self.ways.forget()
        self.capture.forget()

    def _show(self, **changes: Any) -> None:
        self._board.change(identity=replace(self._board.state.identity, **changes))


def _bare(slip: str) -> str:
    return "".join(c for c in slip.casefold() if c.isalnum())


def no_network(trouble: Trouble) -> bool:
    """True when the identity cannot be checked here and now, and capture may go on."""
    return trouble.code in {Unreachable.code, "NET-NO-ANSWER", "NET-CAPTIVE", "NET-SERVER"}
