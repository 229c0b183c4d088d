"""The MSI, for roll-outs by group policy: per computer, the same files as the set-up, by wixl.

It refuses a computer that has the set-up's program, and tells the program that no update but a
newer MSI may change it. An upgrade keeps the version before; what that takes beside Windows
Installer's own acts is in ``msi_acts.c``.
"""

import os
import subprocess
import uuid
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from installer.packages.build import Release
from installer.windows.version import four_numbers
from spar_agent.adapters.updates.programs import PACKAGED

OURS: Final = uuid.UUID("6f1c4a52-7a0b-4e3e-9c57-0b54ad8f3f11")
"""Makes every identifier; another one would make every upgrade a second program."""
SET_UP: Final = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\SPARAgent"
"""The key of setup.nsi."""
REFUSES: Final = (
    "SPAR Agent was put on this computer by its set-up. Remove that one first, or take a newer"
    " set-up; what was captured stays."
)
WIX: Final = "http://schemas.microsoft.com/wix/2006/wi"
ACTS: Final = Path(__file__).with_name("msi_acts.c")
LIBRARY: Final = "msi_acts.dll"
ONLY_IF_SENT: Final = "ONLYIFSENT"
"""A property: where it is set, a removal ends where something was not sent, and removes nothing."""
REMOVED: Final = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'
IN_TURN: Final = (
    ("Restore", 1510, "NOT REMOVE"), ("Keep", 1520, "NOT REMOVE"), ("Leave", 1530, REMOVED),
    ("InstallExecute", 1540, ""),
    ("Clear", 3601, REMOVED),
    ("InstallExecuteAgain", 6510, ""), ("RemoveExistingProducts", 6520, ""),
    ("Name", 6530, "NOT REMOVE"),
)  # fmt: skip
"""What is done when, on what condition, among InstallInitialize (1500), RemoveFiles (3500),
InstallFiles (4000) and InstallFinalize (6600). InstallExecute has done what stands before it: Keep
and Leave may refuse while nothing is changed, and the old MSI goes when the new files are there, so
that what both have stays, and what fails before leaves the old one.
"""
AS_ROLLBACK: Final = "UPDATE CustomAction SET Type = 3329 WHERE Action = 'Restore'"
"""Of a library (1), in the script (0x400), when it is undone (0x100), as the system (0x800); wixl
0.101 makes no acts of undoing. Source: msidefs.h"""
AS_SECURE: Final = (
    "UPDATE Property SET Value = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;ONLYIFSENT'"
    " WHERE Property = 'SecureCustomProperties'"
)
"""What a person without rights says reaches the installer's service, too; wixl leaves ours out."""


def make(stage: Path, release: Release, out: Path) -> Path:
    """The package of the folder of versions ``stage``. Raises CalledProcessError."""
    made = out / f"spar-agent-{release.version}-windows-x64.msi"
    source = stage.parent / "spar-agent.wxs"
    marker = stage / PACKAGED
    marker.write_text("A newer MSI is the update of this program.\r\n", "ascii")
    when = release.made_at.timestamp()
    os.utime(marker, (when, when))
    ElementTree.ElementTree(described(stage, release.version)).write(source, "utf-8")
    made.unlink(missing_ok=True)
    library = source.with_name(LIBRARY)
    _run(
        "x86_64-w64-mingw32-gcc", "-Os", "-s", "-static", "-shared", "-Wall", "-Wextra", "-Werror",
        "-Wl,--no-insert-timestamp", "-o", str(library), str(ACTS), "-lmsi", "-luserenv",
    )  # fmt: skip
    os.utime(library, (when, when))
    try:
        _run("wixl", "-a", "x64", "-o", str(made), str(source))
        _run("msibuild", str(made), "-q", AS_ROLLBACK, AS_SECURE)
    finally:
        marker.unlink()  # the set-up's program updates itself
    return made


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def described(stage: Path, version: str) -> ElementTree.Element:
    """WiX's description of the folder ``stage``."""
    wix = ElementTree.Element("Wix", xmlns=WIX)
    three = ".".join(str(number) for number in four_numbers(version)[:3])
    product = ElementTree.SubElement(
        wix, "Product", Id=_guid(f"product {version}"), Name="SPAR Agent", Language="1033",
        Version=three, Manufacturer="The SPAR Agent engineers", UpgradeCode=_guid("upgrade"),
    )  # fmt: skip
    ElementTree.SubElement(
        product, "Package", InstallerVersion="500", Compressed="yes", InstallScope="perMachine",
        Description="SPAR Agent", Manufacturer="The SPAR Agent engineers",
    )  # fmt: skip
    ElementTree.SubElement(product, "Media", Id="1", Cabinet="files.cab", EmbedCab="yes")
    ElementTree.SubElement(
        product, "MajorUpgrade", DowngradeErrorMessage="A newer SPAR Agent is installed."
    )
    for root in ("HKLM", "HKCU"):
        _refuse_beside_set_up(product, root)
    target = ElementTree.SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = ElementTree.SubElement(target, "Directory", Id="ProgramFiles64Folder")
    folder = ElementTree.SubElement(programs, "Directory", Id="INSTALLDIR", Name="SPAR Agent")
    menu = ElementTree.SubElement(target, "Directory", Id="ProgramMenuFolder")
    components = list(_folder(folder, stage, stage))
    components.append(_shortcut(menu))
    components.append(_office_files(folder))
    feature = ElementTree.SubElement(product, "Feature", Id="Whole", Level="1", Title="SPAR Agent")
    for component in components:
        ElementTree.SubElement(feature, "ComponentRef", Id=component)
    _acts(product, version)
    return wix


