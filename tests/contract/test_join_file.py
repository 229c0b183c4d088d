"""A laptop without network joins by two files, against a real center and its command line."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from spar_agent.adapters.central.join_file import RequestStore
from spar_agent.domain.journal import Act
from spar_agent.errors.central import (
    CenterClock,
    CenterUntrusted,
    JoinFileBad,
    JoinFileEarlier,
    JoinFileNewer,
    JoinFileOtherLaptop,
    JoinFileOver,
    JoinFileSwapped,
)
from spar_central.clock import now_utc
from spar_central.keys_folder import read_certificates, read_key
from spar_central.records.joining import hash_of
from spar_central.trust import jws
from spar_central.trust.certificates import Certificate, Use, certify
from spar_central.trust.join_file import JoinAnswer, JoinAnswerFile
from spar_central.trust.jws import Typ
from spar_central.trust.keys import PrivateKey
from spar_central.trust.office_file import OfficeFile, Server, sign_office_file
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.central.world import TrustedOffice
from tests.command_line import Administrator
from tests.joined import JoinedLaptop, hand_out
from tests.property.killed import Killed

STAFF = iter(f"J-{number}" for number in range(100, 1000))


@pytest.fixture(scope="module")
def center(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Center]:
    folder = tmp_path_factory.mktemp("center")
    with running(settings("", folder), folder) as made:
        hand_out(made)
        yield made


@pytest.fixture
def administrator(center: Center, capsys: pytest.CaptureFixture[str]) -> Administrator:
    return Administrator(center, capsys)


class LaptopFarAway(JoinedLaptop):
    """It reaches no network: only files come and go."""

    def asks(self, code: str, file: Path) -> str:
        """The words that it shows."""
        self.join_desk.prepare()
        agent = self.person.agent_id
        return asyncio.run(self.join_desk.ask_by_file(file, code, self.staff, agent)).words

    def reads(self, answer: Path) -> str:
        """The words of the office."""
        return asyncio.run(self.join_desk.read_answer(answer)).root

    def takes(self, answer: Path) -> None:
        """The words are compared at once."""
        words = asyncio.run(self.join_desk.read_answer(answer))
        asyncio.run(self.join_desk.take_answer(answer, words))


@pytest.fixture
def laptop(center: Center, tmp_path: Path) -> LaptopFarAway:
    made = LaptopFarAway(center, tmp_path / "laptop", next(STAFF))
    center.hire(made.staff)
    made.begin()
    return made


@pytest.fixture
def answered(laptop: LaptopFarAway, administrator: Administrator, tmp_path: Path) -> Path:
    """The answer that waits on the stick of ``laptop``."""
    words = laptop.asks(laptop.center.invite(laptop.staff), tmp_path / "request.json")
    device = administrator.takes_in(tmp_path / "request.json")
    administrator.confirms(device, words)
    return administrator.answers(device, tmp_path / "answer.json")


def test_it_ends_where_an_online_join_ends(
    laptop: LaptopFarAway, administrator: Administrator, answered: Path, tmp_path: Path
) -> None:
    center = laptop.center
    assert laptop.reads(answered) == center.keys.chain.root.words
    assert laptop.members.find() is None  # nothing is kept before the words are compared
    laptop.takes(answered)
    online = JoinedLaptop(center, tmp_path / "online", next(STAFF)).joined()
    mine, theirs = laptop.membership, online.membership
    own = {"device_id", "certificate", "people", "staff", "kids", "reported"}
    for name in type(mine).__struct_fields__:
        if name not in own:
            assert getattr(mine, name) == getattr(theirs, name), name
    assert mine.key_of(laptop.key.kid) is not None
    notes = "SELECT count(*) FROM events WHERE kind = ?"
    for joined in (laptop, online):
        assert joined.vault.connection.execute(notes, (Act.OFFICE_FILE,)).fetchall() == [(1,)]
    row = laptop.captured(1)  # and once there is network, what it signed is admitted
    assert laptop.one_pass().error == ""
    assert laptop.row(row.enrollment_id).state != row.state
    listed = administrator("records", "list")
    for kind in ("join.file_taken_in", "join.confirmed", "join.answered"):
        assert kind in listed


def test_the_request_says_the_same_words_on_both_screens(
    laptop: LaptopFarAway, administrator: Administrator, tmp_path: Path
) -> None:
    file = tmp_path / "request.json"
    words = laptop.asks(laptop.center.invite(laptop.staff), file)
    said = administrator("device", "request", str(file), "--by", "A-1")
    assert administrator.said(said, "words of the laptop") == words
    assert administrator.said(said, "words of the office") == laptop.center.keys.chain.root.words
    assert laptop.staff in administrator.said(said, "person")


def test_a_lost_stick_costs_nothing(
    laptop: LaptopFarAway, administrator: Administrator, tmp_path: Path
) -> None:
    """The same request again, from the laptop and at the center; the first answer still fits."""
    code = laptop.center.invite(laptop.staff)
    words = laptop.asks(code, tmp_path / "lost.json")
    laptop.reopen()
    waiting = laptop.join_desk.asked()
    assert waiting is not None
    assert waiting.words == words
    asyncio.run(laptop.join_desk.save_again(tmp_path / "second.json"))
    laptop.asks(code, tmp_path / "third.json")
    device = administrator.takes_in(tmp_path / "lost.json")
    for again in ("second.json", "third.json"):
        assert administrator.takes_in(tmp_path / again) == device
    administrator.confirms(device, words)
    laptop.takes(administrator.answers(device, tmp_path / "answer.json"))
    assert laptop.membership.state == "active"


def test_an_answer_counts_once_and_for_the_last_request(
    laptop: LaptopFarAway, administrator: Administrator, answered: Path, tmp_path: Path
) -> None:
    code = laptop.center.invite(laptop.staff)
    words = laptop.asks(code, tmp_path / "second.json")
    with pytest.raises(JoinFileEarlier):
        laptop.takes(answered)
    device = administrator.takes_in(tmp_path / "second.json")
    second = administrator.answers(device, tmp_path / "second-answer.json")
    assert words == laptop.vault.keys.device_keys().signing.public.words
    laptop.takes(second)
    before = laptop.membership
    for replayed in (answered, second):
        with pytest.raises(JoinFileEarlier):
            laptop.takes(replayed)
    assert laptop.membership == before


def test_the_answer_for_another_laptop_is_named(
    laptop: LaptopFarAway, answered: Path, tmp_path: Path
) -> None:
    other = LaptopFarAway(laptop.center, tmp_path / "other", next(STAFF))
    laptop.center.hire(other.staff)
    other.begin()
    other.asks(laptop.center.invite(other.staff), tmp_path / "other.json")
    with pytest.raises(JoinFileOtherLaptop):
        other.reads(answered)
    laptop.takes(answered)


@pytest.mark.parametrize("keep", [0, 1, 100, 2000, -1, -40])
def test_half_an_answer_is_no_answer(laptop: LaptopFarAway, answered: Path, keep: int) -> None:
    whole = answered.read_bytes()
    answered.write_bytes(whole[:keep])
    with pytest.raises(JoinFileBad):
        laptop.takes(answered)
    assert laptop.members.find() is None
    answered.write_bytes(whole)
    laptop.takes(answered)


def test_a_file_that_is_too_long_or_gone_is_no_answer(
    laptop: LaptopFarAway, answered: Path
) -> None:
    whole = answered.read_bytes()
    answered.write_bytes(whole + b" " * 2_000_001)
    with pytest.raises(JoinFileBad):
        laptop.takes(answered)
    with pytest.raises(JoinFileBad):
        laptop.takes(answered.with_name("gone.json"))
    with pytest.raises(JoinFileBad):
        laptop.takes(answered.parent)


def test_the_answer_of_a_newer_program_is_named(laptop: LaptopFarAway, answered: Path) -> None:
    answered.write_text(json.dumps({"format": 2, "sealed": ["x"]}), encoding="utf-8")
    with pytest.raises(JoinFileNewer):
        laptop.takes(answered)


def test_an_old_answer_and_a_wrong_clock_are_told_apart(
    laptop: LaptopFarAway, answered: Path
) -> None:
    laptop.clock.moved = timedelta(days=8)
    with pytest.raises(JoinFileOver):
        laptop.takes(answered)
    laptop.clock.moved = timedelta(days=-2)
    with pytest.raises(CenterClock):
        laptop.takes(answered)
    laptop.clock.moved = timedelta()
    laptop.takes(answered)


def _made(path: Path) -> JoinAnswerFile:
    return msgspec.json.decode(path.read_bytes(), type=JoinAnswerFile)


def _signed_anew(laptop: LaptopFarAway, path: Path, key: PrivateKey, **changes: Any) -> None:
    """The answer with other content, signed by ``key``."""
    made = _made(path)
    content = replace(jws.unverified(made.answer, JoinAnswer), **changes)
    token = jws.sign(content, Typ.JOIN_ANSWER, key)
    path.write_bytes(msgspec.json.encode(replace(made, answer=token)))


def _swapped_root(laptop: LaptopFarAway, path: Path) -> None:
    """Only the root is another: nothing leads up to it."""
    made = _made(path)
    path.write_bytes(msgspec.json.encode(replace(made, root=TrustedOffice().root.public.jwk)))


def _edited(laptop: LaptopFarAway, path: Path) -> None:
    """Content altered by hand under the signature that was there."""
    made = _made(path)
    stranger = TrustedOffice()
    content = replace(jws.unverified(made.answer, JoinAnswer), office="office-9")
    forged = jws.sign(content, Typ.JOIN_ANSWER, stranger.root)
    head, _, signature = made.answer.split(".")
    token = f"{head}.{forged.split('.')[1]}.{signature}"
    path.write_bytes(msgspec.json.encode(replace(made, answer=token)))


def _by_the_root_of_another(laptop: LaptopFarAway, path: Path) -> None:
    """The center's own certificate stays; a stranger signs."""
    _signed_anew(laptop, path, TrustedOffice().root)


