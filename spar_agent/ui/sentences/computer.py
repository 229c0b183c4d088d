"""This computer: its vault, its bank list, its files, its printer."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

OF_COMPUTER: Final[dict[str, str]] = {
    "VAULT-PIN": str(QT_TRANSLATE_NOOP("errors", "That PIN is not right.")),
    "VAULT-PIN-WAIT": str(
        QT_TRANSLATE_NOOP("errors", "Too many wrong PINs. Wait a little before the next one.")
    ),
    "VAULT-SLOT-CLOSED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "Too many wrong PINs. A supervisor can open this access again; nothing is lost.",
        )
    ),
    "VAULT-PIN-WEAK": str(
        QT_TRANSLATE_NOOP(
            "errors", "This PIN is too easy to guess. Use six or more digits, no rows or repeats."
        )
    ),
    "VAULT-AGENT": str(QT_TRANSLATE_NOOP("errors", "Nobody of this name works on this computer.")),
    "VAULT-NO-KEYRING": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This computer has no key storage. Install gnome-keyring or KWallet, then start again.",
        )
    ),
    "VAULT-KEYRING": str(
        QT_TRANSLATE_NOOP(
            "errors", "The computer's key storage is locked. Unlock it, then try again."
        )
    ),
    "VAULT-KEY-LOST": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The key of this store is gone. Nothing was changed; tell your administrator.",
        )
    ),
    "VAULT-MISSING": str(
        QT_TRANSLATE_NOOP(
            "errors", "The store is not where it was. Nothing was changed; tell your administrator."
        )
    ),
    "VAULT-DAMAGED": str(
        QT_TRANSLATE_NOOP(
            "errors", "The store is damaged. Nothing was overwritten; tell your administrator."
        )
    ),
    "VAULT-NEWER": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The store was written by a newer version. Update this app; nothing was changed.",
        )
    ),
    "VAULT-IN-USE": str(
        QT_TRANSLATE_NOOP("errors", "The app is open already on this computer. Use that window.")
    ),
    "VAULT-READ-ONLY": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The app's folder cannot be written. Nothing was changed; tell your administrator.",
        )
    ),
    "VAULT-DISK-FULL": str(
        QT_TRANSLATE_NOOP(
            "errors", "The disk is full. What was saved is safe; free some space, then go on."
        )
    ),
    "VAULT-STORE": str(
        QT_TRANSLATE_NOOP("errors", "This computer cannot save just now. Try again in a moment.")
    ),
    "VAULT-LOCKED": str(QT_TRANSLATE_NOOP("errors", "Please sign in again. Nothing was lost.")),
    "VAULT-AUDIT": str(
        QT_TRANSLATE_NOOP("errors", "The journal does not verify. Tell your supervisor.")
    ),
    "DIR-BAD": str(
        QT_TRANSLATE_NOOP("errors", "This bank list cannot be used. The one in use stays.")
    ),
    "DIR-UNTRUSTED": str(
        QT_TRANSLATE_NOOP(
            "errors", "This bank list is not signed by your office. The one in use stays."
        )
    ),
    "XFER-BAD": str(
        QT_TRANSLATE_NOOP(
            "errors", "This file is damaged or meant for another office. Nothing was taken in."
        )
    ),
    "SETUP-PROFILE": str(
        QT_TRANSLATE_NOOP(
            "errors", "The office file cannot be used. Ask your administrator for a new one."
        )
    ),
    "SETUP-SETTINGS": str(
        QT_TRANSLATE_NOOP(
            "errors", "This setting cannot be used. Nothing was changed; correct it and save again."
        )
    ),
    "SPAR-FAULT": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "SPAR Agent met a fault of its own. Nothing saved was lost; try again or tell support.",
        )
    ),
    "ROLE-NOT-ALLOWED": str(
        QT_TRANSLATE_NOOP(
            "errors", "A second person must decide this, never the one who captured it."
        )
    ),
    "PRINT-NONE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "No printer here. Write the number down for the person, or print later with Ctrl+P.",
        )
    ),
    "PRINT-GONE": str(
        QT_TRANSLATE_NOOP(
            "errors", "The printer is not there. Everything is saved; choose another, or try again."
        )
    ),
    "PRINT-REJECTS": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This printer takes no slips: its queue is closed. Choose another, or tell your"
            " administrator.",
        )
    ),
    "PRINT-PAUSED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This printer is paused. Set it going again, or choose another; everything is saved.",
        )
    ),
    "PRINT-OFF": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The printer does not take the slip. Is it on, has it paper? Then print again;"
            " everything is saved.",
        )
    ),
    "PRINT-FAILED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The slip was not printed. Everything is saved; look at the printer and its paper.",
        )
    ),
    "UPDATE-UNTRUSTED": str(
        QT_TRANSLATE_NOOP(
            "errors", "This update is not signed by the makers of the program. Nothing was changed."
        )
    ),
    "UPDATE-STALE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The signature of this update is over, or the clock is wrong. Nothing changed.",
        )
    ),
    "UPDATE-UNFIT": str(
        QT_TRANSLATE_NOOP(
            "errors", "The new version does not start on this computer. The old one stays in use."
        )
    ),
    "UPDATE-BUSY": str(
        QT_TRANSLATE_NOOP(
            "errors", "This program is being updated already. Wait a little, then look again."
        )
    ),
    "UPDATE-PACKAGED": str(
        QT_TRANSLATE_NOOP(
            "errors", "This program is updated by the computer's own installer, not from here."
        )
    ),
    "UPDATE-BACK": str(
        QT_TRANSLATE_NOOP(
            "errors", "There is no way back: the version before cannot be used any more."
        )
    ),
}
