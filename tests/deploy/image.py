"""The files and the description inside the archive that ``make image`` makes."""

import json
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

SCRIPT: Final = Path(__file__).parent / "pod.sh"
REMOVED: Final = ".wh."
"""How a layer names what it takes away. Source: OCI image specification, layer.md."""


@dataclass(frozen=True)
class Image:
    """files: a folder with all layers laid over one another. config: the OCI ``config`` object."""

    files: Path
    config: dict[str, Any]

    @property
    def environment(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.config["Env"])

    def start(
        self,
        at: Path,
        words: Iterable[str],
        mounts: Iterable[str],
        more: Mapping[str, str],
        log: Path,
    ) -> subprocess.Popen[bytes]:
        """A container's process: read-only, 10001, no rights (``pod.sh``).

        at: a folder of its own. mounts: lines ``source target ro|rw``. more: of its environment.
        """
        (at / "root").mkdir(parents=True)
        (at / "mounts").write_text("".join(f"{one}\n" for one in mounts), "utf-8")
        lines = [f"{name}={value}\n" for name, value in {**self.environment, **more}.items()]
        (at / "environment").write_text("".join(lines), "utf-8")
        command = ["unshare", "--mount", "--propagation", "private", "sh", str(SCRIPT)]
        command += [str(self.files), *(str(at / one) for one in ("root", "mounts", "environment"))]
        with log.open("ab") as file:
            return subprocess.Popen([*command, *words], stdout=file, stderr=subprocess.STDOUT)


def opened(archive: Path, folder: Path) -> Image:
    """The only image of an OCI archive. Raises FileNotFoundError: ``make image`` makes it."""
    with tarfile.open(archive) as outer:
        outer.extractall(folder / "oci", filter="data")

    def blob(named: dict[str, Any]) -> Path:
        kind, digest = named["digest"].split(":")
        return folder / "oci" / "blobs" / str(kind) / str(digest)

    index = json.loads((folder / "oci" / "index.json").read_text("utf-8"))
    manifest = json.loads(blob(index["manifests"][0]).read_text("utf-8"))
    files = folder / "files"
    files.mkdir()
    for layer in manifest["layers"]:
        _lay(blob(layer), files)
    config = json.loads(blob(manifest["config"]).read_text("utf-8"))["config"]
    return Image(files, config)


def _lay(layer: Path, files: Path) -> None:
    with tarfile.open(layer) as archive:
        members = list(archive)
        for member in members:
            path = Path(member.name)
            assert not path.name.startswith(REMOVED), f"{path}: not expected in this image"
            place = files / path
            if place.is_symlink() or place.is_file():
                place.unlink()
        archive.extractall(files, filter=_kept)  # noqa: S202 -- of our own making


def _kept(member: tarfile.TarInfo, _folder: str) -> tarfile.TarInfo | None:
    """Owners, rights and links as they are; nodes of /dev are the host's."""
    return None if member.isdev() else member


def regular_files(image: Image) -> Iterator[Path]:
    """Every file that is no link."""
    for path in image.files.rglob("*"):
        if path.is_file() and not path.is_symlink():
            yield path
