"""An administrator at a running center, with its command line."""

import re
from pathlib import Path

import pytest

from spar_central.cli.main import main
from tests.central.center import Center


class Administrator:
    """At the center, with its command line."""

    def __init__(self, center: Center, capsys: pytest.CaptureFixture[str]) -> None:
        self.center = center
        self._capsys = capsys
        of = center.settings
        self._settings = Path(of.data).parent / "central.toml"
        self._settings.write_text(
            f'office = "{of.office}"\noffice_name = "Office"\ndata = "{of.data}"\n'
            f'keys = "{of.keys_folder}"\n',
            encoding="utf-8",
        )

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
