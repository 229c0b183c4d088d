"""Requests that are acknowledged first and carried out afterwards."""
