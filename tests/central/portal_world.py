"""The portal in tests: its pages over a real socket, a login and an intake that are fakes of ports.

The real ones are run in test_portal_login.py and in the demo.
"""

import asyncio
import atexit
import secrets
import shutil
import socket
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from msgspec.structs import replace

from demo.banks import demo_list
from spar_agent.adapters.directory.bundle import write_bundle
from spar_central.clock import to_ms
from spar_central.directory.catalogue import Catalogue, open_catalogue
from spar_central.directory.lists import DirectoryList, read_list
from spar_central.errors import Refused
from spar_central.identity.oidc.login import Callback, Login, LoginStart, PendingLogin
from spar_central.portal.app import PortalApp
from spar_central.portal.change import shown_account
from spar_central.portal.intake_port import (
    AppConsent,
    ChangeShown,
    ChangeState,
    HandedIn,
    PortalLogin,
    ShownAccount,
    Statement,
    Through,
    WantedChange,
)
from spar_central.settings import HelpOffice, Portal, Settings
from spar_central.settings_login import LoginService
from spar_central.storage.opening import open_storage
from spar_central.trust.accounts import FaType
from spar_central.trust.enrollment import Operation
from spar_central.web.serving import run_loop
from tests.central.test_directory import KEY, TRUSTED

STRONG = "mosip:idp:acr:generated-code"
CODE = "K7M4Q-2XQ9P"
WEAK = "mosip:idp:acr:knowledge"
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
HELD = Statement(
    account=ShownAccount(FaType.BANK, "State Bank of India", "Surat Main", "4821"),
    version="3",
    since=datetime(2025, 5, 3, tzinfo=UTC),
    through=Through.OFFICE,
    office="Surat office",
    expires=datetime(2027, 5, 1, tzinfo=UTC),
    can_renew=True,
    contacts=("…011",),
    changes=(
        ChangeShown(
            "K7-4021-9", Operation.LINK, ChangeState.REGISTERED, datetime(2025, 5, 3, tzinfo=UTC),
            Through.OFFICE, ShownAccount(FaType.BANK, "State Bank of India", "Surat Main", "4821"),
        ),
    ),
)  # fmt: skip


UNSIGNED = ".".join(("e30", "eyJwc3V0IjoiMTExIn0", "x" * 8))
"""A login token as the pages look into one: {"psut":"111"}; they verify nothing."""


class FakeLogin:
    """A LoginWay that comes back at once. acr, psut: of the next login."""

    def __init__(self) -> None:
        self.acr = (STRONG,)
        self.psut = "1" * 36
        self.origin = ""
        self.asked: list[tuple[str, ...]] = []

    async def begin_login(
        self, *, language: str, return_to: str = "/", acr: Sequence[str] = ()
    ) -> LoginStart:
        self.asked.append((language, return_to, *acr))
        state = secrets.token_urlsafe(8)
        pending = PendingLogin(
            state, "n", "v", "https://id.example.org", tuple(acr), language, to_ms(NOW), return_to
        )
        return LoginStart(f"{self.origin}/callback?state={state}&code=c", pending)

    async def finish_login(self, pending: PendingLogin, callback: Callback) -> Login:
        if callback.state != pending.state:
            raise Refused("login.state")
        if callback.error:
            raise Refused("login.stopped")
        return Login(self.psut, pending.issuer, self.acr, NOW, "id.token.x", "j", pending.nonce)


class FakeIntake:
    """An Intake and Renewals. All people have ``held``; what is handed in is confirmed at once."""

    def __init__(self, held: Statement = HELD) -> None:
        self.held = held
        self.taken: dict[str, WantedChange] = {}
        self.objected: list[str] = []
        self.sent_receipts: list[tuple[str, str]] = []
        self.kept = 0
        self.asked_to_keep: list[tuple[str, str]] = []
        self.away = False
        self.confirms = True
        self.handed_in = 0
        self.origin = ""

    def _up(self) -> None:
        if self.away:
            raise Refused("intake.away")

    async def signed_in(self, login: Login) -> str:
        self._up()
        return f"token of {login.psut}"

    async def code_login(self, challenge: str, language: str) -> str:
        self._up()
        return f"{self.origin}/callback/code?code=right"

    async def signed_in_by_code(self, code: str, verifier: str) -> PortalLogin:
        self._up()
        if code != "right":
            raise Refused("login.state")
        return PortalLogin(UNSIGNED, may_change=False)

    async def statement(self, login_token: str) -> Statement:
        self._up()
        return self.held

    async def hand_in(self, login_token: str, change: WantedChange) -> HandedIn:
        self._up()
        await asyncio.sleep(0.01)  # so that two that come together meet
        self.handed_in += 1
        if change.draft_id not in self.taken and self.confirms:
            self.taken[change.draft_id] = change
            shown = ChangeShown(
                "P3-7720-4", change.operation, ChangeState.CHECKING, NOW, Through.PORTAL,
                shown_account(change.fa) or self.held.account, NOW + timedelta(days=3),
                number="P3-7720-4",
            )  # fmt: skip
            self.held = replace(self.held, changes=(shown, *self.held.changes))
        return HandedIn("P3-7720-4", "P3-7720-4", f"{self.origin}/done?change=P3-7720-4")

    async def object_to(self, login_token: str, reference: str) -> None:
        self._up()
        self.objected.append(reference)
        self.held = replace(self.held, frozen=True)

    async def object_by_code(self, code: str) -> None:
        self._up()
        if code != CODE:
            raise Refused("notice.code")
        self.objected.append(code)

    async def send_receipt(self, login_token: str, reference: str, language: str) -> bool:
        self._up()
        self.sent_receipts.append((reference, language))
        return len(self.sent_receipts) == 1

    async def still_right(self, login_token: str, version: str, expires: str) -> None:
        self._up()
        self.asked_to_keep.append((version, expires))
        self.kept += 1
        later = datetime(2028, 5, 1, tzinfo=UTC)
        self.held = replace(self.held, expires=later, ended=False, account=HELD.account)


