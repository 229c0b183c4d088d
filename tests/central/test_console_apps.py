"""The console shows who the registry's partners are; the registry alone decides it."""

import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from pathlib import Path

import httpx
import pytest

from spar_central.clock import Clock
from spar_central.console import app_pages
from spar_central.http_client import new_client
from spar_central.mappers.partners import PartnersSource, RegistryPartnersSource
from spar_central.mappers.port import MapperError
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.sending.partners import carry_operator_words, look_at_partners
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


@contextmanager
def running_apps_registry(folder: Path) -> Iterator[AppsRegistry]:
    """With the center, a bank and two operators."""
    made = AppsRegistry(folder)
    for partner, rights in ((CENTER, "partners"), (BANK, "resolve")):
        file = folder / f"{partner.name}.crt"
        file.write_bytes(partner.certificate())
        made.command("partner", "add", partner.name, "--cert", file, "--rights", rights)
    for name in ("anna", "ben"):
        made.command("operator", "add", name, "--key", new_key(folder, name).with_suffix(".pub"))
    with serving(made.data, "partner_cache_s = 0\n") as running:
        made.url = running.url
        yield made


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[AppsRegistry]:
    with running_apps_registry(tmp_path) as made:
        yield made


def carry(there: ConsoleOffice, url: str) -> int:
    """What was signed in the console goes to the registry: how many words it answered."""
    return look(there, url, work=carry_operator_words)


def look(
    there: ConsoleOffice,
    url: str,
    sender: PartnerClient = CENTER,
    work: Callable[[Storage, PartnersSource, Clock], Awaitable[int]] = look_at_partners,
) -> int:
    """One pass of the sender's process."""
    settings = Mapper(Dialect.SPAR_2, url, sender.name, shows_partners=True)

    async def go(storage: Storage) -> int:
        http = new_client(settings.wait_s)
        try:
            source = RegistryPartnersSource(
                profile_of(settings), RequestSigner(pem(sender)), http, there.center.clock
            )
            return await work(storage, source, there.center.clock)
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
    assert "<bdi>anna</bdi> signed" in page
    assert "One operator signed" in page
    assert f"partner onboard {number}" not in page
    proposal = registry.command("proposals", "list").split("\t")[0]
    assert f"/apps/proposals/{proposal}" in page
    page = shown(browser, f"/apps/proposals/{proposal}")
    assert "does not know your passkey" in page
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


class Operator:
    """Ben: an administrator of the console whose passkey the registry knows as his."""

    def __init__(self, there: ConsoleOffice, registry: AppsRegistry) -> None:
        self.there, self.registry = there, registry
        self.browser = administrator(there)
        look(there, registry.url)

    def propose(self, *words: str) -> str:
        """Anna, at the registry's command line."""
        self.registry.command(*(words or ("partner", "onboard", self.registry.ask())), by="anna")
        look(self.there, self.registry.url)
        return self.registry.command("proposals", "list").split("\t")[0]

    def known(self) -> None:
        """With the file that the console offers beside a proposal."""
        kid = self.there.center.rows("SELECT kid FROM passkeys ORDER BY made_at")[0][0]
        file = self.registry.folder / "registry-passkey.json"
        file.write_bytes(self.browser.get(f"/apps/passkeys/{kid}").content)
        self.registry.command("operator", "add-passkey", "ben", "--passkey", file, by="anna")
        number = self.registry.command("proposals", "list").split("\t")[0]
        self.registry.command("proposals", "approve", number, by="ben")
        look(self.there, self.registry.url)

    def ask(self, number: str, act: str = "approve") -> httpx.Response:
        """To the page that wants the passkey."""
        self.browser.get(f"/apps/proposals/{number}")
        return self.browser.post(f"/apps/proposals/{number}", act=act)


@pytest.fixture
def operator(there: ConsoleOffice, registry: AppsRegistry) -> Operator:
    return Operator(there, registry)


