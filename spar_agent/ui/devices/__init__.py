"""The office's laptops, for supervisors."""