class FakeApps:
    """One app that may look."""

    def __init__(self) -> None:
        self.stopped: list[str] = []

    async def list(self, login_token: str, language: str) -> Sequence[AppConsent]:
        start, end = datetime(2026, 5, 1, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC)
        state = "withdrawn" if self.stopped else "given"
        return (
            AppConsent(
                "l-1", "Pension app", "Ministry of Pensions", state, True,
                ("to pay your pension",), ("Your pension no longer reaches your account.",),
                end, start, NOW if self.stopped else None, start, "Pensions of 2026",
            ),
            AppConsent(
                "l-0", "School app", "Ministry of Schools", "ended", False,
                ("to pay school money",), ("School money stops.",), start, start, start,
            ),
        )  # fmt: skip

    async def stop(self, login_token: str, consent_id: str, language: str) -> None:
        self.stopped.append(consent_id)


@dataclass
class World:
    """A running portal."""

    url: str
    login: FakeLogin
    intake: FakeIntake
    apps: FakeApps
    banks: Catalogue
    settings: Settings
    times: list[datetime] = field(default_factory=list)

    clients: list[httpx.Client] = field(default_factory=list)

    def keep(self, client: httpx.Client) -> httpx.Client:
        """Closed at the end."""
        self.clients.append(client)
        return client

    def forward(self, more: timedelta) -> None:
        self.times[0] += more


def portal_settings(origin: str, folder: Path, database: str = "", **changes: Any) -> Settings:
    offices = (
        HelpOffice("Surat office", "Ring Road 4, Surat", "Mo–Fr 9–16", "0261 245 6000"),
        HelpOffice("Navsari office", "Station Road, Navsari", "Mo, We 10–14"),
    )
    values: dict[str, Any] = {
        "origin": origin, "programme": "Old Age Pension", "phone": "1800 123 456",
        "offices": offices, "zone": "Asia/Kolkata", "look_acr": (WEAK,), "logins_per_minute": 1000,
        "pages_per_minute": 1_000_000, "changes_per_day": 100,
        "code_login": True,
    }  # fmt: skip
    return Settings(
        "office-1", "Field office 1", str(folder / "data"), database,
        login=LoginService("https://id.example.org", acr=(STRONG,)),
        portal=Portal(**{**values, **changes}),
    )  # fmt: skip


@cache
def _banks() -> DirectoryList:
    return read_list(write_bundle(demo_list(), KEY), [TRUSTED])


@cache
def _index() -> Path:
    """Its folder; the index is made once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="spar-portal-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


class _Announcing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started_event: threading.Event) -> None:
        super().__init__(config)
        self._event = started_event

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._event.set()


@contextmanager
def running(
    folder: Path,
    database: str = "",
    *,
    banks: Catalogue | None = None,
    migrate: bool = True,
    **changes: Any,
) -> Iterator[World]:
    """The portal at a free port, until the end of the block. banks: else the demo's.

    migrate: False for a role that may not.
    """
    sock = socket.socket()
    sock.bind(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{sock.getsockname()[1]}"
    settings = portal_settings(origin, folder, database, **changes)
    folder.mkdir(exist_ok=True)
    banks = banks or open_catalogue(_banks(), _index())
    world = World(origin, FakeLogin(), FakeIntake(), FakeApps(), banks, settings, [NOW])
    world.login.origin = world.intake.origin = origin
    started = threading.Event()
    servers: list[uvicorn.Server] = []

    async def serve() -> None:
        storage = await open_storage(settings, migrate=migrate)
        app = PortalApp(
            settings, storage, world.login, world.intake, lambda: banks,
            lambda: world.times[0], world.apps, world.intake,
        ).app()  # fmt: skip
        config = uvicorn.Config(app, log_config=None, lifespan="off", log_level="warning")
        server = _Announcing(config, started)
        servers.append(server)
        await server.serve([sock])
        await storage.close()

    thread = threading.Thread(target=lambda: run_loop(serve), daemon=True)
    thread.start()
    assert started.wait(20)
    try:
        yield world
    finally:
        for client in world.clients:
            client.close()
        servers[0].should_exit = True
        thread.join(20)
        banks.close()
