"""``make demo``: enrollments, portal and console on real processes; in windows, or headless."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request
import webbrowser
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from demo.central import STAFF, Administrator, DemoCenter, set_up
from demo.office import ID_TEMPLATE, PARTNER, make_key
from demo.processes import Server
from demo.registry import resolve
from demo.self_service import DemoPortal, show_in_chromium, start_portal
from spar_agent.adapters.streams import use_streams

PIN = "204681"
NEW_NUMBER = "00099887766"
"""Of the account that the person puts in on the portal."""
ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Exit status 0 when the account is at the registry, or when the window was closed."""
    use_streams()
    options = _options()
    signal.signal(signal.SIGTERM, _stopped)
    with tempfile.TemporaryDirectory(prefix="spar-demo-", ignore_cleanup_errors=True) as folder:
        servers: list[Server] = []
        try:
            return _run(options, Path(folder), servers)
        except RuntimeError as error:
            print(f"The demo could not start: {error}", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            print("\nStopped.")
            return 130
        finally:
            for server in reversed(servers):
                server.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--headless", action="store_true", help="drive it offscreen")
    parser.add_argument("--language", default="en", help="such as en, fr or am")
    parser.add_argument("--look", default="light", choices=["light", "dark", "contrast"])
    parser.add_argument("--text", default="100", help="text size in percent, 50 to 300")
    parser.add_argument("--app", type=Path, help="a built demo bundle instead of the source")
    parser.add_argument("--shots", type=Path, default=ROOT / "build" / "demo", help="pictures")
    return parser.parse_args()


def _run(options: argparse.Namespace, folder: Path, servers: list[Server]) -> int:
    print("Starting the simulators and the registry on this computer...")
    logs = options.shots
    logs.mkdir(parents=True, exist_ok=True)
    sandbox = Server(
        "spar-sandbox",
        ["spar_sandbox", "serve", "--data", str(folder / "sandbox"), "--port", "0"],
        logs / "sandbox.log",
    )
    servers.append(sandbox)
    key_pem, certificate = make_key(folder)
    data = str(folder / "mapper")
    # the desk asks whose an account is, the center what became of a job
    rights = "link,update,resolve,resolve-fa,unlink,txn-status"
    _mapper(
        "partner", "add", PARTNER, "--cert", str(certificate), "--rights", rights, "--data", data
    )
    mapper = Server(
        "spar-mapper",
        ["spar_mapper", "serve", "--data", data, "--port", "0"],
        logs / "mapper.log",
    )
    servers.append(mapper)
    sandbox_url, mapper_url = sandbox.wait_until_listening(), mapper.wait_until_listening()
    people = _people()
    reader = Server("spar-sandbox sbi", _reader(folder, people[1]["uin"]), logs / "reader.log")
    servers.append(reader)
    port = reader.wait_until_listening().rpartition(":")[2]
    print("Setting up SPAR Central, with two administrators and one agent...")
    center = set_up(folder, sandbox_url, mapper_url, key_pem, f"{port}-{port}", servers, logs)
    print(f"The supervisors' console: make a passkey at {center.console}")
    portal = start_portal(folder, sandbox_url, center, servers, logs)
    print(f"The person's own pages: {portal.url}")
    app = _app_command(options, folder, center, sandbox_url, people[0]["vid"])
    administrator = Administrator(center.settings)
    administrator.start()
    try:
        if _has_display() and not options.headless:
            _open_in_browser(center.console)
            _open_in_browser(portal.url)
            return _in_window(app, sandbox_url, people)
        registry = _Registry(mapper_url, sandbox_url, key_pem)
        status = _headless(app, options, registry, people)
        return status or _in_chromium(options, portal, center, registry, people)
    finally:
        administrator.stop()


def _reader(folder: Path, finger_of: str) -> list[str]:
    """A fingerprint reader with that person's finger on it."""
    return [
        "spar_sandbox", "sbi", "--data", str(folder / "sandbox"), "--port", "0",
        "--kind", "finger", "--person", finger_of, "--capture-ms", "1500",
    ]  # fmt: skip


def _app_command(
    options: argparse.Namespace, folder: Path, center: DemoCenter, sandbox_url: str, person: str
) -> list[str]:
    start = [str(options.app)] if options.app else [sys.executable, "-m", "demo.app"]
    banner = f"Demo · ID {_spaced(person)} · codes arrive at {sandbox_url}/sms · choose PIN {PIN}"
    return [
        *start,
        "--profile", str(folder / "profile"),
        "--center", center.url,
        "--code", center.code,
        "--staff", STAFF,
        "--language", options.language,
        "--look", options.look,
        "--text", options.text,
        "--banner", banner,
    ]  # fmt: skip


def _open_in_browser(link: str) -> None:
    """In the system's browser, where there is one; the link was printed anyway."""
    with suppress(webbrowser.Error):
        webbrowser.open(link)


def _in_window(app: list[str], sandbox_url: str, people: list[dict[str, str]]) -> int:
    print(f"The person's ID: {_spaced(people[0]['vid'])}")
    print(f"Their phone:     {sandbox_url}/sms")
    print(f"Their ID card:   {sandbox_url}/card.png?id={people[0]['vid']}")
    print(f"On the reader:   the finger of {_spaced(people[1]['uin'])}")
    print(f"A PIN for you:   {PIN}")
    print("Close the window to end the demo.")
    return _call(app, os.environ.copy())


@dataclass(frozen=True)
class _Registry:
    """Where the registry is asked in the end, without the app."""

    url: str
    sandbox_url: str
    key_pem: str

    def holds(self, person: str, end: str = "") -> bool:
        """Prints its own answer. end: of the account's number, where it must be that one."""
        psut = _psut(self.sandbox_url, person)
        answer, registered = resolve(self.url, PARTNER, self.key_pem, ID_TEMPLATE.format(sub=psut))
        print(answer)
        return registered and f"··{end}" in answer


def _headless(
    app: list[str],
    options: argparse.Namespace,
    registry: _Registry,
    people: list[dict[str, str]],
) -> int:
    print("No display here: enrollments are driven through the real widgets, offscreen.")
    for old in options.shots.glob("*.png"):
        old.unlink()
    first, second = people[0]["vid"], people[1]["uin"]
    tour = ["--tour", str(options.shots), "--person", first, "--second", second]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    sms = ["--sms", f"{registry.sandbox_url}/sms.json"]
    status = _call([*app, *tour, *sms], environment)
    for picture in sorted(options.shots.glob("*.png")):
        print(picture)
    if status != 0:
        print("The enrollment did not reach the registry.", file=sys.stderr)
        return status
    print("The registry's own answers to resolve:")
    return 0 if registry.holds(first) and registry.holds(second) else 1


def _in_chromium(
    options: argparse.Namespace,
    portal: DemoPortal,
    center: DemoCenter,
    registry: _Registry,
    people: list[dict[str, str]],
) -> int:
    """The person of the first enrollment looks and changes; then the registry is asked."""
    person = people[0]["vid"]
    print("That person looks and changes with a phone; the supervisor looks at the console:")
    shown = show_in_chromium(portal, center.console, person, options.shots, NEW_NUMBER)
    if shown is None:
        return 0
    if not shown:
        print("The change did not reach the registry.", file=sys.stderr)
        return 1
    print("The registry's own answer to resolve, after the change:")
    return 0 if registry.holds(person, NEW_NUMBER[-4:]) else 1


def _call(command: list[str], environment: dict[str, str]) -> int:
    process = subprocess.Popen(command, env=environment, cwd=ROOT, start_new_session=True)  # noqa: S603
    try:
        return process.wait()
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(15)


def _mapper(*arguments: str) -> None:
    command = [sys.executable, "-m", "spar_mapper", *arguments]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, cwd=ROOT, encoding="utf-8"
    )
    if done.returncode != 0:
        raise RuntimeError(f"the registry refused our key: {done.stderr.strip()[-300:]}")


def _people() -> list[dict[str, str]]:
    command = [sys.executable, "-m", "spar_sandbox", "people", "--json"]
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=True, cwd=ROOT, encoding="utf-8"
    )
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


def _psut(sandbox_url: str, person: str) -> str:
    url = f"{sandbox_url}/token.json?id={person}"
    with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 -- the sandbox itself
        return str(json.load(answer)["psut"])


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _spaced(number: str) -> str:
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def _stopped(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
