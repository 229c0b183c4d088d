"""Whole registries in and out by the command line, on both databases."""

import csv
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spar_mapper.__main__ import main
from spar_mapper.bulk.bad_file import BadFile
from spar_mapper.bulk.check import FINDING_TEXTS, check, page_findings
from spar_mapper.bulk.export_csv import CsvExport
from spar_mapper.bulk.import_csv import load_file
from spar_mapper.bulk.read_csv import MAX_LINE_BYTES, ImportReader
from spar_mapper.core.decide import PersonRow
from spar_mapper.core.model import Item, Mapping, Op, Reason
from spar_mapper.core.person_id import IdNormalizer
from spar_mapper.core.strategies import StrategyRegistry
from spar_mapper.settings import Settings
from spar_mapper.storage.bulk_port import (
    PAGE_ROWS,
    HistoryRow,
    ImportProgress,
    PeoplePage,
)
from spar_mapper.storage.port import StorageBusy
from tests.mapper.bulk_registry import BulkRegistry, link, new_registry, text_of


@pytest.fixture(params=["sqlite", "postgres"])
def registry(request: pytest.FixtureRequest, tmp_path: Path) -> BulkRegistry:
    return new_registry(request.param, request, tmp_path)


def test_each_line_is_linked_or_told_why_not(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    registry.run(link(Item("a", "old", text_of(1)), Item("b", "same", text_of(2))))
    file = registry.file(
        ("new", text_of(9)),
        ("OLD", text_of(3)),
        ("same", text_of(2)),
        ("new", text_of(9)),
        ("", text_of(4)),
        ("x", "line\nbreak"),
        ("three", "columns", "here"),
        ("last", text_of(5)),
    )
    assert registry.command("import", file) == 1
    assert "2 linked, 2 held, 1 taken, 3 bad" in capsys.readouterr().out
    assert [(line, status) for line, status, _ in registry.report()] == [
        ("2", "linked"), ("3", "taken"), ("4", "held"), ("5", "held"), ("6", "bad"),
        ("8", "bad"), ("9", "bad"), ("10", "linked"),
    ]  # fmt: skip
    texts = [text for _, _, text in registry.report()]
    assert texts[4:7] == [
        "id: text of 1 to 256 without control characters is needed",
        "fa: cannot be kept",
        "3 columns instead of 2",
    ]
    assert registry.accounts_of("new", "old", "last") == [text_of(9), text_of(1), text_of(5)]


def test_the_report_names_no_person_and_no_account(registry: BulkRegistry) -> None:
    registry.run(link(Item("a", "person-1", "account_number:111")))
    file = registry.file(("person-1", "account_number:222"), ("person-2", "account_number:\x00"))
    assert registry.command("import", file) == 1
    result = (registry.folder / "in.csv.report").read_text("utf-8")
    assert "person-" not in result
    assert "222" not in result


def test_an_import_that_was_done_does_nothing_again(registry: BulkRegistry) -> None:
    file = registry.file(("a", text_of(1)), ("b", text_of(2)))
    assert registry.command("import", file) == 0
    report = registry.report()
    assert registry.command("import", file) == 0
    assert registry.report() == report
    assert registry.command("import", file, "--from-start") == 0
    assert [status for _, status, _ in registry.report()] == ["held", "held"]


def test_somebody_unlinked_is_linked_again_with_the_next_version(registry: BulkRegistry) -> None:
    registry.run(link(Item("a", "back", text_of(1))))
    registry.run(lambda bulk: bulk.storage.write(Op.UNLINK, "p", [Item("b", "back")]))
    assert registry.command("import", registry.file(("back", text_of(2)), ("new", text_of(3)))) == 0
    found = registry.run(lambda bulk: bulk.storage.resolve([Item("q", "back")]))[0].mapping
    assert found is not None
    assert (found.version, found.fa, found.updated_by) == (3, text_of(2), "import")
    assert registry.command("check") == 0


def test_what_an_export_holds_an_import_gives_back(registry: BulkRegistry, tmp_path: Path) -> None:
    info = [{"agent": "a", "proof": 'with "quotes", commas'}]
    strange = Item(
        "r1", "token:الاسم@nationalId", text_of(1), name="Two\rli\nnes", phone="+1",
        info=info, expires="2999-12-31",
    )  # fmt: skip
    registry.run(
        link(strange, Item("r2", "gone", text_of(2)), Item("r3", "p3", "any text, as it is"))
    )
    registry.run(lambda bulk: bulk.storage.write(Op.UNLINK, "p", [Item("r4", "gone")]))
    out = tmp_path / "out.csv"
    assert registry.command("export", out) == 0
    assert out.stat().st_mode & 0o077 == 0
    assert {path.name for path in tmp_path.iterdir()} <= {"out.csv", "data"}
    second = BulkRegistry(
        Settings(data=tmp_path / "d2"), ["--data", str(tmp_path / "d2")], tmp_path
    )
    assert second.command("import", out) == 0
    assert second.accounts_of("token:الاسم@nationalId", "gone", "p3") == [
        text_of(1), None, "any text, as it is",
    ]  # fmt: skip
    again = tmp_path / "again.csv"
    assert second.command("export", again) == 0

    def facts(file: Path) -> list[list[str]]:
        with file.open(encoding="utf-8", newline="") as result:
            return [row[:6] for row in csv.reader(result)]

    assert facts(again) == facts(out)
    assert facts(out)[2][2] == "Two\rli\nnes" or facts(out)[1][2] == "Two\rli\nnes"


class Interrupted(Exception):
    """The test's own end of a run."""


def test_an_import_goes_on_where_it_was_cut_off(registry: BulkRegistry) -> None:
    file = registry.file(*((f"p{n}", text_of(n)) for n in range(95)))
    report = registry.folder / "in.csv.report"

    def at_sixty(done: ImportProgress) -> None:
        if done.lines > 60:
            raise Interrupted

    with pytest.raises(Interrupted):
        registry.run(lambda s: load_file(s, file, report, "import", chunk=10, on_progress=at_sixty))
    seen: list[int] = []
    done = registry.run(
        lambda s: load_file(
            s, file, report, "import", chunk=10, on_progress=lambda p: seen.append(p.lines)
        )
    )
    assert seen[0] == 71
    assert (done.linked, done.held, done.lines) == (95, 0, 96)
    assert [line for line, _, _ in registry.report()] == [str(n) for n in range(2, 97)]


def test_a_report_that_ran_ahead_of_the_database_is_cut_back(registry: BulkRegistry) -> None:
    file = registry.file(*((f"p{n}", text_of(n)) for n in range(30)))
    report = registry.folder / "in.csv.report"

    async def die_before_the_commit(storage: Any) -> None:
        kept = storage.load

        async def load(
            partner: str, items: Any, before: ImportProgress, result: Any
        ) -> ImportProgress:
            def ahead(results: Any) -> ImportProgress:
                result(results)
                raise Interrupted

            report = ahead if before.lines else result
            done: ImportProgress = await kept(partner, items, before, report)
            return done

        storage.load = load
        await load_file(storage, file, report, "import", chunk=10)

    with pytest.raises(Interrupted):
        registry.run(die_before_the_commit)
    assert len(registry.report()) == 20
    assert registry.accounts_of("p9", "p10") == [text_of(9), None]
    assert registry.command("import", file) == 0
    assert [line for line, _, _ in registry.report()] == [str(n) for n in range(2, 32)]


def test_an_import_without_its_report_is_refused(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    file = registry.file(("a", text_of(1)))
    registry.command("import", file)
    report = registry.folder / "in.csv.report"
    report.write_text("line,fate,text\n", "utf-8")
    assert registry.command("import", file) == 2
    assert "is not the report of the earlier run" in capsys.readouterr().err
    report.unlink()
    assert registry.command("import", file) == 2
    assert "is missing" in capsys.readouterr().err
    assert registry.command("import", file, "--from-start") == 0


def test_two_imports_of_one_file_do_not_cross(registry: BulkRegistry) -> None:
    file = registry.file(*((f"p{n}", text_of(n)) for n in range(20)))

    async def act(storage: Any) -> None:
        first = registry.folder / "first"
        done = await load_file(storage, file, first, "import", chunk=10)
        before = ImportProgress(done.source)
        await storage.load("import", [Item("r", "p99", text_of(1))], before, lambda _: done)

    with pytest.raises(StorageBusy):
        registry.run(act)
    assert registry.accounts_of("p99") == [None]


def test_a_killed_import_loses_nothing_and_doubles_nothing(registry: BulkRegistry) -> None:
    count = 40_000
    file = registry.file(*((f"p{n}", text_of(n)) for n in range(count)))
    command = [sys.executable, "-m", "spar_mapper", "import", str(file), *registry.arguments]
    kills = 0
    while kills < 3:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert child.stdout is not None
        with closing(child.stdout):
            message = child.stdout.readline()  # a chunk stands; the next is under way
            os.kill(child.pid, signal.SIGKILL)
            child.wait()
        assert message.startswith("line ")
        kills += 1
    assert registry.command("import", file) == 0
    statuses = Counter(status for _, status, _ in registry.report())
    assert statuses == {"linked": count}
    assert [int(line) for line, _, _ in registry.report()] == list(range(2, count + 2))
    assert registry.command("check") == 0


def test_an_export_goes_on_where_it_was_cut_off(
    registry: BulkRegistry, capsys: pytest.CaptureFixture[str]
) -> None:
    count = PAGE_ROWS * 2 + 10
    file = registry.file(*((f"p{n:06}", text_of(n)) for n in range(count)))
    assert registry.command("import", file) == 0
    out = registry.folder / "out.csv"

    async def cut(storage: Any) -> None:
        whole = storage.pages

        async def one_page(after: str = "", *, history: bool = False) -> Any:
            async for page in whole(after, history=history):
                yield page
                raise Interrupted

        storage.pages = one_page
        await CsvExport(out).run(storage)

    with pytest.raises(Interrupted):
        registry.run(cut)
    assert not out.exists()
    with (registry.folder / "out.csv.part").open("ab") as half:
        half.write(b"half a li")
    assert registry.command("export", out) == 0
    assert "not of one moment" in capsys.readouterr().out
    with out.open(encoding="utf-8", newline="") as result:
        people = [row["id"] for row in csv.DictReader(result)]
    assert people == [f"p{n:06}" for n in range(count)]


def reader_of(raw: bytes) -> ImportReader:
    return ImportReader(BytesIO(raw), "s", StrategyRegistry())  # type: ignore[arg-type]  # a file in memory


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "the column id is missing"),
        (b"id,iban\n", "unknown column 'iban'"),
        (b"id,fa,id\n", "a column is there twice"),
        (b"PK\x03\x04\x00\xff", "unknown column"),
        (b'id,fa\na,"open\n', "line 2: unexpected end of data"),
        (b'id,fa\na,"x"y\n', "line 2: "),
        (b"id,fa\n" + b"x" * MAX_LINE_BYTES, "line 2 is too long"),
        (b'id,fa\na,"' + b"x" * 140_000 + b'"\n', "line 2: field larger"),
    ],
)
def test_a_file_that_cannot_be_read_names_its_line(raw: bytes, message: str) -> None:
    with pytest.raises(BadFile, match=message):
        reader_of(raw).take(10)


