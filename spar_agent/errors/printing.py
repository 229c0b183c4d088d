"""Errors of slips on paper. None of them touches an enrollment.

SparError
└── slips       NoPrinter, PrinterGone, PrintFailed
"""

from spar_agent.errors import SparError


class NoPrinter(SparError):
    """This computer has no printer; a slip is written down, or printed later."""

    code = "PRINT-NONE"


class PrinterGone(SparError):
    """The printer that was chosen is not there any more."""

    code = "PRINT-GONE"


class PrintFailed(SparError):
    """The printer did not take the slip: no paper, switched off, stopped by somebody."""

    code = "PRINT-FAILED"
