"""Each act that takes two persons, tried by one: with one name, the same twice, an agent, nobody.

The acts are the commands of the center, on its database while it serves laptops.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from spar_central.admission.evidence import DeviceState
from spar_central.cli.main import main
from spar_central.people import acts
from spar_central.trust.certificates import Role
from tests.attacks.test_center import change, nothing_admitted, tried
from tests.central.center import PASSPHRASE, Center, SigningLaptop, code_of
from tests.central.world import account

ALONE = {
    "one name": ("--by", "A-1"),
    "the same twice": ("--by", "A-1", "--and-by", "A-1"),
    "an agent": ("--by", "A-1", "--and-by", "S-1"),
    "nobody": ("--by", "A-1", "--and-by", "X-9"),
    "two that are nobody": ("--by", "X-8", "--and-by", "X-9"),
}
OFFICE_FILE = """
[central]
url = "https://central.example.org"
"""


def command(center: Center, *words: str) -> int:
    folder = Path(center.settings.data).parent
    file = folder / "cli.toml"
    file.write_text(
        f'office = "office-1"\noffice_name = "o"\ndata = "{center.settings.data}"\n'
        f'database = "{center.settings.database}"\n[console]\norigin = "https://c.example.org"\n',
        "utf-8",
    )
    (folder / "passphrase").write_text(PASSPHRASE, "utf-8")
    return main(["--settings", str(file), *words])


def _root(center: Center) -> tuple[str, ...]:
    folder = Path(center.settings.data).parent
    return ("--stick", str(folder / "stick"), "--passphrase-file", str(folder / "passphrase"))


def _held(center: Center) -> SigningLaptop:
    laptop = center.laptop("S-5")
    center.act(
        lambda tx: acts.block(
            tx, laptop.device_id, DeviceState.BLOCKED, "A-1", "lost", center.clock()
        )
    )
    return laptop


def _person_added(_: Center) -> tuple[str, ...]:
    return ("people", "add", "S-9", "--name", "N", "--role", "supervisor")


def _role_given(_: Center) -> tuple[str, ...]:
    return ("people", "move", "S-1", "--role", "supervisor")


def _office_file(center: Center) -> tuple[str, ...]:
    file = Path(center.settings.data).parent / "office.toml"
    file.write_text(OFFICE_FILE, "utf-8")
    return ("officefile", "make", str(file), "--yes")


def _attestation_key(center: Center) -> tuple[str, ...]:
    return ("setup", "attestation-key", *_root(center))


def _new_root(center: Center) -> tuple[str, ...]:
    new = Path(center.settings.data).parent / "new-root"
    if new.exists():
        (new / "spar-root.pem").unlink()
    return ("setup", "rotate-root", *_root(center), "--new-stick", str(new))


def _people_key(center: Center) -> tuple[str, ...]:
    return ("people", "new-key", *_root(center))


def _recovery_key(center: Center) -> tuple[str, ...]:
    new = Path(center.settings.data).parent / "new-recovery"
    if new.exists():
        (new / "spar-recovery.pem").unlink()
    return ("recovery", "new-key", *_root(center), "--recovery-stick", str(new))


def _release_of_a_laptop(center: Center) -> tuple[str, ...]:
    return ("device", "release", _held(center).device_id)


def _first_laptop_of_a_supervisor(center: Center) -> tuple[str, ...]:
    center.hire("S-6", Role.SUPERVISOR)
    laptop = SigningLaptop(center)
    assert laptop.join(center.invite("S-6"), "S-6").status_code == 200
    return ("device", "confirm", laptop.device_id, "--words", laptop.key.public.words)


def _link_for_a_passkey(_: Center) -> tuple[str, ...]:
    return ("people", "passkey-link", "A-2")


ACTS: dict[str, Callable[[Center], tuple[str, ...]]] = {
    "a supervisor is added": _person_added,
    "an agent becomes a supervisor": _role_given,
    "an office file": _office_file,
    "a new attestation key": _attestation_key,
    "a new root": _new_root,
    "a new people key": _people_key,
    "a new recovery key": _recovery_key,
    "a blocked laptop is let go": _release_of_a_laptop,
    "a supervisor's first laptop": _first_laptop_of_a_supervisor,
    "a link for a passkey": _link_for_a_passkey,
}


def done(center: Center) -> list[object]:
    """All that acts of two would leave in the log."""
    kinds = ("person.", "office_file.", "keys.", "people_key.", "recovery_key.", "device.released",
             "join.confirmed", "passkey.")  # fmt: skip
    return [row for kind in kinds for row in center.records(kind)]


@pytest.mark.parametrize("act", ACTS)
def test_what_takes_two_is_not_done_by_one(center: Center, act: str) -> None:
    center.laptop("S-1")
    words = ACTS[act](center)
    before = done(center)
    for by in ALONE.values():
        ACTS[act](center) if act in {"a new root", "a new recovery key"} else None
        assert command(center, *words, *by) == 2, by
    assert done(center) == before
    assert center.is_whole()


def test_nobody_is_left_alone_by_ending_the_others(center: Center) -> None:
    """With less than two who vouch a center is being set up, and any name is taken."""
    assert command(center, "people", "end", "A-2", "--by", "A-1") == 2
    assert command(center, "people", "move", "A-2", "--role", "agent", "--by", "A-1",
                   "--and-by", "A-3") == 2  # fmt: skip
    center.hire("A-3", Role.ADMINISTRATOR)
    assert command(center, "people", "end", "A-2", "--by", "A-2") == 2, "oneself"
    assert command(center, "people", "end", "A-2", "--by", "X-9") == 2, "by nobody"
    assert command(center, "people", "end", "A-2", "--by", "A-1") == 0
    assert command(center, "people", "end", "A-3", "--by", "A-1") == 2
    assert [row[3] for row in center.records("person.ended")] == ["A-2"]


def test_whoever_touched_a_case_makes_no_room_for_made_up_names(center: Center) -> None:
    """Two administrators, one of whom captured it: the other and a name that is nobody's."""
    boss = center.laptop("S-2", Role.SUPERVISOR)
    over = [
        boss.proven(boss.enrollment(fa=account(str(at))), psut=str(at))
        for at in range(center.settings.admission.agent_per_day + 1)
    ]
    held = [one for one in boss.upload(*over) if "budget.agent" in str(one)]
    assert held
    assert command(center, "people", "end", "A-2", "--by", "A-1") == 0  # A-1 and S-2 are left
    words = ("waiting", "release", held[0]["enrollment_id"], "budget.agent")
    assert command(center, *words, "--by", "A-1", "--and-by", "X-9") == 2
    assert command(center, *words, "--by", "A-1", "--and-by", "S-2") == 2
    assert center.records("enrollment.released") == []


