"""An app asks, two operators approve, it tries itself out, and only then sees real people."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from joserfc.jwk import ECKey

from spar_mapper.core.clock import now_iso, now_ms
from spar_mapper.core.links import DAY_MS
from spar_mapper.core.model import Op, Service
from spar_mapper.onboarding.requests import (
    key_words,
    read_request,
)
from spar_mapper.onboarding.self_test import SelfTestService
from spar_mapper.records.jobs import Jobs, PendingCallback
from spar_mapper.records.partner_requests import MAX_OF_ADDRESS, MAX_WAITING, PartnerRequests
from spar_mapper.records.partners import KeyState, Partner, PartnerKey, Partners, Stage
from spar_mapper.records.self_tests import SelfTest, SelfTests
from spar_mapper.storage.port import Storage
from tests.mapper.bulk_registry import BulkRegistry, new_registry
from tests.mapper.consent_world import in_storage, new_world
from tests.mapper.operated import OperatedRegistry, new_key

WANTED = {
    "name": "pension-app",
    "organisation": "Ministry of Pensions",
    "contact": "+254 20 000 0000",
    "rights": ["resolve-consented"],
    "programmes": [],
    "callback": "https://app.example.org/g2p",
    "terms": {
        "title": "Pension app",
        "purposes": {
            "pension": {"text": {"en": "to pay your pension"}, "stops": {"en": "It stops."}}
        },
        "controller": {"name": "Ministry of Pensions"},
        "return_urls": ["https://app.example.org/back"],
    },
}


BOTH = pytest.mark.parametrize("registry", ["sqlite", "postgres"], indirect=True)
"""Where the database is asked something that no other test asks it."""


@pytest.fixture
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(getattr(request, "param", "sqlite"), request, tmp_path)


@pytest.fixture
def office(registry: BulkRegistry, capsys: pytest.CaptureFixture[str]) -> OperatedRegistry:
    made = OperatedRegistry(registry, capsys)
    assert made.hire("anna") == 0
    assert made.hire("ben") == 0
    return made


class AskingApp:
    """An app's operator, with a key of its own and a registry to ask at."""

    def __init__(self, office: OperatedRegistry, registry: BulkRegistry) -> None:
        self.office, self.registry = office, registry
        self.key = new_key(registry.folder, "app")

    def ask(self, **changes: Any) -> str:
        """The number of the request, which an operator took from a file."""
        folder = self.registry.folder
        wanted, out = folder / "wanted.json", folder / "request.jws"
        wanted.write_text(json.dumps({**WANTED, **changes}), "utf-8")
        command = self.office.command
        assert command("partner", "sign-request", wanted, "--key", self.key, "--out", out) == 0
        self.office.said()
        assert command("partner", "take-request", out) == 0
        number, name, words = self.office.said().strip().split("\t")
        assert name == changes.get("name", WANTED["name"])
        assert words == key_words(read_request(out.read_text("utf-8").strip())[1])
        return number

    def approved(self, **changes: Any) -> str:
        number = self.ask(**changes)
        assert self.office.command("partner", "onboard", number, by="anna") == 0
        assert self.office.decide("approve", by="ben") == 0
        return number

    def inside(self, act: Callable[[Storage], Awaitable[Any]]) -> Any:
        return in_storage(self.registry.settings, act)

    def partner(self, name: str = "pension-app") -> Partner | None:
        found: Partner | None = self.inside(lambda storage: Partners(storage).find(name))
        return found

    def test(self, *, code: str = "", secret: str = "") -> SelfTest:
        """One self-test, answered with what was posted unless told otherwise."""

        async def act(storage: Storage) -> SelfTest:
            partner = await Partners(storage).find("pension-app")
            assert partner is not None
            service = SelfTestService(storage)
            kid = partner.active_keys()[0].kid
            sent = "2026-01-01T00:00:00Z" if code == "late" else now_iso()
            test = await service.begin(partner, kid, sent)
            (rows,) = await storage.run(
                ("SELECT url, body FROM callbacks WHERE job = $1", (f"self-test:{test.id}",))
            )
            ((url, body),) = rows
            assert url == "https://app.example.org/g2p/on-self-test"
            posted = json.loads(body)["body"]
            right = posted["code"] if code in {"", "late"} else code
            return await service.answer(partner, test.id, right, secret)

        done: SelfTest = self.inside(act)
        return done


@pytest.fixture
def app(office: OperatedRegistry, registry: BulkRegistry) -> AskingApp:
    return AskingApp(office, registry)


