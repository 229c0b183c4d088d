"""The people of the practice desk: nobody of them exists, and no number of theirs can be real."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from spar_agent.domain.account import BankAccount, FinancialAddress

OFFICE: Final = "PRACTICE"
"""Begins every slip number of practice: none looks like one of an office."""


class Lesson(StrEnum):
    """What a person of the practice desk is there to teach."""

    FIRST = "first"  # nothing is registered
    CHANGE = "change"  # an account is registered: a second person looks
    WALLET = "wallet"  # wants the money on a phone
    NO_CODE = "no_code"  # the ID has neither phone nor e-mail
    WORN_FINGERS = "worn_fingers"  # a thumb alone is recognised
    ENDED = "ended"  # the ID is not active any more
    OVERTAKEN = "overtaken"  # somebody else writes first: a conflict


@dataclass(frozen=True, slots=True)
class MadeUpPerson:
    """Somebody to practise with. number: a UIN that MOSIP gives to nobody.

    Source: MOSIP's UIN generator never lets a number begin with 0 or 1.
    """

    number: str
    name: str
    lesson: Lesson
    held: FinancialAddress | None = None


def _held(number: str) -> BankAccount:
    return BankAccount("Practice Bank", "PRAC", "Riverside", "PRAC0001", number)


PEOPLE: Final = (
    MadeUpPerson("1000000111", "Amina Bello", Lesson.FIRST),
    MadeUpPerson("1000000225", "Ravi Menon", Lesson.CHANGE, _held("100200300")),
    MadeUpPerson("1000000336", "Rosa Pinto", Lesson.WALLET),
    MadeUpPerson("1000000447", "Kofi Addo", Lesson.NO_CODE),
    MadeUpPerson("1000000992", "Asha Devi", Lesson.WORN_FINGERS),
    MadeUpPerson("1000000554", "Lin Chan", Lesson.ENDED),
    MadeUpPerson("1000000667", "Tesfaye Alem", Lesson.OVERTAKEN),
)
"""Who can be typed in."""

COLLEAGUES_PEOPLE: Final = (
    MadeUpPerson("1000000772", "Grace Osei", Lesson.CHANGE, _held("400500600")),
    MadeUpPerson("1000000888", "Jose Lima", Lesson.CHANGE, _held("700800900")),
)
"""Whose visits a made-up colleague has saved: there is something to review."""
