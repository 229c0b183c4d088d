"""How quickly the registry answers ``/ready`` while a stranger floods it, and what it holds."""

import sys
import threading
import time
from contextlib import suppress

import httpx

from tests.bench.own_folder import own_folder
from tests.mapper.partner_client import PartnerClient, register, serving
from tests.mapper.test_flood import HEAD, highest_memory_kb, hostile_bodies, send, strangers_line

SENDERS = 8
SECONDS = 5.0
SETTINGS = "failures_per_minute = 1000000\n"
"""Else the stranger is throttled after a minute's failures, and floods nothing."""


def main() -> None:
    """One line: half and all of the answers within, memory."""
    with own_folder("spar-flood-") as folder:
        register(folder / "data", PartnerClient("partner"))
        with serving(folder / "data", SETTINGS) as server:
            with httpx.Client(base_url=server.url) as http:
                http.get("/ready")
                before = highest_memory_kb(server)
                over = threading.Event()

                def flood() -> None:
                    bodies = hostile_bodies()
                    while not over.is_set():
                        for body in bodies:
                            with suppress(OSError), strangers_line(server) as line:
                                send(line, HEAD.format(size=len(body)).encode() + body)
                                line.recv(100)

                senders = [threading.Thread(target=flood) for _ in range(SENDERS)]
                for sender in senders:
                    sender.start()
                waits, until = [], time.perf_counter() + SECONDS
                while time.perf_counter() < until:
                    started_at = time.perf_counter()
                    http.get("/ready", timeout=60.0)
                    waits.append((time.perf_counter() - started_at) * 1000)
                over.set()
                for sender in senders:
                    sender.join()
            held = (highest_memory_kb(server) - before) / 1024
    waits.sort()
    p99 = waits[int(len(waits) * 0.99)]
    sys.stdout.write(
        f"registry under a flood of large bodies: /ready half within {waits[len(waits) // 2]:.1f},"
        f" p99 {p99:.1f}, all {waits[-1]:.1f} ms (100); {held:.1f} MB more (32)\n"
    )


if __name__ == "__main__":
    main()
