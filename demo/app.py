"""The app of the demo: the real one, built with what only a throw-away profile may use.

``python -m demo.app``, or the demo bundle that is built beside the release (decision 013).
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from demo.banks import demo_list
from demo.throwaway import CHEAP, MemoryKeyring
from demo.tour import Tour, TourPlan
from spar_agent import settings as settings_file
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.streams import use_streams
from spar_agent.app import App
from spar_agent.errors import NoKeyring
from spar_agent.process import application, begin_log, run

NO_KEYRING = "No keyring on this computer: the demo keeps its key in memory."


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0 when the window was closed, or when the tour reached its end."""
    use_streams()
    options = _options(argv)
    chosen = {
        "language": options.language,
        "look": options.look,
        "text_percent": options.text,
    }
    settings = settings_file.load(options.profile, {}, chosen)
    qt = application(settings)
    begin_log(settings)
    keyring, note = _keyring()
    banner = " · ".join(filter(None, (options.banner, note)))
    app = App(
        qt,
        settings,
        keyring,
        argon2=CHEAP,
        banner=banner,
        first_list=demo_list,
    )
    if options.center:
        QTimer.singleShot(0, lambda: _fill_in(app, options))
    if options.tour is not None:
        QTimer.singleShot(0, lambda: _drive(qt, app, options))
    return run(qt, app)


def _keyring() -> tuple[Keyring, str]:
    """The system's, or where there is none one in memory and the sentence that says so."""
    keyring = OsKeyring()
    try:
        keyring.get("probe")
    except NoKeyring:
        sys.stderr.write(f"{NO_KEYRING}\n")
        return MemoryKeyring(), NO_KEYRING
    return keyring, ""


def _fill_in(app: App, options: argparse.Namespace) -> None:
    """Past language and self-test; then what an administrator gives the agent on paper."""
    if app.first_start is not None:
        app.first_start.ended.emit()
    page = app.navigation.join if app.navigation is not None else None
    if page is not None:
        page.url.setText(options.center)
        page.code.setText(options.code)
        page.staff.setText(options.staff)
        page.name.setFocus()


def _drive(qt: QApplication, app: App, options: argparse.Namespace) -> None:
    """Runs first thing on the event loop, when the app has started or said why it cannot."""
    if app.navigation is None or app.navigation.join is None:
        qt.exit(1)
        return
    plan = TourPlan(options.tour, options.person, options.sms, options.second)
    tour = Tour(app.window, app.navigation.join, plan)
    tour.ended.connect(lambda well: qt.exit(0 if well else 1))
    tour.start()


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="demo.app", description=__doc__)
    parser.add_argument("--profile", type=Path, required=True, help="a throw-away folder")
    parser.add_argument("--center", default="", help="address of the demo's center")
    parser.add_argument("--code", default="", help="join code")
    parser.add_argument("--staff", default="", help="staff number of who sits here")
    parser.add_argument("--language", default="en")
    parser.add_argument("--look", default="light", choices=["light", "dark", "contrast"])
    parser.add_argument("--text", type=int, default=100, help="text size in percent")
    parser.add_argument("--banner", default="", help="line over the window")
    parser.add_argument("--tour", type=Path, help="drive it, with pictures in this folder")
    parser.add_argument("--person", default="", help="ID of who is enrolled with a code")
    parser.add_argument("--second", default="", help="ID of who is enrolled with a finger")
    parser.add_argument("--sms", default="", help="address of the simulated phone")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
