"""What the join page does. No Qt in this file."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from spar_agent.domain.secret import Secret
from spar_agent.errors import SparError
from spar_agent.ports.joining import JoinAsked, JoinWords
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

    by_file: without network. asked: the request that was saved and waits for its answer.
    words: to compare; None while the form is shown. compared: somebody says they are the same.
    joined: it is done, and nothing is asked any more. moving: people worked here without a center.
    """

    known: bool = False
    by_file: bool = False
    asked: JoinAsked | None = None
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
        self._answer = Path()
        self.change()

    def resume(self, person: StaffMember) -> None:
        """After a restart: ``person`` signed in, and the join still waits."""
        self._person = person
        self.change(known=True)
        self.read(self._joining.is_moving, self._moves)
        self.read(self._joining.words, self._asked_before)
        self.read(self._joining.asked, self._asked_by_file_before)

    def given(self, form: JoinForm) -> None:
        """The form was filled in."""
        if not self._fits(form):
            return
        url = form.url if "://" in form.url else f"https://{form.url}"
        if self._person is not None:
            again = self._joining.ask_again(url, form.code, form.staff_number, self._person)
            self.act(again, self._asked)
            return
        pin = Secret(form.pin)
        begun = self._joining.begin(url, form.code, form.staff_number, form.name, pin)
        self.act(begun, self._asked, self._not_asked)

    def go_by_file(self, by_file: bool) -> None:  # noqa: FBT001 -- a state of the page
        """Without network, or with it again; also from a request that waits, for another code."""
        self.change(by_file=by_file, asked=None, pins_differ=False, trouble=NO_TROUBLE)

    def request_wanted(self, form: JoinForm, file: str) -> None:
        """The form was filled in, and this is where the request goes, such as a stick."""
        if not self._fits(form):
            return
        path = Path(file)
        if self._person is not None:
            again = self._joining.ask_by_file(path, form.code, form.staff_number, self._person)
            self.act(again, self._asked_by_file)
            return
        pin = Secret(form.pin)
        begun = self._joining.begin_by_file(path, form.code, form.staff_number, form.name, pin)
        self.act(begun, self._asked_by_file, self._not_asked)

    def save_again(self, file: str) -> None:
        """The request that waits goes to another place."""
        self.act(self._joining.save_again(Path(file)), self._asked_by_file)

    def answer_given(self, file: str) -> None:
        """The file that came back from the center; its words are compared before it counts."""
        self._answer = Path(file)
        self.act(self._joining.read_answer(self._answer), self._asked)

    def compared(self) -> None:
        """The words of the office are those that the administrator reads out."""
        self.change(compared=True)
        words = self._state.words
        if self._state.by_file and words is not None:
            taken = self._joining.take_answer(self._answer, words)
            self.act(taken, self._taken, self._not_taken)
            return
        self.look()

    def differ(self) -> None:
        """They are others: somebody else answered. Back to the form."""
        self.change(words=None, compared=False)

    def look(self) -> None:
        """Ask the center whether the words were compared there, too."""
        if not self._state.compared or self._state.joined or self._looking or self._state.by_file:
            return
        self._looking = True
        self.run(self._joining.is_ready(), self._looked, self._not_yet)

    def _fits(self, form: JoinForm) -> bool:
        differ = not self._state.known and form.pin != form.again
        self.change(pins_differ=differ, trouble=NO_TROUBLE if differ else self._state.trouble)
        return not differ

    def _asked_by_file_before(self, asked: JoinAsked | None) -> None:
        if asked is not None:  # asked later than what waits over the network
            self.change(by_file=True, asked=asked, words=None)

    def _asked_by_file(self, asked: JoinAsked) -> None:
        self._know_first()
        self.change(asked=asked)

    def _taken(self, _: None) -> None:
        self._looked(ready=True)

    def _not_taken(self, error: SparError) -> None:
        self.change(compared=False, words=None)
        self.failed(error)

    def _moves(self, moving: bool) -> None:  # noqa: FBT001 -- the answer of a service
        self.change(moving=moving)

    def _asked_before(self, words: JoinWords | None) -> None:
        self.change(words=words)

    def _asked(self, words: JoinWords) -> None:
        self._know_first()
        self.change(words=words)

    def _not_asked(self, error: SparError) -> None:
        self._know_first()
        self.failed(error)

    def _know_first(self) -> None:
        """Once the vault is made, name and PIN are not asked again."""
        self._person = self._person or self._joining.first
        self.change(known=self._person is not None)

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
