"""My account: where the money goes, since when and through whom, how changes stand."""

import re
from dataclasses import replace as with_values
from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace
from starlette.responses import Response

from spar_central.clock import from_ms, to_ms
from spar_central.errors import Refused
from spar_central.portal.intake_port import (
    AppConsents,
    BankSaid,
    ChangeShown,
    ChangeState,
    Intake,
    Renewals,
    Statement,
    Through,
)
from spar_central.portal.sessions import PortalSessions
from spar_central.portal.visit import Screen, Visit, go
from spar_central.trust.enrollment import Operation
from spar_central.trust.login import CODE_WAY
from spar_central.web.languages import for_later as _

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
READ_EVERY: Final = timedelta(seconds=15)
WARN_BEFORE: Final = timedelta(days=60)
"""Before its last day an account is asked about."""

STATE_WORDS: Final = {
    ChangeState.CHECKING: (_("Being checked"), "warn"),
    ChangeState.SENDING: (_("On its way"), "warn"),
    ChangeState.REGISTERED: (_("Done"), "good"),
    ChangeState.REFUSED: (_("Not possible"), "bad"),
    ChangeState.OBJECTED: (_("Stopped"), "bad"),
}
WHAT: Final = {
    Operation.LINK: _("New account"),
    Operation.UPDATE: _("Change of account"),
    Operation.PUT: _("Change of account"),
    Operation.UNLINK: _("Account removed"),
}
THROUGH: Final = {
    Through.PORTAL: _("You, on these pages"),
    Through.OFFICE: _("An agent at an office"),
    Through.OTHER: _("Another way"),
}
BANK_WORDS: Final = {
    BankSaid.PAID: _("Your bank paid it in."),
    BankSaid.CLOSED: _("Your bank says this account is closed. Change it here."),
    BankSaid.BLOCKED: _("Your bank says this account is blocked. Ask your bank, or change it."),
    BankSaid.WRONG_NUMBER: _("Your bank does not know this number. Change it here."),
    BankSaid.OTHER_NAME: _("Your bank has another name for this account. Ask your bank."),
    BankSaid.RETURNED: _("Your bank sent a payment back. Ask your bank, or change the account."),
}
DONE: Final = {
    "kept": _("Thank you. Your account stays as it is."),
    "stopped": _("It is stopped. The office was told. Go there with your ID, or call."),
}


class AccountPages:
    """apps, renewals: None where the registry does not link apps, or keeps no last day."""

    def __init__(
        self,
        screen: Screen,
        sessions: PortalSessions,
        intake: Intake,
        apps: AppConsents | None,
        renewals: Renewals | None,
    ) -> None:
        self._screen = screen
        self._sessions = sessions
        self._intake = intake
        self._apps = apps
        self._renewals = renewals

    async def account(self, visit: Visit) -> Response:
        """The page everybody comes to."""
        visit = await self._read(visit)
        held = visit.known.statement
        return self._screen.page(
            visit,
            "account",
            held=held,
            open_changes=[one for one in held.changes if is_open(one)],
            notice=self._notice(visit),
            bank_said=BANK_WORDS[held.said] if held.said is not None else "",
            said_well=held.said is BankSaid.PAID,
            through=THROUGH[held.through],
            ends_soon=ends_soon(held, visit.now),
            may_change=visit.known.may_change,
            by_code=visit.row is not None and visit.row.way == CODE_WAY,
            has_apps=self._apps is not None,
            can_renew=self._can_renew(visit),
            words_of=STATE_WORDS,
            what=WHAT,
        )

    async def history(self, visit: Visit) -> Response:
        """Every change that is known."""
        visit = await self._read(visit)
        changes = visit.known.statement.changes
        return self._screen.page(
            visit, "history", changes=changes, words_of=STATE_WORDS, what=WHAT, through=THROUGH,
            can_be_stopped=can_be_stopped,
        )  # fmt: skip

    async def still_right(self, visit: Visit) -> Response:
        """One act: the account stays."""
        state = visit.known
        if self._renewals is None or not self._can_renew(visit):
            raise Refused("web.unknown")
        seen_day = visit.asked("expires")
        if seen_day and not _DAY.fullmatch(seen_day):
            raise Refused("web.stale")
        version = visit.asked("version") or state.statement.version
        await self._renewals.still_right(state.login_token, version, seen_day)
        await self._sessions.keep(visit, replace(state, read_at=0))
        return go("/account?kept=1")

    def _can_renew(self, visit: Visit) -> bool:
        state = visit.known
        return self._renewals is not None and state.statement.can_renew and state.may_change

    async def not_me(self, visit: Visit) -> Response:
        """What happens when a person says so, before it does."""
        visit = await self._read(visit)
        return self._screen.page(visit, "not_me", change=self._named(visit), what=WHAT)

    async def object_to(self, visit: Visit) -> Response:
        """It stops at once; that needs no strong login."""
        change = self._named(visit)
        state = visit.known
        await self._intake.object_to(state.login_token, change.reference)
        await self._sessions.keep(visit, replace(state, read_at=0, draft=None))
        return go("/account?stopped=1")

    def _notice(self, visit: Visit) -> str:
        """What was just done, after the form that did it."""
        for name, text in DONE.items():
            if name in visit.request.query_params:
                return visit.words(text)
        return ""

    async def _read(self, visit: Visit) -> Visit:
        """With a statement that is a few seconds old at most."""
        state = visit.known
        if state.statement.known and visit.now - from_ms(state.read_at) < READ_EVERY:
            return visit
        try:
            found = await self._intake.statement(state.login_token)
        except Refused as error:
            if error.code != "intake.away":
                raise
            found = Statement(known=False)
            return with_values(visit, state=replace(state, statement=found))
        state = replace(state, statement=found, read_at=to_ms(visit.now))
        return await self._sessions.keep(visit, state)

    def _named(self, visit: Visit) -> ChangeShown:
        """The change a form or link names, among this person's own."""
        reference = visit.asked("change")
        for one in visit.known.statement.changes:
            if one.reference == reference and can_be_stopped(one):
                return one
        raise Refused("web.unknown")


def is_open(one: ChangeShown) -> bool:
    """True while something still happens with it."""
    return one.state in {ChangeState.CHECKING, ChangeState.SENDING}


def can_be_stopped(one: ChangeShown) -> bool:
    """A change that was carried out can be objected to as well: it freezes the account."""
    return one.state not in {ChangeState.REFUSED, ChangeState.OBJECTED}


def ends_soon(held: Statement, now: datetime) -> bool:
    """True when it is time to ask whether the account is still the right one."""
    return (
        held.account is not None and held.expires is not None and (held.expires - now < WARN_BEFORE)
    )