def test_a_second_operator_approves_in_the_console(operator: Operator) -> None:
    operator.known()
    number = operator.propose()
    page = operator.browser.get(f"/apps/proposals/{number}").text
    for text in (
        "At the registry you are <bdi>ben</bdi>",
        "resolve-consented",
        "key.words",
        "pensions",
    ):
        assert text in page, text
    assert "BEGIN PUBLIC" not in page, "a key is compared by its words"
    asked = operator.ask(number).text
    digest = operator.registry.command("proposals", "show", number).split("change\t")[1]
    assert digest.split("\t")[1][:8] in asked
    assert "The registry hears of it" in operator.browser.sign().text
    assert "on its way to the registry" in operator.browser.page
    assert "pension-app" not in operator.registry.command("partner", "list"), "not heard yet"
    assert carry(operator.there, operator.registry.url) == 1
    assert carry(operator.there, operator.registry.url) == 0
    assert "pension-app" in operator.registry.command("partner", "list")
    page = operator.browser.get("/apps").text
    assert "carried out" in page
    assert "is in the sandbox" in page
    assert "Being tried out" in page
    kinds = [kind for (kind,) in operator.there.center.rows("SELECT kind FROM records")]
    assert {"operator_word.asked", "operator_word.signed", "operator_word.done"} <= set(kinds)


def test_a_second_operator_rejects_in_the_console(operator: Operator) -> None:
    operator.known()
    number = operator.propose()
    operator.ask(number, "reject")
    operator.browser.sign()
    carry(operator.there, operator.registry.url)
    assert operator.registry.command("proposals", "list") == ""
    assert "pension-app" not in operator.registry.command("partner", "list")


def test_what_the_registry_refuses_is_told(operator: Operator) -> None:
    """Somebody at its command line was quicker; and a passkey that it forgot."""
    operator.known()
    number = operator.propose()
    operator.ask(number)
    operator.browser.sign()
    operator.registry.command("proposals", "reject", number, by="ben")
    assert carry(operator.there, operator.registry.url) == 1
    page = operator.browser.get("/apps").text
    assert "refused by the registry" in page
    assert "no such proposal waits" in page
    number = operator.propose()
    operator.ask(number)
    operator.browser.sign()
    operator.registry.command("operator", "remove-passkeys", "ben", by="anna")
    carry(operator.there, operator.registry.url)
    assert "no word of an operator" in operator.browser.get("/apps").text
    assert "pension-app" not in operator.registry.command("partner", "list")


def test_who_is_no_operator_there_signs_nothing(operator: Operator) -> None:
    number = operator.propose()
    assert operator.ask(number).status_code == 409
    operator.known()
    path = f"/apps/proposals/{number}"
    stranger = operator.there.someone("A-8", Role.ADMINISTRATOR)
    assert "does not know your passkey" in stranger.get(path).text
    stranger.get("/")
    assert stranger.post(path, act="approve").status_code == 409
    supervisor = operator.there.someone("R-1")
    assert supervisor.get(path).status_code == 403
    supervisor.get("/")
    assert supervisor.post(path, act="approve").status_code == 403
    assert operator.ask(number, "order").status_code == 400
    assert operator.browser.get("/apps/proposals/00000000").status_code == 404
    assert carry(operator.there, operator.registry.url) == 0


def test_a_proposal_that_became_another_is_not_signed(operator: Operator) -> None:
    operator.known()
    number = operator.propose()
    operator.ask(number)
    bent = "UPDATE registry_partners SET body = replace(body, 'resolve-consented', 'manage')"
    operator.there.center.rows(bent)
    assert operator.browser.sign().status_code == 409
    assert carry(operator.there, operator.registry.url) == 0


def test_a_word_written_into_the_database_is_not_believed(operator: Operator) -> None:
    """Whoever owns the center's database, and changes what a word is about."""
    operator.known()
    number = operator.propose()
    operator.ask(number, "reject")
    operator.browser.sign()
    operator.there.center.rows("UPDATE operator_words SET act = 'approve'")
    carry(operator.there, operator.registry.url)
    assert operator.registry.command("proposals", "list").startswith(number), "it waits"
    assert "no word of an operator" in operator.browser.get("/apps").text
