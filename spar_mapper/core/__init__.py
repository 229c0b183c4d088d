"""Values and rules without a database, a network or a clock read in between."""
