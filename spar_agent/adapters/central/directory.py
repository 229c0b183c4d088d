"""The newest list of banks from the center: part by part, kept on disk, whoever kills us.

It is signed by whom the office file names, and public: so it lies beside the vault until it is
whole. What is not signed is told in the log, thrown away and not fetched again.
"""

import base64
import binascii
import hashlib
import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.directory.bundle import Bundle, read_bundle
from spar_agent.adapters.files import read_whole, write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.errors import BadReply, SparError
from spar_agent.errors.central import CenterRefused
from spar_agent.ports.clock import Clock

log = logging.getLogger(__name__)

FILE: Final = "directory-newer.spardir"
PART_FILE: Final = "directory-newer.part"
NOTE_FILE: Final = "directory-newer.json"
LOOK_EVERY_S: Final = 3600.0
AT_ONCE_S: Final = 2.0
"""Parts are fetched one after the other for so long in a pass; enrollments go first after that."""
MAX_BYTES: Final = 40_000_000
UNKNOWN: Final = "directory.unknown"


class OfferedList(Struct, frozen=True):
    """What the center has. parts: how many; size: bytes of the whole."""

    sha256: str
    version: str
    issued_at: datetime
    size: int
    parts: int


class _Offer(Struct):
    offered: OfferedList | None = None


class _Part(Struct):
    content: str


class _Note(Struct, frozen=True):
    """How far we are.

    waiting: when the list in FILE was issued. refused: sha256 of the one that nobody signed.
    """

    offered: OfferedList | None = None
    parts: int = 0
    size: int = 0
    waiting: datetime | None = None
    refused: str = ""


class DirectoryFetch:
    """On the I/O thread. present: when the list in use was issued; None without one.

    taken: called with a whole list that is signed.
    """

    def __init__(
        self,
        client: CenterClient,
        folder: Path,
        clock: Clock,
        signers: Iterable[bytes],
        present: Callable[[], datetime | None],
        taken: Callable[[Bundle], None] = lambda _: None,
    ) -> None:
        self._client = client
        self._folder = folder
        self._clock = clock
        self._signers = tuple(signers)
        self._present = present
        self._taken = taken
        self._look_at_s = 0.0

    async def renew(self) -> None:
        """Look when it is time, and fetch for a moment. Raises the network's errors."""
        if not self._signers:
            return
        note = self._note()
        try:
            if note.offered is None:
                if self._clock.ticks_s() < self._look_at_s:
                    return
                note = await self._look(note)
            await self._fetch(note)
        except CenterRefused as error:
            # an older center knows no lists; a newer list took the place of the one we fetch
            log.info("no list of banks from the center: %s", error.server_code)
            self._note_down(_Note(waiting=note.waiting, refused=note.refused))

    async def _look(self, note: _Note) -> _Note:
        self._look_at_s = self._clock.ticks_s() + LOOK_EVERY_S
        known = [one for one in (self._present(), note.waiting) if one is not None]
        present = max(known, default=None)
        body = {} if present is None else {"present": present}
        reply = await self._client.call("/desks/directory", body, _Offer)
        offered = reply.offered
        if offered is None or offered.sha256 == note.refused or offered.size > MAX_BYTES:
            return note
        note = replace(note, offered=offered, parts=0, size=0)
        self._note_down(note)
        return note

    async def _fetch(self, note: _Note) -> None:
        until = self._clock.ticks_s() + AT_ONCE_S
        offered = note.offered
        while offered is not None and note.parts < offered.parts:
            body = {"sha256": offered.sha256, "number": note.parts}
            reply = await self._client.call("/desks/directory/part", body, _Part)
            note = self._keep(note, offered, reply.content)
            if self._clock.ticks_s() >= until:
                break
        if offered is not None and note.parts >= offered.parts:
            self._finish(note, offered)

    def _keep(self, note: _Note, offered: OfferedList, content: str) -> _Note:
        """The part on disk before the note says so: what a kill left beyond the note is cut off."""
        try:
            data = base64.b64decode(content, validate=True)
        except (binascii.Error, ValueError) as error:
            raise BadReply("a part of a list of banks") from error
        if not data or note.size + len(data) > offered.size:
            raise BadReply("a part of a list of banks")
        with translated():
            path = self._folder / PART_FILE
            path.touch()
            with path.open("r+b") as file:
                file.truncate(note.size)
                file.seek(note.size)
                file.write(data)
        fresh = replace(note, parts=note.parts + 1, size=note.size + len(data))
        self._note_down(fresh)
        return fresh

    def _finish(self, note: _Note, offered: OfferedList) -> None:
        path = self._folder / PART_FILE
        with translated():
            data = path.read_bytes() if path.exists() else b""
        try:
            if hashlib.sha256(data).hexdigest() != offered.sha256:
                raise BadReply("the parts of a list of banks are not the whole")
            bundle = read_bundle(data, self._signers)
        except SparError as error:
            log.warning("the center's list of banks is not taken: %s", error)
            self._note_down(_Note(waiting=note.waiting, refused=offered.sha256))
        else:
            with translated():
                write_whole(self._folder / FILE, data)
            self._note_down(_Note(waiting=bundle.issued, refused=note.refused))
            log.info("a list of banks came: %s", bundle.version)
            self._taken(bundle)
        with translated():
            path.unlink(missing_ok=True)

    def _note(self) -> _Note:
        with translated():
            try:
                return msgspec.json.decode(read_whole(self._folder / NOTE_FILE), type=_Note)
            except (FileNotFoundError, msgspec.MsgspecError):
                return _Note()

    def _note_down(self, note: _Note) -> None:
        with translated():
            write_whole(self._folder / NOTE_FILE, msgspec.json.encode(note))


def waiting_list(folder: Path, signers: Iterable[bytes]) -> Bundle | None:
    """The whole list that came and is not in use yet; None where there is none that we believe."""
    with translated():
        try:
            data = read_whole(folder / FILE)
        except FileNotFoundError:
            return None
    try:
        return read_bundle(data, signers)
    except SparError as error:
        log.warning("a list of banks beside the vault is not used: %s", error)
        forget_list(folder)
        return None


def forget_list(folder: Path) -> None:
    """The list that came is in use, or is none: the center is asked anew."""
    with translated():
        for name in (NOTE_FILE, FILE):
            (folder / name).unlink(missing_ok=True)
