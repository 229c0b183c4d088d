"""SPAR Central of the demo: set up, with two administrators, one agent and a code to join with."""

import base64
import json
import socket
import threading
import tomllib
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from demo.office import ID_TEMPLATE, PARTNER
from demo.processes import Server, run_program

STAFF = "S-1"
SUPERVISOR = "R-1"
BY = ("--by", "A-1", "--and-by", "A-2")
LOOK_EVERY_S = 1.0
CERTIFY_EVERY_S = "5"
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class DemoCenter:
    """Where it is, and what the administrator tells the agent."""

    url: str
    code: str
    settings: Path
    console: str
    """The link with which the supervisor makes a first passkey, once."""


class Administrator(threading.Thread):
    """Confirms the laptop that asks, with the words that the center shows of its key.

    In an office a person compares them with those on the laptop's screen; here both are one
    computer.
    """

    def __init__(self, settings: Path) -> None:
        super().__init__(daemon=True)
        self._settings = settings
        self._over = threading.Event()

    def run(self) -> None:
        """Look until a laptop was confirmed."""
        while not self._over.wait(LOOK_EVERY_S):
            for line in command(self._settings, "device", "list").splitlines():
                device, _name, _office, state, words, *_ = line.split("\t")
                if state == "pending":
                    command(self._settings, "device", "confirm", device, "--words", words, *BY)
                    return

    def stop(self) -> None:
        """No laptop will ask any more."""
        self._over.set()
        self.join(10)


def set_up(
    folder: Path,
    sandbox_url: str,
    mapper_url: str,
    key_pem: str,
    ports: str,
    servers: list[Server],
    logs: Path,
) -> DemoCenter:
    """Root, people, office file, both processes. Raises RuntimeError where a step is refused."""
    port = free_port()
    settings = write_settings(folder, sandbox_url, mapper_url, key_pem, port)
    home = settings.parent
    partner = json.loads((folder / "sandbox" / "partner.json").read_text("utf-8"))
    signer = ida_signer(sandbox_url, partner)
    passphrase = secret_file(home / "passphrase", "a passphrase of the demo alone")
    command(settings, "setup", "root", "--stick", str(home), "--passphrase-file", passphrase)
    first = ("--by", "A-1x", "--and-by", "A-2x")
    for staff, role, by in (
        ("A-1", "administrator", first),
        ("A-2", "administrator", first),
        (STAFF, "agent", BY),
        (SUPERVISOR, "supervisor", BY),
    ):
        command(settings, "people", "add", staff, "--name", f"Name of {staff}", "--role", role, *by)
    desks = _started(settings, "serve", "desks", "--port", "0", log=logs / "central.log")
    servers.append(desks)
    url = desks.wait_until_listening()
    office = home / "office.toml"
    office.write_text(_office(url, partner, signer, ports), "utf-8")
    command(settings, "officefile", "make", str(office), "--yes", *BY)
    servers.append(_started(settings, "send", log=logs / "sender.log"))
    every = ("people", "certify", "--every-s", CERTIFY_EVERY_S)
    servers.append(_started(settings, *every, log=logs / "certify.log"))
    console = _started(settings, "serve", "console", "--port", str(port), log=logs / "console.log")
    servers.append(console)
    console.wait_until_listening()
    link = command(settings, "people", "passkey-link", SUPERVISOR, *BY).strip()
    invited = command(settings, "device", "invite", STAFF, "--by", "A-1")
    code = invited.splitlines()[0].partition(":")[2].strip()
    return DemoCenter(url, code, settings, link)


def write_settings(
    folder: Path,
    sandbox_url: str,
    mapper_url: str,
    key_pem: str,
    console: int,
    name: str = "central",
) -> Path:
    """The settings file with the keys that it names, in the new folder ``name`` of ``folder``.

    console: port of its console.
    """
    home = folder / name
    home.mkdir()
    partner = json.loads((folder / "sandbox" / "partner.json").read_text("utf-8"))
    policies = json.loads((folder / "sandbox" / "policies.json").read_text("utf-8"))
    signer = ida_signer(sandbox_url, partner)
    settings = home / "spar-central.toml"
    text = _settings(home, mapper_url, key_pem, console)
    settings.write_text(text + identity_settings(home, partner, policies, signer), "utf-8")
    return settings


def command(settings: Path, *arguments: str) -> str:
    """What ``spar-central`` printed. Raises RuntimeError."""
    done = run_program("spar_central", "--settings", str(settings), *arguments, folder=ROOT)
    if done.returncode != 0:
        raise RuntimeError(f"spar-central {arguments[0]}: {done.stderr.strip()[-300:]}")
    return done.stdout


def _started(settings: Path, *arguments: str, log: Path) -> Server:
    name = f"spar-central {arguments[0]}"
    return Server(name, ["spar_central", "--settings", str(settings), *arguments], log)


