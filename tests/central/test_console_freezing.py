"""A complaint that it was not the person: one supervisor stops everything, two let it go on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization

from spar_central.errors import Refused
from spar_central.http_client import new_client
from spar_central.mappers.freezing import PersonFreezer, RegistryFreezer
from spar_central.mappers.port import (
    MapperAway,
    MapperError,
    MapperRefuses,
    MapperRejects,
    MapperSilent,
)
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.people import freezing
from spar_central.sending.freezing import AGAIN, freeze_at_registry
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Role
from tests.central.console import ConsoleBrowser, ConsoleOffice, office
from tests.central.storages import run
from tests.central.world import PSUT, account
from tests.mapper.partner_client import PartnerClient, item, mapper, serving, sorted_form


@pytest.fixture
def there(engine: Settings, tmp_path: Path) -> Iterator[ConsoleOffice]:
    with office(engine, tmp_path) as made:
        yield made


def frozen(there: ConsoleOffice) -> int:
    return int(there.center.rows("SELECT count(*) FROM freezes")[0][0])


def ask(browser: ConsoleBrowser, case: str, what: str, reason: str = "Not me, she says") -> None:
    browser.get(f"/complaints/{case}")
    assert browser.post(f"/complaints/{case}/{what}", reason=reason).status_code == 200


def test_one_stops_and_two_others_let_go_on(there: ConsoleOffice) -> None:
    laptop = there.center.laptop("S-1")
    first = laptop.enrollment()
    laptop.upload(laptop.proven(first))
    case = first.enrollment_id
    one, other = there.someone("R-1"), there.someone("R-2")
    ask(one, case, "freeze")
    assert frozen(there) == 0  # asked for, not signed
    assert one.sign().status_code == 200
    assert frozen(there) == 1
    assert "Stopped since" in one.page
    assert "Stopped: nothing more is written for this person" in one.page
    second = laptop.enrollment(fa=account("55555"))
    (answer,) = laptop.upload(laptop.proven(second))
    assert "person.frozen" in [row["code"] for row in answer["problems"]]
    assert one.post(f"/complaints/{case}/freeze", reason="again").status_code == 403  # stale
    ask(one, case, "unfreeze", "It was her son, she agrees")
    one.sign()
    assert frozen(there) == 1
    act = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    one.get("/acts")
    one.post(f"/acts/{act}/sign")
    assert one.sign().status_code == 409  # the same human twice
    other.get("/acts")
    other.post(f"/acts/{act}/sign")
    assert other.sign().status_code == 200
    assert frozen(there) == 0
    assert "At the registry it stays stopped" not in one.get(f"/complaints/{case}").text
    codes = there.center.rows(
        f"SELECT codes FROM enrollments WHERE enrollment_id = '{second.enrollment_id}'"
    )
    assert "person.frozen" not in codes[0][0]
    assert there.center.is_whole()


def test_who_reviewed_it_does_not_let_it_go_on(there: ConsoleOffice) -> None:
    """Nor does the agent: what they did may be the very thing complained of."""
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    one, toucher = there.someone("R-1"), there.someone("R-2")
    there.center.act(
        lambda tx: tx.insert(
            "touches", "enrollment_id, human, part", [(of.enrollment_id, "R-2", "proof")]
        )
    )
    ask(one, of.enrollment_id, "freeze")
    one.sign()
    ask(one, of.enrollment_id, "unfreeze")
    one.sign()
    act = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    toucher.get("/acts")
    toucher.post(f"/acts/{act}/sign")
    assert toucher.sign().status_code == 403
    assert frozen(there) == 1
    there.center.hire("R-3", Role.SUPERVISOR)
    for pair in (("R-2", "R-3"), ("S-1", "R-3"), ("R-3", "R-3"), ("S-9", "R-3")):
        with pytest.raises(Refused):  # whoever carries it out looks again
            let_go(there, of.enrollment_id, pair)
    assert let_go(there, of.enrollment_id, ("R-1", "R-3")) == 0
    with pytest.raises(Refused):  # once
        let_go(there, of.enrollment_id, ("R-1", "R-3"))
    now = there.center.clock()
    with pytest.raises(Refused):  # an agent stops nobody
        there.center.act(lambda tx: freezing.freeze(tx, of.enrollment_id, "S-1", "no", now))


def let_go(there: ConsoleOffice, enrollment_id: str, by: tuple[str, str]) -> int:
    """As it is carried out once signed."""

    async def go(storage: Storage) -> int:
        admission = there.center.admission(storage)
        async with storage.transaction() as tx:
            now = there.center.clock()
            return await freezing.unfreeze(tx, admission, enrollment_id, by, now)

    return run(there.center.settings, go)


def test_an_objection_is_let_go_on_in_the_console(there: ConsoleOffice) -> None:
    """What the portal or a message froze is shown at its case and lifted there."""
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    key = there.center.rows("SELECT psut_key FROM enrollments")[0][0]
    there.center.act(
        lambda tx: tx.insert(
            "freezes", "psut_key, at, by_whom, reason", [(key, 1, "person", "objection")]
        )
    )
    one, other = there.someone("R-1"), there.someone("R-2")
    ask(one, of.enrollment_id, "unfreeze")
    one.sign()
    act = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    other.get("/acts")
    other.post(f"/acts/{act}/sign")
    other.sign()
    assert frozen(there) == 0


# the registry

AGAIN_MS = int(AGAIN.total_seconds() * 1000) + 1
HELP = PartnerClient("helpdesk")
BANK = PartnerClient("bank")


def pem(partner: PartnerClient) -> bytes:
    made: bytes = partner.key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return made


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[str]:
    data = tmp_path / "registry"
    for partner, rights in ((HELP, "freeze"), (BANK, "link,resolve")):
        file = tmp_path / f"{partner.name}.crt"
        file.write_bytes(partner.certificate())
        mapper(data, "partner", "add", partner.name, "--cert", str(file), "--rights", rights)
    with serving(data, "") as running:
        yield running.url


def tell(
    there: ConsoleOffice, url: str, sender: PartnerClient = HELP, id_template: str = "{sub}"
) -> int:
    """One pass of the sender's process."""
    settings = Mapper(Dialect.SPAR_2, url, sender.name, freezes=True, id_template=id_template)

    async def go(storage: Storage) -> int:
        http = new_client(settings.wait_s)
        try:
            freezer: PersonFreezer = RegistryFreezer(
                profile_of(settings), RequestSigner(pem(sender)), http, there.center.clock
            )
            return await freeze_at_registry(storage, freezer, there.center.clock)
        finally:
            await http.aclose()

    return run(there.center.settings, go)


