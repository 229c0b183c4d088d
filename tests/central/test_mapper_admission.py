"""A partner marked as the center moves nobody's account without the center's signed admission."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization

from spar_central.clock import now_utc
from spar_central.http_client import new_client
from spar_central.mappers.admission import AdmissionSigner
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperError, MapperOrder, Op, Result, Said
from spar_central.mappers.profile import profile_of
from spar_central.mappers.signature import RequestSigner
from spar_central.settings import Dialect, Mapper
from spar_central.trust.keys import PrivateKey, new_key
from tests.central.sending import at_once
from tests.central.storages import ENGINES, database
from tests.central.world import account
from tests.mapper.partner_client import PartnerClient, item, mapper, serving, sorted_form
from tests.mapper.waiting import WAIT_S

CENTER = PartnerClient("center")
BANK = PartnerClient("bank")
ADMITS = {alg: new_key(alg) for alg in ("Ed25519", "ES256")}
DIALECTS = ["spar-2.x", "g2p-connect-1.0", "spar-1.x"]
Clock = Callable[[], datetime]


def public_pem(key: PrivateKey) -> bytes:
    made: bytes = key.key.as_pem(private=False)
    return made


@pytest.fixture(scope="module", params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("admission")
    data = folder / "data"
    found = database(request.param, request)
    where = ("--database", found) if found else ()
    for alg, key in ADMITS.items():
        _add(data, CENTER, alg, where, "--central", str(_file(folder / f"{alg}.pub", key)))
    _add(data, BANK, "", where, "--signed-writes")
    secret = mapper(data, "partner", "secret", BANK.name, *where).strip()
    with serving(data, "", *where) as running:
        SECRETS[running.url] = secret
        yield running.url


SECRETS: dict[str, str] = {}


def _file(path: Path, key: PrivateKey) -> Path:
    path.write_bytes(public_pem(key))
    return path


def _add(
    data: Path, partner: PartnerClient, suffix: str, where: tuple[str, ...], *terms: str
) -> None:
    data.parent.mkdir(exist_ok=True)
    file = data.parent / f"{partner.name}.crt"
    file.write_bytes(partner.certificate())
    mapper(data, "partner", "add", partner.name + suffix, "--cert", str(file), *terms, *where)


class AdmittedSender:
    """Central's own gateway before the real registry."""

    def __init__(self, url: str, dialect: str, alg: str = "Ed25519") -> None:
        self.url, self.dialect, self.alg = url, dialect, alg

    def send(
        self,
        op: Op,
        *orders: MapperOrder,
        admits: PrivateKey | None = None,
        clock: Clock = now_utc,
        line: httpx.AsyncBaseTransport | None = None,
    ) -> list[Said]:
        """What it said of each; raises MapperError."""
        settings = Mapper(Dialect(self.dialect), self.url, CENTER.name + self.alg)
        pem = CENTER.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )

        async def go() -> dict[str, Result]:
            http = new_client(settings.wait_s, transport=line)
            try:
                signer = AdmissionSigner(admits or ADMITS[self.alg])
                gateway = HttpMapper(
                    profile_of(settings), RequestSigner(pem), http, clock, at_once, signer
                )
                return dict(await gateway.send(op, orders))
            finally:
                await http.aclose()

        found = asyncio.run(go())
        return [found[one.reference_id].said for one in orders]


NUMBERS = iter(range(1, 10_000))


def order(enrollment: str = "", **changes: Any) -> MapperOrder:
    number = next(NUMBERS)
    made: dict[str, Any] = {
        "reference_id": f"ref-{number}", "psut": f"person-{number}", "fa": account(f"70{number}"),
        "facts": {"admission": enrollment or f"enrollment-{number}.1"},
    }  # fmt: skip
    return MapperOrder(**{**made, **changes})


@pytest.mark.parametrize("alg", ADMITS)
@pytest.mark.parametrize("dialect", DIALECTS)
def test_what_the_center_admitted_is_carried_out(url: str, dialect: str, alg: str) -> None:
    sender = AdmittedSender(url, dialect, alg)
    first, second = order(), order()
    assert sender.send(Op.LINK, first, second) == [Said.DONE, Said.DONE]
    assert sender.send(Op.UNLINK, order(psut=first.psut, fa=None)) == [Said.DONE]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_without_a_word_of_the_right_key_nothing_is(url: str, dialect: str) -> None:
    sender = AdmittedSender(url, dialect)
    one = order()
    with pytest.raises(MapperError):
        sender.send(Op.LINK, one, admits=new_key())
    with pytest.raises(MapperError):
        sender.send(Op.LINK, one, admits=ADMITS["ES256"])
    with pytest.raises(MapperError):
        sender.send(Op.LINK, order(facts={}))
    assert sender.send(Op.LINK, one) == [Said.DONE]


