"""When two ids are of one person, and which texts are no id at all."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdNormalizer:
    """Brings an id into the form that is compared. template: ``token:{sub}@nationalId``, or empty.

    fold_case: ids that differ in case only are one person (G2P Connect A.5). With a template,
    ``{sub}`` alone and the template filled in with it are one person as well. fold_spelling: ids
    that differ as ``fold_spelling`` says are one person; False in a registry that was filled
    before there was this rule, until ``spar-mapper fold-ids``.
    """

    fold_case: bool = True
    template: str = ""
    fold_spelling: bool = True

    def key(self, person_id: str) -> str:
        """The form of ``person_id`` that is compared and indexed."""
        if self.fold_spelling:
            person_id = fold_spelling(person_id)
        person_id = self.without_template(person_id)
        if not self.fold_case:
            return person_id
        folded = person_id.casefold()
        if self.fold_spelling and not folded.isascii():
            return unicodedata.normalize("NFKC", folded)  # casefold alone may decompose
        return folded

    def without_template(self, person_id: str) -> str:
        """What stands for ``{sub}`` in ``person_id``; all of it where the template does not fit."""
        before, marked, after = self.template.partition("{sub}")
        if marked and len(person_id) > len(before) + len(after):
            folded = person_id.casefold()
            if folded.startswith(before.casefold()) and folded.endswith(after.casefold()):
                return person_id[len(before) : len(person_id) - len(after)]
        return person_id

    def keys(self, person_ids: Sequence[str]) -> list[str]:
        """``key`` of each, in their order; printable ASCII, the usual case, in one go."""
        together = "".join(person_ids)
        if self.template or not (together.isascii() and together.isprintable() and together):
            return list(map(self.key, person_ids))
        if self.fold_spelling and " " in together:
            person_ids = [one.strip(" ") for one in person_ids]
        if not self.fold_case:
            return list(person_ids)
        return "\n".join(person_ids).casefold().split("\n")  # what is printable has no line feed


def fold_spelling(person_id: str) -> str:
    """``person_id`` in NFKC, without format characters and without spaces around it.

    So decomposed marks, full width, a byte order mark, zero-width and no-break spaces make no
    second person. Spaces inside stay: they may part two words.
    """
    if person_id.isascii() and person_id.isprintable():
        return person_id.strip(" ")
    composed = unicodedata.normalize("NFKC", person_id)
    return "".join(c for c in composed if unicodedata.category(c) != "Cf").strip()


def fold_look(key: str) -> str:
    """A key as a tired eye reads it: our digits, one kind of dash, no spaces.

    Two people of one look may well be two people; somebody should look at them. Most keys are
    their own look.
    """
    folded = fold_spelling(key)
    if folded.isascii():
        return folded.replace(" ", "")
    kept = []
    for character in folded:
        category = unicodedata.category(character)
        if category == "Nd":
            kept.append(str(unicodedata.decimal(character)))
        elif category == "Pd":
            kept.append("-")
        elif not category.startswith("Z"):
            kept.append(character)
    return "".join(kept)


def is_usable_id(text: str) -> bool:
    """False for what is no id: nothing but spaces, or with control characters in it."""
    if text.isascii():
        return text.isprintable() and text != "" and not text.isspace()
    return bool(fold_spelling(text)) and not any(unicodedata.category(c) == "Cc" for c in text)


def are_plain_ids(texts: Sequence[str]) -> bool:
    """True only where each is a usable id of printable ASCII: one look at all of them."""
    together = "".join(texts)
    if not (together.isascii() and together.isprintable() and all(texts)):
        return False
    return not any(map(str.isspace, texts))
