"""The laptop against the real center over sockets: join, office files, enrollments, orders."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace as with_changes

from spar_agent.adapters.central.contact import with_file
from spar_agent.adapters.central.content import Head, JournalHead, Order, Typ
from spar_agent.adapters.central.heartbeat import MAX_BYTES, BeatFacts
from spar_agent.adapters.central.keys import SigningKey
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.central.office_change import VaultOfficeChange
from spar_agent.adapters.central.office_file import SignedOfficeFile
from spar_agent.adapters.central.request_numbers import FILE
from spar_agent.adapters.central.signed import sign
from spar_agent.adapters.store.enrollments import FINAL
from spar_agent.adapters.store.sealed import SqlSealed
from spar_agent.domain.auth_methods import AuthMethod
from spar_agent.domain.enrollment import Reason, SealedCapture, State
from spar_agent.domain.journal import Act
from spar_agent.domain.times import stored
from spar_agent.errors import KeyLost, ProfileBad, VaultDamaged
from spar_agent.errors.central import (
    CenterClock,
    CenterRefused,
    CenterUntrusted,
    DeviceBlocked,
    DeviceHeld,
    JoinCodeWrong,
    OfficeFileOlder,
    ReviewOver,
    WaitsForReview,
)
from spar_agent.services.office_change import OfficeChanges
from spar_agent.sync.report import NetworkStatus
from spar_central.admission.evidence import DeviceState
from spar_central.cli.key_change import install, prepare
from spar_central.cli.root_keys import Offline, rotate_root
from spar_central.desks.wire import UNDERSTANDS
from spar_central.keys_folder import read_certificates, read_chain
from spar_central.people import acts
from spar_central.trust import jws
from spar_central.trust.certificates import Role
from spar_central.trust.enrollment import Enrollment, Seen, open_enrollment
from spar_central.trust.keys import public_key
from spar_central.trust.office_file import ReviewRules, Server
from tests.central.center import PASSPHRASE, Center, running
from tests.central.storages import settings
from tests.conftest import ExpectedLogs
from tests.joined import PIN, JoinedLaptop, LaptopLine, hand_out


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    plain = settings("", folder)
    many = with_changes(plain, desks=with_changes(plain.desks, join_tries_per_hour=500))
    with running(many, folder) as made:
        hand_out(made)
        yield made


@pytest.fixture(autouse=True)
def right_time(center: Center) -> None:
    center.clock.moved = timedelta()


STAFF = iter(f"S-{number}" for number in range(100, 1000))


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> JoinedLaptop:
    return JoinedLaptop(center, tmp_path / "laptop", next(STAFF)).joined()


def test_a_laptop_joins_once_the_words_were_compared(center: Center, tmp_path: Path) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", next(STAFF))
    center.hire(laptop.staff)
    laptop.begin()
    with pytest.raises(JoinCodeWrong):
        laptop.ask("AAAA-BBBB-CCCC")
    words = laptop.ask(center.invite(laptop.staff))
    assert words.root == center.keys.chain.root.words
    assert not asyncio.run(laptop.join_desk.is_ready())
    laptop.confirmed("lusab babad lusab babad lusab")
    assert not asyncio.run(laptop.join_desk.is_ready())
    laptop.reopen()
    assert laptop.join_desk.words() == words
    laptop.confirmed(words.device)
    assert asyncio.run(laptop.join_desk.is_ready())
    office = office_of(laptop.membership, laptop.clock.now())
    assert (office.name, office.code) == ("Field office 1", "K7")
    assert laptop.membership.key_of(laptop.key.kid) is not None


def test_a_join_asked_again_after_a_lost_reply_has_the_same_answer(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", next(STAFF))
    center.hire(laptop.staff)
    laptop.begin()
    code = center.invite(laptop.staff)
    assert laptop.ask(code) == laptop.ask(code)


def test_what_was_captured_is_admitted_once(laptop: JoinedLaptop, center: Center) -> None:
    made = laptop.captured(1)
    report = laptop.one_pass()
    assert (report.error, report.network) == ("", NetworkStatus.ONLINE)
    assert laptop.state(made.enrollment_id) is State.IN_DOUBT
    ((*row, token),) = center.rows(
        "SELECT outcome, sha256, token FROM enrollments"
        f" WHERE enrollment_id = '{made.enrollment_id}'"
    )
    assert made.signed is not None
    assert row == ["admitted", made.signed.sha256]
    assert jws.unverified(token, Enrollment).consent.shown_s == 9


def test_what_was_cut_off_is_asked_about_and_handed_over_again(laptop: JoinedLaptop) -> None:
    made = laptop.captured(2)
    sending = replace(made, state=State.SENDING)
    laptop.saved(sending)
    laptop.one_pass()  # never arrived: queued again, and handed over in the same pass
    assert laptop.state(made.enrollment_id) is State.IN_DOUBT


def test_a_change_waits_for_a_second_person_and_the_page_says_so(
    laptop: JoinedLaptop, center: Center
) -> None:
    made = laptop.captured(3)
    signalled = laptop.saved(replace(made, signals=(Reason.OTHER_NAME,)))
    laptop.one_pass()
    row = laptop.row(signalled.enrollment_id)
    assert (row.state, row.delivery.error) == (State.IN_REVIEW, WaitsForReview.code)
    supervisor = center.laptop(next(STAFF), Role.SUPERVISOR)
    shown = next(
        one for one in supervisor.waiting() if one["sha256"] == (row.signed and row.signed.sha256)
    )
    assert supervisor.approve(shown).status_code == 200
    laptop.clock.moved = timedelta(seconds=700)
    center.clock.moved = timedelta(seconds=700)
    laptop.one_pass()
    assert laptop.state(signalled.enrollment_id) is State.IN_DOUBT


def test_what_a_reviewer_sends_back_comes_back_to_its_agent(
    laptop: JoinedLaptop, center: Center
) -> None:
    made = laptop.captured(4)
    laptop.saved(replace(made, signals=(Reason.OTHER_NAME,)))
    laptop.one_pass()
    supervisor = center.laptop(next(STAFF), Role.SUPERVISOR)
    signed = laptop.row(made.enrollment_id).signed
    shown = next(one for one in supervisor.waiting() if one["sha256"] == (signed and signed.sha256))
    assert supervisor.approve(shown, decision="return").status_code == 200
    laptop.clock.moved = center.clock.moved = timedelta(seconds=700)
    laptop.one_pass()
    row = laptop.row(made.enrollment_id)
    assert (row.state, row.delivery.error) == (State.RETURNED, CenterRefused.code)


@pytest.mark.parametrize("behind_s", [1, 240])
def test_what_is_certified_now_counts_at_a_clock_that_is_a_little_behind(
    center: Center, tmp_path: Path, behind_s: int
) -> None:
    """It was told as a center that cannot be trusted, until the laptop's clock came there."""
    laptop = JoinedLaptop(center, tmp_path, f"S-behind-{behind_s}")
    laptop.clock.moved = -timedelta(seconds=behind_s)
    row = laptop.joined().captured()
    assert laptop.one_pass().error == ""
    assert laptop.row(row.enrollment_id).state != row.state


