"""The slip a person takes home: what may stand on it, and nothing else."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from spar_agent.domain.account import FinancialAddress, institution, masked_number
from spar_agent.domain.appointment import COMES_BACK
from spar_agent.domain.enrollment import Enrollment, Intent, Relation, State
from spar_agent.domain.secret import MASK, masked

QrModules = tuple[tuple[bool, ...], ...]
"""A square code, row by row; True is dark. Without the quiet zone around it."""

COPY = "copy"
"""The detail of PRINT_SLIP for every slip after the first. Stored on disk: never rename it."""

_UNDER_WAY = frozenset({State.QUEUED, State.SENDING, State.IN_DOUBT})
_MIN_SECRET = 5
_AGENT_CHARACTERS = 6

_SPOKEN_AFTER = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao write these vowels before the consonant after which they are spoken."""
_VIRAMA = 9
"""The combining class of signs that take the vowel from the consonant before them."""
_JOIN_NOTHING = frozenset("\u103a\u0e3a\u0eba")
"""Those of Myanmar, Thai and Lao that do no more; elsewhere the next consonant is joined."""
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True)
class SlipTerms:
    """What an office prints on each of its slips.

    complaints: one way to complain per line, such as a number. ask_after_days: when a person who
    heard nothing should ask. is_practice: nothing on the slip is true, and the slip says so.
    """

    programme: str = ""
    office: str = ""
    complaints: tuple[str, ...] = ()
    ask_after_days: int = 7
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class AccountEnding:
    """An account as far as paper may know it: the bank, and how the number ends."""

    place: str
    ending: str


@dataclass(frozen=True, slots=True)
class Slip:
    """Facts for one slip; which words tell them is another's business.

    asked_on: when the person asked for it. as_of: when ``state`` was looked up. before: None where
    nothing was seen. after: None where no account is put in; removes: because one is taken out.
    by: until when the next step should have happened. come_on: the day the person was asked to come
    back. agent: a short number, never the name.
    helper, helps_as: who helped the person, as short as the person's own name.
    code: the slip number as a QR code. language: the person's, as when they agreed.
    """

    number: str
    state: State
    asked_on: datetime
    as_of: datetime
    name: str = ""
    before: AccountEnding | None = None
    after: AccountEnding | None = None
    removes: bool = False
    by: datetime | None = None
    come_on: date | None = None
    programme: str = ""
    office: str = ""
    complaints: tuple[str, ...] = ()
    agent: str = ""
    copy: bool = False
    code: QrModules = ()
    language: str = ""
    helper: str = ""
    helps_as: Relation | None = None
    is_practice: bool = False


def slip_of(
    enrollment: Enrollment, terms: SlipTerms, now: datetime, *, copy: bool, code: QrModules = ()
) -> Slip:
    """The slip for ``enrollment`` as it stands ``now``. copy: one was printed before."""
    hide, helper = _Hider(enrollment), enrollment.person.helper
    wanted = enrollment.account.fa if enrollment.account.intent is not Intent.REMOVE else None
    asked_on = enrollment.delivery.submitted_at or enrollment.captured_at
    return Slip(
        number=enrollment.slip,
        state=enrollment.state,
        asked_on=asked_on,
        as_of=now,
        name=name_on_paper(enrollment),
        before=_ending(enrollment.account.seen.fa, hide),
        after=_ending(wanted, hide) if enrollment.state is not State.CANCELLED else None,
        removes=enrollment.account.intent is Intent.REMOVE
        and enrollment.state is not State.CANCELLED,
        by=_by(enrollment, terms, asked_on),
        come_on=enrollment.appointment if enrollment.state in COMES_BACK else None,
        programme=terms.programme,
        office=terms.office,
        complaints=terms.complaints,
        agent=agent_number(enrollment.agent_id),
        copy=copy,
        code=code,
        language=enrollment.person.language,
        helper=hide.in_text(masked_name(hide.in_text(helper.name))) if helper else "",
        helps_as=helper.relation if helper else None,
        is_practice=terms.is_practice,
    )


def name_on_paper(enrollment: Enrollment) -> str:
    """Of the person, as short as on every paper, without numbers that somebody typed into it."""
    hide = _Hider(enrollment)
    return hide.in_text(masked_name(hide.in_text(enrollment.person.name)))


def masked_name(name: str) -> str:
    """The first word, and of the last its first letter: ``Meena D.``; of one word its first."""
    words = name.split()
    if not words:
        return ""
    if len(words) == 1:
        return f"{_first_letter(words[0])}···"
    return f"{words[0]} {_first_letter(words[-1])}."


def agent_number(agent_id: str) -> str:
    """How a slip names who captured it: the end of the id, as the journal has it."""
    return agent_id.replace("-", "")[-_AGENT_CHARACTERS:].upper()


def _by(enrollment: Enrollment, terms: SlipTerms, asked_on: datetime) -> datetime | None:
    if enrollment.state is State.AWAITING_AUTH:
        return enrollment.expires_at
    if enrollment.state in _UNDER_WAY or enrollment.state is State.IN_REVIEW:
        return asked_on + timedelta(days=terms.ask_after_days)
    return None


def _ending(fa: FinancialAddress | None, hide: "_Hider") -> AccountEnding | None:
    if fa is None:
        return None
    return AccountEnding(hide.in_text(institution(fa)), masked_number(fa))


def _first_letter(word: str) -> str:
    """The first character with what is written in one with it.

    ``दे`` of ``देवी``, ``क्षि`` of ``क्षितिज``, ``เพ`` of ``เพชร``: less of it is no letter that
    anybody reads.
    """
    end, joins = 1, word[0] in _SPOKEN_AFTER
    while end < len(word):
        char = word[end]
        belongs = char == _JOINER or unicodedata.category(char).startswith("M")
        if not (belongs or joins):
            break
        if char != _JOINER:
            joins = unicodedata.combining(char) == _VIRAMA and char not in _JOIN_NOTHING
        end += 1
    return word[:end]


class _Hider:
    """Masks what must not be on paper wherever somebody typed it into a free text."""

    def __init__(self, enrollment: Enrollment) -> None:
        secrets = {secret for secret in _secrets(enrollment) if len(secret) >= _MIN_SECRET}
        longest_first = sorted(secrets, key=len, reverse=True)
        self._patterns = [re.compile(_spread(one), re.IGNORECASE) for one in longest_first]

    def in_text(self, text: str) -> str:
        """``text`` with account numbers, IDs and tokens of this person hidden."""
        for pattern in self._patterns:
            kept, at = "", 0
            for found in pattern.finditer("".join(map(_plain_digit, text))):
                kept += text[at : found.start()] + MASK
                at = found.end()
            text = kept + text[at:]
        return text


def _secrets(enrollment: Enrollment) -> Iterator[str]:
    for fa in (
        enrollment.account.fa,
        enrollment.account.seen.fa,
        enrollment.delivery.registered.fa,
    ):
        if fa is not None and masked_number(fa) != fa.number:
            yield fa.number.removeprefix("+").lstrip("0")
    if enrollment.person.id is not None:
        yield enrollment.person.id.value
    if enrollment.proof is not None:
        yield enrollment.proof.psut
        yield enrollment.proof.transaction_id
    yield enrollment.person.phone.removeprefix("+")
    yield enrollment.person.mask if enrollment.person.mask != masked("") else ""


def _spread(secret: str) -> str:
    """A pattern that finds ``secret`` also with blanks and dashes between its characters."""
    return r"[\W_]{0,3}".join(re.escape(char) for char in secret)


def _plain_digit(char: str) -> str:
    return str(int(char)) if char.isdecimal() else char
