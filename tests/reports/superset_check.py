"""``python -m tests.reports.superset_check [folder]``: a real Superset draws all dashboards.

It lives in an environment of its own (157 packages by hash, 825 MB): it imports the bundle twice,
runs every chart's query on a year of a made-up country, and Chromium takes a picture of each
dashboard into ``folder`` (``build/superset``). Then somebody must look at them.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx

from installer.make_superset_bundle import bundle, columns_of_views, dashboards, write_zip
from tests.foreign_environment import foreign_python
from tests.mapper.postgres import running_postgres
from tests.mapper.waiting import wait_until
from tests.reports.conftest import country
from tests.web.chromium import started, window

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
DRAW_MS: Final = 120_000


def main(out: Path) -> int:
    """0 when every query gave rows and every picture was taken."""
    python = foreign_python("superset", HERE / "superset-requirements.txt")
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="spar-superset-"))
    folder.chmod(0o755)  # PostgreSQL runs as somebody else
    data = folder / "pg"
    data.mkdir(mode=0o700)
    try:
        with running_postgres(data, "fsync=off") as postgres:
            urls = country(postgres, folder / "central")
            superset = Superset(python, folder)
            superset.set_up()
            superset.import_twice({key: as_reporter(url) for key, url in urls.items()})
            found = superset.query()
            wrong = [one for one in found if one["error"] or not one["rows"]]
            with superset.serving() as url:
                _photograph(url, superset.password, out)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    for one in found:
        sys.stdout.write(f"{one['rows']:>6} rows  {one['chart']}  {one['error']}\n")
    sys.stdout.write(f"{len(found)} charts, {len(wrong)} wrong; pictures: {out}\n")
    return 1 if wrong or not found else 0


def as_reporter(url: str) -> str:
    """asyncpg's address of a test database, as SQLAlchemy wants it, for the role ``reporter``."""
    return url.replace("postgresql://postgres@", "postgresql+psycopg2://reporter@")


class Superset:
    """Superset with a database, a key and an administrator of its own in ``folder``."""

    def __init__(self, python: Path, folder: Path) -> None:
        self._python = python
        self._folder = folder
        self.password = secrets.token_urlsafe(12)
        config = folder / "superset_config.py"
        config.write_text(
            f"SECRET_KEY = {secrets.token_urlsafe(42)!r}\n"
            f"SQLALCHEMY_DATABASE_URI = 'sqlite:///{folder}/superset.db?check_same_thread=false'\n"
            "TALISMAN_ENABLED = False\n",
            "utf-8",
        )
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "FLASK_APP": "superset",
            "SUPERSET_CONFIG_PATH": str(config),
            "SUPERSET_HOME": str(folder),
        }

    def set_up(self) -> None:
        """Schema, roles and one administrator."""
        self._run("db", "upgrade")
        self._run("init")
        self._run(
            "fab", "create-admin", "--username", "admin", "--firstname", "A", "--lastname", "B",
            "--email", "admin@example.org", "--password", self.password,
        )  # fmt: skip

    def import_twice(self, uris: dict[str, str]) -> None:
        """By its command."""
        packed = self._folder / "spar.zip"
        write_zip(bundle(columns_of_views(), uris), packed)
        for _again in range(2):
            self._run("import-dashboards", "-p", str(packed), "-u", "admin")

    def query(self) -> list[dict[str, object]]:
        """Each chart with its number, its number of rows and its error, or ""."""
        answer = self._folder / "answer.json"
        self._call(str(HERE / "query_every_chart.py"), str(answer))
        found: list[dict[str, object]] = json.loads(answer.read_text("utf-8"))
        expected = sum(len(board.charts) for board in dashboards())
        if len(found) != expected:
            raise RuntimeError(f"{len(found)} charts after the imports, not {expected}")
        return found

    @contextmanager
    def serving(self, certificate: Path | None = None) -> Iterator[str]:
        """Its address, while it answers. certificate: with its key, to speak TLS."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        gunicorn = self._python.with_name("gunicorn")
        log = (self._folder / "gunicorn.log").open("wb")
        tls = [] if certificate is None else ["--certfile", certificate, "--keyfile", certificate]
        server = subprocess.Popen(
            [str(gunicorn), *map(str, tls), "-w", "1", "--threads", "8", "-t", "120",
             "-b", f"127.0.0.1:{port}", "superset.app:create_app()"],
            env=self._environment, cwd=self._folder, stdout=log, stderr=log,
        )  # fmt: skip
        try:
            url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"
            wait_until(lambda: _answers(f"{url}/health"))
            yield url
        finally:
            server.terminate()
            server.wait(60)
            log.close()

    def _run(self, *arguments: str) -> None:
        self._call(str(self._python.with_name("superset")), *arguments)

    def _call(self, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._python), *arguments],
            env=self._environment, cwd=self._folder, capture_output=True, text=True,
            check=False, encoding="utf-8",
        )  # fmt: skip
        if done.returncode != 0:
            raise RuntimeError(f"{arguments[:2]}: {done.stdout[-2000:]} {done.stderr[-2000:]}")


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, verify=False).status_code == 200  # noqa: S501 -- of this test's own
    except httpx.TransportError:
        return False


def _photograph(url: str, password: str, out: Path) -> None:
    with started() as browser, window(browser, 1366) as page:
        page.goto(f"{url}/login/")
        page.fill("input[name=username], #username", "admin")
        page.fill("input[name=password], #password", password)
        page.keyboard.press("Enter")
        page.wait_for_url("**/superset/welcome/**", timeout=DRAW_MS)
        page.set_viewport_size({"width": 1366, "height": 1400})
        for board in dashboards():
            page.goto(f"{url}/superset/dashboard/{board.slug}/?standalone=1")
            for chart in board.charts:
                page.get_by_text(chart.title, exact=True).first.wait_for(timeout=DRAW_MS)
            page.wait_for_function(
                "() => !document.querySelector('.loading') && "
                "!document.body.innerText.includes('Waiting on SPAR')",
                timeout=DRAW_MS,
            )
            page.wait_for_timeout(1500)  # bars grow for a second
            page.screenshot(path=str(out / f"{board.slug}.png"), full_page=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "superset"))
