"""``python -m tests.web.outside``: the portal's pages under a slow line and foreign checkers.

A page must be usable in two seconds at 250 kbit/s, 800 ms and a sixth of the processor. Nu checker,
html-validate and pa11y (its own axe and HTML_CodeSniffer) come from ``checkers/package-lock.json``.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from tests.central.portal_world import World, running
from tests.web.chromium import SLOW_LINE, started, window
from tests.web.portal_walk import log_in, walk

HERE: Final = Path(__file__).parent
MAX_USABLE_S: Final = 2.0
SLOWER: Final = 6
LANGUAGES: Final = ("en", "ar", "am")


def main() -> int:
    """0 when everything is clean and quick."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "portal") as world:
        failed = _slow(world)
        pages = Path(folder) / "pages"
        pages.mkdir()
        _keep_pages(world, pages)
        failed += _checked(pages, Path(folder))
    sys.stdout.write("\n".join(["", *failed, f"{len(failed)} things are wrong", ""]))
    return 1 if failed else 0


def _slow(world: World) -> list[str]:
    failed = []
    with started() as browser, window(browser, 360) as page:
        log_in(page, world)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", dict(SLOW_LINE))
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        for path in ("/", "/account", "/history", "/change/steps", "/remove", "/help"):
            seconds = _usable_after(page, world.url + path)
            sys.stdout.write(f"usable after {seconds:.2f} s  {path}\n")
            if seconds > MAX_USABLE_S:
                failed.append(f"{path} is usable after {seconds:.2f} s")
    return failed


def _usable_after(page: Page, url: str) -> float:
    page.goto(url)
    ends: float = page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    return ends / 1000


def _keep_pages(world: World, folder: Path) -> None:
    with started() as browser, window(browser, 360) as page:
        kept: list[str] = []
        page.on("response", lambda reply: kept.append(reply.url))
        for language in LANGUAGES:
            for name in walk(page, world, language):
                text = page.content()
                file = folder / f"{language}-{name.replace(' ', '-').replace(',', '')}.html"
                file.write_text("<!doctype html>" + text.removeprefix("<!DOCTYPE html>"), "utf-8")


def _checked(pages: Path, folder: Path) -> list[str]:
    tools = folder / "checkers"
    shutil.copytree(HERE / "checkers", tools)
    _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], tools)
    failed = []
    files = sorted(str(file) for file in pages.iterdir())
    jar = tools / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    failed += _said("Nu checker", ["java", "-jar", str(jar), "--errors-only", *files], tools)
    config = {"chromeLaunchConfig": {"executablePath": shutil.which("chromium"),
                                     "args": ["--no-sandbox"]},
              "runners": ["axe", "htmlcs"], "timeout": 60_000}  # fmt: skip
    (tools / "pa11y.json").write_text(json.dumps(config), "utf-8")
    pa11y = str(tools / "node_modules" / ".bin" / "pa11y")
    for file in files:
        words = [pa11y, "--config", "pa11y.json", "--reporter", "csv", f"file://{file}"]
        failed += _said(f"pa11y {Path(file).stem}", words, tools)
    return failed


def _said(name: str, words: list[str], folder: Path) -> list[str]:
    done = _run(words, folder, check=False)
    sys.stdout.write(f"{name}: {'clean' if done.returncode == 0 else 'not clean'}\n")
    if done.returncode == 0:
        return []
    lines = (done.stdout + done.stderr).splitlines()
    return [f"{name}: {line[:300]}" for line in lines[:20]]


def _run(words: list[str], folder: Path, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, cwd=folder, check=check, capture_output=True, text=True, encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main())
