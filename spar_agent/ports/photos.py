"""Where photos of passbooks are kept while an enrollment is open."""

from typing import Protocol

from spar_agent.domain.photo import PassbookPhoto


class PhotoStore(Protocol):
    """Photos inside the vault, one per enrollment.

    A photo goes with its enrollment: LINKED, CANCELLED or discarded, the store itself destroys it.
    """

    def keep(self, enrollment_id: str, photo: PassbookPhoto) -> None:
        """Keep ``photo``; one before it is destroyed."""
        ...

    def get(self, enrollment_id: str) -> PassbookPhoto | None:
        """The photo of this enrollment as JPEG; None when none is kept."""
        ...

    def destroy(self, enrollment_id: str) -> None:
        """Gone, also from free pages of the file."""
        ...
