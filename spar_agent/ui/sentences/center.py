"""SPAR Central, and what a second person decides."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

OF_CENTER: Final[dict[str, str]] = {
    "BRANCH-OPEN": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The bank or branch is not in the list. A second person says which it is before"
            " anything is sent.",
        )
    ),
    "BRANCH-UNFIT": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "That bank or branch cannot have this account number. Choose another, or return the"
            " visit to its agent.",
        )
    ),
    "CENTER-REFUSED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The center did not accept this. Nothing is lost; a supervisor can look at the reason.",
        )
    ),
    "CENTER-NOT-KEPT": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The account could not be kept for longer. Put it in again.",
        )
    ),
    "CENTER-OFTEN": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "That was asked too often for this person today. Nothing was changed; try again"
            " tomorrow.",
        )
    ),
    "CENTER-PROOF-OVER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The proof of identity is over. Nothing was changed; in another visit the person can"
            " prove it again.",
        )
    ),
    "CENTER-APP-STOPPED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This person is stopped: no app is let know anything new. A supervisor can look at the"
            " reason.",
        )
    ),
    "CENTER-APP": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The app cannot be let know this now. Nothing was changed; look at the list again.",
        )
    ),
    "CENTER-APP-PROOF": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "With this proof the app was let know something else. In another visit the person can "
            "prove it again.",
        )
    ),
    "CENTER-JOIN-SWAPPED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The file changed after its words were shown. Open the answer and compare again.",
        )
    ),
    "CENTER-NOT-TAKEN": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The center fails at this one. It is saved and tried again; tell your administrator.",
        )
    ),
    "CENTER-UNTRUSTED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This is not signed by your office. Nothing was taken in; tell your administrator.",
        )
    ),
    "CENTER-CLOCK": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The clock of this computer is wrong. Set it, then try again; nothing is lost.",
        )
    ),
    "CENTER-NOT-JOINED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This laptop is not joined to a center. All is saved; tell your administrator.",
        )
    ),
    "CENTER-PENDING": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Your administrator still has to compare the words of this laptop.",
        )
    ),
    "CENTER-CODE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This join code is wrong, used or over. Ask your administrator for a new one.",
        )
    ),
    "CENTER-TRIES": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Too many wrong join codes. Wait an hour, then ask for a new one.",
        )
    ),
    "CENTER-JOIN-FILE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This is no answer to a join, or it is damaged. Nothing was changed; copy it once"
            " more.",
        )
    ),
    "CENTER-JOIN-NEWER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This answer is of a newer program. Update this one, then open the answer again.",
        )
    ),
    "CENTER-JOIN-OVER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This answer is too old. Ask your administrator for a new one.",
        )
    ),
    "CENTER-JOIN-OTHER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This answer is for another laptop. Nothing was changed.",
        )
    ),
    "CENTER-JOIN-EARLIER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This answer was used, or is not for the last request. Take the last one to your"
            " administrator.",
        )
    ),
    "CENTER-HELD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This laptop is held until two persons release it. You can go on; it is all kept.",
        )
    ),
    "CENTER-BLOCKED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This laptop is blocked. Nothing is sent from it; tell your administrator.",
        )
    ),
    "CENTER-PERSON": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Your key waits until a second person confirms it at another laptop. Work can go on.",
        )
    ),
    "CENTER-ENDED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Your office ended your access. What you saved stays on this laptop; ask your"
            " supervisor.",
        )
    ),
    "CENTER-NUMBER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The center knows nobody with this number in your office. Type it again, or ask your"
            " administrator.",
        )
    ),
    "CENTER-OLD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This version of the program is too old for the center. Update it; nothing is lost.",
        )
    ),
    "CENTER-OLDER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The center does not answer this yet: its program is older. All other work goes on.",
        )
    ),
    "CENTER-FILE-OLDER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This office file is older than the one in use. Nothing was changed.",
        )
    ),
    "CENTER-REVIEW": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "A supervisor at another laptop has to approve it.",
        )
    ),
    "CENTER-REVIEW-OVER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Another person decided it, or it was open too long. Nothing was decided now.",
        )
    ),
    "CENTER-REVIEW-HELD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Somebody else put it on hold in the meantime. You can still decide it.",
        )
    ),
    "CENTER-HOLD-TOO-LONG": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "It cannot be put on hold until that day. Choose an earlier one.",
        )
    ),
    "CENTER-NOTICE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The person is told first and has time to object.",
        )
    ),
    "CENTER-PROOF": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The center has no proof of identity for it: the person must come back.",
        )
    ),
    "CENTER-TWO": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "It is beyond what one person may do: two at the center decide.",
        )
    ),
    "CENTER-REGISTRY": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The registry has it. Two people there decide; until then nothing changes.",
        )
    ),
    "CENTER-KEPT": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Two people decided that the registered account stays. Ask the person.",
        )
    ),
    "CENTER-RECOVERY-NONE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Nobody can open this laptop from outside: it has not been in contact with a center.",
        )
    ),
    "CENTER-RECOVERY": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This answer is not for the last request of this laptop. Nothing was opened.",
        )
    ),
    "CENTER-NEEDED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This laptop works through its center only. Join it with your administrator's code; all"
            " that is here stays.",
        )
    ),
    "CASE-ILLEGAL": str(
        QT_TRANSLATE_NOOP(
            "errors", "This has changed in the meantime. Open it again to see how it stands."
        )
    ),
}
