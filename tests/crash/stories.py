"""What is lived, over and over, until it is done: each story goes on from what is on disk.

``python -m tests.crash.stories`` runs such scenarios; see test_kill_day.py.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    Operation,
    SealedCapture,
    State,
    authenticated,
)
from spar_agent.services.visit import Submission, TypedAccount
from tests.crash.day import AGENT, BOSS, Day, DayScenario
from tests.crash.fork_server import serve_forks
from tests.crash.lists import NEW
from tests.enrollments import FA, OTHER, queued

JPEG: Final = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
OTHER_JPEG: Final = b"\xff\xd8\xff\xe1" + bytes(range(255, -1, -1)) * 40


def submission(day: Day, intent: Intent) -> Submission:
    """FA, agreed to."""
    consent = Consent("t", "en", ConsentChannel.SPOKEN, 5.0, day.clock.now())
    return Submission(intent, FA, consent)


async def begun(day: Day) -> Enrollment:
    """The visit of this person: the one that is open, or a new one."""
    found = day.visit.open_for(day.person)
    enrollment = found[0] if found else day.visit.begin(day.person, AGENT, "en")
    day.promised("begun")
    return enrollment


async def visit(day: Day) -> None:
    """From the ID number to LINKED, online."""
    enrollment = day.only()
    if enrollment is None or enrollment.state is State.DRAFT:
        enrollment = await begun(day)
        if enrollment.proof is None:
            await day.prove(enrollment)
            enrollment = day.again(enrollment)
        seen = await day.visit.present_account(enrollment)
        day.visit.keep_account(enrollment.enrollment_id, TypedAccount(FA, "a note"))
        day.promised("filled")
        day.photos.attach(enrollment.enrollment_id, JPEG, AGENT)
        day.promised("photo")
        day.visit.submit(day.again(enrollment).with_account(seen=seen), submission(day, Intent.ADD))
        day.promised("submitted")
    await day.drain()


async def discarded(day: Day) -> None:
    """A draft with a photo that nobody wants."""
    if day.conn.execute("SELECT 1 FROM events WHERE kind = 'discard'").fetchone():
        return
    enrollment = await begun(day)
    day.visit.keep_account(enrollment.enrollment_id, TypedAccount(FA))
    day.photos.attach(enrollment.enrollment_id, JPEG, AGENT)
    day.promised("photo")
    day.visit.discard(enrollment, AGENT)
    day.promised("discarded")


async def photographed(day: Day) -> None:
    """Photos attached, replaced, taken away and attached again before the enrollment ends."""
    if "e00001" not in day.rows():
        day.vault.store.save(queued(state=State.IN_REVIEW), event=Event.SUBMIT, actor=AGENT)
    while day.rows()["e00001"].state is State.IN_REVIEW:
        enrollment = day.rows()["e00001"]
        done = sum(kind.startswith("photo") for kind in day.kinds("e00001"))
        if done == 2:
            day.photos.take_away(enrollment.enrollment_id, AGENT)
        elif done < 4:
            day.photos.attach(enrollment.enrollment_id, OTHER_JPEG if done == 1 else JPEG, AGENT)
        else:
            day.review.approve(enrollment, BOSS)
        day.promised(f"step {done}")
    await day.drain()


async def sealed(day: Day) -> None:
    """No network: the finger is kept; it is sent when the network is back, and destroyed."""
    enrollment = day.only()
    if enrollment is None or enrollment.state is State.DRAFT:
        enrollment = await begun(day)
        if enrollment.expires_at is None:
            enrollment = day.visit.seal(enrollment, await day.capture(), enrollment.agent_id)
            day.promised("sealed")
        day.visit.submit(enrollment, submission(day, Intent.PUT))
        day.promised("submitted")
    await day.deferred()
    await approved(day)
    await day.drain()


async def too_old(day: Day) -> None:
    """A sealed finger whose window is over: gone, and the person comes back."""
    enrollment = day.only()
    if enrollment is None or enrollment.state is State.DRAFT:
        enrollment = await begun(day)
        now = day.clock.now()
        old = SealedCapture("[]", "1234567890", AuthMethod.FINGER, now - timedelta(hours=2), "r")
        day.visit.seal(enrollment, old, enrollment.agent_id)
        day.visit.submit(day.again(enrollment), submission(day, Intent.PUT))
        day.promised("submitted")
    await day.deferred()
    enrollment = day.again(enrollment)
    if enrollment.state is State.NEEDS_VISIT:
        day.promised("come back")
        await day.prove(enrollment)
    await approved(day)
    await day.drain()


async def approved(day: Day) -> None:
    """A supervisor lets everything go that waits."""
    for enrollment in day.review.waiting(BOSS):
        day.review.approve(enrollment, BOSS)


async def reviewed(day: Day) -> None:
    """One is approved; one is returned, corrected, submitted again and approved."""
    for number in (1, 2):
        if f"e0000{number}" not in day.rows():
            enrollment = queued(number, state=State.IN_REVIEW, signals=("helper",))
            day.store.save(enrollment, event=Event.SUBMIT, actor=AGENT)
    for enrollment in day.review.waiting(BOSS):
        if enrollment.enrollment_id == "e00002" and Event.RETURN not in day.kinds("e00002"):
            day.review.give_back(enrollment, BOSS, "another name in the passbook")
            day.promised("returned")
        else:
            day.review.approve(enrollment, BOSS)
            day.promised(f"approved {enrollment.enrollment_id}")
    await corrected(day, Intent.ADD)
    await approved(day)
    await day.drain()


async def corrected(day: Day, intent: Intent) -> None:
    """What was returned is opened, and submitted as a new enrollment."""
    for enrollment in day.rows().values():
        if enrollment.state is State.RETURNED:
            day.visit.correct(enrollment, AGENT)
            day.promised("corrected")
        reopened = day.again(enrollment)
        if reopened.state is State.DRAFT:
            seen = await day.visit.present_account(reopened)
            day.visit.submit(reopened.with_account(seen=seen), submission(day, intent))
            day.promised("submitted again")


async def conflicting(day: Day) -> None:
    """Three meet another account at the registry: ours is sent, theirs stays, one is asked."""
    for number in (1, 2, 3):
        if f"e0000{number}" not in day.rows():
            stranger = queued(number, fa=OTHER, reference_id=f"stranger-{number}")
            await day.mapper.send(Operation.LINK, [authenticated(stranger)])
            day.store.save(queued(number), event=Event.SUBMIT, actor=AGENT)
    await day.drain()
    for enrollment in day.conflicts.waiting(BOSS):
        seen = await day.conflicts.registered(enrollment)
        if enrollment.enrollment_id == "e00001":
            day.conflicts.send_ours(enrollment, BOSS, "the person is here", seen)
        elif enrollment.enrollment_id == "e00002":
            day.conflicts.keep_theirs(enrollment, BOSS, "the person says so")
        else:
            day.conflicts.ask_again(enrollment, BOSS, "ask the person")
        day.promised(f"decided {enrollment.enrollment_id}")
    await corrected(day, Intent.CHANGE)
    await approved(day)
    await day.drain()


async def listed(day: Day) -> None:
    """Another list of banks takes the place of the one in use; dies within statements too."""
    directory = StoreDirectory(day.killable(day.conn), day.clock)
    age = directory.age()
    if age is None or age.version != NEW.version:
        directory.replace(NEW)
        day.promised("taken in")
    hit = directory.find("BARB", "BARB0DUMASX")
    assert hit is not None
    directory.picked(hit, AGENT)
    day.promised("picked")


STORIES: Final[Mapping[str, Callable[[Day], Awaitable[None]]]] = MappingProxyType(
    {
        story.__name__: story
        for story in (
            visit, discarded, photographed, sealed, too_old, reviewed, conflicting, listed
        )
    }
)  # fmt: skip


async def work(scenario: DayScenario) -> None:
    """Do what ``scenario`` says."""
    day = Day(scenario)
    await STORIES[scenario.story](day)
    await day.close()


if __name__ == "__main__":
    serve_forks(DayScenario, work)
