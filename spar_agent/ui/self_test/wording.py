"""The self-test in the agent's language: its own sentences, and what it is said with."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from spar_agent.domain.self_test import CheckCode, CheckState, Finding
from spar_agent.ui.widgets.text import ltr

translate = QCoreApplication.translate

SENTENCES: Final = (
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "A proxy belongs into the settings, an authority into the office file."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Add it in the system, or change settings.")),
    str(QT_TRANSLATE_NOOP("selftest", "Ask for a new one, and for an office file with it.")),
    str(QT_TRANSLATE_NOOP("selftest", "Ask who runs the center for a valid office file.")),
    str(QT_TRANSLATE_NOOP("selftest", "Ask who runs the center.")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Check the network, the proxy in the settings, and whether the server runs."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Close the app, try again.")),
    str(QT_TRANSLATE_NOOP("selftest", "Connect; the app goes on without meanwhile.")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Correct this computer's clock, or have the certificate renewed."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Delete files that nobody needs.")),
    str(QT_TRANSLATE_NOOP("selftest", "Give its user the right to write.")),
    str(QT_TRANSLATE_NOOP("selftest", "Have a supervisor at another device confirm the key.")),
    str(QT_TRANSLATE_NOOP("selftest", "Have a supervisor look (audit verify).")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Install a key storage that the app believes (docs/threats.md names them)."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Install a newer version of the app.")),
    str(QT_TRANSLATE_NOOP("selftest", "Install again.")),
    str(QT_TRANSLATE_NOOP("selftest", "Lock and unlock the app while the center answers.")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest",
            "Mend or delete settings.toml in the folder of the data; the app needs none.",
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Nothing is wrong where the app starts; else unlock the key storage."
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Plug the reader in and start its service, where there should be one."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Restore a copy, or vault rescue.")),
    str(QT_TRANSLATE_NOOP("selftest", "Set date and time in the system's settings.")),
    str(QT_TRANSLATE_NOOP("selftest", "Sign in to the app once while the center answers.")),
    str(
        QT_TRANSLATE_NOOP("selftest", "Sign in, or give --agent and the PIN, to look at this too.")
    ),
    str(QT_TRANSLATE_NOOP("selftest", "Start the app and join the center.")),
    str(QT_TRANSLATE_NOOP("selftest", "Start the app to set this device up.")),
    str(QT_TRANSLATE_NOOP("selftest", "Take in a newer list (directory import or fetch).")),
    str(QT_TRANSLATE_NOOP("selftest", "Take the rights of others away (chmod 700).")),
    str(QT_TRANSLATE_NOOP("selftest", "Tell support this code: {code}.")),
    str(
        QT_TRANSLATE_NOOP("selftest", "The app renews it at contact; else ask who runs the center.")
    ),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "The office file must name the authority of this server's certificate."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "There is no center at this address: ask who runs it.")),
    str(QT_TRANSLATE_NOOP("selftest", "Try again with the right PIN; wrong ones count.")),
    str(QT_TRANSLATE_NOOP("selftest", "Try again.")),
    str(QT_TRANSLATE_NOOP("selftest", "Unlock the system's key storage, or start its service.")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "answers and knows this device; its clock differs by {seconds} s"
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "answers")),
    str(QT_TRANSLATE_NOOP("selftest", "answers the center")),
    str(QT_TRANSLATE_NOOP("selftest", "answers; its clock differs by {seconds} s")),
    str(QT_TRANSLATE_NOOP("selftest", "answers; its server's certificate ends, days left: {days}")),
    str(QT_TRANSLATE_NOOP("selftest", "are there")),
    str(QT_TRANSLATE_NOOP("selftest", "can be read by other users")),
    str(QT_TRANSLATE_NOOP("selftest", "can be used")),
    str(QT_TRANSLATE_NOOP("selftest", "cannot be written")),
    str(QT_TRANSLATE_NOOP("selftest", "could not be looked at: {kind}")),
    str(QT_TRANSLATE_NOOP("selftest", "damaged: {names}")),
    str(QT_TRANSLATE_NOOP("selftest", "does not answer the center")),
    str(QT_TRANSLATE_NOOP("selftest", "refuses the center's keys")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Tell who runs the center: its key, licence or policy there is over."
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "Tell who runs the center: when it is over, no laptop connects."
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "failed: {code}")),
    str(QT_TRANSLATE_NOOP("selftest", "found: {count}")),
    str(QT_TRANSLATE_NOOP("selftest", "has no certificate")),
    str(QT_TRANSLATE_NOOP("selftest", "has stopped this device")),
    str(QT_TRANSLATE_NOOP("selftest", "ignored: {names}")),
    str(QT_TRANSLATE_NOOP("selftest", "is believed; agrees with the servers")),
    str(QT_TRANSLATE_NOOP("selftest", "is believed; no server told its time")),
    str(QT_TRANSLATE_NOOP("selftest", "is damaged")),
    str(QT_TRANSLATE_NOOP("selftest", "is made at set-up")),
    str(QT_TRANSLATE_NOOP("selftest", "is not set up")),
    str(QT_TRANSLATE_NOOP("selftest", "is not there")),
    str(QT_TRANSLATE_NOOP("selftest", "is not whole: {fault}")),
    str(QT_TRANSLATE_NOOP("selftest", "is open in the app")),
    str(QT_TRANSLATE_NOOP("selftest", "is there")),
    str(
        QT_TRANSLATE_NOOP(
            "selftest", "is there, and who may open it is authentic; it was not opened"
        )
    ),
    str(QT_TRANSLATE_NOOP("selftest", "is whole")),
    str(QT_TRANSLATE_NOOP("selftest", "is writable, and for its user only")),
    str(QT_TRANSLATE_NOOP("selftest", "may ask for the key storage's password: left alone")),
    str(QT_TRANSLATE_NOOP("selftest", "needs the open vault")),
    str(QT_TRANSLATE_NOOP("selftest", "no answer within {seconds} s")),
    str(QT_TRANSLATE_NOOP("selftest", "none that is believed was found")),
    str(QT_TRANSLATE_NOOP("selftest", "none that the app would ignore")),
    str(QT_TRANSLATE_NOOP("selftest", "number {newest} is there, number {serial} is in use")),
    str(QT_TRANSLATE_NOOP("selftest", "number {serial} is in use")),
    str(QT_TRANSLATE_NOOP("selftest", "opens, and every page is intact")),
    str(QT_TRANSLATE_NOOP("selftest", "refuses what is sent: its clock differs by {seconds} s")),
    str(QT_TRANSLATE_NOOP("selftest", "seems wrong ({doubt})")),
    str(QT_TRANSLATE_NOOP("selftest", "the center does not know this key yet")),
    str(QT_TRANSLATE_NOOP("selftest", "the center has ended this key")),
    str(QT_TRANSLATE_NOOP("selftest", "the center has not asked it lately")),
    str(QT_TRANSLATE_NOOP("selftest", "the center uses none")),
    str(QT_TRANSLATE_NOOP("selftest", "the center was not asked")),
    str(QT_TRANSLATE_NOOP("selftest", "the certificate ends, days left: {days}")),
    str(QT_TRANSLATE_NOOP("selftest", "the certificate is over")),
    str(QT_TRANSLATE_NOOP("selftest", "the office file names none")),
    str(QT_TRANSLATE_NOOP("selftest", "the one of the settings is not there")),
    str(QT_TRANSLATE_NOOP("selftest", "the system says it is connected")),
    str(QT_TRANSLATE_NOOP("selftest", "the system says there is none")),
    str(QT_TRANSLATE_NOOP("selftest", "there is none")),
    str(QT_TRANSLATE_NOOP("selftest", "this center does not tell")),
    str(QT_TRANSLATE_NOOP("selftest", "this key waits for a second person")),
    str(QT_TRANSLATE_NOOP("selftest", "this office uses none")),
    str(QT_TRANSLATE_NOOP("selftest", "this system does not tell")),
    str(QT_TRANSLATE_NOOP("selftest", "version {version}, days old: {days}")),
    str(QT_TRANSLATE_NOOP("selftest", "{mb} MB are free")),
    str(QT_TRANSLATE_NOOP("selftest", "{name} ends first, days left: {days}")),
    str(QT_TRANSLATE_NOOP("selftest", "{name} is over")),
)
"""Every fact and fix of services/self_test.py; a test holds both together."""


def fact(finding: Finding) -> str:
    """What was seen, in the agent's language."""
    return _said(finding, finding.fact)


