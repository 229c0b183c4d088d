"""``python -m tests.central.bench_console``: a year of an office in the console.

200 laptops and a million enrollments (``CONSOLE_ROWS``) on PostgreSQL: how long pages take, how
many heartbeats a second are taken in.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx
import msgspec

from spar_central.clock import to_ms
from spar_central.settings import Settings
from spar_central.trust.enrollment import Helper
from tests.bench.own_folder import own_folder
from tests.central.center import SigningLaptop
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.mapper.postgres import running_postgres

ROWS = int(os.environ.get("CONSOLE_ROWS", "1000000"))
DEVICES, WAITING = 200, 300
TIMES = 40
YEAR_MS = 365 * 86_400_000
PAGES_MS, BEATS = 100.0, 100.0
"""The budgets: p99 of a page, heartbeats a second."""


def fill(there: ConsoleOffice) -> None:
    """People, laptops with heartbeats, a year of enrollments, as many rows in the log."""
    now = to_ms(there.center.clock())
    rows = there.center.rows
    rows(
        "INSERT INTO people SELECT 'p' || n, 'S' || n, 'Name ' || n, 'office-1', 'agent', '[]', 1"
        f" FROM generate_series(1, {DEVICES}) n"
    )
    rows(
        "INSERT INTO devices (device_id, kid, name, office, state, jwk, sealing, joined_at,"
        " seen_at)"
        " SELECT 'd' || n, 'k' || n, 'Laptop ' || n, 'office-1', 'active', '{}', '{}', 1,"
        f" {now} - n * 3600000::bigint FROM generate_series(1, {DEVICES}) n"
    )
    rows(
        "INSERT INTO heartbeats SELECT 'd' || n, "
        f"{now // 86_400_000} - d, {now} - d * 86400000::bigint,"
        ' \'{"program":"spar-agent 1.4.0","waiting":{"queued":3},"oldest_waiting_s":7200}\', 0'
        f" FROM generate_series(1, {DEVICES}) n, generate_series(0, 364) d"
    )
    rows(
        "INSERT INTO enrollments (enrollment_id, revision, sha256, token, kid, person_id, human,"
        " device_id, office, sent_by, operation, psut_key, account_key, alike_key, arrived_at,"
        " outcome, codes, reasons, decided_at, admitted_at, state, visit_s)"
        f" SELECT 'e' || n, 1, 'x', 't', 'k', 'p', 'S' || (1 + n % {DEVICES}),"
        f" 'd' || (1 + n % {DEVICES}), 'office-1', 'd', CASE WHEN n % 5 = 0 THEN 'update' ELSE"
        " 'link' END, 'q' || (n % 900000), 'a' || n, 'a' || (n - n % 50 / 49),"
        f" {now} - {YEAR_MS} + n * ({YEAR_MS}::bigint / {ROWS}), CASE WHEN n % 40 = 0 THEN"
        " 'refused' ELSE 'admitted' END, CASE WHEN n % 40 = 0 THEN '[\"proof.fresh\"]' ELSE '[]'"
        " END, CASE WHEN n % 6 = 0 THEN '[\"otp_only\"]' ELSE '[]' END,"
        f" {now} - {YEAR_MS} + n * ({YEAR_MS}::bigint / {ROWS}),"
        f" {now} - {YEAR_MS} + n * ({YEAR_MS}::bigint / {ROWS}), CASE WHEN n % 40 = 0 THEN ''"
        f" ELSE 'registered' END, 20 + n % 400 FROM generate_series(1, {ROWS}) n"
    )
    rows(
        "UPDATE enrollments SET outcome = 'waits', codes = '[\"review.missing\"]', state = ''"
        " WHERE enrollment_id IN (SELECT 'e' || n FROM"
        f" generate_series({ROWS - WAITING}, {ROWS}) n)"
    )
    rows("ANALYZE")


@dataclass(frozen=True)
class Span:
    """Milliseconds."""

    half: float
    p99: float


def timed(browser: ConsoleBrowser, path: str) -> Span:
    cookie = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    taken = []
    with httpx.Client(base_url=browser.office.url, headers={"cookie": cookie}, timeout=60) as http:
        for _ in range(TIMES):
            began = time.perf_counter()
            reply = http.get(path)
            taken.append(1000 * (time.perf_counter() - began))
            if reply.status_code != 200:
                raise RuntimeError(f"{path}: {reply.status_code}")
    taken.sort()
    return Span(taken[len(taken) // 2], taken[int(0.99 * (len(taken) - 1))])


def beats(laptops: list[SigningLaptop], each: int) -> float:
    """A second: requests are signed before, each laptop sends its own one after the other."""
    body = msgspec.json.encode({"program": "spar-agent 1.4.0", "vault_schema": 9})
    signed = []
    for laptop in laptops:
        nonce = laptop.nonce_for(laptop.key.kid)
        signed.append([laptop.signed("/desks/heartbeats", body, nonce=nonce) for _ in range(each)])

    def send(requests: list[httpx.Request]) -> None:
        with httpx.Client(timeout=60) as http:
            for request in requests:
                if http.send(request).status_code != 200:
                    raise RuntimeError("a heartbeat was refused")

    began = time.perf_counter()
    with ThreadPoolExecutor(len(signed)) as threads:
        list(threads.map(send, signed))
    return len(laptops) * each / (time.perf_counter() - began)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Prints one line per page."""
    with own_folder("spar-console-") as folder, running_postgres(folder) as server:
        made = Settings(
            "office-1", "Office", str(folder / "data"), server.database(), database_wait_s=900
        )
        with office(made, folder) as there:
            _measure(there)


def _measure(there: ConsoleOffice) -> None:
    laptops = [there.center.laptop(f"L-{at}") for at in range(4)]
    of = laptops[0].enrollment(helper=Helper("Ravi", "son"))
    laptops[0].upload({**laptops[0].proven(of), "slip": "SU-H4MX-0021-57"})
    browser = there.someone("R-1")
    fill(there)
    began = time.perf_counter()
    there.count()
    say(f"console: a year counted in {time.perf_counter() - began:.0f} s")
    began = time.perf_counter()
    there.count()
    say(f"console: counted again in {time.perf_counter() - began:.2f} s")
    case = of.enrollment_id
    for path in (
        "/", "/review", f"/review/{case}", "/devices", "/devices/d7", "/devices/d7/people",
        "/signals", "/figures?weeks=52",
        "/figures?by=human&weeks=52", f"/complaints/{case}", "/people", "/acts", "/audit",
    ):  # fmt: skip
        span = timed(browser, path)
        verdict = "" if span.p99 <= PAGES_MS else "  over the budget"
        shown = path.replace(case, "{id}")
        say(f"console: {shown}: half within {span.half:.0f} ms, p99 {span.p99:.0f} ms{verdict}")
    rate = beats(laptops, 150)
    verdict = "" if rate >= BEATS else "  under the budget"
    say(f"console: heartbeats: {rate:.0f} a second{verdict}")


if __name__ == "__main__":
    main()
