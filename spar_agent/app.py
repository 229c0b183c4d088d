"""The composition root: the only file that knows every part. Start and stop order stand here."""

import asyncio
import contextlib
import logging
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from spar_agent import __version__, wiring
from spar_agent import settings as settings_file
from spar_agent.adapters.battery import read_battery
from spar_agent.adapters.central.join_desk import VaultJoinDesk
from spar_agent.adapters.clock import WatchedClock, system_boot
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.key_slots import STANDARD_COST, Argon2Cost
from spar_agent.adapters.keyring_thread import KeyringThread
from spar_agent.adapters.new_ids import NewIds
from spar_agent.adapters.os_keyring import Keyring, OsKeyring
from spar_agent.adapters.recordings import RECORDINGS, FolderRecordings
from spar_agent.adapters.updates.own_program import OwnProgram, WindowUpdates
from spar_agent.adapters.vault import FileVault
from spar_agent.adapters.window_file import WindowFile
from spar_agent.domain.clock_trust import BUILT
from spar_agent.domain.limits import Limits
from spar_agent.domain.preferences import OF_THE_COMPUTER, Preferences
from spar_agent.domain.self_test import CheckResult
from spar_agent.errors import AuditBroken, KeyringRefused, SparError
from spar_agent.errors.central import CenterNeeded, JoinPending
from spar_agent.licences import licences
from spar_agent.practising import Practising
from spar_agent.process import Program, run
from spar_agent.services.authentication import WrongTries
from spar_agent.services.joining import Joining
from spar_agent.services.open_vault import Services
from spar_agent.services.signin import SignIn
from spar_agent.settings import Settings
from spar_agent.sync.background import Background
from spar_agent.sync.report import SyncState
from spar_agent.sync.schedule import Schedule
from spar_agent.ui.about.page import AboutFacts, Licence
from spar_agent.ui.battery_watch import BatteryWatch
from spar_agent.ui.bridge import Courier, GuiCollector, IoThread
from spar_agent.ui.key_storage_page import KeyStoragePage
from spar_agent.ui.language import InstalledWords, OfficeRecordings, PersonLanguage, languages
from spar_agent.ui.main_window import MainWindow
from spar_agent.ui.messages import sentence
from spar_agent.ui.navigation import Navigation
from spar_agent.ui.network import NetworkWatch
from spar_agent.ui.one_window import OneWindow
from spar_agent.ui.side_pages import SidePages, SideParts
from spar_agent.ui.slip_printing import SlipRules
from spar_agent.ui.start.flow import FirstStart, StartParts
from spar_agent.ui.theme import Theme
from spar_agent.ui.trouble_page import TroublePage
from spar_agent.ui.updates.watch import UpdateWatch
from spar_agent.ui.widgets.sounds import Sounds
from spar_agent.ui.window_place import WindowPlace

log = logging.getLogger(__name__)

STOP_WITHIN_S = 8.0
PROBE = "probe"
"""A name that the keyring has nothing for: asking for it tells whether it answers."""


