"""``python -m tests.central.bench_relay``: what the center adds to a call to ID Authentication.

The simulator is asked directly and through the center, by turns, on SQLite.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import msgspec

from spar_central.identity.credentials import read_credentials
from spar_central.identity.relay import Relay, new_client
from spar_central.settings import IdentityLimits, Settings
from tests.central.center import TurnedClock, running
from tests.central.test_identity import Ida, identity
from tests.sandbox.partner_client import AMA, MosipPartner
from tests.sandbox.process import started

CALLS = 60
WIDE = IdentityLimits(
    sends_per_person=10_000, sends_per_device=10_000, sends_per_agent=10_000, judged_from=10_000
)


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="spar-relay-"))
    try:
        with started("serve", "--data", str(folder / "ida"), "--quiet") as ida_process:
            known = msgspec.json.decode((folder / "ida" / "partner.json").read_bytes())
            measure(Ida(ida_process.url, MosipPartner(known)), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(ida: Ida, folder: Path) -> None:
    made = identity(ida, folder, limits=WIDE)

    def relay(clock: TurnedClock) -> Relay:
        return Relay(made, read_credentials(made), new_client(made), clock)

    settings = Settings("office-1", "o", str(folder / "data"), identity=made)
    with running(settings, folder, relay) as center, httpx.Client(timeout=60) as http:
        laptop = center.laptop("S-1")
        direct, through = [], []
        for _ in range(CALLS):
            ida.order(reset=True)
            transaction = center.transaction()
            body = ida.partner.otp_body(center.clock(), transactionID=transaction)
            raw = msgspec.json.encode(body)
            headers = {
                "authorization": ida.partner.settings["authorization"],
                "signature": ida.partner.sign(raw),
            }
            url = f"{ida.url}{ida.partner.path('otp')}"
            direct.append(timed(lambda: http.post(url, content=raw, headers=headers)))  # noqa: B023 -- called at once
            asked = {
                "kid": laptop.worker.key.kid,
                "transaction_id": center.transaction(),
                "individual_id": AMA,
                "individual_id_type": "UIN",
                "channels": ["phone"],
                "request_time": center.clock(),
            }
            request = laptop.signed("/desks/identity/otp", msgspec.json.encode(asked))
            through.append(timed(lambda: http.send(request).raise_for_status()))  # noqa: B023 -- called at once
        for name, found in (("direct", direct), ("through the center", through)):
            middle, worst = statistics.median(found), sorted(found)[int(len(found) * 0.95)]
            sys.stdout.write(f"{name}: median {middle:.1f} ms, p95 {worst:.1f} ms\n")


if __name__ == "__main__":
    main()
