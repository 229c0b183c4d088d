"""SBI 1.0: numbers travel as numbers."""

from typing import Any, Final

from spar_agent.domain.device import BiometricDevice, CaptureRequest

SPEC: Final = "1.0.0"


def capture_request(
    device: BiometricDevice,
    request: CaptureRequest,
    bio_type: str,
    transaction: str,
    capture_time: str,
    domain_uri: str,
    env: str,
) -> dict[str, Any]:
    """The JSON body of a CAPTURE call. capture_time: ISO 8601 in UTC. Source: MOSIP SBI 1.0."""
    return {
        "env": env,
        "purpose": "Auth",
        "specVersion": SPEC,
        "timeout": int(request.timeout_s * 1000),
        "captureTime": capture_time,
        "domainUri": domain_uri,
        "transactionId": transaction,
        "bio": [
            {
                "type": bio_type,
                "count": request.count,
                "bioSubType": list(request.parts),
                "requestedScore": request.score,
                "deviceId": device.device_id,
                "deviceSubId": request.sub_id,
                "previousHash": request.previous_hash,
            }
        ],
        "customOpts": None,
    }
