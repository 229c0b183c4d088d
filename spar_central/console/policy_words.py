"""What changes in an office file, in the words of the page on which it was changed."""

from typing import Final

from spar_central.trust.office_file import OfficeFile, changes
from spar_central.web.languages import Words, for_later

POLICIES: Final = {
    "name": for_later("Name of the office"),
    "office_code": for_later("Start of slip numbers"),
    "review.changes": for_later("Changes of an account"),
    "review.removals": for_later("Removals"),
    "review.offline": for_later("What was captured without network"),
    "review.same_account": for_later("Accounts that others use"),
    "otp_by_telephone": for_later("Codes may be read out over the telephone"),
    "kyc": for_later("Names come with a proof"),
    "otp_and_biometric": for_later("A code and a biometric together are needed"),
    "fingers": for_later("Fingers captured at once"),
    "deferred_auth_window_s": for_later("Seconds that a sealed capture may be old"),
    "least_protocol": for_later("Oldest version of the protocol that is served"),
    "ways": for_later("Ways to prove an identity"),
    "programmes": for_later("Programmes"),
    "complaints": for_later("Ways to complain"),
}
WAITS: Final = for_later("Waits for a second person")
VALUES: Final = {"yes": for_later("yes"), "no": for_later("no"), "": for_later("nothing")}


def policy_changes(old: OfficeFile | None, new: OfficeFile, words: Words) -> list[str]:
    """One line each: what it is, as it was, as it is to be."""
    lines = []
    for one in changes(old, new):
        title = words(POLICIES.get(one.path, one.words))
        if one.path.startswith("review."):
            title = f"{words(WAITS)}: {title}"
        before, after = (words(VALUES.get(text, text)) for text in (one.before, one.after))
        lines.append(f"{title}: {before} → {after}")
    return lines
