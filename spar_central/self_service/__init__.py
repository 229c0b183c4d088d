"""Where people confirm what they asked the portal for; the portal's own process decides nothing."""
