"""``python -m tests.central.bench_relay``: what the center adds to a call to ID Authentication.

The simulator is asked directly and through a real ``serve desks``, by turns, over connections that
stay open. The clock's figures hold on a quiet machine only; the center's own time on the CPU says
what it costs anywhere.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec

from demo.processes import Server
from spar_central.identity.credentials import read_credentials
from spar_central.identity.relay import Relay, new_client
from spar_central.settings import Identity, IdentityLimits, Settings
from tests.bench.own_folder import own_folder
from tests.central.center import Center, SigningLaptop, TurnedClock, running
from tests.central.test_identity import Ida, identity
from tests.mapper.postgres import running_postgres
from tests.sandbox.partner_client import AMA, MosipPartner
from tests.sandbox.process import started

CALLS = int(os.environ.get("RELAY_CALLS", "300"))
WARM = 20
WIDE = IdentityLimits(
    sends_per_person=10_000, sends_per_device=10_000, sends_per_agent=10_000, judged_from=10_000
)


def timed(act: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def cpu_s(pid: int) -> float:
    """Seconds that a process had of the CPU."""
    values = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    with (
        own_folder("spar-relay-") as folder,
        started("serve", "--data", str(folder / "ida"), "--quiet") as ida_process,
    ):
        known = msgspec.json.decode((folder / "ida" / "partner.json").read_bytes())
        ida = Ida(ida_process.url, MosipPartner(known))
        measure("SQLite", ida, folder / "a", "")
        (folder / "pg").mkdir()
        with running_postgres(folder / "pg") as server:
            measure("PostgreSQL", ida, folder / "b", server.database())


def written(settings: Settings, made: Identity, folder: Path) -> Path:
    """Settings for a process of its own."""
    (policy,) = made.policies.values()
    file = folder / "central.toml"
    lines = [
        f'office = "office-1"\noffice_name = "o"\ndata = "{settings.data}"',
        f'database = "{settings.database}"\n[identity]',
        *(
            f'{name} = "{getattr(made, name)}"'
            for name in ("base_url", "partner_id", "partner_key_file", "partner_certificate_file",
                         "authorization_file", "domain_uri", "env")
        ),
        f"signer_files = {list(made.signer_files)}\n[identity.policies.otp]",
        f'licence_key_file = "{policy.licence_key_file}"\napi_key_file = "{policy.api_key_file}"',
        "[identity.limits]\nsends_per_person = 10000\nsends_per_device = 10000",
        "sends_per_agent = 10000\njudged_from = 10000",
    ]  # fmt: skip
    file.write_text("\n".join(lines), "utf-8")
    return file


def measure(name: str, ida: Ida, folder: Path, database: str) -> None:
    folder.mkdir()
    made = identity(ida, folder, limits=WIDE)

    def relay(clock: TurnedClock) -> Relay:
        return Relay(made, read_credentials(made), new_client(made), clock)

    settings = Settings("office-1", "o", str(folder / "data"), database, identity=made)
    with running(settings, folder, relay) as center:
        laptop = center.laptop("S-1")
        words = ["spar_central", "--settings", str(written(settings, made, folder))]
        server = Server(
            "central", [*words, "serve", "desks", "--port", "0"], folder / "central.log"
        )
        try:
            center.url = server.wait_until_listening()
            by_turns(name, ida, center, laptop, server.pid)
        finally:
            server.stop()


def by_turns(name: str, ida: Ida, center: Center, laptop: SigningLaptop, pid: int) -> None:
    direct, through = [], []
    nonce = laptop.nonce(laptop.key)
    with httpx.Client(timeout=60) as http:
        for at in range(CALLS + WARM):
            if at == WARM:
                used = cpu_s(pid)
            if at % 50 == 0:
                ida.order(reset=True)
                nonce = laptop.nonce(laptop.key)
            question, asked = straight(http, ida, center), relayed(laptop, nonce)
            one = timed(lambda: http.send(question).raise_for_status())  # noqa: B023 -- called at once
            other = timed(lambda: http.send(asked).raise_for_status())  # noqa: B023 -- called at once
            if at >= WARM:
                direct.append(one)
                through.append(other)
    used = (cpu_s(pid) - used) * 1000 / CALLS
    added = statistics.median(through) - statistics.median(direct)
    sys.stdout.write(
        f"relay, {name}: direct {shown(direct)}; through the center {shown(through)}; added"
        f" {added:.1f} (median), {at99(through) - at99(direct):.1f} (p99); CPU {used:.1f} ms\n"
    )


def straight(http: httpx.Client, ida: Ida, center: Center) -> httpx.Request:
    body = ida.partner.otp_body(center.clock(), transactionID=center.transaction())
    raw = msgspec.json.encode(body)
    headers = {
        "authorization": ida.partner.settings["authorization"],
        "signature": ida.partner.sign(raw),
    }
    url = f"{ida.url}{ida.partner.path('otp')}"
    return http.build_request("POST", url, content=raw, headers=headers)


def relayed(laptop: SigningLaptop, nonce: str) -> httpx.Request:
    center = laptop.center
    asked = {
        "kid": laptop.worker.key.kid,
        "transaction_id": center.transaction(),
        "individual_id": AMA,
        "individual_id_type": "UIN",
        "channels": ["phone"],
        "request_time": center.clock(),
    }
    return laptop.signed("/desks/identity/otp", msgspec.json.encode(asked), nonce=nonce)


def at99(found: list[float]) -> float:
    return sorted(found)[int(len(found) * 0.99)]


def shown(found: list[float]) -> str:
    return f"median {statistics.median(found):.1f}, p99 {at99(found):.1f} ms"


if __name__ == "__main__":
    main()
