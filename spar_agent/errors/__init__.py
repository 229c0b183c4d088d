"""Every error this app raises on purpose.

SparError
├── network     Unreachable (ServerSilent), NoAnswer, CaptivePortal, ProxyRefused (ProxySignIn),
│               TlsRefused (CertificateDates), ServerFault, BadReply
├── identity    OtpWrong, OtpExpired, NoMatch, IdentityWait, IdNotKnown, IdFinal, NoContact,
│               AuthMethodLocked, ClockWrong, IdentityRefused, TriesUsedUp, CaptureTooOld
├── devices     DeviceGone, DeviceFault, DeviceUntrusted, CaptureFailed
├── ID card     CardUnreadable, CardUntrusted, CardExpired, CardEncrypted, CardKeyboard
├── mapper      Refused, AddressUnsafe, WrongServer
├── vault       WrongPin, PinWait, SlotClosed, WeakPin, UnknownAgent, NoKeyring, KeyringRefused,
│               KeyLost, VaultMissing, VaultDamaged, VaultNewer, VaultInUse, VaultReadOnly,
│               DiskFull, StoreUnavailable, Locked, AuditBroken
├── directory   DirectoryBad, DirectoryUntrusted
├── photo       PhotoUnusable
├── transfer    TransferBad
├── set-up      ProfileBad (SettingsFileBad)
├── people      NotAllowed, BranchNotChosen, BranchUnfit
├── ours        OwnFault  a fault of this program, shown instead of a page that waits for ever
└── IllegalEvent  an enrollment was asked to do the impossible (our bug)

Those of slips on paper stand in ``printing.py`` beside this file, those of a center in
``central.py``. Anything else that escapes is a
bug: it goes to the crash log, not to the agent. The text an agent reads is in ``ui/sentences/``,
never here. ``detail`` is for the log and holds no personal data.
"""

from typing import ClassVar


