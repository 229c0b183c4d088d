"""The set-up and the MSI for Windows of a bundle that was built: dist/packages.

    python -m installer.windows.package [--sign KEY.pem CERTIFICATE.pem] [--bundle FOLDER]

With --sign the programs in the bundle are signed before they are packed, then the set-up, its
uninstaller and the MSI. The same bundle and date give the same files, but for signatures.
"""

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from installer.packages import sbom
from installer.packages.build import OUT, ROOT, Release
from installer.updates import make_home
from installer.windows import msi, starter
from installer.windows.bundle import DIST
from installer.windows.version import four_numbers
from spar_agent.adapters.updates.programs import VERSIONS

HERE: Final = Path(__file__).resolve().parent
STAGE: Final = ROOT / "build" / "windows" / "stage"
"""What set-up and MSI put on a computer; the archive of updates is the version in it."""


@dataclass(frozen=True)
class Signer:
    """key, certificate: PEM. timestamp: the address of a time stamping service, where there is one.

    Without a time stamp a signature ends with its certificate.
    """

    key: Path
    certificate: Path
    timestamp: str = ""

    def command(self, file: str, signed: str) -> list[str]:
        """Osslsigncode's words."""
        stamp = ["-ts", self.timestamp] if self.timestamp else []
        return [
            "osslsigncode", "sign", "-certs", str(self.certificate), "-key", str(self.key),
            "-h", "sha256", "-n", "SPAR Agent", *stamp, "-in", file, "-out", signed,
        ]  # fmt: skip

    def sign(self, file: Path) -> None:
        """In place. Raises CalledProcessError."""
        signed = file.with_suffix(f"{file.suffix}.signed")
        subprocess.run(self.command(str(file), str(signed)), check=True, stdout=subprocess.DEVNULL)
        signed.replace(file)

    def words(self) -> str:
        """A line of the shell that signs the file whose name follows it; makensis calls it."""
        rest = shlex.join([str(self.key), str(self.certificate), self.timestamp])
        return f"{shlex.quote(sys.executable)} -m installer.windows.sign {rest}"


def staged(bundle: Path, release: Release, signer: Signer | None, stage: Path = STAGE) -> Path:
    """A folder of versions with ``bundle``: own programs signed, dates those of the release."""
    shutil.rmtree(stage, ignore_errors=True)
    make_home(bundle, stage, release.version)
    program = version_folder(stage, release)
    sbom.write(bundle, program / "licences", release.version)
    if signer is not None:
        for file in (stage / starter.PROGRAM, program / starter.PROGRAM):
            signer.sign(file)
    when = int(release.made_at.timestamp())
    for path in (*stage.rglob("*"), stage):
        os.utime(path, (when, when))
    return stage


def version_folder(home: Path, release: Release) -> Path:
    """Where the version of ``release`` lies in ``home``."""
    return home / VERSIONS / release.version


def setup(stage: Path, release: Release, signer: Signer | None, out: Path = OUT) -> Path:
    """The set-up of NSIS. Raises CalledProcessError."""
    made = out / f"spar-agent-{release.version}-windows-x64-setup.exe"
    out.mkdir(parents=True, exist_ok=True)
    numbers = ".".join(str(number) for number in four_numbers(release.version))
    words = {
        "VERSION": release.version, "NUMBERS": numbers, "HOME": str(stage), "OUT": str(made),
        "ICON": str(starter.ICON), "TARGET": "amd64-unicode",
        **({"SIGN": signer.words()} if signer else {}),
    }  # fmt: skip
    defined = [f"-D{name}={value}" for name, value in words.items()]
    command = ["makensis", "-V2", *defined, str(HERE / "setup.nsi")]
    subprocess.run(command, check=True, cwd=ROOT)
    return made


def main() -> int:
    """Exit status 0 when both were made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sign", nargs=2, type=Path, metavar=("KEY", "CERTIFICATE"))
    parser.add_argument("--timestamp", default="", help="address of a time stamping service")
    parser.add_argument("--bundle", type=Path, default=DIST / "spar-agent")
    options = parser.parse_args()
    signer = None
    if options.sign:
        key, certificate = options.sign
        signer = Signer(key, certificate, options.timestamp)
    release = Release.of_this_tree()
    stage = staged(options.bundle, release, signer)
    made = [setup(stage, release, signer), msi.make(stage, release, OUT)]
    if signer is not None:
        signer.sign(made[1])
    for file in made:
        sys.stdout.write(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.0f} MB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
