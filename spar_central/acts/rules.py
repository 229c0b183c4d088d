"""Every act that people sign: how many sign it, who may, and who does it then.

One table: pages ask it what they may offer, and whoever carries an act out asks it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from spar_central.errors import Refused
from spar_central.trust.certificates import Role
from spar_central.trust.passkeys import Act

CHIEFS: Final = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
ADMINISTRATORS: Final = frozenset({Role.ADMINISTRATOR})


AFTER: Final = "after"
UPLOAD: Final = "upload"
"""Of a wipe: once the laptop reported that nothing waits there any more."""


WORDS: Final = "words"
"""Of a confirmation: those of the key, as the other screen shows them."""


class ActKind(StrEnum):
    """Values are signed and stored: never rename one."""

    DEVICE_BLOCK = "device.block"
    DEVICE_WIPE = "device.wipe"
    DEVICE_RELEASE = "device.release"
    DEVICE_CONFIRM = "device.confirm"
    ENROLLMENT_RELEASE = "enrollment.release"
    ENROLLMENT_KEEP = "enrollment.keep"
    PERSON_FREEZE = "person.freeze"
    PERSON_UNFREEZE = "person.unfreeze"
    PERSON_ADD = "person.add"
    PERSON_END = "person.end"
    PASSKEY_ADD = "passkey.add"
    PASSKEY_RENEW = "passkey.renew"
    PASSKEY_CONFIRM = "passkey.confirm"
    PASSKEY_END = "passkey.end"
    OFFICE_FILE = "office_file"
    LOGIN_ADD = "login.add"
    DEPUTY_NAME = "deputy.name"
    DEPUTY_END = "deputy.end"


WITH_CERTIFICATES: Final = frozenset({ActKind.PASSKEY_ADD, ActKind.PASSKEY_CONFIRM})
"""What makes a passkey known is done together with its certificate: ``people.passkeys``."""


@dataclass(frozen=True, slots=True)
class ActRule:
    """needed: signatures of different humans. at_keys: where the keys of the office are.

    own: only the person concerned signs it; else that person's signature never counts.
    at_desk: a person's key at a laptop may sign it, too. may: values that can be left out.
    """

    needed: int
    roles: frozenset[Role]
    names: frozenset[str] = frozenset()
    at_keys: bool = False
    own: bool = False
    at_desk: bool = False
    may: frozenset[str] = frozenset()


RULES: Final[Mapping[ActKind, ActRule]] = MappingProxyType(
    {
        ActKind.DEVICE_BLOCK: ActRule(1, CHIEFS, frozenset({"reason"}), at_desk=True),
        ActKind.DEVICE_WIPE: ActRule(
            1, CHIEFS, frozenset({"reason"}), at_keys=True, may=frozenset({AFTER})
        ),
        ActKind.DEVICE_RELEASE: ActRule(2, CHIEFS, frozenset({"reason"})),
        ActKind.DEVICE_CONFIRM: ActRule(2, CHIEFS, frozenset({WORDS}), at_keys=True, at_desk=True),
        ActKind.ENROLLMENT_RELEASE: ActRule(
            2, CHIEFS, frozenset({"code"}), at_desk=True, may=frozenset({"reason"})
        ),
        ActKind.ENROLLMENT_KEEP: ActRule(2, CHIEFS, at_desk=True, may=frozenset({"reason"})),
        ActKind.PERSON_FREEZE: ActRule(1, CHIEFS, frozenset({"reason"})),
        ActKind.PERSON_UNFREEZE: ActRule(2, CHIEFS, frozenset({"reason"})),
        ActKind.PERSON_ADD: ActRule(2, CHIEFS, frozenset({"name", "role"})),
        ActKind.PERSON_END: ActRule(1, CHIEFS, frozenset({"reason"})),
        ActKind.PASSKEY_ADD: ActRule(1, CHIEFS, at_keys=True, own=True),
        ActKind.PASSKEY_RENEW: ActRule(1, CHIEFS, at_keys=True, own=True),
        ActKind.PASSKEY_CONFIRM: ActRule(2, CHIEFS, frozenset({WORDS, "ends"}), at_keys=True),
        ActKind.PASSKEY_END: ActRule(1, CHIEFS, frozenset({"reason"})),
        ActKind.LOGIN_ADD: ActRule(1, CHIEFS, frozenset({"issuer", "subject"}), own=True),
        ActKind.DEPUTY_NAME: ActRule(2, CHIEFS, frozenset({"until"}), at_keys=True),
        ActKind.DEPUTY_END: ActRule(1, CHIEFS),
        ActKind.OFFICE_FILE: ActRule(
            2, ADMINISTRATORS, frozenset({"file", "serial"}), at_keys=True
        ),
    }
)


def needed_for_key(role: Role) -> int:
    """How many others must vouch for a person's key in this role."""
    return 1 if role is Role.AGENT else 2


def rule_of(act: Act) -> tuple[ActKind, ActRule]:
    """Raises Refused ``act.form`` for one that the table does not know, or with other values."""
    try:
        kind = ActKind(act.kind)
    except ValueError as error:
        raise Refused("act.form", "kind") from error
    rule = RULES[kind]
    given = set(act.values)
    if not rule.names <= given <= rule.names | rule.may:
        raise Refused("act.form", "values")
    return kind, rule
