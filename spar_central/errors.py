"""What Central says no with: stable codes, and the plain sentence of each."""

from types import MappingProxyType
from typing import Final

SENTENCES: Final = MappingProxyType(
    {
        # what was signed
        "signature.form": "This is not a signed message of the kind that is expected here.",
        "signature.wrong": "The signature does not belong to this message and this key.",
        "content.not_canonical": "The signed content is not in canonical form (RFC 8785).",
        "content.form": "The signed content lacks something, or holds something unknown.",
        "certificate.expired": "The certificate of this key is over.",
        "certificate.not_yet": "The certificate of this key is not valid yet; compare the clocks.",
        "certificate.use": "This key may not be used for this.",
        "certificate.foreign": "The key is certified by somebody else than this office's root.",
        "content.sealed": "This was not sealed to a key of this center.",
        "outbox.off": "This center has no key to which a laptop could seal; run setup outbox-key.",
        # office files and the root
        "office_file.unsigned": "The office file is not signed.",
        "office_file.foreign": "The office file is signed by another office's root.",
        "office_file.older": "A newer office file was taken in before.",
        "office_file.other_office": "The office file is meant for another office.",
        "office_file.code": "The office needs two to four capital letters or digits with which its"
        " slip numbers begin.",
        "office_file.none": "This office has no office file yet; make one first.",
        "root.chain": "The new root is not signed by the one that is known here.",
        # lists of banks
        "directory.none": "There is no list of banks yet. Nothing was changed; try again later.",
        "directory.form": "The list of banks cannot be used.",
        "directory.untrusted": "The list of banks is not signed by a key that is trusted.",
        "directory.older": "A list of banks that was issued later was taken in before.",
        "directory.future": "The list of banks says that it is issued later than now.",
        "directory.unknown": "There is no such list of banks here any more.",
        # requests of laptops
        "request.unsigned": "The request carries no signature of a device.",
        "request.form": "The request cannot be read.",
        "request.too_long": "The request is longer than is taken.",
        "request.too_slow": "The request did not arrive in time.",
        "request.digest": "The content of the request is not what was signed.",
        "request.nonce": "The request is too old: it must carry a nonce of the last minutes.",
        "request.replayed": "This very request came before.",
        "request.late": "Requests of this device with a higher number came before.",
        "request.protocol": "This version of the program is too old for the center; update it.",
        "request.method": "This address takes another kind of request.",
        "request.path": "There is nothing at this address.",
        "clock.wrong": "The clock of this computer is wrong; set it, then try again.",
        "device.unknown": "The center does not know this device.",
        "device.pending": "The join waits until an administrator has compared the words.",
        "device.held": "This device is held until two persons release it.",
        "device.blocked": "This device is blocked.",
        "device.expired": "The certificate of this device is over; it has to join anew.",
        "device.forked": "Two computers use the key of this device; both are held.",
        "person.unknown": "The center does not know this person's key.",
        "person.pending": "This person's key waits for a second person's confirmation.",
        "person.ended": "This person does not work here any more, or the key was revoked.",
        "person.expired": "The certificate of this person's key is over.",
        "person.other_device": "This person's key is certified for another device.",
        "person.role": "This person may not do this.",
        "person.last_two": "Two must stay who can vouch for others; add another first.",
        "person.same": "This needs another person than the one who asks.",
        "person.office": "This belongs to another office.",
        "join.code": "The join code is wrong, used or over.",
        "join.tries": "Too many wrong join codes; wait, then ask for a new one.",
        "join.key_known": "This key has joined before.",
        "join.file_newer": "This file is of a newer program than this center's; update the center.",
        "join.no_file": "This laptop did not ask by a file; it gets its answer over the network.",
        "journal.fork": "The journal of this device is not the one it reported before.",
        "storage.away": "The center's database does not answer; nothing was lost, try again later.",
        "internal": "Something went wrong at the center; nothing of the request was kept.",
        # vaults that nobody can open
        "recovery.slot": "This is no recovery slot of this laptop, or of another recovery key.",
        "recovery.words": "These are not the words of the laptop that asks.",
        # reviews
        "review.unknown": "The center holds no such enrollment that waits for review.",
        "review.touched": "Who touched an enrollment may not review it.",
        "review.same_device": "A review made on the author's own device is advice only.",
        "review.nonce": "The review is not an answer to what the center showed, or came before.",
        "review.round": "The review belongs to another round.",
        "review.account": "Bank and branch must be named for this account, and for no other.",
        "review.number": "This bank has no such account numbers: choose another, or return it.",
        "review.decided": "Somebody else decided this in the meantime; their decision stands.",
        "review.over": "The review was signed too long ago.",
        "review.held": "Somebody else put this on hold in the meantime. You can still decide it.",
        "review.not_held": "You do not hold this any more; nothing was changed.",
        "review.hold_until": "It cannot be put on hold until that day; choose an earlier one.",
        "review.hold_form": "A hold needs a reason and a day, and names nothing else.",
        # sticks
        "stick.off": "This center takes no sticks.",
        "stick.sealed": "The file is not sealed to this center, or it is damaged.",
        "stick.other_content": "Another stick came under this number of the same device.",
        # notices
        "notice.code": "This is not a code of a message of ours.",
        "person.not_frozen": "Nothing is stopped for this person.",
        # sending to the mapper
        "mapper.off": "This center does not send to a mapper.",
        "mapper.away": "The mapper does not answer; nothing was lost, try again later.",
        "mapper.refused": "The mapper refused it.",
        "mapper.account": "The mapper would read the account as another one.",
        "mapper.failing": "The mapper failed on it again and again, while it served others.",
        "mapper.kept": "Two persons decided to keep what is registered.",
        "reading.proof": "This needs a proof of identity, just given on this device.",
        "reading.unknown": "This device sent no such enrollment that was admitted.",
        "reading.over": "It was admitted too long ago to look at what is registered.",
        # pages
        "web.signed_out": "You are not signed in any more. Nothing was changed; sign in again.",
        "web.stale": "This page was open for too long. Nothing was changed; open it anew.",
        "web.origin": "This request came from another site's page. Nothing was changed.",
        "web.again": "This was carried out before; nothing was done a second time.",
        "web.too_often": "That was too often. Wait a minute, then try again.",
        "web.unknown": "There is nothing at this address, or it is not yours to see.",
        # passkeys and acts that need signatures
        "passkey.form": "This is not what a passkey answers.",
        "passkey.wrong": "The passkey did not sign this, or not for this console.",
        "passkey.unknown": "This passkey belongs to nobody here.",
        "passkey.known": "This passkey was registered before.",
        "passkey.waits": "This passkey is not confirmed yet, or its waiting time is not over.",
        "passkey.early": "This passkey counts for more than 30 days still; renew it later.",
        "passkey.ended": "This passkey does not count any more.",
        "passkey.copied": "This passkey was used elsewhere in between, as a copy would be.",
        "passkey.link": "This link was used before, or is too old. Ask for a new one.",
        "passkey.needed": "This needs your passkey; a sign-in in another way may only read.",
        "deputy.person": "A deputy is a supervisor of another office, who is at work.",
        "deputy.day": "A deputy is named for some days from today on, not for longer.",
        "act.unknown": "This is not waiting for a signature any more.",
        "act.form": "Something is missing, or cannot be used as it is.",
        # identity
        "identity.field": "The request to ID Authentication holds a field that is not allowed.",
        "identity.transaction": "This transaction belongs to another device or person.",
        "identity.binding": "The enrollment and the identity request do not belong together.",
        "identity.sends": "Too many codes were asked for; wait before the next.",
        "identity.tries": "Too many tries to prove this identity; wait before the next.",
        "identity.unknown_ids": "Too many unknown numbers were asked about; wait.",
        "identity.away": "ID Authentication does not answer.",
        "identity.unsigned": "The reply was not signed by ID Authentication; nothing was counted.",
        "identity.reply": "The reply of ID Authentication does not fit the request.",
        "identity.moved": "The proof from before the laptop joined is not taken; prove it again.",
        "identity.off": "This center does not relay identity requests.",
        "identity.factor": "This office does not prove identities in this way.",
        # changes without a desk
        "change.seen": "Your account changed since you looked at it. Look at it again.",
        "change.same": "This account is registered already.",
        "change.form": "Something is missing in this change. Start again.",
        "change.often": "You asked for many changes today. Try again tomorrow.",
        "change.over": "This page is over, or was answered already. Start again.",
        "change.person": "Somebody else logged in than the one who asked for this change.",
        "change.digits": "These digits do not fit. Nothing was changed. Start again.",
        "change.unknown": "There is no such change of this person.",
        "change.late": "This change cannot be stopped any more. Tell the office.",
        "code.off": "Logging in by a code is not possible here.",
        "code.often": "Too many codes were asked for or tried. Try again tomorrow.",
        "code.tries": "The code did not fit three times. Start again with a new one.",
        "renewal.refused": "The account could not be kept for longer. Put it in again.",
        "change.token": "This needs a login of the last hour. Log in again.",
        "consent.over": "This request is over, or was answered already. Go back to the app.",
        "consent.taken": "The app knows somebody else by this name. Go back to the app.",
        "consent.off": "This center gives apps no consents at a desk.",
        "consent.terms": "The app may not ask for this any more. Look at the list again.",
        "consent.proof": "With this proof another consent was given. The person proves it again.",
        "consent.often": "Too much was given and stopped for this person today.",
        "consent.frozen": "This person is stopped. No app is shown anything new.",
        "registry.waits": "The registry has it, and carries it out later.",
        "registry.signature": "This was not signed by the registry, or not now.",
        "intake.stranger": "Only the portal's own process may ask this.",
        # logging in at the country's login service
        "portal.weak": "To change something, log in again in another way.",
        "portal.changes": "You asked for many changes today. Try again tomorrow.",
        "intake.away": "Changes cannot be made now. Nothing was changed; try again later.",
        "login.unknown": "This login is nobody's here. Sign in with your passkey and connect it.",
        "login.known": "This login is connected to somebody already.",
        "login.off": "There is no login here.",
        "login.stopped": "You stopped. Nothing was changed.",
        "login.too_slow": "It took too long. Start again.",
        "login.blocked": "There were too many tries. Wait 10 minutes, then start again.",
        "login.identity": "The ID service said no.",
        "login.setup": "Logging in does not work at the moment. Tell the office this code.",
        "login.away": "The login service does not answer. Try again later.",
        "login.failed": "The login service failed. Start again.",
        "login.discovery": "The login service is not the one that is expected.",
        "login.state": "This answer belongs to no login that was begun here. Start again.",
        "login.mix_up": "The answer came from another login service than was asked.",
        "login.code": "This login was used before, or took too long. Start again.",
        "login.token": "What the login service signed does not hold. Start again.",
        "login.weak": "This way of logging in is not enough here. Choose another.",
        "login.old": "You logged in too long ago. Prove once more that it is you.",
    }
)
"""Every code that goes over the wire outside of admission (see ``admission.rules``)."""


class Refused(Exception):
    """No, and why. code: of SENTENCES; detail: for the record, never a secret or an id."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail

    @property
    def sentence(self) -> str:
        """What a person is told."""
        return SENTENCES[self.code]


class BadSetting(Exception):
    """A setting or a file of the set-up cannot be used; the text says which and why."""