class UnfitRegistry:
    """A PersonFreezer whose every answer is this one."""

    def __init__(self, error: MapperError) -> None:
        self._error = error

    async def freeze(self, psut: str, reason: str) -> None:
        raise self._error


@pytest.mark.parametrize(
    "error", [MapperSilent(), MapperRejects("rjct.1"), MapperRefuses("http.403")]
)
def test_no_answer_of_a_registry_ends_the_telling(there: ConsoleOffice, error: MapperError) -> None:
    """It is written down, and told again later; whoever waits behind it is told, too."""
    laptop, browser = there.center.laptop("S-1"), there.someone("R-1")
    for at in (1, 2):
        of = laptop.enrollment(fa=account(f"7000{at}"))
        laptop.upload(laptop.proven(of, psut=str(at).zfill(36)))
        ask(browser, of.enrollment_id, "freeze")
        browser.sign()

    async def go(storage: Storage) -> int:
        return await freeze_at_registry(storage, UnfitRegistry(error), there.center.clock)

    assert run(there.center.settings, go) == 0
    answers = there.center.rows("SELECT answer, told_at FROM freezes")
    assert answers == [(error.code or "MapperSilent", 0)] * 2


def call(url: str, op: str, asked: dict[str, Any]) -> dict[str, Any]:
    """As the bank."""
    raw = sorted_form(BANK.g2p(op, asked))
    headers = {"signature": BANK.sign(raw), "content-type": "application/json"}
    reply = httpx.post(f"{url}/mapper/sync/{op}", content=raw, headers=headers, timeout=60)
    (row,) = reply.json()["message"][f"{op}_response"]
    return dict(row)


def paid(url: str) -> bool:
    """Whether who pays is told an account."""
    asked = {**item(id=PSUT), "scope": "details"}
    del asked["fa"]
    return bool(call(url, "resolve", asked)["fa"])


def link(url: str) -> None:
    assert call(url, "link", item(id=PSUT))["status"] == "succ"


def test_the_registry_pays_nobody_whom_the_office_stopped(
    there: ConsoleOffice, registry: str
) -> None:
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    browser = there.someone("R-1")
    ask(browser, of.enrollment_id, "freeze", "Said by Asha at the counter")
    browser.sign()
    assert tell(there, registry) == 0  # nobody has an account there yet
    assert "did not take it (http.404)" in browser.get(f"/complaints/{of.enrollment_id}").text
    link(registry)
    assert paid(registry)
    assert tell(there, registry) == 0  # tried a moment ago
    there.center.rows(f"UPDATE freezes SET tried_at = tried_at - {AGAIN_MS}")  # later
    assert tell(there, registry) == 1
    assert not paid(registry)
    assert tell(there, registry) == 0  # told once
    page = browser.get(f"/complaints/{of.enrollment_id}").text
    assert "The registry has it, too: nobody is paid." in page
    assert "Stopped at the registry, too" in page
    ask(browser, of.enrollment_id, "unfreeze", "It was her son, she agrees")
    browser.sign()
    other = there.someone("R-2")
    act = there.center.rows("SELECT act_id FROM acts WHERE state = 'waiting'")[0][0]
    other.get("/acts")
    other.post(f"/acts/{act}/sign")
    other.sign()
    page = browser.get(f"/complaints/{of.enrollment_id}").text
    assert "At the registry it stays stopped until two of its operators lift it" in page


def test_a_person_is_stopped_under_the_other_spelling_of_their_id(
    there: ConsoleOffice, registry: str
) -> None:
    """Under ours nobody has an account there."""
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    link(registry)
    browser = there.someone("R-1")
    ask(browser, of.enrollment_id, "freeze")
    browser.sign()
    assert tell(there, registry, id_template="token:{sub}@nationalId") == 1
    assert not paid(registry)


def test_a_registry_that_is_away_or_refuses_loses_nothing(
    there: ConsoleOffice, registry: str
) -> None:
    laptop = there.center.laptop("S-1")
    of = laptop.enrollment()
    laptop.upload(laptop.proven(of))
    link(registry)
    browser = there.someone("R-1")
    ask(browser, of.enrollment_id, "freeze")
    browser.sign()
    with pytest.raises(MapperAway):
        tell(there, "http://127.0.0.1:9")
    assert there.center.rows("SELECT told_at, tried_at FROM freezes") == [(0, 0)]
    assert tell(there, registry, BANK) == 0  # has no right there
    ((taken_at, answer),) = there.center.rows("SELECT told_at, answer FROM freezes")
    assert (taken_at, answer) == (0, "http.403")
    assert paid(registry)
    there.center.rows("UPDATE freezes SET tried_at = 0")
    assert tell(there, registry) == 1
    assert not paid(registry)
    assert there.center.rows("SELECT answer FROM freezes") == [("",)]
