"""Sending to a mapper: the port that the dialects will fill, and who owns a doubt."""
