"""A slip in the person's language: facts in, paragraphs out."""

from collections.abc import Iterator
from datetime import datetime

from spar_agent.domain.enrollment import State
from spar_agent.domain.slip import AccountEnding, Slip
from spar_agent.ui.dates import paper_day
from spar_agent.ui.language import PersonLanguage
from spar_agent.ui.relations import relation_words
from spar_agent.ui.slip.sheet import SlipLine, SlipLineRole, SlipSheet
from spar_agent.ui.status import status_words
from spar_agent.ui.widgets.text import in_own_direction, ltr


class Wording:
    """Says what a slip tells, in the language ``language`` stands for now."""

    def __init__(self, language: PersonLanguage) -> None:
        self._language = language

    def sheet(self, slip: Slip) -> SlipSheet:
        """``slip`` in words; its direction is the language's."""
        lines = (*self._head(slip), *self._facts(slip), *self._standing(slip), *self._foot(slip))
        mark = self._language.translate("practice", "PRACTICE") if slip.is_practice else ""
        return SlipSheet(lines, slip.code, self._language.is_rtl(), mark=mark)

    def _head(self, slip: Slip) -> Iterator[SlipLine]:
        language = self._language
        if slip.is_practice:
            said = language.translate("practice", "Practice: this person is made up")
            yield SlipLine(SlipLineRole.STAMP, said)
        if slip.programme:
            yield SlipLine(SlipLineRole.PROGRAMME, in_own_direction(slip.programme))
        if slip.state is State.LINKED:
            yield SlipLine(SlipLineRole.HEADING, language.translate("slip", "Confirmation"))
        else:
            yield SlipLine(
                SlipLineRole.HEADING, language.translate("slip", "Receipt of your request")
            )
        if slip.copy:
            yield SlipLine(SlipLineRole.STAMP, language.translate("slip", "COPY"))
        if slip.number:
            yield SlipLine(SlipLineRole.TITLE, language.translate("slip", "Slip number"))
            yield SlipLine(SlipLineRole.NUMBER, ltr(slip.number))
            yield SlipLine(SlipLineRole.CODE)
        yield SlipLine(SlipLineRole.RULE)

    def _facts(self, slip: Slip) -> Iterator[SlipLine]:
        language = self._language
        yield from self._fact(language.translate("slip", "Date"), self._date(slip.asked_on))
        yield from self._fact(language.translate("slip", "Office"), in_own_direction(slip.office))
        yield from self._fact(language.translate("slip", "Person"), in_own_direction(slip.name))
        if slip.helps_as is not None:
            relation = relation_words(slip.helps_as, language.translate)
            helped = f"{in_own_direction(slip.helper)} ({relation})"
            yield from self._fact(language.translate("slip", "Helped by"), helped)
        before, after = self._account(slip.before), self._account(slip.after)
        if slip.removes:
            after = language.translate("slip", "None: payments to an account end")
        yield from self._fact(language.translate("slip", "Account until now"), before)
        yield from self._fact(language.translate("slip", "New account"), after)
        yield SlipLine(SlipLineRole.RULE)

    def _fact(self, caption: str, value: str) -> Iterator[SlipLine]:
        if value:
            yield SlipLine(SlipLineRole.CAPTION, caption)
            yield SlipLine(SlipLineRole.FACT, value)

    def _standing(self, slip: Slip) -> Iterator[SlipLine]:
        as_of = self._language.translate("slip", "As of {date}, {time}:")
        local = slip.as_of.astimezone()
        text = as_of.format(date=self._date(slip.as_of), time=ltr(f"{local:%H:%M}"))
        yield SlipLine(SlipLineRole.CAPTION, text)
        yield SlipLine(
            SlipLineRole.STATUS, status_words(slip.state, self._language.translate).paper
        )
        follows = self._next(slip)
        if follows:
            yield SlipLine(
                SlipLineRole.CAPTION, self._language.translate("slip", "What happens next")
            )
            yield SlipLine(SlipLineRole.FACT, follows)
        yield SlipLine(SlipLineRole.RULE)

    def _next(self, slip: Slip) -> str:
        language = self._language
        if slip.state in {State.LINKED, State.CANCELLED}:
            return ""
        if slip.come_on is not None:
            said = language.translate("slip", "Come to {office} on {date}. Keep this slip.")
        elif slip.state in {State.NEEDS_VISIT, State.RETURNED}:
            said = language.translate("slip", "Please come to {office} with this slip.")
        elif slip.state is State.AWAITING_AUTH:
            said = self._come(slip)
        elif slip.by is not None:
            said = language.translate(
                "slip", "If you have heard nothing by {date}, ask at {office} with this slip."
            )
        else:
            said = language.translate("slip", "Ask at {office} with this slip.")
        day = slip.come_on or slip.by
        date = paper_day(day, language) if day else ""
        office = in_own_direction(slip.office) or language.translate("slip", "the office")
        return said.format(date=date, office=office)

    def _come(self, slip: Slip) -> str:
        if slip.by is None:
            return self._language.translate("slip", "Please come to {office} with this slip.")
        return self._language.translate(
            "slip", "Come to {office} by {date}, or wait for the agent's visit. Keep this slip."
        )

    def _foot(self, slip: Slip) -> Iterator[SlipLine]:
        language = self._language
        yield SlipLine(SlipLineRole.FACT, language.translate("slip", "This service is free."))
        if slip.complaints:
            yield SlipLine(
                SlipLineRole.CAPTION, language.translate("slip", "Questions and complaints")
            )
            for auth_method in slip.complaints:
                yield SlipLine(SlipLineRole.FACT, in_own_direction(auth_method))
        agent = language.translate("slip", "Agent {number}").format(number=ltr(slip.agent))
        yield SlipLine(SlipLineRole.SMALL, agent)

    def _account(self, account: AccountEnding | None) -> str:
        return f"{in_own_direction(account.place)} {ltr(account.ending)}" if account else ""

    def _date(self, at: datetime) -> str:
        return paper_day(at, self._language)
