"""Conflicts of the office at the center, and what this person signs about one of them."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from spar_agent.adapters.central.acts import REASON, ActSigner
from spar_agent.adapters.central.client import CenterClient
from spar_agent.adapters.central.content import EnrollmentContent
from spar_agent.adapters.central.gateway import RegisteredReply
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.reviewing import (
    ShownContent,
    author_of,
    seen_account,
    shown_enrollment,
)
from spar_agent.adapters.central.signed import shown_content
from spar_agent.domain.enrollment import State
from spar_agent.errors.central import CenterUntrusted
from spar_agent.ports.conflict_desk import (
    AskedDecision,
    CenterConflict,
    ConflictChoice,
    ConflictList,
)

RULE: Final = "registered.conflict"
"""The rule of admission that two persons let an enrollment pass."""
CHOICES: Final = frozenset(choice.value for choice in ConflictChoice)


class _AskedDecision(Struct):
    kind: str
    needed: int
    signed_by: tuple[str, ...]
    reason: str = ""


class _ShownConflict(Struct):
    enrollment: str
    sha256: str
    revision: int
    author: str
    names: tuple[str, ...] = ()
    registered: RegisteredReply | None = None
    asked: tuple[_AskedDecision, ...] = ()


class _ShownConflicts(Struct):
    conflicts: tuple[_ShownConflict, ...]
    more: bool = False


class HttpConflicts:
    """A ConflictDesk. me: the staff number of whoever is signed in."""

    def __init__(
        self,
        client: CenterClient,
        signing: Callable[[], tuple[SigningKey, str]],
        me: Callable[[], str],
        acts: ActSigner,
    ) -> None:
        self._client = client
        self._signing = signing
        self._me = me
        self._acts = acts

    async def waiting(self) -> ConflictList:
        """Those whose content is what its hash says."""
        key, _ = self._signing()
        found = await self._client.call("/desks/conflicts", {}, _ShownConflicts, key)
        return ConflictList(tuple(self._conflict(one) for one in found.conflicts), found.more)

    async def decide(
        self, enrollment_id: str, choice: ConflictChoice, reason: str
    ) -> AskedDecision:
        """Signed here, carried out by the center once two have."""
        values = {REASON: reason} if reason else {}
        if choice is ConflictChoice.SEND:
            values["code"] = RULE
        found = await self._acts.sign(choice.value, enrollment_id, values)
        return AskedDecision(choice, found.signed_by, found.needed, reason, is_mine=True)

    def _conflict(self, one: _ShownConflict) -> CenterConflict:
        content, sha256 = shown_content(one.enrollment, EnrollmentContent)
        if (sha256, content.revision) != (one.sha256, one.revision):
            raise CenterUntrusted("a conflict of other content")
        author = author_of(content, one.author)
        shown = ShownContent(content, one.enrollment, sha256, author, one.names)
        asked = tuple(self._asked(each) for each in one.asked if each.kind in CHOICES)
        registered = seen_account(one.registered) if one.registered is not None else None
        return CenterConflict(shown_enrollment(shown, State.CONFLICT), author, registered, asked)

    def _asked(self, one: _AskedDecision) -> AskedDecision:
        mine = self._me() in one.signed_by
        return AskedDecision(
            ConflictChoice(one.kind), one.signed_by, one.needed, one.reason, is_mine=mine
        )
