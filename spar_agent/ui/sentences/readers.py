"""Readers, cards and pictures."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from spar_agent.domain.device import ReaderTrouble

OF_READERS: Final[dict[str, str]] = {
    "SBI-GONE": str(
        QT_TRANSLATE_NOOP("errors", "No reader is connected. Plug it in; we notice by ourselves.")
    ),
    "SBI-FAULT": str(
        QT_TRANSLATE_NOOP("errors", "The reader has a problem. Unplug it and plug it in again.")
    ),
    "SBI-UNTRUSTED": str(
        QT_TRANSLATE_NOOP(
            "errors", "This reader cannot be trusted and is out of use. Tell your supervisor."
        )
    ),
    "SBI-CAPTURE": str(
        QT_TRANSLATE_NOOP("errors", "Nothing good enough was read. Wipe the finger and try again.")
    ),
    "QR-UNREADABLE": str(
        QT_TRANSLATE_NOOP("errors", "This code is not a signed ID. Type the number instead.")
    ),
    "QR-UNTRUSTED": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This code was not signed by the ID authority. Type the number; tell your supervisor.",
        )
    ),
    "QR-EXPIRED": str(
        QT_TRANSLATE_NOOP("errors", "This signed ID is not valid today. Type the number instead.")
    ),
    "QR-ENCRYPTED": str(
        QT_TRANSLATE_NOOP(
            "errors", "This card is locked, and this office has no key for it. Type the number."
        )
    ),
    "QR-KEYBOARD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The scanner types as on another keyboard. Set the keyboard of this computer to"
            " English (US), or type the number.",
        )
    ),
    "PHOTO-BAD": str(
        QT_TRANSLATE_NOOP(
            "errors", "This picture cannot be read. Take another, or go on without it."
        )
    ),
}


OF_TROUBLE: Final[dict[ReaderTrouble, str]] = {
    ReaderTrouble.UNTRUSTED: OF_READERS["SBI-UNTRUSTED"],
    ReaderTrouble.FAULT: OF_READERS["SBI-FAULT"],
    ReaderTrouble.GONE: OF_READERS["SBI-GONE"],
    ReaderTrouble.NOT_REGISTERED: str(
        QT_TRANSLATE_NOOP(
            "errors", "This reader is not registered with the ID authority. Tell your supervisor."
        )
    ),
    ReaderTrouble.TAMPERED: str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The reader says that it was tampered with. It is out of use. Tell your supervisor.",
        )
    ),
    ReaderTrouble.KEY_EXPIRED: str(
        QT_TRANSLATE_NOOP(
            "errors", "The certificate of this reader has run out. Tell your supervisor."
        )
    ),
    ReaderTrouble.NOT_READY: str(
        QT_TRANSLATE_NOOP("errors", "The reader is not ready yet. We notice when it is.")
    ),
    ReaderTrouble.BUSY: str(
        QT_TRANSLATE_NOOP(
            "errors", "The reader is at work for another program. Close that one, or wait."
        )
    ),
    ReaderTrouble.PURPOSE: str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This reader is set up for registration, not for authentication. Tell your supervisor.",
        )
    ),
    ReaderTrouble.NOTHING_SEEN: str(
        QT_TRANSLATE_NOOP("errors", "The reader saw nothing. Try again.")
    ),
    ReaderTrouble.UNUSABLE: str(
        QT_TRANSLATE_NOOP("errors", "What the reader saw was no use. Wipe it and try again.")
    ),
    ReaderTrouble.TURNED: str(
        QT_TRANSLATE_NOOP("errors", "It lay at a slant. Straighten it and try again.")
    ),
    ReaderTrouble.TIMED_OUT: str(
        QT_TRANSLATE_NOOP("errors", "The reader waited, and nothing came in time. Try again.")
    ),
    ReaderTrouble.NO_SERVER: str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The reader cannot reach the server of its maker. Take another way, and tell your"
            " supervisor.",
        )
    ),
    ReaderTrouble.NO_SERVICE_KEY: str(
        QT_TRANSLATE_NOOP(
            "errors", "The reader does not have the ID service's key. Tell your supervisor."
        )
    ),
    ReaderTrouble.COUNT: str(
        QT_TRANSLATE_NOOP(
            "errors", "This reader cannot read as many fingers at once. Tell your administrator."
        )
    ),
    ReaderTrouble.REQUEST: str(
        QT_TRANSLATE_NOOP(
            "errors", "The reader did not understand the app. Tell your administrator."
        )
    ),
}
