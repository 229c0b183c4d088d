"""An administrator at a running center, with its command line."""

import json
import re
from pathlib import Path

import pytest

from spar_central.cli.main import main
from spar_central.settings import Settings
from tests.central.center import Center


def settings_of(center: Settings) -> Path:
    """The settings file of a running center, written for its command line."""
    file = Path(center.data).parent / "central.toml"
    data, keys = (
        json.dumps(center.data),
        json.dumps(str(center.keys_folder)),
    )  # paths of Windows, too
    file.write_text(
        f'office = "{center.office}"\noffice_name = "Office"\ndata = {data}\nkeys = {keys}\n',
        encoding="utf-8",
    )
    return file


class Administrator:
    """At the center, with its command line."""

    def __init__(self, center: Center, capsys: pytest.CaptureFixture[str]) -> None:
        self.center = center
        self._capsys = capsys
        self._settings = settings_of(center.settings)

    def __call__(self, *words: str, code: int = 0) -> str:
        self._capsys.readouterr()
        status = main(["--settings", str(self._settings), *words])
        said = self._capsys.readouterr()
        assert status == code, said
        return said.out + said.err

    def takes_in(self, request: Path) -> str:
        """The device id."""
        return self.said(self("device", "request", str(request), "--by", "A-1"), "device")

    def said(self, text: str, name: str) -> str:
        return str(re.findall(rf"^{name}: (.+)$", text, re.M)[0])

    def confirms(self, device: str, words: str) -> None:
        self("device", "confirm", device, "--words", words, "--by", "A-1", "--and-by", "A-2")

    def answers(self, device: str, answer: Path) -> Path:
        self("device", "answer", device, str(answer), "--by", "A-1")
        return answer