def test_a_wrong_clock_is_named_and_holds_nothing_against_the_laptop(laptop: JoinedLaptop) -> None:
    made = laptop.captured(5)
    laptop.clock.moved = timedelta(days=365)
    assert laptop.one_pass().error == CenterClock.code
    laptop.clock.moved = timedelta()
    assert laptop.one_pass().error == ""
    assert laptop.state(made.enrollment_id) is State.IN_DOUBT


def test_a_nonce_that_is_over_is_asked_for_again(laptop: JoinedLaptop, center: Center) -> None:
    made = laptop.captured(6)

    async def twice(line: LaptopLine) -> None:
        await line.center.answers([made.enrollment_id])
        center.clock.moved = timedelta(seconds=700)  # the laptop's stands still meanwhile
        with pytest.raises(CenterClock):
            await line.center.answers([made.enrollment_id])
        laptop.clock.moved = timedelta(seconds=560)
        await line.center.answers([made.enrollment_id])

    laptop.run(twice)


def test_numbers_only_rise_over_restarts_and_a_lost_file(
    laptop: JoinedLaptop, center: Center
) -> None:
    laptop.one_pass()
    laptop.reopen()
    assert laptop.one_pass().error == ""
    (laptop.folder / FILE).unlink()
    assert laptop.one_pass().error == ""
    laptop.clock.moved = center.clock.moved = timedelta(seconds=60)
    (laptop.folder / FILE).write_text("3", encoding="utf-8")
    assert laptop.one_pass().error == ""


