"""The person and their identity: what these pages do. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spar_agent.domain.enrollment import Base, Enrollment, Intent, Proof, State
from spar_agent.domain.ids import IdFault, IdFormat, read_person_id
from spar_agent.domain.secret import Secret
from spar_agent.errors import OtpExpired, SparError, TriesUsedUp, Unreachable
from spar_agent.ports import Clock, OtpSent, Person, Runner
from spar_agent.services.verify import Verify
from spar_agent.services.visit import Visit
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.state import NO_TROUBLE, CodeAwaited, Step, Trouble


@dataclass(frozen=True, slots=True)
class IdentityParts:
    """What the identity pages need."""

    visit: Visit
    verify: Verify
    clock: Clock
    id_format: IdFormat


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
        work = self._parts.visit.begin(read, self._agent.agent_id, "")
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
        self._board.go(Step.IDENTITY, person_mask=waiting.person_mask, finishing=True)

    def code_asked(self, channel: str) -> None:
        """Send a code to "phone" or "email"."""
        draft = self._board.draft
        if draft is None or draft.person is None:
            return
        self._board.wait()
        work = self._parts.verify.request_otp(draft.person, [channel])
        self._runner.run(work, self._code_sent, self._board.failed)

    def code_given(self, code: str) -> None:
        """The person read the code aloud."""
        draft = self._board.draft
        if draft is None or draft.person is None:
            return
        self._board.wait()
        work = self._parts.verify.confirm_otp(draft.person, Secret(code))
        self._runner.run(work, self._proven, self._code_failed)

    def later(self) -> None:
        """Identity is to be checked another time; capture goes on."""
        self._board.change(
            unproven=True, base=Base(known=False), intent=Intent.PUT, trouble=NO_TROUBLE
        )
        self._then()

    def _opens_found(self, found: list[Enrollment]) -> None:
        if found:
            self._board.change(busy=False, open_cases=tuple(found))
        else:
            self.start_another()

    def _begun(self, draft: Enrollment) -> None:
        self._typed = ""
        self._board.draft = draft
        self._board.go(Step.IDENTITY, person_mask=draft.person_mask, open_cases=(), id_fault="")

    def _code_sent(self, sent: OtpSent) -> None:
        until = self._parts.clock.ticks_s() + sent.valid_s
        awaited = CodeAwaited(sent.masked_phone, sent.masked_email, until, sent.valid_s)
        self._board.change(busy=False, code=awaited)

    def _code_failed(self, why: SparError) -> None:
        if isinstance(why, OtpExpired | TriesUsedUp):
            self._board.change(code=None)
        self._board.failed(why)

    def _proven(self, proof: Proof) -> None:
        draft = self._board.draft
        if draft is None:
            return
        if draft.state is State.DRAFT:
            work = self._parts.visit.proven(draft, proof)
        else:
            work = self._parts.visit.finish(draft, proof, self._agent.agent_id)
        self._runner.run(work, self._kept, self._board.failed)

    def _kept(self, kept: Enrollment) -> None:
        self._board.draft = kept
        if kept.state is not State.DRAFT:
            self._board.go(Step.DONE, saved=kept, code=None)
            return
        self._board.change(proven=True, unproven=False, code=None, busy=False, name=kept.name)
        self._then()


def no_network(trouble: Trouble) -> bool:
    """True when the identity cannot be checked here and now, and capture may go on."""
    return trouble.code in {Unreachable.code, "NET-NO-ANSWER", "NET-CAPTIVE", "NET-SERVER"}
