"""``directory fetch`` from our own registry, as a process of its own, in both dialects."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from demo.processes import Server
from tests.laptops import LaptopWithBanks
from tests.mapper.partner_client import mapper

CSV = """kind,mnemonic,name,code,bank,strategy_id
bank,HDFC,HDFC Bank Ltd.,HDFC,,
bank,CANARA,Canara Bank,CNRB,,5
branch,HDFC-MUM,Mumbai Central,HDFC0000522,HDFC,
branch,HDFC-AHM,Ahmedabad,HDFC0000006,HDFC,
branch,CAN-1,"Bengaluru, Main",CNRB0000001,CANARA,
mobile_wallet,TMOB,T Mobile,TMOB,,
email_wallet,PAYPAL,PayPal,PAYPAL,,
"""


class RestartableRegistry:
    """The registry, which can be killed and started again at its address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.data = folder / "data"
        self.data.mkdir(parents=True)
        self.bring(CSV)
        self.server = self._start("0")
        self.url = self.server.wait_until_listening()

    def bring(self, text: str) -> None:
        file = self._folder / "directory.csv"
        file.write_text(text, encoding="utf-8")
        mapper(self.data, "directory", "import", str(file))

    def again(self) -> None:
        self.server.stop()
        self.server = self._start(self.url.rsplit(":", 1)[1])
        assert self.server.wait_until_listening() == self.url

    def _start(self, port: str) -> Server:
        serve = ["spar_mapper", "serve", "--data", str(self.data), "--port", port]
        return Server("spar-mapper", serve, self._folder / "mapper.log")


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[RestartableRegistry]:
    made = RestartableRegistry(tmp_path / "registry")
    yield made
    made.server.stop()


@pytest.fixture
def laptop(tmp_path: Path) -> LaptopWithBanks:
    return LaptopWithBanks(tmp_path)


def fetch(laptop: LaptopWithBanks, url: str, dialect: str = "spar-2.x") -> int:
    return laptop.fetch(url, dialect)


@pytest.mark.parametrize("dialect", ["spar-2.x", "spar-1.x"])
def test_the_registry_s_list_and_then_what_changed_in_it(
    laptop: LaptopWithBanks,
    registry: RestartableRegistry,
    dialect: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fetch(laptop, registry.url, dialect) == 0
    assert "3 branches of 4 banks and wallets" in capsys.readouterr().out
    assert laptop.found("ahmedabad") == ["Ahmedabad"]
    assert laptop.found("bengaluru") == ["Bengaluru, Main"]
    assert laptop.found("t mobile") == ["T Mobile"]
    changed = CSV.replace("Ahmedabad", "Ahmedabad Old Town").replace(
        'branch,CAN-1,"Bengaluru, Main",CNRB0000001,CANARA,',
        "branch,HDFC-SUR,Dumas,HDFC0000007,HDFC,",
    )
    registry.bring(changed)
    assert fetch(laptop, registry.url, dialect) == 0
    printed = capsys.readouterr().out
    assert re.search(r"1 new, 1 gone, 1 changed", printed), printed
    assert laptop.found("dumas") == ["Dumas"]
    assert laptop.found("bengaluru") == []
    assert laptop.found("ahmedabad") == ["Ahmedabad Old Town"]


class KillsOn:
    """Standard error that kills the registry when it reads ``word``."""

    def __init__(self, real: TextIO, word: str, server: Server) -> None:
        self._real, self._word, self._server = real, word, server

    def write(self, text: str) -> int:
        if self._word in text:
            self._server.kill()
        return self._real.write(text)

    def flush(self) -> None:
        self._real.flush()

    def isatty(self) -> bool:
        return False


def test_a_registry_killed_meanwhile_leaves_the_old_list_and_the_fetch_goes_on_later(
    laptop: LaptopWithBanks, registry: RestartableRegistry, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", KillsOn(sys.stderr, "bank 1 of", registry.server))
        assert fetch(laptop, registry.url) == 2
    assert laptop.found("old") == ["Old"]
    kept = laptop.folder / "new.spardir.part"
    assert kept.exists()
    registry.again()
    assert fetch(laptop, registry.url) == 0
    assert laptop.found("ahmedabad") == ["Ahmedabad"]
    assert laptop.found("old") == []
    assert not kept.exists()