def test_the_same_disk_in_two_computers_is_held(laptop: JoinedLaptop, center: Center) -> None:
    image = (laptop.folder / FILE).read_bytes()
    laptop.one_pass()
    (laptop.folder / FILE).write_bytes(image)
    laptop.clock.moved = timedelta(seconds=2)
    report = laptop.one_pass()
    assert report.error == DeviceHeld.code
    assert ("device.forked", laptop.membership.device_id) in {
        (kind, device) for kind, _, device, _ in center.records("device.forked")
    }


def test_a_blocked_laptop_is_told_and_a_wiped_one_forgets_its_keys(
    laptop: JoinedLaptop, center: Center, logs: ExpectedLogs
) -> None:
    made = laptop.captured(8)
    device = laptop.membership.device_id
    center.act(
        lambda tx: acts.block(tx, device, DeviceState.BLOCKED, "A-1", "lost", center.clock())
    )
    assert laptop.one_pass().error == DeviceBlocked.code
    assert laptop.state(made.enrollment_id) in {State.QUEUED, State.IN_DOUBT}
    assert not laptop.wiped
    center.act(lambda tx: acts.wipe(tx, center.registrar, device, "A-1", center.clock()))
    laptop.one_pass()
    assert laptop.wiped
    logs.expect("CENTER-WIPE")
    with pytest.raises((KeyLost, VaultDamaged)):
        laptop.reopen()
    logs.expect("could not be anchored")


def test_an_order_that_the_center_did_not_sign_wipes_nothing(
    laptop: JoinedLaptop, logs: ExpectedLogs
) -> None:
    order = Order("wipe", laptop.membership.device_id, laptop.clock.now())
    forged = sign(order, Typ.ORDER, laptop.key)

    async def obey(line: LaptopLine) -> None:
        await asyncio.sleep(0)
        line.contact.obey((forged, "nonsense"))

    laptop.run(obey)
    logs.expect("an order that nobody signed")
    assert not laptop.wiped


def test_office_files_that_are_older_or_foreign_are_not_taken_in(
    laptop: JoinedLaptop, center: Center, tmp_path: Path
) -> None:
    first = laptop.membership
    assert first.file is not None
    with pytest.raises(OfficeFileOlder):
        with_file(first, first.file, laptop.clock.now())
    edited = first.file.file[:-4] + ("AAAA" if first.file.file[-4:] != "AAAA" else "BBBB")
    for wrong in (
        SignedOfficeFile(edited, first.file.certificate),
        SignedOfficeFile(first.file.file, first.file.file),
        SignedOfficeFile("", ""),
    ):
        with pytest.raises(CenterUntrusted):
            with_file(with_changes(first, serial=-1), wrong, laptop.clock.now())
    other = settings("", tmp_path / "other")
    with running(other, tmp_path / "other") as foreign:
        hand_out(foreign, 9)
        stranger = JoinedLaptop(foreign, tmp_path / "stranger", "S-1").joined()
        handed = stranger.membership.file
    assert handed is not None
    with pytest.raises(CenterUntrusted):
        with_file(first, handed, laptop.clock.now())


def test_a_further_key_is_offered_and_waits_for_a_second_person(laptop: JoinedLaptop) -> None:
    before = laptop.key.kid
    laptop.vault.staff.reopen_slot(
        replace(laptop.person, agent_id="somebody else"), laptop.person.agent_id, PIN
    )
    laptop.reopen()
    assert laptop.key.kid != before
    laptop.clock.moved = timedelta()
    laptop.one_pass()
    member = laptop.membership.key_of(laptop.key.kid)
    assert member is not None
    assert member.certificate == ""


