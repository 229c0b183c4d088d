"""What the computer's keyring keeps for a profile."""

import base64
import binascii
import json
from datetime import datetime
from typing import Any

from spar_agent.adapters.clock import BootReading
from spar_agent.adapters.os_keyring import Keyring
from spar_agent.domain.pin import is_closed, wait_after_s
from spar_agent.errors import KeyLost, PinWait, SlotClosed


class KeyringEntry:
    """What the keyring keeps: the device secret, wrong PINs per agent, the journal's head.

    They live here and not in the folder, so that putting an old file back is of no use.
    """

    def __init__(
        self, device: bytes, tries: dict[str, dict[str, Any]], head: tuple[int, str] | None = None
    ) -> None:
        self.device = device
        self._tries = tries
        self.head = head

    @classmethod
    def load(cls, text: str) -> "KeyringEntry":
        """Raises KeyLost for an entry that is not ours."""
        try:
            raw = json.loads(text)
            device = base64.b64decode(raw["device"], validate=True)
            head = raw.get("head")
            return cls(device, dict(raw["tries"]), (int(head[0]), str(head[1])) if head else None)
        except (ValueError, KeyError, TypeError, binascii.Error) as error:
            raise KeyLost("the keyring entry cannot be read") from error

    def save(self, keyring: Keyring, profile: str) -> None:
        """Write it; on return the count is kept."""
        device = base64.b64encode(self.device).decode()
        kept = {"device": device, "tries": self._tries, "head": self.head}
        keyring.set(profile, json.dumps(kept))

    def wrong(self, agent_id: str) -> int:
        """Wrong PINs in a row, over restarts; 0 after a right one."""
        return int(self._tries.get(agent_id, {}).get("wrong", 0))

    def may_try(
        self, agent_id: str, now: datetime, boot: BootReading, *, last: bool = False
    ) -> None:
        """Raises SlotClosed, PinWait: what is left of the wait by the time that passed.

        Since the same start of the computer its running time counts, which nobody can set. After
        another start at least the time it runs now has passed; else the wall clock tells, and one
        that stands before the try shows the whole wait (see ``begin_wait_anew``). last: nobody else
        could open the slot again, so it never closes.
        """
        wrong = self.wrong(agent_id)
        if is_closed(wrong) and not last:
            raise SlotClosed
        wait_s = wait_after_s(wrong, last=last)
        if wait_s:
            left = wait_s - self._passed_s(self._tries[agent_id], now, boot)
            if left > 0:
                raise PinWait(wait_s=min(left, wait_s))

    def begin_wait_anew(self, agent_id: str, now: datetime, boot: BootReading) -> bool:
        """A wait that a clock of the future began begins now: no wait is longer than itself.

        True when there was one, and the entry is to be saved.
        """
        tries = self._tries.get(agent_id)
        if tries is None or not wait_after_s(self.wrong(agent_id)):
            return False
        if _same_boot(tries, boot) or datetime.fromisoformat(tries["at"]) <= now:
            return False
        tries.update(_when(now, boot))
        return True

    def count_wrong(self, agent_id: str, now: datetime, boot: BootReading) -> int:
        """One more wrong PIN."""
        wrong = self.wrong(agent_id) + 1
        self._tries[agent_id] = {"wrong": wrong, **_when(now, boot)}
        return wrong

    def _passed_s(self, tries: dict[str, Any], now: datetime, boot: BootReading) -> float:
        if _same_boot(tries, boot):
            return max(0.0, boot.ticks_s - float(tries["ticks_s"]))
        by_wall = (now - datetime.fromisoformat(tries["at"])).total_seconds()
        runs = boot.ticks_s if boot.boot and tries.get("boot") else 0.0
        return max(0.0, by_wall, runs)

    def forget(self, agent_id: str) -> bool:
        """The right PIN was given; True when there was something to forget."""
        return self._tries.pop(agent_id, None) is not None


def _when(now: datetime, boot: BootReading) -> dict[str, Any]:
    return {"at": now.isoformat(), "boot": boot.boot, "ticks_s": boot.ticks_s}


def _same_boot(tries: dict[str, Any], boot: BootReading) -> bool:
    return bool(boot.boot) and tries.get("boot") == boot.boot
