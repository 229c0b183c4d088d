"""What was captured and what arrived, per agent and day; for supervisors."""