def test_off_this_computer_only_https_is_spoken(laptop: JoinedLaptop) -> None:
    join_desk = laptop.join_desk
    for url in ("http://central.example.org", "ftp://127.0.0.1", "central.example.org/x?y=1"):
        with pytest.raises(ProfileBad):
            asyncio.run(join_desk.ask(url, "code", laptop.staff, laptop.person.agent_id))


def test_an_answer_is_only_believed_from_a_center_that_is_there(laptop: JoinedLaptop) -> None:
    made = laptop.captured(9)
    laptop.members.save(with_changes(laptop.membership, url="http://127.0.0.1:9"))
    report = laptop.one_pass()
    assert report.error
    assert report.network is NetworkStatus.NO_REGISTRY
    assert laptop.state(made.enrollment_id) in {State.QUEUED, State.IN_DOUBT}


def test_what_the_vault_signs_is_what_the_center_reads(laptop: JoinedLaptop) -> None:
    made = laptop.captured(10)
    assert made.signed is not None
    opened = open_enrollment(made.signed.token, public_key(laptop.key.public.jwk))
    assert opened.sha256 == made.signed.sha256
    assert opened.enrollment.seen == Seen()
    assert opened.enrollment.enrollment_id == made.enrollment_id


@pytest.mark.parametrize("office", ["office-1", "field-9"])
def test_a_changed_root_is_followed_by_what_the_old_one_signed(
    tmp_path: Path, office: str, logs: ExpectedLogs
) -> None:
    """Also by a laptop of a field office: the root is the center's."""
    with running(settings("", tmp_path), tmp_path) as center:
        hand_out(center, office=office)
        laptop = JoinedLaptop(center, tmp_path / "laptop", next(STAFF))
        center.hire(laptop.staff, Role.AGENT, office)
        laptop.begin()
        laptop.confirmed(laptop.ask(center.invite(laptop.staff)).device)
        assert asyncio.run(laptop.join_desk.is_ready())
        old = laptop.membership.root_key.kid
        offline, into = Offline(tmp_path / "stick", PASSPHRASE), tmp_path / "new"
        change, files = rotate_root(center.settings, offline, into, center.clock(), 5)
        keys = center.settings.keys_folder
        prepare(keys, files)
        install(keys)
        chain = read_chain(keys, center.settings.office)
        for name, value in (("certificates", read_certificates(keys)), ("chain", chain)):
            object.__setattr__(center.keys, name, value)  # as after a start with the new files
        with pytest.raises(CenterUntrusted):
            laptop.run(lambda line: line.contact.renew())
        hand_out(center, 2, office, (change,))
        laptop.run(lambda line: line.contact.renew())
        assert laptop.membership.serial == 2
        assert laptop.membership.root_key.kid == chain.root.kid != old
        laptop.captured(1)
        assert laptop.one_pass().error == ""


def test_a_newer_office_file_is_shown_then_journaled_then_in_use(
    laptop: JoinedLaptop, center: Center
) -> None:
    before = laptop.membership
    newest = before.serial + 1
    changes = OfficeChanges(VaultOfficeChange(laptop.vault, laptop.clock))
    assert changes.look() is None
    hand_out(
        center,
        newest,
        central=Server("https://elsewhere.example.org"),
        ways=("phone",),
        review=ReviewRules(offline=False),
        list_signers=("00" * 32,),
        complaints=("0800 1",),
        longest_lock_s=60,
    )
    laptop.run(lambda line: line.contact.renew())
    assert (laptop.membership.serial, laptop.membership.url) == (before.serial, before.url)
    assert f"serial {newest}" not in files_taken(laptop)[-1]
    shown = changes.look()
    assert shown is not None
    assert (shown.before.server, shown.after.server) == (
        center.url,
        "https://elsewhere.example.org",
    )
    assert shown.after.ways == (AuthMethod.PHONE,)
    assert set(shown.before.reviewed) - set(shown.after.reviewed) == {"offline"}
    assert shown.trusted
    assert [one.member for one in shown.others] == ["complaints", "longest_lock_s"]
    assert [one.after for one in shown.others] == [("0800 1",), 60]
    with pytest.raises(ReviewOver):
        changes.take(replace(shown, serial=newest + 1))
    changes.take(shown)
    assert (laptop.membership.serial, changes.look()) == (newest, None)
    assert laptop.membership.url == "https://elsewhere.example.org"
    assert files_taken(laptop)[-1].startswith(f"serial {newest}: central, ways,")
    hand_out(center, newest + 1)  # the other tests have the center of before
    laptop.members.save(with_changes(laptop.membership, url=before.url))
    laptop.run(lambda line: line.contact.renew())
    again = changes.look()
    assert again is not None
    changes.take(again)
    assert laptop.membership.url == center.url


