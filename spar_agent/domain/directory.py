"""Banks, branches and wallets, and what a search finds."""

from dataclasses import dataclass
from datetime import datetime

from spar_agent.domain.account import FaType


@dataclass(frozen=True, slots=True)
class AccountRule:
    """How the numbers of one DFSP look. Severity: what fails here cannot be paid (bar).

    check: none, or a name of ``checks.CHECKS``. operators: whose phone numbers a wallet has; a
    number that looks like another operator's is asked about, as numbers move.
    """

    pattern: str = ""
    min_len: int = 0
    max_len: int = 0
    group: tuple[int, ...] = ()
    check: str = "none"
    example: str = ""
    region: str = ""  # phone region for wallets
    operators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dfsp:
    """A bank or wallet provider. kind: of the accounts it holds.

    readings: other names it is known by: short ones, old ones, in kana or Latin letters.
    """

    code: str
    name: str
    kind: FaType
    rule: AccountRule = AccountRule()
    strategy_id: int = 0
    replaced_by: str = ""
    branch_required: bool = True
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of a bank. code: unique within its bank only. readings: other names of it."""

    code: str
    name: str
    dfsp_code: str
    place: str = ""
    region: str = ""
    street: str = ""
    postcode: str = ""
    replaced_by: str = ""
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One row of the picker. branch None: the DFSP itself (a wallet). fuzzy: by one typo.

    name_spans, dfsp_spans: (start, end) of matched letters in the branch's and the DFSP's name.
    """

    dfsp: Dfsp
    branch: Branch | None
    fuzzy: bool = False
    twin: bool = False  # another hit has the same name and place: show street and code
    name_spans: tuple[tuple[int, int], ...] = ()
    dfsp_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DirectoryAge:
    """Which list is in use and how old it is."""

    version: str
    country: str
    issued: datetime
    banks: int
    branches: int
