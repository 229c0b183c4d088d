"""What the page of own signals does. No Qt in this file."""

from dataclasses import dataclass

from spar_agent.ports.runner import Runner
from spar_agent.ports.signals import OwnSignal
from spar_agent.services.own_signals import OwnSignalList, OwnSignals
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class SignalsState(PageState):
    """All the page needs. here: ids of enrollments that are on this laptop."""

    signals: tuple[OwnSignal, ...] = ()
    here: frozenset[str] = frozenset()
    chosen: OwnSignal | None = None
    loaded: bool = False


class SignalsPresenter(Presenter[SignalsState]):
    """Looks at one number after the other."""

    def __init__(self, view: View[SignalsState], signals: OwnSignals, runner: Runner) -> None:
        super().__init__(view, SignalsState(), runner)
        self._signals = signals
        self.change()

    def refresh(self) -> None:
        """Ask the center again."""
        self.read(self._signals.all(), self._found)

    def chosen(self, signal: OwnSignal) -> None:
        """Show this one beside the list."""
        if signal != self._state.chosen:
            self.change(chosen=signal)

    def _found(self, found: OwnSignalList) -> None:
        before = self._state.chosen
        same = [one for one in found.signals if before and _key(one) == _key(before)]
        first = found.signals[0] if found.signals else None
        self.change(
            signals=found.signals, here=found.here, chosen=same[0] if same else first, loaded=True
        )


def _key(of: OwnSignal) -> tuple[str, tuple[str, ...]]:
    return of.kind, tuple(one.enrollment_id for one in of.enrollments[-1:])
