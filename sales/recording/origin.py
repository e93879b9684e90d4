"""Where a conversation about a client was begun, and its Back leads."""

from enum import StrEnum


class Origin(StrEnum):
    """Values stand on buttons and in drafts."""

    CARD = ""
    DIGEST = "d"
    RECENT = "l"
    EVENING = "e"
    CALLING = "k"
    TEAM = "t"
    LIST = "f"  # whichever a draft names as its `back`
