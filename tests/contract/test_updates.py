"""Signed updates: a real repository, its attacks, kills at every step, the way back.

The attacks are those of TUF's specification (section 1.5.2) and of python-tuf's own tests.
"""

import asyncio
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from tuf.api.metadata import Metadata

from spar_agent.adapters.store import db
from spar_agent.adapters.updates.fetching import WebFetcher
from spar_agent.adapters.updates.own_program import (
    LOCK,
    SOURCE,
    OwnProgram,
    WindowUpdates,
)
from spar_agent.adapters.updates.programs import CURRENT, PACKAGED, VERSIONS, InUse, ProgramFolder
from spar_agent.adapters.updates.repository import UpdateRepository
from spar_agent.adapters.updates.taking import look, take
from spar_agent.cli import main
from spar_agent.errors import ServerSilent, SparError, WrongServer
from spar_agent.errors.updates import (
    NotUpdatable,
    NoWayBack,
    UpdateBusy,
    UpdateStale,
    UpdateUnfit,
    UpdateUntrusted,
)
from spar_agent.ports.updates import Comparison, UpdateOffer, VersionsKept
from tests.contract.updates import SYSTEM, Computer, Publisher

pytestmark = pytest.mark.skipif(
    os.name != "posix",
    reason="versions side by side are started by a shell script; Windows has set-up and MSI",
)


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    folder = tmp_path / "publisher"
    folder.mkdir()
    return Publisher(folder)


@pytest.fixture
def computer(publisher: Publisher, tmp_path: Path) -> Computer:
    return Computer(publisher, tmp_path / "घर" / "home")


def test_a_newer_version_is_taken_tried_and_started(
    publisher: Publisher, computer: Computer
) -> None:
    assert computer.update() is Comparison.NOTHING
    publisher.publish("0.2.0")
    publisher.publish("0.10.0")
    assert computer.update() is Comparison.NEWER
    assert computer.starts() == "0.10.0"
    assert computer.programs.in_use() == InUse("0.10.0", "0.1.0", db.newest())
    assert (computer.home / VERSIONS / "0.10.0/_internal/library.so").is_symlink()
    assert computer.update() is Comparison.SAME
    assert sorted(path.name for path in (computer.home / VERSIONS).iterdir()) == ["0.1.0", "0.10.0"]
    assert not list((computer.programs.updates / "targets").iterdir())


def test_one_act_brings_the_version_before_back_and_forth(
    publisher: Publisher, computer: Computer
) -> None:
    with pytest.raises(NoWayBack):
        computer.programs.back([])
    publisher.publish("0.2.0")
    computer.update()
    assert computer.programs.back([db.newest()]) == "0.1.0"
    assert computer.starts() == "0.1.0"
    assert computer.programs.back([]) == "0.2.0"
    with pytest.raises(NoWayBack, match=r"0.1.0 cannot read"):
        computer.programs.back([db.newest() + 1])
    assert computer.starts() == "0.2.0"


def test_an_older_offer_is_told_and_not_taken(publisher: Publisher, computer: Computer) -> None:
    publisher.publish("0.2.0")
    computer.update()
    publisher.repo.remove("0.2.0", SYSTEM, publisher.two, publisher.online)
    publisher.publish("0.1.5")
    assert computer.update() is Comparison.OLDER
    assert computer.starts() == "0.2.0"


def unchanged(computer: Computer, version: str = "0.1.0") -> None:
    assert computer.starts() == version
    assert [path.name for path in (computer.home / VERSIONS).iterdir()] == [version]


def test_one_key_makes_no_update(publisher: Publisher, computer: Computer) -> None:
    archive = publisher.archive("0.2.0")
    with pytest.raises(Exception, match="signed"):
        publisher.repo.add("0.2.0", SYSTEM, archive, publisher.two[:1], publisher.online)
    unchanged(computer)
    publisher.publish("0.2.0")
    path = publisher.metadata("2.targets.json")
    targets: Any = Metadata.from_file(str(path))
    targets.signatures.popitem()
    targets.sign(publisher.keys["other"], append=True)  # twice signed, once by a stranger
    targets.to_file(str(path))
    with pytest.raises(UpdateUntrusted):
        computer.update()
    unchanged(computer)


