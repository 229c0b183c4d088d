"""What a second person decides."""
