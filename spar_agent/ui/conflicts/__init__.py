"""Another account is at the registry than the agent saw: a supervisor decides."""
