"""``python -m tests.central.bench_portal``: the beneficiary's pages, beside the official portal's.

Pages over sockets on PostgreSQL: one process, and the load and the database on the same two cores.
Intake and login are those of the tests, so that pages, sessions and the search are measured. Bytes
are of compressed pages with their headers. One bank has ``PORTAL_BRANCHES`` (20,000) branches.
"""

import asyncio
import multiprocessing
import os
import re
import sys
import time
from dataclasses import replace
from pathlib import Path

import httpx

from demo.banks import demo_list
from spar_agent.adapters.directory.bundle import write_bundle
from spar_agent.domain.directory import Branch
from spar_central.directory.catalogue import Catalogue, open_catalogue
from spar_central.directory.lists import read_list
from tests.bench.own_folder import own_folder
from tests.central.portal_world import running
from tests.central.test_directory import KEY, TRUSTED
from tests.mapper.postgres import running_postgres

SECONDS, CLIENTS = 6.0, 8
BRANCHES = int(os.environ.get("PORTAL_BRANCHES", "20000"))
VIEWS, P99_MS, PAGE, VISIT = 300.0, 30.0, 6 * 1024, 40 * 1024
"""The budgets: page views a second, milliseconds, bytes of a page, bytes of a visit."""

OFFICIAL = (
    "spar-ui 243 to 256 KB and SPAR 2.x's portal 231 to 290 KB a page in 24 to 48 requests,"
    " about 750 KB a visit"
)
"""Measured once on their production builds, compressed, cold cache."""

PATHS = (
    "/account", "/history", "/change?q=surat+main", "/change?q=bank", "/change/steps?kind=BANK",
    "/change/steps?bank={bank}", "/change/steps?bank={bank}&region=Region+7", "/change/number",
    "/help", "/stop", "/remove",
)  # fmt: skip


def long_list(folder: Path) -> tuple[Catalogue, str]:
    """The demo's list, in which one bank has very many branches; and the code of that bank."""
    found = demo_list()
    bank = found.branches[0].dfsp_code
    more = tuple(
        Branch(f"LONG{n:07d}", f"Branch {n} of the long list", bank, f"Town {n % 900}",
               f"Region {n % 30}")
        for n in range(BRANCHES)
    )  # fmt: skip
    whole = replace(found, branches=(*found.branches, *more))
    return open_catalogue(read_list(write_bundle(whole, KEY), [TRUSTED]), folder), bank


def said(text: str) -> None:
    """At once, also into a pipe."""
    sys.stdout.write(f"portal: {text}\n")
    sys.stdout.flush()


def bytes_of(reply: httpx.Response) -> int:
    """On the wire: the first line, the headers, and the body as it came."""
    heads = sum(len(name) + len(value) + 4 for name, value in reply.headers.raw)
    return reply.num_bytes_downloaded + heads + 19


