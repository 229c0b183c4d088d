"""Which apps may know the person's account."""
