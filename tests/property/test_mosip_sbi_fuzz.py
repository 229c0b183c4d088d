"""Whatever a device service says, we get a value or one of our own errors."""

import contextlib
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spar_agent.adapters.mosip.sbi_check import (
    Expected,
    ReaderAnchors,
    check_capture,
    read_device,
    read_devices,
)
from spar_agent.adapters.mosip.sbi_http import MAX_FRAME, Frames
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.device import BiometricDevice, CaptureRequest
from spar_agent.errors import DeviceFault, SparError
from tests.unit.test_mosip_crypto import BIOMETRIC, NOW, ROOT

WIRE = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
GOOD = BIOMETRIC["segments"][0]["element"]
DEVICE = BiometricDevice(
    4501, AuthMethod.FINGER, "1", "m", "o", "p", "c", "0.9.5", "Ready", ("0",), "4"
)
ASKED = NOW - timedelta(seconds=1)
ANCHORS = ReaderAnchors((ROOT,), (ROOT,))
EXPECTED = Expected(
    DEVICE, CaptureRequest(), "4021976553", "https://d.example", "Staging", ASKED, ANCHORS
)
ELEMENT = st.fixed_dictionaries(
    {name: WIRE | st.just(GOOD[name]) for name in ("specVersion", "data", "hash", "sessionKey")}
    | {"thumbprint": WIRE | st.just("AA"), "error": WIRE | st.just({"errorCode": "0"})}
)


def refused(act: Any) -> bool:
    try:
        act()
    except SparError:
        return True
    return False


@given(WIRE | st.fixed_dictionaries({"biometrics": WIRE | st.lists(ELEMENT, max_size=2)}))
def test_no_capture_of_another_device_is_ever_taken(reply: Any) -> None:
    assert refused(lambda: check_capture(reply, EXPECTED, NOW))


@given(WIRE, WIRE | st.fixed_dictionaries({"deviceInfo": WIRE | st.just(GOOD["data"])}))
def test_no_device_is_made_of_nonsense(found: Any, info: Any) -> None:
    assert refused(lambda: read_device(4501, info, {"1"}, ANCHORS, NOW))
    with contextlib.suppress(DeviceFault):
        assert read_devices(4501, found, [info], ANCHORS, NOW).devices == ()


@given(st.lists(st.binary(max_size=60)), st.data())
def test_pictures_come_out_however_the_stream_is_cut(bodies: list[bytes], data: Any) -> None:
    pictures = [b"\xff\xd8" + body.replace(b"--b", b"") for body in bodies]
    pictures = [p for p in pictures if b"--b" not in p and not p.endswith(b"\r\n")]
    head = b"--b\r\nContent-Type: image/jpeg\r\n\r\n"
    stream = b"".join(head + p + b"\r\n" for p in pictures) + b"--b--"
    cut = data.draw(st.integers(0, len(stream)))
    frames = Frames("b")
    assert frames.feed(stream[:cut]) + frames.feed(stream[cut:]) == pictures


def test_a_picture_without_end_is_cut_off() -> None:
    with pytest.raises(DeviceFault):
        Frames("b").feed(b"\xff" * (MAX_FRAME + 1))