def _certified_by_a_stranger(laptop: LaptopFarAway, path: Path) -> None:
    """The center's own answer and key, under a root that vouches for that key, too."""
    made, stranger = _made(path), TrustedOffice().root
    ours = jws.unverified(made.certificate, Certificate)
    swapped = replace(made, root=stranger.public.jwk, certificate=certify(ours, stranger))
    path.write_bytes(msgspec.json.encode(swapped))


def _by_the_office_file_key(laptop: LaptopFarAway, path: Path) -> None:
    """A key of this very center that is for something else, with its own certificate."""
    folder = laptop.center.settings.keys_folder
    key = read_key(folder, Use.OFFICE_FILE, laptop.center.keys.chain, now_utc())
    _signed_anew(laptop, path, key)
    made = _made(path)
    other = read_certificates(folder)[Use.OFFICE_FILE]
    path.write_bytes(msgspec.json.encode(replace(made, certificate=other)))


@pytest.mark.parametrize(
    "attack",
    [
        _swapped_root,
        _edited,
        _by_the_root_of_another,
        _certified_by_a_stranger,
        _by_the_office_file_key,
    ],
)
def test_whoever_carries_the_stick_changes_nothing(
    laptop: LaptopFarAway, answered: Path, attack: Callable[[LaptopFarAway, Path], None]
) -> None:
    whole = answered.read_bytes()
    attack(laptop, answered)
    with pytest.raises(CenterUntrusted):
        laptop.takes(answered)
    assert laptop.members.find() is None
    answered.write_bytes(whole)
    laptop.takes(answered)