class SparError(Exception):
    """Base class; catch it only at the edge of a thread, a page or a sync pass.

    code: stable, for logs and support calls; its sentence stands in ``ui/sentences/``. detail: for
    the log. wait_s: seconds to wait before trying again, 0 where the other side named none. left:
    tries left, where known. server_code: the other side's own code, for the record.
    """

    code: ClassVar[str] = "SPAR"

    def __init__(
        self,
        detail: str = "",
        *,
        wait_s: float = 0.0,
        left: int | None = None,
        server_code: str = "",
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.wait_s = wait_s
        self.left = left
        self.server_code = server_code

    def __str__(self) -> str:
        parts = [self.code, self.server_code, self.detail]
        return ": ".join(part for part in parts if part)


class Unreachable(SparError):
    """No connection: no route, no name is found. Nothing reached the other side."""

    code = "NET-UNREACHABLE"


class ServerSilent(Unreachable):
    """There is network, and nobody listens at the server's address. Nothing reached it."""

    code = "NET-SILENT"


class ProxyRefused(SparError):
    """The proxy of this network did not let the request through. Nothing reached the server."""

    code = "NET-PROXY"


class ProxySignIn(ProxyRefused):
    """The proxy of this network wants to know who asks (HTTP 407)."""

    code = "NET-PROXY-AUTH"


class NoAnswer(SparError):
    """The request may have arrived, and no answer came: its outcome is unknown."""

    code = "NET-NO-ANSWER"


class CaptivePortal(SparError):
    """A redirect elsewhere, a 511, or a page where JSON was due: a web login comes first."""

    code = "NET-CAPTIVE"


class TlsRefused(SparError):
    """The server's certificate is not the one this device trusts."""

    code = "NET-TLS"


class CertificateDates(TlsRefused):
    """By the date of this computer the server's certificate is over, or not valid yet."""

    code = "NET-TLS-DATE"


class ServerFault(SparError):
    """HTTP 5xx or 429, or the envelope says internal error: the outcome is unknown."""

    code = "NET-SERVER"


class BadReply(SparError):
    """Half a JSON, too long, or not what was asked for: the outcome is unknown."""

    code = "NET-REPLY"


class OtpWrong(SparError):
    """The code is not the one that was sent."""

    code = "IDA-OTP-WRONG"


class OtpExpired(SparError):
    """The code is too old or belongs to another transaction: ask for a new one."""

    code = "IDA-OTP-EXPIRED"


class NoMatch(SparError):
    """The biometric does not match; another try or another authentication method."""

    code = "IDA-NO-MATCH"


class IdentityWait(SparError):
    """Too many tries or codes: the ID service wants us to wait ``wait_s``."""

    code = "IDA-WAIT"


class IdNotKnown(SparError):
    """The ID service does not know this number: compare it with the card."""

    code = "IDA-ID-UNKNOWN"


class IdFinal(SparError):
    """The ID is deactivated, expired or blocked."""

    code = "IDA-ID-FINAL"


class NoContact(SparError):
    """The ID has no phone or e-mail to which a code could be sent."""

    code = "IDA-NO-CONTACT"


class AuthMethodLocked(SparError):
    """The person has locked this authentication method at the ID service."""

    code = "IDA-WAY-LOCKED"


class ClockWrong(SparError):
    """The ID service refused the time of our request, also once it was set by its own clock."""

    code = "IDA-CLOCK"


class IdentityRefused(SparError):
    """The ID service refused this office, or with an unknown code: for the administrator."""

    code = "IDA-ADMIN"


class TriesUsedUp(SparError):
    """This device stops before the ID service locks the person out."""

    code = "IDA-TRIES"


class CaptureTooOld(SparError):
    """A sealed capture waited longer than the ID service allows: it is destroyed."""

    code = "IDA-TOO-OLD"


class DeviceGone(SparError):
    """No biometric device answers."""

    code = "SBI-GONE"


class DeviceFault(SparError):
    """The device answered with an error or with nonsense."""

    code = "SBI-FAULT"


class DeviceUntrusted(SparError):
    """The device's signature or certificate does not verify: out of use until somebody looks."""

    code = "SBI-UNTRUSTED"


class CaptureFailed(SparError):
    """Nothing good enough was captured in time; another try."""

    code = "SBI-CAPTURE"


class CardUnreadable(SparError):
    """The QR is not a signed ID, or it is broken."""

    code = "QR-UNREADABLE"


class CardUntrusted(SparError):
    """The QR was not signed by a configured issuer."""

    code = "QR-UNTRUSTED"


class CardExpired(SparError):
    """The signed ID is expired or not valid yet."""

    code = "QR-EXPIRED"


class CardEncrypted(SparError):
    """The signed ID is encrypted, and no key of this office opens it."""

    code = "QR-ENCRYPTED"


class CardKeyboard(SparError):
    """A scanner typed on a keyboard that is not the computer's: the code arrived changed."""

    code = "QR-KEYBOARD"


class Refused(SparError):
    """The mapper understood a request or an item and refused it; ``server_code`` is its reason."""

    code = "MAP-REFUSED"


class AddressUnsafe(SparError):
    """An account that would read as another one in the mapper's string; it was not sent."""

    code = "MAP-ADDRESS"


class WrongServer(SparError):
    """The address answers, but not in the dialect of the office file."""

    code = "MAP-DIALECT"


class WrongPin(SparError):
    """``left`` tries remain before ``wait_s`` seconds of waiting."""

    code = "VAULT-PIN"


class PinWait(SparError):
    """Too many wrong PINs: wait ``wait_s`` seconds."""

    code = "VAULT-PIN-WAIT"


class SlotClosed(SparError):
    """Too many wrong PINs: a supervisor must open this slot again."""

    code = "VAULT-SLOT-CLOSED"


class WeakPin(SparError):
    """The PIN is too short or too easy to guess."""

    code = "VAULT-PIN-WEAK"


class UnknownAgent(SparError):
    """Nobody of this name has a slot here."""

    code = "VAULT-AGENT"


class NoKeyring(SparError):
    """No keyring of the operating system is there: the app stops and says which to install."""

    code = "VAULT-NO-KEYRING"


class KeyringRefused(SparError):
    """The operating system's keyring is locked or said no."""

    code = "VAULT-KEYRING"


class KeyLost(SparError):
    """The vault is there, and the device secret that opens it is not."""

    code = "VAULT-KEY-LOST"


class VaultMissing(SparError):
    """The key slots are there, the database is not."""

    code = "VAULT-MISSING"


class VaultDamaged(SparError):
    """The database is cut short or a page does not verify."""

    code = "VAULT-DAMAGED"


class VaultNewer(SparError):
    """The database was written by a newer version of the app; it is left untouched."""

    code = "VAULT-NEWER"


class VaultInUse(SparError):
    """Another instance of the app has this vault open."""

    code = "VAULT-IN-USE"


class VaultReadOnly(SparError):
    """The profile folder cannot be written."""

    code = "VAULT-READ-ONLY"


class DiskFull(SparError):
    """No space is left; what was saved before is safe."""

    code = "VAULT-DISK-FULL"


class StoreUnavailable(SparError):
    """The local database cannot be read or written just now."""

    code = "VAULT-STORE"


class Locked(SparError):
    """The vault is closed: somebody must sign in."""

    code = "VAULT-LOCKED"


class AuditBroken(SparError):
    """The journal is not the one this app left. Its code is shown; nothing raises it."""

    code = "VAULT-AUDIT"


class PhotoUnusable(SparError):
    """A photo cannot be read or made small enough; the enrollment goes on without."""

    code = "PHOTO-BAD"


class DirectoryBad(SparError):
    """A directory bundle or CSV cannot be used; the one in use stays."""

    code = "DIR-BAD"


class DirectoryUntrusted(SparError):
    """A directory bundle is not signed by a configured key."""

    code = "DIR-UNTRUSTED"


class TransferBad(SparError):
    """A stick or its receipt is broken, edited or meant for somebody else."""

    code = "XFER-BAD"


class ProfileBad(SparError):
    """The settings or the office file cannot be used; ``detail`` names member and reason."""

    code = "SETUP-PROFILE"


class SettingsFileBad(ProfileBad):
    """The file of settings cannot be used; the app starts with the defaults and says so."""

    code = "SETUP-SETTINGS"


class OwnFault(SparError):
    """This program met a fault of its own; ``detail`` is its kind. The crash log has the rest."""

    code = "SPAR-FAULT"


class NotAllowed(SparError):
    """This person's role does not allow the act, or it is their own enrollment."""

    code = "ROLE-NOT-ALLOWED"


class BranchNotChosen(SparError):
    """A bank or branch that is not in the list, and nobody said yet which it is."""

    code = "BRANCH-OPEN"


class BranchUnfit(SparError):
    """That bank or branch cannot have this account; detail: why, a value of ``NumberFault``."""

    code = "BRANCH-UNFIT"


class IllegalEvent(SparError):
    """The state table has no row for this event."""

    code = "CASE-ILLEGAL"
