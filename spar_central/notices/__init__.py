"""What a person is told before an account is written for them, and how they object."""