def test_the_online_key_alone_makes_no_update(publisher: Publisher, computer: Computer) -> None:
    publisher.publish("0.2.0")
    path = publisher.metadata("2.targets.json")
    targets: Any = Metadata.from_file(str(path))
    targets.sign(publisher.online)
    targets.to_file(str(path))
    with pytest.raises(UpdateUntrusted):
        computer.update()
    unchanged(computer)


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets"])
def test_an_older_state_is_refused(publisher: Publisher, computer: Computer, role: str) -> None:
    """Rollback: the attacker serves what was right yesterday."""
    publisher.publish("0.2.0")
    yesterday = publisher.metadata("timestamp.json").read_bytes()
    publisher.publish("0.3.0")
    computer.update()
    if role == "timestamp":
        publisher.metadata("timestamp.json").write_bytes(yesterday)
    elif role == "snapshot":  # by whoever holds the online key
        path = publisher.metadata("3.snapshot.json")
        snapshot: Any = Metadata.from_file(str(path))
        snapshot.signed.meta["targets.json"].version = 2
        snapshot.sign(publisher.online)
        snapshot.to_file(str(path))
        publisher.repo.refresh(publisher.online)
    else:
        publisher.publish("0.4.0")
        shutil.copy(publisher.metadata("3.targets.json"), publisher.metadata("4.targets.json"))
    with pytest.raises(UpdateUntrusted):
        computer.update()
    assert computer.starts() == "0.3.0"


def test_a_state_that_nobody_renews_is_refused(publisher: Publisher, computer: Computer) -> None:
    """Freeze: the attacker goes on serving the same, so that no newer one is seen."""
    publisher.publish("0.2.0")
    publisher.now -= timedelta(days=31)
    publisher.repo.refresh(publisher.online)
    with pytest.raises(UpdateStale):
        computer.update()
    unchanged(computer)


def test_parts_of_two_states_are_refused(publisher: Publisher, computer: Computer) -> None:
    """Mix and match."""
    (publisher.folder / "other").mkdir()
    other = Publisher(publisher.folder / "other")
    publisher.publish("0.2.0")
    other.publish("0.2.0", says="evil")
    shutil.copy(other.metadata("2.targets.json"), publisher.metadata("2.targets.json"))
    with pytest.raises(UpdateUntrusted):
        computer.update()
    unchanged(computer)


@pytest.mark.parametrize("harm", ["changed", "longer", "shorter", "gone"])
def test_another_archive_is_refused(publisher: Publisher, computer: Computer, harm: str) -> None:
    """Arbitrary software, and data without end."""
    publisher.publish("0.2.0")
    (target,) = (publisher.place / "targets" / SYSTEM).iterdir()
    data = target.read_bytes()
    if harm == "gone":
        target.unlink()
    else:
        target.write_bytes({"changed": b"\0" + data[1:], "longer": data * 3}.get(harm, data[:-9]))
    with pytest.raises(SparError):
        computer.update()
    unchanged(computer)
    publisher.repo.add("0.2.0", SYSTEM, publisher.archive("0.2.0"), publisher.two, publisher.online)
    assert computer.update() is Comparison.NEWER


def test_metadata_without_end_is_refused(publisher: Publisher, computer: Computer) -> None:
    path = publisher.metadata("timestamp.json")
    path.write_bytes(path.read_bytes() + b" " * 2_000_000)
    with pytest.raises(UpdateUntrusted):
        computer.update()


def test_other_keys_are_believed_only_when_the_old_ones_say_so(
    publisher: Publisher, computer: Computer
) -> None:
    new = [publisher.keys["c"], publisher.keys["d"]]
    with pytest.raises(Exception, match="signed"):
        publisher.repo.rotate(publisher.two[:1], new, publisher.online)
    publisher.repo.rotate(publisher.two, new, publisher.online)
    old, publisher.two = publisher.two, new
    publisher.publish("0.2.0")
    assert computer.update() is Comparison.NEWER
    with pytest.raises(
        Exception, match="signed"
    ):  # what was taken from the old ones is worth nothing
        publisher.repo.add("0.3.0", SYSTEM, publisher.archive("0.3.0"), old, publisher.online)
    assert computer.starts() == "0.2.0"


def test_a_root_of_strangers_is_not_followed(publisher: Publisher, computer: Computer) -> None:
    (publisher.folder / "other").mkdir()
    other = Publisher(publisher.folder / "other")
    other.publish("0.2.0")
    with pytest.raises(UpdateUntrusted):
        look(computer.repository(other.place), computer.programs, SYSTEM)
    unchanged(computer)


