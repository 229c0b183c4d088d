"""What a person is told when a change cannot go on. English; the page translates it."""

from types import MappingProxyType
from typing import Final

from spar_central.web.languages import for_later as _

_("Skip to the page")  # stands in the frame that all entries share
_AGAIN = _("The login did not work. Start again.")
_LATER = _("It does not work at the moment. Try again later.")
_OVER = _("This page is over, or was answered already. Start again.")
REFUSALS: Final = MappingProxyType(
    {
        "login.stopped": _("You stopped. Nothing was changed."),
        "login.too_slow": _("It took too long. Start again."),
        "login.blocked": _("There were too many tries. Wait 10 minutes, then start again."),
        "login.weak": _("This way of logging in is not enough here. Choose another."),
        "login.old": _("You logged in too long ago. Prove once more that it is you."),
        "change.person": _("Somebody else logged in than the one who asked for this change."),
        "change.digits": _("The digits did not fit three times. Start again."),
        "change.over": _OVER,
        "consent.over": _("This request is over, or was answered already. Go back to the app."),
        "consent.taken": _("The app knows somebody else by this name. Go back to the app."),
        "consent.terms": _OVER,
        "code.often": _(
            "Too many codes were asked for, or tried, for this number or from here."
            " Try again tomorrow, or go to an office."
        ),
        "code.tries": _("The code did not fit three times. Start again with a new one."),
        "code.off": _LATER,
        "identity.away": _LATER,
        "identity.reply": _LATER,
        "identity.unsigned": _LATER,
        "mapper.away": _LATER,
        "web.stale": _OVER,
        "web.origin": _OVER,
        "login.away": _LATER,
        "login.setup": _LATER,
        "login.discovery": _LATER,
        "storage.away": _LATER,
        "request.path": _OVER,
    }
)


def refusal(code: str) -> str:
    """Of a code that is not among them: that the login did not work."""
    return REFUSALS.get(code, _AGAIN)
