"""Whole visits at desk, portal and console; then every line that a server wrote is searched."""

import base64
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from demo.central import ida_signer, identity_settings
from demo.processes import Server
from spar_central.trust.certificates import Role
from tests.central.center import ADMINS, Center, SigningLaptop, TurnedClock
from tests.central.console import ConsoleOffice, free_origin
from tests.central.test_identity import Ida, opened, otp, prove
from tests.central.world import account
from tests.joined import hand_out
from tests.login.country import AMA, SUNITA, Country
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.login.test_portal import answer, reference, to_confirm
from tests.sandbox.partner_client import MosipPartner

AT_THE_DESK, AT_THE_PORTAL = "70000012345", "00012345678"
AGENT, SUPERVISOR = "K-7093-Agent", "K-7094-Supervisor"
STARTS = re.compile(r"spar-[a-z]+( [a-z]+)? (listening on http://[\d.:]+|sends to the mapper)")
MEMBERS = {"time", "level", "logger", "message", "failure", "at"}


@dataclass
class EveryServer:
    """Registry, intake, send, portal, desks and console on one database, an IDA and an eSignet."""

    site: PortalSite
    center: Center
    console: ConsoleOffice
    ida: Ida
    folder: Path
    secrets: dict[str, str] = field(default_factory=dict)
    """What no log may hold, by what it is."""

    def logs(self) -> dict[str, str]:
        files = [*self.folder.glob("*.log"), *self.folder.glob("registry/*.log")]
        return {file.stem: file.read_text("utf-8") for file in files}


@contextmanager
def every_server(country: Country, folder: Path) -> Iterator[EveryServer]:
    known = json.loads((country.folder / "data" / "partner.json").read_text("utf-8"))
    policies = json.loads((country.folder / "data" / "policies.json").read_text("utf-8"))
    signer = ida_signer(country.ida_url, known)
    more = f'[console]\norigin = "{free_origin()}"\n'
    more += identity_settings(folder, known, policies, signer)
    with portal_site(country, folder, further=more) as site:
        world = site.world
        words = ["spar_central", "--settings", str(world.file), "serve"]
        origin = world.settings.console.origin if world.settings.console is not None else ""
        port = origin.rpartition(":")[2]
        desks = Server("desks", [*words, "desks", "--port", "0"], folder / "desks.log")
        console = Server("console", [*words, "console", "--port", port], folder / "console.log")
        try:
            center = Center(world.settings, world.keys, world.registrar, TurnedClock())
            center.url = desks.wait_until_listening()
            console.wait_until_listening()
            for staff in ADMINS:
                center.hire(staff, Role.ADMINISTRATOR, by=("X-1", "X-2"))
            hand_out(center)
            assert world.settings.console is not None
            office = ConsoleOffice(center, world.settings.console, f"http://127.0.0.1:{port}")
            yield EveryServer(
                site, center, office, Ida(country.ida_url, MosipPartner(known)), folder
            )
        finally:
            desks.stop()
            console.stop()


def at_the_desk(there: EveryServer) -> str:
    """A wrong code, the right one, an account; the id of the enrollment, once it is registered."""
    laptop, ida, keep = there.center.laptop(AGENT), there.ida, there.secrets
    enrollment = laptop.enrollment(fa=account(AT_THE_DESK))
    transaction = enrollment.transaction_id or ""
    opened(laptop, otp(laptop, transaction, SUNITA))
    keep["code at the desk"] = code = ida.code()
    wrong = "271828" if code != "271828" else "314159"
    keep["a wrong code"] = wrong
    opened(laptop, prove(laptop, ida, transaction, {"otp": wrong}, individual_id=SUNITA))
    reply = prove(laptop, ida, transaction, {"otp": code}, individual_id=SUNITA)
    proof = opened(laptop, reply)
    assert proof.attestation is not None
    item = {"enrollment": laptop.sign(enrollment), "attestation": proof.attestation}
    (taken,) = laptop.upload(item)
    assert taken["outcome"] == "admitted", taken
    keep |= {
        "number of the ID": SUNITA,
        "person's token at the desk": there.site.world.country.psut(SUNITA),
        "account at the desk": AT_THE_DESK,
        "enrollment": enrollment.enrollment_id,
        "transaction": transaction,
        "laptop": laptop.device_id,
        "attestation": proof.attestation,
        "signed enrollment": item["enrollment"],
    }
    there.site.world.wait_for(enrollment.enrollment_id, "registered")
    nonsense(laptop, there)
    return enrollment.enrollment_id