def _acts(product: ElementTree.Element, version: str) -> None:
    """Each act has its words from a property of its own name; it runs as the system."""
    ElementTree.SubElement(product, "Binary", Id="acts", SourceFile=LIBRARY)
    sequence = ElementTree.SubElement(product, "InstallExecuteSequence")
    for act, when, condition in IN_TURN:
        if not condition:
            ElementTree.SubElement(sequence, act, Sequence=str(when))
            continue
        ElementTree.SubElement(
            product, "CustomAction", Id=act, BinaryKey="acts", DllEntry=act, Execute="deferred",
            Impersonate="no",
        )  # fmt: skip
        words = f"[INSTALLDIR]|{version}|[{ONLY_IF_SENT}]"
        ElementTree.SubElement(
            product, "CustomAction", Id=f"wordsOf{act}", Property=act, Value=words
        )
        for name, at in ((f"wordsOf{act}", when - 1), (act, when)):
            custom = ElementTree.SubElement(sequence, "Custom", Action=name, Sequence=str(at))
            custom.text = condition


def _refuse_beside_set_up(product: ElementTree.Element, root: str) -> None:
    """Where the set-up wrote what removes it: for the computer, or for who runs the MSI."""
    there = ElementTree.SubElement(product, "Property", Id=f"SETUP{root}")
    ElementTree.SubElement(
        there, "RegistrySearch", Id=f"search{root}", Root=root, Key=SET_UP,
        Name="DisplayVersion", Type="raw", Win64="yes",
    )  # fmt: skip
    condition = ElementTree.SubElement(product, "Condition", Message=REFUSES)
    condition.text = f"Installed OR NOT SETUP{root}"


def _folder(element: ElementTree.Element, folder: Path, stage: Path) -> list[str]:
    """Fills ``element`` with what lies in ``folder``; the identifiers of its components."""
    components = []
    for path in sorted(folder.iterdir()):
        name = _id(path.relative_to(stage).as_posix())
        if path.is_dir():
            inner = ElementTree.SubElement(element, "Directory", Id=f"d{name}", Name=path.name)
            components += _folder(inner, path, stage)
            continue
        guid = _guid(path.relative_to(stage).as_posix())
        component = ElementTree.SubElement(
            element, "Component", Id=f"c{name}", Guid=guid, Win64="yes"
        )
        ElementTree.SubElement(
            component,
            "File",
            Id=f"f{name}",
            Name=path.name,
            KeyPath="yes",
            Source=path.relative_to(stage.parent).as_posix(),  # wixl refuses absolute ones
        )
        components.append(f"c{name}")
    return components


def _shortcut(menu: ElementTree.Element) -> str:
    component = ElementTree.SubElement(
        menu, "Component", Id="shortcut", Guid=_guid("shortcut"), Win64="yes"
    )
    ElementTree.SubElement(
        component, "Shortcut", Id="start", Name="SPAR Agent", Target="[INSTALLDIR]spar-agent.exe",
        WorkingDirectory="INSTALLDIR",
    )  # fmt: skip
    _registry(component, r"Software\SPAR Agent", "installed", "1", key_path=True)
    return "shortcut"


def _office_files(folder: ElementTree.Element) -> str:
    component = ElementTree.SubElement(
        folder, "Component", Id="officefiles", Guid=_guid("office files"), Win64="yes"
    )
    kind = r"Software\Classes\SPARAgent.OfficeFile"
    start = '"[INSTALLDIR]spar-agent.exe" --office "%1"'
    _registry(
        component, r"Software\Classes\.spar-office", "", "SPARAgent.OfficeFile", key_path=True
    )
    _registry(component, kind, "", "SPAR Agent office file")
    _registry(component, rf"{kind}\DefaultIcon", "", "[INSTALLDIR]spar-agent.exe,0")
    _registry(component, rf"{kind}\shell\open\command", "", start)
    return "officefiles"


def _registry(
    component: ElementTree.Element, key: str, name: str, value: str, *, key_path: bool = False
) -> None:
    words = {"Root": "HKLM", "Key": key, "Value": value, "Type": "string"}
    words |= {"Name": name} if name else {}
    words |= {"KeyPath": "yes"} if key_path else {}
    ElementTree.SubElement(component, "RegistryValue", words)


def _guid(text: str) -> str:
    return str(uuid.uuid5(OURS, text)).upper()


def _id(text: str) -> str:
    return uuid.uuid5(OURS, text).hex
