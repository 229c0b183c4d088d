"""What is due while nobody sits here: files beside the vault, sealed to the center.

Each item is what ``/desks/enrollments`` takes, as a JWE to the center's outbox key, which the
office's root certified: whoever finds the folder reads nothing of it, and neither do we. One file
says where the center is and under which root its orders are believed; the items lie beside it in
parts, as those of a long queue fill megabytes. An HMAC under the device secret, which lies in the
keyring, holds each file together.
"""

import hmac
import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from joserfc.jwk import OKPKey
from msgspec import Struct

from spar_agent.adapters.central.chain import OUTBOX, Chain
from spar_agent.adapters.central.content import Jwk
from spar_agent.adapters.central.gateway import sent_item
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.keys import public_key
from spar_agent.adapters.central.membership import ACTIVE, Membership
from spar_agent.adapters.central.signed import seal
from spar_agent.adapters.files import read_whole, write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors.central import CenterUntrusted

log = logging.getLogger(__name__)

FILE: Final = "outbox.json"
PARTS: Final = "outbox-*.json"
MOST: Final = 20_000
PART: Final = 200
"""Items of one file: about half a megabyte."""
T = TypeVar("T")
Mac = Callable[[bytes], bytes]
"""HMAC-SHA256 under a key that the keyring holds for this laptop."""


class Outbox(Struct, frozen=True):
    """All that is needed while the vault is closed.

    facts, serial, heads: for the heartbeat. heads: signed by the device, and by who sat here;
    empty where there is none. understood: what the center said that it reads.
    """

    url: str
    ca_pem: str
    device_id: str
    root: Jwk
    center: dict[str, str]
    facts: BeatFacts = BeatFacts()
    serial: int = -1
    head: str = ""
    person_head: str = ""
    understood: tuple[str, ...] = ()

    @property
    def chain(self) -> Chain:
        """The center's keys under our root."""
        return Chain(public_key(self.root), self.center)


class _File(Struct):
    body: str
    mac: str


class OutboxFiles:
    """In the folder of the vault. Raises StoreUnavailable, DiskFull."""

    def __init__(self, folder: Path, mac: Mac) -> None:
        self._folder = folder
        self._path = folder / FILE
        self._mac = mac

    def write(self, outbox: Outbox) -> None:
        """Whole or not at all. Without it no part is sent."""
        self._write(self._path, outbox)

    def read(self) -> Outbox | None:
        """None where there is none, or where somebody else wrote it."""
        return self._read(self._path, Outbox)

    def add_part(self, number: int, sealed: Sequence[str]) -> None:
        """The items of one part, in the place of those that it had; without any it is gone."""
        path = self._folder / PARTS.replace("*", f"{number:04}")
        if sealed:
            self._write(path, tuple(sealed))
        else:
            with translated():
                path.unlink(missing_ok=True)

    def parts(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Number and items of each part, read when its turn comes. Those of others are left out."""
        for path in sorted(self._folder.glob(PARTS)):
            sealed = self._read(path, tuple[str, ...])
            if sealed is not None:
                yield int(path.stem.rpartition("-")[2]), sealed

    def remove(self) -> None:
        """Nothing goes on while the vault is closed."""
        with translated():
            self._path.unlink(missing_ok=True)
            for path in self._folder.glob(PARTS):
                path.unlink(missing_ok=True)

    def _write(self, path: Path, content: object) -> None:
        body = msgspec.json.encode(content).decode()
        made = _File(body, self._mac(body.encode()).hex())
        with translated():
            write_whole(path, msgspec.json.encode(made), secret=True)

    def _read(self, path: Path, kind: type[T]) -> T | None:
        try:
            found = msgspec.json.decode(read_whole(path), type=_File)
            content = msgspec.json.decode(found.body, type=kind)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            log.warning("the outbox cannot be read: %s", type(error).__name__)
            return None
        if not hmac.compare_digest(found.mac, self._mac(found.body.encode()).hex()):
            log.warning("the outbox was written by somebody else")
            return None
        return content


def sealing_key(known: Membership, now: datetime | None) -> OKPKey | None:
    """None for a laptop that is not active, and at a center without a key for it.

    now: see ``certified``.
    """
    if known.state != ACTIVE:
        return None
    try:
        return known.chain.sealing_key(OUTBOX, now)
    except CenterUntrusted as error:
        log.info("nothing is sent while the screen is locked: %s", error)
        return None


def new_outbox(known: Membership) -> Outbox:
    """Where the center is, as this laptop knows it."""
    return Outbox(
        known.url, known.ca_pem, known.device_id, known.root, known.center,
        serial=known.serial, understood=known.understood,
    )  # fmt: skip


def sealed_items(rows: Sequence[Enrollment], key: OKPKey) -> list[str]:
    """Those of ``rows`` that are signed."""
    signed = [row for row in rows if row.signed is not None]
    return [seal(msgspec.json.encode(sent_item(row)), key) for row in signed]
