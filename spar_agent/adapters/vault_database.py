"""The vault's open database: opened, copied, closed, and the journal's head written down."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from filelock import FileLock, Timeout

from spar_agent.adapters.key_slots import FIRST_DATABASE
from spar_agent.adapters.own_process import take_from_others
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import Connection, connect, translated
from spar_agent.adapters.store.enrollments import SqlEnrollments, draw_slip_device
from spar_agent.adapters.store.journal import journal_fault, journal_head, last_entry_at
from spar_agent.adapters.store.unsent import UnsentFile
from spar_agent.adapters.vault_copy import copy_before_migration, daily_copy
from spar_agent.adapters.vault_keys import PreparedKeys, VaultKeys
from spar_agent.domain.journal import Act
from spar_agent.domain.secret import Secret
from spar_agent.errors import Locked, SparError, VaultInUse, VaultMissing
from spar_agent.ports.clock import Clock

log = logging.getLogger(__name__)

NONCE_BYTES: Final = 12
HELD: Final = b"spar-agent held work 1"


class JournalAnchor:
    """How far the journal goes, written down in the keyring, where no copied file reaches.

    fault: why the journal is not the one that was left; empty when it is. The keyring lags behind
    the journal and never leads it: a kill in between is no fault.
    """

    def __init__(self, keys: VaultKeys) -> None:
        self.fault = ""
        self._keys = keys
        self._frozen = False

    def check(self, conn: Connection) -> None:
        """Compare the journal of a database that was just opened with what was written down."""
        _, entry = self._keys.read()
        self.fault = journal_fault(conn, entry.head)
        self._frozen = False
        if self.fault:
            log.error("the journal is not the one we left: %s", self.fault)
            draw_slip_device(conn)  # it may be an older file, put back by hand

    def write(self, conn: Connection) -> None:
        """Write down the head; not of a journal at fault, which somebody has to look at first.

        Raises KeyringRefused.
        """
        head = journal_head(conn)
        if head is not None and not self.fault and not self._frozen:
            self._save(head)

    def accept(self, conn: Connection) -> None:
        """A supervisor has looked: the journal goes on from where it is."""
        self.fault = ""
        self.write(conn)

    def replace(self, head: tuple[int, str] | None) -> None:
        """A backup with ``head`` takes the database's place: the former journal counts no more."""
        self._save(head)
        self._frozen = True

    def _save(self, head: tuple[int, str] | None) -> None:
        file, entry = self._keys.read()
        if entry.head != head:
            entry.head = head
            self._keys.save_entry(file, entry)


@dataclass(frozen=True, slots=True, repr=False)
class _OpenDatabase:
    """What is there between opening and closing. last_written: before it was opened."""

    conn: Connection
    name: str
    key: bytearray
    master: bytearray
    store: SqlEnrollments
    last_written: datetime | None

    def wipe(self) -> None:
        """Zeros in the place of the keys."""
        for key in (self.key, self.master):
            key[:] = bytes(len(key))


