"""The signed ID card of a person: what the first page does with it. No Qt in this file."""

from functools import partial

from spar_agent.domain.card import IdCard
from spar_agent.errors import CardUnreadable, SparError
from spar_agent.ports.runner import Runner
from spar_agent.services.cards import Cards, GreyPicture
from spar_agent.ui.trouble import NO_TROUBLE
from spar_agent.ui.visit.visit_store import VisitStore


class CardPresenter:
    """Reads the card and shows what it says; the agent compares, and goes on."""

    def __init__(self, visit_store: VisitStore, cards: Cards, runner: Runner) -> None:
        self._visit_store = visit_store
        self._cards = cards
        self._runner = runner
        self._searching = False

    def scanned(self, text: str) -> None:
        """A scanner typed the whole code."""
        self._visit_store.wait()
        self._runner.run(partial(self._cards.read, text), self._read, self._visit_store.failed)

    def pictured(self, picture: GreyPicture) -> None:
        """A picture that should hold the code."""
        self._visit_store.wait()
        self._runner.run(self._cards.read_picture(picture), self._read, self._visit_store.failed)

    def glimpsed(self, picture: GreyPicture) -> None:
        """A camera frame: most hold no code yet. One is searched at a time."""
        if self._searching or self._visit_store.state.card is not None:
            return
        self._searching = True
        self._runner.run(self._cards.read_picture(picture), self._seen, self._not_seen)

    def put_away(self) -> None:
        """The number was typed over: the card is not about it any more."""
        if self._visit_store.state.card is not None:
            self._visit_store.change(card=None)

    def _seen(self, card: IdCard) -> None:
        self._searching = False
        self._read(card)

    def _not_seen(self, error: SparError) -> None:
        self._searching = False
        if not isinstance(error, CardUnreadable):
            self._visit_store.failed(error)

    def _read(self, card: IdCard) -> None:
        self._visit_store.change(busy=False, card=card, id_fault="", trouble=NO_TROUBLE)
