"""Makes and signs a repository of updates (TUF). For who releases the program; ``docs/release.md``.

    python -m installer.updates key     KEY.pem [--online]
    python -m installer.updates home    BUNDLE HOME VERSION
    python -m installer.updates init    REPO --root A.pem --root B.pem --online O.pem
    python -m installer.updates archive BUNDLE OUT.tar.gz
    python -m installer.updates add     REPO VERSION SYSTEM OUT.tar.gz --key A.pem --key B.pem ...
    python -m installer.updates remove  REPO VERSION SYSTEM --key A.pem --key B.pem --online O.pem
    python -m installer.updates refresh REPO --online O.pem
    python -m installer.updates rotate  REPO --old A.pem --old B.pem --root C.pem --root D.pem ...

Root and targets need two keys, which lie offline. The online key signs snapshot and timestamp: it
alone can keep an update away for some days, and make none.
"""

import argparse
import gzip
import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from getpass import getpass
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]  # so exported
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import (  # type: ignore[attr-defined]  # so exported
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from installer.windows import starter

DAYS: Final = {"root": 365, "targets": 365, "snapshot": 30, "timestamp": 30}
THRESHOLD: Final = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Exit status 0; 2 for what the caller can mend."""
    arguments = _parser().parse_args(argv)
    try:
        arguments.run(arguments)
    except (OSError, ValueError, RepositoryError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"updates: {error}\n")
        return 2
    return 0


def new_key(path: Path, passphrase: bytes) -> None:
    """An Ed25519 key in PEM; encrypted unless ``passphrase`` is empty (the online key)."""
    kept: Any = serialization.NoEncryption()
    if passphrase:
        kept = serialization.BestAvailableEncryption(passphrase)
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, kept
    )
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(pem)


def signer(path: Path, passphrase: bytes | None = None) -> CryptoSigner:
    """The key in ``path``; asks for its passphrase where it has one. Raises ValueError."""
    pem = path.read_bytes()
    if b"ENCRYPTED" in pem and passphrase is None:
        passphrase = getpass(f"passphrase of {path.name}: ").encode()
    key = serialization.load_pem_private_key(pem, passphrase)
    if not isinstance(key, Ed25519PrivateKey):
        raise ValueError(f"{path.name}: an Ed25519 key is needed")  # noqa: TRY004 -- of a file
    return CryptoSigner(key)


class Repository:
    """``metadata/`` and ``targets/``, as a web server or a stick offers them."""

    def __init__(self, folder: Path, now: datetime | None = None) -> None:
        self.folder = folder
        self.now = (now or datetime.now(UTC)).replace(microsecond=0)
        self._metadata = folder / "metadata"

    def start(self, offline: Sequence[CryptoSigner], online: CryptoSigner) -> None:
        """The first root, and nothing offered. Raises ValueError."""
        if (self._metadata / "timestamp.json").exists():
            raise ValueError(f"{self.folder}: there is one")
        if len({one.public_key.keyid for one in offline}) < THRESHOLD:
            raise ValueError(f"{THRESHOLD} different offline keys are needed")
        root = Root(expires=self._until("root"), consistent_snapshot=True)
        _appoint(root, offline, online)
        self._write(Metadata(root), offline)
        self._write(Metadata(Targets(expires=self._until("targets"))), offline)
        snapshot = Snapshot(expires=self._until("snapshot"))
        self._write(Metadata(snapshot), [online])
        timestamp = Timestamp(expires=self._until("timestamp"))
        self._write(Metadata(timestamp), [online])

    def add(
        self, version: str, system: str, archive: Path, offline: Sequence[CryptoSigner],
        online: CryptoSigner,
    ) -> None:  # fmt: skip
        """Offer ``archive`` as ``version`` for ``system``, signed by two. Raises ValueError."""
        path = f"{system}/spar-agent-{version}.tar.gz"
        target = TargetFile.from_file(path, str(archive))
        targets = self._newest("targets")
        targets.signed.targets[path] = target
        digest = next(iter(target.hashes.values()))
        to = self.folder / "targets" / system / f"{digest}.{Path(path).name}"
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(archive.read_bytes())
        self._publish_targets(targets, offline, online)

    def remove(
        self, version: str, system: str, offline: Sequence[CryptoSigner], online: CryptoSigner
    ) -> None:
        """Offer ``version`` no more."""
        targets = self._newest("targets")
        del targets.signed.targets[f"{system}/spar-agent-{version}.tar.gz"]
        self._publish_targets(targets, offline, online)

    def refresh(self, online: CryptoSigner) -> None:
        """New dates for snapshot and timestamp: due every few weeks."""
        self._stamp(online)

    def rotate(
        self, old: Sequence[CryptoSigner], new: Sequence[CryptoSigner], online: CryptoSigner
    ) -> None:
        """Other keys from now on; the old ones sign it, too. Raises ValueError."""
        root = self._newest("root")
        targets = self._newest("targets")
        for role in ("root", "targets", "snapshot", "timestamp"):
            for keyid in list(root.signed.roles[role].keyids):
                root.signed.revoke_key(keyid, role)
        _appoint(root.signed, new, online)
        self._next(root, "root")
        for one in (*old, *new):
            root.sign(one, append=True)
        for judge in (self._newest("root"), root):
            judge.signed.verify_delegate("root", root.signed_bytes, root.signatures)
        self._write(root, [*old, *new])
        self._publish_targets(targets, new, online)

    def _publish_targets(
        self, targets: Any, offline: Sequence[CryptoSigner], online: CryptoSigner
    ) -> None:
        self._next(targets, "targets")
        root = self._newest("root")
        for one in offline:
            targets.sign(one, append=True)
        # two of the right keys, or nothing is written
        root.signed.verify_delegate("targets", targets.signed_bytes, targets.signatures)
        self._write(targets, offline)
        self._stamp(online, targets.signed.version)

    def _stamp(self, online: CryptoSigner, targets: int = 0) -> None:
        """Snapshot and timestamp anew. targets: version to be named, when it is another."""
        snapshot = self._newest("snapshot")
        if targets:
            snapshot.signed.meta["targets.json"] = MetaFile(version=targets)
        self._next(snapshot, "snapshot")
        self._write(snapshot, [online])
        timestamp = self._newest("timestamp")
        timestamp.signed.snapshot_meta = MetaFile(version=snapshot.signed.version)
        self._next(timestamp, "timestamp")
        self._write(timestamp, [online])

    def _next(self, metadata: Any, role: str) -> None:
        metadata.signed.version += 1
        metadata.signed.expires = self._until(role)
        metadata.signatures.clear()

    def _until(self, role: str) -> datetime:
        return self.now + timedelta(days=DAYS[role])

    def _newest(self, role: str) -> Any:
        if role == "timestamp":
            return Metadata.from_file(str(self._metadata / "timestamp.json"))
        found = self._metadata.glob(f"*.{role}.json")
        newest = max(found, key=lambda path: int(path.name.partition(".")[0]))
        return Metadata.from_file(str(newest))

    def _write(self, metadata: Any, signers: Sequence[CryptoSigner]) -> None:
        metadata.signatures.clear()
        for one in signers:
            metadata.sign(one, append=True)
        self._metadata.mkdir(parents=True, exist_ok=True)
        role = metadata.signed.type
        name = f"{role}.json" if role == "timestamp" else f"{metadata.signed.version}.{role}.json"
        metadata.to_file(str(self._metadata / name))


def _appoint(root: Any, offline: Sequence[CryptoSigner], online: CryptoSigner) -> None:
    for role in ("root", "targets"):
        for one in offline:
            root.add_key(one.public_key, role)
        root.roles[role].threshold = THRESHOLD
    for role in ("snapshot", "timestamp"):
        root.add_key(online.public_key, role)


def pack(bundle: Path, to: Path) -> None:
    """The folder of a bundle as an archive: the same content gives the same bytes."""
    with (
        to.open("wb") as raw,
        gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT, encoding="utf-8") as tar,
    ):
        for path in sorted(bundle.rglob("*")):
            tar.add(path, path.relative_to(bundle).as_posix(), recursive=False, filter=plain)


def make_home(bundle: Path, home: Path, version: str) -> None:
    """A folder of versions with this one: what is installed where updates come from here.

    Raises ValueError for a version that is none, OSError where there is one already, and for a
    bundle for Windows CalledProcessError where its starter cannot be made.
    """
    if not all(part.isdigit() for part in version.split(".")) or "." not in version:
        raise ValueError("a version such as 0.2.0")
    shutil.copytree(bundle, home / "versions" / version, symlinks=True)
    if (bundle / starter.PROGRAM).is_file():  # a bundle for Windows, wherever this runs
        starter.make(home / starter.PROGRAM)
    else:
        launcher = home / "spar-agent"
        launcher.write_bytes((Path(__file__).parent / "launcher.sh").read_bytes())
        launcher.chmod(0o755)
    (home / "current").write_text(f"{version}\n\n0\n", "ascii")


def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """A member of nobody and no time, so that the same content gives the same bytes."""
    member.uid = member.gid = member.mtime = 0
    member.uname = member.gname = ""
    member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
    return member


def _parser() -> argparse.ArgumentParser:
    words = (__doc__ or "").partition("\n")[0]
    parser = argparse.ArgumentParser(prog="installer.updates", description=words)
    acts = parser.add_subparsers(required=True)

    def act(name: str, run: Callable[[argparse.Namespace], object], *words: str) -> None:
        """words: of arguments in their order, then switches; --online is a file but for a key."""
        one = acts.add_parser(name)
        for word in words:
            if word in {"--root", "--key", "--old"}:
                one.add_argument(word, type=Path, action="append", required=True)
            elif word == "--online":
                one.add_argument(word, type=Path, required=True)
            elif word == "--unsealed":
                one.add_argument("--online", action="store_true", help="without a passphrase")
            else:
                one.add_argument(word, type=str if word in {"version", "system"} else Path)
        one.set_defaults(run=run)

    act("key", lambda a: new_key(a.key, b"" if a.online else _passphrase()), "key", "--unsealed")
    act("archive", lambda a: pack(a.bundle, a.to), "bundle", "to")
    act("home", lambda a: make_home(a.bundle, a.home, a.version), "bundle", "home", "version")
    act("init", _init, "repo", "--root", "--online")
    act("add", _add, "repo", "version", "system", "archive", "--key", "--online")
    act("remove", _remove, "repo", "version", "system", "--key", "--online")
    act("refresh", lambda a: Repository(a.repo).refresh(signer(a.online)), "repo", "--online")
    act("rotate", _rotate, "repo", "--old", "--root", "--online")
    return parser


def _init(given: argparse.Namespace) -> None:
    Repository(given.repo).start(_signers(given.root), signer(given.online))


def _add(given: argparse.Namespace) -> None:
    keys, online = _signers(given.key), signer(given.online)
    Repository(given.repo).add(given.version, given.system, given.archive, keys, online)


def _remove(given: argparse.Namespace) -> None:
    keys, online = _signers(given.key), signer(given.online)
    Repository(given.repo).remove(given.version, given.system, keys, online)


def _rotate(given: argparse.Namespace) -> None:
    old, new = _signers(given.old), _signers(given.root)
    Repository(given.repo).rotate(old, new, signer(given.online))


def _signers(paths: Sequence[Path]) -> list[CryptoSigner]:
    return [signer(path) for path in paths]


def _passphrase() -> bytes:
    first = getpass("passphrase: ")
    if not first or first != getpass("again: "):
        raise ValueError("two different passphrases, or none")
    return first.encode()


if __name__ == "__main__":
    sys.exit(main())