class VaultDatabase:
    """One profile's database, for one process at a time. All on one thread but ``copy_today``.

    became_due: see EnrollmentStore. What needs an open database raises Locked without one.
    """

    def __init__(
        self, folder: Path, keys: VaultKeys, clock: Clock, became_due: Callable[[], None]
    ) -> None:
        self.journal = JournalAnchor(keys)
        self.folder = folder
        self._keys = keys
        self._clock = clock
        self._became_due = became_due
        self._open: _OpenDatabase | None = None
        self._lock = FileLock(
            folder / "vault.lock", mode=0o600, thread_local=False, preserve_lock_file=True
        )

    @property
    def is_open(self) -> bool:
        """True between opening and closing."""
        return self._open is not None

    def create(self, prepared: PreparedKeys) -> None:
        """Write a new vault and open it. Raises NoKeyring, KeyringRefused, DiskFull..."""
        with translated():
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.folder.chmod(0o700)  # a log may have made it with the rights of the day
        with self._locked_unless_it_fails():
            self._move_unfinished_aside()
            conn = _migrated(self.folder / FIRST_DATABASE, prepared.master)
            self._keys.create(prepared)
        self._opened(conn, FIRST_DATABASE, prepared.master, prepared.master)

    def open(self, master: bytes) -> None:
        """Open the database in use. Raises VaultMissing, VaultInUse, VaultDamaged, VaultNewer."""
        name, key = self._keys.database(master)
        path = self.folder / name
        if not path.is_file():
            raise VaultMissing
        with translated():
            if found := take_from_others(self.folder):
                log.info("others could read: %s", ", ".join(found))
        with self._locked_unless_it_fails():
            conn = _migrated(path, key, self.folder / "backups")
        self._opened(conn, name, key, master)

    def close(self) -> None:
        """The head of the journal is written down, keys are dropped. Fine when it is closed."""
        if self._open is not None:
            try:
                self.anchor()
            except SparError as error:
                log.warning("the journal's head could not be anchored: %s", error)
            self._open.conn.close()
            self._open.wipe()
            self._lock.release(force=True)
        self._open = None

    @property
    def connection(self) -> Connection:
        """For the other tables of the same database."""
        return self._need_open().conn

    @property
    def store(self) -> SqlEnrollments:
        """The enrollments of the open vault."""
        return self._need_open().store

    @property
    def master(self) -> bytes:
        """The key that every slot opens."""
        return bytes(self._need_open().master)

    @property
    def path(self) -> Path:
        """The file in use."""
        return self.folder / self._need_open().name

    @property
    def keys(self) -> list[bytes]:
        """Keys of the database in use and of former ones, newest first."""
        return self._keys.database_keys(self.master)

    def tag(self, value: Secret) -> str:
        """A keyed hash of ``value`` under a key of this vault: equal values, equal tags."""
        mac = hmac.HMAC(_tag_key(self.master), hashes.SHA256())
        mac.update(value.reveal().encode())
        return mac.finalize().hex()

    def seal(self, data: bytes) -> bytes:
        """``data`` under a key of this vault, with a nonce of 12 bytes in front (AES-256-GCM)."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(_drawn(self.master, HELD)).encrypt(nonce, data, None)

    def unseal(self, sealed: bytes) -> bytes:
        """What ``seal`` was given; empty where another vault sealed it, or nobody."""
        cipher = AESGCM(_drawn(self.master, HELD))
        try:
            return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], None)
        except (InvalidTag, ValueError):
            return b""

    def note_in(self, conn: Connection, act: Act, actor: str, detail: str) -> None:
        """A line in the journal of another database of this vault, as of a restored copy."""
        SqlEnrollments(conn, self._clock, _tag_key(self.master)).note(act, actor, detail)

    def last_written(self) -> datetime | None:
        """The time of the journal's newest entry before this opening; None for a new vault.

        A sign-in is written at once, by a clock that may be wrong: it says nothing of the clock.
        """
        return self._need_open().last_written

    def anchor(self) -> None:
        """Write down in the keyring how far the journal goes. Raises KeyringRefused."""
        self.journal.write(self.connection)

    def copy_today(self, *, keep_all: bool = False) -> bool:
        """Once a day, a verified copy beside the vault; any thread. Raises DiskFull..."""
        opened = self._need_open()
        path, today = self.folder / opened.name, self._clock.now()
        made = daily_copy(
            path, bytes(opened.key), self.folder / "backups", today, keep_all=keep_all
        )
        return made is not None

    @contextmanager
    def second_connection(self) -> Iterator[Connection]:
        """Another connection to the file in use, for reading beside the work; any thread."""
        opened = self._need_open()
        conn = connect(self.folder / opened.name, bytes(opened.key))
        try:
            yield conn
        finally:
            conn.close()

    def switch_to(self, name: str, key: bytes) -> None:
        """Name another file of the folder as the one in use, from the next opening on.

        The file in use stays where it is.
        """
        self._keys.use_database(name, key, self.master)

    def _need_open(self) -> _OpenDatabase:
        if self._open is None:
            raise Locked
        return self._open

    def _opened(self, conn: Connection, name: str, key: bytes, master: bytes) -> None:
        tell_unsent = UnsentFile(self.folder).keep
        store = SqlEnrollments(conn, self._clock, _tag_key(master), self._became_due, tell_unsent)
        last = last_entry_at(conn)
        self._open = _OpenDatabase(conn, name, bytearray(key), bytearray(master), store, last)
        self.journal.check(conn)

    @contextmanager
    def _locked_unless_it_fails(self) -> Iterator[None]:
        """One process per vault; the system drops the lock when the process dies.

        Raises VaultInUse when another process holds it, VaultReadOnly, DiskFull.
        """
        with translated():
            try:
                self._lock.acquire(blocking=False)
            except Timeout as error:
                raise VaultInUse from error
        try:
            yield
        except BaseException:
            self._lock.release(force=True)
            raise

    def _move_unfinished_aside(self) -> None:
        """A database without slots was never finished, or its slots are gone: never overwrite."""
        path = self.folder / FIRST_DATABASE
        if path.exists():
            with translated():
                path.rename(self.folder / f"vault-set-aside-{self._clock.now():%Y%m%dT%H%M%S}.db")


def _migrated(path: Path, key: bytes, copies: Path | None = None) -> Connection:
    """copies: where a copy goes before an older vault is changed."""
    conn = connect(path, key)
    try:
        if copies is not None:
            copy_before_migration(conn, path, key, copies)
        db.migrate(conn)
    except BaseException:
        conn.close()
        raise
    return conn


def _tag_key(master: bytes) -> bytes:
    return _drawn(master, b"spar-agent tags 1")


def _drawn(master: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, purpose).derive(master)
