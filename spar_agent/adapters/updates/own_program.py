"""Updates of the program that runs, for the command line and for the window."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from filelock import FileLock, Timeout

from spar_agent.adapters.proxy import read_proxy
from spar_agent.adapters.store import db
from spar_agent.adapters.store.driver import translated
from spar_agent.adapters.updates.fetching import FolderFetcher, WebFetcher
from spar_agent.adapters.updates.programs import ProgramFolder
from spar_agent.adapters.updates.repository import UpdateRepository, shipped_root
from spar_agent.adapters.updates.taking import FoundVersion, look, system_name, take
from spar_agent.adapters.vault_copy import schemas_reached
from spar_agent.domain.clock_trust import BUILT
from spar_agent.errors.updates import NotUpdatable, UpdateBusy, UpdateStale
from spar_agent.ports.updates import Comparison, UpdateOffer, VersionsKept

SOURCE: Final = "update-source"
"""Beside the versions: where this computer's updates come from; put there at the roll-out."""
LOCK: Final = "lock"
T = TypeVar("T")


class OwnProgram:
    """One run at a time on a computer, whoever asks: the window, a second one, the command line.

    source: an https address or a folder; "" for the one that ``update-source`` names. proxy: as in
    settings.toml. folder, root: of the program that runs, where nothing else is said.
    """

    def __init__(
        self,
        source: str = "",
        proxy: Callable[[], str] = str,
        *,
        folder: Callable[[], ProgramFolder] = ProgramFolder.running,
        root: Callable[[], bytes] = shipped_root,
    ) -> None:
        self._said_source = source
        self._proxy = proxy
        self._folder = folder
        self._root = root

    def kept(self) -> VersionsKept:
        """Raises NotUpdatable."""
        used = self._updatable().in_use()
        return VersionsKept(used.version, used.before)

    def look(self) -> FoundVersion:
        """What is offered. Blocks. Raises the errors of updates and the network's."""
        with self._alone(self._updatable()) as programs, self._repository(programs) as repository:
            return look(repository, programs, system_name())

    def take(self) -> FoundVersion:
        """Take what is newer than the version in use, and say what was found. As ``look``."""
        with self._alone(self._updatable()) as programs, self._repository(programs) as repository:
            found = look(repository, programs, system_name())
            if found.comparison is Comparison.NEWER and found.offered is not None:
                take(repository, programs, found.offered)
            return found

    def back(self, schemas: list[int]) -> str:
        """The version before, from the next start on. schemas: of vaults here. Raises NoWayBack.

        Also where an MSI put both: it keeps the version before.
        """
        with self._alone(self._folder()) as programs:
            return programs.back(schemas)

    def _updatable(self) -> ProgramFolder:
        programs = self._folder()
        if programs.packaged:
            raise NotUpdatable(f"{programs.home}: the system's packages update it")
        return programs

    @contextmanager
    def _alone(self, programs: ProgramFolder) -> Iterator[ProgramFolder]:
        with translated():
            programs.updates.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with FileLock(programs.updates / LOCK, timeout=0):
                yield programs
        except Timeout as error:
            raise UpdateBusy("another run holds the folder of versions") from error

    @contextmanager
    def _repository(self, programs: ProgramFolder) -> Iterator[UpdateRepository]:
        if datetime.now(UTC) < BUILT:
            raise UpdateStale("the clock stands before the day on which this program was made")
        root = self._root()
        source = self._said_source or _source(programs)
        if "://" not in source:
            yield UpdateRepository(programs.updates, root, FolderFetcher(Path(source)))
            return
        try:
            proxy = read_proxy(self._proxy())
        except ValueError as error:
            raise NotUpdatable(f"proxy: {error}") from error
        web = WebFetcher(source, programs.updates, proxy)
        try:
            yield UpdateRepository(programs.updates, root, web)
        finally:
            web.close()


class WindowUpdates:
    """ProgramUpdates of a window.

    Each act has a thread that ends with the process: none is waited for at the end, as a whole
    version starts wherever one is cut off.

    profile: the folder of this device's data. was_opened: its vault was opened in this run, and so
    brought to the newest schema that this version writes.
    """

    def __init__(self, own: OwnProgram, profile: Path, was_opened: Callable[[], bool]) -> None:
        self._own = own
        self._profile = profile
        self._was_opened = was_opened

    def kept(self) -> VersionsKept:
        """Raises NotUpdatable."""
        return self._own.kept()

    async def look(self) -> UpdateOffer:
        """As the port says."""
        return _offer(await _on_own_thread(self._own.look))

    async def take(self) -> str:
        """As the port says."""
        await _on_own_thread(self._own.take)
        return self._own.kept().starts

    async def back(self) -> str:
        """As the port says."""
        schemas = schemas_reached(self._profile / "backups")
        if self._was_opened():
            schemas.append(db.newest())
        return await _on_own_thread(lambda: self._own.back(schemas))


def _offer(found: FoundVersion) -> UpdateOffer:
    if found.offered is None:
        return UpdateOffer(found.comparison, found.present)
    return UpdateOffer(found.comparison, found.present, found.offered.version, found.offered.size)


async def _on_own_thread(work: Callable[[], T]) -> T:
    loop = asyncio.get_running_loop()
    ended: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if ended.done():
            return  # the page is gone
        if error is not None:
            ended.set_exception(error)
        else:
            ended.set_result(result)  # type: ignore[arg-type]  # T where there is no error

    def run() -> None:
        result, raised = None, None
        try:
            result = work()
        except BaseException as error:
            raised = error
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, result, raised)

    threading.Thread(target=run, name="spar-update", daemon=True).start()
    return await ended


def _source(programs: ProgramFolder) -> str:
    try:
        return (programs.home / SOURCE).read_text("utf-8").strip()
    except FileNotFoundError as error:
        raise NotUpdatable(f"no place to look in: a line in {SOURCE}") from error
