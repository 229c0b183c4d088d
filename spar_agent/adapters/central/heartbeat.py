"""How a laptop is: counts and ages only, at most 1 KB, at each contact and in each stick file."""

import shutil
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct

from spar_agent import __version__
from spar_agent.adapters.central.understood import without_unknown_counts
from spar_agent.adapters.store.enrollments import FINAL
from spar_agent.adapters.store.journal import last_entry_at
from spar_agent.adapters.store.journal_counts import clock_set_back, wrong_pins
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import State

MAX_BYTES: Final = 1024
"""Of the whole heartbeat as JSON; the center takes no longer one."""

MONTH: Final = timedelta(days=30)
MAX_COUNT: Final = 999

WAITS: Final = tuple(state for state in State if state not in {*FINAL, State.DRAFT})
"""What somebody has to wait for; a draft was never saved."""


class BeatFacts(Struct, frozen=True):
    """As it stood at a moment, so that ages can be told later, while the vault is closed.

    waiting: enrollments by state, those that are over left out. oldest_at: when the first that
    waits was captured. first_ends_at: when the first sealed capture is worthless. clock_back,
    wrong_pins: how often in the MONTH before the last entry of the journal, as it has it.
    """

    schema: int = 0
    waiting: dict[str, int] = {}
    oldest_at: datetime | None = None
    captures: int = 0
    first_ends_at: datetime | None = None
    disk_free_bytes: int = 0
    clock_back: int = 0
    wrong_pins: int = 0

    def oldest_s(self, now: datetime) -> int:
        """Seconds that the first has waited; 0 where nothing waits."""
        return 0 if self.oldest_at is None else max(0, int((now - self.oldest_at).total_seconds()))

    def capture_ends_s(self, now: datetime) -> int:
        """Seconds until the first sealed capture is worthless; 0 without one, or when it is."""
        until = self.first_ends_at
        return 0 if until is None else max(0, int((until - now).total_seconds()))

    def body(
        self, now: datetime, serial: int, understood: Collection[str], bank_list: str = ""
    ) -> dict[str, Any]:
        """As it is sent; what is nothing is left out. serial: of the office file in use.

        understood: what the center said that it reads.
        """
        facts = {
            "waiting": self.waiting,
            "oldest_waiting_s": self.oldest_s(now),
            "captures": self.captures,
            "first_capture_ends_s": self.capture_ends_s(now),
            "disk_free_bytes": self.disk_free_bytes,
            "bank_list": bank_list[:60],
            "clock_back": min(self.clock_back, MAX_COUNT),
            "wrong_pins": min(self.wrong_pins, MAX_COUNT),
        }
        sent = without_unknown_counts(facts, understood)
        return {
            "program": __version__, "vault_schema": self.schema, "office_file": serial,
            **{name: value for name, value in sent.items() if value},
        }  # fmt: skip


def facts_of(vault: FileVault) -> BeatFacts:
    """Of an open vault. Raises what a store raises."""
    last = last_entry_at(vault.connection)
    since = last - MONTH if last is not None else None
    captures = SqlSealed(vault.connection).waiting()
    try:
        free = shutil.disk_usage(vault.folder).free
    except OSError:
        free = 0
    return BeatFacts(
        int(vault.connection.execute("PRAGMA user_version").fetchone()[0]),
        {state.value: n for state, n in vault.store.counts().items() if state not in FINAL},
        vault.store.oldest(WAITS),
        len(captures),
        min((until for _, until in captures), default=None),
        free,
        clock_set_back(vault.connection, since) if since is not None else 0,
        wrong_pins(vault.connection, since) if since is not None else 0,
    )