@pytest.mark.parametrize("says", ["0.2.1", "nonsense; exit 3"])
def test_a_version_that_does_not_start_is_not_put_in_use(
    publisher: Publisher, computer: Computer, says: str
) -> None:
    publisher.publish("0.2.0", says)
    with pytest.raises(UpdateUnfit):
        computer.update()
    unchanged(computer)


@pytest.mark.parametrize("harm", ["up", "absolute", "link", "device", "cut off"])
def test_an_archive_reaches_nothing_outside_its_folder(
    publisher: Publisher, computer: Computer, harm: str
) -> None:
    import io
    import tarfile

    archive = publisher.folder / "evil.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        name = {"up": "../../../evil", "absolute": "/tmp/evil"}.get(harm, "evil")  # noqa: S108
        member = tarfile.TarInfo(name)
        if harm == "link":
            member.type, member.linkname = tarfile.SYMTYPE, "../../evil"
        elif harm == "device":
            member.type = tarfile.CHRTYPE
        else:
            member.size = 4
        tar.addfile(member, io.BytesIO(b"evil"))
    if harm == "cut off":
        archive.write_bytes(archive.read_bytes()[:-20])
    publisher.repo.add("0.2.0", SYSTEM, archive, publisher.two, publisher.online)
    with pytest.raises(UpdateUnfit):
        computer.update()
    unchanged(computer)
    assert not (computer.home / "evil").exists()


def kill_at(computer: Computer, number: int) -> bool:
    """Update in a process of its own that dies at its ``number``th touch of the disk.

    True when it got through.
    """
    child = os.fork()
    if child == 0:
        left = [number]

        def count(event: str, words: Any) -> None:
            touches = event in {"os.rename", "os.remove", "os.mkdir", "os.symlink", "os.chmod"}
            written = event == "open" and isinstance(words[2], int) and words[2] & 3
            if touches or written or event == "subprocess.Popen":
                left[0] -= 1
                if left[0] < 0:
                    os._exit(9)

        sys.addaudithook(count)
        try:
            computer.update()
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in {0, 9}
    return status == 0


def test_killed_at_every_step_a_whole_version_starts(
    publisher: Publisher, computer: Computer
) -> None:
    publisher.publish("0.2.0")
    number, seen = 0, set()
    fresh = computer.home.with_name("fresh")
    shutil.copytree(computer.home, fresh, symlinks=True)
    while not kill_at(computer, number):
        starts = computer.starts()
        assert starts in {"0.1.0", "0.2.0"}
        seen.add(starts)
        computer.update()  # whatever is left over is no hindrance
        assert computer.starts() == "0.2.0"
        assert {path.name for path in (computer.home / VERSIONS).iterdir()} == {"0.1.0", "0.2.0"}
        shutil.rmtree(computer.home)
        shutil.copytree(fresh, computer.home, symlinks=True)
        number += 1
    assert number > 20
    assert seen == {"0.1.0", "0.2.0"}


