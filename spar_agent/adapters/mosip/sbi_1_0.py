"""SBI 1.0: numbers travel as numbers."""

from typing import Any, Final

from spar_agent.domain.device import BiometricDevice, CaptureRequest

SPEC: Final = "1.0.0"


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
        "timeout": int(ask.timeout_s * 1000),
        "captureTime": at,
        "domainUri": domain_uri,
        "transactionId": transaction,
        "bio": [
            {
                "type": kind,
                "count": ask.count,
                "bioSubType": list(ask.parts),
                "requestedScore": ask.score,
                "deviceId": device.serial,
                "deviceSubId": ask.sub_id,
                "previousHash": ask.previous_hash,
            }
        ],
        "customOpts": None,
    }
