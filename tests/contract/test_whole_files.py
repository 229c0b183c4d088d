"""A file is written whole or not at all."""

import io
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from spar_agent.adapters import files
from spar_agent.adapters.files import read_whole, write_whole


def test_the_new_content_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for data in (b"old", b"new", b""):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_a_secret_is_for_this_user_only_whatever_lay_there_before(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for left in (path, tmp_path / "a.json.new"):
        left.write_bytes(b"left by somebody")
        left.chmod(0o666)
    write_whole(path, b"key", secret=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes() == b"key"


def test_what_cannot_be_put_in_place_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    (path / "kept").write_bytes(b"old")
    with pytest.raises(OSError, match="folder"):
        write_whole(path, b"new")
    assert (path / "kept").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("refusals", "written"), [(2, b"new"), (9, b"old")])
def test_a_scanner_that_holds_the_old_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int, written: bytes
) -> None:
    """Windows' refusal, by the system's own call; what stays refused leaves the old file."""
    path = tmp_path / "slots.json"
    path.write_bytes(b"old")
    real, left = os.replace, [refusals]

    def busy(source: str, target: str) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(13, "in use")
        real(source, target)

    monkeypatch.setattr(files, "WAITS_S", (0.001, 0.001))
    monkeypatch.setattr(os, "replace", busy)
    if written == b"new":
        write_whole(path, b"new")
    else:
        with pytest.raises(PermissionError):
            write_whole(path, b"new")
    assert path.read_bytes() == written
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("refusals", "read"), [(2, b"new"), (9, None)])
def test_a_file_that_is_put_in_place_at_this_moment_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int, read: bytes | None
) -> None:
    """Windows refuses a reader meanwhile: the outbox of a locked laptop seemed not to be there."""
    path = tmp_path / "outbox.json"
    path.write_bytes(b"new")
    real, left = io.open, [refusals]

    def busy(*given: Any, **how: Any) -> Any:
        left[0] -= 1
        if left[0] >= 0:
            raise PermissionError(13, "in use")
        return real(*given, **how)

    monkeypatch.setattr(files, "WAITS_S", (0.001, 0.001))
    monkeypatch.setattr(io, "open", busy)
    if read is None:
        with pytest.raises(PermissionError):
            read_whole(path)
    else:
        assert read_whole(path) == read
