"""When two ids are of one person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdNormalizer:
    """Brings an id into the form that is compared. template: ``token:{sub}@nationalId``, or empty.

    fold_case: ids that differ in case only are one person (G2P Connect A.5). With a template,
    ``{sub}`` alone and the template filled in with it are one person as well.
    """

    fold_case: bool = True
    template: str = ""

    def key(self, person_id: str) -> str:
        """The form of ``person_id`` that is compared and indexed."""
        before, marked, after = self.template.partition("{sub}")
        if marked and len(person_id) > len(before) + len(after):
            folded = person_id.casefold()
            if folded.startswith(before.casefold()) and folded.endswith(after.casefold()):
                person_id = person_id[len(before) : len(person_id) - len(after)]
        return person_id.casefold() if self.fold_case else person_id
