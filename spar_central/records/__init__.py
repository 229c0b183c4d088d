"""What is kept: each file knows the tables of one thing."""
