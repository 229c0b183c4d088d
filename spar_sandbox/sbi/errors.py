"""Every error a device answers.

0 to 109 in the words of the SBI specification (0.9.5, "Error codes"); the others as MOSIP's mock
readers number them.
"""

from typing import Final

SUCCESS: Final = "0"
NOT_DETECTED: Final = "101"
_MESSAGES: Final = {
    SUCCESS: "Success",
    "100": "Device not registered",
    NOT_DETECTED: "Unable to detect a biometric object",
    "102": "Technical error during extraction",
    "103": "Device tamper detected",
    "104": "Unable to connect to management server",
    "105": "Image orientation error",
    "106": "Device not found",
    "107": "Device public key expired",
    "108": "Domain public key missing",
    "109": "Requested number of biometric (Finger/IRIS) not supported",
    "110": "Device is not ready",
    "111": "Device is busy",
    "112": "Invalid transaction id",
    "113": "Count does not fit the device",
    "114": "Device type mismatch",
    "115": "Env mismatch",
    "116": "Count too large",
    "117": "Exception mismatch",
    "118": "Exception does not fit the biometric",
    "119": "Bio sub-type mismatch",
    "120": "Device type does not fit the device id",
    "121": "Purpose mismatch",
    "122": "Bio sub-type does not fit the biometric",
    "202": "Device not found",
    "503": "Devices are not connected",
    "551": "The request cannot be read",
    "601": "No live stream of an authentication device",
    "605": "Device is not connected or not registered",
    "607": "Device is not ready or busy",
    "609": "Live stream time-out",
    "700": "Live stream was stopped",
    "701": "Capture time-out",
    "703": "Capture in progress",
    "705": "Device is not connected or not registered",
    "706": "Device is not for registration",
    "709": "No registration capture by an authentication device",
    "801": "Capture time-out",
    "803": "Capture in progress",
    "805": "Device is not connected or not registered for this device id",
    "806": "Device is not for authentication",
    "809": "No authentication capture by a registration device",
}
CODES: Final = frozenset({*_MESSAGES, *map(str, range(500, 600))})
"""The codes that can be ordered through ``/control``."""


class SbiError(Exception):
    """The device answers with ``code`` and no biometric."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def error_object(code: str) -> dict[str, str]:
    """The ``error`` object for ``code``."""
    return {"errorCode": code, "errorInfo": _MESSAGES.get(code, "Vendor specific error")}
