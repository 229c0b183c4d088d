"""The first set-up as it ships, at the real cost of a PIN: ``python -m ... FOLDER``.

Answers in JSON with seconds from the press of the button: to the first word of progress, and to the
answer of a center that is not there, when the vault of the first person was made; and of what this
process itself worked until then.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from spar_agent.app import App
from spar_agent.settings import Settings
from tests.bench.first_window import PIN, until
from tests.crash.rekey_child import FileKeyring

NOBODY = "http://127.0.0.1:9"


def main(folder: Path) -> dict[str, float]:
    """One set-up, as a person makes it once."""
    settings = Settings(profile=folder / "profile", language="en")
    qt = QApplication(sys.argv[:1])
    app = App(qt, settings, FileKeyring(folder / "keyring.json"))
    app.start()
    if app.first_start is None:
        raise RuntimeError("this is no first start")
    app.first_start.ended.emit()
    page = app.navigation.join if app.navigation is not None else None
    if page is None:
        raise RuntimeError("no page of the join")
    for line, text in (
        (page.url, NOBODY), (page.code, "AAAA"), (page.staff, "S-1"), (page.name, "Asha K."),
        (page.pin, PIN), (page.again, PIN),
    ):  # fmt: skip
        line.setText(text)
    pressed, worked = time.monotonic(), time.process_time()
    page.main.click()
    begun = until(lambda: not page.main.isEnabled())
    ready = until(lambda: page.main.isEnabled() and bool(page.notice.text()))
    own = time.process_time() - worked
    app.stop()
    return {"progress": begun - pressed, "ready": ready - pressed, "own work": own}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]))))
