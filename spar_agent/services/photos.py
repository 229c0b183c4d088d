"""A photo of the passbook, for the second person who looks at a case."""

from spar_agent.domain.enrollment import Enrollment
from spar_agent.domain.photo import PassbookPhoto, passbook_photo
from spar_agent.ports import Clock, EnrollmentStore, PhotoStore


class Photos:
    """Attach, show, take away. That there was one stays in the journal; the picture does not."""

    def __init__(self, photos: PhotoStore, store: EnrollmentStore, clock: Clock) -> None:
        self._photos = photos
        self._store = store
        self._clock = clock

    async def attach(self, case: Enrollment, jpeg: bytes, actor: str) -> PassbookPhoto:
        """Keep ``jpeg`` with ``case``, in place of one before. Raises PhotoUnusable, DiskFull."""
        photo = passbook_photo(jpeg, self._clock.now())
        self._photos.keep(case.enrollment_id, photo)
        self._store.save(case, event="photo", actor=actor, expect=case.state)
        return photo

    async def take_away(self, case: Enrollment, actor: str) -> None:
        """The photo is gone."""
        self._photos.destroy(case.enrollment_id)
        self._store.save(case, event="photo_gone", actor=actor, expect=case.state)

    async def of(self, enrollment_id: str) -> PassbookPhoto | None:
        """What was attached, as long as the case is open."""
        return self._photos.get(enrollment_id)
