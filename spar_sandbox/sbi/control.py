"""What ``POST /control`` of a device takes, and how it is carried out."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, UnsetType

from spar_sandbox.people.biometrics import FINGERS, IRISES
from spar_sandbox.people.population import PEOPLE
from spar_sandbox.sbi.device import SimulatedDevice
from spar_sandbox.sbi.errors import CODES
from spar_sandbox.sbi.sensor import DeviceStatus, Misbehavior, Purpose, SensorState
from spar_sandbox.web.control import failure_in
from spar_sandbox.web.failures import DEVICE_CALLS, FailingCall, FailurePlan, PlannedFailure

Score = Annotated[int, Meta(ge=0, le=100)]


class DeviceControlOrder(PlannedFailure, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A planned failure, settings of the sensor, or both. What is absent stays as it is."""

    person: str | UnsetType = UNSET  # UIN of somebody in the population
    qualities: Annotated[tuple[Score, ...], Meta(min_length=1, max_length=100)] | UnsetType = UNSET
    missing: frozenset[str] | UnsetType = UNSET  # names of fingers or irises
    error: str | UnsetType = UNSET  # an SBI code, "0" for none
    status: DeviceStatus | UnsetType = UNSET
    plugged: bool | UnsetType = UNSET
    purpose: Purpose | UnsetType = UNSET
    misbehave: Misbehavior | UnsetType = UNSET
    misbehave_on: FailingCall | UnsetType = UNSET
    reset: bool | UnsetType = UNSET

    def __post_init__(self) -> None:
        """Raises ValueError naming the member whose value is in no list."""
        if self.person is not UNSET and self.person not in {p.uin for p in PEOPLE}:
            raise ValueError("`person` is nobody's UIN")
        if self.missing is not UNSET and not self.missing <= {*FINGERS, *IRISES}:
            raise ValueError("`missing` holds what is no finger and no iris")
        if self.error is not UNSET and self.error not in CODES:
            raise ValueError("`error` is no SBI code")
        if self.misbehave_on is not UNSET and self.misbehave_on not in DEVICE_CALLS:
            raise ValueError("`misbehave_on` is no call of a device")
        if self.reset is False:
            raise ValueError("`reset` can only be true")


_SENSOR_FIELDS: Final = {
    "person": "person",
    "qualities": "qualities",
    "missing": "missing",
    "error": "error",
    "status": "status",
    "plugged": "plugged",
    "purpose": "purpose",
    "misbehave": "misbehavior",
    "misbehave_on": "misbehaves_on",
}
"""Member of the order -> field of SensorState."""


class DeviceControl:
    """Carries out orders on one device."""

    def __init__(self, device: SimulatedDevice, failures: FailurePlan) -> None:
        self._device = device
        self._failures = failures

    def carry_out(self, order: DeviceControlOrder) -> None:
        """The reset first, then the sensor's settings; then the failure is planned."""
        if order.reset is True:
            self._device.sensor = SensorState()
            self._failures.clear()
        sensor = self._device.sensor
        for name, field in _SENSOR_FIELDS.items():
            value = getattr(order, name)
            if value is not UNSET:
                setattr(sensor, field, value)
        if order.qualities is not UNSET or order.person is not UNSET:
            sensor.attempt = 0
        self._failures.add(failure_in(order))
