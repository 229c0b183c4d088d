"""Reading and keeping preferences: a person's in the vault, the computer's beside it."""

from dataclasses import asdict, replace

from spar_agent.domain.look import Look
from spar_agent.domain.preferences import (
    LONGEST_LOCK_S,
    OF_SUPERVISORS,
    OF_THE_COMPUTER,
    OF_THE_PERSON,
    Preferences,
)
from spar_agent.domain.review import Role
from spar_agent.errors import NotAllowed, SettingsFileBad
from spar_agent.ports.preferences import ComputerSettings, PersonalPreferences
from spar_agent.ports.vault import StaffMember

TEXT_SIZES = (100, 125, 150, 175, 200)


class PreferenceKeeper:
    """now: what this computer starts with. longest_lock_s: the office wants no later lock."""

    def __init__(
        self,
        personal: PersonalPreferences,
        computer: ComputerSettings,
        now: Preferences,
        longest_lock_s: int = LONGEST_LOCK_S,
    ) -> None:
        self._personal = personal
        self._computer = computer
        self._now = replace(now, lock_after_s=min(now.lock_after_s, longest_lock_s))
        self.longest_lock_s = longest_lock_s

    def fixed(self) -> frozenset[str]:
        """Names of what nobody at this computer changes."""
        return self._computer.fixed()

    def of(self, agent_id: str) -> Preferences:
        """What holds while ``agent_id`` works here; what cannot be used any more is passed over."""
        kept = self._personal.read(agent_id)
        made = self._now
        if isinstance(language := kept.get("language"), str):
            made = replace(made, language=language)
        if kept.get("look") in set(Look):
            made = replace(made, look=Look(str(kept["look"])))
        size = kept.get("text_percent")
        if isinstance(size, int) and size in TEXT_SIZES:
            made = replace(made, text_percent=size)
        return made

    def keep(self, by: StaffMember, wanted: Preferences) -> Preferences:
        """All of ``wanted`` or nothing. Raises SettingsFileBad, NotAllowed, the store's errors."""
        before, after = asdict(self._now), asdict(wanted)
        changes = {name: after[name] for name in OF_THE_COMPUTER if after[name] != before[name]}
        if by.role is Role.AGENT and set(changes) & set(OF_SUPERVISORS):
            raise NotAllowed("a supervisor changes these")
        if wanted.lock_after_s > self.longest_lock_s:
            raise SettingsFileBad(f"lock_after_s: {self.longest_lock_s} at most in this office")
        if changes:
            self._computer.keep(changes)
            self._now = replace(self._now, **changes)
        self._personal.write(by.agent_id, {name: after[name] for name in OF_THE_PERSON})
        return wanted
