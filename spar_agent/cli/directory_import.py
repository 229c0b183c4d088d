"""A list taken into a device's vault at the command line: all of it, or the old one stays."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace

from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.directory.bundle import Bundle, check_bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import Console, opened_vault
from spar_agent.domain.account import BankAccount, FaType, FinancialAddress
from spar_agent.domain.directory import Dfsp
from spar_agent.domain.enrollment import State
from spar_agent.domain.journal import Act
from spar_agent.ports.directory import Directory

EVERY = 20_000


OVER = frozenset({State.LINKED, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class DirectoryChange:
    """What a new list changes. removed: (bank code, branch code) of branches, and banks with ""."""

    new: int
    removed: frozenset[tuple[str, str]]
    renamed: int


def import_bundle(
    arguments: argparse.Namespace, console: Console, make: Callable[[Directory], Bundle]
) -> int:
    """Replace the list of a vault by what ``make`` makes of the old one; an exit status.

    arguments: what ``vault_options`` read, and yes. A supervisor's PIN is asked for. Interrupting
    it (Ctrl-C) leaves the old list. Raises NotAllowed, DirectoryBad and the vault's errors.
    """
    try:
        with opened_vault(arguments, console, Act.BANK_LIST, supervisor=True) as (vault, person):
            directory = StoreDirectory(vault.connection, SystemClock())
            bundle = make(directory)
            check_bundle(bundle)
            change = compared(directory, bundle)
            waiting = _waiting_for(change, vault)
            _tell(change, waiting)
            if waiting and not arguments.yes and not console.agrees("Take in this list?"):
                sys.stderr.write("nothing was changed: the old list stays\n")
                return 1
            directory.replace(bundle, _progress(len(bundle.branches)))
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped: the old list stays\n")
        return 1
    sys.stdout.write(
        f"{len(bundle.branches)} branches of {len(bundle.dfsps)} banks and wallets taken in by"
        f" {person.name}\n"
    )
    return 0


def with_kept(found: Bundle, old: Directory) -> Bundle:
    """``found`` with what a table of branches cannot say: wallets, and the rules of known banks."""
    kept = {dfsp.code: dfsp for dfsp in old.dfsps()}
    dfsps = [_ruled(dfsp, kept.get(dfsp.code)) for dfsp in found.dfsps]
    codes = {dfsp.code for dfsp in dfsps}
    dfsps += [
        dfsp for dfsp in kept.values() if dfsp.kind is not FaType.BANK and dfsp.code not in codes
    ]
    return replace(found, dfsps=tuple(dfsps))


def compared(old: Directory, bundle: Bundle) -> DirectoryChange:
    """How ``bundle`` differs from the list in use, branch by branch and bank by bank."""
    before = {
        (b.dfsp_code, b.code): b for dfsp in old.dfsps(FaType.BANK) for b in old.branches(dfsp.code)
    }
    after = {(b.dfsp_code, b.code): b for b in bundle.branches}
    both = before.keys() & after.keys()
    banks = {dfsp.code for dfsp in old.dfsps()} - {dfsp.code for dfsp in bundle.dfsps}
    return DirectoryChange(
        len(after) - len(both),
        frozenset(before.keys() - both) | {(code, "") for code in banks},
        sum(before[k] != after[k] for k in both),
    )


def _waiting_for(change: DirectoryChange, vault: FileVault) -> int:
    """How many enrollments that are not over pay to a branch or bank that is gone."""
    open_ones = vault.store.in_states([state for state in State if state not in OVER], EVERY)
    keys = [_place(one.account.fa) for one in open_ones if one.account.fa is not None]
    return sum(key in change.removed or (key[0], "") in change.removed for key in keys)


def _place(fa: FinancialAddress) -> tuple[str, str]:
    if isinstance(fa, BankAccount):
        return fa.bank_code, fa.branch_code
    return fa.wallet_provider_code, ""


def _tell(change: DirectoryChange, waiting: int) -> None:
    branches = sum(bool(branch) for _, branch in change.removed)
    banks = len(change.removed) - branches
    sys.stdout.write(
        f"branches: {change.new} new, {branches} gone, {change.renamed} changed;"
        f" banks and wallets: {banks} gone\n"
    )
    if waiting:
        sys.stdout.write(f"{waiting} people who wait are paid at one that is gone\n")


def _ruled(dfsp: Dfsp, known: Dfsp | None) -> Dfsp:
    if known is None or dfsp.rule.min_len or dfsp.rule.max_len:
        return dfsp
    return replace(dfsp, rule=known.rule, strategy_id=known.strategy_id)


def _progress(total: int) -> Callable[[int], None]:
    reported = 0

    def tell(done: int) -> None:
        nonlocal reported
        if done - reported >= EVERY or done == total:
            reported = done
            sys.stderr.write(f"\r{done} of {total}")
            sys.stderr.write("\n" if done == total else "")
            sys.stderr.flush()

    return tell
