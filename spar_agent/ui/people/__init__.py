"""Who works at this computer."""
