"""What desk and portal must find and read alike."""
