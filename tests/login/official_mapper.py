"""OpenG2P's released mapper (SPAR 1.1.0) with its own PostgreSQL, and a key manager for it.

It asks MOSIP's key manager whether a signature holds: that one is ours, and really verifies.
"""

import base64
import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509 import load_pem_x509_certificate

from demo.office import make_key
from tests.foreign_environment import foreign_python
from tests.mapper.waiting import WAIT_S, wait_until

HERE = Path(__file__).parent / "official"
SENDER = "spar-central"


@dataclass
class OfficialMapper:
    """As RunningRegistry. verified: by the key manager, whose reference and whether it held."""

    url: str
    sender: str
    key_pem: str
    verified: list[tuple[str, bool]] = field(default_factory=list)


class VerifyingKeyManager:
    """Token and jwtVerify of MOSIP's key manager for one certificate."""

    def __init__(self, certificate: bytes, verified: list[tuple[str, bool]]) -> None:
        found = load_pem_x509_certificate(certificate).public_key()
        assert isinstance(found, rsa.RSAPublicKey)
        key: rsa.RSAPublicKey = found

        class VerifyHandler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                if self.path == "/token":
                    reply: Any = {"access_token": "t", "expires_in": 900}
                else:
                    asked = json.loads(body)["request"]
                    held = _holds(key, asked["jwtSignatureData"])
                    verified.append((asked["referenceId"], held))
                    reply = {"response": {"signatureValid": held}}
                data = json.dumps(reply).encode()
                self.send_response(200)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: Any) -> None:
                """Nothing on standard error."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), VerifyHandler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _holds(key: rsa.RSAPublicKey, token: str) -> bool:
    head, payload, tail = token.split(".")
    signature = base64.urlsafe_b64decode(tail + "=" * (-len(tail) % 4))
    try:
        key.verify(signature, f"{head}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


@contextmanager
def official_mapper(folder: Path, database: str, port: int) -> Iterator[OfficialMapper]:
    """database: an empty one, over a Unix socket. port: a free one."""
    folder.mkdir(parents=True, exist_ok=True)
    python = foreign_python("openg2p-spar-mapper", HERE / "requirements.txt", alone=True)
    key_pem, certificate = make_key(folder)
    made = OfficialMapper(f"http://127.0.0.1:{port}", SENDER, key_pem)
    keys = VerifyingKeyManager(certificate.read_bytes(), made.verified)
    values = {
        "db_datasource": f"postgresql+asyncpg://{urlsplit(database)._replace(scheme='').geturl()[2:]}",
        "host": "127.0.0.1", "port": str(port), "jwt_verify_url": f"{keys.url}/verify",
        "oauth_token_url": f"{keys.url}/token",
    }  # fmt: skip
    environment = {**os.environ} | {
        prefix + name: value
        for prefix in ("common_", "g2pconnect_", "spar_mapper_")
        for name, value in values.items()
    }
    words = [str(python), str(HERE / "serve.py")]
    with (folder / "official.log").open("wb") as log:
        subprocess.run(
            [*words, "migrate"], env=environment, cwd=folder, check=True, timeout=WAIT_S,
            stdout=log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        process = subprocess.Popen(
            [*words, "run"], env=environment, cwd=folder, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until(lambda: _answers(made.url))
            yield made
        finally:
            process.terminate()
            process.wait(20)
            keys.close()


def _answers(url: str) -> bool:
    try:
        httpx.get(f"{url}/ping")
    except httpx.HTTPError:
        return False
    return True
