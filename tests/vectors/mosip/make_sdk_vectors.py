"""Records requests of MOSIP's own client (mosip-auth-sdk 0.5.4) for the throw-away keys.

PYTHON_WITH_THE_SDK tests/vectors/mosip/make_sdk_vectors.py > tests/vectors/mosip/sdk.json
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CLIENT = HERE.parents[1] / "sandbox" / "sdk_client.py"


def pem(name: str) -> str:
    return (HERE / f"throwaway_{name}.pem").read_text(encoding="ascii")


def main() -> None:
    partner = {
        "ida_base_url": "https://ida.example.org/idauthentication/v1",
        "domain_uri": "https://sandbox.example.org",
        "env": "Developer",
        "authorization": "none",
        "misp_licence_key": "licence",
        "partner_id": "partner",
        "api_key": "key",
        "partner_key_pem": pem("partner_key"),
        "partner_cert_pem": pem("partner_cert"),
        "ida_cert_pem": pem("ida_cert"),
    }
    who = {"individual_id": "6892881854", "individual_id_type": "UIN", "txn_id": "4021976553"}
    calls = [
        {"call": "genotp", "arguments": who | {"phone": True, "email": True}},
        {"call": "auth", "arguments": who | {"otp_value": "041976", "consent": True}},
        {"call": "kyc", "arguments": who | {"otp_value": "041976", "consent": True}},
    ]
    with tempfile.TemporaryDirectory() as folder:
        first = {"partner": partner, "folder": folder, "record": True}
        lines = "\n".join(json.dumps(line) for line in [first, *calls]) + "\n"
        done = subprocess.run(
            [sys.executable, str(CLIENT)],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
    seen = [json.loads(line)["body"] for line in done.stdout.splitlines()]
    for call, found in zip(calls, seen, strict=True):
        found["call"], found["otp"] = call["call"], call["arguments"].get("otp_value", "")  # type: ignore[attr-defined]
    found = {"client": "mosip-auth-sdk 0.5.4", "ida_key": "throwaway_ida_key.pem"}
    print(json.dumps(found | {"requests": seen}, indent=1))


if __name__ == "__main__":
    main()
