"""States of a visit as tests need them."""

from dataclasses import fields, replace

from spar_agent.ui.visit.flow.steps import VisitStep
from spar_agent.ui.visit.state import VisitState

PAGES = ("person", "identity", "account", "apps", "place", "number", "done")
SHOWN = {
    VisitStep.PERSON: "person",
    VisitStep.IDENTITY: "identity",
    VisitStep.PRESENT: "account",
    VisitStep.APPS: "apps",
    VisitStep.PLACE: "place",
    VisitStep.NUMBER: "number",
    VisitStep.CONSENT: "consent",
    VisitStep.READBACK: "readback",
    VisitStep.END: "ending",
    VisitStep.DONE: "done",
}


def visit_state(
    step: VisitStep = VisitStep.PERSON, visit: int = 0, name: str = "", **values: object
) -> VisitState:
    """A visit at ``step``; each of ``values`` is a field of the one page that has it.

    busy and trouble: of the page that is shown.
    """
    made = VisitState(visit=visit, step=step, name=name)
    for field, value in values.items():
        page = SHOWN[step] if field in {"busy", "trouble"} else page_with(made, field)
        changed = replace(getattr(made, page), **{field: value})
        made = replace(made, **{page: changed})
    return made.joined()


def page_with(state: VisitState, field: str) -> str:
    """The page that has ``field``."""
    (page,) = (p for p in PAGES if field in {own.name for own in fields(getattr(state, p))})
    return page
