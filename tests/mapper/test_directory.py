"""Banks, branches, wallets and strategies: imported as a whole, told in both dialects."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from spar_mapper.core.strategies import StrategyRegistry, strategy_from_template
from spar_mapper.dialects.g2p import read_fa_text
from tests.mapper.partner_client import PartnerClient, item, mapper, register, serving
from tests.mapper.postgres import Postgres
from tests.mapper.waiting import WAIT_S

CSV = """kind,mnemonic,name,code,bank,strategy_id
bank,HDFC,HDFC Bank Ltd.,HDFC,,
bank,CANARA,Canara Bank,CNRB,,5
branch,HDFC-MUM,Mumbai Central,HDFC0000522,HDFC,
branch,HDFC-AHM,Ahmedabad,HDFC0000006,HDFC,
branch,CAN-1,"Bengaluru, Main",CNRB0000001,CANARA,
mobile_wallet,TMOB,T Mobile,TMOB,,
email_wallet,PAYPAL,PayPal,PAYPAL,,
"""


class DirectoryRegistry:
    def __init__(self, folder: Path, toml: str) -> None:
        self.data = folder / "data"
        self.data.mkdir()
        self.toml = toml
        (self.data / "settings.toml").write_text(toml, encoding="utf-8")
        self.settings = ["--settings", str(self.data / "settings.toml")]
        self.partner, self.manager = PartnerClient("partner"), PartnerClient("manager")
        register(self.data, self.partner, *self.settings)
        register(self.data, self.manager, "--rights", "link,manage", *self.settings)
        self.file = folder / "directory.csv"

    def import_csv(self, text: str) -> str:
        self.file.write_text(text, encoding="utf-8")
        return mapper(self.data, "directory", "import", str(self.file), *self.settings)


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def registry(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> DirectoryRegistry:
    toml = ""
    if request.param == "postgres":
        server: Postgres = request.getfixturevalue("postgres")
        toml = f'database = "{server.database()}"\n'
    return DirectoryRegistry(tmp_path_factory.mktemp("directory"), toml)


@pytest.fixture(scope="module")
def http(registry: DirectoryRegistry) -> Iterator[httpx.Client]:
    registry.import_csv(CSV)
    with (
        serving(registry.data, registry.toml) as server,
        httpx.Client(base_url=server.url, timeout=WAIT_S) as client,
    ):
        yield client


def fetch(http: httpx.Client, name: str, payload: Any = None, **body: Any) -> Any:
    result = PartnerClient.spar2(PartnerClient("x", object()), "x")
    result["request_body"] = {"request_payload": payload or {}, **body}
    reply = http.post(f"/dfsp/{name}", json=result)
    assert reply.status_code == 200, reply.text
    return reply.json()["response_body"]


def old(http: httpx.Client, name: str, payload: Any, paging: Any = None) -> Any:
    body = {"request_header": {}, "request_pagination": paging, "request_payload": payload}
    reply = http.post(f"/dfsp/{name}", json=body)
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_a_spar_2_client_finds_banks_branches_and_wallets(http: httpx.Client) -> None:
    banks = fetch(http, "fetch-banks")["response_payload"]["banks"]
    assert [b["bank_name"] for b in banks] == ["HDFC Bank Ltd.", "Canara Bank"]
    assert set(banks[0]) == {"id", "bank_mnemonic", "bank_name", "bank_code"}
    result = fetch(http, "fetch-branches", {"bank_id": banks[0]["id"]})["response_payload"]
    assert [b["branch_name"] for b in result["branches"]] == ["Ahmedabad", "Mumbai Central"]
    assert {b["bank_id"] for b in result["branches"]} == {banks[0]["id"]}
    assert len(fetch(http, "fetch-branches")["response_payload"]["branches"]) == 3
    wallets = fetch(http, "fetch-wallet-service-providers")["response_payload"]
    kinds = [w["wallet_type"] for w in wallets["wallet_service_providers"]]
    assert kinds == ["MOBILE_WALLET", "EMAIL_WALLET"]


def test_pages_are_given_when_asked_for(http: httpx.Client) -> None:
    page = {"current_page": 2, "page_size": 2}
    result = fetch(http, "fetch-branches", pagination_request=page)
    assert len(result["response_payload"]["branches"]) == 1
    assert result["pagination_response"] == {"number_of_items": 3, "number_of_pages": 2}
    body = PartnerClient("x", object()).spar2("x")
    wrongs: list[Any] = [{"current_page": 0, "page_size": 1}, {"current_page": 1}, [], 5]
    for wrong in wrongs:
        body["request_body"] = {"request_payload": {}, "pagination_request": wrong}
        assert http.post("/dfsp/fetch-banks", json=body).status_code == 400
    body["request_body"] = {"request_payload": {"bank_id": "1"}}
    assert http.post("/dfsp/fetch-branches", json=body).status_code == 400


def test_a_spar_1_client_walks_down_the_levels(http: httpx.Client) -> None:
    top = old(http, "getLevels", {"parent": 0})["response_payload"]
    assert [level["name"] for level in top] == ["Bank", "Mobile Wallet", "Email Wallet"]
    banks = old(http, "getLevelValues", {"parent": 0, "level_id": 1})["response_payload"]
    assert [(b["code"], b["strategy_id"]) for b in banks] == [("CNRB", 5), ("HDFC", 2)]
    below = old(http, "getLevels", {"parent": 1})["response_payload"]
    asked = {"parent": banks[1]["id"], "level_id": below[0]["id"]}
    branches = old(http, "getLevelValues", asked, {"request_page": 1, "page_size": 1})
    assert [b["name"] for b in branches["response_payload"]] == ["Ahmedabad"]
    assert branches["response_pagination"]["total_elements"] == 2
    (last,) = old(http, "getLevels", {"parent": 2})["response_payload"]
    assert (last["input_type"], last["validation_regex"]) == ("input", r"^\d{9,18}$")
    assert old(http, "getLevelValues", {"parent": 0, "level_id": 99})["response_payload"] == []
    assert (
        len(old(http, "getLevelValues", {"parent": 0, "level_id": 1}, {})["response_payload"]) == 2
    )


def test_ids_stay_when_the_directory_is_replaced(
    registry: DirectoryRegistry, http: httpx.Client
) -> None:
    before = fetch(http, "fetch-banks")["response_payload"]["banks"]
    shown = registry.import_csv(CSV.replace("bank,HDFC", "bank,NEW,New Bank,NEW,,\nbank,HDFC"))
    assert "bank\t3\n" in shown
    after = fetch(http, "fetch-banks")["response_payload"]["banks"]
    assert after[:2] == before
    registry.import_csv(CSV)
    assert fetch(http, "fetch-banks")["response_payload"]["banks"] == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("bank,CANARA", "bank,HDFC"), "line 3: this mnemonic stands twice"),
        (("CNRB0000001,CANARA", "CNRB0000001,NOBODY"), "line 6: bank is not"),
        (("mobile_wallet,", "purse,"), "line 7: kind is one of"),
        (("CNRB,,5", "CNRB,,77"), "line 3: strategy_id"),
        (("T Mobile", "T.fa_type:X"), "line 7: name is text"),
        (("kind,", "sort,"), "no column kind"),
    ],
)
def test_a_file_with_a_fault_changes_nothing_and_names_the_line(
    registry: DirectoryRegistry, http: httpx.Client, change: tuple[str, str], message: str
) -> None:
    with pytest.raises(subprocess.CalledProcessError) as error:
        registry.import_csv(CSV.replace(*change, 1))
    assert message in error.value.stderr
    assert len(fetch(http, "fetch-branches")["response_payload"]["branches"]) == 3


def test_the_directory_can_be_closed(tmp_path: Path) -> None:
    data, partner = tmp_path / "data", PartnerClient("partner")
    register(data, partner)
    secret = mapper(data, "partner", "secret", "partner").strip()
    closed = "open_directory = false\n"
    with serving(data, closed) as server, httpx.Client(base_url=server.url) as http:
        body = partner.spar2("x")
        body["request_body"] = {"request_payload": {}}
        old_body = {"request_payload": {"parent": 0}}
        assert http.post("/dfsp/fetch-banks", json=body).status_code == 401
        assert http.post("/dfsp/getLevels", json=old_body).status_code == 401
        assert partner.post(http, "/dfsp/fetch-banks", body).status_code == 200
        form = {"grant_type": "client_credentials"}
        result = http.post("/oauth/token", data=form, auth=("partner", secret)).json()
        headers = {"authorization": f"Bearer {result['access_token']}"}
        assert http.post("/dfsp/getLevels", json=old_body, headers=headers).status_code == 200


def manage(
    registry: DirectoryRegistry, http: httpx.Client, partner: PartnerClient, **payload: Any
) -> httpx.Response:
    body = partner.spar2("x")
    body["request_body"] = {"request_payload": payload}
    return partner.post(http, "/strategies/add", body)


def test_a_strategy_is_added_by_api_and_used_at_once(
    registry: DirectoryRegistry, http: httpx.Client
) -> None:
    template = "account_number:{account_number}.bank_code:{bank_code}.fa_type:BANK"
    result = {"strategy_id": 40, "description": "short", "construct_strategy": template}
    assert manage(registry, http, registry.partner, **result).status_code == 403
    assert manage(registry, http, registry.manager, **result).status_code == 200
    assert manage(registry, http, registry.manager, **result).status_code == 200
    other = {**result, "construct_strategy": template + ".branch_code:1"}
    assert manage(registry, http, registry.manager, **other).status_code == 409
    assert (
        manage(registry, http, registry.manager, **{**result, "strategy_id": 2}).status_code == 409
    )
    fa = {"strategy_id": 40, "account_number": "1", "bank_code": "B", "fa_type": "BANK"}
    body = registry.manager.spar2("link", item(fa=fa))
    reply = registry.manager.post(http, "/mapper/link", body).json()
    (row,) = reply["response_body"]["response_payload"]["link_response"]
    assert row["fa"] == "account_number:1.bank_code:B.fa_type:BANK"
    listed = PartnerClient("x", object()).spar2("x")
    known = http.post("/strategies/fetch", json=listed).json()["response_body"]["response_payload"]
    assert [s["strategy_id"] for s in known["strategies"]] == [2, 3, 4, 5, 40]


@pytest.mark.parametrize(
    "template",
    [
        "",
        "account_number:1",
        "bank_code:{bank_code}",
        "{account_number}",
        "account_number:{account_number}.account_number:{account_number}",
        "account_number:{account_number}x",
        "account_number:{account_number!r}",
        "account_number:{account_number.__class__}",
        "account_number:{account_number}.secret:{secret}",
        "account_number:{bank_code}",
        "(a+)+:{account_number}",
    ],
)
def test_a_template_that_could_mix_up_fields_is_refused(template: str) -> None:
    assert strategy_from_template(40, template) is None


def test_an_address_made_to_take_for_ever_is_refused_at_once() -> None:
    keys = ("branch_name", "branch_code", "bank_name", "bank_code")
    text = "account_number:" + "".join(f".{key}:" * 30 for key in keys) + "x"
    assert (
        read_fa_text(text, None, StrategyRegistry()) is None
    )  # it was matched for 0.4 s, and kept