def _office_file(center: Center, key: PrivateKey, **values: Any) -> OfficeFile:
    made: dict[str, Any] = {
        "serial": 9,
        "office": "office-1",
        "name": "Evil",
        "office_code": "EV",
        "issued_at": now_utc(),
        "central": Server("https://evil.example.org"),
        **values,
    }
    return OfficeFile(**made)


@pytest.mark.parametrize("whose", ["stranger", "other office", "people key"])
def test_an_altered_office_file_is_not_taken_in(
    laptop: LaptopFarAway, answered: Path, whose: str
) -> None:
    """Even in an answer that the center's people-and-devices key signed."""
    center = laptop.center
    folder, chain = center.settings.keys_folder, center.keys.chain
    people = read_key(folder, Use.PEOPLE_AND_DEVICES, chain, now_utc())
    files_key = read_key(folder, Use.OFFICE_FILE, chain, now_utc())
    certificates = read_certificates(folder)
    key, certificate, office = {
        "stranger": (TrustedOffice().root, certificates[Use.OFFICE_FILE], "office-1"),
        "other office": (files_key, certificates[Use.OFFICE_FILE], "office-2"),
        "people key": (people, certificates[Use.PEOPLE_AND_DEVICES], "office-1"),
    }[whose]
    forged = sign_office_file(_office_file(center, key, office=office), key, certificate)
    _signed_anew(laptop, answered, people, office_file=forged)
    with pytest.raises(CenterUntrusted):
        laptop.takes(answered)
    assert laptop.members.find() is None


