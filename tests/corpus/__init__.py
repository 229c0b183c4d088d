"""What hostile and broken peers have said: kept, so that it is tried again each time."""
