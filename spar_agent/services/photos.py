"""A photo of the passbook, for the second person who looks at an enrollment."""

from spar_agent.domain.enrollment import Enrollment, Event, State
from spar_agent.domain.photo import PassbookPhoto, passbook_photo
from spar_agent.errors import IllegalEvent
from spar_agent.ports.clock import Clock
from spar_agent.ports.photos import PhotoStore
from spar_agent.ports.store import EnrollmentStore


class Photos:
    """Attach, show, take away. That there was one stays in the journal; the picture does not."""

    def __init__(self, photos: PhotoStore, store: EnrollmentStore, clock: Clock) -> None:
        self._photos = photos
        self._store = store
        self._clock = clock

    def attach(self, enrollment_id: str, jpeg: bytes, actor: str) -> PassbookPhoto:
        """Keep ``jpeg`` with an enrollment, in place of one before.

        Raises PhotoUnusable, IllegalEvent where it is finished, DiskFull.
        """
        photo = passbook_photo(jpeg, self._clock.now())
        enrollment = self._open(enrollment_id)
        with self._store.transaction():
            self._photos.keep(enrollment_id, photo)
            self._store.save(
                enrollment, event=Event.ATTACH_PHOTO, actor=actor, expect=enrollment.state
            )
        return photo

    def take_away(self, enrollment_id: str, actor: str) -> None:
        """The photo is gone. Raises as ``attach``."""
        enrollment = self._open(enrollment_id)
        with self._store.transaction():
            self._photos.destroy(enrollment_id)
            self._store.save(
                enrollment, event=Event.REMOVE_PHOTO, actor=actor, expect=enrollment.state
            )

    def of(self, enrollment_id: str) -> PassbookPhoto | None:
        """What was attached, as long as it is open."""
        return self._photos.get(enrollment_id)

    def _open(self, enrollment_id: str) -> Enrollment:
        """The enrollment as it stands now: whoever asks may have seen an older one."""
        enrollment = self._store.get(enrollment_id)
        if enrollment is None or enrollment.state in {State.LINKED, State.CANCELLED}:
            raise IllegalEvent("a photo is kept with an open enrollment only")
        return enrollment
