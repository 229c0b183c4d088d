"""The app for macOS: bundle, signature, notarisation, disk image. To be run on a Mac; never was.

    python -m installer.macos.build [--sign "Developer ID Application: ..."] [--notarise PROFILE]

The list of properties and the entitlements are made and checked on every system
(``tests/installer/test_macos.py``). PROFILE: of ``xcrun notarytool store-credentials``.
Source: Apple, "Notarizing macOS software before distribution"; "Bundle Programming Guide".
"""

import argparse
import plistlib
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
LABEL: Final = "org.spar_agent.SparAgent"
NAME: Final = "SPAR Agent"
KIND: Final = "org.spar-agent.office"
BUNDLE: Final = ROOT / "dist" / "spar-agent"
APP: Final = ROOT / "dist" / f"{NAME}.app"
CAMERA: Final = "Reads the QR code of an ID card."


def properties(version: str) -> dict[str, Any]:
    """Info.plist: who we are, and that office files are ours."""
    return {
        "CFBundleDevelopmentRegion": "en", "CFBundleExecutable": "spar-agent",
        "CFBundleIconFile": "app.icns", "CFBundleIdentifier": LABEL,
        "CFBundleInfoDictionaryVersion": "6.0", "CFBundleName": NAME,
        "CFBundlePackageType": "APPL", "CFBundleShortVersionString": version,
        "CFBundleVersion": version, "LSMinimumSystemVersion": "13.0",
        "LSApplicationCategoryType": "public.app-category.business",
        "NSHighResolutionCapable": True, "NSCameraUsageDescription": CAMERA,
        "CFBundleDocumentTypes": [
            {"CFBundleTypeName": "SPAR office", "CFBundleTypeRole": "Viewer",
             "LSHandlerRank": "Owner", "LSItemContentTypes": [KIND]}
        ],
        "UTExportedTypeDeclarations": [
            {"UTTypeIdentifier": KIND, "UTTypeDescription": "SPAR office",
             "UTTypeConformsTo": ["public.data"],
             "UTTypeTagSpecification": {"public.filename-extension": ["spar-office"]}}
        ],
    }  # fmt: skip


def entitlements() -> dict[str, bool]:
    """What the hardened runtime allows. No code from elsewhere, no memory that is made code."""
    return {
        "com.apple.security.device.camera": True,
        # Python loads libraries that Qt's makers signed, not we: replaced ones, too (LGPL)
        "com.apple.security.cs.disable-library-validation": True,
    }


def assemble(bundle: Path, app: Path, version: str) -> None:
    """``app`` out of PyInstaller's folder: programs in MacOS, the list beside them."""
    contents = app / "Contents"
    (contents / "Resources").mkdir(parents=True)
    bundle.rename(contents / "MacOS")
    icon = ROOT / "installer" / "app.icns"
    (contents / "Resources" / icon.name).write_bytes(icon.read_bytes())
    (contents / "Info.plist").write_bytes(plistlib.dumps(properties(version)))


def signing(app: Path, identity: str, entitled: Path) -> Iterator[list[str]]:
    """The calls of codesign: what lies inside first, the whole at last."""
    begin = ["codesign", "--force", "--timestamp", "--options", "runtime", "--sign", identity]
    inner = [path for path in app.rglob("*") if path.suffix in {".dylib", ".so"}]
    for path in sorted(inner, key=lambda one: (-len(one.parts), str(one))):
        if not path.is_symlink():
            yield [*begin, str(path)]
    yield [*begin, "--entitlements", str(entitled), str(app)]
    yield ["codesign", "--verify", "--deep", "--strict", str(app)]


def notarising(image: Path, profile: str) -> Iterator[list[str]]:
    """Apple looks at the image and its word is put into it."""
    yield ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
    yield ["xcrun", "stapler", "staple", str(image)]
    yield ["spctl", "--assess", "--type", "open", "--context", "context:primary-signature",
           str(image)]  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0; 2 where this is no Mac."""
    parser = argparse.ArgumentParser(prog="installer.macos.build")
    parser.add_argument("--sign", metavar="IDENTITY", default="")
    parser.add_argument("--notarise", metavar="PROFILE", default="")
    asked = parser.parse_args(argv)
    if sys.platform != "darwin":
        sys.stderr.write("This is made on a Mac; it was never tried on one.\n")
        return 2
    from installer.windows.version import version

    spec = "installer/spar-agent.spec"
    subprocess.run([sys.executable, "-m", "installer.bundle", spec], cwd=ROOT, check=True)
    assemble(BUNDLE, APP, version())
    image = APP.with_name(f"spar-agent-{version()}-macos.dmg")
    calls: list[list[str]] = []
    if asked.sign:
        entitled = ROOT / "build" / "entitlements.plist"
        entitled.write_bytes(plistlib.dumps(entitlements()))
        calls += signing(APP, asked.sign, entitled)
    calls.append(["hdiutil", "create", "-ov", "-volname", NAME, "-srcfolder", str(APP), str(image)])
    calls += notarising(image, asked.notarise) if asked.notarise else ()
    for call in calls:
        subprocess.run(call, check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
