"""SBI 0.9.5: numbers travel as text."""

from typing import Any, Final

from spar_agent.domain.device import BiometricDevice, CaptureRequest

SPEC: Final = "0.9.5"


def capture_request(
    device: BiometricDevice,
    ask: CaptureRequest,
    kind: str,
    transaction: str,
    at: str,
    domain_uri: str,
    env: str,
) -> dict[str, Any]:
    """The body of CAPTURE."""
    return {
        "env": env,
        "purpose": "Auth",
        "specVersion": SPEC,
        "timeout": str(int(ask.timeout_s * 1000)),
        "captureTime": at,
        "domainUri": domain_uri,
        "transactionId": transaction,
        "bio": [
            {
                "type": kind,
                "count": str(ask.count),
                "bioSubType": list(ask.parts),
                "requestedScore": str(ask.score),
                "deviceId": device.serial,
                "deviceSubId": ask.sub_id,
                "previousHash": ask.previous_hash,
            }
        ],
        "customOpts": None,
    }
