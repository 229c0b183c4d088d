"""The desk's side of SPAR Central, held to tests/vectors/central."""