def nonsense(laptop: SigningLaptop, there: EveryServer) -> None:
    """What breaks, with something of a person in it: forms, addresses, heads."""
    spoilt = {"items": [{"enrollment": AT_THE_DESK, "attestation": SUNITA, "psut": [SUNITA]}]}
    assert laptop.post("enrollments", spoilt).status_code >= 400
    otp(laptop, there.center.transaction(), f"{SUNITA}-x")
    for url in (there.center.url, there.console.url, there.site.origin, there.site.world.url,
                there.site.world.registry.url):  # fmt: skip
        for method, path in (("GET", f"/{AT_THE_DESK}?id={SUNITA}"), ("POST", "/mapper/link"),
                             ("POST", "/portal/changes"), ("POST", "/login")):  # fmt: skip
            heads = {"authorization": f"Bearer {AT_THE_DESK}", "cookie": f"a={SUNITA}"}
            body = {"id": SUNITA, "fa": AT_THE_DESK}
            reply = httpx.request(method, url + path, json=body, headers=heads, timeout=60)
            assert reply.status_code != 500


def at_the_portal(there: EveryServer) -> None:
    """Looks, puts an account in, types wrong digits first, confirms."""
    visitor, keep = Visitor(there.site, AMA), there.secrets
    visitor.log_in()
    page = to_confirm(visitor, AT_THE_PORTAL)
    keep["code at the portal"] = there.ida.code()
    page = answer(visitor, page, "9999")
    done = answer(visitor, page, AT_THE_PORTAL[-4:])
    keep |= {
        "other number of an ID": AMA,
        "person's token": there.site.world.country.psut(AMA),
        "account at the portal": AT_THE_PORTAL,
        "change at the portal": reference(done),
        "portal's token": there.site.world.token,
    }
    cookies = [jar.items() for jar in visitor.cookies.values()]
    keep |= {f"cookie {name}": value for jar in cookies for name, value in jar}
    there.site.world.wait_for(reference(done), "registered")


def at_the_console(there: EveryServer, enrollment: str) -> None:
    """A supervisor looks at everything that there is about the person, and signs out."""
    person = there.console.someone(SUPERVISOR)
    for path in ("/", "/review", f"/review/{enrollment}", "/devices", "/signals", "/people",
                 f"/complaints?id={AT_THE_DESK}", f"/complaints/{enrollment}",
                 f"/devices/{there.secrets['laptop']}", "/figures.csv", "/audit.csv", "/me",
                 f"/{AT_THE_DESK}"):  # fmt: skip
        person.get(path)
    assert AGENT in person.get("/people").text
    there.secrets |= {f"cookie {name}": value for name, value in person.cookies.items()}
    there.secrets |= {"staff number": AGENT, "supervisor": SUPERVISOR}
    for staff in (AGENT, SUPERVISOR):
        there.secrets[f"name of {staff}"] = f"Name of {staff}"


def forms(secret: str) -> Iterator[str]:
    yield from (secret, quote(secret, safe=""), json.dumps(secret)[1:-1])
    yield base64.b64encode(secret.encode()).decode().rstrip("=")


def found(secrets: dict[str, str], logs: dict[str, str]) -> list[str]:
    """Which log holds what."""
    return [
        f"{what} in {name}"
        for name, text in logs.items()
        for what, secret in secrets.items()
        if any(form in text for form in forms(secret))
    ]


def test_no_log_holds_anything_of_anybody(java: Country, tmp_path: Path) -> None:
    with every_server(java, tmp_path) as there:
        enrollment = at_the_desk(there)
        at_the_portal(there)
        at_the_console(there, enrollment)
        about = there.center.rows("SELECT psut_key, account_key FROM enrollments")
        keys = {f"key {n}": str(key) for n, row in enumerate(about) for key in row if key}
        secrets = there.secrets | keys
    logs = there.logs()
    assert {"mapper", "desks", "console", "portal", "intake", "send"} <= set(logs)
    assert len(secrets) > 20
    assert all(len(secret) >= 6 for secret in secrets.values())
    assert found(secrets, logs) == []
    for name, text in logs.items():
        for line in text.splitlines():
            if not STARTS.fullmatch(line):
                assert set(json.loads(line)) <= MEMBERS, f"{name}: {line}"


@pytest.mark.parametrize("form", range(4))
def test_the_search_finds_each_form(form: int) -> None:
    secret = "Sûnita 5548/062"
    line = f"asked for {list(forms(secret))[form]} again"
    assert found({"name": secret}, {"desks": line}) == ["name in desks"]
