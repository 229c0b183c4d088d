"""nginx and Caddy as ``deploy/front`` has them, in front of a real registry."""

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.waiting import wait_until

ROOT = Path(__file__).parents[2]
NAME = "registry.example.org"
CALLER = "127.0.0.1"
FORGED = "203.0.113.9"

pytestmark = pytest.mark.deploy


class Here(httpx.HTTPTransport):
    """Reaches every name at this computer, with the name in TLS as a browser has it."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions["sni_hostname"] = request.url.host
        request.url = request.url.copy_with(host="127.0.0.1")
        return super().handle_request(request)


@dataclass
class Front:
    """A proxy that listens, and the registry's data behind it."""

    port: int
    data: Path
    certificate: Path

    def client(self, name: str = NAME) -> httpx.Client:
        trust = ssl.create_default_context(cafile=str(self.certificate))
        url = f"https://{name}:{self.port}"
        return httpx.Client(base_url=url, transport=Here(verify=trust), timeout=60)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def command(program: str, folder: Path, upstream: str, port: int) -> list[str]:
    """The example with this test's ports and paths in the place of the example's."""
    name = {"nginx": "nginx.conf", "caddy": "Caddyfile"}[program]
    text = (ROOT / "deploy" / "front" / name).read_text("utf-8")
    text = text.replace("127.0.0.1:8001", upstream)
    text = text.replace("/etc/ssl/spar/fullchain.pem", str(folder / "front.crt"))
    text = text.replace("/etc/ssl/spar/key.pem", str(folder / "front.key"))
    if program == "nginx":
        text = text.replace("listen 443", f"listen 127.0.0.1:{port}")
        text = f"daemon off;\npid {folder}/nginx.pid;\n{text}"
    else:
        text = text.replace(":443 {", f":{port} {{")
    file = folder / name
    file.write_text(text, encoding="utf-8")
    if program == "nginx":
        return ["nginx", "-p", str(folder), "-c", str(file), "-e", "stderr"]
    return ["caddy", "run", "--config", str(file), "--adapter", "caddyfile"]


@contextmanager
def running(program: str, folder: Path, upstream: str, port: int) -> Iterator[None]:
    found = shutil.which(program, path="/usr/sbin:/usr/bin:/usr/local/bin")
    assert found is not None, f"apt-get install {program}"
    arguments = command(program, folder, upstream, port)
    home = {"HOME": str(folder), "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": str(folder)}
    process = subprocess.Popen([found, *arguments[1:]], env=home)
    try:
        wait_until(lambda: process.poll() is not None or listens(port))
        assert process.poll() is None, f"{program} ended: its configuration is wrong"
        yield
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(30)
        process.kill()


def make_certificate(folder: Path) -> None:
    """For every name of the example, in front.crt and front.key."""
    options = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=front"
    files = ["-keyout", str(folder / "front.key"), "-out", str(folder / "front.crt")]
    names = ["-addext", "subjectAltName=DNS:*.example.org"]
    made = ["openssl", "req", *options.split(), *names, *files]
    subprocess.run(made, check=True, capture_output=True)


def listens(port: int) -> bool:
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def front(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Front]:
    folder = tmp_path_factory.mktemp("front")
    make_certificate(folder)
    data = folder / "data"
    data.mkdir()
    register(data, PARTNER)
    port = free_port()
    with serving(data, 'proxies = "127.0.0.1"\n') as server:
        upstream = server.url.removeprefix("http://")
        with running(request.param, folder, upstream, port):
            yield Front(port, data, folder / "front.crt")


PARTNER = PartnerClient("office")


def test_a_signed_request_passes_unchanged(front: Front) -> None:
    with front.client() as http:
        reply = PARTNER.post(http, "/mapper/resolve", PARTNER.spar2("resolve", item()))
        assert reply.status_code == 200, reply.text
        assert http.get("/ping").status_code == 200


def test_what_watches_is_not_seen_from_outside(front: Front) -> None:
    with front.client() as http:
        assert [http.get(path).status_code for path in ("/metrics", "/ready")] == [404, 404]


def test_no_caller_says_where_it_comes_from(front: Front) -> None:
    forged = {"x-forwarded-for": FORGED, "x-real-ip": FORGED, "forwarded": f"for={FORGED}"}
    with front.client() as http:
        stranger = PartnerClient("stranger")
        body = stranger.spar2("resolve")
        assert stranger.post(http, "/mapper/resolve", body, **forged).status_code >= 400
    wait_until(lambda: "stranger" in seen(front) or CALLER in seen(front))
    assert FORGED not in seen(front)


def seen(front: Front) -> str:
    return mapper(front.data, "audit")


def test_large_heads_and_bodies_end_at_the_front(front: Front) -> None:
    with front.client() as http:
        assert http.get("/ping", headers={"x-large": "a" * 60_000}).status_code in {400, 431}
        assert http.post("/mapper/link", content=b"a" * 5_000_000).status_code == 413
        assert http.get("/ping").status_code == 200


def test_another_name_gets_nothing(front: Front) -> None:
    with front.client("evil.example.org") as http:
        try:
            reply = http.get("/ping")
        except httpx.ConnectError:
            return  # Caddy has no certificate for it
        assert reply.status_code == 421
