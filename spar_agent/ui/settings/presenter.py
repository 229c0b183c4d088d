"""What the settings page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from spar_agent.domain.preferences import LONGEST_LOCK_S, Preferences
from spar_agent.domain.review import Role
from spar_agent.domain.slip_paper import Paper
from spar_agent.errors import SparError
from spar_agent.errors.printing import PrinterGone
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.preferences import PreferenceKeeper
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.slip.presenter import SheetPrinter
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet


@dataclass(frozen=True, slots=True)
class SettingsState(PageState):
    """All the page needs. chosen: None until they were read; detail: member and reason of a fault.

    administers: may change proxy and lock. fixed: names that the computer's policy says. kept,
    printed: what was done last.
    """

    chosen: Preferences | None = None
    printers: tuple[str, ...] = ()
    longest_lock_s: int = LONGEST_LOCK_S
    administers: bool = False
    fixed: frozenset[str] = frozenset()
    detail: str = ""
    kept: bool = False
    printed: bool = False


class SettingsPresenter(Presenter[SettingsState]):
    """Reads, keeps and hands over. printer: for the paper one has chosen. kept: they hold now."""

    def __init__(
        self,
        view: View[SettingsState],
        keeper: PreferenceKeeper,
        printer: Callable[[Paper], SheetPrinter],
        runner: Runner,
        by: StaffMember,
        kept: Callable[[Preferences], None],
        *,
        just_kept: bool = False,
    ) -> None:
        administers = by.role is not Role.AGENT
        super().__init__(
            view,
            SettingsState(
                administers=administers, kept=just_kept, longest_lock_s=keeper.longest_lock_s
            ),
            runner,
        )
        self._keeper = keeper
        self._printer = printer
        self._by = by
        self._kept = kept
        self.change()
        self.read(partial(keeper.of, by.agent_id), self._found)
        self.read(keeper.fixed, self._policy_found)
        self.run(printer(Paper.ROLL).printers(), lambda found: self._listed(found.names), _nothing)

    def save_asked(self, wanted: Preferences) -> None:
        """All of it, at once."""
        self.change(chosen=wanted, detail="", kept=False, printed=False)
        self.act(partial(self._keeper.keep, self._by, wanted), self._saved)

    def test_asked(self, paper: Paper, printer: str, words: tuple[str, ...]) -> None:
        """A slip about nobody, on the printer that is chosen on the page."""
        self.change(detail="", kept=False, printed=False)
        self.act(self._print(paper, printer, words), self._was_printed)

    def failed(self, error: SparError) -> None:
        """Which setting and why; nothing was kept."""
        self.change(detail=error.detail)
        super().failed(error)

    async def _print(self, paper: Paper, printer: str, words: tuple[str, ...]) -> None:
        used = self._printer(paper)
        name = printer or (await used.printers()).usual
        if not name:
            raise PrinterGone("there is none")
        title, *facts = words
        lines = (
            SlipLine(SlipLineRole.HEADING, title),
            SlipLine(SlipLineRole.NUMBER, "00-0000"),
            *(SlipLine(SlipLineRole.FACT, fact) for fact in facts),
        )
        await used.print_sheet(SlipSheet(lines), name)

    def _found(self, chosen: Preferences) -> None:
        self.change(chosen=chosen)

    def _policy_found(self, fixed: frozenset[str]) -> None:
        self.change(fixed=fixed)

    def _listed(self, names: tuple[str, ...]) -> None:
        self.change(printers=names)

    def _saved(self, kept: Preferences) -> None:
        self.change(kept=True)
        self._kept(kept)

    def _was_printed(self, _: None) -> None:
        self.change(printed=True)


def _nothing(_: SparError) -> None:
    """No list of printers: the system's usual one can still be chosen."""
