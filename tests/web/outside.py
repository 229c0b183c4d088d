"""``python -m tests.web.outside``: the portal's pages under a slow line and foreign checkers.

A page must be usable in two seconds at 250 kbit/s, 800 ms and a sixth of the processor. Every page
in all eight languages goes to the Nu checker and to pa11y (its own axe and HTML_CodeSniffer), some
as they are served to Lighthouse; all three come from ``checkers/package-lock.json``.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from spar_central.web.languages import NAMES
from tests.central.portal_world import World, running
from tests.foreign_environment import foreign_node
from tests.web.chromium import SLOW_LINE, started, window
from tests.web.portal_walk import NUMBER, log_in, submit, submit_search, type_number, walk

HERE: Final = Path(__file__).parent
MAX_USABLE_S: Final = 2.0
SLOWER: Final = 6
SLOW_TRIES: Final = 3
LIGHT: Final = {"accessibility": 100, "best-practices": 100, "performance": 90}
"""Least points of Lighthouse; the last depends on how busy this computer is."""

LIT: Final = ("/", "/help", "/stop", "/account", "/history", "/remove")


def main() -> int:
    """0 when everything is clean and quick."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "portal") as world:
        tools = foreign_node("web-checkers", HERE / "checkers")
        failed = _slow(world)
        failed += _lighthouse(world, tools)
        pages = Path(folder) / "pages"
        pages.mkdir()
        _keep_pages(world, pages)
        failed += _checked(pages, tools)
    sys.stdout.write("\n".join(["", *failed, f"{len(failed)} things are wrong", ""]))
    return 1 if failed else 0


def _slow(world: World) -> list[str]:
    """Each step of a change, from the press to the page; the best of some, as others work here."""
    best: dict[str, float] = {}
    with started() as browser, window(browser, 360) as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", dict(SLOW_LINE))
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for _ in range(SLOW_TRIES):
            for step in _steps(page, world):
                seconds = _usable_after(page)
                best[step] = min(seconds, best.get(step, seconds))
    for step, seconds in best.items():
        sys.stdout.write(f"usable after {seconds:.2f} s  {step}\n")
    return [
        f"{step} is usable after {seconds:.2f} s"
        for step, seconds in best.items()
        if seconds > MAX_USABLE_S
    ]


def _steps(page: Page, world: World) -> Iterator[str]:
    """A form is two round trips, as what it leads to may be loaded anew and sends nothing twice."""
    log_in(page, world)
    for path in ("/", "/account", "/history", "/remove", "/help"):
        page.goto(world.url + path)
        yield path
    page.goto(f"{world.url}/account")
    submit(page, "/change")
    yield "form: change"
    page.fill("#q", "surat main baroda")
    submit_search(page)
    yield "found"
    page.goto(f"{world.url}/change/steps")
    yield "/change/steps"
    page.goto(f"{world.url}/change?q=surat+main+baroda")
    submit(page, "/change/place")
    yield "form: the branch"
    type_number(page, NUMBER, NUMBER)
    yield "form: the number"


def _usable_after(page: Page) -> float:
    """From the press, redirects and all."""
    ends: float = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    return ends / 1000


def _keep_pages(world: World, folder: Path) -> None:
    with started() as browser, window(browser, 360) as page:
        kept: list[str] = []
        page.on("response", lambda reply: kept.append(reply.url))
        for language in NAMES:
            for name in walk(page, world, language):
                text = page.content()
                file = folder / f"{language}-{name.replace(' ', '-').replace(',', '')}.html"
                file.write_text("<!doctype html>" + text.removeprefix("<!DOCTYPE html>"), "utf-8")


def _lighthouse(world: World, tools: Path) -> list[str]:
    """As served, with the cookie of somebody who logged in."""
    with started() as browser, window(browser, 360) as page:
        log_in(page, world)
        jar = page.context.cookies()
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in jar)
    failed = []
    for path in LIT:
        words = [
            str(tools / "node_modules" / ".bin" / "lighthouse"), world.url + path, "--quiet",
            "--output", "json", "--only-categories", ",".join(LIGHT),
            "--extra-headers", json.dumps({"Cookie": cookies}),
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ]  # fmt: skip
        chrome = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
        done = _run(words, tools, check=False, environment=chrome)
        if done.returncode != 0:  # Chromium did not come up in time: once more
            done = _run(words, tools, check=False, environment=chrome)
        if done.returncode != 0:
            failed.append(f"Lighthouse {path}: {done.stderr.strip()[-300:]}")
            continue
        found = json.loads(done.stdout)
        points = {name: round(100 * (found["categories"][name]["score"] or 0)) for name in LIGHT}
        sys.stdout.write(f"Lighthouse {path}: {points}\n")
        if found["finalDisplayedUrl"] != world.url + path:
            failed.append(f"Lighthouse {path}: came to {found['finalDisplayedUrl']}")
        failed += [
            f"Lighthouse {path}: {name} {points[name]}: {_lost(found, name)}"
            for name, least in LIGHT.items()
            if points[name] < least
        ]
    return failed


def _lost(found: dict[str, Any], category: str) -> list[str]:
    """The audits that cost points."""
    audits = (one["id"] for one in found["categories"][category]["auditRefs"] if one["weight"])
    return [name for name in audits if (found["audits"][name]["score"] or 0) < 1]


def _checked(pages: Path, tools: Path) -> list[str]:
    files = sorted(str(file) for file in pages.iterdir())
    jar = tools / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    failed = _said("Nu checker", ["java", "-jar", str(jar), "--errors-only", *files], tools)
    every = ["node", "pa11y_all.mjs", shutil.which("chromium") or "", str(pages)]
    failed += _said(f"pa11y, {len(files)} pages", every, tools)
    return failed


def _said(name: str, words: list[str], folder: Path) -> list[str]:
    done = _run(words, folder, check=False)
    sys.stdout.write(f"{name}: {'clean' if done.returncode == 0 else 'not clean'}\n")
    if done.returncode == 0:
        return []
    lines = (done.stdout + done.stderr).splitlines()
    return [f"{name}: {line[:300]}" for line in lines[:20]]


def _run(
    words: list[str],
    folder: Path,
    *,
    check: bool = True,
    environment: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=folder, check=check, capture_output=True, text=True, encoding="utf-8",
        env=environment,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
