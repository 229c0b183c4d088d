"""What the journal holds besides enrollments: who came, and what was done to the vault itself."""

from enum import StrEnum


class Act(StrEnum):
    """Values are stored and hashed: never rename one."""

    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    WRONG_PINS = "wrong_pins"
    PERSON_ADDED = "person_added"
    PERSON_REMOVED = "person_removed"
    PIN_CHANGED = "pin_changed"
    PIN_RESET = "pin_reset"
    OFFICE_FILE = "office_file"
    KEYS_REMOVED = "keys_removed"
    STAFF_NUMBER = "staff_number"
    ROLE_FOLLOWED = "role_followed"
    ACCESS_ENDED = "access_ended"
    BANK_LIST = "bank_list"
    COPIED = "copied"
    RESTORED = "restored"
    RECOVERED = "recovered"
    REKEYED = "rekeyed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    JOURNAL_ACCEPTED = "journal_accepted"
