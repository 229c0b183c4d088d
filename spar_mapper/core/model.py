"""What the registry works with, whatever dialect it came in."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, overload

import msgspec


class RedactedStruct(msgspec.Struct, frozen=True, gc=False):
    """A frozen record whose ``repr`` shows none of its members: they are a person's.

    A msgspec Struct is made several times faster than a dataclass, and a batch makes thousands. The
    collector need not look at them: none can come to hold itself.
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"


class Op(StrEnum):
    """The four operations of a mapper, by their names on the wire."""

    LINK = "link"
    UPDATE = "update"
    RESOLVE = "resolve"
    UNLINK = "unlink"


class Service(StrEnum):
    """What a partner may ask for beside the four operations.

    The values stand in the audit log, in the jobs and among a partner's rights. RESOLVE_FA: a
    resolve that names an account and no person, and so tells whose it is. STATUS: what became of
    one's own acknowledged requests. RESOLVE_VALIDATION: a resolve also says what banks found out
    about the account. ATTEST: to tell us that. FREEZE: to say that a person's account must not be
    paid on; who may do so cannot lift it. EXTEND: to say that an account is still right after its
    last day, and to be warned before. RESOLVE_CONSENTED: to ask people for consents, and resolve
    those who gave one. PERSON: to speak for people who proved who they are. SELF_TEST: every
    partner may show that it is ready. HISTORY: what was done to a person's account. STATEMENT: what
    we sign about it without saying which it is. LINK_TOKENS: to tie an app's token to a person who
    was there. PARTNERS: who the partners are.
    """

    RESOLVE_FA = "resolve-fa"
    STATUS = "txn-status"
    DIRECTORY = "directory"
    RESOLVE_VALIDATION = "resolve-validation"
    ATTEST = "attest"
    FREEZE = "freeze"
    EXTEND = "extend"
    RESOLVE_CONSENTED = "resolve-consented"
    PERSON = "person"
    MANAGE = "manage"
    HISTORY = "history"
    STATEMENT = "statement"
    LINK_TOKENS = "link-tokens"
    PARTNERS = "partners"
    SELF_TEST = "self-test"
    TOKEN = "token"  # noqa: S105 -- a name, no secret


class Dialect(StrEnum):
    """The dialects in which a request is acknowledged first and answered by callback."""

    G2P = "g2p"
    SPAR1 = "spar1"


class Reason(StrEnum):
    """Reason codes of G2P Connect 1.0.0 and SPAR 2.x that this registry gives."""

    REFERENCE_INVALID = "rjct.reference_id.invalid"
    REFERENCE_DUPLICATE = "rjct.reference_id.duplicate"
    TIMESTAMP_INVALID = "rjct.timestamp.invalid"
    ID_INVALID = "rjct.id.invalid"
    FA_INVALID = "rjct.fa.invalid"
    OTHER_ERROR = "rjct.other.error"
    NOT_ALLOWED = "rjct.permission.denied"
    ACTIVE = "succ.id.active"
    FA_ACTIVE = "succ.fa.active"
    FA_INACTIVE = "succ.fa.inactive"
    NOT_LINKED = "succ.fa.not_linked_to_id"


class Item(RedactedStruct, frozen=True):
    """One item of a request, read and checked.

    reference: the sender's ``reference_id``. person_id: as it was sent. fa: the financial address
    as a string. strategy: the number of the strategy that reads ``fa`` into ``fields``, None when
    none does. info: ``additional_info``. details: resolve hands out the account, not only yes or
    no. expected_version: update and unlink only a mapping of this version. digest: SHA-256 of what
    is asked, to tell a repeat from another request. error: why it cannot be carried out at all;
    error_text names the path. expires: ISO date, the last day on which it is good; empty: never.
    programme: for which it is written; empty: none is named. allowed: the programmes of a partner
    that may see and change their people alone; empty: all.
    """

    reference: str
    person_id: str
    fa: str = ""
    strategy: int | None = None
    fields: dict[str, str] = {}
    name: str = ""
    phone: str = ""
    info: list[Any] | None = None
    details: bool = False
    expected_version: int | None = None
    digest: str = ""
    error: Reason | None = None
    error_text: str = ""
    locale: str = "en"
    expires: str = ""
    programme: str = ""
    allowed: frozenset[str] = frozenset()


