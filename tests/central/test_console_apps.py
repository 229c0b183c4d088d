"""The console shows who the registry's partners are; the registry alone decides it."""

import json
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import httpx
import pytest

from spar_central.console import app_pages
from spar_central.http_client import new_client
from spar_central.mappers.partners import RegistryPartnersSource
from spar_central.mappers.port import MapperError
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.sending.partners import look_at_partners
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Role
from spar_mapper.__main__ import main
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import run
from tests.central.test_console_freezing import pem
from tests.mapper.operated import new_key
from tests.mapper.partner_client import PartnerClient, serving

CENTER, BANK = PartnerClient("central"), PartnerClient("bank-a")
WANTED = {
    "name": "pension-app", "organisation": "<b>Ministry</b> of Pensions",
    "contact": "+254 20 000 0000", "rights": ["resolve-consented"], "programmes": ["pensions"],
    "callback": "https://app.example.org/g2p",
    "terms": {
        "title": "Pension app",
        "purposes": {
            "pension": {"text": {"en": "to pay your pension"}, "stops": {"en": "It stops."}}
        },
        "controller": {"name": "Ministry of Pensions"}, "fields": ["bank_code"],
        "return_urls": ["https://app.example.org/back"],
    },
}  # fmt: skip


class AppsRegistry:
    """A registry with two operators; its command line."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data, self.url = folder, folder / "registry", ""

    def command(self, *words: object, by: str = "") -> str:
        signed = ("--by", by, "--sign", self.folder / f"{by}.pem") if by else ()
        with redirect_stdout(StringIO()) as said:
            assert main([str(word) for word in (*words, *signed, "--data", self.data)]) == 0
        return said.getvalue()

    def ask(self) -> str:
        """The number of a request that an operator took from a file."""
        key = new_key(self.folder, "app")
        (self.folder / "wanted.json").write_text(json.dumps(WANTED), "utf-8")
        out = self.folder / "request.jws"
        self.command(
            "partner", "sign-request", self.folder / "wanted.json", "--key", key, "--out", out
        )
        return self.command("partner", "take-request", out).split("\t")[0]


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[AppsRegistry]:
    made = AppsRegistry(tmp_path)
    for partner, rights in ((CENTER, "partners"), (BANK, "resolve")):
        file = tmp_path / f"{partner.name}.crt"
        file.write_bytes(partner.certificate())
        made.command("partner", "add", partner.name, "--cert", file, "--rights", rights)
    for name in ("anna", "ben"):
        made.command("operator", "add", name, "--key", new_key(tmp_path, name).with_suffix(".pub"))
    with serving(made.data, "partner_cache_s = 0\n") as running:
        made.url = running.url
        yield made


def look(there: ConsoleOffice, url: str, sender: PartnerClient = CENTER) -> int:
    """One pass of the sender's process."""
    settings = Mapper(Dialect.SPAR_2, url, sender.name, shows_partners=True)

    async def go(storage: Storage) -> int:
        http = new_client(settings.wait_s)
        try:
            source = RegistryPartnersSource(
                profile_of(settings), RequestSigner(pem(sender)), http, there.center.clock
            )
            return await look_at_partners(storage, source, there.center.clock)
        finally:
            await http.aclose()

    return run(there.center.settings, go)


def administrator(there: ConsoleOffice) -> ConsoleBrowser:
    return there.someone("A-9", Role.ADMINISTRATOR)


def shown(browser: ConsoleBrowser, path: str) -> str:
    """A page, its commands without the marks that keep a word whole."""
    return browser.get(path).text.replace("<span>", "").replace("</span> ", " ")


def test_an_app_is_followed_from_its_request_on(
    there: ConsoleOffice, registry: AppsRegistry
) -> None:
    browser = administrator(there)
    assert "has not been read yet" in browser.get("/apps").text
    assert browser.get("/apps/pension-app").status_code == 404
    number = registry.ask()
    assert look(there, registry.url) == 1
    assert look(there, registry.url) == 0, "nothing is another"
    page = shown(browser, "/apps")
    assert "&lt;b&gt;Ministry&lt;/b&gt; of Pensions" in page, "a stranger's words are words"
    assert f"spar-mapper partner onboard {number}" in page
    assert "bank-a" in page
    registry.command("partner", "onboard", number, by="anna")
    assert look(there, registry.url) == 1
    page = shown(browser, "/apps")
    assert "anna signed" in page
    assert "One operator signed" in page
    assert f"partner onboard {number}" not in page
    proposal = registry.command("proposals", "list").split("\t")[0]
    assert f"spar-mapper proposals approve {proposal}" in page
    registry.command("proposals", "approve", proposal, by="ben")
    look(there, registry.url)
    page = shown(browser, "/apps/pension-app")
    for text in (
        "Pension app", "Being tried out", "Not tested yet", "to pay your pension", "bank_code",
        "https://app.example.org/g2p", "signs", "sees made-up people alone",
    ):  # fmt: skip
        assert text in page, text
    assert "partner activate" not in page, "it is not ready"
    registry.command("partner", "disable", "pension-app", by="ben")
    look(there, registry.url)
    assert "partner enable pension-app" in shown(browser, "/apps/pension-app")
    supervisor = there.someone("R-1")
    assert supervisor.get("/apps").status_code == 403
    assert supervisor.get("/apps/bank-a").status_code == 403
    assert 'href="/apps"' not in supervisor.get("/").text
    assert 'href="/apps"' in browser.page
    kinds = [kind for (kind,) in there.center.rows("SELECT kind FROM records ORDER BY number")]
    assert "read.console.app" in kinds, "each look is on record"
    assert kinds.count("partners.changed") == 4


def test_who_has_no_right_or_answers_nonsense_changes_nothing_shown(
    there: ConsoleOffice, registry: AppsRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(there, registry.url)
    with pytest.raises(MapperError):
        look(there, registry.url, BANK)
    with pytest.raises(MapperError):
        look(there, "http://127.0.0.1:9")
    real = httpx.AsyncClient.send

    async def nonsense(client: httpx.AsyncClient, request: httpx.Request, **how: object) -> object:
        await real(client, request, **how)  # type: ignore[arg-type]
        body = {"response_body": {"response_payload": {"at": "x", "partners": [{"name": 1}]}}}
        return httpx.Response(200, json=body, request=request)

    with monkeypatch.context() as patch:
        patch.setattr(httpx.AsyncClient, "send", nonsense)
        with pytest.raises(MapperError):
            look(there, registry.url)
    browser = administrator(there)
    page = browser.get("/apps").text
    assert "bank-a" in page
    assert "may be old" not in page
    monkeypatch.setattr(app_pages, "FRESH", app_pages.FRESH * 0)
    there.center.rows("UPDATE registry_partners SET seen_at = seen_at - 1000")
    assert "may be old" in browser.get("/apps").text
