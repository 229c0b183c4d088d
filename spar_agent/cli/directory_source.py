"""Where a list of banks comes from at the command line: somebody's table, or a public list."""

import argparse
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.directory.public_lists import PUBLIC, read_public, schwifty_list
from spar_agent.adapters.directory.table import Table, read_table
from spar_agent.cli.console import Console
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from spar_agent.errors import DirectoryBad

SCHWIFTY = "schwifty"
SAMPLE_CODES = 4


def source_options() -> argparse.ArgumentParser:
    """The options of every command that reads a list, as a parent parser."""
    table = argparse.ArgumentParser(add_help=False)
    table.add_argument("table", type=Path, help="CSV, JSON or Excel; with --public its package")
    table.add_argument("--country", default="", help="two letters, such as IN")
    table.add_argument("--list-version", default="", help="what the list calls itself")
    table.add_argument(
        "--public",
        choices=sorted([*PUBLIC, SCHWIFTY]),
        help="the table is this published list; for schwifty write - as the table",
    )
    table.add_argument("--column", action="append", default=[], metavar="OURS=THEIRS")
    table.add_argument("--delimiter", default="", help="guessed when not given")
    table.add_argument("--encoding", default="", help="guessed when not given")
    table.add_argument(
        "--digits",
        action="append",
        default=[],
        metavar="FIELD=N",
        help="code=9, bank_code=3: puts back the zeros that a spreadsheet took",
    )
    table.add_argument("--min", type=int, default=0, help="shortest account number of a bank")
    table.add_argument("--max", type=int, default=0, help="longest account number of a bank")
    table.add_argument("--strategy", type=int, default=0, help="the mapper's strategy for banks")
    table.add_argument("--yes", action="store_true", help="take what would be asked about")
    return table


def read_list(arguments: argparse.Namespace, console: Console) -> Bundle:
    """The list that ``source_options`` name.

    Raises DirectoryBad when a single line of it is bad, or nobody agrees with a guessed encoding.
    """
    country = arguments.country.upper()
    if arguments.public == SCHWIFTY:
        dfsps, branches = schwifty_list(country)
    elif arguments.public:
        country = country or PUBLIC[arguments.public].country
        dfsps, branches = read_public(arguments.public, arguments.table.read_bytes())
        _tell_public(arguments.public)
    else:
        dfsps, branches = _from_table(arguments, console, country)
    if len(country) != 2 or not country.isalpha():
        raise DirectoryBad("--country: two letters, such as IN")
    if not dfsps:
        raise DirectoryBad("no bank in it: nothing was written")
    issued = datetime.now(UTC)
    version = arguments.list_version or f"{issued:%Y-%m-%d}"
    with_rules = tuple(_ruled(dfsp, arguments) for dfsp in dfsps)
    return Bundle(version, country, issued, with_rules, tuple(branches))


def _from_table(
    arguments: argparse.Namespace, console: Console, country: str
) -> tuple[list[Dfsp], list[Branch]]:
    columns = dict(_pair(text) for text in arguments.column)
    table = read_table(
        arguments.table.read_bytes(),
        columns,
        country=country,
        delimiter=arguments.delimiter,
        encoding=arguments.encoding,
        digits=dict(_digits(text) for text in arguments.digits),
    )
    _tell(table)
    if table.bad:
        raise DirectoryBad(f"{len(table.bad)} bad lines: nothing was written")
    guessed = table.sheet.guessed and table.samples
    if guessed and not arguments.yes and not console.agrees("Are these names written right?"):
        raise DirectoryBad("the encoding is a guess nobody agreed with: name it with --encoding")
    for field, sizes in table.uneven.items():
        known = arguments.yes or console.agrees(
            f"{field}: {', '.join(map(str, sizes))} digits, none begins with 0. Are they whole?"
        )
        if not known:
            raise DirectoryBad(
                f"{field}: the zeros may be lost: say how many digits with --digits {field}=N"
            )
    return list(table.dfsps), list(table.branches)


def _ruled(dfsp: Dfsp, arguments: argparse.Namespace) -> Dfsp:
    """A bank without lengths of its own has those of the options."""
    if dfsp.kind is not FaType.BANK:
        return dfsp
    rule = dfsp.rule
    if not rule.min_len and not rule.max_len:
        rule = replace(rule, min_len=arguments.min, max_len=arguments.max)
    return replace(dfsp, rule=rule, strategy_id=arguments.strategy or dfsp.strategy_id)


def _pair(text: str) -> tuple[str, str]:
    ours, found, theirs = text.partition("=")
    if not found:
        raise DirectoryBad(f"--column {text}: write OURS=THEIRS")
    return ours, theirs


def _digits(text: str) -> tuple[str, int]:
    field, _, number = text.partition("=")
    if field not in {"code", "bank_code"} or not number.isdecimal() or not 1 <= int(number) <= 20:
        raise DirectoryBad(f"--digits {text}: write code=N or bank_code=N, at most 20")
    return field, int(number)


def _tell_public(name: str) -> None:
    public = PUBLIC[name]
    sys.stdout.write(f"{public.package}, licence: {public.licence}\n")


def _tell(table: Table) -> None:
    """What was guessed, and every line that cannot be used."""
    sheet = table.sheet
    if sheet.encoding:
        guess = " (a guess)" if sheet.guessed else ""
        after = f", delimiter {sheet.delimiter!r}" if sheet.delimiter else ""
        sys.stdout.write(f"{sheet.form}, encoding {sheet.encoding}{guess}{after}\n")
    for ours, theirs in table.columns.items():
        sys.stdout.write(f"  {ours:16} from column {theirs!r}\n")
    if table.ignored:
        sys.stdout.write(f"  not used: {', '.join(map(repr, table.ignored))}\n")
    if table.cleaned:
        sys.stdout.write(f"{table.cleaned} cells put right: blanks, signs that are not seen\n")
    for title, codes in (
        ("bank codes", [dfsp.code for dfsp in table.dfsps]),
        ("branch codes", [branch.code for branch in table.branches]),
    ):
        if codes:
            sizes = sorted({len(code) for code in codes})
            sys.stdout.write(
                f"{len(codes)} {title} of {', '.join(map(str, sizes))} signs, such as"
                f" {', '.join(codes[:SAMPLE_CODES])}\n"
            )
    if table.samples:
        sys.stdout.write("names such as: " + " | ".join(table.samples) + "\n")
    for line in table.bad:
        sys.stderr.write(f"line {line.number}: {line.reason}\n")
