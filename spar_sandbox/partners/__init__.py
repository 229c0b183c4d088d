"""A Partner Manager as OpenG2P has it: whose keys are whose, kept by staff, read by everybody."""
