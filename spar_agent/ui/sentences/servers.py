"""What servers answer, or do not: the network, the ID service, the registry."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

OF_SERVERS: Final[dict[str, str]] = {
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
    "MAP-REFUSED": str(
        QT_TRANSLATE_NOOP("errors", "The registry did not accept this. Correct it and save again.")
    ),
    "MAP-ADDRESS": str(
        QT_TRANSLATE_NOOP(
            "errors",
            "A name in this account holds signs the registry misreads. Correct it and save again.",
        )
    ),
    "MAP-DIALECT": str(
        QT_TRANSLATE_NOOP(
            "errors", "The server does not speak as its profile says. Tell your administrator."
        )
    ),
}
