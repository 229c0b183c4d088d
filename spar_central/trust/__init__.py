"""Keys, what each signs, and the rules to believe it. Pure: no network, no database, no clock."""
