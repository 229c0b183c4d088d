"""What a registry lets wait, as laptop and portal tell it: with its day, or who decides."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from spar_agent.domain.enrollment import State
from spar_agent.errors.central import RegistryDecides
from spar_agent.ui.dates import moment
from spar_agent.ui.messages import sentence
from spar_agent.ui.status import status_line
from spar_central.self_service.statements import Statements
from spar_central.self_service.wire import ChangeProgress, PersonChange
from spar_central.storage.opening import open_storage
from spar_central.trust.login import LoginToken
from tests.bad_mapper import BadMapper, refused
from tests.central.center import Center
from tests.central.sending import passes, sending_center
from tests.central.storages import settings
from tests.joined import JoinedLaptop, hand_out

DAY = datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC)
DATED = f"becomes effective at {DAY.isoformat(timespec='milliseconds')}"
OPERATORS = "waits until two operators of the registry decide"


class LetsWait(BadMapper):
    """Takes every write and carries it out later; says so as our registry does in SPAR 2.x."""

    words = DATED

    def _write(self, op: str, item: dict[str, Any]) -> dict[str, Any]:
        return {**refused(item, "rjct.other.error"), "status_reason_message": self.words}


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("waits")
    with sending_center(settings("", folder), folder) as made:
        hand_out(made)
        yield made


@pytest.fixture(scope="module")
def laptop(center: Center, tmp_path_factory: pytest.TempPathFactory) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path_factory.mktemp("laptop"), "S-1").joined()


def later(center: Center, laptop: JoinedLaptop) -> None:
    center.clock.moved = laptop.clock.moved = center.clock.moved + timedelta(hours=2)


def changes_of(center: Center, psut: str) -> tuple[PersonChange, ...]:
    """As the portal asks intake for them."""
    now = center.clock()
    token = LoginToken("0" * 36, psut, ("acr",), now, now + timedelta(minutes=5))

    async def ask() -> tuple[PersonChange, ...]:
        storage = await open_storage(center.settings, migrate=False)
        try:
            statements = Statements(storage, center.admission(storage), None, center.clock)
            return (await statements.of(token, "")).changes
        finally:
            await storage.close()

    return asyncio.run(ask())


@pytest.mark.parametrize(("person", "words"), [(1, DATED), (2, OPERATORS)])
def test_desk_and_portal_say_until_when_or_who_decides(
    center: Center, laptop: JoinedLaptop, qapp: QApplication, person: int, words: str
) -> None:
    made = laptop.captured(person, operation="put")
    laptop.one_pass()
    dated = words is DATED
    mapper = LetsWait()
    mapper.words = words
    assert not passes(center, mapper)
    expected = (
        f"The registry has it. It holds from {moment(DAY)}; until then nothing changes."
        if dated
        else sentence(RegistryDecides.code)
    )
    for _ in range(2):  # asked about, and asked about again
        later(center, laptop)
        laptop.one_pass()
        row = laptop.row(made.enrollment_id)
        assert (row.state, status_line(row)) == (State.IN_DOUBT, expected)
    laptop.reopen()
    assert status_line(laptop.row(made.enrollment_id)) == expected, "kept over a restart"
    (change,) = changes_of(center, f"psut-{person}")
    assert change.effective == (DAY if dated else None)
    assert change.state is ChangeProgress.SENDING
    center.clock.forward(24 * 3600)
    assert not passes(center, BadMapper())  # it takes it now
    later(center, laptop)
    laptop.one_pass()
    row = laptop.row(made.enrollment_id)
    assert (row.state, row.delivery.error) == (State.LINKED, "")
