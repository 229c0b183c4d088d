"""What the join page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.joining import JoinWords
from spar_agent.ports.runner import Runner
from spar_agent.ports.vault import StaffMember
from spar_agent.services.joining import Joining
from spar_agent.services.signin import SignIn
from spar_agent.ui.presenter import PageState, Presenter, View
from spar_agent.ui.trouble import NO_TROUBLE


@dataclass(frozen=True, slots=True)
class JoinForm:
    """What was typed. url: of the center; staff_number: of who sits here."""

    url: str
    code: str
    staff_number: str
    name: str = ""
    pin: str = ""
    again: str = ""


@dataclass(frozen=True, slots=True)
class JoinState(PageState):
    """All the page needs. known: the vault is made, name and PIN are not asked again.

    words: to compare; None while the form is shown. compared: somebody says they are the same.
    joined: it is done, and nothing is asked any more. moving: people worked here without a center.
    """

    known: bool = False
    pins_differ: bool = False
    words: JoinWords | None = None
    compared: bool = False
    joined: bool = False
    moving: bool = False


class JoinPresenter(Presenter[JoinState]):
    """Asks to join, shows the words, waits. opened: called with who sits here, once it is done."""

    def __init__(
        self,
        view: View[JoinState],
        joining: Joining,
        signin: SignIn,
        runner: Runner,
        opened: Callable[[StaffMember], None],
    ) -> None:
        super().__init__(view, JoinState(), runner)
        self._joining = joining
        self._signin = signin
        self._opened = opened
        self._person: StaffMember | None = None
        self._looking = False
        self.change()

    def resume(self, person: StaffMember) -> None:
        """After a restart: ``person`` signed in, and the join still waits."""
        self._person = person
        self.change(known=True)
        self.read(self._joining.is_moving, self._moves)
        self.read(self._joining.words, self._asked_before)

    def given(self, form: JoinForm) -> None:
        """The form was filled in."""
        if not self._state.known and form.pin != form.again:
            self.change(pins_differ=True, trouble=NO_TROUBLE)
            return
        self.change(pins_differ=False)
        url = form.url if "://" in form.url else f"https://{form.url}"
        if self._person is not None:
            again = self._joining.ask_again(url, form.code, form.staff_number, self._person)
            self.act(again, self._asked)
            return
        pin = Secret(form.pin)
        begun = self._joining.begin(url, form.code, form.staff_number, form.name, pin)
        self.act(begun, self._asked, self._not_asked)

    def compared(self) -> None:
        """The words of the office are those that the administrator reads out."""
        self.change(compared=True)
        self.look()

    def differ(self) -> None:
        """They are others: somebody else answered. Back to the form."""
        self.change(words=None, compared=False)

    def look(self) -> None:
        """Ask the center whether the words were compared there, too."""
        if not self._state.compared or self._state.joined or self._looking:
            return
        self._looking = True
        self.run(self._joining.is_ready(), self._looked, self._not_yet)

    def _moves(self, moving: bool) -> None:  # noqa: FBT001 -- the answer of a service
        self.change(moving=moving)

    def _asked_before(self, words: JoinWords | None) -> None:
        self.change(words=words)

    def _asked(self, words: JoinWords) -> None:
        self.change(words=words)

    def _not_asked(self, error: SparError) -> None:
        self.change(known=self._joining.first is not None)
        self._person = self._joining.first
        self.failed(error)

    def _looked(self, ready: bool) -> None:  # noqa: FBT001 -- the answer of a service
        self._looking = False
        self.clear_trouble()
        person = self._person or self._joining.first
        if ready and person is not None and not self._state.joined:
            # once: a second look would sign the person in again, whatever is open, even a lock
            self.change(joined=True)
            self.act(partial(self._signin.enter, person), self._opened, self._not_entered)

    def _not_entered(self, error: SparError) -> None:
        self.change(joined=False)
        self.failed(error)

    def _not_yet(self, error: SparError) -> None:
        self._looking = False
        self.failed(error)