def test_a_whole_other_center_is_told_by_the_words_alone(
    laptop: LaptopFarAway, answered: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As online: what stands against it is that both compare the root's words."""
    folder = tmp_path / "evil"
    folder.mkdir()
    with running(settings("", folder), folder) as evil:
        hand_out(evil)
        evil.hire(laptop.staff)
        thief = Administrator(evil, capsys)
        asked = tmp_path / "request.json"
        words = laptop.asks(evil.invite(laptop.staff), asked)
        device = thief.takes_in(asked)
        thief.confirms(device, words)
        answer = thief.answers(device, tmp_path / "evil.json")
        shown = laptop.reads(answer)
    assert shown == evil.keys.chain.root.words
    assert shown != laptop.center.keys.chain.root.words
    assert laptop.members.find() is None


def test_a_file_that_is_swapped_while_the_words_are_compared_is_not_taken_in(
    laptop: LaptopFarAway, answered: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By a whole answer to this very request, under a root of the attacker."""
    folder, asked = tmp_path / "evil", RequestStore(laptop.vault.connection).find()
    assert asked is not None
    folder.mkdir()
    with running(settings("", folder), folder) as evil:
        hand_out(evil)
        evil.hire(laptop.staff)
        hashes = hash_of(asked.code), hash_of(evil.invite(laptop.staff))
        same = "UPDATE join_codes SET code_hash = $1 WHERE code_hash = $2"
        evil.act(lambda tx: tx.fetch(same, *hashes))
        thief = Administrator(evil, capsys)
        device = thief.takes_in(tmp_path / "request.json")
        thief.confirms(device, laptop.vault.keys.device_keys().signing.public.words)
        swapped = thief.answers(device, tmp_path / "evil.json").read_bytes()
    whole = answered.read_bytes()
    words = asyncio.run(laptop.join_desk.read_answer(answered))
    answered.write_bytes(swapped)
    with pytest.raises(JoinFileSwapped):
        asyncio.run(laptop.join_desk.take_answer(answered, words))
    assert laptop.members.find() is None
    answered.write_bytes(whole)
    laptop.takes(answered)


def test_a_code_that_is_over_or_used_lets_nobody_in(
    laptop: LaptopFarAway, administrator: Administrator, center: Center, tmp_path: Path
) -> None:
    file = tmp_path / "request.json"
    code = center.invite(laptop.staff)
    laptop.asks(code, file)
    administrator.takes_in(file)
    thief = LaptopFarAway(center, tmp_path / "thief", laptop.staff)
    thief.begin()
    thief.asks(code, tmp_path / "thief.json")
    said = administrator("device", "request", str(tmp_path / "thief.json"), "--by", "A-1", code=2)
    assert "join.code" in said
    assert "refused.join.code" in administrator("records", "list")


def test_nothing_is_answered_before_the_words_or_with_other_ones(
    laptop: LaptopFarAway, administrator: Administrator, tmp_path: Path
) -> None:
    file, answer = tmp_path / "request.json", tmp_path / "answer.json"
    laptop.asks(laptop.center.invite(laptop.staff), file)
    device = administrator.takes_in(file)
    give = ("device", "answer", device, str(answer), "--by", "A-1")
    assert "device.pending" in administrator(*give, code=2)
    wrong = "babab babab babab babab babab"
    confirm = ("device", "confirm", device, "--words", wrong, "--by", "A-1", "--and-by", "A-2")
    administrator(*confirm, code=1)
    assert "device.pending" in administrator(*give, code=2)
    assert not answer.exists()


def test_killed_between_its_writes_the_laptop_asks_or_has_joined(
    laptop: LaptopFarAway, answered: Path
) -> None:
    """At each write in turn; what is on disk is the state before, or the state after."""

    ended = 0
    for at in range(1, 20):
        laptop.reopen()
        tapped = _Tapped(laptop.vault.connection, at)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(laptop.vault), "connection", property(_always(tapped)))
            with suppress(Killed):
                laptop.takes(answered)
                ended = at
        laptop.reopen()
        if laptop.members.find() is not None:
            break
        assert laptop.join_desk.asked() is not None
    assert ended > 2
    assert laptop.membership.file is not None
    assert RequestStore(laptop.vault.connection).find() is None


def _always(it: Any) -> Callable[[Any], Any]:
    return lambda _: it


class _Tapped:
    """A connection that ends at its write number ``at``, before it is made."""

    def __init__(self, conn: Any, at: int) -> None:
        self._conn = conn
        self._left = at

    def execute(self, statement: str, *values: Any) -> Any:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "COMMIT")):
            self._left -= 1
            if not self._left:
                raise Killed
        return self._conn.execute(statement, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._conn, name)


def test_a_join_over_the_network_takes_the_place_of_a_request(
    laptop: LaptopFarAway, answered: Path
) -> None:
    laptop.ask(laptop.center.invite(laptop.staff))
    assert laptop.join_desk.asked() is None
    with pytest.raises(JoinFileEarlier):
        laptop.takes(answered)
    assert asyncio.run(laptop.join_desk.is_ready())