class Mapping(RedactedStruct, frozen=True):
    """The account registered for one person.

    version: 1 and more, one more with each write. updated_at: ISO 8601 in UTC. updated_by: a
    partner. expires: as of Item. shared: somebody else is paid on the same account.
    frozen: nobody is paid, and nothing is changed, until two operators lift it. pending_until: when
    a change that waits becomes effective; milliseconds since 1970, 0 for none. grace_until: of one
    that expired, the last day on which it can be extended, ISO date. account_end: how the number of
    that one ends, so that its person knows which it was; empty: it is not told.
    """

    person_id: str
    fa: str
    strategy: int | None
    fields: dict[str, str]
    info: list[Any] | None
    version: int
    updated_at: str
    updated_by: str
    expires: str = ""
    shared: bool = False
    frozen: bool = False
    pending_until: int = 0
    grace_until: str = ""
    account_end: str = ""


class ReadyAnswer(RedactedStruct, frozen=True):
    """What a resolve hands out of one active account, as JSON with sorted keys, only to be joined.

    info: its additional_info, empty where there is none. fa: the string itself. fa_object: as SPAR
    2.x has it. facts: version, when and by whom, whether somebody else is paid on it.
    """

    info: str
    fa: str
    fa_object: str
    facts: str


class Outcome(RedactedStruct, frozen=True):
    """What became of one item. mapping: as it stands afterwards, where there is one.

    waits: it is neither carried out nor refused yet. ready: instead of a mapping, of
    Storage.resolve_answers. person: the registry's own id, where ``item`` has the token of an app;
    it is for our records alone.
    """

    item: Item
    ok: bool
    reason: Reason | None = None
    message: str | None = None
    mapping: Mapping | None = None
    waits: bool = False
    ready: ReadyAnswer | None = None
    person: str = ""


class ReadyOutcomes(Sequence[Outcome]):
    """Outcomes that are all of active accounts which lie ready, by columns.

    A payment run asks for thousands at once: whoever joins them reads the columns, and an Outcome
    is made only for who looks at one. infos, fas, fa_objects, facts: as of ReadyAnswer.
    """

    def __init__(
        self,
        items: Sequence[Item],
        infos: Sequence[str],
        fas: Sequence[str],
        fa_objects: Sequence[str],
        facts: Sequence[str],
    ) -> None:
        self.items = items
        self.infos = infos
        self.fas = fas
        self.fa_objects = fa_objects
        self.facts = facts

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> "ReadyOutcomes":
        """Those of ``outcomes`` that lie ready."""
        pairs = [(one.item, one.ready) for one in outcomes if one.ready is not None]
        answers = [ready for _, ready in pairs]
        return cls(
            [item for item, _ in pairs],
            [one.info for one in answers],
            [one.fa for one in answers],
            [one.fa_object for one in answers],
            [one.facts for one in answers],
        )

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Outcome]:
        columns = (self.items, self.infos, self.fas, self.fa_objects, self.facts)
        return map(ready_outcome, *columns)

    @overload
    def __getitem__(self, at: int) -> Outcome: ...

    @overload
    def __getitem__(self, at: slice) -> list[Outcome]: ...

    def __getitem__(self, at: int | slice) -> Outcome | list[Outcome]:
        if isinstance(at, slice):
            return list(self)[at]
        return ready_outcome(
            self.items[at], self.infos[at], self.fas[at], self.fa_objects[at], self.facts[at]
        )


def ready_outcome(item: Item, info: str, fa: str, fa_object: str, facts: str) -> Outcome:
    """Of an active account that lies ready."""
    ready = ReadyAnswer(info, fa, fa_object, facts)
    return Outcome(item, ok=True, reason=Reason.ACTIVE, ready=ready)


def carried_out(outcomes: Sequence[Outcome]) -> int:
    """How many of them are."""
    if isinstance(outcomes, ReadyOutcomes):
        return len(outcomes)
    return sum([one.ok for one in outcomes])
