"""Another people-and-devices key, people who move, renewals: what no row of a database decides."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from spar_central.cli.main import main
from spar_central.keys_folder import read_chain, read_desks_keys
from spar_central.people.certifying import renew
from spar_central.records import joining, members
from spar_central.settings import Settings
from spar_central.storage.port import Transaction
from spar_central.trust.certificates import Certificate, Chain, Role, Use
from spar_central.trust.keys import PrivateKey, new_key
from tests.central.center import PASSPHRASE, Center, SigningLaptop, code_of, running


@pytest.fixture
def center(engine: Settings, tmp_path: Path) -> Iterator[Center]:
    with running(engine, tmp_path) as made:
        yield made


def command(center: Center, *words: str) -> int:
    folder = Path(center.settings.data).parent
    file = folder / "cli.toml"
    file.write_text(
        f'office = "office-1"\noffice_name = "o"\ndata = "{center.settings.data}"\n'
        f'database = "{center.settings.database}"\n',
        encoding="utf-8",
    )
    (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    return main(["--settings", str(file), *words])


def new_people_key(center: Center, *by: str) -> int:
    folder = Path(center.settings.data).parent
    return command(
        center, "people", "new-key", "--stick", str(folder / "stick"),
        "--passphrase-file", str(folder / "passphrase"), *by,
    )  # fmt: skip


def chain_now(center: Center) -> Chain:
    return read_chain(center.settings.keys_folder, "office-1")


def held(center: Center, chain: Chain, laptop: SigningLaptop) -> tuple[Certificate, Certificate]:
    """The laptop's and its person's, as the chain believes them. Raises Refused."""

    async def go(tx: Transaction) -> tuple[str, str]:
        device = await members.device_of_kid(tx, laptop.key.kid)
        assert device is not None
        (key,) = await members.keys_on_device(tx, device.device_id)
        return device.certificate, key.certificate

    device, person = center.act(go)
    now = center.clock()
    return chain.member(device, Use.DEVICE, now), chain.member(person, Use.PERSON, now)


def forge(center: Center, laptop: SigningLaptop, key: PrivateKey) -> None:
    """Who stole the people-and-devices key, and writes into the database, certifies himself."""

    async def go(tx: Transaction) -> None:
        (own,) = await members.keys_on_device(tx, laptop.device_id)
        made = (await tx.fetch("SELECT made_at FROM person_keys WHERE kid = $1", own.kid))[0][0]
        await tx.insert(
            "person_keys", "kid, person_id, device_id, jwk, made_at",
            [(key.kid, own.person_id, laptop.device_id,
              msgspec.json.encode(key.public.jwk).decode(), int(made) + 1)],
        )  # fmt: skip
        forged = (await members.keys(tx, {key.kid}))[key.kid]
        token = center.registrar.person(forged, ("A-1", "A-2"), center.clock())
        await joining.certify_key(tx, key.kid, token)

    center.act(go)


def test_a_new_people_key_certifies_whom_the_log_knows_and_nobody_else(center: Center) -> None:
    laptop, other = center.laptop("S-1"), center.laptop("S-2", Role.SUPERVISOR)
    stolen = new_key()
    forge(center, laptop, stolen)
    before = chain_now(center)
    assert new_people_key(center, "--by", "A-1") == 2
    assert new_people_key(center, "--by", "A-1", "--and-by", "A-2") == 0
    after = chain_now(center)
    now = center.clock()
    assert after.center(Use.PEOPLE_AND_DEVICES, now) != before.center(Use.PEOPLE_AND_DEVICES, now)
    assert read_desks_keys(center.settings.keys_folder, "office-1", now).chain.office == "office-1"
    device, _ = held(center, after, other)
    assert device.subject == other.device_id
    kept = center.act(lambda tx: members.keys_on_device(tx, laptop.device_id))
    ended = {row.kid: bool(row.ended_at) for row in kept}
    assert ended == {laptop.worker.key.kid: False, stolen.kid: True}
    with pytest.raises(Exception, match=r"certificate\.foreign"):
        held(center, before, other)
    assert [row[1] for row in center.records("people_key.changed")] == ["A-1 A-2"]
    assert center.is_whole()
    assert new_people_key(center, "--by", "A-1", "--and-by", "A-2") == 0, "and once more"
    held(center, chain_now(center), other)


def test_a_log_that_was_changed_certifies_nobody(center: Center, engine: Settings) -> None:
    center.laptop("S-1")

    async def go(tx: Transaction) -> None:
        if engine.database:
            await tx.fetch("ALTER TABLE records DISABLE TRIGGER USER")
        else:
            for row in await tx.fetch("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
                await tx.fetch(f"DROP TRIGGER {row[0]}")
        await tx.fetch("UPDATE records SET subject = 'x' WHERE kind = 'join.confirmed'")

    center.act(go)
    assert new_people_key(center, "--by", "A-1", "--and-by", "A-2") == 2


def test_a_renewal_keeps_what_was_certified_whatever_a_row_says(center: Center) -> None:
    laptop = center.laptop("S-1")
    center.act(lambda tx: tx.fetch("UPDATE people SET role = 'supervisor', office = 'x'"))
    center.clock.moved += timedelta(days=380)
    chain = chain_now(center)
    renewed = center.act(lambda tx: renew(tx, center.registrar, chain, center.clock(), 60))
    assert renewed == 2
    device, person = held(center, chain, laptop)
    assert (person.role, person.office, device.office) == (Role.AGENT, "office-1", "office-1")
    assert person.valid_until > center.clock() + timedelta(days=390)


def test_who_moves_gets_a_key_in_the_new_office_and_loses_the_former(center: Center) -> None:
    laptop, there = center.laptop("S-1"), center.laptop("S-2", Role.AGENT, "office-2")
    waits = laptop.upload(laptop.proven(laptop.enrollment()))[0]
    assert waits["outcome"] == "admitted"
    move = ("people", "move", "S-1", "--office", "office-2")
    assert command(center, *move, "--by", "A-1") == 2
    assert command(center, *move, "--by", "A-1", "--and-by", "S-1") == 2
    assert command(center, *move, "--by", "A-1", "--and-by", "A-2") == 0
    assert command(center, *move, "--by", "A-1", "--and-by", "A-2") == 2, "nothing changes"
    center.clock.forward(2)
    late = laptop.upload(laptop.proven(laptop.enrollment()))[0]
    assert late["outcome"] == "refused"
    assert late["problems"][0]["code"] == "person.ended"
    worker = there.new_key("S-1")
    center.certify(worker.key.kid)
    there.standing()
    again = there.upload(there.wish_of(worker))[0]
    assert again["outcome"] in {"admitted", "waits"}
    assert "person.office" not in str(again)
    assert [row[3] for row in center.records("person.moved")] == ["S-1"]


def test_a_new_role_needs_a_new_key(center: Center) -> None:
    laptop = center.laptop("S-1", Role.SUPERVISOR)
    role = ("people", "move", "S-1", "--role", "agent", "--by", "A-1", "--and-by", "A-2")
    assert command(center, *role) == 0
    center.clock.forward(2)
    reply = laptop.post("reviews/waiting", by=laptop.worker)
    assert code_of(reply) == "person.ended"
