"""One person, however their id is spelled."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """When two ids are one. template: ``token:{sub}@nationalId`` or empty.

    fold_case: ids that differ in case only are one person (G2P Connect A.5). With a template,
    ``{sub}`` alone and the template filled in with it are one person as well.
    """

    fold_case: bool = True
    template: str = ""

    def key(self, person: str) -> str:
        """What is compared and indexed."""
        before, marked, after = self.template.partition("{sub}")
        if marked and len(person) > len(before) + len(after):
            folded = person.casefold()
            if folded.startswith(before.casefold()) and folded.endswith(after.casefold()):
                person = person[len(before) : len(person) - len(after)]
        return person.casefold() if self.fold_case else person