class BenchVisitor:
    """A browser of the bench; ``__Host-`` cookies by hand."""

    def __init__(self, url: str) -> None:
        self.client = httpx.Client(base_url=url, timeout=60, headers={"accept-encoding": "gzip"})
        self.cookies: dict[str, str] = {}
        self.spent = 0

    def send(self, method: str, path: str, form: dict[str, str] | None = None) -> httpx.Response:
        """And whatever it leads to; the bytes of all are counted."""
        headers = {"cookie": "; ".join(f"{a}={b}" for a, b in self.cookies.items())}
        if method == "POST":
            headers["origin"] = str(self.client.base_url).rstrip("/")
        reply = self.client.request(method, path, data=form, headers=headers)
        for line in reply.headers.get_list("set-cookie"):
            name, _, rest = line.partition("=")
            self.cookies[name] = rest.partition(";")[0].strip('"')
        self.spent += bytes_of(reply)
        return self.send("GET", reply.headers["location"]) if reply.is_redirect else reply

    def form(self, page: httpx.Response, **values: str) -> dict[str, str]:
        """Hidden fields of the page's last form."""
        body = page.text[page.text.rfind("<form") :]
        return {**dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', body)), **values}

    def to_number(self) -> httpx.Response:
        """Logged in, a branch chosen: every page can be opened."""
        self.send("GET", "/")
        page = self.send("POST", "/login", {"to": ""})
        self.send("POST", "/change", self.form(page))
        page = self.send("GET", "/change?q=surat+main+baroda")
        place = re.findall(r'name="place" value="([^"]+)"', page.text)[0]
        return self.send("POST", "/change/place", self.form(page, place=place))


def visit(url: str) -> int:
    """Bytes of a whole change, from the first page to the receipt."""
    person, number = BenchVisitor(url), "00012345678"
    page = person.to_number()
    typed = {"number": number, "again": number, "whose": "mine"}
    page = person.send("POST", "/change/number", person.form(page, **typed))
    page = person.send("POST", "/change/check", person.form(page))
    if "We have your request" not in page.text:
        raise RuntimeError("the visit did not come to its end")
    return person.spent


def load(url: str, cookie: str, paths: tuple[str, ...]) -> list[tuple[str, float]]:
    """Views and their milliseconds, by clients that each ask one page after the other."""

    async def client(found: list[tuple[str, float]], first: int, until: float) -> None:
        host, port = url.removeprefix("http://").split(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        at = first
        while time.perf_counter() < until:
            path = paths[at % len(paths)]
            at += 1
            head = f"GET {path} HTTP/1.1\r\nhost: {host}:{port}\r\naccept-encoding: gzip\r\n"
            began = time.perf_counter()
            writer.write(f"{head}cookie: {cookie}\r\n\r\n".encode())
            answer = await reader.readuntil(b"\r\n\r\n")
            size = re.search(rb"content-length: (\d+)", answer)
            if not answer.startswith(b"HTTP/1.1 200") or size is None:
                raise RuntimeError(f"{path}: {answer[:60]!r}")
            await reader.readexactly(int(size[1]))
            found.append((path, 1000 * (time.perf_counter() - began)))
        writer.close()

    async def go() -> list[tuple[str, float]]:
        found: list[tuple[str, float]] = []
        until = time.perf_counter() + SECONDS
        await asyncio.gather(*(client(found, n, until) for n in range(CLIENTS)))
        return found

    return asyncio.run(go())


def percentile(spans: list[float], share: float) -> float:
    """Of milliseconds."""
    return sorted(spans)[min(len(spans) - 1, int(share * len(spans)))]


def verdict(good: bool) -> str:
    """Behind a figure."""
    return "" if good else "  over the budget"


def main() -> None:
    """Prints one line per figure."""
    with own_folder("spar-portal-") as folder:
        banks, bank = long_list(folder)
        with (
            running_postgres(folder) as server,
            running(folder / "portal", server.database(), banks=banks) as world,
        ):
            _measure(world.url, tuple(path.format(bank=bank) for path in PATHS))


def _measure(url: str, paths: tuple[str, ...]) -> None:
    person = BenchVisitor(url)
    person.to_number()
    for language in ("en", "am"):
        person.cookies["__Host-spar-language"] = language
        sizes = {path: bytes_of(person.send("GET", path)) for path in paths}
        path, size = max(sizes.items(), key=lambda one: one[1])
        said(f"largest page ({language}): {size} bytes, {path}{verdict(size <= PAGE)}")
    spent = visit(url)
    said(f"a whole change: {spent / 1024:.1f} KB{verdict(spent <= VISIT)}")
    cookie = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
    used = time.process_time()
    with multiprocessing.get_context("spawn").Pool(1) as beside:
        found = beside.apply(load, (url, cookie, paths))
    spans = [span for _, span in found]
    rate, p99 = len(spans) / SECONDS, percentile(spans, 0.99)
    said(f"{rate:.0f} page views a second with {CLIENTS} clients{verdict(rate >= VIEWS)}")
    ours = len(spans) / (time.process_time() - used)
    said(f"{ours:.0f} views for a second of our processor, the load and the database apart")
    said(f"half within {percentile(spans, 0.5):.1f} ms, p99 {p99:.1f} ms{verdict(p99 <= P99_MS)}")
    said(f"beside it, measured once: {OFFICIAL}")


if __name__ == "__main__":
    main()
