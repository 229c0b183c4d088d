"""Errors of slips on paper. None of them touches an enrollment.

SparError
└── slips       NoPrinter, PrinterGone, PrintFailed, PrinterRejects, PrinterPaused, PrinterOff
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


class PrinterRejects(SparError):
    """The queue takes no jobs: somebody closed it."""

    code = "PRINT-REJECTS"


class PrinterPaused(SparError):
    """The queue is stopped: a job would wait there."""

    code = "PRINT-PAUSED"


class PrinterOff(SparError):
    """The printer does not take the slip; it was taken out of the queue again."""

    code = "PRINT-OFF"
