"""Walks through the desk. Each passes some states, and all of them together every state."""

from tests.desk.stories import first_day, offline, supervisor, visit

ALL = (first_day, visit, offline, supervisor)
