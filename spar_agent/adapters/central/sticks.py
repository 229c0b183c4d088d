"""Sticks of a laptop that has joined: sealed to the center, numbered, answered by a receipt.

Whoever carries one reads nothing; the carrier's laptop keeps no row of it. What waits at the
center goes along again: the same content has the same answer, and the receipt says where it is.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from spar_agent.adapters.central.chain import ATTESTATION, OUTBOX
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import (
    ReceiptItem,
    Stick,
    StickItem,
    StickReceipt,
    Typ,
)
from spar_agent.adapters.central.gateway import answer_of, sent_item
from spar_agent.adapters.central.heartbeat import facts_of
from spar_agent.adapters.central.identity import CenterIdentity
from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.signed import read, seal, sha256_hex, sign
from spar_agent.adapters.files import write_whole
from spar_agent.adapters.store.driver import transaction, translated
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import Enrollment, State
from spar_agent.domain.identity import error_of
from spar_agent.domain.journal import Act
from spar_agent.domain.signed import Bound
from spar_agent.domain.times import stamp
from spar_agent.errors import SparError, TransferBad
from spar_agent.ports.center import CenterAnswer
from spar_agent.ports.clock import Clock
from spar_agent.ports.sticks import StickSaved, StickTaken

log = logging.getLogger(__name__)

SETTING: Final = "sticks"
ITEMS: Final = 200
"""Of one sealed stick; a file holds as many sticks as are needed."""
MAX_ROWS: Final = 10_000
MAX_BYTES: Final = 64_000_000
KEPT: Final = 500
"""Sticks whose receipts are known: older ones are handed in once more."""
STICKS: Final = "spar-stick/1"
RECEIPTS: Final = "spar-stick-receipts/1"
WAITING: Final = (State.AWAITING_AUTH, State.QUEUED, State.IN_DOUBT, State.IN_REVIEW)
UNPROVEN: Final = "proof.missing"


class _StickFile(Struct, omit_defaults=True):
    """captures_until: the hour after which a sealed capture in it is worthless, for the carrier."""

    format: str
    made_at: str
    sticks: tuple[str, ...]
    captures_until: str = ""


class _ReceiptFile(Struct):
    format: str
    receipts: tuple[str, ...]


class _Made(Struct):
    """last: the highest number; sha256 by number of the newest."""

    last: int = 0
    sha256: dict[int, str] = {}


class _Handed(Struct):
    receipt: str


@dataclass(frozen=True, slots=True)
class ReceiptRules:
    """Who writes down what a receipt says. answers: as if the center had just given them.

    proof: the center has it; refusal: ID Authentication said no to a sealed capture.
    """

    answers: Callable[[Mapping[str, CenterAnswer]], int]
    proof: Callable[[str], None]
    refusal: Callable[[str, SparError], None]


class VaultSticks:
    """A StickDesk. identity: makes the request for a sealed capture, and sends nothing."""

    def __init__(
        self,
        vault: FileVault,
        clock: Clock,
        client: CenterClient,
        identity: CenterIdentity,
        rules: ReceiptRules,
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._client = client
        self._identity = identity
        self._rules = rules

    def save(self, file: Path) -> StickSaved:
        """The numbers are on disk before the file: a number is never used for two contents."""
        if file.exists():
            raise TransferBad("the file is there already")
        now = self._clock.now()
        rows = [row for row in self._vault.store.in_states(WAITING, MAX_ROWS) if row.signed]
        sealed = SqlSealed(self._vault.connection)
        until = dict(sealed.waiting())
        items = [item for row in rows if (item := self._item(row, sealed)) is not None]
        sticks = self._sealed(items, now)
        ends = [until[row.enrollment_id] for row in rows if row.enrollment_id in until]
        first = min(ends, default=None)
        made = _StickFile(STICKS, stamp(now), sticks, stamp(first) if first else "")
        self._vault.note(Act.EXPORTED, self._vault.signed_in, f"stick, {len(items)} items")
        with translated():
            write_whole(file, msgspec.json.encode(made))
        return StickSaved(len(items), first)

    async def hand_in(self, file: Path, receipt: Path) -> int:
        """Each stick is one call; what was answered before a line broke is answered again."""
        given = _read(file, _StickFile, STICKS)
        receipts = []
        for stick in given.sticks:
            reply = await self._client.call("/desks/sticks", {"stick": stick}, _Handed)
            receipts.append(reply.receipt)
        with translated():
            write_whole(receipt, msgspec.json.encode(_ReceiptFile(RECEIPTS, tuple(receipts))))
        return len(receipts)

    def take(self, file: Path) -> StickTaken:
        """Signed by our center, for a stick that we made, and for exactly that."""
        given = _read(file, _ReceiptFile, RECEIPTS)
        known = MembershipStore(self._vault.connection).load()
        key = known.chain.center_key(ATTESTATION, self._clock.now())
        made = self._made()
        lines: list[ReceiptItem] = []
        for token in given.receipts:
            receipt = read(token, Typ.RECEIPT, key, StickReceipt)
            if receipt.device_id != known.device_id:
                raise TransferBad("for another laptop")
            if made.sha256.get(receipt.number) != receipt.sha256:
                raise TransferBad("for a stick that was not made here, or long ago")
            lines += receipt.items
        self._vault.note(Act.IMPORTED, self._vault.signed_in, f"receipt, {len(lines)} items")
        for line in lines:
            self._proven(line)
        said = {one.enrollment_id: _said(one) for one in lines}
        return StickTaken(self._rules.answers(said))

    def _proven(self, line: ReceiptItem) -> None:
        if line.ida:
            self._rules.refusal(line.enrollment_id, error_of(line.ida[0]))
        elif UNPROVEN not in line.codes and line.outcome != "refused":
            self._rules.proof(line.enrollment_id)

    def _item(self, row: Enrollment, sealed: SqlSealed) -> StickItem | None:
        sent: dict[str, Any] = {**sent_item(row)}
        sent.pop("slip", None)
        if row.state is not State.AWAITING_AUTH:
            return StickItem(**sent)
        capture, signed = sealed.get(row.enrollment_id), row.signed
        if capture is None or row.person.id is None or signed is None:
            return None
        bound = Bound(signed.token, row.person.salt)
        proof = self._identity.capture_body(row.person.id, capture, bound)
        return StickItem(**sent, proof=proof)

    def _sealed(self, items: Sequence[StickItem], now: datetime) -> tuple[str, ...]:
        known = MembershipStore(self._vault.connection).load()
        key = known.chain.sealing_key(OUTBOX, now)
        signing = self._vault.keys.device_keys().signing
        made, sealed = self._made(), []
        for start in range(0, max(1, len(items)), ITEMS):
            # never one that was used: a restored vault has forgotten some, the clock goes on
            number = max(made.last + 1, int(now.timestamp()))
            content = Stick(
                known.device_id, number, now, tuple(items[start : start + ITEMS]),
                facts_of(self._vault).body(now, known.serial, known.understood),
            )  # fmt: skip
            sealed.append(seal(sign(content, Typ.STICK, signing).encode(), key))
            kept = {**made.sha256, number: sha256_hex(sealed[-1].encode())}
            made = _Made(number, dict(sorted(kept.items())[-KEPT:]))
        with transaction(self._vault.connection):
            self._vault.connection.execute(
                "INSERT INTO settings VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (SETTING, msgspec.json.encode(made).decode()),
            )
        return tuple(sealed)

    def _made(self) -> _Made:
        with translated():
            row = self._vault.connection.execute(
                "SELECT value FROM settings WHERE name = ?", (SETTING,)
            ).fetchone()
        return _Made() if row is None else msgspec.json.decode(row[0], type=_Made)


def _said(line: ReceiptItem) -> CenterAnswer:
    return answer_of(line.state, line.outcome, line.sha256, line.codes)


def _read(file: Path, kind: type[Any], form: str) -> Any:
    """Raises TransferBad for any other file."""
    try:
        with file.open("rb") as handle:
            raw = handle.read(MAX_BYTES + 1)
        found = msgspec.json.decode(raw, type=kind)
    except (OSError, msgspec.MsgspecError) as error:
        raise TransferBad("not a stick of ours") from error
    if found.format != form:
        raise TransferBad("another kind of file")
    return found
