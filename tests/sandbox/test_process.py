"""What only a real process on a real port shows."""

import http.client
import json
import socket
import stat
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_sandbox.__main__ import main
from tests.sandbox.partner_client import MosipPartner
from tests.sandbox.process import Running, command, started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("process") / "data"


@pytest.fixture(scope="module")
def serving(folder: Path) -> Iterator[Running]:
    with started("serve", "--data", str(folder)) as running:
        yield running


@pytest.fixture(scope="module")
def device(folder: Path, serving: Running) -> Iterator[Running]:
    with started("sbi", "--data", str(folder), "--capture-ms", "1") as running:
        yield running


def ask(
    running: Running, method: str, path: str, body: object = None, timeout: float = 20
) -> tuple[int, bytes]:
    """One request with any method, as SBI clients make it."""
    line = http.client.HTTPConnection("127.0.0.1", running.port, timeout=timeout)
    try:
        raw = b"" if body is None else json.dumps(body).encode()
        line.request(method, path, raw, {"content-type": "application/json"})
        answer = line.getresponse()
        return answer.status, answer.read()
    finally:
        line.close()


def order(running: Running, **wanted: Any) -> None:
    assert ask(running, "POST", "/control", wanted)[0] == 200


def test_it_prints_one_line_serves_and_ends_politely(tmp_path: Path) -> None:
    with started("serve", "--data", str(tmp_path / "d")) as running:
        assert running.first_line == f"spar-sandbox listening on http://127.0.0.1:{running.port}"
        assert ask(running, "GET", "/health") == (200, b"ok\n")
        assert running.stop() == (0, "", "")


def test_partner_json_is_there_when_it_says_it_listens(serving: Running, folder: Path) -> None:
    partner_file = json.loads((folder / "partner.json").read_bytes())
    assert partner_file["base_url"] == serving.url
    assert stat.S_IMODE((folder / "partner.json").stat().st_mode) == 0o600


def test_a_port_in_use_is_said_in_one_line(serving: Running, tmp_path: Path) -> None:
    arguments = command("serve", "--data", str(tmp_path), "--port", str(serving.port))
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, encoding="utf-8")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("spar-sandbox: cannot start:")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "partner.json").exists()