def test_a_line_that_cannot_be_read_does_not_hide_its_neighbours() -> None:
    raw = (
        b"\xef\xbb\xbfid,fa,additional_info,expiry_date\r\n"
        b"a,account_number:1,,\r\n\r\n"
        b"\xff,account_number:2,,\r\n"
        b"c,account_number:3,{not json,\r\n"
        b'd,account_number:4,"{""a"": 1}",\r\n'
        b"e,account_number:5,,1999-01-01\r\n"
        b"f,account_number:6,,2999-01-01\r\n"
    )
    taken = reader_of(raw).take(10)
    assert [(line, item.error is None) for line, item in taken] == [
        (2, True), (4, False), (5, False), (6, False), (7, False), (8, True),
    ]  # fmt: skip
    assert [item.error_text for _, item in taken if item.error is not None] == [
        "not UTF-8",
        "additional_info: not JSON",
        "additional_info: not a list",
        "expiry_date: a day to come is needed",
    ]
    assert [item.person_id for _, item in taken if item.error is None] == ["a", "f"]
    assert {item.error for _, item in taken} == {None, Reason.REFERENCE_INVALID}


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "account_number:1", '[{"a": "\\ud800"}]', "[1e999]", "[" * 5000, '"', "a\nb", "a\r\nb",
        "2999-01-01", '[{"expiry_date": 7, "expected_version": "x", "strategy_id": []}]',
    ]
)  # fmt: skip
COLUMNS = b"id,fa,name,additional_info,expiry_date\n"


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), max_size=6), st.integers(1, 5))
def test_a_file_read_in_pieces_says_what_it_says_in_one(
    records: list[list[str]], step: int
) -> None:
    text = StringIO()
    csv.writer(text).writerows(records)
    raw = COLUMNS + text.getvalue().encode("utf-8", "replace")
    whole = reader_of(raw).take(100)
    taken: list[Any] = []
    lines = reader_of(raw)
    while some := lines.take(step):
        taken += some
        at = (lines.read_bytes, lines.lines)
        lines = reader_of(raw)
        lines.resume(*at)
    assert taken == whole
    assert len(whole) == sum(any(record) for record in records)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_whatever_the_bytes_are_a_file_is_read_or_refused(raw: bytes) -> None:
    lines = reader_of(COLUMNS + raw)
    message = ""
    try:
        while lines.take(3):
            pass
    except BadFile as error:
        message = str(error)
    assert message.startswith("line ") or lines.read_bytes == len(COLUMNS + raw)


