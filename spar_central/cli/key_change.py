"""A change of the center's keys that may be killed at any moment: all of it is there, or nothing.

First the new files lie complete in ``change/`` beside the folder's own, with a plan; then the log
says so, in the transaction that the change belongs to; then they are put in place, which the next
command does where that was cut off. What the log does not know of is dropped.
"""

import json
import os
import shutil
import sys
import uuid
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from spar_central.errors import BadSetting
from spar_central.keys_folder import write_private
from spar_central.storage.port import Storage, Transaction

FOLDER: Final = "change"
PLAN: Final = "plan.json"
LOCK: Final = "change.lock"
CUT_OFF: Final = "a change of the center's keys was cut off: run spar-central setup finish"


@dataclass(frozen=True, slots=True, repr=False)
class NewFile:
    """path: below the folder of the keys. keep_as: where the one that is there stays, or ""."""

    path: str
    data: bytes
    keep_as: str = ""


class _Step(Struct, frozen=True):
    path: str
    keep_as: str


class _Plan(Struct, frozen=True):
    """in_log: the entry of the log that must be there; "" for the first keys of a center."""

    in_log: str
    steps: tuple[_Step, ...]


class KeysBusy(BadSetting):
    """Another process changes the keys at this moment."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One change at a time. Raises KeysBusy."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / LOCK).open("ab") as file:
        if sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise KeysBusy("another change of the keys is under way") from error
        yield


@asynccontextmanager
async def changing(storage: Storage, folder: Path) -> AsyncIterator[None]:
    """Locked, with what the log knows of in place: preparing a change drops what is there.

    Raises KeysBusy, BadSetting, OSError.
    """
    with locked(folder):
        await _install_recorded(storage, folder)
        yield


def prepare(folder: Path, files: Sequence[NewFile], *, first: bool = False) -> str:
    """Written down and planned; nothing is in force. The mark that the log must hold.

    first: there is no log yet; the plan alone decides. Raises OSError.
    """
    staged = folder / FOLDER
    drop(folder)
    for number, file in enumerate(files):
        write_private(staged / str(number), file.data)
    mark = "" if first else uuid.uuid4().hex
    plan = _Plan(mark, tuple(_Step(file.path, file.keep_as) for file in files))
    write_private(staged / "plan", msgspec.json.encode(plan))
    (staged / "plan").replace(staged / PLAN)
    _sync(staged)
    return mark


def drop(folder: Path) -> bool:
    """What was begun and never came into force; whether there was such. Raises OSError."""
    if not (folder / FOLDER).exists():
        return False
    (folder / FOLDER / PLAN).unlink(missing_ok=True)
    shutil.rmtree(folder / FOLDER)
    return True


def install(folder: Path) -> None:
    """Puts what is planned in place; begun and cut off, it goes on where it was. Raises OSError."""
    plan = _plan(folder)
    if plan is None:
        return
    for number, step in enumerate(plan.steps):
        staged, target = folder / FOLDER / str(number), folder / step.path
        if not staged.exists():
            continue  # it is in place
        if step.keep_as and target.exists():
            _keep(target, folder / step.keep_as)
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        staged.replace(target)
        _sync(target.parent)
    drop(folder)


def _keep(target: Path, kept: Path) -> None:
    beside = kept.with_name(f"{kept.name}.new")
    beside.unlink(missing_ok=True)
    os.link(target, beside)
    beside.replace(kept)


def is_planned(folder: Path) -> bool:
    """Whether a change was begun and is not in place."""
    return (folder / FOLDER / PLAN).exists()


def finish_first(folder: Path) -> bool:
    """The first keys of a center, whose set-up was cut off; whether there were such."""
    plan = _plan(folder)
    if plan is None or plan.in_log:
        return False
    install(folder)
    return True


async def finish(storage: Storage, folder: Path) -> bool:
    """Puts in place what the log knows of; whether there was such. Raises BadSetting, OSError.

    Where another process is at it, that one does.
    """
    if not is_planned(folder):
        return False
    try:
        with locked(folder):
            return await _install_recorded(storage, folder)
    except KeysBusy:
        return False


async def _install_recorded(storage: Storage, folder: Path) -> bool:
    if not is_planned(folder):
        return False
    plan = _plan(folder)
    if plan is None or not plan.in_log:
        return finish_first(folder)
    async with storage.transaction() as tx:
        if not await _is_in_log(tx, plan.in_log):
            return False
    install(folder)
    return True


async def _is_in_log(tx: Transaction, mark: str) -> bool:
    rows = await tx.fetch(
        "SELECT detail FROM records WHERE kind IN"
        " ('keys.changed', 'people_key.changed', 'recovery_key.changed') ORDER BY number DESC"
    )
    return any(json.loads(str(detail)).get("change") == mark for (detail,) in rows)


def _plan(folder: Path) -> _Plan | None:
    try:
        return msgspec.json.decode((folder / FOLDER / PLAN).read_bytes(), type=_Plan)
    except FileNotFoundError:
        return None
    except (PermissionError, msgspec.MsgspecError) as error:
        raise BadSetting(CUT_OFF) from error


def _sync(folder: Path) -> None:
    """What was renamed there stays renamed when the power goes."""
    if sys.platform == "win32":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
