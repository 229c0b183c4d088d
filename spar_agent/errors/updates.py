"""Errors of updates of the program. None of them changes what is in use.

SparError
└── updates     UpdateUntrusted, UpdateStale, UpdateUnfit, UpdateBusy, NotUpdatable, NoWayBack
"""

from spar_agent.errors import SparError


class UpdateUntrusted(SparError):
    """What is offered is not signed by those whom this program knows, or is older than before."""

    code = "UPDATE-UNTRUSTED"


class UpdateStale(SparError):
    """The signature on what is offered is over: nobody renewed it, or the clock is wrong."""

    code = "UPDATE-STALE"


class UpdateUnfit(SparError):
    """The new version is damaged, or does not start on this computer."""

    code = "UPDATE-UNFIT"


class UpdateBusy(SparError):
    """Another window, or the command line, is at an update of this program already."""

    code = "UPDATE-BUSY"


class NotUpdatable(SparError):
    """This program lies in no folder of versions: a package of the system, or a checkout."""

    code = "UPDATE-PACKAGED"


class NoWayBack(SparError):
    """No former version is kept, or it cannot read what the present one wrote."""

    code = "UPDATE-BACK"
