"""The app for a Linux without deb or rpm: a folder to unpack anywhere, which updates itself.

``installer.packages.build`` makes it.
"""

import shutil
import tarfile
from pathlib import Path

from installer.packages import sbom
from installer.updates import make_home, plain


def make(bundle: Path, version: str, out: Path, work: Path) -> Path:
    """The tarball of ``bundle`` in ``out``; the same bundle gives the same bytes.

    It holds one folder, laid as for updates (``installer.updates home``), with the licences of all
    parts. work: a folder for what is made meanwhile. Raises ValueError, OSError.
    """
    home = work / f"spar-agent-{version}"
    shutil.rmtree(home, ignore_errors=True)
    make_home(bundle, home, version)
    sbom.write(bundle, home, version)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{home.name}-linux-x86_64.tar.xz"
    with tarfile.open(made, "w:xz", format=tarfile.PAX_FORMAT, encoding="utf-8") as tar:
        for path in (home, *sorted(home.rglob("*"))):
            tar.add(path, path.relative_to(work).as_posix(), recursive=False, filter=plain)
    shutil.rmtree(home)
    return made
