"""The portal in a country with OpenG2P's own mapper: what is released of it, as a process.

The newest released server is SPAR 1.1.0; of 2.x its documents and wire are held in
``tests/mapper``, for no package of it can be had.
"""

import asyncio
from collections.abc import Iterator

import asyncpg
import pytest

from tests.login.country import AMA, SUNITA, Country
from tests.login.official_mapper import OfficialMapper, official_mapper
from tests.login.portal import PortalSite, Visitor, portal_site
from tests.login.self_service import ForeignMapper, free_port
from tests.login.test_portal import answer, hidden, put_in, reference, to_confirm
from tests.mapper.postgres import Postgres

SPAR_1 = 'canonical = "received"\nid_template = "token:{sub}@nationalId"'


class OfficialSite:
    def __init__(self, site: PortalSite, mapper: OfficialMapper, database: str) -> None:
        self.site, self.mapper, self.database = site, mapper, database

    def rows(self) -> dict[str, str]:
        """What the official mapper's own table holds."""

        async def go() -> dict[str, str]:
            conn = await asyncpg.connect(self.database)
            try:
                found = await conn.fetch("SELECT id_value, fa_value FROM id_fa_mappings")
            finally:
                await conn.close()
            return {row[0]: row[1] for row in found}

        return asyncio.run(go())

    def account(self, number: str) -> str:
        return self.rows().get(f"token:{self.site.world.country.psut(number)}@nationalId", "")


@pytest.fixture(scope="module")
def official(
    java: Country, postgres: Postgres, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OfficialSite]:
    folder, database = tmp_path_factory.mktemp("official"), postgres.database()
    with official_mapper(folder / "official", database, free_port()) as mapper:
        foreign = ForeignMapper(mapper.url, mapper.sender, mapper.key_pem, "spar-1.x", SPAR_1)
        (folder / "site").mkdir()
        with portal_site(java, folder / "site", mapper=foreign) as site:
            yield OfficialSite(site, mapper, database)


def test_a_person_puts_in_changes_and_removes_an_account(official: OfficialSite) -> None:
    site = official.site
    visitor = Visitor(site, AMA)
    assert "No account is registered" in visitor.log_in().text
    put_in(visitor, "00012345678")
    assert official.account(AMA).startswith("account_number:00012345678."), official.rows()
    again = Visitor(site, AMA)
    assert "5678" in again.log_in().text
    put_in(again, "00099887766")
    assert official.account(AMA).startswith("account_number:00099887766."), official.rows()
    last = Visitor(site, AMA)
    assert "7766" in last.log_in().text
    page = last.post("/remove", {**hidden(last.get("/remove")), "sure": "yes"})
    done = answer(last, page, "")
    site.world.wait_for(reference(done), "registered")
    assert official.rows() == {}
    assert "No account is registered" in Visitor(site, AMA).log_in().text
    assert {name for name, _ in official.mapper.verified} == {"PARTNER_SPAR_CENTRAL"}
    assert all(held for _, held in official.mapper.verified), "it verified every signature"


def test_what_another_wrote_meanwhile_is_not_overwritten(official: OfficialSite) -> None:
    """It counts no versions and says OK to any update: what was seen is compared before."""
    site = official.site
    one, other = Visitor(site, SUNITA), Visitor(site, SUNITA)
    one.log_in()
    other.log_in()
    put_in(one, "00011112222")
    page = to_confirm(other, "00033334444")
    assert "Your account changed since you looked at it" in page.text
    assert official.account(SUNITA).startswith("account_number:00011112222.")
