"""An ID service in this process: it knows the people of the practice desk and nobody else."""

import secrets
from collections.abc import Callable, Mapping, Sequence

from spar_agent.adapters.practice.line import PracticeLine
from spar_agent.domain.auth_methods import AuthMethod, OtpChannel
from spar_agent.domain.enrollment import EkycIdentity, Proof, Proven, SealedCapture
from spar_agent.domain.ids import PersonId
from spar_agent.domain.practice import Lesson, MadeUpPerson
from spar_agent.domain.secret import Secret
from spar_agent.domain.signed import Bound
from spar_agent.errors import IdFinal, IdNotKnown, NoContact, NoMatch, OtpExpired, OtpWrong
from spar_agent.ports.clock import Clock
from spar_agent.ports.identity import OtpSent

VALID_S = 180


class PracticeIdentity:
    """An IdentityService. sent: told who got which code, on the thread of the call."""

    def __init__(
        self,
        people: Mapping[str, MadeUpPerson],
        line: PracticeLine,
        clock: Clock,
        sent: Callable[[str, str], None],
    ) -> None:
        self._people = people
        self._line = line
        self._clock = clock
        self._sent = sent
        self._codes: dict[str, tuple[str, str]] = {}  # transaction: number of the ID, code

    async def send_otp(self, person: PersonId, channels: Sequence[OtpChannel]) -> OtpSent:
        """A code that the practice desk shows. Raises IdNotKnown, IdFinal, NoContact..."""
        await self._line.travel()
        known = self._find(person)
        if known.lesson is Lesson.NO_CODE:
            raise NoContact
        transaction = secrets.token_hex(5)
        code = f"{secrets.randbelow(1_000_000):06d}"
        self._codes[transaction] = (known.number, code)
        self._sent(known.name, code)
        phone = "···67" if OtpChannel.PHONE in channels else ""
        email = "···@example.org" if OtpChannel.EMAIL in channels else ""
        return OtpSent(transaction, phone, email, VALID_S)

    async def prove_by_otp(
        self,
        person: PersonId,
        transaction_id: str,
        otp: Secret,
        capture: SealedCapture | None = None,
    ) -> Proven:
        """Raises OtpWrong, OtpExpired."""
        await self._line.travel()
        known = self._find(person)
        number, code = self._codes.get(transaction_id, ("", ""))
        if number != known.number:
            raise OtpExpired
        if not secrets.compare_digest(otp.reveal(), code):
            raise OtpWrong
        del self._codes[transaction_id]
        return Proven(self.proof_of(known, transaction_id), EkycIdentity(known.name))

    async def prove_by_capture(
        self, person: PersonId, capture: SealedCapture, bound: Bound | None = None
    ) -> Proven:
        """Worn fingers match by a thumb alone; everybody else by any. Raises NoMatch."""
        await self._line.travel()
        known = self._find(person)
        if known.lesson is Lesson.WORN_FINGERS and not capture.elements.endswith(THUMB):
            raise NoMatch
        proof = self.proof_of(known, capture.transaction_id, capture.method)
        return Proven(proof, EkycIdentity(known.name))

    def proof_of(
        self, person: MadeUpPerson, transaction_id: str, method: AuthMethod = AuthMethod.OTP
    ) -> Proof:
        """What stands for "this is ``person``"; no real center and no registry takes it."""
        at = self._clock.now()
        return Proof(transaction_id, psut_of(person), at, method, attestation=OWN_WORD)

    def _find(self, person: PersonId) -> MadeUpPerson:
        known = self._people.get(person.value)
        if known is None:
            raise IdNotKnown
        if known.lesson is Lesson.ENDED:
            raise IdFinal
        return known


THUMB = "Thumb"
"""How SBI's names of both thumbs end."""
OWN_WORD = "practice"
"""In the place of what only a real center or person can sign."""


def psut_of(person: MadeUpPerson) -> str:
    """The token that the practice registry knows the person by."""
    return f"practice-{person.number}"
