"""From the second operator on, no partner, key, right or import is one person's word."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from spar_mapper.core.model import Item, Reason
from spar_mapper.records.acts import ActKind, acts_of
from spar_mapper.records.app_terms import TermsOfApps
from tests.mapper.bulk_registry import FA, BulkRegistry, new_registry
from tests.mapper.consent_world import TERMS
from tests.mapper.operated import OperatedRegistry

LATE_MS = 7 * 86_400_000 + 1


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


@pytest.fixture
def office(registry: BulkRegistry, capsys: pytest.CaptureFixture[str]) -> OperatedRegistry:
    made = OperatedRegistry(registry, capsys)
    assert made.hire("anna") == 0
    assert made.hire("ben") == 0
    return made


def test_somebody_has_to_begin(registry: BulkRegistry, capsys: pytest.CaptureFixture[str]) -> None:
    alone = OperatedRegistry(registry, capsys)
    assert alone.add_partner() == 0
    assert alone.hire("anna") == 0
    assert alone.add_partner(rights="link") == 0
    assert alone.partners() == "bank-a\tlink\n"


def test_one_alone_changes_nothing(office: OperatedRegistry) -> None:
    assert office.add_partner() == 2
    assert office.add_partner(by="anna") == 0
    assert office.partners() == ""
    assert office.decide("approve", by="anna") == 2
    office.keys["ben"], kept = office.keys["anna"], office.keys["ben"]
    assert office.decide("approve", by="ben") == 2  # it is not his key
    office.keys["ben"] = kept
    assert office.partners() == ""
    assert office.decide("approve", by="ben") == 0
    assert office.partners() == "bank-a\tresolve\n"
    assert office.waiting() == []


@pytest.mark.parametrize("words", [("secret",), ("remove",), ("remove-key", "first")])
def test_each_change_of_a_partner_waits(office: OperatedRegistry, words: tuple[str, ...]) -> None:
    office.add_partner(by="anna")
    office.decide("approve", by="ben")
    act, *rest = words
    assert office.command("partner", act, "bank-a", *rest) == 2
    assert office.command("partner", act, "bank-a", *rest, by="ben") == 0
    assert "proposed as" in office.said()
    assert office.partners() == "bank-a\tresolve\n"
    assert office.decide("reject", by="anna") == 0
    assert office.partners() == "bank-a\tresolve\n"
    assert office.waiting() == []


def test_what_was_rejected_is_not_approved(office: OperatedRegistry) -> None:
    office.add_partner(by="anna")
    (number,) = office.waiting()
    assert office.command("proposals", "reject", number, by="anna") == 0  # one may take it back
    assert office.command("proposals", "approve", number, by="ben") == 2
    assert office.partners() == ""


def test_a_change_that_was_altered_on_the_way_is_not_carried_out(
    office: OperatedRegistry, registry: BulkRegistry
) -> None:
    office.add_partner(by="anna")
    alter = "UPDATE proposals SET body = replace(body, '\"resolve\"', '\"manage\"')"
    registry.run(lambda bulk: bulk.storage.run((alter, ())))
    assert office.decide("approve", by="ben") == 2
    assert office.partners() == ""


def test_a_proposal_that_waited_too_long_is_over(
    office: OperatedRegistry, registry: BulkRegistry
) -> None:
    office.add_partner(by="anna")
    registry.run(lambda bulk: bulk.storage.run(("UPDATE proposals SET at = at - $1", (LATE_MS,))))
    assert office.decide("approve", by="ben") == 2
    assert office.partners() == ""


def test_operators_are_changed_by_two_as_well_and_two_stay(office: OperatedRegistry) -> None:
    assert office.hire("carla") == 2
    assert office.hire("carla", by="anna") == 0
    assert office.decide("approve", by="ben") == 0
    assert office.command("operator", "remove", "anna", by="carla") == 0
    assert office.decide("approve", by="ben") == 0
    assert office.add_partner(by="anna") == 2  # she left
    assert office.command("operator", "remove", "ben", by="carla") == 0
    assert office.decide("approve", by="ben") == 2  # nobody would be the second


def test_nobody_is_two_persons_with_one_key(office: OperatedRegistry) -> None:
    office.keys["twin"] = office.keys["anna"]
    key = office.keys["anna"].with_suffix(".pub")
    assert office.command("operator", "add", "twin", "--key", key, by="anna") == 0
    assert office.decide("approve", by="ben") == 2


def test_a_programme_ends_once_two_say_so_and_for_good(office: OperatedRegistry) -> None:
    assert office.command("programme", "end", "school-2027", by="anna") == 2, "nobody named it"
    terms = replace(TERMS, programmes={"school-2027": {"en": "School money"}})
    office.inside(lambda storage: TermsOfApps(storage).add("app", terms))
    assert office.command("programme", "end", "school-2027") == 2
    assert office.command("programme", "end", "school-2027", by="anna") == 0
    office.said()
    office.command("programme", "list")
    assert office.said() == ""
    (number,) = office.waiting()
    assert office.command("proposals", "approve", number, by="anna") == 2, "a second person"
    assert office.command("proposals", "approve", number, by="ben") == 0
    assert office.said().startswith("ended: 0 consents")
    office.command("programme", "list")
    assert office.said().startswith("school-2027\t20")
    assert office.command("programme", "end", "school-2027", by="ben") == 0
    assert office.decide("approve", by="anna") == 0
    assert "it had ended before" in office.said()


def test_an_import_runs_once_two_let_just_this_file_through(
    office: OperatedRegistry, registry: BulkRegistry
) -> None:
    file = registry.file(("p1", FA.format(n=1)))
    order = ("import", file, "--programme", "pensions")
    assert office.command(*order) == 2
    assert office.command(*order, by="anna") == 0
    assert registry.accounts_of("p1") == [None]
    assert office.decide("approve", by="ben") == 0
    assert registry.accounts_of("p1") == [None]
    assert office.command("import", file, by="anna") == 0  # for no programme: another order
    assert registry.accounts_of("p1") == [None]
    assert office.command(*order) == 0
    assert registry.accounts_of("p1") == [FA.format(n=1)]
    registry.file(("p1", FA.format(n=1)), ("p2", FA.format(n=2)))
    assert office.command(*order) == 2  # another file by the same name
    assert registry.accounts_of("p2") == [None]


BANKS = "kind,mnemonic,name,code\nbank,HDFC,HDFC Bank Ltd.,{code}\n"


def code_of_bank(registry: BulkRegistry) -> list[str]:
    sql = ("SELECT code FROM providers", ())
    (rows,) = registry.run(lambda bulk: bulk.storage.run(sql))
    return [row[0] for row in rows]


def test_banks_are_replaced_once_two_let_just_this_file_through(
    office: OperatedRegistry, registry: BulkRegistry
) -> None:
    """Another code by the same name sends everybody's money elsewhere; so does an older file."""
    file = registry.folder / "banks.csv"

    def wrote(code: str) -> None:
        file.write_text(BANKS.format(code=code), encoding="utf-8")

    order = ("directory", "import", file)
    wrote("HDFC")
    assert office.command(*order) == 2
    assert office.command(*order, by="anna") == 0
    assert code_of_bank(registry) == []
    assert office.decide("approve", by="anna") == 2
    assert office.decide("approve", by="ben") == 0
    assert code_of_bank(registry) == [], "it is imported where the file is"
    wrote("EVIL")
    assert office.command(*order) == 2
    wrote("HDFC")
    assert office.command(*order) == 0
    assert code_of_bank(registry) == ["HDFC"]
    wrote("NEW")
    assert office.command(*order, by="ben") == 0
    assert office.decide("approve", by="anna") == 0
    assert office.command(*order) == 0
    assert code_of_bank(registry) == ["NEW"]
    wrote("HDFC")
    assert office.command(*order) == 2, "what was approved for an earlier import"
    wrote("..fa_type:X")
    assert office.command(*order, by="ben") == 2
    assert office.waiting() == [], "nobody is asked about a file with a fault"
    acts = registry.run(lambda bulk: acts_of(bulk.storage, ActKind.DIRECTORY))
    assert [json.loads(body)["file"] for _, _, body in acts] == ["banks.csv"] * 2


def reason_of(registry: BulkRegistry, asked: Item) -> Reason | None:
    (outcome,) = registry.run(lambda bulk: bulk.storage.resolve([asked]))
    reason: Reason | None = outcome.reason
    return reason


def test_imported_people_belong_to_the_programme_that_is_named(registry: BulkRegistry) -> None:
    file = registry.file(("p1", FA.format(n=1)))
    assert registry.command("import", file, "--programme", "pensions") == 0
    found = {}
    for programme in ("pensions", "school"):
        asked = Item("q", "p1", programme=programme, allowed=frozenset({programme}))
        found[programme] = reason_of(registry, asked)
    assert found == {"pensions": Reason.ACTIVE, "school": Reason.NOT_ALLOWED}
    assert registry.command("import", file, "--programme", "\x00") == 2
