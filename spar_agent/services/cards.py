"""Signed ID cards: what a scanner typed or a picture shows, believed or refused."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from spar_agent.domain.card import IdCard


class CardSource(Protocol):
    """Reads a card. Raises CardUnreadable, CardUntrusted, CardExpired."""

    def read(self, text: str) -> IdCard:
        """The card in the text of a QR code."""
        ...


class PictureSource(Protocol):
    """Finds the text of the one QR code in a picture. Raises CardUnreadable."""

    def __call__(self, grey: bytes, width: int, height: int) -> str:
        """grey: one byte a pixel, without padding."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class GreyPicture:
    """An 8-bit grey picture without padding; it crosses threads and is never kept."""

    grey: bytes
    width: int
    height: int


class Cards:
    """A card fills the form. It proves nothing about who holds it."""

    def __init__(self, reader: CardSource, pictures: PictureSource, *, believed: bool) -> None:
        self._reader = reader
        self._pictures = pictures
        self.believed = believed  # False: this office has no issuer to believe

    def read(self, text: str) -> IdCard:
        """The card in the text of a QR code, as a scanner types it. Raises what the reader does."""
        return self._reader.read(text)

    async def read_picture(self, picture: GreyPicture) -> IdCard:
        """A photo, a screen, a camera frame; searched off the loop, as it takes its time."""
        text = await asyncio.to_thread(self._pictures, picture.grey, picture.width, picture.height)
        return self._reader.read(text)
