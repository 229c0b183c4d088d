"""Where callbacks arrive in tests: a server on loopback that answers as it is told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.mapper.waiting import WAIT_S

DRIPS = -1


@dataclass
class ReceivedCallback:
    path: str
    signature: str
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)


@dataclass
class CallbackServer:
    """answers: statuses for the first calls; then 200. DRIPS: a byte now and then, for long."""

    port: int = 0
    answers: list[int] = field(default_factory=list)
    arrived: list[ReceivedCallback] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)
    pause: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def wait(self, count: int) -> list[ReceivedCallback]:
        with self.changed:
            done = self.changed.wait_for(lambda: len(self.arrived) >= count, WAIT_S)
            assert done, f"{len(self.arrived)} of {count} callbacks arrived"
            return list(self.arrived)

    def wait_until(self, true: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(true, WAIT_S)


@contextmanager
def listening(port: int = 0, *answers: int) -> Iterator[CallbackServer]:
    callback_server = CallbackServer(answers=list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"]))
            with callback_server.changed:
                callback_server.arrived.append(
                    ReceivedCallback(self.path, self.headers["signature"] or "", raw)
                )
                status = callback_server.answers.pop(0) if callback_server.answers else 200
                callback_server.changed.notify_all()
            if status == DRIPS:
                for sign in "HTTP/1.1 200 OK\r\nx-slow: " + "y" * 200:
                    try:
                        self.wfile.write(sign.encode())
                        self.wfile.flush()
                    except OSError:
                        return  # whoever called has given up
                    callback_server.pause.wait(0.1)
                return
            self.send_response(status)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    callback_server.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield callback_server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
