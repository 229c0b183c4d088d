"""What a slip is printed on."""

from enum import StrEnum


class Paper(StrEnum):
    """Papers a slip is made for. Values stand in settings: never rename one."""

    ROLL = "80mm"
    A5 = "a5"
