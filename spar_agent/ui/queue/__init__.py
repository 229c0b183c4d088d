"""Everything captured here, and where it stands."""
