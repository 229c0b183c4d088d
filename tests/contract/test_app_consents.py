"""Apps that may know an account, from a real laptop over center and sender to the registry."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from spar_agent.adapters.central.app_consents import HttpAppConsents
from spar_agent.domain.app_consents import AppConsents, AppElsewhere, AskingApp, ConsentPeriod
from spar_agent.domain.enrollment import Enrollment
from spar_agent.errors.central import AppConsentProofUsed, AppConsentStopped
from spar_central.records import notices
from tests.central.center import Center, running
from tests.central.storages import settings
from tests.contract.desk_consent_world import APP, answering, consenting_registry, with_consents
from tests.joined import JoinedLaptop, LaptopLine, hand_out


@pytest.fixture
def center(tmp_path: Path) -> Iterator[Center]:
    folder = tmp_path / "center"
    folder.mkdir()
    with consenting_registry(tmp_path / "registry") as registry:
        made = with_consents(settings("", folder), registry)
        with running(made, folder) as one, answering(one, registry, "psut-1"):
            hand_out(one)
            yield one


def asked(
    laptop: JoinedLaptop,
    made: Enrollment,
    act: str,
    about: AskingApp | str = "",
    period: ConsentPeriod | None = None,
) -> AppConsents:
    async def go(line: LaptopLine) -> AppConsents:
        desk = HttpAppConsents(line.client, lambda: (laptop.key, ""))
        if isinstance(about, AskingApp):
            return await desk.give(made, about, period or about.periods()[0], "fr")
        if act == "stop":
            return await desk.stop(made, about, "fr")
        return await desk.look(made, "fr")

    return laptop.run(go)


def test_a_person_lets_an_app_know_the_account_and_stops_it(center: Center, tmp_path: Path) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    made = laptop.captured(1)

    async def seen(line: LaptopLine) -> bool:
        found = await line.center.read(made)
        return found is not None and found.as_seen().standing.links_apps

    assert laptop.run(seen), "the page offers it"
    nobody = laptop.captured(2)

    async def none_seen(line: LaptopLine) -> bool:
        found = await line.center.read(nobody)
        return found is not None and found.fa is None and found.as_seen().standing.links_apps

    assert laptop.run(none_seen), "also to who has no account"
    looked = asked(laptop, made, "look")
    assert looked.elsewhere == (AppElsewhere("Bank app", "Bank of the Coast"),)
    (app,) = looked.asking
    assert (app.app, app.sees_account, app.days) == (APP, True, 365)
    assert app.wanted_for[0] == "pour payer votre pension"
    assert [one.code for one in app.programmes] == ["pension-2027"]
    given = asked(laptop, made, "give", app)
    assert given.done is not None
    assert given.done.until is not None
    assert given.done.until.date() == app.until.date(), "as was read aloud"
    assert given.asking == (), "who knows it does not ask again"
    assert asked(laptop, made, "give", app) == given, "after a lost answer"
    stopped = asked(laptop, made, "stop", given.done.consent_id)
    assert stopped.living == ()
    assert stopped.done is not None
    assert not stopped.done.lives
    with pytest.raises(AppConsentProofUsed):
        asked(laptop, made, "give", app)
    (key,) = center.rows("SELECT psut_key FROM attestations")[0]
    now = center.clock()
    center.act(lambda tx: notices.freeze(tx, str(key), "S-2", "lost phone", now))
    with pytest.raises(AppConsentStopped):
        asked(laptop, made, "give", app)


def test_for_as_long_as_the_person_says_and_with_the_programme(
    center: Center, tmp_path: Path
) -> None:
    laptop = JoinedLaptop(center, tmp_path / "laptop", "S-1").joined()
    made = laptop.captured(1)
    (app,) = asked(laptop, made, "look").asking
    month = next(one for one in app.periods() if one.days == 30)
    with_programme = app.periods()[1]
    assert with_programme.programme is not None
    assert with_programme.programme.name == "Pension de 2027"
    given = asked(laptop, made, "give", app, month).done
    assert given is not None
    assert given.until is not None
    assert abs(given.until - month.until) < timedelta(minutes=10)
    with pytest.raises(AppConsentProofUsed):
        asked(laptop, made, "give", app, with_programme)
    asked(laptop, made, "stop", given.consent_id)
    another = laptop.captured(1)
    ending = asked(laptop, another, "give", app, with_programme).done
    assert ending is not None
    assert ending.ends_with == "Pension de 2027"
