"""SPAR Central as its own processes before the simulator and a registry, for whole desks.

Started once for many tests; a desk joins in the test's own process, by the product's own steps, in
a fraction of the time that the commands of an administrator take.
"""

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from demo.central import write_settings
from demo.processes import Server
from demo.throwaway import MemoryKeyring
from spar_central.settings_file import load
from spar_central.trust.certificates import Role
from spar_central.trust.office_file import CardIssuer
from tests.central.center import ADMINS, Center, TurnedClock, made_keys
from tests.joined import JoinedLaptop, hand_out
from tests.servers import Servers

STAFF = itertools.count(1)
OFFICES = itertools.count(1)
RELAXED = """
[desks]
join_tries_per_hour = 1000
[identity.limits]
sends_per_person = 1000
tries_per_person = 1000
unknown_per_device = 1000
unknown_per_agent = 1000
least_hit_share = 0.0
"""
"""Many tests share the simulator's few people within one day."""
ADMITS = """[admission]
otp_wait_hours = 0
agent_per_day = 1000
device_per_day = 5000
people_per_account = 50
changes_per_person = 30
"""
"""The same for admission; a change that was proven by a code is not held back."""


@dataclass
class FieldCenter:
    """A running center; offices are made as tests want them, desks join them."""

    center: Center
    servers: Servers
    home: Path
    running: list[Server]
    _offices: dict[str, str] = field(default_factory=dict)

    def office(self, **changes: Any) -> str:
        """The code of an office whose file has these members; one for the same members."""
        key = repr(sorted(changes.items()))
        if key not in self._offices:
            self._offices[key] = self.new_office(**changes)
        return self._offices[key]

    def new_office(self, **changes: Any) -> str:
        """The code of one that nobody has worked for."""
        name = f"field-{next(OFFICES)}"
        hand_out(self.center, 1, name, **{**self.usual, **changes})
        return name

    @cached_property
    def usual(self) -> dict[str, Any]:
        """Members of every office file, unless a test names others."""
        partner = json.loads((self.servers.data / "partner.json").read_text("utf-8"))
        return {
            "name": "Surat office",
            "programmes": ("Old Age Pension",),
            "complaints": ("1800 123 456, free of charge", "At the office, Monday to Friday"),
            "ida_certificate": partner["ida_cert_pem"],
            "ida_signers": ((self.home / "signer.crt").read_text("utf-8"),),
            "device_anchors": (partner["device_anchor_pem"],),
            "ftm_anchors": (partner["ftm_anchor_pem"],),
            "domain_uri": partner["domain_uri"],
            "env": partner["env"],
            "sbi_ports": "9-9",
            "card_issuers": msgspec.convert(
                partner.get("card_issuers", ()), tuple[CardIssuer, ...], strict=False
            ),
        }

    def joined(
        self,
        folder: Path,
        keyring: MemoryKeyring,
        office: str = "",
        *,
        role: Role = Role.AGENT,
        name: str = "Asha K.",
    ) -> None:
        """A desk in ``folder`` whose only person is certified, closed. office: of ``office()``."""
        staff = f"S-{next(STAFF)}"
        laptop = JoinedLaptop(self.center, folder, staff, keyring, name)
        laptop.joined(role, office or self.office())
        laptop.vault.close()


def _for_both(folder: Path, home: Path) -> str:
    """The policy of a code and a finger together: that of the simulator which allows all."""
    partner = json.loads((folder / "sandbox" / "partner.json").read_text("utf-8"))
    key = home / "both.api"
    key.touch(mode=0o600)
    key.write_text(partner["api_key"], "utf-8")
    lines = ("licence_key_file", home / "misp.licence"), ("api_key_file", key)
    files = "".join(f"{name} = {json.dumps(str(file))}\n" for name, file in lines)
    return f"[identity.policies.both]\n{files}"


@contextmanager
def field_center(
    folder: Path,
    servers: Servers,
    *,
    name: str = "field",
    kyc: bool = False,
    links_apps: bool = False,
) -> Iterator[FieldCenter]:
    """folder: where the simulator of ``servers`` has its own. kyc: names come with each proof.

    links_apps: apps are let know accounts at the registry.
    """
    servers.order(reset=True)  # a failure that an earlier test planned and nothing used up
    url, key_pem = servers.registry.url, servers.registry.key_pem
    path = write_settings(folder, servers.sandbox_url, url, key_pem, 1, name)
    names = 'kyc = true\nkyc_fields = ["name", "photo"]\n' if kyc else ""
    text = path.read_text("utf-8").replace("[identity]\n", f"[identity]\n{names}")
    text = text.replace("[admission]\n", ADMITS)
    if links_apps:
        text = text.replace("[mapper]\n", "[mapper]\nlinks_apps = true\n")
    path.write_text(text + _for_both(folder, path.parent) + RELAXED, "utf-8")
    settings, clock = load(path), TurnedClock()
    keys, registrar = made_keys(settings, path.parent, clock)
    center = Center(settings, keys, registrar, clock)
    started: list[Server] = []
    try:
        for part, arguments in (("desks", ["serve", "desks", "--port", "0"]), ("send", ["send"])):
            command = ["spar_central", "--settings", str(path), *arguments]
            started.append(Server(f"spar-central {part}", command, path.parent / f"{part}.log"))
        center.url = started[0].wait_until_listening()
        for staff in ADMINS:
            center.hire(staff, Role.ADMINISTRATOR, settings.office, by=("X-1", "X-2"))
        yield FieldCenter(center, servers, path.parent, started)
    finally:
        for server in started:
            server.stop()
