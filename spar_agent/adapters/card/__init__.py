"""Signed ID cards: QR codes of MOSIP Claim 169."""
