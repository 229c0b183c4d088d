"""What is made for Windows before wine is asked: the lock's part, the version, the MSI."""

import re
from pathlib import Path
from xml.etree import ElementTree

from installer.windows.environment import for_windows
from installer.windows.msi import ACTS, SET_UP, described
from installer.windows.version import four_numbers
from installer.windows.wine import DRIVE_C, as_windows

ROOT = Path(__file__).resolve().parents[2]
LOCK = """\
# a comment
anyio==4.1 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
jeepney==0.9 ; sys_platform == 'linux' \\
    --hash=sha256:cc
colorama==0.4 ; sys_platform == 'win32' \\
    --hash=sha256:dd
zipp==4.1 ; python_full_version < '3.12' \\
    --hash=sha256:ee
"""


def test_the_lock_for_windows_has_its_hashes_and_no_markers() -> None:
    made = for_windows(LOCK)
    assert made.splitlines()[1:] == [
        "anyio==4.1 \\", "    --hash=sha256:aa \\", "    --hash=sha256:bb",
        "colorama==0.4 \\", "    --hash=sha256:dd",
    ]  # fmt: skip


def test_our_lock_keeps_no_marker() -> None:
    made = for_windows((ROOT / "requirements.lock").read_text("utf-8"))
    assert " ; " not in made
    assert "uvloop" not in made
    assert "pywin32-ctypes" in made


def test_a_version_is_four_numbers() -> None:
    assert four_numbers("0.2.0") == (0, 2, 0, 0)
    assert four_numbers("1.2.3.4.5") == (1, 2, 3, 4)


def test_a_path_is_called_as_windows_calls_it() -> None:
    assert as_windows(DRIVE_C / "Pr\u00f3gram" / "x.exe") == "C:\\Pr\u00f3gram\\x.exe"
    assert as_windows(Path("/srv/x")) == "Z:\\srv\\x"


def test_the_msi_has_every_file_once_and_keeps_its_identifiers(tmp_path: Path) -> None:
    stage = tmp_path / "stage"
    (stage / "a").mkdir(parents=True)
    (stage / "b").mkdir()
    for name in ("a/x.txt", "b/x.txt", "current", "spar-agent.exe"):
        (stage / name).write_text(name, "utf-8")
    wix = described(stage, "0.2.0")
    files = [element.get("Source") for element in wix.iter("File")]
    assert sorted(map(str, files)) == [
        "stage/a/x.txt", "stage/b/x.txt", "stage/current", "stage/spar-agent.exe",
    ]  # fmt: skip
    parts = [element.get("Id") for element in wix.iter("Component")]
    assert sorted(map(str, parts)) == sorted(str(e.get("Id")) for e in wix.iter("ComponentRef"))
    assert len({element.get("Id") for element in wix.iter("File")}) == 4
    again = ElementTree.tostring(described(stage, "0.2.0"))
    assert again == ElementTree.tostring(wix)
    newer = described(stage, "0.3.0")
    product, newer_product = wix.find("Product"), newer.find("Product")
    assert product is not None
    assert newer_product is not None
    assert product.get("UpgradeCode") == newer_product.get("UpgradeCode")
    assert product.get("Id") != newer_product.get("Id")


def test_the_msi_looks_for_the_set_up_where_the_set_up_writes(tmp_path: Path) -> None:
    wix = described(tmp_path, "0.2.0")
    script = (ROOT / "installer" / "windows" / "setup.nsi").read_text("utf-8")
    searched = {(one.get("Root"), one.get("Key")) for one in wix.iter("RegistrySearch")}
    assert searched == {("HKLM", SET_UP), ("HKCU", SET_UP)}
    assert f'!define KEY "{SET_UP}"' in script
    assert 'WriteRegStr SHCTX "${KEY}" "DisplayVersion"' in script
    refused = {one.text for one in wix.iter("Condition")}
    assert refused == {"Installed OR NOT SETUPHKLM", "Installed OR NOT SETUPHKCU"}
    (menu,) = (one for one in wix.iter("Component") if one.get("Id") == "shortcut")
    written = menu.find("RegistryValue")
    assert written is not None
    # what the set-up asks for before it lays anything
    asked = f'ReadRegStr $0 HKLM "{written.get("Key")}" "{written.get("Name")}"'
    assert asked in script


def test_every_act_of_the_msi_is_there_and_may_refuse_before_anything_changes(
    tmp_path: Path,
) -> None:
    wix = described(tmp_path, "0.2.0")
    acts = {one.get("Id"): one for one in wix.iter("CustomAction") if one.get("DllEntry")}
    exported = re.findall(r"__declspec\(dllexport\) UINT __stdcall (\w+)", ACTS.read_text("ascii"))
    assert sorted(map(str, acts)) == sorted(exported)
    words = {one.get("Property") for one in wix.iter("CustomAction")} - {None}
    assert words == set(acts)
    (sequence,) = wix.iter("InstallExecuteSequence")
    named = {one.get("Action") or one.tag: int(one.get("Sequence", "0")) for one in sequence}
    order = sorted(named, key=lambda name: named[name])
    before = order[: order.index("InstallExecute")]
    assert {"Restore", "Keep", "Leave"} < set(before)
    assert before.index("Restore") < before.index("Keep")
    assert named["InstallExecute"] < 1600  # ProcessComponents, the first that changes anything
    removes = order.index("RemoveExistingProducts")
    assert order[removes - 1] == "InstallExecuteAgain"
    assert order.index("Name") > removes
