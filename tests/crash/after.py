"""What must hold on disk after a kill (DURING) and when a story is over (ENDED)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import ID_KEPT, Enrollment, Event, State
from tests.crash.lists import NEW, OLD
from tests.crash.stories import JPEG, OTHER_JPEG
from tests.enrollments import FA, OTHER

Words = Sequence[str]
Writes = Counter[str]
OVER: Final = {State.LINKED, State.CANCELLED}


def kinds(vault: FileVault, enrollment_id: str) -> list[str]:
    """Of its timeline."""
    return [entry.event for entry in vault.store.timeline(enrollment_id)]


def rows(vault: FileVault) -> dict[str, Enrollment]:
    """All there are."""
    return {row.enrollment_id: row for row in vault.store.page(0, 100)}


def journal_agrees(vault: FileVault, row: Enrollment) -> None:
    """The row stands where its last event left it; photo and capture are those it tells of."""
    last = vault.connection.execute(
        "SELECT state FROM events WHERE enrollment_id = ? ORDER BY number DESC LIMIT 1",
        (row.enrollment_id,),
    ).fetchone()
    assert last[0] == row.state
    recorded = kinds(vault, row.enrollment_id)
    photos = [kind for kind in recorded if kind.startswith("photo")]
    kept = SqlPhotos(vault.connection).get(row.enrollment_id)
    expected = photos[-1:] == ["photo"] and row.state not in OVER
    assert (kept is not None) == expected, f"photo {kept}, journal {recorded}"
    if SqlSealed(vault.connection).get(row.enrollment_id) is not None:
        assert row.state in ID_KEPT
        assert "seal" in recorded
        assert row.expires_at is not None


def _only(vault: FileVault) -> Enrollment | None:
    found = list(rows(vault).values())
    assert len(found) <= 1
    return found[0] if found else None


def _visit(vault: FileVault, words: Words) -> None:
    enrollment = _only(vault)
    if "begun" not in words:
        return
    assert enrollment is not None
    if "proven" in words:
        assert enrollment.proof is not None
    if "filled" in words:
        assert enrollment.account.fa == FA
        assert enrollment.note == "a note"
    if "photo" in words and enrollment.state not in OVER:
        photo = SqlPhotos(vault.connection).get(enrollment.enrollment_id)
        assert photo is not None
        assert photo.jpeg == JPEG
    assert ("submitted" not in words) or enrollment.state is not State.DRAFT


def _visited(vault: FileVault, writes: Writes) -> None:
    enrollment = _only(vault)
    assert enrollment is not None
    assert enrollment.state is State.LINKED
    assert list(writes.values()) == [1]
    recorded = Counter(kinds(vault, enrollment.enrollment_id))
    once = {name: recorded[name] for name in ("begin", "proof", "submit", "ack")}
    assert set(once.values()) == {1}, recorded


def _discarded(vault: FileVault, words: Words) -> None:
    enrollment = _only(vault)
    if "discarded" in words:
        assert enrollment is None


def _gone(vault: FileVault, writes: Writes) -> None:
    assert rows(vault) == {}
    assert not writes
    conn = vault.connection
    assert conn.execute("SELECT count(*) FROM photos").fetchone()[0] == 0
    found = Counter(kind for (kind,) in conn.execute("SELECT kind FROM events"))
    assert (found["begin"], found["discard"]) == (1, 1)


def _photographed(vault: FileVault, words: Words) -> None:
    enrollment = _only(vault)
    if enrollment is None:
        return
    recorded = [kind for kind in kinds(vault, enrollment.enrollment_id) if kind.startswith("photo")]
    assert len(recorded) >= min(4, len(words))
    photo = SqlPhotos(vault.connection).get(enrollment.enrollment_id)
    if photo is not None:
        assert photo.jpeg == (OTHER_JPEG if len(recorded) == 2 else JPEG)


def _photos_ended(vault: FileVault, writes: Writes) -> None:
    enrollment = _only(vault)
    assert enrollment is not None
    recorded = kinds(vault, enrollment.enrollment_id)
    assert [kind for kind in recorded if kind.startswith("photo")] == [
        "photo", "photo", "photo_gone", "photo",
    ]  # fmt: skip
    assert list(writes.values()) == [1]


def _sealed(vault: FileVault, words: Words) -> None:
    enrollment = _only(vault)
    if enrollment is None:
        assert "begun" not in words
        return
    if "sealed" in words and enrollment.state in ID_KEPT:
        assert SqlSealed(vault.connection).get(enrollment.enrollment_id) is not None
    assert ("submitted" not in words) or enrollment.state is not State.DRAFT


def _sealed_ended(vault: FileVault, writes: Writes) -> None:
    enrollment = _only(vault)
    assert enrollment is not None
    assert enrollment.state is State.LINKED
    assert list(writes.values()) == [1]
    assert SqlSealed(vault.connection).waiting() == []
    recorded = Counter(kinds(vault, enrollment.enrollment_id))
    assert (recorded["begin"], recorded["submit"], recorded["prove"], recorded["approve"]) == (
        1,
        1,
        1,
        1,
    )


def _too_old(vault: FileVault, words: Words) -> None:
    enrollment = _only(vault)
    if enrollment is not None and enrollment.state is State.NEEDS_VISIT:
        assert enrollment.delivery.error == "IDA-TOO-OLD"
        assert SqlSealed(vault.connection).waiting() == []
    assert ("come back" not in words) or (
        enrollment is not None and enrollment.state not in ID_KEPT
    )


def _too_old_ended(vault: FileVault, writes: Writes) -> None:
    _sealed_ended(vault, writes)
    enrollment = _only(vault)
    assert enrollment is not None
    reasons = [
        entry.detail
        for entry in vault.store.timeline(enrollment.enrollment_id)
        if entry.event == Event.EXPIRE
    ]
    assert reasons == ["IDA-TOO-OLD"]


def _reviewed(vault: FileVault, words: Words) -> None:
    if "returned" in words:
        assert "return" in kinds(vault, "e00002")
    if "approved e00001" in words:
        assert rows(vault)["e00001"].state is not State.IN_REVIEW
    if "submitted again" in words:
        assert rows(vault)["e00002"].delivery.reference_id not in {"", "ref-00002"}


def _review_ended(vault: FileVault, writes: Writes) -> None:
    assert {row.state for row in rows(vault).values()} == {State.LINKED}
    assert sorted(writes.values()) == [1, 1]
    first, second = (Counter(kinds(vault, f"e0000{number}")) for number in (1, 2))
    assert (first["approve"], first["return"], first["submit"]) == (1, 0, 1)
    assert (second["approve"], second["return"], second["correct"]) == (1, 1, 1)
    assert second["submit"] == 2


def _conflicting(vault: FileVault, words: Words) -> None:
    for word in words:
        if word.startswith("decided "):
            enrollment = rows(vault)[word.removeprefix("decided ")]
            assert enrollment.state is not State.CONFLICT
            assert enrollment.note


def _conflicts_ended(vault: FileVault, writes: Writes) -> None:
    found = rows(vault)
    states = [found[f"e0000{number}"].state for number in (1, 2, 3)]
    assert states == [State.LINKED, State.CANCELLED, State.LINKED]
    assert found["e00001"].account.seen.fa == OTHER
    assert sorted(writes.values()) == [1, 2, 2]
    for number, decided in ((1, "send_ours"), (2, "keep_theirs"), (3, "return")):
        assert kinds(vault, f"e0000{number}").count(decided) == 1


def _listed(vault: FileVault, words: Words) -> None:
    directory = StoreDirectory(vault.connection, SystemClock())
    age = directory.age()
    assert age is not None
    assert age.version == (NEW.version if words else age.version)
    bundle = {OLD.version: OLD, NEW.version: NEW}[age.version]
    branches = directory.branches("BARB")
    assert sorted(b.code for b in branches) == sorted(b.code for b in bundle.branches)
    for branch in (bundle.branches[0], bundle.branches[-1]):
        hits = directory.search(branch.name)
        assert branch.code in {hit.branch.code for hit in hits if hit.branch}
        assert directory.find("BARB", branch.code) is not None


def _list_ended(vault: FileVault, _: Writes) -> None:
    _listed(vault, ["taken in"])
    recent = StoreDirectory(vault.connection, SystemClock()).search("", agent_id="a1")
    assert [hit.branch.code for hit in recent if hit.branch] == ["BARB0DUMASX"]


DURING: Final[Mapping[str, Callable[[FileVault, Words], None]]] = MappingProxyType(
    {
        "visit": _visit, "discarded": _discarded, "photographed": _photographed,
        "sealed": _sealed, "too_old": _too_old, "reviewed": _reviewed,
        "conflicting": _conflicting, "listed": _listed,
    }
)  # fmt: skip
ENDED: Final[Mapping[str, Callable[[FileVault, Writes], None]]] = MappingProxyType(
    {
        "visit": _visited, "discarded": _gone, "photographed": _photos_ended,
        "sealed": _sealed_ended, "too_old": _too_old_ended, "reviewed": _review_ended,
        "conflicting": _conflicts_ended, "listed": _list_ended,
    }
)  # fmt: skip
