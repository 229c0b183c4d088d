"""The laptops of an office, as a supervisor's laptop is told about them."""

from dataclasses import replace

from spar_agent.ports.devices import LaptopQueue, LaptopTrouble, OfficeLaptop, SentMessage
from spar_agent.ports.signals import SeenEnrollment
from spar_agent.ui.devices.presenter import DevicesState
from tests.fakes import START

WORST = OfficeLaptop(
    "d-1",
    "Laptop of the northern river villages",
    "Asha K., Ravindranath Chandrasekhar Venkataraman",
    "active",
    (
        LaptopTrouble("capture_over", 3),
        LaptopTrouble("silent", 3, 9 * 86_400),
        LaptopTrouble("oldest", 2, 8 * 86_400),
        LaptopTrouble("clock", 2, 4000),
        LaptopTrouble("old_file", 1),
    ),
    START,
    {"queued": 112, "in_review": 3, "draft": 1},
    700_000,
    2,
    50_000,
    "0.1.0",
    "India 2026-11",
    4000,
    12_000_000_000,
    (SentMessage("Please call the office before noon", "S-30211", START, read_by="S-18"),),
)
HERE = replace(WORST, device_id="d-2", name="", troubles=(), messages=(), is_here=True)
_THREE = (WORST, HERE, replace(HERE, device_id="d-3", name="Desk 3"))
DEVICES = DevicesState(_THREE, len(_THREE), chosen=WORST)
QUEUE = LaptopQueue(
    tuple(
        SeenEnrollment(f"e{at}", f"SU-H4MX-00{at}-57", START, standing)
        for at, standing in enumerate(("conflict", "registered", "sent_back", "review"), 20)
    ),
    "more",
)
"""What came from the worst of them."""
