"""The mapper's port over HTTP against the real registry, in each dialect."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from demo.office import make_key
from spar_central.cli.main import main
from spar_central.clock import now_utc
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import (
    MapperOrder,
    MapperRefuses,
    MapperRejects,
    MapperSilent,
    Op,
    Said,
)
from spar_central.mappers.probe import ProbeRequest, ProbeResult, probe
from spar_central.mappers.refusals import KeyRefused
from spar_central.mappers.signature import RequestSigner, canonical
from spar_central.settings import Canonical, Dialect
from spar_central.trust.accounts import EmailWallet, MobileWallet
from tests.async_line import AsyncLine
from tests.central.dialects import DIALECTS, WAYS, order, run
from tests.central.sending import key_for
from tests.central.storages import ENGINES, database
from tests.central.world import account
from tests.servers import RunningRegistry, running_registry


@pytest.fixture(scope="module", params=ENGINES)
def registry(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningRegistry]:
    """The real one, on each engine."""
    url = database(request.param, request)
    with running_registry(tmp_path_factory.mktemp("registry"), url) as running:
        yield running


@pytest.mark.parametrize("way", [*WAYS, "spar-1.x async"])
def test_what_is_linked_is_resolved_changed_and_unlinked(
    registry: RunningRegistry, way: str
) -> None:
    first = order()
    psut = first.psut

    async def story(mapper: HttpMapper) -> None:
        assert (await mapper.resolve([psut]))[psut].is_nothing
        said = await mapper.send(Op.LINK, [first])
        tells = way != "spar-1.x async"
        assert said[first.reference_id].said is (Said.DONE if tells else Said.NOTHING)
        held = (await mapper.resolve([psut]))[psut]
        assert (held.fa, held.readable, held.version) == (first.fa, True, "1")
        assert held.since is not None
        other = order(psut, fa=account("777"), person_id=held.person_id)
        await mapper.send(Op.UPDATE, [other])
        assert (await mapper.resolve([psut]))[psut].fa == account("777")
        await mapper.send(Op.UNLINK, [order(psut, fa=None)])
        assert (await mapper.resolve([psut]))[psut].is_nothing

    run(registry, way, story)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "fa",
    [
        MobileWallet("Example Mobile Money", "EXM", "+919900112233"),
        EmailWallet("Example Mail", "EXE", "asha@example.org"),
        msgspec.structs.replace(account(), bank_name="भारतीय स्टेट बैंक", branch_name="Main. Rd: 2"),
    ],
)
def test_every_kind_of_account_reads_back_as_it_was_sent(
    registry: RunningRegistry, way: str, fa: Any
) -> None:
    one = order(fa=fa)

    async def story(mapper: HttpMapper) -> object:
        await mapper.send(Op.LINK, [one])
        return (await mapper.resolve([one.psut]))[one.psut].fa

    assert run(registry, way, story) == fa


@pytest.mark.parametrize("way", WAYS)
def test_bad_ones_are_found_and_good_neighbours_are_carried_out(
    registry: RunningRegistry, way: str
) -> None:
    first, second, third = order(), order(), order()
    again = order(first.psut)

    async def story(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [first])
        said = await mapper.send(Op.LINK, [second, again])
        assert said[second.reference_id].said is Said.DONE
        assert said[again.reference_id].said is Said.EXISTS
        for op in (Op.UPDATE, Op.UNLINK):
            one = order(third.psut)
            assert (await mapper.send(op, [one]))[one.reference_id].said is Said.MISSING

    run(registry, way, story)


@pytest.mark.parametrize("dialect", ["spar-2.x", "g2p-connect-1.0"])
def test_a_repeat_of_the_same_order_is_harmless(registry: RunningRegistry, dialect: str) -> None:
    """Ours knows it by its reference; the sender repeats nothing without asking, all the same."""
    one = order()

    async def story(mapper: HttpMapper) -> str:
        for _ in range(3):
            said = await mapper.send(Op.LINK, [one])
            assert said[one.reference_id].said is Said.DONE
        return (await mapper.resolve([one.psut]))[one.psut].version

    assert run(registry, dialect, story) == "1"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_person_under_another_spelling_is_found_and_written_there(
    registry: RunningRegistry, dialect: str
) -> None:
    one = order()
    other = order(one.psut, fa=account("4242"))
    template = "token:{sub}@nationalId"

    async def link(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [one])

    async def change(mapper: HttpMapper) -> None:
        held = (await mapper.resolve([one.psut]))[one.psut]
        assert (held.fa, held.person_id) == (one.fa, f"token:{one.psut}@nationalId")
        await mapper.send(Op.UPDATE, [msgspec_replaced(other, held.person_id)])
        again = (await mapper.resolve([one.psut]))[one.psut]
        assert (again.fa, again.readable) == (other.fa, True)

    run(registry, dialect, link, id_template=template)
    run(registry, dialect, change)


def msgspec_replaced(of: MapperOrder, person_id: str) -> MapperOrder:
    return MapperOrder(of.reference_id, of.psut, of.fa, person_id, of.name, of.facts)


def test_a_person_with_two_accounts_is_not_readable(registry: RunningRegistry) -> None:
    one = order()

    async def link(mapper: HttpMapper) -> None:
        await mapper.send(Op.LINK, [one])
        await mapper.send(Op.LINK, [order(one.psut, person_id=f"token:{one.psut}@nationalId")])
        held = (await mapper.resolve([one.psut]))[one.psut]
        assert held.fa is None
        assert not held.readable
        assert not held.is_nothing

    run(registry, "spar-2.x", link)


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_key_the_registry_does_not_know_is_named(
    registry: RunningRegistry, dialect: str, tmp_path: Path
) -> None:
    stranger, _ = make_key(tmp_path)
    with pytest.raises(KeyRefused):
        run(registry, dialect, lambda m: m.ping(), RequestSigner(stranger.encode()))


@pytest.mark.parametrize("line", [AsyncLine(status=""), AsyncLine(slow=1_000)], ids=["no", "slow"])
def test_an_acknowledgement_without_an_answer_is_silence(
    registry: RunningRegistry, line: AsyncLine
) -> None:
    with pytest.raises(MapperSilent):
        run(registry, "g2p-connect-1.0", lambda m: m.send(Op.LINK, [order()]), line=line)


@pytest.mark.parametrize("status", ["/mapper/sync/txn/status", "/mapper/txn/status"])
def test_the_status_is_found_where_the_server_has_it(
    registry: RunningRegistry, status: str
) -> None:
    one = order()

    async def story(mapper: HttpMapper) -> Said:
        return (await mapper.send(Op.LINK, [one]))[one.reference_id].said

    line = AsyncLine(status=status)
    assert run(registry, "g2p-connect-1.0", story, line=line) is Said.DONE


@pytest.mark.parametrize(
    ("ack", "error"),
    [
        ({"ack_status": "NACK", "error": {"code": "rjct.jwt.invalid"}}, KeyRefused),
        ({"ack_status": "ERR", "error": {"code": "err.signature.missing"}}, KeyRefused),
        ({"ack_status": "ERR", "error": {"code": "err.version.not_supported"}}, MapperRefuses),
        ({"ack_status": "ERR", "error": {"code": "err.service.unavailable"}}, MapperSilent),
        ({"ack_status": "ERR", "error": {"code": "err.request.bad"}}, MapperRejects),
        ({"ack_status": "NACK", "error": None}, MapperSilent),
        ({"ack_status": "PERHAPS"}, MapperSilent),
    ],
)
@pytest.mark.parametrize("dialect", ["g2p-connect-1.0", "spar-1.x"])
def test_what_is_not_acknowledged_is_one_of_our_errors(
    registry: RunningRegistry, dialect: str, ack: dict[str, Any], error: type[Exception]
) -> None:
    line = AsyncLine()
    line.ack = ack
    with pytest.raises(error):
        run(registry, dialect, lambda m: m.send(Op.LINK, [order()]), line=line)


# probe


@pytest.mark.parametrize("prefix", ["", "/"])
def test_the_real_registry_is_found_with_key_and_without(
    registry: RunningRegistry, prefix: str
) -> None:
    asked = ProbeRequest(registry.url + prefix, registry.sender, key_for(registry))
    found = asyncio.run(probe(asked, now_utc))
    assert (found.profile.dialect, found.needs_key) == (Dialect.G2P, False)
    assert found.profile.canonical is Canonical.SORTED
    found = asyncio.run(probe(ProbeRequest(registry.url, registry.sender), now_utc))
    assert (found.profile.dialect, found.needs_key) == (Dialect.G2P, True)


class RealSpar(httpx.AsyncBaseTransport):
    """The documents and signature rules of the real servers, recorded; nothing behind them."""

    def __init__(self, public: Any, rule: Canonical, prefix: str = "", *, path: str,
                 portal_at_root: bool = False, page_at_root: bool = False) -> None:  # fmt: skip
        self.public, self.rule, self.prefix, self.path = public, rule, prefix, path
        self.portal_at_root, self.page_at_root = portal_at_root, page_at_root

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if path == "/openapi.json" and self.portal_at_root:
            listed = ["/mapper/link", "/dfsp/fetch-banks", "/ping"]
            return httpx.Response(200, json={"paths": {one: {} for one in listed}})
        if path == f"{self.prefix}/openapi.json":
            return httpx.Response(200, json={"paths": {self.path: {}, "/ping": {}}})
        if path != f"{self.prefix}{self.path.replace('link', 'resolve')}":
            return self._elsewhere()
        body = json.loads(await request.aread())
        holds = self._holds(request.headers.get("signature", ""), body)
        return httpx.Response(200, json=answered(body) if holds else refused(body))

    def _elsewhere(self) -> httpx.Response:
        if self.page_at_root:
            return httpx.Response(200, html="<html>ingress</html>")
        if self.portal_at_root:
            return httpx.Response(401, json={"errors": [{"code": "G2P-AUT-401"}]})
        return httpx.Response(404, json={})

    def _holds(self, signature: str, body: Any) -> bool:
        from joserfc import jws
        from joserfc.errors import JoseError

        signed = json.dumps(body, separators=(",", ":")).encode()
        if self.rule is Canonical.SORTED:
            signed = canonical(body, self.rule)
        try:
            jws.deserialize_compact(signature, self.public, algorithms=["RS256"], payload=signed)
        except (JoseError, ValueError):
            return False
        return True


def refused(body: Any) -> Any:
    if "header" in body:
        head = {"status": "rjct", "status_reason_code": "rjct.jwt.invalid"}
        return {"header": head, "message": {}}
    head = {"response_status": "ERROR", "response_error_code": "rjct.request.validation",
            "response_error_message": "StatusReasonCodeEnum.rjct_jwt_invalid"}  # fmt: skip
    return {"response_header": head}


def answered(body: Any) -> Any:
    message = body.get("message") or body["request_body"]["request_payload"]
    lines = [
        {"reference_id": one["reference_id"], "status": "succ", "fa": None,
         "status_reason_code": "succ.fa.not_linked_to_id"}
        for one in message["resolve_request"]
    ]  # fmt: skip
    if "header" in body:
        return {"header": {"status": "succ"}, "message": {"resolve_response": lines}}
    payload = {"response_payload": {"resolve_response": lines}}
    return {"response_header": {"response_status": "SUCCESS"}, "response_body": payload}


@pytest.fixture(scope="module")
def pair() -> tuple[RequestSigner, Any]:
    from joserfc.jwk import RSAKey

    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return RequestSigner(pem), RSAKey.import_key(pem)


def probed(server: RealSpar, signer: RequestSigner | None) -> ProbeResult:
    request = ProbeRequest("http://mapper.test", "spar-central", signer)
    return asyncio.run(probe(request, now_utc, server))


@pytest.mark.parametrize(("path", "dialect"), [("/sync/link", Dialect.SPAR_1),
                                               ("/mapper/link", Dialect.SPAR_2)])  # fmt: skip
@pytest.mark.parametrize("rule", Canonical)
@pytest.mark.parametrize("prefix", ["", "/api/mapper"])
def test_the_canonical_form_is_found_by_a_letter_that_is_not_ascii(
    pair: tuple[RequestSigner, Any], path: str, dialect: Dialect, rule: Canonical, prefix: str
) -> None:
    """SPAR 1.1.0 as released escapes; both forms are one while everything is ASCII."""
    found = probed(RealSpar(pair[1], rule, prefix, path=path), pair[0])
    assert (found.profile.dialect, found.profile.canonical) == (dialect, rule)
    assert found.profile.base_url == f"http://mapper.test{prefix}"
    assert not found.needs_key


def test_it_goes_on_behind_an_ingress_whose_root_is_a_page(pair: tuple[RequestSigner, Any]) -> None:
    server = RealSpar(pair[1], Canonical.SORTED, "/api/mapper", path="/mapper/link",
                      page_at_root=True)  # fmt: skip
    found = probed(server, pair[0])
    assert found.profile.base_url == "http://mapper.test/api/mapper"


def test_the_portal_is_told_from_the_partners_api(pair: tuple[RequestSigner, Any]) -> None:
    server = RealSpar(pair[1], Canonical.SORTED, "/api/mapper", path="/mapper/link",
                      portal_at_root=True)  # fmt: skip
    found = probed(server, pair[0])
    assert found.profile.base_url == "http://mapper.test/api/mapper"
    server.prefix = "/somewhere"
    with pytest.raises(MapperRefuses, match="portal"):
        probed(server, pair[0])


@pytest.mark.parametrize(("path", "dialect"), [("/sync/link", Dialect.SPAR_1),
                                               ("/mapper/link", Dialect.SPAR_2)])  # fmt: skip
def test_the_document_names_the_dialect_without_a_key(
    pair: tuple[RequestSigner, Any], path: str, dialect: Dialect
) -> None:
    found = probed(RealSpar(pair[1], Canonical.SORTED, path=path), None)
    assert (found.profile.dialect, found.needs_key) == (dialect, True)


def test_the_command_proposes_settings_that_can_be_read(
    registry: RunningRegistry, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "mapper.pem"
    key.write_text(registry.key_pem, encoding="utf-8")
    key.chmod(0o600)
    file = tmp_path / "central.toml"
    base = f'office = "o"\noffice_name = "o"\ndata = "{tmp_path}/data"\n'
    file.write_text(base, encoding="utf-8")
    probe_it = [
        "mapper",
        "probe",
        registry.url,
        "--sender",
        registry.sender,
        "--key-file",
        str(key),
    ]
    assert main(["--settings", str(file), *probe_it]) == 0
    shown = capsys.readouterr().out
    file.write_text(f'{base}{shown}key_file = "{key}"\n', encoding="utf-8")
    assert main(["--settings", str(file), "mapper", "check"]) == 0
    assert "accepts our key" in capsys.readouterr().out
    (tmp_path / "stranger").mkdir()
    stranger, _ = make_key(tmp_path / "stranger")
    key.write_text(stranger, encoding="utf-8")
    assert main(["--settings", str(file), "mapper", "check"]) == 1
    key.chmod(0o644)
    assert main(["--settings", str(file), "mapper", "check"]) == 2
