"""Moves queued enrollments to the mapper; safe to kill at any line."""
