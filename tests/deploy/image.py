"""The files and the description inside the archive that ``make image`` makes."""

import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

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
