"""Every error a device answers, with the words of the SBI specification (0.9.5, "Error codes")."""

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
    "202": "Device not found",
    "501": "Device is busy",
    "502": "Purpose is not supported",
    "551": "The request cannot be read",
}
CODES: Final = frozenset({SUCCESS, *map(str, range(100, 110)), "202", *map(str, range(500, 600))})
"""The codes that can be ordered through ``/control``."""


class SbiError(Exception):
    """The device answers with ``code`` and no biometric."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def error_object(code: str) -> dict[str, str]:
    """The ``error`` object for ``code``."""
    return {"errorCode": code, "errorInfo": _MESSAGES.get(code, "Vendor specific error")}
