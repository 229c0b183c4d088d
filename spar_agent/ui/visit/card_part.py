"""The signed ID card of a person: what the first page does with it. No Qt in this file."""

from spar_agent.domain.card import IdCard
from spar_agent.errors import CardUnreadable, SparError
from spar_agent.ports import Runner
from spar_agent.services.cards import Cards, GreyPicture
from spar_agent.ui.visit.board import Board
from spar_agent.ui.visit.state import NO_TROUBLE


class CardPart:
    """Reads the card and shows what it says; the agent compares, and goes on."""

    def __init__(self, board: Board, cards: Cards, runner: Runner) -> None:
        self._board = board
        self._cards = cards
        self._runner = runner
        self._searching = False

    def scanned(self, text: str) -> None:
        """A scanner typed the whole code."""
        self._board.wait()
        self._runner.run(self._cards.read(text), self._read, self._board.failed)

    def pictured(self, picture: GreyPicture) -> None:
        """A picture that should hold the code."""
        self._board.wait()
        self._runner.run(self._cards.read_picture(picture), self._read, self._board.failed)

    def glimpsed(self, picture: GreyPicture) -> None:
        """A camera frame: most hold no code yet. One is searched at a time."""
        if self._searching or self._board.state.card is not None:
            return
        self._searching = True
        self._runner.run(self._cards.read_picture(picture), self._seen, self._not_seen)

    def put_away(self) -> None:
        """The number was typed over: the card is not about it any more."""
        if self._board.state.card is not None:
            self._board.change(card=None)

    def _seen(self, card: IdCard) -> None:
        self._searching = False
        self._read(card)

    def _not_seen(self, why: SparError) -> None:
        self._searching = False
        if not isinstance(why, CardUnreadable):
            self._board.failed(why)

    def _read(self, card: IdCard) -> None:
        self._board.change(busy=False, card=card, id_fault="", trouble=NO_TROUBLE)
