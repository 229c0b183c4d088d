"""What the self-test page does. No Qt in this file."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TypeAlias

from spar_agent.domain.self_test import CheckResult, as_table
from spar_agent.ports.runner import Runner
from spar_agent.ui.presenter import PageState, Presenter, View

Found: TypeAlias = Callable[[CheckResult], None]
Checks: TypeAlias = Callable[[Found], Coroutine[None, None, list[CheckResult]]]
"""Runs every check on the I/O thread and answers all results; each is handed over at once."""
Post: TypeAlias = Callable[[Callable[[], None]], None]
"""Runs a call on the GUI thread, from any thread."""


@dataclass(frozen=True, slots=True)
class SelfTestState(PageState):
    """All the page needs. results: so far, in the order they came. is_over: none is missing."""

    results: tuple[CheckResult, ...] = ()
    is_over: bool = False


class SelfTestPresenter(Presenter[SelfTestState]):
    """Looks at everything, as often as somebody wants. home: the user's folder, shown as ``~``."""

    def __init__(
        self, view: View[SelfTestState], checks: Checks, runner: Runner, post: Post, home: str
    ) -> None:
        super().__init__(view, SelfTestState(), runner)
        self._checks = checks
        self._post = post
        self._home = home
        self._run = 0
        self.change()

    def start(self) -> None:
        """Look at everything; what an earlier look finds from now on is dropped."""
        self._run += 1
        run = self._run
        self.change(results=(), is_over=False)

        def found(result: CheckResult) -> None:
            self._post(lambda: self._found(run, result))

        def ended(results: list[CheckResult]) -> None:
            self._ended(run, results)

        self.act(self._checks(found), ended)

    def text(self) -> str:
        """For support: no account, no ID, no name."""
        return as_table(self._state.results).replace(self._home, "~")

    def _found(self, run: int, result: CheckResult) -> None:
        if run == self._run and not self._state.is_over:
            self.change(results=(*self._state.results, result))

    def _ended(self, run: int, results: list[CheckResult]) -> None:
        if run == self._run:
            self.change(results=tuple(results), is_over=True)
