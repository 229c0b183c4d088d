"""Who somebody is to the beneficiary, in words and as a list to choose from."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from spar_agent.domain.enrollment import Relation

translate = QCoreApplication.translate


def relation_words(relation: Relation) -> str:
    """The word for ``relation``."""
    words = {
        Relation.SPOUSE: translate("relation", "Husband or wife"),
        Relation.PARENT: translate("relation", "Mother or father"),
        Relation.CHILD: translate("relation", "Daughter or son"),
        Relation.GUARDIAN: translate("relation", "Guardian"),
        Relation.JOINT: translate("relation", "Holder of a joint account"),
        Relation.OTHER: translate("relation", "Somebody else"),
    }
    return words[relation]


def relation_list() -> QComboBox:
    """Nothing is chosen at first; the data of each row is its Relation, or None."""
    box = QComboBox()
    box.addItem(translate("relation", "Choose"), None)
    for relation in Relation:
        box.addItem(relation_words(relation), relation)
    return box
