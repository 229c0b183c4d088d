"""Walks through the desk. Each passes some states, and all of them together every state."""

from tests.desk.stories import (
    beside,
    first_day,
    of_the_office,
    offline,
    practice,
    supervisor,
    visit,
)

ALL = (first_day, visit, offline, supervisor, beside, of_the_office, practice)