@BOTH
def test_from_a_request_to_production(app: AskingApp, office: OperatedRegistry) -> None:
    number = app.ask()
    assert office.command("partner", "onboard", number) == 2
    assert office.command("partner", "onboard", number, by="anna") == 0
    assert app.partner() is None, "one operator makes nobody known"
    assert office.decide("approve", by="anna") == 2
    assert app.partner() is None
    assert office.decide("approve", by="ben") == 0
    assert office.partners() == "pension-app\tresolve-consented\tsandbox\n"
    assert office.command("partner", "onboard", number, by="anna") == 2, "it does not wait any more"

    assert office.command("partner", "activate", "pension-app", by="anna") == 2, "not tested"
    assert app.test().passed
    assert office.command("partner", "activate", "pension-app") == 2
    assert office.command("partner", "activate", "pension-app", by="anna") == 0
    assert office.partners() == "pension-app\tresolve-consented\tsandbox\n"
    assert office.decide("approve", by="ben") == 0
    assert office.partners() == "pension-app\tresolve-consented\n"
    partner = app.partner()
    assert partner is not None
    assert partner.terms is not None
    assert partner.callback == WANTED["callback"]


def test_an_app_is_never_one_persons_word(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    """Elsewhere a registry with one operator goes on; here it needs the second."""
    alone = OperatedRegistry(registry, capsys)
    assert alone.hire("anna") == 0
    app = AskingApp(alone, registry)
    number = app.ask()
    assert alone.command("partner", "onboard", number, by="anna") == 2
    assert alone.command("partner", "onboard", number) == 2
    assert alone.partners() == ""


def test_what_was_approved_is_what_was_read(app: AskingApp, office: OperatedRegistry) -> None:
    """The request may be altered in the table between two operators: their change is whole."""
    number = app.ask()
    assert office.command("partner", "onboard", number, by="anna") == 0
    change = "UPDATE proposals SET body = replace(body, 'resolve-consented', 'resolve')"
    app.inside(lambda storage: storage.run((change, ())))
    assert office.decide("approve", by="ben") == 2
    assert app.partner() is None


def test_a_name_that_was_somebodys_is_not_given_again(
    app: AskingApp, office: OperatedRegistry
) -> None:
    """Consents hang on the name: whoever gets it would read by them."""
    app.approved()
    again = app.ask(organisation="Somebody else")
    assert office.command("partner", "onboard", again, by="anna") == 0
    assert office.decide("approve", by="ben") == 2
    assert office.decide("reject", by="ben") == 0
    assert office.command("partner", "remove", "pension-app", by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    assert app.partner() is None
    assert office.command("partner", "onboard", again, by="anna") == 0
    assert office.decide("approve", by="ben") == 2
    assert app.partner() is None


def test_a_dropped_request_is_not_approved(app: AskingApp, office: OperatedRegistry) -> None:
    number = app.ask()
    assert office.command("partner", "onboard", number, by="anna") == 0
    assert office.command("partner", "drop-request", number) == 0
    assert office.decide("approve", by="ben") == 2
    assert app.partner() is None
    office.said()
    assert office.command("partner", "requests") == 0
    assert office.said() == ""
    assert office.decide("reject", by="ben") == 0

    app.approved()
    number = app.ask(kind="key")
    assert office.command("partner", "onboard", number, by="anna") == 0
    assert office.command("partner", "drop-request", number) == 0
    assert office.decide("approve", by="ben") == 2, "nor is one for a further key"


@BOTH
def test_strangers_fill_nothing(registry: BulkRegistry) -> None:
    async def act(storage: Storage) -> None:
        requests = PartnerRequests(storage)
        for n in range(MAX_OF_ADDRESS):
            assert await requests.add(f"a{n}", "10.0.0.1", "x", "y")
        assert not await requests.add("a-more", "10.0.0.1", "x", "y")
        assert await requests.add("a0", "10.0.0.1", "x", "y"), "the same one is taken already"
        for n in range(MAX_WAITING - MAX_OF_ADDRESS):
            assert await requests.add(f"b{n}", f"10.1.{n // 250}.{n % 250}", "x", "y")
        assert not await requests.add("c", "10.9.9.9", "x", "y")
        assert await requests.add("of-a-file", "", "x", "y"), "an operator is always heard"
        assert len(await requests.waiting()) == MAX_WAITING + 1

    in_storage(registry.settings, act)


def test_a_key_signs_from_a_day_until_a_day(app: AskingApp, office: OperatedRegistry) -> None:
    app.approved()
    command, partner = office.command, "pension-app"
    second = new_key(app.registry.folder, "second").with_suffix(".pub")
    dates = ("--from", "2099-01-01", "--until", "2099-12-31")
    assert command("partner", "add-key", partner, "--key", second, *dates, by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    found = app.partner()
    assert found is not None
    first, later = sorted(found.keys, key=lambda key: key.not_before)
    begins = later.not_before
    assert later.state_at(begins - 1) is KeyState.PENDING
    assert later.state_at(begins) is KeyState.ACTIVE
    assert later.state_at(begins + 365 * DAY_MS - 1) is KeyState.ACTIVE
    assert later.state_at(begins + 365 * DAY_MS) is KeyState.ENDED
    assert found.active_keys() == [first], "the first still signs, the next not yet"
    back = ("--from", "2030-01-02", "--until", "2030-01-01")
    assert command("partner", "add-key", partner, "--key", second, *back, by="anna") == 2


@BOTH
def test_a_revoked_key_ends_at_once_and_never_comes_back(
    app: AskingApp, office: OperatedRegistry
) -> None:
    app.approved()
    partner = app.partner()
    assert partner is not None
    (key,) = partner.keys
    assert office.command("partner", "revoke-key", "pension-app", key.kid) == 2, "who says so?"
    assert office.command("partner", "revoke-key", "pension-app", key.kid, by="anna") == 0
    partner = app.partner()
    assert partner is not None
    assert partner.active_keys() == []
    assert partner.keys[0].state_at(now_ms()) is KeyState.REVOKED
    public = app.key.with_suffix(".pub")
    for words in (("add-key",), ("add", "--rights", "resolve")):
        act, *more = words
        ordered = ("partner", act, "pension-app", "--key", public, *more)
        assert office.command(*ordered, by="anna") == 0
        assert office.decide("approve", by="ben") == 2, "under no name"
        assert office.decide("reject", by="ben") == 0
    second = new_key(app.registry.folder, "second").with_suffix(".pub")
    masked = app.registry.folder / "masked.jwk"
    jwk = {**ECKey.import_key(second.read_text("ascii")).as_dict(private=False), "kid": key.kid}
    masked.write_text(json.dumps(jwk), "utf-8")
    assert office.command("partner", "add-key", "pension-app", "--key", masked, by="anna") == 0
    assert office.decide("approve", by="ben") == 2, "its row would be another key's"
    assert office.decide("reject", by="ben") == 0
    assert office.command("partner", "add-key", "pension-app", "--key", second, by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    assert office.command("partner", "remove-key", "pension-app", key.kid, by="anna") == 0
    assert office.decide("approve", by="ben") == 2, "that would let it come back"
    (rows,) = app.inside(lambda storage: storage.run(("SELECT by_whom, body FROM acts", ())))
    ((by, body),) = rows
    assert by == "anna"
    assert key.kid in body


def test_a_disabled_partner_is_nobody_and_begins_in_the_sandbox(
    app: AskingApp, office: OperatedRegistry
) -> None:
    app.approved()
    app.test()
    assert office.command("partner", "activate", "pension-app", by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    assert office.command("partner", "secret", "pension-app", by="anna") == 0
    office.said()
    assert office.decide("approve", by="ben") == 0
    secret = office.said().splitlines()[-1]
    partner = app.partner()
    assert partner is not None
    assert partner.is_client_secret(secret)
    assert office.command("partner", "disable", "pension-app", by="ben") == 0
    partner = app.partner()
    assert partner is not None
    assert partner.active_keys() == []
    assert not partner.is_client_secret(secret)
    assert not any(partner.may(op) for op in (*Op, *Service))
    assert office.command("partner", "enable", "pension-app", by="ben") == 0
    assert office.decide("approve", by="anna") == 0
    partner = app.partner()
    assert partner is not None
    assert partner.stage is Stage.SANDBOX


@BOTH
def test_nothing_is_posted_any_more_to_who_is_disabled(
    app: AskingApp, office: OperatedRegistry
) -> None:
    app.approved()
    mark = "-" * 36
    owed = {
        "j1": "pension-app", "self-test:t1": "pension-app", "link:m1": "pension-app",
        f"expiry:{mark}:pension-app": "pension-app",
        f"validation:{mark}:pension-app": "pension-app",
        "j2": "other", f"expiry:{mark}:other": "other", f"expiry:{mark}:a:pension-app": "other",
    }  # fmt: skip

    async def owe(storage: Storage) -> None:
        await storage.run(
            *(
                (f"INSERT INTO jobs (id, partner, op, wire, message, txn, digest, body, terms,"
                 f" callback, received_at, due) VALUES ('{job}', '{partner}', 'link', 'g2p', 'm',"
                 " '', '', '', '{}', '', 1, 0)", ())
                for job, partner in owed.items() if len(job) == 2
            ),
            ("INSERT INTO self_tests (id, partner, at, kid, callback, code_hash, secret_hash,"
             " checks) VALUES ('t1', 'pension-app', 1, '', '', '', '', '[]')", ()),
            *(
                ("INSERT INTO callbacks (job, url, body, due) VALUES ($1, 'u', '{}', 1)", (job,))
                for job in owed
            ),
        )  # fmt: skip
        world = await new_world(storage)
        link_id = await world.given("1", "p")
        await storage.run(
            ("UPDATE links SET app = 'pension-app' WHERE id = $1", (link_id,)),
            ("INSERT INTO link_events (move, link, number, at, act, state, by_whom, reason)"
             " VALUES ('m1', $1, 99, 1, 'pause', 'paused', 'x', '')", (link_id,)),
        )  # fmt: skip

    async def due(storage: Storage) -> list[str]:
        (rows,) = await storage.run(("SELECT job FROM callbacks WHERE due > 0", ()))
        return sorted(str(job) for (job,) in rows if job in owed)

    app.inside(owe)
    assert app.inside(due) == sorted(owed)
    assert office.command("partner", "disable", "pension-app", by="ben") == 0
    late = PendingCallback("j1", "u", {}, 1, ascii=False)
    app.inside(lambda storage: Jobs(storage).record_delivery(late, "503", 1.0))
    assert app.inside(due) == sorted(job for job, partner in owed.items() if partner == "other")


def test_each_fault_of_a_self_test_has_a_code_and_a_sentence(
    app: AskingApp, office: OperatedRegistry
) -> None:
    app.approved()
    late, wrong = app.test(code="late"), app.test(code="guessed")
    faults = [(c.code, c.text) for test in (late, wrong) for c in test.checks if not c.passed]
    assert [code for code, _ in faults] == ["clock.off", "callback.code"]
    assert "behind ours" in faults[0][1]
    assert office.command("partner", "activate", "pension-app", by="anna") == 2
    office.said()
    assert office.command("partner", "show", "pension-app") == 0
    shown = office.said()
    assert "self-test" in shown
    assert "clock.off" in shown


def test_who_fails_meanwhile_is_not_activated(app: AskingApp, office: OperatedRegistry) -> None:
    """What was right when the first operator signed is looked at again."""
    app.approved()
    assert app.test().passed
    assert office.command("partner", "activate", "pension-app", by="anna") == 0
    assert not app.test(code="wrong").passed
    assert office.decide("approve", by="ben") == 2
    partner = app.partner()
    assert partner is not None
    assert partner.stage is Stage.SANDBOX


@pytest.mark.parametrize("what", ["callback", "key", "age", "later"])
def test_a_passed_test_is_of_what_the_app_is_now(
    app: AskingApp, office: OperatedRegistry, what: str
) -> None:
    app.approved()
    assert app.test().passed
    moves = {
        "callback": ("UPDATE partner_terms SET callback = 'https://other.example.org'", ()),
        "key": ("UPDATE partner_keys SET not_after = 1", ()),
        "age": ("UPDATE self_tests SET at = at - $1", (31 * DAY_MS,)),
    }
    if what == "later":
        assert not app.test(code="wrong").passed
    else:
        app.inside(lambda storage: storage.run(moves[what]))
    assert office.command("partner", "activate", "pension-app", by="anna") == 2


@BOTH
def test_an_answer_counts_once(app: AskingApp) -> None:
    """Guessing goes on for ever otherwise."""
    app.approved()

    async def act(storage: Storage) -> None:
        partner = await Partners(storage).find("pension-app")
        assert partner is not None
        service = SelfTestService(storage)
        test = await service.begin(partner, "k", now_iso())
        assert not (await service.answer(partner, test.id, "guess", "")).passed
        with pytest.raises(LookupError):
            await service.answer(partner, test.id, "guess", "")
        old = await service.begin(partner, "k", now_iso())
        await storage.run(("UPDATE self_tests SET at = at - 600001", ()))
        with pytest.raises(LookupError):
            await service.answer(partner, old.id, "guess", "")
        other = Partner("other", frozenset(), (PartnerKey("k", "p"),))
        mine = await service.begin(partner, "k", now_iso())
        with pytest.raises(LookupError):
            await service.answer(other, mine.id, "guess", "")
        assert len(await SelfTests(storage).of("pension-app")) == 2

    app.inside(act)


def test_a_sandboxed_app_may_no_more_than_it_needs() -> None:
    rights = frozenset({*Op, *Service})
    sandboxed = Partner("p", rights, (PartnerKey("k", "p"),), stage=Stage.SANDBOX)
    assert {op for op in (*Op, *Service) if sandboxed.may(op)} == {
        Op.RESOLVE, Service.RESOLVE_CONSENTED, Service.SELF_TEST, Service.STATUS,
        Service.DIRECTORY,
    }  # fmt: skip