CORRUPTIONS: dict[str, str] = {
    "history.missing": "DELETE FROM history WHERE person_key = 'p1'",
    "history.gap": "DELETE FROM history WHERE person_key = 'p1' AND version = 1",
    "history.version": "UPDATE mappings SET version = 9 WHERE person_key = 'p1'",
    "history.account": "UPDATE mappings SET fa = 'other', strategy = NULL WHERE person_key = 'p1'",
    "history.orphan": "DELETE FROM mappings WHERE person_key = 'p1'",
    "person.spelling": "UPDATE mappings SET person = 'Q' WHERE person_key = 'p1'",
    "account.fields": "UPDATE mappings SET fields = '{}', strategy = 2 WHERE person_key = 'p1'",
    "expiry.unreadable": "UPDATE mappings SET expires = 'soon' WHERE person_key = 'p1'",
}


@pytest.mark.parametrize("kind", CORRUPTIONS)
def test_check_finds_what_was_spoilt_and_nothing_else(
    registry: BulkRegistry, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    registry.run(link(Item("a", "P1", text_of(1)), Item("b", "p2", text_of(2))))
    change = Item("c", "p1", text_of(3))
    registry.run(lambda bulk: bulk.storage.write(Op.UPDATE, "p", [change]))
    assert registry.command("check") == 0

    async def corrupt(storage: Any) -> None:
        postgres = bool(registry.settings.database)
        trigger = "history_no_change ON history" if postgres else "history_no_delete"
        await storage.storage.run((f"DROP TRIGGER {trigger}", ()), (CORRUPTIONS[kind], ()))

    registry.run(corrupt)
    found = registry.run(lambda storage: check(storage))
    assert dict(found.kinds) == {kind: 1}
    listing = registry.folder / "list.csv"
    assert registry.command("check", "--list", listing) == 1
    assert f"{kind}: 1 {FINDING_TEXTS[kind]}" in capsys.readouterr().out
    named = kind != "history.orphan"
    assert (f"{kind}," in listing.read_text("utf-8")) is named


def test_somebody_linked_to_nothing_is_found() -> None:
    row = PersonRow(Mapping("p1", "", None, {}, None, 1, "", "p"), active=True)
    page = PeoplePage({"p1": row}, [HistoryRow("p1", 1, "", redacted=False)])
    assert list(page_findings(page, IdNormalizer())) == [("account.empty", "p1")]
    assert set(FINDING_TEXTS) == {
        *CORRUPTIONS,
        "account.empty",
        "account.users",
        "database.damage",
        "person.alike",
    }


@pytest.mark.parametrize("table", ["mappings_by_fa", "mappings", "history"])
def test_a_damaged_file_is_told(
    tmp_path: Path, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    registry = BulkRegistry(Settings(data=tmp_path), ["--data", str(tmp_path)], tmp_path)
    file = registry.file(*((f"p{n}", text_of(n)) for n in range(3000)))
    assert registry.command("import", file) == 0

    sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    with closing(sqlite3.connect(tmp_path / "registry.db")) as conn:  # the last one to close it
        page = conn.execute(sql, (table,)).fetchone()[0]  # brings the log into the file
    with (tmp_path / "registry.db").open("r+b") as raw:
        raw.seek((page - 1) * 4096)
        raw.write(b"\xff" * 4096)
    assert registry.command("check") == 1
    assert FINDING_TEXTS["database.damage"] in capsys.readouterr().out


def test_a_file_that_is_no_database_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "registry.db").write_bytes(b"something else" * 1000)
    assert main(["check", "--data", str(tmp_path)]) == 3  # as one that is away: it may be put back
    assert "file is not a database" in capsys.readouterr().err
