"""A signed list taken into a device's vault at the command line, or the old one stays."""

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from spar_agent.adapters.central.membership import MembershipStore
from spar_agent.adapters.central.office import office_of
from spar_agent.adapters.clock import SystemClock
from spar_agent.adapters.directory.bundle import Bundle, check_bundle, read_bundle
from spar_agent.adapters.store.directory import StoreDirectory
from spar_agent.adapters.vault import FileVault
from spar_agent.cli.console import Console, opened_vault
from spar_agent.domain.account import BankAccount, FaType, FinancialAddress
from spar_agent.domain.directory import Branch, Dfsp
from spar_agent.domain.enrollment import State
from spar_agent.domain.journal import Act
from spar_agent.errors import DirectoryBad, DirectoryUntrusted

EVERY = 20_000


OVER = frozenset({State.LINKED, State.CANCELLED})


@dataclass(frozen=True, slots=True)
class DirectoryChange:
    """What a new list changes. removed: (bank code, branch code) of branches, and banks with ""."""

    new: int
    removed: frozenset[tuple[str, str]]
    renamed: int


def import_list(arguments: argparse.Namespace, console: Console) -> int:
    """Replace the list of a vault by the signed one in ``arguments.bundle``; an exit status.

    arguments: what ``vault_options`` read, trust and yes. A supervisor's PIN is asked for.
    Interrupting it (Ctrl-C) leaves the old list. Raises NotAllowed, DirectoryUntrusted,
    DirectoryBad and the vault's errors.
    """
    try:
        with opened_vault(arguments, console, Act.BANK_LIST, supervisor=True) as (vault, person):
            directory = StoreDirectory(vault.connection, SystemClock())
            bundle = read_bundle(arguments.bundle.read_bytes(), _signers(vault, arguments.trust))
            check_bundle(bundle)
            _check_newer(bundle, directory)
            dfsps = directory.dfsps()
            branches = [row for dfsp in dfsps for row in directory.branches(dfsp.code)]
            change = compared(dfsps, branches, bundle)
            waiting = _waiting_for(change, vault)
            tell_change(change)
            if waiting:
                sys.stdout.write(f"{waiting} people who wait are paid at one that is gone\n")
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


def public_key(path: Path) -> bytes:
    """The 32 bytes of a file with 64 hex digits. Raises DirectoryBad."""
    try:
        return bytes.fromhex(path.read_text("ascii").strip())
    except ValueError as error:
        raise DirectoryBad("the public key is not 64 hex digits") from error


def _signers(vault: FileVault, named: Path | None) -> tuple[bytes, ...]:
    """Whose lists are taken in: on a laptop that has joined the office file alone says it."""
    known = MembershipStore(vault.connection).find()
    if known is not None:
        if named is not None:
            raise DirectoryBad("--trust: the office file says who signs lists here")
        return office_of(known, SystemClock().now()).list_signers
    if named is None:
        raise DirectoryUntrusted("--trust: name the public key of who signs lists")
    return (public_key(named),)


def _check_newer(bundle: Bundle, directory: StoreDirectory) -> None:
    """An old list brings back what was taken out of it, signed though it is."""
    age = directory.age()
    if age is not None and bundle.issued < age.issued:
        raise DirectoryBad(f"issued before the list in use, {age.version}: the old list stays")


def with_kept(found: Bundle, known: Bundle | None) -> Bundle:
    """``found`` with what a table of branches cannot say: wallets, and the rules of known banks."""
    if known is None:
        return found
    kept = {dfsp.code: dfsp for dfsp in known.dfsps}
    dfsps = [_ruled(dfsp, kept.get(dfsp.code)) for dfsp in found.dfsps]
    codes = {dfsp.code for dfsp in dfsps}
    dfsps += [
        dfsp for dfsp in kept.values() if dfsp.kind is not FaType.BANK and dfsp.code not in codes
    ]
    return replace(found, dfsps=tuple(dfsps))


def compared(dfsps: Iterable[Dfsp], branches: Iterable[Branch], bundle: Bundle) -> DirectoryChange:
    """How ``bundle`` differs from the list before it, branch by branch and bank by bank."""
    before = {(b.dfsp_code, b.code): b for b in branches}
    after = {(b.dfsp_code, b.code): b for b in bundle.branches}
    both = before.keys() & after.keys()
    banks = {dfsp.code for dfsp in dfsps} - {dfsp.code for dfsp in bundle.dfsps}
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


def tell_change(change: DirectoryChange) -> None:
    """One line about what is new, gone and changed."""
    branches = sum(bool(branch) for _, branch in change.removed)
    banks = len(change.removed) - branches
    sys.stdout.write(
        f"branches: {change.new} new, {branches} gone, {change.renamed} changed;"
        f" banks and wallets: {banks} gone\n"
    )


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
