"""Keys of one first start, the IDA simulator, a fingerprint device, and a clock by hand."""

import json
from pathlib import Path

import pytest

from spar_sandbox.core.clock import SandboxClock
from spar_sandbox.ida.policy import IdaPolicy
from spar_sandbox.people.biometrics import Modality
from spar_sandbox.sbi.device import SbiVersion, SimulatedDevice
from spar_sandbox.storage.keys import SandboxKeys, open_keys
from spar_sandbox.storage.partner_file import write_partner_file
from spar_sandbox.wiring import device_app, ida_app
from tests.sandbox.clients import (
    HOST,
    DeviceClient,
    IdaClient,
    MakeDevice,
    MakeIdaClient,
    ManualClock,
)
from tests.sandbox.partner_client import MosipPartner


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the keys of a first start."""
    return tmp_path_factory.mktemp("sandbox") / "data"


@pytest.fixture(scope="session")
def keys(data: Path) -> SandboxKeys:
    """The keys of that first start."""
    return open_keys(data, SandboxClock().now())


@pytest.fixture(scope="session")
def partner(data: Path, keys: SandboxKeys) -> MosipPartner:
    """A client that has read that folder's partner.json."""
    return MosipPartner(json.loads(write_partner_file(data, keys, HOST).read_bytes()))


@pytest.fixture
def clock() -> ManualClock:
    """Stands still at the start of the test until advanced."""
    return ManualClock(SandboxClock().now())


@pytest.fixture
def make_ida(keys: SandboxKeys, partner: MosipPartner, clock: ManualClock) -> MakeIdaClient:
    """Makes IDA with the policy given."""
    return lambda policy: IdaClient(ida_app(keys, clock, policy), partner, clock)


@pytest.fixture
def ida(make_ida: MakeIdaClient) -> IdaClient:
    """IDA with its usual policy."""
    return make_ida(IdaPolicy())


@pytest.fixture
def make_device(data: Path, keys: SandboxKeys, clock: ManualClock) -> MakeDevice:
    """Makes a device of the modality and SBI version given; its captures take no time."""

    def make(kind: str = "Finger", spec: str = "0.9.5") -> DeviceClient:
        device = SimulatedDevice(data, keys, clock, Modality(kind), SbiVersion(spec))
        device.base_url = HOST
        return DeviceClient(device_app(device, keys, clock, capture_s=0.0), device)

    return make


@pytest.fixture
def finger(make_device: MakeDevice) -> DeviceClient:
    """A fingerprint device of SBI 0.9.5."""
    return make_device()
