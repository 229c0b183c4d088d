"""Settings: the screen, the slips, this computer."""
