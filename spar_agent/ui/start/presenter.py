"""What opening the office file does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from spar_agent.domain.office import OfficeSummary
from spar_agent.errors import SparError
from spar_agent.ports.runner import Runner
from spar_agent.ui.presenter import PageState, Presenter, View


@dataclass(frozen=True, slots=True)
class OfficeState(PageState):
    """All the page needs. office: what the file says; None before one could be read.

    missing: nothing was typed. detail: member and reason, where a file cannot be used.
    """

    office: OfficeSummary | None = None
    missing: bool = False
    detail: str = ""


class OfficePresenter(Presenter[OfficeState]):
    """Reads a file until it is one. read: on the I/O thread; raises ProfileBad."""

    def __init__(
        self,
        view: View[OfficeState],
        read: Callable[[Path], OfficeSummary],
        runner: Runner,
        agreed: Callable[[], None],
    ) -> None:
        super().__init__(view, OfficeState(), runner)
        self._read = read
        self._agreed = agreed
        self.change()

    def file_given(self, path: str) -> None:
        """A path was typed or chosen; quotes and blanks around it are a file manager's."""
        bare = path.strip().strip("\"'").removeprefix("file://")
        self.change(office=None, missing=not bare, detail="")
        if bare:
            self.act(partial(self._read, Path(bare).expanduser()), self._found)

    def agreed(self) -> None:
        """The person has compared office and servers."""
        if self._state.office is not None:
            self._agreed()

    def another(self) -> None:
        """It is not this office's file."""
        self.change(office=None, detail="")
        self.clear_trouble()

    def failed(self, error: SparError) -> None:
        """Say which member and why; another file may be opened at once."""
        self.change(detail=error.detail)
        super().failed(error)

    def _found(self, office: OfficeSummary) -> None:
        self.change(office=office)
