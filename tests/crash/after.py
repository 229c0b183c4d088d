"""What must hold on disk after a kill (DURING) and when a story is over (ENDED)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.store.driver import Connection
from spar_agent.adapters.store.photos import SqlPhotos
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.enrollment import ID_KEPT, Enrollment, Event, State
from tests.crash.lists import NEW, OLD
from tests.crash.stories import JPEG, OTHER_JPEG

Words = Sequence[str]
Writes = Counter[str]
OVER: Final = {State.LINKED, State.CANCELLED}


@dataclass(frozen=True, slots=True)
class AfterKill:
    """What one scenario left. before: enrollments of earlier ones in the same vault. account: its
    number."""

    vault: FileVault
    before: frozenset[str]
    account: str

    @property
    def connection(self) -> Connection:
        """Of the vault."""
        return self.vault.connection

    def rows(self) -> dict[str, Enrollment]:
        """Of this scenario."""
        found = {row.enrollment_id: row for row in self.vault.store.page(0, 1000)}
        return {number: row for number, row in found.items() if number not in self.before}


def kinds(vault: FileVault, enrollment_id: str) -> list[str]:
    """Of its timeline."""
    return [entry.event for entry in vault.store.timeline(enrollment_id)]


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


def _only(left: AfterKill) -> Enrollment | None:
    found = list(left.rows().values())
    assert len(found) <= 1
    return found[0] if found else None


def _visit(left: AfterKill, words: Words) -> None:
    enrollment = _only(left)
    if "begun" not in words:
        return
    assert enrollment is not None
    if "proven" in words:
        assert enrollment.proof is not None
    if "filled" in words:
        assert enrollment.account.fa is not None
        assert enrollment.account.fa.number == left.account
        assert enrollment.note == "a note"
    if "photo" in words and enrollment.state not in OVER:
        photo = SqlPhotos(left.connection).get(enrollment.enrollment_id)
        assert photo is not None
        assert photo.jpeg == JPEG
    assert ("submitted" not in words) or enrollment.state is not State.DRAFT


def _visited(left: AfterKill, writes: Writes) -> None:
    enrollment = _only(left)
    assert enrollment is not None
    assert enrollment.state is State.LINKED
    assert list(writes.values()) == [1]
    recorded = Counter(kinds(left.vault, enrollment.enrollment_id))
    once = {name: recorded[name] for name in ("begin", "proof", "submit", "ack")}
    assert set(once.values()) == {1}, recorded


def _discarded(left: AfterKill, words: Words) -> None:
    enrollment = _only(left)
    if "discarded" in words:
        assert enrollment is None


def _gone(left: AfterKill, writes: Writes) -> None:
    assert left.rows() == {}
    assert not writes
    conn = left.connection
    assert conn.execute("SELECT count(*) FROM photos").fetchone()[0] == 0
    found = Counter(kind for (kind,) in conn.execute("SELECT kind FROM events"))
    assert (found["begin"], found["discard"]) == (1, 1)


def _photographed(left: AfterKill, words: Words) -> None:
    enrollment = _only(left)
    if enrollment is None:
        return
    recorded = [
        kind for kind in kinds(left.vault, enrollment.enrollment_id) if kind.startswith("photo")
    ]
    assert len(recorded) >= sum(word.startswith("step") for word in words)
    photo = SqlPhotos(left.connection).get(enrollment.enrollment_id)
    if photo is not None:
        assert photo.jpeg == (OTHER_JPEG if len(recorded) == 2 else JPEG)


def _sealed(left: AfterKill, words: Words) -> None:
    enrollment = _only(left)
    if enrollment is None:
        assert "begun" not in words
        return
    if "sealed" in words and enrollment.state in ID_KEPT:
        assert SqlSealed(left.connection).get(enrollment.enrollment_id) is not None
    assert ("submitted" not in words) or enrollment.state is not State.DRAFT


def _sealed_ended(left: AfterKill, writes: Writes) -> None:
    enrollment = _only(left)
    assert enrollment is not None
    assert enrollment.state is State.IN_REVIEW  # captured without network: somebody looks
    assert enrollment.proof is not None
    assert not writes
    assert SqlSealed(left.connection).waiting() == []
    recorded = Counter(kinds(left.vault, enrollment.enrollment_id))
    assert (recorded["begin"], recorded["submit"], recorded["prove"]) == (1, 1, 1)


def _too_old(left: AfterKill, words: Words) -> None:
    enrollment = _only(left)
    if enrollment is not None and enrollment.state is State.NEEDS_VISIT:
        assert enrollment.delivery.error == "IDA-TOO-OLD"
        assert SqlSealed(left.connection).waiting() == []
    assert ("come back" not in words) or (
        enrollment is not None and enrollment.state not in ID_KEPT
    )


def _too_old_ended(left: AfterKill, writes: Writes) -> None:
    _sealed_ended(left, writes)
    enrollment = _only(left)
    assert enrollment is not None
    reasons = [
        entry.detail
        for entry in left.vault.store.timeline(enrollment.enrollment_id)
        if entry.event == Event.EXPIRE
    ]
    assert reasons == ["IDA-TOO-OLD"]


def _several(left: AfterKill, _: Words) -> None:
    assert len(left.rows()) == 3


def _several_ended(left: AfterKill, writes: Writes) -> None:
    assert [row.state for row in left.rows().values()] == [State.LINKED] * 3
    assert sorted(writes.values()) == [1, 1, 1]
    for number in left.rows():
        assert kinds(left.vault, number).count("ack") == 1


def _listed(left: AfterKill, words: Words) -> None:
    directory = StoreDirectory(left.connection, SystemClock())
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


def _list_ended(left: AfterKill, _: Writes) -> None:
    _listed(left, ["taken in"])
    agent = left.vault.people()[0].agent_id
    recent = StoreDirectory(left.connection, SystemClock()).search("", agent_id=agent)
    assert [hit.branch.code for hit in recent if hit.branch] == ["BARB0DUMASX"]


DURING: Final[Mapping[str, Callable[[AfterKill, Words], None]]] = MappingProxyType(
    {
        "visit": _visit, "discarded": _discarded, "photographed": _photographed,
        "several": _several, "sealed": _sealed, "too_old": _too_old, "listed": _listed,
    }
)  # fmt: skip
ENDED: Final[Mapping[str, Callable[[AfterKill, Writes], None]]] = MappingProxyType(
    {
        "visit": _visited, "discarded": _gone, "photographed": _gone, "several": _several_ended,
        "sealed": _sealed_ended, "too_old": _too_old_ended, "listed": _list_ended,
    }
)  # fmt: skip
