"""The signed ID card of a person: what the first page does with it. No Qt in this file."""

from functools import partial

from spar_agent.domain.card import IdCard
from spar_agent.errors import CardUnreadable, SparError
from spar_agent.services.cards import Cards, GreyPicture
from spar_agent.ui.presenter import Presenter
from spar_agent.ui.visit.person.state import PersonState


class CardPresenter:
    """Reads the card and shows what it says; the agent compares, and goes on."""

    def __init__(self, page: Presenter[PersonState], cards: Cards) -> None:
        self._page = page
        self._cards = cards
        self._searching = False

    def scanned(self, text: str) -> None:
        """A scanner typed the whole code."""
        self._page.act(partial(self._cards.read, text), self._read)

    def picture_given(self, picture: GreyPicture) -> None:
        """A picture that should hold the code."""
        self._page.act(self._cards.read_picture(picture), self._read)

    def frame_seen(self, picture: GreyPicture) -> None:
        """A camera frame: most hold no code yet. One is searched at a time."""
        if self._searching or self._page.state.card is not None:
            return
        self._searching = True
        self._page.run(self._cards.read_picture(picture), self._frame_read, self._frame_failed)

    def put_away(self) -> None:
        """The number was typed over: the card is not about it any more."""
        if self._page.state.card is not None:
            self._page.change(card=None)

    def reset(self) -> None:
        """The next person: what is still being searched answers nobody."""
        self._searching = False

    def _frame_read(self, card: IdCard) -> None:
        self._searching = False
        self._read(card)

    def _frame_failed(self, error: SparError) -> None:
        self._searching = False
        if not isinstance(error, CardUnreadable):
            self._page.failed(error)

    def _read(self, card: IdCard) -> None:
        self._page.clear_trouble()
        self._page.change(card=card, id_fault=None)
