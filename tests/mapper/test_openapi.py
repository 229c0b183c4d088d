"""The registry's own description: complete, browsable without the network, and true."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from demo.processes import Server
from spar_mapper.http.openapi import openapi_document
from spar_mapper.http.routes import ROUTES
from tests.mapper.conformance import Conformance
from tests.mapper.partner_client import serving
from tests.mapper.waiting import WAIT_S

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance,unsupported_method"
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data = tmp_path_factory.mktemp("openapi") / "data"
    with serving(data, "", "--insecure-unsigned") as running:
        yield running


def test_every_path_of_the_app_is_described_and_no_other(server: Server) -> None:
    result = set(httpx.get(f"{server.url}/openapi.json").json()["paths"])
    for path in result:
        assert httpx.request("OPTIONS", server.url + path).status_code == 405, path
    served = {
        *(f"/{prefix}/{op}" for prefix in ("mapper", "mapper/sync", "sync", "async")
          for op in ("link", "update", "resolve", "unlink")),
        *(f"/{prefix}/txn/status" for prefix in ("registry/sync", "mapper/sync", "sync", "mapper")),
        "/dfsp/fetch-banks", "/dfsp/fetch-branches", "/dfsp/fetch-wallet-service-providers",
        "/dfsp/getLevels", "/dfsp/getLevelValues", "/strategies/fetch", "/strategies/add",
        "/freeze",
        "/extend",
        "/partner-requests", "/partner-keys", "/self-test", "/self-test/answer",
        "/validations",
        "/sandbox/consents/answer", "/history", "/statements", "/partners/overview",
        "/proposals/decide",
        "/consents/given", "/consents/apps",
        "/consents", "/consents/grant", "/consents/show", "/consents/answer",
        "/people/consents", "/people/consents/act", "/people/receipt", "/consent/v1/validate",
        *(f"{prefix}{path}" for prefix in ("", "/consent/v1")
          for path in ("/consents/{id}/status", "/receipts/{id}", "/my/consents",
                       "/my/consents/{id}", "/my/consents/{id}/revoke")),
        "/ping", "/health", "/ready", "/metrics", "/oauth/token", "/.well-known/jwks.json",
        "/openapi.json", "/docs",
    }  # fmt: skip
    assert result == served


def test_every_reference_in_the_document_is_there() -> None:
    result = openapi_document(ROUTES)
    names = set(re.findall(r"'#/components/schemas/(\w+)'", str(result)))
    assert names == set(result["components"]["schemas"])


def test_the_page_for_people_loads_nothing(server: Server) -> None:
    page = httpx.get(f"{server.url}/docs")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert not re.search(r"<script|<link|<img|@import|url\(|https?://", page.text)
    for path in openapi_document(ROUTES)["paths"]:
        assert f"<code>{path}</code>" in page.text
    targets = set(re.findall(r"href='#(\w+)'", page.text))
    assert targets <= set(re.findall(r"id='(\w+)'", page.text))
    assert len(targets) > 20


def test_schemathesis_finds_no_answer_that_is_not_described(server: Server, tmp_path: Path) -> None:
    program = shutil.which("schemathesis", path=str(Path(sys.executable).parent))
    assert program is not None, "schemathesis is not installed; run make setup"
    options = ["--phases", "coverage,fuzzing", "--max-examples", "4"]
    options += ["--workers", "1", "--continue-on-failure", "--no-shrink", "--seed", "7"]
    done = subprocess.run(
        [program, "run", f"{server.url}/openapi.json", *options, "-c", CHECKS, "--no-color"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=20 * WAIT_S,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout[-6000:]
    generated = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert generated is not None
    assert int(generated[1]) == int(generated[2]) > 1000


ERROR = b'{"errors": [{"code": "c", "message": "m"}]}'


@pytest.mark.parametrize(
    ("method", "path", "status", "media", "body"),
    [
        ("POST", "/mapper/link", 418, "application/json", ERROR),
        ("PUT", "/mapper/link", 400, "application/json", ERROR),
        ("POST", "/mapper/lnk", 400, "application/json", ERROR),
        ("POST", "/mapper/link", 400, "text/plain", ERROR),
        ("POST", "/mapper/link", 400, "application/json", b'{"errors": [{"code": "c"}]}'),
        ("POST", "/mapper/link", 400, "application/json", ERROR[:-1] + b', "more": 1}'),
        ("GET", "/ready", 200, "application/json", b'{"ready": "yes"}'),
    ],
)
def test_a_reply_that_is_not_described_is_noticed(
    method: str, path: str, status: int, media: str, body: bytes
) -> None:
    conformance = Conformance()
    conformance.check_parts("POST", "/mapper/link", 400, "application/json", ERROR)
    with pytest.raises(AssertionError):
        conformance.check_parts(method, path, status, media, body)
