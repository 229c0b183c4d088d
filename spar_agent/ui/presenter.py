"""What every presenter does alike: hold a state, draw it, run work. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Generic, Protocol, TypeVar

from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner, Work
from spar_agent.ui.trouble import NO_TROUBLE, Trouble, trouble_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageState:
    """What each page can show besides its own. busy: an act of the user is under way."""

    busy: bool = False
    trouble: Trouble = NO_TROUBLE


S = TypeVar("S", bound=PageState)
Drawn_contra = TypeVar("Drawn_contra", contravariant=True)


class View(Protocol[Drawn_contra]):
    """A page, as its presenter sees it."""

    def show_state(self, state: Drawn_contra) -> None:
        """Draw ``state``; twice the same changes nothing."""
        ...


class FreshRunner:
    """A Runner that drops the answers to work from before the last ``start_over``."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._starts = 0

    def start_over(self) -> None:
        """What is under way now answers nobody."""
        self._starts += 1

    def run(
        self, work: Work[T], done: Callable[[T], None], failed: Callable[[SparError], None]
    ) -> None:
        """As ports.runner.Runner; once it was started over, neither function is called."""
        mine = self._starts

        def answered(value: T) -> None:
            if mine == self._starts:
                done(value)

        def refused(error: SparError) -> None:
            if mine == self._starts:
                failed(error)

        self._runner.run(work, answered, refused)


class Presenter(Generic[S]):
    """Turns acts into calls of services, and answers into the next state of one page.

    A failure is shown on the page of the presenter that started the work, wherever the user has
    gone meanwhile. It goes when the user's next act starts; that of a reading also once the same
    reading succeeds.
    """

    def __init__(self, view: View[S], state: S, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._state = state
        self._failed_readings: dict[str, Trouble] = {}

    @property
    def state(self) -> S:
        """What the page shows now."""
        return self._state

    def change(self, **changes: object) -> None:
        """Replace fields of the state and draw. Raises TypeError for a field it has not."""
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # its own fields
        self._view.show_state(self._state)

    def read(self, work: Work[T], done: Callable[[T], None]) -> None:
        """Read something for the page; the user is not kept waiting."""
        reading = _name_of(work)

        def answered(value: T) -> None:
            self._succeeded(reading)
            done(value)

        def failed(error: SparError) -> None:
            self._failed_readings[reading] = trouble_of(error)
            self.change(trouble=self._failed_readings[reading])

        self._runner.run(work, answered, failed)

    def act(
        self,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[SparError], None] | None = None,
    ) -> None:
        """Do what the user asked for: the page is busy until it ends.

        failed: called instead of ``self.failed``, which it should call in the end.
        """
        self._failed_readings.clear()
        self.change(busy=True, trouble=NO_TROUBLE)

        def ended(value: T) -> None:
            self.change(busy=False)
            done(value)

        self._runner.run(work, ended, failed or self.failed)

    def run(
        self,
        work: Work[T],
        done: Callable[[T], None],
        failed: Callable[[SparError], None],
    ) -> None:
        """Run what has nothing to do with what the page shows of itself."""
        self._runner.run(work, done, failed)

    def reset(self, state: S) -> None:
        """Begin again with ``state``. Nothing is drawn."""
        self._failed_readings.clear()
        self._state = state

    def clear_trouble(self) -> None:
        """Nothing is wrong any more."""
        self._failed_readings.clear()
        if self._state.trouble != NO_TROUBLE:
            self.change(trouble=NO_TROUBLE)

    def failed(self, error: SparError) -> None:
        """Show what went wrong; everything else on the page stays."""
        self.change(busy=False, trouble=trouble_of(error))

    def _succeeded(self, reading: str) -> None:
        """Its trouble goes; where another reading failed, that is shown instead."""
        shown = self._failed_readings.pop(reading, None)
        if shown is not None and self._state.trouble == shown:
            others = (NO_TROUBLE, *self._failed_readings.values())
            self.change(trouble=others[-1])


def _name_of(work: Work[object]) -> str:
    """What is read, such as ``Queue.summary``."""
    named = work.func if isinstance(work, partial) else work
    return str(getattr(named, "__qualname__", ""))
