"""Who somebody is to the beneficiary, in words and as a list to choose from."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from spar_agent.domain.enrollment import Helper, Relation
from spar_agent.ui.widgets.choice import Choice
from spar_agent.ui.widgets.text import isolate

translate = QCoreApplication.translate


def relation_words(
    relation: Relation, translate: Callable[[str, str], str] = QCoreApplication.translate
) -> str:
    """The word for ``relation``; translate: for another language than the screen's."""
    words = {
        Relation.SPOUSE: translate("relation", "Husband or wife"),
        Relation.PARENT: translate("relation", "Mother or father"),
        Relation.CHILD: translate("relation", "Daughter or son"),
        Relation.GUARDIAN: translate("relation", "Guardian"),
        Relation.JOINT: translate("relation", "Holder of a joint account"),
        Relation.OTHER: translate("relation", "Somebody else"),
    }
    return words[relation]


def relation_list(without: frozenset[Relation] = frozenset()) -> Choice:
    """Nothing is chosen at first; the data of each row is its Relation, or None."""
    box = Choice()
    box.addItem(translate("relation", "Choose"), None)
    for relation in Relation:
        if relation not in without:
            box.addItem(relation_words(relation), relation)
    return box


def chosen_relation(box: Choice) -> Relation | None:
    """Of a ``relation_list``; Qt gives its data back as plain text."""
    found = box.currentData()
    return Relation(found) if found is not None else None


def helper_words(helper: Helper | None) -> str:
    """Who helps the person and why; empty when nobody does."""
    if helper is None:
        return ""
    return translate("relation", "{name} helps ({relation}): {reason}").format(
        name=isolate(helper.name),
        relation=relation_words(helper.relation),
        reason=isolate(helper.reason),
    )
