"""What macOS is listed of the app, as far as another system can look at it."""

import plistlib
import sys
from pathlib import Path

import pytest

from installer.macos.build import (
    KIND,
    LABEL,
    assemble,
    entitlements,
    main,
    notarising,
    properties,
    signing,
)
from spar_agent.adapters.autostart import LABEL as OF_AUTOSTART


def test_office_files_are_ours_under_one_name() -> None:
    said = properties("0.9.0")
    (document,) = said["CFBundleDocumentTypes"]
    (kind,) = said["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [KIND] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["spar-office"]
    assert LABEL == OF_AUTOSTART == said["CFBundleIdentifier"]


def test_no_code_from_elsewhere_is_let_in() -> None:
    allowed = {name.rpartition(".")[2] for name, on in entitlements().items() if on}
    assert allowed == {"camera", "disable-library-validation"}


def test_the_app_is_signed_from_the_inside_out(tmp_path: Path) -> None:
    bundle, app = tmp_path / "spar-agent", tmp_path / "SPAR Agent.app"
    (bundle / "_internal" / "deep").mkdir(parents=True)
    for place in ("spar-agent", "_internal/a.dylib", "_internal/deep/b.so"):
        (bundle / place).write_bytes(b"code")
    assemble(bundle, app, "0.9.0")
    listed = plistlib.loads((app / "Contents" / "Info.plist").read_bytes())
    assert (app / "Contents" / "MacOS" / listed["CFBundleExecutable"]).is_file()
    assert (app / "Contents" / "Resources" / listed["CFBundleIconFile"]).is_file()
    calls = [call[-1] for call in signing(app, "Developer ID", tmp_path / "e.plist")]
    inside = app / "Contents" / "MacOS" / "_internal"
    assert calls == [str(inside / "deep/b.so"), str(inside / "a.dylib"), str(app), str(app)]
    assert [call[1] for call in notarising(tmp_path / "i.dmg", "p")][:2] == [
        "notarytool",
        "stapler",
    ]


@pytest.mark.skipif(sys.platform == "darwin", reason="there it is built")
def test_it_says_where_it_is_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "Mac" in capsys.readouterr().err