def advice(finding: Finding) -> str:
    """What to do, in the agent's language; empty for nothing."""
    return _said(finding, finding.fix) if finding.fix else ""


def _said(finding: Finding, sentence: str) -> str:
    places = {name: ltr(value) for name, value in finding.places}
    return translate("selftest", sentence).format(**places)


def state_word(state: CheckState) -> str:
    """For those who do not see the sign."""
    words = {
        CheckState.GOOD: translate("selftest", "good"),
        CheckState.ATTENTION: translate("selftest", "wants attention"),
        CheckState.BAD: translate("selftest", "bad"),
        CheckState.NOT_TRIED: translate("selftest", "not tried"),
    }
    return words[state]


def check_name(code: CheckCode) -> str:
    """What is looked at."""
    names = {
        CheckCode.CLOCK: translate("selftest", "Clock"),
        CheckCode.KEYRING: translate("selftest", "Key storage"),
        CheckCode.FOLDER: translate("selftest", "Folder of the data"),
        CheckCode.VAULT: translate("selftest", "Vault"),
        CheckCode.JOURNAL: translate("selftest", "Journal"),
        CheckCode.DISK: translate("selftest", "Room on the disk"),
        CheckCode.NETWORK: translate("selftest", "Network"),
        CheckCode.CENTER: translate("selftest", "Center"),
        CheckCode.DEVICE: translate("selftest", "This device"),
        CheckCode.PERSON: translate("selftest", "Your key"),
        CheckCode.OFFICE_FILE: translate("selftest", "Office file"),
        CheckCode.REGISTRY: translate("selftest", "Registry"),
        CheckCode.IDENTITY: translate("selftest", "ID service"),
        CheckCode.READERS: translate("selftest", "Fingerprint and other readers"),
        CheckCode.PRINTER: translate("selftest", "Printer"),
        CheckCode.BANK_LIST: translate("selftest", "List of banks"),
        CheckCode.CERTIFICATES: translate("selftest", "Certificates"),
        CheckCode.VARIABLES: translate("selftest", "Variables of the system"),
        CheckCode.FONTS: translate("selftest", "Fonts"),
        CheckCode.SETTINGS: translate("selftest", "Settings of this computer"),
    }
    return names[code]
