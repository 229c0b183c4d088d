"""``python -m tests.country``: a country of a given size, its day, and what is true at its end."""

import argparse
import asyncio
import dataclasses
import sys
import tempfile
from pathlib import Path

from tests.country.check import CountryCheck
from tests.country.databases import running_databases
from tests.country.play import Figures, Sizes, play
from tests.country.servers import running_servers
from tests.country.truth import Truth
from tests.login.country import running


def simulate(sizes: Sizes, folder: Path) -> tuple[Truth, Figures, dict[str, int]]:
    """Raises AssertionError for what is lost, doubled, or counted wrong."""
    truth = Truth()
    with (
        running_databases() as databases,
        running(folder / "login", "1.8", "--crowd", str(sizes.crowd)) as login,
        running_servers(folder, databases, login) as servers,
    ):
        figures = asyncio.run(play(servers, sizes, folder, truth))
        return truth, figures, CountryCheck(servers, truth, folder).check()


def report(sizes: Sizes, truth: Truth, figures: Figures, found: dict[str, int]) -> str:
    """For a person to read."""
    day = figures.day_s
    lines = [
        f"sizes: {dataclasses.asdict(sizes)}",
        f"joined and captured in {figures.joined_s:.0f} s, the day took {day:.0f} s",
        f"found: {found}; {len(truth.enrollments) / day:.1f} enrollments a second settled",
        f"killed: {dict(truth.killed)}",
        f"lines: {dict(truth.cuts)}; clocks put right: {truth.wrong_clocks}",
        f"payers: {dict(truth.answered)} requests, {dict(truth.people_resolved)} people",
        f"consents: {len(truth.consents)}; proven by IDA: {truth.through_ida};"
        f" heartbeats: {truth.heartbeats}",
    ]
    return "\n".join(lines) + "\n"


def main(words: list[str]) -> int:
    """0 when everything agrees."""
    parser = argparse.ArgumentParser(description=__doc__)
    for member in dataclasses.fields(Sizes):
        parser.add_argument(f"--{member.name}", type=int, default=member.default)
    sizes = Sizes(**vars(parser.parse_args(words)))
    with tempfile.TemporaryDirectory(prefix="spar-country-") as folder:
        sys.stdout.write(report(sizes, *simulate(sizes, Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
