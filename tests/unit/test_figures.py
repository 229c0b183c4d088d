"""Figures: counted right, for supervisors only, and without anything about a person."""

import csv
from dataclasses import replace
from datetime import timedelta

import pytest

from spar_agent.domain.enrollment import Event, State
from spar_agent.domain.review import Role
from spar_agent.errors import NotAllowed
from spar_agent.ports.vault import StaffMember
from spar_agent.services.figures import (
    AgentDayCounts,
    Cause,
    DayCounts,
    Figures,
    FiguresService,
    as_csv,
)
from tests.enrollments import queued
from tests.fake_store import FakeStore
from tests.fakes import (
    START,
    FakeClock,
)

BOSS = StaffMember("boss", "Asha K.", Role.SUPERVISOR)
RAVI = StaffMember("agent-1", "Ravi", Role.AGENT)
TODAY = START.astimezone().date()


def service() -> tuple[FiguresService, FakeStore]:
    clock = FakeClock()
    store = FakeStore(clock)
    old = START - timedelta(days=4)
    for enrollment in (
        queued(1, captured_at=START, state=State.LINKED, changed_at=START),
        queued(2, captured_at=old, state=State.LINKED, changed_at=START),
        queued(3, captured_at=old, state=State.IN_DOUBT),
        queued(4, captured_at=START - timedelta(days=90)),
        queued(5, captured_at=START, state=State.RETURNED, error="MAP-REFUSED"),
        queued(6, captured_at=START, agent_id="agent-2", state=State.CONFLICT),
        queued(7, captured_at=START, state=State.DRAFT, proof=None),
        queued(8, captured_at=START, state=State.IN_REVIEW),
    ):
        store.save(enrollment, event=Event.OTHER, actor="t")
    for event, actor, detail in (
        (Event.LOSE, "engine", "NET-NO-ANSWER"),
        (Event.LOSE, "engine", "NET-NO-ANSWER"),
        (Event.REFUSE, "engine", "rjct.fa.invalid"),
        (Event.REFUSE, "engine", "Meena Devi, 4039182640"),
        (Event.RETURN, "boss", "Meena"),
        (Event.CLAIM, "engine", ""),
    ):
        store.save(queued(1), event=event, actor=actor, detail=detail)
    store.rows["e00001"] = queued(1, captured_at=START, state=State.LINKED, changed_at=START)
    return FiguresService(store, clock, lambda: {"agent-1": "Ravi"}), store


def test_days_agents_causes_and_the_oldest_unsent_are_counted() -> None:
    figures = service()[0].refresh(BOSS)
    old = TODAY - timedelta(days=4)
    assert len(figures.days) == 31
    assert figures.days[-1] == DayCounts(TODAY, captured=4, confirmed=2)
    assert DayCounts(old, captured=2, confirmed=0) in figures.days
    assert AgentDayCounts("Ravi", TODAY, 3, 1, 1, 1) in figures.lines
    assert AgentDayCounts("agent-2", TODAY, 1, 0, 0, 1) in figures.lines
    assert AgentDayCounts("Ravi", old, 2, 1, 1, 0) in figures.lines
    assert (figures.unsent, figures.stuck) == (2, 2)
    assert figures.oldest_unsent == START - timedelta(days=90)


def test_causes_are_stable_codes_and_never_what_a_person_wrote() -> None:
    figures = service()[0].refresh(BOSS)
    assert figures.causes == (
        Cause(Event.LOSE, "NET-NO-ANSWER", 2),
        Cause(Event.REFUSE, "", 1),
        Cause(Event.REFUSE, "rjct.fa.invalid", 1),
        Cause(Event.RETURN, "", 1),
    )


def test_an_agent_does_not_see_figures_of_others() -> None:
    with pytest.raises(NotAllowed):
        service()[0].refresh(RAVI)


def test_the_csv_holds_the_lines_and_defuses_formulas() -> None:
    line = AgentDayCounts("=cmd|' /C calc'!A0", TODAY, 3, 1, 1, 1)
    text = as_csv(Figures(lines=(line, replace(line, agent="Ravi, K.", visit_s=100.0))))
    rows = list(csv.reader(text.splitlines()))
    assert rows[0][0] == "agent"
    assert rows[1][0].startswith("'=")
    assert rows[1][-1] == ""
    assert rows[2] == ["Ravi, K.", TODAY.isoformat(), "3", "1", "1", "1", "1.7"]


def test_the_middle_of_a_day_is_of_visits_that_were_counted() -> None:
    figures, store = service()
    for number, visit_s in ((1, 60), (5, None), (8, 200)):
        row = store.rows[f"e{number:05}"]
        store.rows[row.enrollment_id] = replace(row, visit_s=visit_s)
    lines = {(line.agent, line.day): line.visit_s for line in figures.refresh(BOSS).lines}
    assert lines["Ravi", TODAY] == 130
    assert lines["agent-2", TODAY] is None


def test_a_day_ends_with_ones_own_visits_of_today() -> None:
    end = service()[0].day_end(RAVI)
    assert (end.visits, end.registered, end.waiting, end.needs) == (3, 1, 1, 1)
    assert [brief.state for brief in end.open] == [State.RETURNED, State.IN_REVIEW, State.DRAFT]
    assert end.drafts == 1