class _FileServer(BaseHTTPRequestHandler):
    """Serves a folder, with ranges; breaks off or drips as it is asked."""

    place: Path
    break_at: int = -1
    sent: list[int]

    def do_GET(self) -> None:
        path = self.place / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        start = int(self.headers.get("Range", "bytes=0-")[6:-1])
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        rest = data[start:]
        if "targets/" in self.path and self.break_at >= 0:
            rest = rest[: self.break_at]
            self.close_connection = True
        self.sent.append(len(rest))
        self.wfile.write(rest)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def web(publisher: Publisher) -> Iterator[tuple[str, type[_FileServer]]]:
    kind = type("Served", (_FileServer,), {"place": publisher.place, "sent": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", kind
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_line_that_breaks_goes_on_where_it_was(
    publisher: Publisher, computer: Computer, web: tuple[str, type[_FileServer]]
) -> None:
    url, server = web
    publisher.publish("0.2.0")
    (target,) = (publisher.place / "targets" / SYSTEM).iterdir()
    size = target.stat().st_size

    def attempt() -> None:
        fetcher = WebFetcher(url, computer.programs.updates)
        repository = UpdateRepository(computer.programs.updates, publisher.root, fetcher)
        try:
            found = look(repository, computer.programs, SYSTEM)
            assert found.offered is not None
            take(repository, computer.programs, found.offered)
        finally:
            fetcher.close()

    server.break_at = size // 3
    for _ in range(2):
        with pytest.raises(SparError):
            attempt()
        unchanged(computer)
    server.break_at = -1
    server.sent.clear()
    attempt()
    assert computer.starts() == "0.2.0"
    assert max(server.sent) < size / 2 + 2000


def test_a_server_that_drips_is_given_up(
    tmp_path: Path, web: tuple[str, type[_FileServer]]
) -> None:
    url, _ = web
    seconds = iter(range(0, 10_000, 100))
    fetcher = WebFetcher(url, tmp_path, ticks_s=lambda: float(next(seconds)))
    with pytest.raises(ServerSilent):
        list(fetcher.fetch("metadata/timestamp.json"))
    fetcher.close()


@pytest.mark.parametrize("place", ["http://updates.example.org", "ftp://x", "https://"])
def test_updates_come_over_https_only(tmp_path: Path, place: str) -> None:
    with pytest.raises(WrongServer):
        WebFetcher(place, tmp_path)


def test_a_program_of_the_system_is_not_updated_from_here(
    capsys: pytest.CaptureFixture[str], computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (["update"], ["update", "--look"]):  # the app has an option of that name, too
        assert main(words) == 2
        assert "UPDATE-PACKAGED" in capsys.readouterr().err
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(computer.programs.program("0.1.0")))
    assert ProgramFolder.running().home == computer.home.resolve()
    assert main(["update", "--back"]) == 2
    assert "UPDATE-BACK" in capsys.readouterr().err
    (computer.home / PACKAGED).touch()
    for words in (["update"], ["update", "--look"]):
        assert main(words) == 2
        assert "UPDATE-PACKAGED" in capsys.readouterr().err
    with pytest.raises(NotUpdatable, match="packages"):
        OwnProgram().kept()
    assert not any(path.name.startswith(".trial") for path in computer.home.iterdir())
    (computer.home / CURRENT).write_text("../../evil\n", "ascii")
    with pytest.raises(NotUpdatable):
        computer.programs.in_use()
    done = subprocess.run([computer.home / "spar-agent"], capture_output=True, check=False)
    assert done.returncode == 2


def test_what_a_package_of_the_system_kept_is_used_again_on_demand(
    capsys: pytest.CaptureFixture[str],
    publisher: Publisher,
    computer: Computer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publisher.publish("0.2.0")
    own(publisher, computer, str(publisher.place)).take()
    (computer.home / PACKAGED).touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(computer.programs.program("0.2.0")))
    assert main(["update", "--back", "--profile", str(computer.home)]) == 0
    assert "0.1.0 is used" in capsys.readouterr().out
    assert computer.programs.in_use().version == "0.1.0"


def test_a_folder_in_which_nothing_can_be_written_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nobody writes there, not even root, whatever its rights say."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/proc/self/versions/0.1.0/spar-agent")
    with pytest.raises(NotUpdatable, match="packages"):
        ProgramFolder.running()


def own(publisher: Publisher, computer: Computer, source: str = "") -> OwnProgram:
    return OwnProgram(source, folder=lambda: computer.programs, root=lambda: publisher.root)


def test_the_window_looks_takes_and_goes_back(publisher: Publisher, computer: Computer) -> None:
    (computer.home / SOURCE).write_text(f"{publisher.place}\n", "utf-8")
    opened: list[None] = []
    updates = WindowUpdates(own(publisher, computer), computer.home, lambda: bool(opened))
    assert asyncio.run(updates.look()) == UpdateOffer(Comparison.NOTHING, "0.1.0")
    publisher.publish("0.2.0")
    found = asyncio.run(updates.look())
    assert (found.comparison, found.offered) == (Comparison.NEWER, "0.2.0")
    unchanged(computer)
    assert asyncio.run(updates.take()) == "0.2.0"
    assert updates.kept() == VersionsKept("0.2.0", "0.1.0")
    opened.append(None)  # by a version whose schema the one before reads
    assert asyncio.run(updates.back()) == "0.1.0"
    (computer.home / CURRENT).write_text(f"0.2.0\n0.1.0\n{db.newest() - 1}\n", "ascii")
    with pytest.raises(NoWayBack):
        asyncio.run(updates.back())


def test_two_at_once_do_not_mix(publisher: Publisher, computer: Computer) -> None:
    publisher.publish("0.2.0")
    asking = own(publisher, computer, str(publisher.place))
    computer.programs.updates.mkdir()
    with FileLock(computer.programs.updates / LOCK), pytest.raises(UpdateBusy):
        asking.take()
    unchanged(computer)
    assert asking.take().comparison is Comparison.NEWER
    with pytest.raises(NotUpdatable, match=SOURCE):
        own(publisher, computer).look()
