"""One contract for the fake store of photos and for the one in the vault."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import IntegrityError, connect
from spar_agent.adapters.store.enrollments import SqlEnrollments
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.domain.enrollment import Enrollment, Event, State, advance
from spar_agent.domain.photo import MAX_BYTES, PassbookPhoto, passbook_photo
from spar_agent.errors import IllegalEvent, PhotoUnusable
from spar_agent.ports.photos import PhotoStore
from spar_agent.ports.store import EnrollmentStore
from spar_agent.services.photos import Photos
from tests.contract.conftest import KEY
from tests.enrollments import queued
from tests.fake_store import FakePhotos, FakeStore
from tests.fakes import (
    START,
    FakeClock,
)

JPEG = b"\xff\xd8\xff" + bytes(500)
PHOTO = PassbookPhoto(JPEG, START)
ENROLLMENT = queued(1)


@dataclass
class Album:
    store: EnrollmentStore
    photos: PhotoStore

    def put(self, enrollment: Enrollment) -> None:
        self.store.save(enrollment, event=Event.OTHER, actor="t")


@pytest.fixture(params=["fake", "real"])
def album(request: pytest.FixtureRequest) -> Album:
    if request.param == "fake":
        store = FakeStore()
        return Album(store, FakePhotos(store))
    conn = request.getfixturevalue("conn")
    return Album(SqlEnrollments(conn, FakeClock(), KEY), SqlPhotos(conn))


def test_what_is_kept_comes_back_and_a_new_one_takes_its_place(album: Album) -> None:
    album.put(ENROLLMENT)
    assert album.photos.get(ENROLLMENT.enrollment_id) is None
    album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
    assert album.photos.get(ENROLLMENT.enrollment_id) == PHOTO
    newer = PassbookPhoto(JPEG + b"2", START)
    album.photos.keep(ENROLLMENT.enrollment_id, newer)
    assert album.photos.get(ENROLLMENT.enrollment_id) == newer
    album.photos.destroy(ENROLLMENT.enrollment_id)
    album.photos.destroy(ENROLLMENT.enrollment_id)
    assert album.photos.get(ENROLLMENT.enrollment_id) is None


def test_no_photo_outlives_its_enrollment(album: Album) -> None:
    sending = advance(ENROLLMENT, Event.CLAIM)
    for last in (advance(sending, Event.ACK), replace(ENROLLMENT, state=State.CANCELLED)):
        album.put(ENROLLMENT)
        album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
        album.put(last)
        assert album.photos.get(ENROLLMENT.enrollment_id) is None


def test_a_discarded_enrollment_takes_its_photo_along(album: Album) -> None:
    enrollment = replace(ENROLLMENT, state=State.DRAFT)
    album.put(enrollment)
    album.photos.keep(enrollment.enrollment_id, PHOTO)
    album.store.delete_draft(enrollment.enrollment_id, "asha")
    assert album.photos.get(enrollment.enrollment_id) is None


def test_a_photo_of_no_enrollment_or_of_a_finished_one_is_refused(album: Album) -> None:
    with pytest.raises((IllegalEvent, IntegrityError)):
        album.photos.keep("nobody", PHOTO)
    album.put(replace(ENROLLMENT, state=State.LINKED))
    with pytest.raises((IllegalEvent, IntegrityError)):
        album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
    service = Photos(album.photos, album.store, FakeClock())
    with pytest.raises(IllegalEvent):
        service.attach(ENROLLMENT.enrollment_id, JPEG, "asha")
    with pytest.raises(IllegalEvent):
        service.take_away("nobody", "asha")


def test_only_a_jpeg_of_bearable_size_becomes_a_photo() -> None:
    for bytes_ in (b"", b"\x89PNG", JPEG + bytes(MAX_BYTES)):
        with pytest.raises(PhotoUnusable):
            passbook_photo(bytes_, START)
    assert repr(PHOTO) == f"PassbookPhoto({len(JPEG)} bytes)"


def test_a_photo_that_is_gone_is_gone_from_the_file_s_pages(tmp_path: Path) -> None:
    made = connect(tmp_path / "v.db", KEY)
    db.migrate(made)
    album = Album(SqlEnrollments(made, FakeClock(), KEY), SqlPhotos(made))
    album.put(ENROLLMENT)
    album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
    album.put(replace(ENROLLMENT, state=State.LINKED))
    pragma = made.execute("PRAGMA secure_delete").fetchone()[0]
    free = made.execute("SELECT count(*) FROM photos").fetchone()[0]
    made.close()
    assert (int(pragma), free) == (1, 0)


def test_a_photo_and_its_line_in_the_journal_are_there_together_or_not_at_all(
    album: Album,
) -> None:
    album.put(ENROLLMENT)
    with pytest.raises(IllegalEvent), album.store.transaction():
        album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
        album.store.save(ENROLLMENT, event=Event.ATTACH_PHOTO, actor="t", expect=State.SENDING)
    assert album.photos.get(ENROLLMENT.enrollment_id) is None
    album.photos.keep(ENROLLMENT.enrollment_id, PHOTO)
    with pytest.raises(IllegalEvent), album.store.transaction():
        album.photos.destroy(ENROLLMENT.enrollment_id)
        album.store.save(ENROLLMENT, event=Event.REMOVE_PHOTO, actor="t", expect=State.SENDING)
    assert album.photos.get(ENROLLMENT.enrollment_id) == PHOTO
