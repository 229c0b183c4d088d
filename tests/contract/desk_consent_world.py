"""A center whose registry has an app that may be given consents at a desk, and its sender."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from demo.processes import run_program
from spar_central.http_client import new_client
from spar_central.mappers.gateway import HttpMapper
from spar_central.mappers.port import MapperOrder, Op
from spar_central.mappers.profile import profile_of
from spar_central.mappers.registry_consents import consents_of_mapper
from spar_central.sending.answering import Answering
from spar_central.settings import Dialect, Mapper, Settings
from spar_central.storage.opening import open_storage
from tests.central.center import Center
from tests.central.sending import key_for
from tests.central.world import account
from tests.mapper.partner_client import PartnerClient
from tests.servers import RunningRegistry, running_registry

RIGHTS = "link,update,resolve,unlink,extend,link-tokens,person"
APP = "pension-app"
TERMS = {
    "title": "Pension app",
    "longest_days": 365,
    "return_urls": ["https://app.example.org/back"],
    "shares_token": True,
    "controller": {"name": "Ministry of Pensions", "jurisdiction": "KE"},
    "purposes": {
        "pension": {
            "text": {"en": "to pay your pension", "fr": "pour payer votre pension"},
            "stops": {"en": "Your pension no longer reaches your account."},
        },
        "school": {"text": {"en": "to pay school money"}, "stops": {"en": "School money stops."}},
    },
    "programmes": {"pension-2027": {"en": "Pension of 2027", "fr": "Pension de 2027"}},
}
"""As two operators agreed on them with the app."""


BANK_APP = "bank-app"
BANK_TERMS = {
    **{name: value for name, value in TERMS.items() if name != "shares_token"},
    "title": "Bank app",
    "controller": {"name": "Bank of the Coast", "jurisdiction": "KE"},
}
"""Of an app that knows people by tokens of its own."""


@contextmanager
def consenting_registry(folder: Path, postgres: str = "") -> Iterator[RunningRegistry]:
    """A registry with the center as a partner, and the apps."""
    settings = 'partner_cache_s = 0\nconsent_page = "https://confirm.example.org/confirm/app"\n'
    with running_registry(folder, postgres, settings) as made:
        where = ["--data", str(folder / "data"), *(["--database", postgres] if postgres else [])]
        certificate = next(folder.glob("*cert*"))
        orders = [["add", made.sender, "--cert", str(certificate), "--rights", RIGHTS]]
        for name, terms in ((APP, TERMS), (BANK_APP, BANK_TERMS)):
            own, agreed = folder / f"{name}.crt", folder / f"{name}.json"
            own.write_bytes(PartnerClient(name).certificate())
            agreed.write_text(json.dumps(terms), encoding="utf-8")
            orders.append(["add", name, "--cert", str(own), "--rights", "resolve-consented"])
            orders.append(["terms", name, str(agreed)])
        for words in orders:
            run_program("spar_mapper", "partner", *words, *where).check_returncode()
        yield made


def with_consents(settings: Settings, registry: RunningRegistry) -> Settings:
    """``settings`` of a center that sends to ``registry``, and gives consents there."""
    mapper = Mapper(
        Dialect.SPAR_2, registry.url, registry.sender, wait_s=20.0, extends=True, links_apps=True
    )
    return msgspec.structs.replace(settings, mapper=mapper)


@contextmanager
def answering(center: Center, registry: RunningRegistry, *people: str) -> Iterator[None]:
    """The sender's part that answers, in a thread of its own; ``people`` have accounts by then."""
    over, begun = threading.Event(), threading.Event()

    async def go() -> None:
        mapper = center.settings.mapper
        assert mapper is not None
        storage = await open_storage(center.settings, migrate=False)
        http, signer = new_client(mapper.wait_s), key_for(registry)
        gateway = HttpMapper(profile_of(mapper), signer, http, center.clock)
        consents = consents_of_mapper(mapper, signer, http, center.clock)
        one = Answering(storage, center.keys.chain, gateway, center.clock, consents=consents)
        try:
            for psut in people:
                await gateway.send(Op.LINK, [MapperOrder(f"order-{psut}", psut, account())])
            begun.set()
            while not over.is_set():
                await one.one_pass()
                await asyncio.sleep(0.05)
        finally:
            await http.aclose()
            await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(go()))
    thread.start()
    try:
        assert begun.wait(60)
        yield
    finally:
        over.set()
        thread.join()
