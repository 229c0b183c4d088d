"""The lists of four countries beside it, and what people would type for one row of them."""

import gzip
import json
from pathlib import Path

from demo.banks import demo_list
from spar_agent.adapters.directory.bundle import Bundle
from spar_agent.adapters.directory.romaji import readings_of_kana
from spar_agent.domain.account import FaType
from spar_agent.domain.directory import Branch, Dfsp
from tests.fakes import START

HERE = Path(__file__).parent
COUNTRIES = ("japan", "bangladesh", "ghana", "india")


def list_of(country: str) -> Bundle:
    """The banks and branches of one of COUNTRIES."""
    if country == "india":
        return demo_list()
    raw = json.loads(gzip.decompress((HERE / f"{country}.json.gz").read_bytes()))
    dfsps = tuple(
        Dfsp(code, name, FaType.BANK, readings=tuple(readings))
        for code, name, *readings in raw["banks"]
    )
    branches = tuple(
        Branch(
            code,
            name,
            bank,
            region=region,
            readings=readings_of_kana(kana[0]) if kana else (),
        )
        for bank, code, name, region, *kana in raw["branches"]
    )
    return Bundle("1", country[:2].upper(), START, dfsps, branches)


def queries_of(country: str) -> list[tuple[str, str, str]]:
    """(typed, bank code, branch code) of the row that is meant."""
    every = json.loads((HERE / "queries.json").read_text("utf-8"))
    return [(typed, bank, code) for where, typed, bank, code in every if where == country]
