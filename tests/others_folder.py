"""A folder that is another user's, for a program that takes itself for root."""

import os
from pathlib import Path

import pytest

NOBODY = 65534


def others_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """New and empty. Whoever runs the tests is root to the program, and not the owner."""
    folder = tmp_path / "data"
    folder.mkdir()
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return folder
