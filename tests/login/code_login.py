"""Login by a code in tests: settings of the relay at intake, people who type numbers and codes."""

import base64
import json
import re
from pathlib import Path
from typing import Any

import httpx

from tests.login.country import Country
from tests.login.portal import PortalSite, Visitor

TELLS = """
[notices]
url = "{gateway}/gateway/messages"
object_url = "{origin}/stop?code="
look_every_s = 0.1
"""
MAY_CHANGE = """otp_wait_hours = 0
notice_wait_hours = 0
self_service_acr = [
    "mosip:idp:acr:generated-code", "mosip:idp:acr:biometrics", "spar:acr:code",
]"""


def code_settings(country: Country, folder: Path, **changes: Any) -> str:
    """For ``further`` of a site: [portal] goes on, then come the relay and the login by a code."""
    known = json.loads((country.folder / "data" / "partner.json").read_text("utf-8"))
    policies = json.loads((country.folder / "data" / "policies.json").read_text("utf-8"))
    files = {
        "partner.pem": known["partner_key_pem"], "partner.crt": known["partner_cert_pem"],
        "ida.crt": known["ida_cert_pem"], "signer.crt": signer(known),
        "licence": known["misp_licence_key"], "api": policies["otp"],
        "authorization": known["authorization"],
    }  # fmt: skip
    for name, text in files.items():
        path = folder / f"ida-{name}"
        path.write_text(text, "utf-8")
        path.chmod(0o600)
    values = {
        "sends_per_person": 1000, "tries_per_person": 1000, "sends_per_address": 1000,
        "tries_per_address": 1000, "wrong_in_all": 1000, "refusal_s": 0.2, **changes,
    }  # fmt: skip
    lines = "\n".join(f"{name} = {json.dumps(value)}" for name, value in values.items())
    here = f"{folder}/ida-"
    return f"""code_login = true
[identity]
base_url = "{known["ida_base_url"]}"
partner_id = "{known["partner_id"]}"
partner_key_file = "{here}partner.pem"
partner_certificate_file = "{here}partner.crt"
signer_files = ["{here}signer.crt"]
authorization_file = "{here}authorization"
domain_uri = "{known["domain_uri"]}"
env = "{known["env"]}"
kyc = true
[identity.policies.otp]
licence_key_file = "{here}licence"
api_key_file = "{here}api"
[intake.code_login]
ida_certificate_file = "{here}ida.crt"
{lines}
"""


def signer(known: dict[str, str]) -> str:
    """The certificate that signs replies, taken from one: a deployment is given it on paper."""
    reply = httpx.post(
        f"{known['ida_base_url']}/auth/a/b/c",
        content=b"{}",
        headers={"authorization": known["authorization"]},
        timeout=30,
    )
    head = reply.headers["response-signature"].split(".")[0]
    chain = json.loads(base64.urlsafe_b64decode(head + "=" * (-len(head) % 4)))["x5c"]
    body = "\n".join(chain[0][at : at + 64] for at in range(0, len(chain[0]), 64))
    return f"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"


class CodeVisitor(Visitor):
    """Somebody whose phone cannot run the login service."""

    def begin(self) -> httpx.Response:
        """Intake's page that asks for the number."""
        return self.post("/login/code", {"to": ""})

    def ask(self, page: httpx.Response, number: str = "") -> httpx.Response:
        """A code is asked for. number: else the visitor's own."""
        typed = {"csrf": csrf(page), "number": number or self.person.number}
        return self.post(f"{self.site.world.url}/code/number", typed)

    def type(self, page: httpx.Response, code: str) -> httpx.Response:
        """The code."""
        typed = {"csrf": csrf(page), "code": code}
        return self.post(f"{self.site.world.url}/code/check", typed)

    def through(self, page: httpx.Response) -> httpx.Response:
        """Number, message, code: where the browser gets to."""
        page = self.ask(page)
        return self.type(page, code_for(self.site))

    def log_in(self) -> httpx.Response:
        return self.through(self.begin())


def code_for(site: PortalSite) -> str:
    """The code of the newest transaction of intake, once it is on the phone."""
    newest = str(
        site.world.rows(
            "SELECT transaction_id FROM transactions ORDER BY started_at DESC, code_sent LIMIT 1"
        )[0][0]
    )
    for _ in range(200):
        for sms in httpx.get(f"{site.world.country.ida_url}/sms.json").json():
            if sms["transaction_id"] == newest:
                return str(sms["otp"])
    raise AssertionError("no message came")


def csrf(page: httpx.Response) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page.text)
    assert found is not None, page.text
    return found[1]
