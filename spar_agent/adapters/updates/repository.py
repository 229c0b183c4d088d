"""What an update repository offers, believed by TUF's rules only.

Signatures of two keys, versions that only rise, dates that end: who can write to the server or the
stick, and holds none of the keys, can only keep an update away.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tuf.api.exceptions import (
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import Metadata
from tuf.ngclient.fetcher import FetcherInterface
from tuf.ngclient.updater import Updater

from spar_agent.adapters.files import translate_os_error
from spar_agent.adapters.updates.fetching import TARGETS
from spar_agent.errors import BadReply
from spar_agent.errors.updates import NotUpdatable, UpdateStale, UpdateUntrusted
from spar_agent.resources import resource

ROOT: Final = "updates/root.json"
METADATA: Final = "metadata/"
NUMBER: Final = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6}){1,3}")
_NAME: Final = re.compile(r"(?P<system>[a-z0-9_-]+)/spar-agent-(?P<version>[0-9.]+)\.tar\.gz")


@dataclass(frozen=True, slots=True)
class OfferedVersion:
    """size: bytes of what is fetched. path: in the repository."""

    version: str
    size: int
    path: str


def shipped_root() -> bytes:
    """The first root, which came with this program. Raises NotUpdatable."""
    try:
        return resource(ROOT)
    except FileNotFoundError as error:
        raise NotUpdatable("this program was built without a root for updates") from error


def numbers(version: str) -> tuple[int, ...]:
    """``0.10.2`` as numbers, to be compared. Raises ValueError."""
    if NUMBER.fullmatch(version) is None:
        raise ValueError("a version such as 0.2.0")
    return tuple(int(part) for part in version.split("."))


class UpdateRepository:
    """One look at one repository; TUF's own files lie in ``folder``. Blocks while it fetches.

    root: the first root metadata, which came with the program.
    """

    def __init__(self, folder: Path, root: bytes, fetcher: FetcherInterface) -> None:
        self._folder = folder
        self._root = root
        self._fetcher = fetcher
        self._updater: Updater | None = None

    def newest(self, system: str) -> OfferedVersion | None:
        """The highest version for ``system`` (``linux-x86_64``); None when there is none.

        Raises UpdateUntrusted, UpdateStale and the network's errors.
        """
        try:
            for folder in ("metadata", "targets"):
                (self._folder / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
            updater = Updater(
                str(self._folder / "metadata"), METADATA, str(self._folder / "targets"), TARGETS,
                self._fetcher, bootstrap=self._root,
            )  # fmt: skip
            updater.refresh()
        except (RepositoryError, DownloadError, OSError) as error:
            raise _ours(error) from error
        self._updater = updater
        # TUF has just verified and written it
        written = (self._folder / "metadata" / "targets.json").read_bytes()
        verified: Any = Metadata.from_bytes(written).signed
        offered = [
            OfferedVersion(found["version"], target.length, path)
            for path, target in verified.targets.items()
            if (found := _NAME.fullmatch(path))
            and found["system"] == system
            and NUMBER.fullmatch(found["version"])
        ]
        return max(offered, key=lambda one: numbers(one.version), default=None)

    def fetch(self, offered: OfferedVersion) -> Path:
        """The verified archive of what ``newest`` gave. Raises as ``newest``."""
        if self._updater is None:
            raise ValueError("newest() comes first")
        try:
            target = self._updater.get_targetinfo(offered.path)
            if target is None:
                raise UpdateUntrusted("it is not offered any more")
            kept = self._updater.find_cached_target(target)
            return Path(kept or self._updater.download_target(target))
        except (RepositoryError, DownloadError, OSError) as error:
            if isinstance(error, RepositoryError):
                self.forget_parts()  # what does not fit its hash is of no use to go on with
            raise _ours(error) from error

    def forget_parts(self) -> None:
        """Remove what was fetched of archives."""
        for pattern in ("*.part", "targets/*"):
            for path in self._folder.glob(pattern):
                path.unlink(missing_ok=True)


def _ours(error: Exception) -> Exception:
    if isinstance(error, ExpiredMetadataError):
        return UpdateStale(str(error))
    if isinstance(error, RepositoryError | DownloadLengthMismatchError):
        return UpdateUntrusted(f"{type(error).__name__}: {error}")
    if isinstance(error, OSError):
        return translate_os_error(error)
    return BadReply(f"{type(error).__name__}: {error}")
