"""Sites without network: enrollments go out on a stick, answers come back on it.

They stay QUEUED at the site until an answer comes; whoever reaches the registry first, by
stick or by net, the same reference id makes the other one harmless.
"""

from dataclasses import replace
from typing import Final

from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.domain.transfer import (
    ImportSummary,
    TransferAnswer,
    TransferExport,
    TransferReceipt,
)
from spar_agent.errors import TransferBad, TransferReplayed
from spar_agent.ports.clock import Clock
from spar_agent.ports.store import EnrollmentStore
from spar_agent.ports.transfer import TransferStore

ACTOR: Final = "transfer"
MAX_ENROLLMENTS: Final = 50_000
ANSWERS: Final = {
    State.LINKED: Event.ACK,
    State.RETURNED: Event.REFUSE,
    State.CONFLICT: Event.CLASH,
}
"""What a state at the office means for the site."""


class Transfer:
    """One office or site. device: our own name, office: the office we belong to."""

    def __init__(
        self,
        store: EnrollmentStore,
        transfers: TransferStore,
        clock: Clock,
        office: str,
        device: str,
    ) -> None:
        self._store = store
        self._transfers = transfers
        self._clock = clock
        self._office = office
        self._device = device

    def export(self) -> TransferExport:
        """Everything that waits for the network, under the next number. Nothing changes state."""
        enrollments = tuple(self._store.in_states([State.QUEUED], MAX_ENROLLMENTS))
        sequence = self._transfers.next_sequence()
        return TransferExport(self._office, self._device, sequence, self._clock.now(), enrollments)

    def import_file(self, export: TransferExport) -> ImportSummary:
        """A site's enrollments become ours to send. Killed half-way, import it again.

        Raises TransferBad for another office's file, TransferReplayed for one imported before.
        """
        if export.office != self._office:
            raise TransferBad(f"for the office {export.office}")
        if export.device == self._device:
            raise TransferBad("written by this device")
        when = self._transfers.imported_at(export.device, export.sequence)
        if when is not None:
            raise TransferReplayed(f"on {when:%Y-%m-%d}")
        new = sum(self._import_one(export, enrollment) for enrollment in export.enrollments)
        items = len(export.enrollments)
        self._transfers.record_file(export.device, export.sequence, self._clock.now(), items)
        return ImportSummary(export.device, export.sequence, items, new, items - new)

    def _import_one(self, export: TransferExport, enrollment: Enrollment) -> bool:
        if self._transfers.was_imported(enrollment.delivery.reference_id):
            return False
        known = self._store.get(enrollment.enrollment_id)
        if known is not None and known.delivery.reference_id == enrollment.delivery.reference_id:
            self._remember(export, enrollment)  # saved just before we were killed
            return False
        # an enrollment that was returned and corrected comes as another reference of the same row
        fresh = enrollment.with_person(id=None).with_delivery(due_at=None, tries=0, error="")
        kept = replace(fresh, state=State.QUEUED, changed_at=self._clock.now())
        detail = f"file {export.sequence} of {export.device}"
        self._store.save(kept, event=Event.IMPORT, actor=ACTOR, detail=detail)
        self._remember(export, enrollment)
        return True

    def _remember(self, export: TransferExport, enrollment: Enrollment) -> None:
        self._transfers.record_enrollment(
            enrollment.delivery.reference_id,
            enrollment.enrollment_id,
            export.device,
            export.sequence,
        )

    def receipt(self, device: str) -> TransferReceipt:
        """What became of everything this device's files brought, as far as it is known."""
        enrollments = (self._store.get(number) for number in self._transfers.of_device(device))
        answers = tuple(
            TransferAnswer(
                enrollment.delivery.reference_id,
                ANSWERS[enrollment.state],
                enrollment.delivery.error,
                enrollment.delivery.registered,
            )
            for enrollment in enrollments
            if enrollment is not None and enrollment.state in ANSWERS
        )
        return TransferReceipt(self._office, device, self._clock.now(), answers)

    def close(self, receipt: TransferReceipt) -> int:
        """Back at the site: close what was answered. How many. Raises TransferBad."""
        if receipt.office != self._office or receipt.device != self._device:
            raise TransferBad(f"for the device {receipt.device}")
        waiting = {
            enrollment.delivery.reference_id: enrollment
            for enrollment in self._store.in_states([State.QUEUED], MAX_ENROLLMENTS)
        }
        closed = 0
        for answer in receipt.answers:
            enrollment = waiting.get(answer.reference_id)
            if enrollment is None:
                continue  # closed by an earlier receipt, or sent by net in the meantime
            answered = advance(enrollment, answer.event).with_delivery(
                registered=answer.registered, error=answer.error
            )
            after = replace(answered, changed_at=self._clock.now())
            self._store.save(
                after, event=answer.event, actor=ACTOR, detail="receipt", expect=State.QUEUED
            )
            closed += 1
        return closed