def test_who_captured_a_former_revision_does_not_approve_the_next(center: Center) -> None:
    first, other = center.laptop("S-1", Role.SUPERVISOR), center.laptop("S-2")
    boss = center.laptop("S-3", Role.SUPERVISOR)
    enrollment = change(first)
    first.upload(first.proven(enrollment))
    (shown,) = boss.waiting()
    assert boss.approve(shown, decision="return").json()["outcome"] == "refused"
    again = msgspec.structs.replace(
        change(other), enrollment_id=enrollment.enrollment_id, revision=2
    )
    (reply,) = other.upload(other.proven(again))
    assert reply["outcome"] == "waits", reply
    (shown,) = boss.waiting()
    assert code_of(first.approve(_as_shown_to(first, shown))) == "review.touched"
    tried(center, "review.touched", first.device_id, "S-1")
    nothing_admitted(center)


def _as_shown_to(laptop: SigningLaptop, shown: dict[str, object]) -> dict[str, object]:
    """The same case in the list of this reviewer, with a nonce of their own."""
    own = [one for one in laptop.waiting() if one["sha256"] == shown["sha256"]]
    return own[0] if own else {**shown, "nonce": laptop.nonce(laptop.worker.key)}


def test_who_carried_it_to_the_center_does_not_approve_it(center: Center) -> None:
    """A supervisor signs the request that hands in what an agent captured."""
    laptop, boss = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    boss.upload(laptop.proven(change(laptop)), by=boss.worker)
    other = center.laptop("S-3", Role.SUPERVISOR)
    (shown,) = other.waiting()
    assert code_of(boss.approve(_as_shown_to(boss, shown))) == "review.touched"
    tried(center, "review.touched", boss.device_id, "S-2")
    nothing_admitted(center)
