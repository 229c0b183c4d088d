"""How the screen looks."""

from enum import StrEnum


class Look(StrEnum):
    """The palettes of resources/qss/tokens.json. Values stand in settings: never rename one."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
