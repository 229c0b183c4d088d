"""The command line as it ships: set-up, people, laptops, office files, records; a real process."""

import hashlib
import json
import re
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import httpx
import msgspec
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from demo.processes import Server
from spar_central.cli.main import main
from spar_central.errors import BadSetting
from spar_central.keys_folder import read_chain, read_root
from spar_central.settings import Settings
from spar_central.settings_file import load
from spar_central.trust import jws
from spar_central.trust.certificates import Use, certify, read_certificate
from spar_central.trust.join_file import JoinAnswer, JoinAnswerFile
from spar_central.trust.joining import Join
from spar_central.trust.jws import Typ
from spar_central.trust.keys import public_key, read_pem
from spar_central.trust.root import follow
from tests.central.center import PASSPHRASE, SigningLaptop, TurnedClock
from tests.central.world import TrustedOffice
from tests.others_folder import others_folder

TOML = """
office = "office-1"
office_name = "Field office 1"
data = "{data}"
database = "{database}"
"""


@dataclass
class Shell:
    """Runs commands in this process, and reads what they print."""

    file: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str, code: int = 0) -> str:
        status = main(["--settings", str(self.file), *words])
        reply = self.capsys.readouterr()
        assert status == code, reply
        return reply.out + reply.err


@pytest.fixture
def shell(engine: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    file = tmp_path / "central.toml"
    file.write_text(TOML.format(data=engine.data, database=engine.database), "utf-8")
    (tmp_path / "passphrase").write_text(PASSPHRASE, "utf-8")
    return Shell(file, capsys)


def set_up(shell: Shell) -> None:
    folder = shell.file.parent
    reply = shell("setup", "root", "--stick", str(folder / "stick"),
                 "--passphrase-file", str(folder / "passphrase"))  # fmt: skip
    assert re.search(r"root: (\w{5} ){4}\w{5}", reply)


def hire(shell: Shell, staff: str, role: str) -> None:
    shell("people", "add", staff, "--name", staff, "--role", role, "--by", "X-1", "--and-by", "X-2")


class _Door:
    """What a laptop of the tests asks of its center."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = TurnedClock()


@pytest.fixture
def door(shell: Shell) -> Iterator[_Door]:
    set_up(shell)
    server = Server(
        "central",
        ["spar_central", "--settings", str(shell.file), "serve", "desks", "--port", "0"],
        shell.file.parent / "log",
    )
    try:
        yield _Door(server.wait_until_listening())
    finally:
        server.stop()


def test_from_an_empty_folder_to_a_laptop_that_is_served(shell: Shell, door: _Door) -> None:
    hire(shell, "A-1", "administrator")
    reply = shell("device", "invite", "A-1", "--by", "X-1")
    code = re.findall(r"join code: (\S+)", reply)[0]
    laptop = SigningLaptop(door)  # type: ignore[arg-type]  # -- only its address and clock are asked
    joined = laptop.join(code, "A-1").json()
    assert joined["root_words"] in reply
    listed = shell("device", "list")
    assert joined["words"] in listed
    confirm = ("device", "confirm", joined["device_id"], "--by", "X-1", "--and-by", "X-2")
    wrong = shell(*confirm, "--words", "lusab babad lusab babad lusab", code=1)
    assert "another laptop" in wrong
    assert "active" in shell(*confirm, "--words", joined["words"])
    assert laptop.standing()["state"] == "active"
    office_file(shell)
    assert laptop.post("office-file", {"present": -1}).json()["signed"]
    shell("device", "wipe", joined["device_id"], "--by", "X-1")
    assert laptop.post("heartbeats", {"program": "1", "vault_schema": 1}).json()["orders"]
    assert "whole" in shell("records", "verify")
    listed = shell("records", "list")
    for kind in ("person.added", "join.invited", "join.confirmed", "office_file.made",
                 "device.wipe", "refused.device.blocked"):  # fmt: skip
        assert kind in listed


def office_file(shell: Shell) -> None:
    path = shell.file.parent / "office.toml"
    rest = '\n[central]\nurl = "https://central.example.org"\n'
    path.write_text('ways = ["finger"]' + rest, "utf-8")
    make = ("officefile", "make", str(path), "--by", "X-1", "--and-by", "X-2")
    assert "office_file.code" in shell(*make, "--yes", code=2)
    rest = '\noffice_code = "SU"' + rest
    path.write_text('ways = ["finger"]' + rest, "utf-8")
    assert "address of the center" in shell(*make, code=1)
    assert "there is none" in shell("officefile", "show")
    assert "office file 1" in shell(*make, "--yes")
    path.write_text('ways = ["phone"]' + rest, "utf-8")
    assert "ways to prove an identity: finger → phone" in shell(*make, "--yes")
    assert "person.same" in shell(*make[:-2], "--yes", code=2)


def field(said: str, name: str) -> str:
    return str(re.findall(rf"^{name}: (.+)$", said, re.M)[0])


def asks_by_file(shell: Shell, staff: str = "S-1") -> tuple[SigningLaptop, Path, str]:
    """A laptop's file was taken in; its device id."""
    code = re.findall(r"join code: (\S+)", shell("device", "invite", staff, "--by", "X-1"))[0]
    laptop = SigningLaptop(_Door(""))  # type: ignore[arg-type]  # -- only its clock is asked
    request = shell.file.parent / f"request-{laptop.key.kid[:6]}.json"
    request.write_text(json.dumps({"request": laptop.join_request(code, staff)}), "utf-8")
    said = shell("device", "request", str(request), "--by", "X-1")
    assert field(said, "words of the laptop") == laptop.key.public.words
    assert f"person: {staff} " in said
    return laptop, request, field(said, "device")


def test_a_laptop_without_network_joins_by_file(shell: Shell) -> None:
    set_up(shell)
    hire(shell, "S-1", "agent")
    laptop, request, device = asks_by_file(shell)
    answer = shell.file.parent / "answer.json"
    give = ("device", "answer", device, str(answer), "--by", "X-1")
    assert "device.pending" in shell(*give, code=2)
    shell("device", "confirm", device, "--words", laptop.key.public.words, "--by", "X-1")
    assert "office_file.none" in shell(*give, code=2)
    assert not answer.exists()
    office_file(shell)
    assert "7 days" in shell(*give)
    made = msgspec.json.decode(answer.read_bytes(), type=JoinAnswerFile)
    root = public_key(made.root)
    people_key = read_certificate(made.certificate, root, (Use.PEOPLE_AND_DEVICES,))
    assert people_key.use is Use.PEOPLE_AND_DEVICES
    found = jws.read(made.answer, Typ.JOIN_ANSWER, public_key(people_key.key), JoinAnswer)
    asked = json.loads(request.read_text("utf-8"))["request"]
    assert found.request == hashlib.sha256(asked.encode()).hexdigest()
    assert (found.device_id, found.root, len(found.people)) == (device, root.kid, 1)
    assert "there already" in shell(*give, code=2)
    listed = shell("records", "list")
    for kind in ("join.asked", "join.file_taken_in", "join.confirmed", "join.answered",
                 "refused.device.pending", "refused.office_file.none"):  # fmt: skip
        assert kind in listed, kind


def test_a_request_file_again_is_the_same_laptop_and_a_used_code_makes_no_other(
    shell: Shell,
) -> None:
    set_up(shell)
    hire(shell, "S-1", "agent")
    _laptop, request, device = asks_by_file(shell)
    assert field(shell("device", "request", str(request), "--by", "X-1"), "device") == device
    other = SigningLaptop(_Door(""))  # type: ignore[arg-type]  # -- only its clock is asked
    code = jws.unverified(json.loads(request.read_text("utf-8"))["request"], Join).code
    stolen = shell.file.parent / "stolen.json"
    stolen.write_text(json.dumps({"request": other.join_request(code, "S-1")}), "utf-8")
    assert "join.code" in shell("device", "request", str(stolen), "--by", "X-1", code=2)
    shell("device", "block", device, "--by", "X-1")
    answer = ("device", "answer", device, str(shell.file.parent / "a.json"), "--by", "X-1")
    assert "device.blocked" in shell(*answer, code=2)
    assert "refused.join.code" in shell("records", "list")


def test_a_request_file_that_is_too_long_or_of_a_newer_program_is_named(shell: Shell) -> None:
    set_up(shell)
    file = shell.file.parent / "request.json"
    file.write_bytes(b" " * 200_000)
    assert "request.too_long" in shell("device", "request", str(file), "--by", "X-1", code=2)
    file.write_text('{"format": 2, "parts": []}', "utf-8")
    assert "join.file_newer" in shell("device", "request", str(file), "--by", "X-1", code=2)


def test_the_root_is_kept_elsewhere_and_made_once(shell: Shell, engine: Settings) -> None:
    folder = shell.file.parent
    words = ("setup", "root", "--passphrase-file", str(folder / "passphrase"), "--stick")
    assert "offline" in shell(*words, str(Path(engine.data) / "stick"), code=2)
    set_up(shell)
    shell(*words, str(folder / "stick"), code=2)
    (folder / "passphrase").write_text("short", "utf-8")
    assert "passphrase" in shell(*words, str(folder / "other"), code=2)
    assert not (Path(engine.data) / "keys" / "spar-root.pem").exists()
    for path in (folder / "stick").iterdir():
        assert path.stat().st_mode & 0o077 == 0
        assert b"ENCRYPTED" in path.read_bytes()


def test_the_attestation_key_is_renewed_by_the_root(shell: Shell) -> None:
    set_up(shell)
    stick = ("--stick", str(shell.file.parent / "stick"))
    passphrase = ("--passphrase-file", str(shell.file.parent / "passphrase"))
    assert "can be used" in shell("settings", "check")
    renew = ("setup", "attestation-key", *stick, *passphrase, "--by", "A-1")
    assert "person.same" in shell(*renew, code=2)
    assert "person.same" in shell(*renew, "--and-by", "A-1", code=2)
    assert "attestation: " in shell(*renew, "--and-by", "A-2")
    kept = shell("records", "list")
    assert "keys.changed\tA-1 A-2" in kept
    assert "refused.person.same\tA-1" in kept
    assert "can be used" in shell("settings", "check")


def test_a_new_root_is_signed_by_the_old_and_nobody_joins_again(
    shell: Shell, engine: Settings
) -> None:
    set_up(shell)
    folder = shell.file.parent
    keys = engine.keys_folder
    old = read_root(keys)
    device = TrustedOffice().device()
    people = read_pem(keys / "office" / "people_and_devices.pem")
    member = certify(msgspec.structs.replace(device.content, office="office-1"), people)
    rotate = ("setup", "rotate-root", "--stick", str(folder / "stick"), "--new-stick",
              str(folder / "new"), "--passphrase-file", str(folder / "passphrase"),
              "--by", "A-1", "--and-by", "A-2")  # fmt: skip
    change = shell(*rotate).strip()
    new = read_root(keys)
    assert new.kid != old.kid
    assert follow(old, "office-1", [change]).kid == new.kid
    now = datetime.now(UTC)
    assert read_chain(keys, "office-1").member(member, Use.DEVICE, now).kid == device.key.kid
    assert "can be used" in shell("settings", "check")
    assert "another root" in shell(*rotate, code=2)


def test_a_key_that_the_root_did_not_certify_is_not_used(shell: Shell, engine: Settings) -> None:
    set_up(shell)
    folder = Path(engine.data) / "keys" / "desks"
    other = Path(engine.data) / "keys" / "office" / "office_file.pem"
    (folder / "attestation.pem").write_bytes(other.read_bytes())
    assert "not the key that the root certified" in shell("settings", "check", code=1)
    (folder / "attestation.pem").chmod(0o644)
    assert "others may read it" in shell("settings", "check", code=1)


def test_people_are_vouched_for_by_two_who_may(shell: Shell) -> None:
    set_up(shell)
    add = ("people", "add", "S-1", "--name", "n", "--role", "agent", "--by")
    assert "person.same" in shell(*add, "X-1", code=2)
    assert "person.same" in shell(*add, "X-1", "--and-by", "S-1", code=2)
    hire(shell, "A-1", "administrator")
    hire(shell, "A-2", "supervisor")
    assert "person.role" in shell(*add, "X-1", "--and-by", "X-2", code=2)
    shell(*add, "A-1", "--and-by", "A-2")
    assert "join.key_known" in shell(*add, "A-1", "--and-by", "A-2", code=2)
    shell("people", "end", "S-1", "--by", "A-1")
    assert "ended" in shell("people", "list")
    assert "person.unknown" in shell("device", "invite", "S-1", "--by", "A-1", code=2)


def test_off_this_computer_it_speaks_tls_or_not_at_all(shell: Shell) -> None:
    set_up(shell)
    assert "TLS is needed" in shell("serve", "desks", "--host", "0.0.0.0", code=2)  # noqa: S104


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ofice = 'x'", "ofice"),
        ("[admission]\npeople_per_account = 0", "admission.people_per_account"),
        ("[admission]\nfresh_minutes = 'no'", "admission.fresh_minutes"),
        ("[desks]\nmost_items = 100000", "desks.most_items"),
        ("[desks]\nleast_protocol = 0", "desks.least_protocol"),
        ("[desks]\ntls_key = 'x'", "tls_certificate"),
        ("renew_days = 500", "renew_days"),
        ("[identity]\nbase_url = 'https://x/y'", "partner_id"),
        ("x = ", "settings file"),
    ],
)
def test_a_mistake_in_the_settings_is_named(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "s.toml"
    file.write_text(f"office = 'o'\noffice_name = 'O'\n{line}\n", "utf-8")
    with pytest.raises(BadSetting, match=re.escape(said)):
        load(file)


@pytest.mark.parametrize(
    "url", ["http://ida.example.org/v1", "http://127.0.0.1@evil.example.org/v1", "ftp://x/y"]
)
def test_identities_travel_over_https_only(tmp_path: Path, url: str) -> None:
    file = tmp_path / "s.toml"
    file.write_text(
        f"office = 'o'\noffice_name = 'O'\n[identity]\nbase_url = '{url}'\npartner_id = 'p'\n"
        "partner_key_file = 'k'\npartner_certificate_file = 'c'\nsigner_files = ['s']\n"
        "[identity.policies.otp]\nlicence_key_file = 'l'\napi_key_file = 'a'\n",
        "utf-8",
    )
    with pytest.raises(BadSetting, match=r"https is needed|base_url"):
        load(file)


def test_nothing_is_said_about_a_password(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    text = TOML.format(data=tmp_path, database="postgresql://u:hush@[bad/x")
    file.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "spar_central", "--settings", str(file), "migrate"],
        capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 2
    assert "hush" not in done.stderr + done.stdout


@pytest.mark.parametrize("command", ["serve desks --port 0", "send", "notify"])
def test_a_database_that_is_away_is_another_end_than_a_mistake(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who starts us tries the one again, and not the other."""
    shell = Shell(tmp_path / "s.toml", capsys)
    here = TOML.format(data=tmp_path / "data", database="")
    shell.file.write_text(here, "utf-8")
    (tmp_path / "passphrase").write_text(PASSPHRASE, "utf-8")
    set_up(shell)
    tables = '[mapper]\ndialect = "spar-2.x"\nbase_url = "http://127.0.0.1:9"\nsender = "s"\n'
    tables += '[notices]\nurl = "http://127.0.0.1:9/x"\nobject_phone = "1"\n'
    away = here.replace('database = ""', f'database = "postgresql://p@/x?host={tmp_path}"')
    started = [sys.executable, "-m", "spar_central", "--settings", str(shell.file)]
    for text, end, said in ((away, 3, "database"), ("databse = 'x'", 2, "databse")):
        shell.file.write_text(f"{text}\n{tables}", "utf-8")
        done = subprocess.run(
            [*started, *command.split()],
            capture_output=True, text=True, check=False, encoding="utf-8",
        )  # fmt: skip
        assert (done.returncode, said in done.stderr) == (end, True), done.stderr


def test_root_makes_nothing_in_the_folder_of_the_centers_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The processes could not open a database that is root's."""
    data = others_folder(tmp_path, monkeypatch)
    shell = Shell(tmp_path / "s.toml", capsys)
    shell.file.write_text(TOML.format(data=data, database=""), "utf-8")
    assert "another user's" in shell("migrate", code=2)
    assert list(data.iterdir()) == []


def test_laptops_are_served_over_tls(shell: Shell) -> None:
    set_up(shell)
    folder = shell.file.parent
    certificate, key = self_signed(folder)
    with shell.file.open("a", encoding="utf-8") as file:
        file.write(f'[desks]\ntls_certificate = "{certificate}"\ntls_key = "{key}"\n')
    words = ["spar_central", "--settings", str(shell.file), "serve", "desks", "--port", "0"]
    server = Server("central", words, folder / "log")
    try:
        url = server.wait_until_listening()
        assert url.startswith("https://")
        context = ssl.create_default_context(cafile=str(certificate))
        with httpx.Client(verify=context, timeout=30) as http:
            assert http.get(f"{url}/ping").json() == "pong"
        with pytest.raises(httpx.TransportError):
            httpx.get(url.replace("https", "http") + "/ping", timeout=30)
    finally:
        server.stop()
    key.write_text("", "ascii")
    assert "no PEM file" in shell("serve", "desks", code=2)


def self_signed(folder: Path) -> tuple[Path, Path]:
    own = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "central")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(own.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(own, hashes.SHA256())
    )
    certificate, key = folder / "tls.crt", folder / "tls.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        own.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return certificate, key


def test_a_head_that_never_ends_is_hung_up_on(door: _Door) -> None:
    """Too long at once here; too slow after ten seconds, by the same timer."""
    host, port = door.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as line:
        line.sendall(b"POST /desks/nonce HTTP/1.1\r\nx: " + b"a" * 60_000)
        assert line.recv(10) == b""
    assert httpx.get(f"{door.url}/ping", timeout=30).json() == "pong"


def test_a_head_that_never_comes_is_hung_up_on(door: _Door) -> None:
    host, port = door.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=60) as line:
        line.sendall(b"POST /desks/nonce HT")
        assert line.recv(10) == b""


def test_the_process_stops_when_told(door: _Door) -> None:
    assert httpx.get(f"{door.url}/ready", timeout=30).json() == {"ready": True}
