"""Requests that are acknowledged first, carried out afterwards and answered by callback."""
