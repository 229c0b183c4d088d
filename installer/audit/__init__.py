"""Known weaknesses of what the program is made of."""
