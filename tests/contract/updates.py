"""Who publishes signed versions, and a computer that takes them."""

import subprocess
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from installer.updates import Repository, make_home, new_key, pack, signer
from spar_agent.adapters.updates.fetching import FolderFetcher
from spar_agent.adapters.updates.programs import ProgramFolder
from spar_agent.adapters.updates.repository import UpdateRepository
from spar_agent.adapters.updates.taking import look, take
from spar_agent.ports.updates import Comparison

SYSTEM = "linux-x86_64"


@dataclass
class Publisher:
    """Who makes releases: keys, a repository, programs that say their version."""

    folder: Path
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        self.keys = {}
        for name in ("a", "b", "c", "d", "online", "other"):
            new_key(self.folder / f"{name}.pem", b"")
            self.keys[name] = signer(self.folder / f"{name}.pem")
        self.two = [self.keys["a"], self.keys["b"]]
        self.online = self.keys["online"]
        self.repo.start(self.two, self.online)
        self.root = (self.place / "metadata" / "1.root.json").read_bytes()

    @property
    def place(self) -> Path:
        return self.folder / "repo"

    @property
    def repo(self) -> Repository:
        return Repository(self.place, self.now)

    def bundle(self, version: str, says: str = "") -> Path:
        folder = self.folder / f"bundle-{version}"
        (folder / "_internal").mkdir(parents=True, exist_ok=True)
        program = folder / "spar-agent"
        program.write_text(f"#!/bin/sh\necho {says or version}\n", "ascii")
        program.chmod(0o755)
        (folder / "_internal" / "library").write_bytes(version.encode() * 40_000)
        link = folder / "_internal" / "library.so"
        if not link.is_symlink():
            link.symlink_to("library")
        return folder

    def archive(self, version: str, says: str = "") -> Path:
        to = self.folder / f"{version}.tar.gz"
        pack(self.bundle(version, says), to)
        return to

    def publish(self, version: str, says: str = "") -> None:
        self.repo.add(version, SYSTEM, self.archive(version, says), self.two, self.online)

    def metadata(self, name: str) -> Path:
        return self.place / "metadata" / name


@dataclass
class Computer:
    """A computer with version 0.1.0 in a folder of versions."""

    publisher: Publisher
    home: Path

    def __post_init__(self) -> None:
        make_home(self.publisher.bundle("0.1.0"), self.home, "0.1.0")

    @property
    def programs(self) -> ProgramFolder:
        return ProgramFolder(self.home)

    def repository(self, place: Path | None = None) -> UpdateRepository:
        fetcher = FolderFetcher(place or self.publisher.place)
        return UpdateRepository(self.programs.updates, self.publisher.root, fetcher)

    def update(self) -> Comparison:
        repository = self.repository()
        found = look(repository, self.programs, SYSTEM)
        if found.comparison is Comparison.NEWER and found.offered is not None:
            take(repository, self.programs, found.offered)
        return found.comparison

    def starts(self) -> str:
        """What the launcher starts, as a person would."""
        done = subprocess.run(
            [self.home / "spar-agent", "--version"],
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        return done.stdout.strip()
