"""What the computer's keyring keeps for a profile."""

import base64
import binascii
import json
from datetime import datetime, timedelta
from typing import Any

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
        """How many wrong PINs in a row."""
        return int(self._tries.get(agent_id, {}).get("wrong", 0))

    def may_try(self, agent_id: str, now: datetime) -> None:
        """Raises SlotClosed, PinWait. A clock set back does not shorten the wait."""
        wrong = self.wrong(agent_id)
        if is_closed(wrong):
            raise SlotClosed
        wait_s = wait_after_s(wrong)
        if wait_s:
            last = datetime.fromisoformat(self._tries[agent_id]["at"])
            left = (last + timedelta(seconds=wait_s) - now).total_seconds()
            if left > 0:
                raise PinWait(wait_s=min(left, wait_s))

    def count_wrong(self, agent_id: str, now: datetime) -> int:
        """One more wrong PIN."""
        wrong = self.wrong(agent_id) + 1
        self._tries[agent_id] = {"wrong": wrong, "at": now.isoformat()}
        return wrong

    def forget(self, agent_id: str) -> bool:
        """The right PIN was given; True when there was something to forget."""
        return self._tries.pop(agent_id, None) is not None
