"""MOSIP's own client, driven over stdin and stdout. Runs in an environment of its own.

First line: {"partner": the content of partner.json, "folder": a scratch folder}. Then one call a
line: {"call": "genotp" | "auth" | "kyc", "arguments": {...}} or {"record": ..., the same}: with
"record" the request is not sent but printed. Each answer is one line of JSON.
"""

import importlib
import json
import logging
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.serialization import pkcs12


def _write_keys(partner: dict[str, str], folder: Path) -> None:
    """The files the SDK wants: the partner's PKCS#12 and IDA's certificate."""
    key = serialization.load_pem_private_key(partner["partner_key_pem"].encode(), None)
    certificate = x509.load_pem_x509_certificate(partner["partner_cert_pem"].encode())
    bundle = pkcs12.serialize_key_and_certificates(
        b"partner",
        key,  # type: ignore[arg-type]  # an RSA key, which the loader's type does not say
        certificate,
        None,
        serialization.BestAvailableEncryption(b"scratch"),
    )
    (folder / "partner.p12").write_bytes(bundle)
    (folder / "ida.pem").write_text(partner["ida_cert_pem"], encoding="ascii")


def settings(partner: dict[str, str], folder: Path) -> SimpleNamespace:
    """The SDK's configuration, as its own example file lays it out."""
    _write_keys(partner, folder)
    server = SimpleNamespace(
        ida_auth_url=partner["ida_base_url"], ida_auth_domain_uri=partner["domain_uri"]
    )
    auth = SimpleNamespace(
        authorization_header_constant=partner["authorization"],
        partner_misp_lk=partner["misp_licence_key"],
        partner_id=partner["partner_id"],
        partner_apikey=partner["api_key"],
        ida_auth_version="1.0",
        ida_auth_request_demo_id="mosip.identity.auth",
        ida_auth_request_kyc_id="mosip.identity.kyc",
        ida_auth_request_otp_id="mosip.identity.otp",
        ida_auth_env=partner["env"],
        timestamp_format="%Y-%m-%dT%H:%M:%S",
    )
    encrypt = SimpleNamespace(
        encrypt_cert_path=str(folder / "ida.pem"),
        decrypt_p12_file_path=str(folder / "partner.p12"),
        decrypt_p12_file_password="scratch",
        symmetric_key_size=256,
        symmetric_nonce_size=128,
        symmetric_gcm_tag_size=128,
    )
    sign = SimpleNamespace(
        algorithm="RS256",
        sign_p12_file_path=str(folder / "partner.p12"),
        sign_p12_file_password="scratch",
    )
    return SimpleNamespace(
        logging=SimpleNamespace(log_file_path="", loglevel=logging.ERROR, log_format=""),
        mosip_auth_server=server,
        mosip_auth=auth,
        crypto_encrypt=encrypt,
        crypto_signature=sign,
    )


class RecordedRequest:
    """Stands for the answer when the request was only recorded."""

    status_code = 0

    def __init__(self, url: str, body: str, headers: dict[str, str]) -> None:
        self._seen = {"url": url, "body_text": body, "signature": headers["Signature"]}

    def json(self) -> dict[str, str]:
        return self._seen


def perform(client: Any, line: dict[str, Any]) -> dict[str, Any]:
    """One call and what came back."""
    call = line["call"]
    answer = getattr(client, call)(**line["arguments"])
    body = answer.json()
    result = {"status": answer.status_code, "body": body}
    if call == "kyc" and answer.status_code and not body["errors"]:
        result["identity"] = client.decrypt_response(body)
    return result


def main() -> None:
    first = json.loads(sys.stdin.readline())
    sdk = importlib.import_module("mosip_auth_sdk")
    folder = Path(first["folder"])
    logger = logging.getLogger("sdk")
    logger.setLevel(logging.CRITICAL)
    client = sdk.MOSIPAuthenticator(config=settings(first["partner"], folder), logger=logger)
    if first.get("record"):
        rest: Any = importlib.import_module("mosip_auth_sdk._authenticator.utils.restutil")
        rest.requests = SimpleNamespace(
            post=lambda url, headers, data, cookies: RecordedRequest(url, data, headers)
        )
    for line in sys.stdin:
        print(json.dumps(perform(client, json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
