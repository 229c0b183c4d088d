"""A simulated country: offices, desks, a portal, payers and an app before the real programs.

``python -m tests.country --help``; the small one is part of ``make crash``.
"""