def _settings(home: Path, mapper_url: str, key_pem: str, console: int) -> str:
    """console: its port; a passkey takes ``localhost``, and no number."""
    lines = [
        'office = "surat"',
        'office_name = "Surat office"',
        f"data = {toml_text(str(home / 'data'))}",
        "[admission]",
        "self_service_wait_hours = 0",
        "[console]",
        f'origin = "http://localhost:{console}"',
        "[mapper]",
        'dialect = "spar-2.x"',
        f"base_url = {toml_text(mapper_url)}",
        f"sender = {toml_text(PARTNER)}",
        f"id_template = {toml_text(ID_TEMPLATE)}",
        f"key_file = {toml_text(secret_file(home / 'mapper.pem', key_pem))}",
        "look_every_s = 0.2",
    ]
    text = "\n".join(lines) + "\n"
    tomllib.loads(text)
    return text


def identity_settings(
    home: Path, partner: dict[str, str], policies: dict[str, str], signer: str
) -> str:
    """The relay's part of the settings; its files lie in ``home``. policies: API keys by factor.

    partner: what the simulator's ``partner.json`` says. signer: who signs its replies, as PEM.
    """
    files = {
        "partner_key_file": ("partner.pem", partner["partner_key_pem"]),
        "partner_certificate_file": ("partner.crt", partner["partner_cert_pem"]),
        "authorization_file": ("authorization", partner["authorization"]),
    }
    lines = [
        "[identity]",
        f"base_url = {toml_text(partner['ida_base_url'])}",
        f"partner_id = {toml_text(partner['partner_id'])}",
        f"domain_uri = {toml_text(partner['domain_uri'])}",
        f"env = {toml_text(partner['env'])}",
        f"signer_files = [{toml_text(secret_file(home / 'signer.crt', signer))}]",
    ]
    lines += [
        f"{name} = {toml_text(secret_file(home / file, text))}"
        for name, (file, text) in files.items()
    ]
    text = "\n".join(lines) + "\n" + _policies(home, partner, policies)
    tomllib.loads(text)
    return text


def free_port() -> int:
    """A port of this computer that nobody has."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _policies(home: Path, partner: dict[str, str], policies: dict[str, str]) -> str:
    """One policy for each factor, as a center wants it. policies: API keys by factor."""
    licence = secret_file(home / "misp.licence", partner["misp_licence_key"])
    lines = []
    for factor, api_key in policies.items():
        lines += [
            f"[identity.policies.{factor}]",
            f"licence_key_file = {toml_text(licence)}",
            f"api_key_file = {toml_text(secret_file(home / f'{factor}.api', api_key))}",
        ]
    return "\n".join(lines) + "\n"


def _office(url: str, partner: dict[str, str], signer: str, ports: str) -> str:
    lines = [
        'name = "Surat office"',
        'office_code = "K7"',
        'ways = ["phone", "finger"]',
        'programmes = ["Old Age Pension"]',
        'complaints = ["1800 123 456, free of charge", "At the office, Monday to Friday"]',
        f"ida_certificate = {toml_text(partner['ida_cert_pem'])}",
        f"ida_signers = [{toml_text(signer)}]",
        f"device_anchors = [{toml_text(partner['device_anchor_pem'])}]",
        f"ftm_anchors = [{toml_text(partner['ftm_anchor_pem'])}]",
        f"domain_uri = {toml_text(partner['domain_uri'])}",
        f"env = {toml_text(partner['env'])}",
        f"sbi_ports = {toml_text(ports)}",
        "[central]",
        f"url = {toml_text(url)}",
    ]
    return "\n".join(lines) + "\n"


def secret_file(path: Path, text: str) -> str:
    """Its path; nobody else reads it."""
    path.touch(mode=0o600)
    path.write_text(text, "utf-8")
    return str(path)


def toml_text(value: str) -> str:
    """As a TOML basic string, which JSON's are."""
    return json.dumps(value)


def ida_signer(sandbox_url: str, partner: dict[str, str]) -> str:
    """Who signs the ID service's replies, from one of them: an office is given it on paper.

    Raises RuntimeError for a reply without a signature.
    """
    request = urllib.request.Request(  # noqa: S310 -- the sandbox itself
        f"{sandbox_url}/idauthentication/v1/auth/a/b/c",
        data=b"{}",
        headers={"authorization": partner["authorization"]},
    )
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            signature = answer.headers["response-signature"]
    except urllib.error.HTTPError as error:
        signature = error.headers["response-signature"]
    if signature is None:
        raise RuntimeError("the ID service sent a reply that nobody signed")
    head = signature.split(".")[0]
    chain = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))["x5c"]
    body = "\n".join(chain[0][at : at + 64] for at in range(0, len(chain[0]), 64))
    return f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"