def test_a_data_folder_that_is_a_file_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    arguments = command("serve", "--data", str(tmp_path / "file"))
    done = subprocess.run(arguments, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.startswith("spar-sandbox: cannot start:")


def test_an_ordered_hang_up_leaves_no_answer(serving: Running) -> None:
    order(serving, drop=True)
    with pytest.raises(http.client.RemoteDisconnected):
        ask(serving, "POST", "/idauthentication/v1/otp/a/b/c", {})
    assert ask(serving, "GET", "/health")[0] == 200


def test_a_truncated_answer_breaks_off_in_the_middle(serving: Running, folder: Path) -> None:
    order(serving, truncate=True)
    partner_file = json.loads((folder / "partner.json").read_bytes())
    line = http.client.HTTPConnection("127.0.0.1", serving.port, timeout=20)
    headers = {"authorization": partner_file["authorization"]}
    line.request("POST", "/idauthentication/v1/otp/a/b/c", b"{}", headers)
    with pytest.raises(http.client.IncompleteRead) as broken:
        line.getresponse().read()
    line.close()
    assert broken.value.partial.startswith(b'{"transactionID"')


def test_an_answer_may_be_lost_after_the_call_took_effect(serving: Running, folder: Path) -> None:
    partner = MosipPartner(json.loads((folder / "partner.json").read_bytes()))
    headers = {"authorization": partner.settings["authorization"]}

    def post(call: str, body: dict[str, Any]) -> dict[str, Any]:
        raw = json.dumps(body).encode()
        signed = headers | {"signature": partner.sign(raw)}
        found = httpx.post(serving.url + partner.path(call), content=raw, headers=signed)
        answer: dict[str, Any] = found.json()
        return answer

    assert post("otp", partner.otp_body(datetime.now(UTC)))["errors"] is None
    code = httpx.get(f"{serving.url}/sms.json").json()[0]["otp"]
    for when in ("before", "after"):
        order(serving, drop=True, when=when, on="auth")
        with pytest.raises(httpx.RemoteProtocolError):
            post("auth", partner.auth_body(datetime.now(UTC), {"otp": code}))
    answer = post("auth", partner.auth_body(datetime.now(UTC), {"otp": code}))
    assert answer["errors"][0]["errorCode"] == "IDA-OTA-004"


def test_the_verbs_of_sbi_are_methods(device: Running) -> None:
    assert device.first_line == f"spar-sandbox sbi listening on {device.url}"
    status, raw = ask(device, "MOSIPDISC", "/device", {"type": "Biometric Device"})
    (found,) = json.loads(raw)
    assert (status, found["callbackId"]) == (200, device.url)
    assert ask(device, "MOSIPDINFO", "/info")[0] == 200
    assert ask(device, "CAPTURE", "/capture", {})[0] == 200


def read_some(running: Running, wanted: int) -> int:
    """Bytes received of an answer to discovery before the client gives up at ``wanted``."""
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as line:
        line.sendall(b"MOSIPDISC /device HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n")
        seen = 0
        while seen < wanted and (part := line.recv(65536)):
            seen += len(part)
    return seen


def test_a_huge_and_an_endless_answer_flow_until_the_client_leaves(
    device: Running,
) -> None:
    order(device, misbehave="huge")
    assert read_some(device, 20_000_000) >= 20_000_000
    order(device, misbehave="endless")
    assert read_some(device, 200) >= 200
    order(device, reset=True)
    assert ask(device, "MOSIPDINFO", "/info")[0] == 200


def test_a_slow_device_lets_the_client_wait(device: Running) -> None:
    order(device, misbehave="slow")
    with pytest.raises(TimeoutError):
        ask(device, "MOSIPDISC", "/device", {}, timeout=0.2)
    order(device, reset=True)


def test_a_stream_ends_when_the_client_leaves_and_the_device_ends_politely(folder: Path) -> None:
    with started("sbi", "--data", str(folder), "--kind", "iris", "--spec", "1.0") as running:
        (found,) = json.loads(ask(running, "MOSIPDISC", "/device", {"type": "Iris"})[1])
        body = json.dumps({"deviceId": found["deviceId"], "timeout": "60000"}).encode()
        with socket.create_connection(("127.0.0.1", running.port), timeout=20) as line:
            head = f"STREAM /stream HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}"
            line.sendall(head.encode() + b"\r\n\r\n" + body)
            seen = b""
            while seen.count(b"\xff\xd8\xff") < 2:
                seen += line.recv(65536)
        assert running.stop() == (0, "", "")


def test_it_ends_politely_even_while_a_client_holds_a_stream(folder: Path) -> None:
    with started("sbi", "--data", str(folder), "--misbehave", "endless") as running:
        with socket.create_connection(("127.0.0.1", running.port), timeout=20) as line:
            line.sendall(b"MOSIPDINFO /info HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert line.recv(100)
            status, out, _ = running.stop()
        assert (status, out) == (0, "")


@pytest.mark.parametrize(
    ("command_name", "option", "value"),
    [
        ("serve", "--port", "65536"),
        ("serve", "--port", "-1"),
        ("serve", "--port", "http"),
        ("serve", "--otp-attempts", "0"),
        ("serve", "--otp-attempts", "2.5"),
        ("serve", "--otp-life-s", "0"),
        ("serve", "--otp-freeze-s", "nan"),
        ("serve", "--time-window-s", "inf"),
        ("sbi", "--capture-ms", "-5"),
        ("sbi", "--misbehave-on", "otp"),
    ],
)
def test_an_option_out_of_its_range_is_named_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command_name: str, option: str, value: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command_name, "--data", str(tmp_path / "d"), f"{option}={value}"])
    assert ended.value.code == 2
    assert option.strip("-").replace("-", "_") in capsys.readouterr().err.replace("-", "_")
    assert not (tmp_path / "d").exists()
