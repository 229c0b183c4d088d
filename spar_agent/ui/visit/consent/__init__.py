"""What the person agrees to."""
