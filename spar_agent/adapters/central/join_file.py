"""Joining without network: a request that goes to the center on a stick, and its answer.

The answer ends where an online join ends. Its root is pinned as there: by the words that whoever
sits here compares with the administrator's. All else in it leads up to that root, and it fits the
last request of this laptop only.
"""

import hashlib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from spar_agent.adapters.central.chain import DEVICE, PEOPLE_AND_DEVICES, certified
from spar_agent.adapters.central.contact import StandingReply, taken_in, with_file, with_standing
from spar_agent.adapters.central.content import Jwk, Typ
from spar_agent.adapters.central.join_answer import JoinAnswer
from spar_agent.adapters.central.keys import PublicKey, public_key
from spar_agent.adapters.central.membership import (
    ACTIVE,
    MemberKey,
    Membership,
    MembershipStore,
)
from spar_agent.adapters.central.signed import read, unverified
from spar_agent.adapters.store.driver import Connection, transaction, translated
from spar_agent.errors import VaultDamaged
from spar_agent.errors.central import (
    CenterClock,
    CenterUntrusted,
    JoinFileBad,
    JoinFileEarlier,
    JoinFileNewer,
    JoinFileOtherLaptop,
    JoinFileOver,
)

FORMAT: Final = 1
"""Of both files; a higher one is of a newer program."""
MAX_BYTES: Final = 2_000_000
"""Of an answer; with an office file of many certificates it has some hundred thousand."""
SETTING: Final = "join_request"
CLOCKS_APART: Final = timedelta(minutes=15)


class KeptRequest(Struct, frozen=True):
    """What was asked for last, in the vault until it is answered. kid: of the person's key."""

    request: str
    code: str
    agent_id: str
    staff_number: str
    kid: str

    @property
    def digest(self) -> str:
        """By which the answer names it."""
        return hashlib.sha256(self.request.encode()).hexdigest()


class RequestFile(Struct, frozen=True):
    """What goes on the stick."""

    request: str
    format: int = FORMAT


class _JoinAnswerFile(Struct):
    answer: str
    certificate: str
    root: Jwk
    format: int = FORMAT


class _Format(Struct):
    format: int = FORMAT


class RequestStore:
    """In the settings of an open vault."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn

    def find(self) -> KeptRequest | None:
        """None where nothing was asked by file. Raises VaultDamaged."""
        with translated():
            row = self._conn.execute(
                "SELECT value FROM settings WHERE name = ?", (SETTING,)
            ).fetchone()
        if row is None:
            return None
        try:
            return msgspec.json.decode(row[0], type=KeptRequest)
        except msgspec.MsgspecError as error:
            raise VaultDamaged("what this laptop asked its center") from error

    def keep(self, request: KeptRequest) -> None:
        """On disk before it is handed out: only the last request has an answer that counts."""
        with transaction(self._conn):
            self._conn.execute(
                "INSERT INTO settings VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (SETTING, msgspec.json.encode(request).decode()),
            )

    def forget(self) -> None:
        """It was answered, or the laptop asked over the network."""
        with transaction(self._conn):
            self._conn.execute("DELETE FROM settings WHERE name = ?", (SETTING,))


def read_answer_file(file: Path) -> bytes:
    """Raises JoinFileBad."""
    try:
        with file.open("rb") as handle:
            data = handle.read(MAX_BYTES + 1)
    except OSError as error:
        raise JoinFileBad("not readable") from error
    if len(data) > MAX_BYTES:
        raise JoinFileBad("too long")
    return data


def joined_by_file(
    data: bytes, asked: KeptRequest | None, device: PublicKey, now: datetime
) -> tuple[Membership, str]:
    """What this laptop is by that answer, and the line of its journal. Nothing is kept yet.

    device: this laptop's key. Raises JoinFileBad, JoinFileNewer, JoinFileOver, JoinFileEarlier,
    JoinFileOtherLaptop, CenterClock, CenterUntrusted.
    """
    given = _decoded(data)
    root = public_key(given.root)
    _check_dates(given.answer, now)
    issuer = certified(given.certificate, root, PEOPLE_AND_DEVICES, now)
    answer = read(given.answer, Typ.JOIN_ANSWER, public_key(issuer.key), JoinAnswer)
    if answer.root != root.kid:
        raise CenterUntrusted("root")
    standing = StandingReply(
        answer.device_id,
        answer.office,
        ACTIVE,
        answer.certificate,
        tuple(
            MemberKey(one.kid, one.person_id, one.staff_number, one.certificate)
            for one in answer.people
        ),
        answer.center,
        answer.understands,
    )
    before = Membership("", answer.device_id, answer.office, root.jwk)
    known = with_standing(before, standing, now)
    if known.chain.member(answer.certificate, DEVICE, now).kid != device.kid:
        raise JoinFileOtherLaptop(answer.device_id)
    if asked is None or answer.request != asked.digest:
        raise JoinFileEarlier(answer.request[:8])
    with_person = known.with_person(asked.agent_id, asked.staff_number, asked.kid)
    return taken_in(known, with_file(with_person, answer.office_file, now), now)


def keep_membership(conn: Connection, members: MembershipStore, joined: Membership) -> None:
    """Both in one transaction: killed before it, the answer is read again; after it, we are in."""
    with transaction(conn):
        members.save(joined)
        RequestStore(conn).forget()


def _decoded(data: bytes) -> _JoinAnswerFile:
    try:
        if msgspec.json.decode(data, type=_Format).format > FORMAT:
            raise JoinFileNewer
        return msgspec.json.decode(data, type=_JoinAnswerFile)
    except msgspec.MsgspecError as error:
        raise JoinFileBad("no answer of a center") from error


def _check_dates(token: str, now: datetime) -> None:
    """Before anything is verified: a wrong clock makes each certificate look out of date."""
    try:
        claimed = unverified(token, JoinAnswer)
    except CenterUntrusted as error:
        raise JoinFileBad("no answer of a center") from error
    if now < claimed.at - CLOCKS_APART:
        raise CenterClock("the answer is of a later time")
    if now >= claimed.valid_until:
        raise JoinFileOver
