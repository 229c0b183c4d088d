"""Errors of SPAR Central, where this office's enrollments go. None of them loses anything.

SparError
└── center      CenterRefused, CenterUntrusted, CenterClock, NotJoined, JoinPending, JoinCodeWrong,
                JoinTries, DeviceHeld, DeviceBlocked, PersonUnconfirmed (PersonEnded),
                StaffNumberUnknown, ProgramOld, CenterOlder, OfficeFileOlder, WaitsForReview,
                ReviewOver, ReviewHeld, HoldTooLong, PersonWarned, IdentityMissing, TwoMustDecide,
                RegistryDecides,
                ConflictKept, AccountNotKept, AskedTooOften, ProofOver, AppConsentRefused,
                AppConsentProofUsed, AppConsentStopped,
                RecoveryMissing, RecoveryUnfit, CenterNeeded,
                JoinFileBad, JoinFileNewer, JoinFileOver, JoinFileOtherLaptop, JoinFileEarlier,
                JoinFileSwapped, NotTaken
"""

from spar_agent.errors import SparError


class CenterRefused(SparError):
    """The center refused a request; ``server_code`` is its reason."""

    code = "CENTER-REFUSED"


class CenterUntrusted(SparError):
    """Something is not signed by the root that this laptop knows as its office's."""

    code = "CENTER-UNTRUSTED"


class CenterClock(SparError):
    """This computer's clock is too far from the center's."""

    code = "CENTER-CLOCK"


class NotJoined(SparError):
    """The center does not know this laptop, or the laptop has lost its key."""

    code = "CENTER-NOT-JOINED"


class JoinPending(SparError):
    """An administrator has not compared the words yet."""

    code = "CENTER-PENDING"


class JoinCodeWrong(SparError):
    """The join code is wrong, used or over."""

    code = "CENTER-CODE"


class JoinTries(SparError):
    """Too many wrong join codes came from this address."""

    code = "CENTER-TRIES"


class DeviceHeld(SparError):
    """The laptop is held until two persons release it. Capture goes on."""

    code = "CENTER-HELD"


class DeviceBlocked(SparError):
    """The laptop was reported lost, or taken out of use. What is on it stays."""

    code = "CENTER-BLOCKED"


class PersonUnconfirmed(SparError):
    """This person's key is not certified yet: it waits for a second person."""

    code = "CENTER-PERSON"


class PersonEnded(PersonUnconfirmed):
    """The center ended this person's key: nothing more of theirs is admitted."""

    code = "CENTER-ENDED"


class StaffNumberUnknown(SparError):
    """The center knows nobody with this staff number in the office of this laptop."""

    code = "CENTER-NUMBER"


class ProgramOld(SparError):
    """The center does not speak to a program this old."""

    code = "CENTER-OLD"


class CenterOlder(SparError):
    """The center does not know yet what was asked: its program is older than ours."""

    code = "CENTER-OLDER"


class OfficeFileOlder(SparError):
    """A newer office file was taken in before."""

    code = "CENTER-FILE-OLDER"


class WaitsForReview(SparError):
    """Admitted as soon as a second person, at another laptop, approves it. Nothing raises it."""

    code = "CENTER-REVIEW"


class ReviewOver(SparError):
    """Somebody else decided meanwhile, or what was shown is too old. Nothing was decided now."""

    code = "CENTER-REVIEW-OVER"


class ReviewHeld(SparError):
    """Somebody else put it on hold meanwhile; deciding it is still possible."""

    code = "CENTER-REVIEW-HELD"


class HoldTooLong(SparError):
    """It cannot be put on hold until that day: its proof of identity ends, or the office's rule."""

    code = "CENTER-HOLD-TOO-LONG"


class PersonWarned(SparError):
    """The person is told first, and has time to object. Nothing raises it."""

    code = "CENTER-NOTICE"


class IdentityMissing(SparError):
    """The center has no proof of identity for it, or does not take the one of before the join."""

    code = "CENTER-PROOF"


class TwoMustDecide(SparError):
    """Beyond what one person may do: two at the center decide. Nothing raises it."""

    code = "CENTER-TWO"


class RegistryDecides(SparError):
    """The registry lets it wait until its own operators decide. Nothing raises it."""

    code = "CENTER-REGISTRY"


class AccountNotKept(SparError):
    """The registry did not put off the last day of an account."""

    code = "CENTER-NOT-KEPT"


class AskedTooOften(SparError):
    """More of this was asked for one person today than the center takes."""

    code = "CENTER-OFTEN"


class ProofOver(CenterRefused):
    """The person's proof of identity is over, or was given for another laptop."""

    code = "CENTER-PROOF-OVER"


class AppConsentStopped(SparError):
    """This person is stopped at the center: no app is let know anything new."""

    code = "CENTER-APP-STOPPED"


class AppConsentRefused(SparError):
    """The registry does not let this app know a person's account, or not any more."""

    code = "CENTER-APP"


class AppConsentProofUsed(SparError):
    """With this proof the app was given another consent before."""

    code = "CENTER-APP-PROOF"


class ConflictKept(SparError):
    """Two persons decided a conflict for what is registered. Nothing raises it."""

    code = "CENTER-KEPT"


class RecoveryMissing(SparError):
    """This laptop has nothing that the office's recovery key could open."""

    code = "CENTER-RECOVERY-NONE"


class RecoveryUnfit(SparError):
    """An answer of the center that is for another laptop, or for another request than the last."""

    code = "CENTER-RECOVERY"


class CenterNeeded(SparError):
    """This laptop has joined no center, and nothing goes past one. What is on it stays."""

    code = "CENTER-NEEDED"


class JoinFileBad(SparError):
    """A file that is no answer to a join, or not all of one."""

    code = "CENTER-JOIN-FILE"


class JoinFileNewer(SparError):
    """An answer to a join in a form of a newer program."""

    code = "CENTER-JOIN-NEWER"


class JoinFileOver(SparError):
    """An answer to a join whose days are over."""

    code = "CENTER-JOIN-OVER"


class JoinFileOtherLaptop(SparError):
    """An answer to the join of another laptop."""

    code = "CENTER-JOIN-OTHER"


class JoinFileEarlier(SparError):
    """An answer to another request than the last of this laptop, or one that was used."""

    code = "CENTER-JOIN-EARLIER"


class JoinFileSwapped(SparError):
    """The answer is another file than the one whose words were compared."""

    code = "CENTER-JOIN-SWAPPED"


class NotTaken(SparError):
    """The center, or a gateway before it, fails at one enrollment while others go."""

    code = "CENTER-NOT-TAKEN"
