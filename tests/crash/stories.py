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
    Intent,
    SealedCapture,
    State,
)
from spar_agent.services.visit import Submission, TypedAccount
from tests.crash.day import Day, DayScenario
from tests.crash.fork_server import serve_forks
from tests.crash.lists import NEW

JPEG: Final = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
OTHER_JPEG: Final = b"\xff\xd8\xff\xe1" + bytes(range(255, -1, -1)) * 40


def submission(day: Day, intent: Intent) -> Submission:
    """The account of this scenario, agreed to."""
    consent = Consent("t", "en", ConsentChannel.SPOKEN, 5.0, day.clock.now())
    return Submission(intent, day.fa, consent)


async def begun(day: Day) -> Enrollment:
    """The visit of this person: the one that is open, or a new one."""
    mine = day.rows()
    found = [one for one in day.visit.open_for(day.person) if one.enrollment_id in mine]
    enrollment = found[0] if found else day.visit.begin(day.person, day.agent, "en")
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
        day.visit.keep_account(enrollment.enrollment_id, TypedAccount(day.fa, "a note"))
        day.promised("filled")
        day.photos.attach(enrollment.enrollment_id, JPEG, day.agent)
        day.promised("photo")
        day.visit.submit(day.again(enrollment).with_account(seen=seen), submission(day, Intent.ADD))
        day.promised("submitted")
    await day.drain()


async def discarded(day: Day) -> None:
    """A draft with a photo that nobody wants."""
    if day.conn.execute("SELECT 1 FROM events WHERE kind = 'discard'").fetchone():
        return
    enrollment = await begun(day)
    day.visit.keep_account(enrollment.enrollment_id, TypedAccount(day.fa))
    day.photos.attach(enrollment.enrollment_id, JPEG, day.agent)
    day.promised("photo")
    day.visit.discard(enrollment, day.agent)
    day.promised("discarded")


async def photographed(day: Day) -> None:
    """Photos attached, replaced, taken away and attached again before the visit is put aside."""
    if day.conn.execute("SELECT 1 FROM events WHERE kind = 'discard'").fetchone():
        return
    enrollment = await begun(day)
    while True:
        done = sum(kind.startswith("photo") for kind in day.kinds(enrollment.enrollment_id))
        if done == 4:
            break
        if done == 2:
            day.photos.take_away(enrollment.enrollment_id, day.agent)
        else:
            day.photos.attach(
                enrollment.enrollment_id, OTHER_JPEG if done == 1 else JPEG, day.agent
            )
        day.promised(f"step {done}")
    day.visit.discard(enrollment, day.agent)
    day.promised("discarded")


async def several(day: Day) -> None:
    """Three that were signed before are handed over in one call."""
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
    directory.picked(hit, day.agent)
    day.promised("picked")


LOCAL: Final = ("discarded", "photographed", "listed")
"""Stories of which nobody outside the laptop hears."""
STORIES: Final[Mapping[str, Callable[[Day], Awaitable[None]]]] = MappingProxyType(
    {
        story.__name__: story
        for story in (
            visit, discarded, photographed, several, sealed, too_old, listed
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
