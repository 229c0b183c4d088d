"""``directory fetch`` from a server that speaks SPAR 2.x and 1.x as they were recorded."""

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters.directory.fetch import DirectoryClient
from spar_agent.errors import BadReply, NoAnswer, SparError
from tests.laptops import LaptopWithBanks

BANKS = [
    {"id": 1, "bank_mnemonic": "a", "bank_name": "Bank A", "bank_code": "AAAA"},
    {"id": 2, "bank_mnemonic": "b", "bank_name": "Bank B", "bank_code": "BBBB"},
]
BRANCHES = {
    1: [("Dumas Main", "AAAA0000001"), ("Camp", "AAAA0000002")],
    2: [("Station", "BBBB0000001")],
}
WALLETS = [
    {"id": 1, "sp_mnemonic": "t", "sp_name": "T Mobile", "sp_code": "TMOB",
     "wallet_type": "MOBILE_WALLET"},
]  # fmt: skip
LEVELS = {
    0: [(1, "bank", "select", ""), (4, "mobile_wallet_provider", "select", "")],
    1: [(2, "branch", "select", "")],
    2: [(3, "account", "input", r"^\d{9,18}$")],
    4: [(5, "mobile_number", "input", r"^\d{10}$")],
}


class Spar:
    """What the server holds, what it was asked, and after how many requests it breaks."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Any]] = []
        self.breaks_after = 1000
        self.answer: tuple[int, str, bytes] | None = None

    def reply(self, path: str, body: dict[str, Any]) -> tuple[int, str, bytes]:
        one = body.get("request_payload")
        payload = one if one is not None else body["request_body"]["request_payload"]
        self.asked.append((path, payload))
        if self.answer is not None:
            return self.answer
        if len(self.asked) > self.breaks_after:
            return 503, "text/plain", b"busy"
        if one is None:
            found: Any = {"response_header": {"response_status": "SUCCESS"}}
            found["response_body"] = {"response_payload": self._flat(path, payload)}
        else:
            found = {"response_status": "success", "response_payload": self._level(path, payload)}
        return 200, "application/json", json.dumps(found).encode()

    def _flat(self, path: str, payload: dict[str, Any]) -> dict[str, Any]:
        if path.endswith("fetch-banks"):
            return {"banks": BANKS}
        if path.endswith("fetch-branches"):
            number = payload["bank_id"]
            rows = [
                {"id": at, "branch_name": name, "branch_code": code, "bank_id": number}
                for at, (name, code) in enumerate(BRANCHES[number])
            ]
            return {"branches": rows}
        return {"wallet_service_providers": WALLETS}

    def _level(self, path: str, payload: dict[str, Any]) -> list[dict[str, Any]]:
        if path.endswith("getLevels"):
            return [
                {"id": at, "level_type": kind, "input_type": how, "validation_regex": rule}
                for at, kind, how, rule in LEVELS.get(payload["parent"], [])
            ]
        if payload["level_id"] == 1:
            return [
                {"id": b["id"], "name": b["bank_name"], "code": b["bank_code"], "strategy_id": 2}
                for b in BANKS
            ]
        if payload["level_id"] == 4:
            return [{"id": 9, "name": "T Mobile", "code": "TMOB", "strategy_id": 4}]
        rows = BRANCHES[payload["parent"]]
        return [{"id": 50, "name": name, "code": code, "strategy_id": None} for name, code in rows]


@pytest.fixture
def served() -> Iterator[tuple[Spar, str]]:
    spar = Spar()

    class SparHandler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, kind, data = spar.reply(self.path, body)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), SparHandler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield spar, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def laptop(tmp_path: Path) -> LaptopWithBanks:
    return LaptopWithBanks(tmp_path)


def fetch(laptop: LaptopWithBanks, url: str, dialect: str = "spar-2.x") -> int:
    return laptop.fetch(url, dialect)


@pytest.mark.parametrize("dialect", ["spar-2.x", "spar-1.x"])
def test_a_servers_list_replaces_the_old_one(
    laptop: LaptopWithBanks,
    served: tuple[Spar, str],
    dialect: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fetch(laptop, served[1], dialect) == 0
    printed = capsys.readouterr()
    assert "3 branches of 3 banks and wallets" in printed.out
    assert "2 new, 1 gone, 1 changed" in printed.out
    assert "bank 3 of 3" in printed.err
    assert laptop.found("station") == ["Station"]
    assert laptop.found("t mobile") == ["T Mobile"]
    assert laptop.found("old") == []


def test_places_the_server_does_not_tell_are_kept(
    laptop: LaptopWithBanks, served: tuple[Spar, str]
) -> None:
    assert fetch(laptop, served[1]) == 0
    assert laptop.found("surat") == ["Dumas Main"]


def test_a_fetch_that_broke_off_goes_on_where_it_was(
    laptop: LaptopWithBanks, served: tuple[Spar, str]
) -> None:
    spar, url = served
    spar.breaks_after = 3
    assert fetch(laptop, url) == 2
    assert laptop.found("old") == ["Old"]
    spar.breaks_after, spar.asked = 1000, []
    assert fetch(laptop, url) == 0
    assert [p["bank_id"] for path, p in spar.asked if path.endswith("fetch-branches")] == [2]
    assert laptop.found("camp") == ["Camp"]
    assert not (laptop.folder / "new.spardir.part").exists()


@pytest.mark.parametrize(
    "answer",
    [
        (200, "text/html", b"<html>log in</html>"),
        (302, "text/plain", b""),
        (200, "application/json", b"[1, 2"),
        (200, "application/json", b"[]"),
        (200, "application/json", b'{"response_header": 7}'),
        (404, "application/json", b"{}"),
        (500, "application/json", b"{}"),
        (200, "application/json", b'{"response_status": "failure"}'),
    ],
)
@pytest.mark.parametrize("dialect", ["spar-2.x", "spar-1.x"])
def test_whatever_else_is_answered_the_old_list_stays(
    laptop: LaptopWithBanks, served: tuple[Spar, str], answer: tuple[int, str, bytes], dialect: str
) -> None:
    served[0].answer = answer
    assert fetch(laptop, served[1], dialect) == 2
    assert laptop.found("old") == ["Old"]


def test_nobody_there_leaves_the_old_list(laptop: LaptopWithBanks) -> None:
    assert fetch(laptop, "http://127.0.0.1:1") == 2
    assert laptop.found("old") == ["Old"]


def test_a_name_that_would_spoil_addresses_is_refused(
    laptop: LaptopWithBanks, served: tuple[Spar, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BRANCHES, 2, [("X.branch_code:Y", "BBBB0000001")])
    assert fetch(laptop, served[1]) == 2
    assert laptop.found("old") == ["Old"]


class Dripping(BaseHTTPRequestHandler):
    """One byte after another without an end; or a small bomb where the path asks for it."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        if self.path.endswith("packed"):
            packed = gzip.compress(b" " * 10_000_000 + b"{}")
            self.send_header("content-encoding", "gzip")
            self.send_header("content-length", str(len(packed)))
            self.end_headers()
            self.wfile.write(packed)
            return
        self.end_headers()
        with suppress(OSError):
            while True:
                self.wfile.write(b" ")
                self.wfile.flush()

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.mark.parametrize(("path", "error"), [("drip", NoAnswer), ("packed", BadReply)])
def test_a_server_that_drips_or_packs_is_cut(path: str, error: type[SparError]) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Dripping)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        with DirectoryClient(url, whole_reply_s=0.3) as client, pytest.raises(error):
            client.post(f"/{path}", {})
    finally:
        server.shutdown()
        server.server_close()
