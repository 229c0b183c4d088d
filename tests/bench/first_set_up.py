"""The first set-up as it ships, at the real cost of a PIN: ``python -m ... FOLDER OFFICE``.

Answers in JSON with seconds from the press of the button: to the first word of progress, and to the
home page of who was set up; and of what this process itself worked until then.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from demo.direct import DIRECT
from spar_agent.app import App
from spar_agent.settings import Settings
from spar_agent.ui.setup.page import SetupPage
from tests.bench.first_window import PIN, until
from tests.crash.rekey_child import FileKeyring


def main(folder: Path, office: Path) -> dict[str, float]:
    """One set-up, as a person makes it once."""
    settings = Settings(profile=folder / "profile", language="en")
    qt = QApplication(sys.argv[:1])
    app = App(qt, settings, FileKeyring(folder / "keyring.json"), office=office, direct=DIRECT)
    app.start()
    page = app.navigation.setup if app.navigation is not None else None
    assert page is not None
    page.name.setText("Asha K.")
    page.pin.setText(PIN)
    page.again.setText(PIN)
    pressed, worked = time.monotonic(), time.process_time()
    page.main.click()
    begun = until(lambda: _tells_progress(page))
    ready = until(lambda: _is_home(app))
    own = time.process_time() - worked
    app.stop()
    return {"progress": begun - pressed, "ready": ready - pressed, "own work": own}


def _tells_progress(page: SetupPage) -> bool:
    return not page.main.isEnabled() and bool(page.notice.text() or page.hint.text())


def _is_home(app: App) -> bool:
    session = app.navigation.session if app.navigation is not None else None
    return session is not None and session.today.isVisible()


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