class App:
    """Builds every part, starts them in order, stops them in the opposite order.

    keyring, argon2 and banner are code's to give (the demo and the tests have their own), never a
    switch's, a setting's or a file's. office: an office file that somebody opened; none is taken
    in, and the window says so.
    """

    def __init__(
        self,
        qt: QApplication,
        settings: Settings,
        keyring: Keyring,
        *,
        office: Path | None = None,
        argon2: Argon2Cost = STANDARD_COST,
        banner: str = "",
        first_list: Callable[[], Bundle] | None = None,
    ) -> None:
        self._qt = qt
        self._settings = settings
        self._keyring = KeyringThread(keyring)
        self._office_file = office
        self._argon2 = argon2
        self._banner = banner
        self._first_list = first_list
        self._words = InstalledWords(qt)
        self._settings = replace(settings, language=self._words.use(settings.language))
        self._chosen_language = ""
        self.theme = Theme(qt, settings.look, settings.text_percent / 100)
        self.window = MainWindow(settings.lock_after_s)
        self._sounds = Sounds(self.window, on=settings.sounds)
        kept = WindowFile(settings.profile)
        self._place = WindowPlace(self.window, kept.read(), kept.keep)
        self._collector = GuiCollector(self.window)
        self._io = IoThread()
        self._courier = Courier(self._io, self.window)
        self._scope = self._courier.scope()
        self._clock = WatchedClock(BUILT)
        self.services: Services | None = None
        self._journal_fault = ""
        self._schedule: Schedule | None = None  # the I/O thread's, as is the next
        self._background = Background()
        self._wrong_tries = WrongTries()
        self._ends = False
        self._battery = BatteryWatch(self.window, read_battery)
        self.network = NetworkWatch(self.window)
        self.navigation: Navigation | None = None
        self.first_start: FirstStart | None = None
        self.practising = Practising(self.window, self._io, self._courier, self.theme, self._clock)
        self._vault_was_opened = False
        updates = self._updates()
        self._side_parts = SideParts(self._checks, str(Path.home()), _about, updates)
        self._update_watch = UpdateWatch(
            self.window, updates, self._scope, self._is_between_visits, time.monotonic
        )
        self._update_watch.page_asked.connect(self._show_updates)
        self._side = SidePages(self.window, self._courier, self._side_parts)  # before a sign-in

    def _updates(self) -> WindowUpdates:
        """Of this program, looked for through the proxy of the moment."""
        own = OwnProgram(proxy=lambda: self._settings.proxy)
        return WindowUpdates(own, self._settings.profile, lambda: self._vault_was_opened)

    @property
    def vault_is_open(self) -> bool:
        """False behind the lock: then no key of it is in memory."""
        return self._vault.database.is_open

    def start(self) -> None:
        """Show the first page. Trouble with keyring, profile or vault is shown, not raised."""
        self._io.start()
        self.network.back.connect(self._network_changed)
        self.network.gone.connect(self._network_changed)
        self.practising.failed.connect(self._practice_failed)
        self.window.closed.connect(self._place.closed)
        self.window.closed.connect(self._qt.quit)
        self.window.say_banner(self._banner)
        self.window.header.back_asked.connect(self._side_back)
        self.window.help_asked.connect(self._side_help)
        self._enter()

    def _enter(self) -> None:
        """To the first page, or to the sentence that says why not; from there back to here."""
        try:
            self._vault = FileVault(
                self._settings.profile,
                self._keyring.quiet,
                self._clock,
                self._argon2,
                boot=system_boot,
                became_due=self._became_due,
                asking=self._keyring,
            )
            self._keyring.quiet.get(PROBE)  # says at once that there is none
        except KeyringRefused:
            self._wait_for_the_keyring()
        except SparError as error:
            self._stopped_by(error)
        else:
            self._begin()

    def _side_back(self) -> None:
        """On the pages before everything else; the others see to it themselves."""
        if self.first_start is None and self.navigation is None:
            self._side.back()

    def _is_between_visits(self) -> bool:
        return self.navigation is not None and self.navigation.is_between_visits()

    def _show_updates(self) -> None:
        if self.navigation is not None:
            self.navigation.side.show_updates()

    def _side_help(self) -> None:
        if self.first_start is None and self.navigation is None:
            self._side.show_help(self.window.current())

    def _wait_for_the_keyring(self) -> None:
        """Locked, or slow: the window comes first, then the window of the key storage."""
        page = self._key_storage = KeyStoragePage()
        page.again_asked.connect(self._ask_the_keyring)
        self.window.header.hide()
        self.window.show_page(page)
        self._place.open()
        self._ask_the_keyring()

    def started_again(self, office: str) -> None:
        """Somebody clicked the icon, or an office file: this window comes to the front.

        office: the path of that file, or "". A laptop joins its center; no file is taken in.
        """
        self.window.come_to_front()
        if office:
            self.window.say_banner(sentence(CenterNeeded.code))

    def _ask_the_keyring(self) -> None:
        self._key_storage.show_waiting()
        asked = asyncio.to_thread(self._keyring.get, PROBE)
        self._scope.run(asked, self._keyring_answered, self._keyring_refused)

    def _keyring_answered(self, _: str | None) -> None:
        self._begin()

    def _keyring_refused(self, error: SparError) -> None:
        if isinstance(error, KeyringRefused):
            self._key_storage.show_refused(error.code)
        else:
            self._stopped_by(error)

    def _begin(self) -> None:
        """The key storage answers: sign in, or join."""
        self.network.start()
        self._battery.look()
        self._battery.start()
        self._update_watch.begin()
        if self._vault.exists():
            self._io.submit(self._closed)
            self._navigate()
        else:
            self._first_start(FirstStart.show_languages)
        if self._office_file:
            self.window.say_banner(sentence(CenterNeeded.code))

    def _first_start(self, show: Callable[[FirstStart], None]) -> FirstStart:
        """The pages before the first PIN; each has a way on and a way back."""
        parts = StartParts(languages(), self._checks, str(Path.home()))
        start = self.first_start = FirstStart(
            self.window, self._courier, parts, self._side, self._words.language
        )
        start.language_chosen.connect(self._start_in)
        start.ended.connect(self._navigate)
        start.practice_asked.connect(self._practise)
        show(start)
        self._place.open()
        return start

    def _start_in(self, language: str) -> None:
        """The pages are made anew: their words are fixed when they are made."""
        if self.first_start is not None:
            self.first_start.close()
        self._words.use(language)
        self._chosen_language = language
        self._first_start(FirstStart.show_self_test)

    async def _checks(self, found: Callable[[CheckResult], None]) -> list[CheckResult]:
        """On the I/O thread: the self-test of this computer as it is now."""
        test = wiring.self_test(
            self._vault, self._keyring, self._clock, self._settings, self.services
        )
        return await test.run(found)

    def _navigate(self) -> None:
        vault = self._vault
        navigation = self.navigation = Navigation(
            self.window,
            wiring.sign_in(vault, self._clock, self._opened, self._closing, self._closed),
            self._courier,
            self.theme,
            PersonLanguage(
                self._words.language,
                self.window,
                OfficeRecordings(
                    FolderRecordings(self._settings.profile / RECORDINGS), self._scope
                ),
            ),
            self._clock,
            self._open_services,
            self._limits(),
            SlipRules(
                self._settings.slip_paper,
                self._settings.slip_printer,
                self._settings.slip_prints_itself,
            ),
            self._side_parts,
            self._apply,
            first_start=not vault.exists(),
            joining=self._joining(),
        )
        navigation.join_left.connect(self._leave_join)
        navigation.practice_asked.connect(self._practise)
        if navigation.join is not None and self.first_start is not None:
            navigation.join.may_go_back()
        navigation.start()
        self._place.open()

    def _limits(self) -> Limits:
        return Limits(self._settings.pending_limit, self._settings.sync_days_limit)

    def _practice_failed(self, code: str) -> None:
        self.window.say_for_a_while(sentence(code))

    def _practise(self) -> None:
        """In a window of its own, over people of its own: the vault is no part of it."""
        chosen = wiring.preferences(self._settings)
        self.practising.begin(chosen, self._words.language, self._limits())

    def _joining(self) -> Joining:
        """How this laptop asks its center."""
        connections = wiring.connections_of(self._settings, self._clock, allow_system=False)
        desk = VaultJoinDesk(self._vault, self._clock, connections)
        return Joining(self._vault, desk, NewIds(self._clock))

    def _apply(self, chosen: Preferences) -> bool:
        """The screen, the lock and the proxy as somebody likes them; True for another language."""
        scale = chosen.text_percent / 100
        if (self.theme.look, self.theme.scale) != (chosen.look, scale):
            self.theme.apply(chosen.look, scale)
        self.window.lock_after(chosen.lock_after_s)
        self._sounds.on = chosen.sounds
        former = self._settings
        names = {name: getattr(chosen, name) for name in OF_THE_COMPUTER}
        self._settings = replace(former, **names)
        if former.proxy != chosen.proxy:
            self._io.submit(self._wire_again())
        before = self._words.language
        return self._words.use(chosen.language) != before

    async def _wire_again(self) -> None:
        """On the I/O thread: servers are reached through another proxy from now on."""
        await self._background.stop()
        self._opened()

    def _leave_join(self) -> None:
        """Back to the self-test."""
        if self.navigation is not None and self.first_start is not None:
            self.navigation.leave()
            self.navigation = None
            self.first_start.show_self_test()

    def stop(self) -> None:
        """Scopes, engine, vault, I/O thread; then Qt goes."""
        self._scope.close()
        self._ends = True
        self._keyring.give_up()
        self._sounds.stop()
        self.practising.stop()
        if self.first_start is not None:
            self.first_start.close()
        if self.navigation is not None:
            self.navigation.close()
            with contextlib.suppress(SparError, TimeoutError):
                self._io.submit(self._wind_down(self.navigation.signin)).result(STOP_WITHIN_S)
        if not self._io.stop():
            log.error("the I/O thread did not end in time")
        self.navigation = None  # words of the engine that are still on their way reach no page
        self._collector.stop()
        self._words.remove()

    async def _wind_down(self, signin: SignIn) -> None:
        """On the loop: the engine has ended before the vault closes."""
        await signin.close()
        await self._background.stop()

    def _stopped_by(self, error: SparError) -> None:
        log.error("cannot start: %s", error)
        page = TroublePage(error.code, error.detail)
        page.closed.connect(self._qt.quit)
        page.again_asked.connect(self._enter)
        page.self_test_asked.connect(self._side.show_self_test)
        self.window.header.hide()
        self.window.show_page(page)
        self._place.open()

    def _opened(self) -> None:
        """On the I/O thread, each time the database opens."""
        try:
            services, background = wiring.build(
                self._vault,
                self._clock,
                self._settings,
                self._tell,
                self._first_list,
                self._wiped,
                self._wrong_tries,
                self._ended,
            )
        except JoinPending:
            return  # the page of the join is shown instead
        self._vault_was_opened = True
        self._keep_language()
        self._schedule = services.schedule
        self._background.start(background)
        fault = self._vault.database.journal.fault
        office = services.office_name
        self._courier.post(lambda: self._use(services, office, journal_fault=fault))

    async def _closing(self) -> None:
        """On the I/O thread, before the vault closes: the sync ends, what is due is put out."""
        await self._background.stop()
        self._schedule = None
        self._courier.post(partial(setattr, self, "services", None))
        wiring.put_out(self._vault, self._clock)

    def _closed(self) -> None:
        """On the I/O thread: nobody sits here, the outbox goes on by the key of this laptop."""
        if self._ends:
            return
        work = wiring.while_locked(self._vault, self._clock, self._settings, self._wiped)
        self._background.start(work)

    def _wiped(self) -> None:
        """On the I/O thread: the center had this laptop forget its keys."""
        self._courier.post(self._qt.quit)

    def _ended(self) -> None:
        """On the I/O thread: the center ended the access of who is signed in."""
        self._courier.post(self._end_access)

    def _end_access(self) -> None:
        if self.navigation is not None:
            self.navigation.end_access()

    def _keep_language(self) -> None:
        """What was chosen on the first page holds for this computer from now on."""
        if self._chosen_language:
            try:
                settings_file.keep(self._settings.profile, {"language": self._chosen_language})
            except (SparError, OSError) as error:
                log.warning("the language could not be kept: %s", type(error).__name__)
            self._chosen_language = ""

    def _use(self, services: Services, office: str, *, journal_fault: str) -> None:
        """The vault is open; before anybody is told that they are signed in."""
        self.services = services
        if self.navigation is not None:
            self.navigation.show_office(office)
        self._journal_fault = journal_fault

    def _open_services(self) -> Services:
        if self.services is None:
            raise JoinPending
        if self._journal_fault:
            self.window.say_banner(sentence(AuditBroken.code))
        return self.services

    def _became_due(self) -> None:
        """On the I/O thread: there is something that the engine can send now."""
        if self._schedule is not None:
            self._schedule.wake()
        elif self._vault.exists() and not self.vault_is_open:
            self._closed()  # begins at once

    def _tell(self, state: SyncState) -> None:
        """On the I/O thread: hand the engine's word to the screen."""
        self._courier.post(lambda: self._sync_changed(state))

    def _network_changed(self) -> None:
        """The engine's word is what the pages believe, not the system's: also behind the lock."""
        if not self._ends:
            self._io.submit(self._became_due)

    def _sync_changed(self, state: SyncState) -> None:
        if self.navigation is not None:
            self.navigation.sync_changed(state)


def _about() -> AboutFacts:
    """What the page About shows of this program."""
    named = [Licence(name, terms) for name, terms in licences()]
    return AboutFacts(__version__, named)


def serve(
    qt: Program,
    settings: Settings,
    ours: OneWindow,
    *,
    office: Path | None,
    banner: str,
    shown: Callable[[], object],
) -> int:
    """The app until its window closes; Qt's exit status.

    shown: is called once the first page is on the screen.
    """
    settings_file.obey_policy(settings)
    if office is None and qt.first_file:
        office = Path(qt.first_file)
    app = App(qt, settings, OsKeyring(), office=office, banner=banner)
    ours.started_again.connect(app.started_again)
    qt.file_opened.connect(app.started_again)
    QTimer.singleShot(0, shown)  # the loop begins behind the first page
    with ours.listening():
        return run(qt, app)
