"""Enrollments of a laptop: a batch in, what became of them out."""

from spar_central.admission.decide import sentence
from spar_central.desks.device_authenticator import Caller
from spar_central.desks.reading import read
from spar_central.desks.wire import (
    DecisionsRequest,
    EnrollmentsReply,
    EnrollmentsRequest,
    ItemReply,
    Problem,
)
from spar_central.enrollments.admit import Answer, EnrollmentAdmission, Sender
from spar_central.enrollments.opening import Sent
from spar_central.errors import Refused
from spar_central.mappers.sending import UNFINISHED
from spar_central.records import enrollments, log
from spar_central.records.enrollments import Stored
from spar_central.records.log import Entry
from spar_central.storage.port import Storage


class EnrollmentDesk:
    """Takes enrollments, and tells their devices about them."""

    def __init__(self, admission: EnrollmentAdmission, storage: Storage, most_items: int) -> None:
        self._admission = admission
        self._storage = storage
        self._most = most_items

    async def upload(self, caller: Caller) -> EnrollmentsReply:
        """Raises Refused for the batch; items have their own answers."""
        asked = read(caller.body, EnrollmentsRequest)
        if len(asked.items) > self._most:
            raise Refused("request.too_long", "items")
        items = [
            Sent(one.enrollment, one.attestation or "", one.holder or "") for one in asked.items
        ]
        sender = Sender(caller.device.device_id, caller.human)
        answers = await self._admission.take(items, sender, caller.now)
        return EnrollmentsReply(tuple(_reply(one) for one in answers))

    async def decisions(self, caller: Caller) -> EnrollmentsReply:
        """Of what this device captured or sent; others are left out, as are unknown ones."""
        asked = read(caller.body, DecisionsRequest)
        async with self._storage.transaction() as tx:
            found = await enrollments.of_device(tx, caller.device.device_id, asked.enrollment_ids)
            values = {"asked": len(asked.enrollment_ids), "told": len(found)}
            who = (caller.human, caller.device.device_id)
            await log.append(tx, caller.now, Entry("read.decisions", *who, detail=values))
        return EnrollmentsReply(tuple(reply_of(row) for row in found.values()))


def problems(codes: tuple[str, ...]) -> tuple[Problem, ...]:
    """With their sentences."""
    return tuple(Problem(code, sentence(code)) for code in codes)


def reply_of(row: Stored) -> ItemReply:
    """What is stored."""
    return ItemReply(
        row.enrollment_id, row.revision, row.sha256, row.outcome, problems(row.codes),
        row.reasons, "in_progress" if row.state in UNFINISHED else row.state.value,
    )  # fmt: skip


def _reply(answer: Answer) -> ItemReply:
    if answer.stored is not None:
        return reply_of(answer.stored)
    opened, verdict = answer.opened, answer.verdict
    values = problems(verdict.codes)
    if opened.problem is not None:
        values = (Problem(opened.problem.code, opened.problem.sentence),)
    if opened.signed is None:
        return ItemReply("", 0, "", verdict.outcome, values)
    enrollment = opened.signed.enrollment
    return ItemReply(
        enrollment.enrollment_id, enrollment.revision, opened.signed.sha256, verdict.outcome,
        values,
        verdict.reasons,
    )  # fmt: skip