def test_another_authority_for_the_connection_is_told_though_the_address_stays(
    laptop: JoinedLaptop, center: Center
) -> None:
    serial = laptop.membership.serial + 1
    changes = OfficeChanges(VaultOfficeChange(laptop.vault, laptop.clock))
    hand_out(center, serial, central=Server(center.url, "an authority in PEM"))
    laptop.run(lambda line: line.contact.renew())
    shown = changes.look()
    assert shown is not None
    hand_out(center, serial + 1)  # the other tests have the center of before
    assert (shown.trusted, shown.before, shown.others) == (True, shown.after, ())


def files_taken(laptop: JoinedLaptop) -> list[str]:
    rows = laptop.vault.connection.execute(
        "SELECT detail FROM events WHERE kind = 'office_file' ORDER BY number"
    ).fetchall()
    return ["", *(str(row[0]) for row in rows)]


def beats(center: Center, device_id: str) -> dict[str, Any]:
    rows = center.rows(f"SELECT body FROM heartbeats WHERE device_id = '{device_id}'")
    return dict(json.loads(rows[0][0]))


def test_a_heartbeat_tells_ages_and_stays_small(laptop: JoinedLaptop, center: Center) -> None:
    """What waits and since when, what runs out and when; nothing of what is over."""
    made = laptop.captured()
    laptop.saved(made)
    then, ends = (laptop.clock.now() + timedelta(hours=hours) for hours in (-3, 2))
    laptop.vault.connection.execute(
        "UPDATE enrollments SET captured_at = ?, state = 'awaiting_auth', psut = NULL",
        (stored(then),),
    )
    sealed = SealedCapture("x", "1234567890", AuthMethod.FINGER, laptop.clock.now(), "reader")
    SqlSealed(laptop.vault.connection).keep(made.enrollment_id, sealed, ends)
    sent: list[bytes] = []

    async def beat(line: LaptopLine) -> None:
        call = line.client.call

        async def measured(path: str, body: Any, *rest: Any) -> Any:
            if path == "/desks/heartbeats":
                sent.append(msgspec.json.encode(body))
            return await call(path, body, *rest)

        vars(line.client)["call"] = measured
        await line.contact.renew()

    for _ in range(2):  # the second names the head before, too
        laptop.vault.note(Act.OFFICE_FILE, "center", "x")
        laptop.run(beat)
    assert len(sent) == 2
    assert max(map(len, sent)) <= MAX_BYTES, [len(one) for one in sent]
    found = beats(center, laptop.membership.device_id)
    assert 3 * 3600 <= found["oldest_waiting_s"] < 3 * 3600 + 60
    assert found["captures"] == 1
    assert 7000 < found["first_capture_ends_s"] <= 7200
    assert found["disk_free_bytes"] > 0
    assert found["vault_schema"] > 0
    assert "linked" not in found["waiting"]


def test_the_largest_heartbeat_is_within_its_limit() -> None:
    """Every state with many, the longest names, beside the longest signed head."""
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)
    states = [state.value for state in State if state not in FINAL]
    facts = BeatFacts(
        99, dict.fromkeys(states, 99_999), now - timedelta(days=999), 99_999,
        now + timedelta(days=99), 10**14, 99_999, 99_999,
    )  # fmt: skip
    key = SigningKey(bytes(range(32)))
    head = Head(9_999_999, "f" * 64)
    token = sign(JournalHead(f"d-{'f' * 36}", head, head, now), Typ.JOURNAL_HEAD, key)
    body = {
        **facts.body(now, 99_999, UNDERSTANDS, "IN 2026-11-26T12:00:00Z"),
        "journal_head": token,
    }
    assert len(msgspec.json.encode(body)) <= MAX_BYTES
