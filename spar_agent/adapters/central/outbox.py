"""What is due while nobody sits here: a file beside the vault, sealed to the center.

Each item is what ``/desks/enrollments`` takes, as a JWE to the center's outbox key, which the
office's root certified: whoever finds the folder reads nothing of it, and neither do we. The file
says besides where the center is and under which root its orders are believed; an HMAC under the
device secret, which lies in the keyring, holds it together.
"""

import hmac
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from spar_agent.adapters.central.chain import OUTBOX, Chain
from spar_agent.adapters.central.content import Jwk
from spar_agent.adapters.central.gateway import sent_item
from spar_agent.adapters.central.heartbeat import BeatFacts
from spar_agent.adapters.central.keys import public_key
from spar_agent.adapters.central.membership import ACTIVE, Membership
from spar_agent.adapters.central.signed import seal
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.store.driver import translated
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors.central import CenterUntrusted

log = logging.getLogger(__name__)

FILE: Final = "outbox.json"
MOST: Final = 20_000
Mac = Callable[[bytes], bytes]
"""HMAC-SHA256 under a key that the keyring holds for this laptop."""


class Outbox(Struct, frozen=True):
    """All that is needed while the vault is closed.

    sealed: items; facts, serial, heads: for the heartbeat. heads: signed by the device, and by
    who sat here; empty where there is none. understood: what the center said that it reads.
    """

    url: str
    ca_pem: str
    device_id: str
    root: Jwk
    center: dict[str, str]
    sealed: tuple[str, ...]
    facts: BeatFacts = BeatFacts()
    serial: int = -1
    head: str = ""
    person_head: str = ""
    understood: tuple[str, ...] = ()

    @property
    def chain(self) -> Chain:
        """The center's keys under our root."""
        return Chain(public_key(self.root), self.center)

    def without(self, number: int) -> "Outbox":
        """The same once the first ``number`` items have arrived."""
        return replace(self, sealed=self.sealed[number:])


class _File(Struct):
    body: str
    mac: str


class OutboxFile:
    """In the folder of the vault. Raises StoreUnavailable, DiskFull."""

    def __init__(self, folder: Path, mac: Mac) -> None:
        self._path = folder / FILE
        self._mac = mac

    def write(self, outbox: Outbox) -> None:
        """Whole or not at all."""
        body = msgspec.json.encode(outbox).decode()
        made = _File(body, self._mac(body.encode()).hex())
        with translated():
            write_whole(self._path, msgspec.json.encode(made), secret=True)

    def read(self) -> Outbox | None:
        """None where there is none, or where somebody else wrote it."""
        try:
            found = msgspec.json.decode(self._path.read_bytes(), type=_File)
            outbox: Any = msgspec.json.decode(found.body, type=Outbox)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            log.warning("the outbox cannot be read: %s", type(error).__name__)
            return None
        if not hmac.compare_digest(found.mac, self._mac(found.body.encode()).hex()):
            log.warning("the outbox was written by somebody else")
            return None
        return outbox  # type: ignore[no-any-return]  # an Outbox

    def remove(self) -> None:
        """Nothing goes on while the vault is closed."""
        with translated():
            self._path.unlink(missing_ok=True)


def made_outbox(known: Membership, due: Sequence[Enrollment], now: datetime) -> Outbox | None:
    """None for a laptop that is not active, and at a center without a key for it."""
    if known.state != ACTIVE:
        return None
    try:
        key = known.chain.sealing_key(OUTBOX, now)
    except CenterUntrusted as error:
        log.info("nothing is sent while the screen is locked: %s", error)
        return None
    signed = [one for one in due if one.signed is not None]
    sealed = tuple(seal(msgspec.json.encode(sent_item(one)), key) for one in signed[:MOST])
    return Outbox(
        known.url, known.ca_pem, known.device_id, known.root, known.center, sealed,
        serial=known.serial, understood=known.understood,
    )  # fmt: skip
