"""Error code to the sentence an agent reads: what happened, what is safe, what to do."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from spar_agent.domain.device import ReaderTrouble
from spar_agent.ui.trouble import Trouble
from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate

SENTENCES: Final[dict[str, str]] = {
    "NET-UNREACHABLE": str(
        QT_TRANSLATE_NOOP("errors", "No network here. What you did is saved on this computer.")
    ),
    "NET-SILENT": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "There is network, but the server does not answer. Nothing is lost; we try again.",
        )
    ),
    "NET-PROXY": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The proxy of this network does not let us through. Tell your administrator.",
        )
    ),
    "NET-PROXY-AUTH": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The proxy of this network wants a sign-in. Nothing was sent; tell your administrator.",
        )
    ),
    "NET-TLS-DATE": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server's certificate does not fit this computer's date. Compare the date with a"
            " phone; nothing was sent.",
        )
    ),
    "NET-NO-ANSWER": str(
        QT_TRANSLATE_NOOP("errors", "No answer came back. Nothing is lost; we check it again.")
    ),
    "NET-CAPTIVE": str(
        QT_TRANSLATE_NOOP(
            "errors", "This network asks for a web login. Open the browser, then go on."
        )
    ),
    "NET-TLS": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The server's certificate is not trusted. Nothing was sent; tell your administrator.",
        )
    ),
    "NET-SERVER": str(
        QT_TRANSLATE_NOOP("errors", "The server has a problem. Nothing is lost; we try again.")
    ),
    "NET-REPLY": str(
        QT_TRANSLATE_NOOP(
            "errors", "The server's answer could not be read. Nothing is lost; we check it again."
        )
    ),
    "IDA-OTP-WRONG": str(
        QT_TRANSLATE_NOOP(
            "errors", "That code is not right. Ask for it once more and type it again."
        )
    ),
    "IDA-OTP-EXPIRED": str(QT_TRANSLATE_NOOP("errors", "The code is too old. Send a new one.")),
    "IDA-NO-MATCH": str(
        QT_TRANSLATE_NOOP("errors", "It did not match. Try again, or use another way.")
    ),
    "IDA-WAIT": str(
        QT_TRANSLATE_NOOP(
            "errors", "Too many tries. The ID service wants a pause before the next one."
        )
    ),
    "IDA-ID-UNKNOWN": str(
        QT_TRANSLATE_NOOP(
            "errors", "The ID service does not know this number. Compare it with the card."
        )
    ),
    "IDA-ID-FINAL": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This ID is not active. Send the person to the ID office; nothing was changed.",
        )
    ),
    "IDA-NO-CONTACT": str(
        QT_TRANSLATE_NOOP(
            "errors", "This ID has no phone or e-mail for a code. Use another way, or finish later."
        )
    ),
    "IDA-WAY-LOCKED": str(
        QT_TRANSLATE_NOOP(
            "errors", "The holder has locked this way at the ID service. Use another way."
        )
    ),
    "IDA-CLOCK": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The ID service refused the time of this computer. Set its clock, then try again.",
        )
    ),
    "IDA-ADMIN": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The ID service does not accept this office's set-up. Tell your administrator.",
        )
    ),
    "IDA-TRIES": str(
        QT_TRANSLATE_NOOP(
            "errors", "We stop here, before the ID service locks the person out. Finish later."
        )
    ),
    "IDA-TOO-OLD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "The capture was too old for the ID service and was destroyed. Everything else is"
            " kept.",
        )
    ),
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
    "MAP-REFUSED": str(
        QT_TRANSLATE_NOOP("errors", "The registry did not accept this. Correct it and save again.")
    ),
    "MAP-ADDRESS": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "A name in this account holds signs the registry misreads. Correct it and save again.",
        )
    ),
    "MAP-KEY": str(
        QT_TRANSLATE_NOOP(
            "errors", "Your office's key is not accepted. Work goes on; tell your administrator."
        )
    ),
    "MAP-DIALECT": str(
        QT_TRANSLATE_NOOP(
            "errors", "The server does not speak as its profile says. Tell your administrator."
        )
    ),
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
    "PHOTO-BAD": str(
        QT_TRANSLATE_NOOP(
            "errors", "This picture cannot be read. Take another, or go on without it."
        )
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
    "XFER-REPLAYED": str(
        QT_TRANSLATE_NOOP("errors", "This file was taken in before. Nothing was changed.")
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
    "CENTER-OLD": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "This version of the program is too old for the center. Update it; nothing is lost.",
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
    "CASE-ILLEGAL": str(
        QT_TRANSLATE_NOOP(
            "errors", "This has changed in the meantime. Open it again to see how it stands."
        )
    ),
}


READER_SENTENCES: Final[dict[ReaderTrouble, str]] = {
    ReaderTrouble.UNTRUSTED: SENTENCES["SBI-UNTRUSTED"],
    ReaderTrouble.FAULT: SENTENCES["SBI-FAULT"],
    ReaderTrouble.GONE: SENTENCES["SBI-GONE"],
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


def sentence(code: str, left: int | None = None, wait_s: float = 0.0) -> str:
    """The translated sentence, with tries left and waiting time where known; empty for no code.

    Raises KeyError for an unknown code.
    """
    if not code:
        return ""
    parts = [translate("errors", SENTENCES[code])]
    if left is not None:
        words = translate("errors", "Tries left: {n}.")
        parts.append(words.format(n=ltr(str(left))))
    if wait_s >= 1:
        clock = f"{int(wait_s) // 60}:{int(wait_s) % 60:02d}"
        words = translate("errors", "Wait {time}.")
        parts.append(words.format(time=ltr(clock)))
    return " ".join(parts)


def reader_sentence(trouble: ReaderTrouble) -> str:
    """The translated sentence of what a reader reports, or of why it is not used."""
    return translate("errors", READER_SENTENCES[trouble])


def trouble_sentence(trouble: Trouble) -> str:
    """The translated sentence of ``trouble``; empty for none."""
    if trouble.reader is not None:
        return reader_sentence(trouble.reader)
    return sentence(trouble.code, trouble.left, trouble.wait_s)
