"""``python -m tests.central.protocol_record``: writes down what protocol 1 looks like on the wire.

Run it only with a new number of the protocol, and keep the former file: laptops that were not
updated yet speak it.
"""

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from spar_central.desks.openapi import PATHS
from spar_central.desks.wire import PROTOCOL, ErrorReply
from spar_central.trust.approval import Approval
from spar_central.trust.enrollment import Enrollment
from spar_central.trust.joining import JournalHead, PersonHead

SIGNED: Final = {
    "approval": Approval,
    "enrollment": Enrollment,
    "journal_head": JournalHead,
    "person_head": PersonHead,
}
"""What a laptop signs for its center; in requests these are opaque strings."""

FOLDER = Path(__file__).parents[1] / "vectors" / "central"


def shape(kind: Any) -> dict[str, Any]:
    """JSON schema with every name resolved inside of itself."""
    found: dict[str, Any] = msgspec.json.schema(kind)
    return found


def present() -> dict[str, Any]:
    """By path: what is asked and what is answered; what is signed, and the form of every error."""
    paths = {
        path: {"asked": shape(asked), "answered": shape(answered)}
        for path, (_, asked, answered, _) in PATHS.items()
    }
    signed = {name: shape(kind) for name, kind in SIGNED.items()}
    return {"protocol": PROTOCOL, "error": shape(ErrorReply), "paths": paths, "signed": signed}


def main() -> None:
    file = FOLDER / f"protocol_{PROTOCOL}.json"
    file.write_text(json.dumps(present(), indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
