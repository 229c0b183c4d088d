"""Signals about somebody's own work, as their laptop is shown them."""

from spar_agent.ports.signals import OwnSignal, SeenEnrollment
from spar_agent.ui.signals.presenter import SignalsState
from tests.fakes import START

HERE = SeenEnrollment("e00001", "SU-H4MX-0021-57", START, "registered")
ELSEWHERE = SeenEnrollment("e00002", "SU-H4MX-0022-54", START, "conflict")
SHARED = OwnSignal("shared_account", 3, START, START, enrollments=(HERE, ELSEWHERE), more=True)
OFFLINE = OwnSignal(
    "offline", 12, START, START, 105, is_open=False,
    looked_by="Ravindranath Chandrasekhar Venkataraman", looked_at=START, enrollments=(HERE,),
)  # fmt: skip
PINS = OwnSignal("wrong_pins", 12, START, START, enrollments=(HERE,))
SIGNALS = SignalsState((SHARED, OFFLINE), frozenset({HERE.enrollment_id}), SHARED, loaded=True)
LOOKED = SignalsState((SHARED, OFFLINE), frozenset(), OFFLINE, loaded=True)
NONE = SignalsState(loaded=True)
