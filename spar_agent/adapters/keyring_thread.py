"""The keyring at arm's length: each call on a thread of its own, with a time limit.

A key storage that is locked opens a window of its own and waits for a person; one that is broken
waits for ever. Neither may hold up the window, the engine or the end of the app.
"""

import logging
import threading
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from spar_agent.adapters.os_keyring import AskingKeyring, Keyring
from spar_agent.errors import KeyringRefused

log = logging.getLogger(__name__)
T = TypeVar("T")

ASKED_WITHIN_S: Final = 120.0
"""A person looks up and types the password of the key storage."""
QUIET_WITHIN_S: Final = 2.0


class _Call(Generic[T]):
    """One call under way. It ends in its own time, whoever still waits."""

    def __init__(self, work: Callable[[], T], ended: Callable[[], None]) -> None:
        self._work, self._ended = work, ended
        self._over = threading.Event()
        self._value: list[T] = []
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name="spar-keyring", daemon=True).start()

    def result(self, within_s: float) -> T:
        """What the keyring said. Raises what it raised, or KeyringRefused when time is over."""
        if not self._over.wait(within_s):
            log.warning("VAULT-KEYRING: no answer within %d s", round(within_s))
            raise KeyringRefused("no answer in time")
        if self._error is not None:
            raise self._error
        return self._value[0]

    def give_up(self) -> None:
        """Whoever waits for the call is released; its outcome is thrown away."""
        self._error = self._error or KeyringRefused("given up")
        self._over.set()

    def _run(self) -> None:
        try:
            self._value.append(self._work())
        except BaseException as error:
            self._error = error
        finally:
            self._ended()
            self._over.set()


class KeyringThread:
    """A Keyring that may ask a person, and ``quiet``, the same one for work that nobody watches.

    At most one call is
    under way: while one hangs the others are refused, and no second window is opened.
    """

    def __init__(
        self,
        keyring: Keyring,
        asked_within_s: float = ASKED_WITHIN_S,
        quiet_within_s: float = QUIET_WITHIN_S,
    ) -> None:
        self._keyring = keyring
        self._asked_within_s = asked_within_s
        self._quiet_within_s = quiet_within_s
        self._free = threading.Lock()
        self._asking: _Call[Any] | None = None
        self._given_up = False
        self.quiet: Keyring = _WithoutPrompt(self)

    def get(self, name: str) -> str | None:
        """The text kept under ``name``; None when there is none."""
        return self._asking_call(lambda: self._keyring.get(name))

    def set(self, name: str, text: str) -> None:
        """Keep ``value`` under ``name``, in the place of an earlier one."""
        self._asking_call(lambda: self._keyring.set(name, text))

    def would_ask(self) -> bool:
        """True where a call may ask a person. Never asks itself."""
        return self._quiet_call(self._asks)

    def get_quietly(self, name: str) -> str | None:
        """As ``get``, but refused where a person would be asked."""
        return self._quiet_call(lambda: self._unasked().get(name))

    def set_quietly(self, name: str, text: str) -> None:
        """As ``set``, but refused where a person would be asked."""
        self._quiet_call(lambda: self._unasked().set(name, text))

    def _asks(self) -> bool:
        return isinstance(self._keyring, AskingKeyring) and self._keyring.would_ask()

    def _unasked(self) -> Keyring:
        if self._asks():
            raise KeyringRefused("locked, and nobody was asked")
        return self._keyring

    def _asking_call(self, work: Callable[[], T]) -> T:
        call = self._call(work, self._asked_within_s)
        self._asking = call
        if self._given_up:
            call.give_up()
        return call.result(self._asked_within_s)

    def _quiet_call(self, work: Callable[[], T]) -> T:
        return self._call(work, self._quiet_within_s).result(self._quiet_within_s)

    def _call(self, work: Callable[[], T], within_s: float) -> _Call[T]:
        if not self._free.acquire(timeout=within_s):
            raise KeyringRefused("an earlier call has no answer yet")
        return _Call(work, self._free.release)

    def give_up(self) -> None:
        """The app ends: who waits for a person is refused at once.

        Quiet calls go on, for seconds at most: the journal's head is anchored when a vault closes.
        """
        self._given_up = True
        if self._asking is not None:
            self._asking.give_up()


class _WithoutPrompt:
    """A Keyring that never opens a window: the quiet side of a KeyringThread."""

    def __init__(self, thread: KeyringThread) -> None:
        self._thread = thread

    def get(self, name: str) -> str | None:
        return self._thread.get_quietly(name)

    def set(self, name: str, text: str) -> None:
        self._thread.set_quietly(name, text)
