"""What an act of the command line needs: the database, the keys of the office, the time."""

import argparse
import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from spar_central.cli.key_change import finish
from spar_central.clock import now_utc
from spar_central.keys_folder import read_certificates, read_chain, read_key, read_secret
from spar_central.people.acts import Registrar
from spar_central.settings import Settings
from spar_central.storage.opening import open_storage
from spar_central.storage.port import Storage
from spar_central.trust.certificates import Chain, Use

if TYPE_CHECKING:  # to list something takes none of it, and half a second to import
    from spar_central.enrollments.admit import EnrollmentAdmission
    from spar_central.people.carrying_out import Hands


@dataclass(frozen=True, slots=True)
class CommandContext:
    """Keys are read when an act needs them: to list something takes none of them."""

    settings: Settings
    storage: Storage
    now: datetime

    @property
    def chain(self) -> Chain:
        """Everything public. Raises BadSetting."""
        return read_chain(self.settings.keys_folder, self.settings.office)

    @property
    def registrar(self) -> Registrar:
        """With the people-and-devices key. Raises BadSetting."""
        key = read_key(self.settings.keys_folder, Use.PEOPLE_AND_DEVICES, self.chain, self.now)
        return Registrar(key, self.settings.certificate_days)

    @property
    def admission(self) -> "EnrollmentAdmission":
        """To decide again. Raises BadSetting."""
        from spar_central.enrollments.admit import EnrollmentAdmission

        secret = read_secret(self.settings.keys_folder, "person.key")
        return EnrollmentAdmission(
            self.storage, self.chain, self.settings.admission, secret, self.settings.party
        )

    @property
    def hands(self) -> "Hands":
        """To carry out what was signed at the console or at desks. Raises BadSetting."""
        from spar_central.people.carrying_out import Hands, OfficeKeys

        party, chain = self.settings.party, self.chain
        folder = self.settings.keys_folder
        key = read_key(folder, Use.OFFICE_FILE, chain, self.now)
        certificate = read_certificates(folder)[Use.OFFICE_FILE]
        keys = OfficeKeys(self.registrar, key, certificate)
        return Hands(chain, party, self.admission, keys)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[CommandContext]:
    """With its database, closed at the end; a change of keys that was cut off is in place."""
    storage = await open_storage(settings, migrate=settings.migrate)
    try:
        await storage.ready()
        await finish(storage, settings.keys_folder)
        yield CommandContext(settings, storage, now_utc())
    finally:
        await storage.close()


def say(*lines: str) -> None:
    """To whoever called."""
    for line in lines:
        sys.stdout.write(f"{line}\n")


def table(rows: Iterable[Sequence[object]]) -> None:
    """Columns with a tab between them, for people and for programs."""
    for row in rows:
        say("\t".join(str(cell) for cell in row))


def by_two(parser: argparse.ArgumentParser) -> None:
    """Who vouches for the act: staff numbers."""
    parser.add_argument("--by", required=True, help="staff number of who does it")
    parser.add_argument("--and-by", default="", help="staff number of the second person")


def named(arguments: argparse.Namespace) -> tuple[str, ...]:
    """One or two staff numbers."""
    values: tuple[str, str] = (arguments.by, arguments.and_by)
    return tuple(one for one in values if one)
