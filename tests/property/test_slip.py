"""Whatever was typed and wherever: no slip gives away what pays or identifies."""

import re
from dataclasses import astuple

from hypothesis import given
from hypothesis import strategies as st

from spar_agent.domain.account import BankAccount, EmailWallet, FinancialAddress, MobileWallet
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import (
    Intent,
    Proof,
    State,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.domain.slip import SlipTerms, slip_of
from tests.enrollments import queued
from tests.fakes import START

digits = st.text("0123456789", min_size=8, max_size=18).filter(lambda n: n.lstrip("0")[4:])
gaps = st.sampled_from(["", " ", "-", ". "])
words = st.text(st.sampled_from("ab 3-·•٠१ن\u0301"), max_size=12)


@st.composite
def hostile(draw: st.DrawFn, secret: str) -> str:
    """A text with ``secret`` somewhere in it, perhaps in groups."""
    return draw(words) + draw(gaps).join(secret) + draw(words)


def squeezed(value: object) -> str:
    """All characters of a slip, without what stands between digits."""
    return re.sub(r"[\W_]", "", repr(value))


@given(data=st.data(), state=st.sampled_from(State), number=digits, uin=digits)
def test_no_slip_holds_a_full_number_an_id_or_a_token(
    data: st.DataObject, state: State, number: str, uin: str
) -> None:
    text = hostile(number) | hostile(uin) | words
    bank = BankAccount(data.draw(text), "X", data.draw(text), data.draw(text), number)
    wallet = MobileWallet(data.draw(text), "W", f"+{number}")
    mail = EmailWallet(data.draw(text), "E", f"{number}@example.org")
    addresses: st.SearchStrategy[FinancialAddress] = st.sampled_from([bank, wallet, mail])
    enrollment = queued(
        state=state,
        intent=data.draw(st.sampled_from(Intent)),
        fa=data.draw(addresses),
        seen=SeenAccount(known=True, fa=data.draw(addresses)),
        registered=SeenAccount(known=True, fa=data.draw(addresses)),
        name=data.draw(text),
        note=data.draw(text),
        phone=f"+{number}",
        id=PersonId(IdKind.UIN, uin),
        mask=f"··{uin[-4:]}",
        proof=Proof("1234509876", "psut-of-somebody", START, AuthMethod.OTP),
        slip="",
    )
    slip = slip_of(enrollment, SlipTerms(), START, copy=False)
    printed = squeezed(astuple(slip)[4:])
    assert number.lstrip("0") not in printed
    assert uin not in printed
    assert "1234509876" not in printed
    assert "psutofsomebody" not in printed
