"""Who becomes known, and who vouches for it: acts that need the people-and-devices key."""
