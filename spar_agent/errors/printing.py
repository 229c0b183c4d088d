"""Errors of slips on paper. None of them touches an enrollment.

SparError
└── slips       NoPrinter, PrinterGone, PrintFailed
"""

from spar_agent.errors import Retry, SparError


class NoPrinter(SparError):
    """This computer has no printer; a slip is written down, or printed later."""

    code = "PRINT-NONE"
    retry = Retry.LATER


class PrinterGone(SparError):
    """The printer that was chosen is not there any more."""

    code = "PRINT-GONE"
    retry = Retry.LATER


class PrintFailed(SparError):
    """The printer did not take the slip: no paper, switched off, stopped by somebody."""

    code = "PRINT-FAILED"
    retry = Retry.LATER
