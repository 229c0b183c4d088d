"""What docs/central.md tells is what there is: settings, rules, reasons, commands."""

import re
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest

from spar_central.admission.policy import Policy
from spar_central.admission.reasons import Reason
from spar_central.admission.rules import RULES, SELF_SERVICE_RULES, UNSIGNED, Effect
from spar_central.cli.main import main
from spar_central.errors import SENTENCES
from spar_central.settings import (
    CodeLogin,
    Console,
    Desks,
    Identity,
    IdentityLimits,
    IntakeEntry,
    Mapper,
    Notices,
    RegistryConsentsEntry,
    Settings,
    Traces,
)
from spar_central.settings_login import LoginClient, LoginService, OfficeLoginService

TEXT = (Path(__file__).parents[2] / "docs" / "central.md").read_text("utf-8")
SECTIONS: dict[str, type[msgspec.Struct]] = {
    "": Settings,
    "desks.": Desks,
    "admission.": Policy,
    "identity.": Identity,
    "mapper.": Mapper,
    "console.": Console,
    "identity.limits.": IdentityLimits,
    "notices.": Notices,
    "intake.": IntakeEntry,
    "intake.code_login.": CodeLogin,
    "consents.": RegistryConsentsEntry,
    "traces.": Traces,
    "login.": LoginService,
    "login.portal.": LoginClient,
    "login.changes.": LoginClient,
    "console.login.": OfficeLoginService,
    "console.login.client.": LoginClient,
}
NAMES = [
    f"{section}{name}"
    for section, kind in SECTIONS.items()
    for name in kind.__struct_fields__
    if f"{section}{name}." not in SECTIONS
]


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_told(name: str) -> None:
    assert f"`{name}`" in TEXT


def test_no_setting_is_told_that_is_not_there() -> None:
    reply = re.findall(
        r"`((?:desks|admission|identity|mapper|notices|login|intake|consents|console)\.[a-z_.]+)`",
        TEXT,
    )
    codes = {rule.code for rule in (*RULES, *SELF_SERVICE_RULES)}
    sections = {section.removesuffix(".") for section in SECTIONS}
    assert set(reply) <= set(NAMES) | set(SENTENCES) | codes | sections


def test_every_number_has_a_range() -> None:
    for kind in SECTIONS.values():
        for name, reply in get_type_hints(kind, include_extras=True).items():
            if reply in {int, float}:
                pytest.fail(f"{kind.__name__}.{name} has none")


@pytest.mark.parametrize("code", [*(rule.code for rule in (*RULES, *SELF_SERVICE_RULES)), UNSIGNED])
def test_every_rule_is_told(code: str) -> None:
    assert f"`{code}`" in TEXT


def test_what_waits_and_what_may_be_released_is_told_so() -> None:
    waits = TEXT.partition("| waits | until |")[2].partition("\n\n")[0]
    for rule in (*RULES, *SELF_SERVICE_RULES):
        assert (f"`{rule.code}`" in waits) == (rule.effect is Effect.WAIT), rule.code
        assert (f"`{rule.code}`*" in waits) == rule.releasable, rule.code


def test_every_reason_is_told() -> None:
    reply = TEXT.partition("Reasons for review")[2].partition(".")[0]
    assert set(re.findall(r"`([a-z_]+)`", reply)) == {reason.value for reason in Reason}


def test_every_command_of_the_text_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    groups = r"(setup|people|device|officefile|waiting|records|settings|mapper|notices) ([a-z-]+)"
    reply = {tuple(one.split()) for one in re.findall(rf"`({groups.replace('(', '(?:')})", TEXT)}
    reply |= set(re.findall(rf"spar-central\.toml {groups}", TEXT))
    assert len(reply) > 15
    for group, act in reply:
        with pytest.raises(SystemExit) as ended:
            main([group, act, "--help"])
        assert ended.value.code == 0, (group, act)
    capsys.readouterr()
