"""A gateway on a real socket: hands requests on, and refuses some with a page of its own."""

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

HOP_BY_HOP = frozenset({"connection", "keep-alive", "transfer-encoding", "content-length"})


@dataclass
class HttpGateway:
    """What it refuses; may be changed while it runs.

    status: its answer to a body longer than ``longest`` bytes, or with one of ``disliked`` in it.
    refused, let_through: path and bytes of each request, in their order.
    """

    server: str
    status: int = 413
    longest: int = 10**9
    disliked: list[bytes] = field(default_factory=list)
    refused: list[tuple[str, int]] = field(default_factory=list)
    let_through: list[tuple[str, int]] = field(default_factory=list)
    url: str = ""

    def refuses(self, body: bytes) -> bool:
        return len(body) > self.longest or any(part in body for part in self.disliked)


def _handler(gateway: HttpGateway) -> type[BaseHTTPRequestHandler]:
    class GatewayEntry(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            if gateway.refuses(body):
                gateway.refused.append((self.path, len(body)))
                page = f"<html><body><h1>{gateway.status}</h1></body></html>".encode()
                self._answer(gateway.status, {"Content-Type": "text/html"}, page)
                return
            gateway.let_through.append((self.path, len(body)))
            self._answer(*_handed_on(gateway.server, self, body))

        def _answer(self, status: int, headers: dict[str, str], reply: bytes) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_args: object) -> None:
            """Quiet."""

    return GatewayEntry


def _handed_on(
    server: str, asked: BaseHTTPRequestHandler, body: bytes
) -> tuple[int, dict[str, str], bytes]:
    headers = {k: v for k, v in asked.headers.items() if k.casefold() not in HOP_BY_HOP}
    connection = http.client.HTTPConnection(urlsplit(server).netloc, timeout=30)
    try:
        connection.request("POST", asked.path, body, headers)
        answer = connection.getresponse()
        found = {k: v for k, v in answer.getheaders() if k.casefold() not in HOP_BY_HOP}
        return answer.status, found, answer.read()
    finally:
        connection.close()


@contextmanager
def gateway_before(server: str, **rules: object) -> Iterator[HttpGateway]:
    """Before ``server``, under an address of its own; ``rules`` as HttpGateway has them."""
    gateway = HttpGateway(server, **rules)  # type: ignore[arg-type]
    entry = ThreadingHTTPServer(("127.0.0.1", 0), _handler(gateway))
    entry.daemon_threads = True
    gateway.url = f"http://127.0.0.1:{entry.server_address[1]}"
    thread = threading.Thread(target=entry.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield gateway
    finally:
        entry.shutdown()
        entry.server_close()
        thread.join(10)
