"""Writes a vault as the code of this release writes it: ``python make_vault.py FOLDER``.

Run with the code of a release on PYTHONPATH, at the time of that release; see README.md. It names
only what every release has: later ones may have to change it, which leaves what was made alone.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from demo.throwaway import CHEAP, MemoryKeyring
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.domain.account import BankAccount, FaType, MobileWallet
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.directory import Branch, Dfsp, Hit
from spar_agent.domain.enrollment import (
    Beneficiary,
    Consent,
    ConsentChannel,
    Enrollment,
    Event,
    Intent,
    Proof,
    Reason,
    advance,
)
from spar_agent.domain.ids import IdKind, PersonId
from spar_agent.domain.review import Role
from spar_agent.domain.secret import Secret, masked
from spar_agent.domain.seen_account import SeenAccount
from spar_agent.ports.vault import StaffMember
from tests.old_office import OFFICE, keep_old_office

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PINS = {"s1": "204681", "a1": "731905"}
MOSIP = Path(__file__).parents[1] / "mosip"
BARODA = Dfsp("BARB", "Bank of Baroda", FaType.BANK, strategy_id=1)
WALLET = Dfsp("MPESA", "M-Pesa", FaType.MOBILE_WALLET, strategy_id=2)
BRANCHES = (
    Branch("BARB0DUMASX", "Dumas", "BARB", "Surat", "Gujarat"),
    Branch("BARB0SURATX", "Main Road", "BARB", "Surat", "Gujarat"),
)
BANK = BankAccount("Bank of Baroda", "BARB", "Dumas", "BARB0DUMASX", "00012345678")
PHONE = MobileWallet("M-Pesa", "MPESA", "254712345678")
HISTORIES: dict[str, tuple[Event, ...]] = {
    "draft": (),
    "proven": (),
    "awaiting": (Event.SUBMIT,),
    "reviewed": (Event.SUBMIT, Event.PROVE),
    "queued": (Event.SUBMIT, Event.PROVE, Event.APPROVE),
    "sending": (Event.SUBMIT, Event.PROVE, Event.APPROVE, Event.CLAIM),
    "doubt": (Event.SUBMIT, Event.PROVE, Event.APPROVE, Event.CLAIM, Event.LOSE),
    "linked": (Event.SUBMIT, Event.PROVE, Event.APPROVE, Event.CLAIM, Event.ACK),
    "conflict": (Event.SUBMIT, Event.PROVE, Event.APPROVE, Event.CLAIM, Event.CLASH),
    "returned": (Event.SUBMIT, Event.PROVE, Event.RETURN),
    "cancelled": (Event.SUBMIT, Event.PROVE, Event.RETURN, Event.CANCEL),
}


class StillClock:
    """A minute later at every look."""

    def __init__(self) -> None:
        self._now = START

    def now(self) -> datetime:
        """Aware UTC."""
        self._now += timedelta(minutes=1)
        return self._now

    def ticks_s(self) -> float:
        """Seconds."""
        return self.now().timestamp()


def steps(name: str, number: int) -> Iterator[tuple[Enrollment, Event]]:
    """One enrollment from its draft on, with the event that led to each."""
    person = f"{6892881854 + number}"
    enrollment = Enrollment(
        f"{name}-{number}",
        "a1",
        START + timedelta(seconds=number),
        person=Beneficiary(
            id=PersonId(IdKind.UIN, person),
            tag=f"tag-{number}",
            mask=masked(person),
            name=f"Person {number} ምሳሌ",
            language="en",
        ),
    )
    yield enrollment, Event.BEGIN
    if name == "draft":
        return
    proof = Proof(f"{1234567890 + number}", f"psut-{number}", START, AuthMethod.OTP, "", "signed")
    wanted = enrollment.with_account(
        intent=Intent.CHANGE,
        fa=PHONE if number % 2 else replace(BANK, account_number=f"000123456{number:02d}"),
        seen=SeenAccount(known=True, fa=BANK, since=START, by="another-office"),
    )
    filled = replace(
        wanted.with_delivery(reference_id=f"ref-{number}"),
        slip=f"K7-{number:04d}-0",
        consent=Consent("account-change-1", "en", ConsentChannel.SPOKEN, 9.5, START),
        signals=(Reason.SAME_ACCOUNT,),
        note="a note",
    )
    if name == "proven":
        yield replace(wanted.with_person(id=None), proof=proof), Event.KEEP_PROOF
        return
    enrollment = filled
    for event in HISTORIES[name]:
        if event is Event.PROVE:
            enrollment = replace(enrollment, proof=proof)
        enrollment = advance(enrollment, event)
        yield enrollment, event


def main(folder: Path) -> None:
    """Write ``profile``, ``keyring.json`` and ``expected.json`` into ``folder``."""
    keyring, clock = MemoryKeyring(), StillClock()
    vault = FileVault(folder / "profile", keyring, clock, CHEAP)
    boss = StaffMember("s1", "Asha K.", Role.SUPERVISOR)
    vault.finish_create(vault.prepare_create(boss, Secret(PINS["s1"])))
    vault.staff.add_person(boss, StaffMember("a1", "Ravi", Role.AGENT), Secret(PINS["a1"]))
    keep_old_office(vault.connection, json.dumps(OFFICE))
    directory = StoreDirectory(vault.connection, clock)
    directory.replace(Bundle("2026-11", "IN", START, (BARODA, WALLET), BRANCHES))
    directory.picked(Hit(BARODA, BRANCHES[0]), "a1")
    for number, name in enumerate(HISTORIES, 1):
        for enrollment, event in steps(name, number):
            vault.store.save(enrollment, event=event, actor="a1")
    gone, event = next(iter(steps("draft", 50)))
    vault.store.save(gone, event=event, actor="a1")
    vault.store.delete_draft(gone.enrollment_id, "a1")
    serials = [vault.store.next_serial() for _ in range(7)]
    expected = {
        "serial": serials[-1],
        "tag": vault.database.tag(Secret("6892881854")),
        "rows": {row.enrollment_id: stored_fields(row) for row in vault.store.page(0, 100)},
        "timelines": {
            row.enrollment_id: [
                [entry.at.isoformat(), entry.event, entry.actor, entry.detail]
                for entry in vault.store.timeline(row.enrollment_id)
            ]
            for row in vault.store.page(0, 100)
        },
    }
    vault.close()
    profile = json.loads((folder / "profile" / "slots.json").read_text("utf-8"))["profile"]
    (folder / "keyring.json").write_text(
        json.dumps({profile: keyring.get(profile)}), encoding="utf-8"
    )
    text = json.dumps(expected, indent=1, ensure_ascii=False, sort_keys=True)
    (folder / "expected.json").write_text(text + "\n", "utf-8")


def stored_fields(row: Enrollment) -> dict[str, object]:
    """What must still be there, in words that no later version changes."""
    return {
        "state": row.state.value,
        "intent": row.account.intent.value,
        "reference_id": row.delivery.reference_id,
        "slip": row.slip,
        "person": row.person.id.value if row.person.id else "",
        "person_mask": row.person.mask,
        "name": row.person.name,
        "number": row.account.fa.number if row.account.fa else "",
        "provider": row.account.fa.wallet_provider_code
        if isinstance(row.account.fa, MobileWallet)
        else "",
        "present": row.account.seen.fa.number if row.account.seen.fa else "",
        "psut": row.proof.psut if row.proof else "",
        "signed_reply": row.proof.signed_reply if row.proof else "",
        "consent": row.consent.text_id if row.consent else "",
        "signals": list(row.signals),
        "note": row.note,
        "tries": row.delivery.tries,
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