class OtherAccount(httpx.AsyncBaseTransport):
    """Who has the key of the requests and not the one that admits: changes an item, signs anew."""

    def __init__(self, change: Callable[[dict[str, Any]], None]) -> None:
        self._change = change
        self._inner = httpx.AsyncHTTPTransport()

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = json.loads(request.content)
        self._change(body["request_body"]["request_payload"])
        sent = {**dict(request.headers), "signature": CENTER.sign(sorted_form(body))}
        sent.pop("content-length")
        content = json.dumps(body).encode()
        return await self._inner.handle_async_request(
            httpx.Request("POST", request.url, headers=sent, content=content)
        )


def test_another_account_person_or_enrollment_is_refused(url: str) -> None:
    sender = AdmittedSender(url, "spar-2.x")

    def account_of(payload: dict[str, Any]) -> None:
        payload["link_request"][0]["fa"]["account_number"] = "6660001"

    def person(payload: dict[str, Any]) -> None:
        payload["link_request"][0]["id"] = "somebody-else"

    def one_more(payload: dict[str, Any]) -> None:
        payload["link_request"].append({**payload["link_request"][0], "id": "second"})

    def reference(payload: dict[str, Any]) -> None:
        payload["link_request"][0]["reference_id"] = "r-other"

    for change in (account_of, person, one_more, reference):
        with pytest.raises(MapperError):
            sender.send(Op.LINK, order(), line=OtherAccount(change))
    assert sender.send(Op.LINK, order(), line=OtherAccount(lambda _: None)) == [Said.DONE]


def test_an_admission_of_long_ago_or_for_another_op_is_refused(url: str) -> None:
    sender = AdmittedSender(url, "spar-2.x")
    one = order()
    assert sender.send(Op.LINK, one) == [Said.DONE]
    late = order(psut=one.psut)
    with pytest.raises(MapperError):
        sender.send(Op.UPDATE, late, clock=lambda: now_utc() - timedelta(hours=1))
    captured: list[str] = []
    taken = httpx.AsyncHTTPTransport()

    class Keeping(httpx.AsyncBaseTransport):
        async def aclose(self) -> None:
            await taken.aclose()

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            captured.append(request.headers["admission"])
            return await taken.handle_async_request(request)

    assert sender.send(Op.UPDATE, late, line=Keeping()) == [Said.DONE]
    body = CENTER.spar2("unlink", {**item(), "id": one.psut}, sender_app_mnemonic="centerEd25519")
    with httpx.Client(base_url=url, timeout=WAIT_S) as http:
        reply = CENTER.post(http, "/mapper/unlink", body, admission=captured[0])
    assert reply.json()["response_header"]["response_status"] != "SUCCESS"


def test_each_admitted_enrollment_is_used_once(url: str) -> None:
    sender = AdmittedSender(url, "spar-2.x")
    one = order("used-once.1")
    assert sender.send(Op.LINK, one) == [Said.DONE]
    assert sender.send(Op.LINK, one) == [Said.DONE], "the same again is the same answer"
    second = order("used-once.1", psut=one.psut)
    with pytest.raises(MapperError):
        sender.send(Op.UPDATE, second)
    assert sender.send(Op.UPDATE, order("used-once.1.decided", psut=one.psut)) == [Said.DONE]


def test_an_admission_that_came_to_nothing_may_be_used_again(url: str) -> None:
    sender = AdmittedSender(url, "spar-2.x")
    one = order("not-linked-yet.1")
    assert sender.send(Op.UPDATE, one) == [Said.MISSING]
    again = order("not-linked-yet.1", psut=one.psut)
    assert sender.send(Op.LINK, again) == [Said.DONE]


def test_one_batch_names_an_enrollment_once(url: str) -> None:
    with pytest.raises(MapperError):
        AdmittedSender(url, "spar-2.x").send(Op.LINK, order("twice.1"), order("twice.1"))


def test_a_bank_that_signs_each_change_has_no_use_for_a_token(url: str) -> None:
    with httpx.Client(base_url=url, timeout=WAIT_S) as http:
        asked = {
            "grant_type": "client_credentials", "client_id": "bank", "client_secret": SECRETS[url],
        }  # fmt: skip
        token = http.post("/oauth/token", data=asked).json()["access_token"]
        bearer = {"authorization": f"Bearer {token}"}
        one = item()
        refused = http.post("/mapper/sync/link", json=BANK.g2p("link", one), headers=bearer)
        assert refused.json()["header"]["status_reason_code"] == "rjct.jwt.invalid"
        found = http.post("/mapper/sync/resolve", json=BANK.g2p("resolve", one), headers=bearer)
        assert found.status_code == 200
        done = BANK.post(http, "/mapper/sync/link", BANK.g2p("link", one)).json()
        assert done["message"]["link_response"][0]["status"] == "succ"


def test_the_key_of_the_requests_admits_nothing(tmp_path: Path) -> None:
    file = tmp_path / "same.crt"
    file.write_bytes(CENTER.certificate())
    keys = "--cert", str(file), "--central", str(file)
    with pytest.raises(Exception, match="exit status 2"):
        mapper(tmp_path / "data", "partner", "add", "x", *keys)
