"""What a person is told when a change cannot go on. English; the page translates it."""

from types import MappingProxyType
from typing import Final

from spar_central.web.languages import for_later as _

_("Skip to the page")  # stands in the frame that all entries share
_GENERAL = _(
    "This could not be done. Start again; if it stays so, tell an office the code that stands here."
)
_AGAIN = _("The login did not work. Start again.")
_LATER = _("It does not work at the moment. Try again later.")
_OVER = _("This page is over, or was answered already. Start again.")
_FORM = _("Something is missing in what was sent, or cannot be used. Start again.")
_NOTHING = _("There is nothing at this address.")
_OUT = _("You are not logged in any more. Nothing was changed; log in again.")
REFUSALS: Final = MappingProxyType(
    {
        **dict.fromkeys(
            ("login.code", "login.failed", "login.identity", "login.known", "login.mix_up",
             "login.off", "login.state", "login.token", "login.unknown"),
            _AGAIN,
        ),
        "login.stopped": _("You stopped. Nothing was changed."),
        "login.too_slow": _("It took too long. Start again."),
        "login.blocked": _("There were too many tries. Wait 10 minutes, then start again."),
        "login.weak": _("This way of logging in is not enough here. Choose another."),
        "login.old": _("You logged in too long ago. Prove once more that it is you."),
        "change.person": _("Somebody else logged in than the one who asked for this change."),
        "change.digits": _("The digits did not fit three times. Start again."),
        "change.over": _OVER,
        "change.often": _("You asked for many changes today. Try again tomorrow."),
        "change.form": _FORM,
        "change.same": _("This account is registered already. Nothing was changed."),
        "change.seen": _("Your account changed since you looked at it. Look at it again."),
        "change.token": _OUT,
        "change.unknown": _("There is no such change of yours."),
        "change.late": _("This change cannot be stopped any more. Tell the office."),
        "renewal.refused": _(
            "Your account could not be kept for longer. Put it in again, or go to an office."
        ),
        "notice.code": _("This is not a code of a message of ours. Compare it sign by sign."),
        "consent.over": _("This request is over, or was answered already. Go back to the app."),
        "consent.taken": _("The app knows somebody else by this name. Go back to the app."),
        "consent.terms": _OVER,
        "consent.frozen": _("Your account is stopped, so no app can be shown it. Go to an office."),
        "consent.proof": _("With this login another consent was given. Go back to the app."),
        "code.often": _(
            "Too many codes were asked for, or tried, for this number or from here."
            " Try again tomorrow, or go to an office."
        ),
        "code.tries": _("The code did not fit three times. Start again with a new one."),
        "code.off": _LATER,
        "identity.away": _LATER,
        "identity.factor": _LATER,
        "identity.reply": _LATER,
        "identity.transaction": _OVER,
        "identity.unsigned": _LATER,
        "intake.away": _LATER,
        "intake.stranger": _LATER,
        "internal": _LATER,
        "mapper.away": _LATER,
        "mapper.off": _LATER,
        "web.signed_out": _OUT,
        "web.too_often": _("That was too often. Wait a minute, then try again."),
        "web.unknown": _NOTHING,
        "web.stale": _OVER,
        "web.origin": _OVER,
        "login.away": _LATER,
        "login.setup": _LATER,
        "login.discovery": _LATER,
        "storage.away": _LATER,
        "request.path": _OVER,
        "request.method": _NOTHING,
        "request.form": _FORM,
        "request.too_long": _FORM,
    }
)  # fmt: skip


def refusal(code: str) -> str:
    """Of a code that is not among them: that it could not be done; the page shows the code."""
    return REFUSALS.get(code, _GENERAL)
