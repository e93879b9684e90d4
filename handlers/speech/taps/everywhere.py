"""The stamps on buttons. Each names its object or draft; prefixes carry a version: old messages stay understood.

Ids are `sales.ground.ids` texts (11 characters). Telegram allows 64 bytes: a test packs each class at its worst.
Here are those that several conversations use; each subject's own stand beside this module.
"""

from enum import StrEnum
from typing import ClassVar, TypeVar

from handlers.speech.stamp import Stamp
from sales.ground.errors import NotFound
from sales.recording.origin import Origin

Code = TypeVar("Code", bound=StrEnum)


def code_of(kind: type[Code], value: str) -> Code:
    """The code that a button carries. One that no button of ours carries answers like what does not exist."""
    try:
        return kind(value)
    except ValueError as forged:
        raise NotFound from forged


class CardTap(Stamp, prefix="c1"):
    """Opens a client's card in the message it stands on. `back` is the list it came from."""

    client: str
    back: str = ""


class TouchTap(Stamp, prefix="t1"):
    """Begins a touch with a client: from the card, or from a planned step (a digest line). `back` as a card's."""

    client: str
    step: str = ""
    origin: Origin = Origin.CARD
    back: str = ""
    GREW: ClassVar[bool] = True


class WriteTap(Stamp, prefix="t3"):
    """Begins a touch in writing: below it stands how to reach the client."""

    client: str
    back: str = ""
    GREW: ClassVar[bool] = True


class StepTap(Stamp, prefix="s1"):
    """Begins planning a next step with a client."""

    client: str
    back: str = ""
    GREW: ClassVar[bool] = True


class RemindTap(Stamp, prefix="s3"):
    """Begins planning to remind a client of payment."""

    client: str


class PlannedTap(Stamp, prefix="s2"):
    """Opens a step that is planned: to be seen, moved or dropped."""

    client: str
    step: str
    origin: Origin = Origin.CARD
    back: str = ""
    GREW: ClassVar[bool] = True


class MenuTap(Stamp, prefix="m1"):
    """Leads to a screen of the main menu: today, log, clients, new, near, report, settings, team, help."""

    place: str


class BelowTap(Stamp, prefix="m2"):
    """As `MenuTap`, in a message of its own: what it stands on is still needed."""

    place: str


class UndoTap(Stamp, prefix="u1"):
    """Takes back what was done under this key (a draft's or an object's id), within ten minutes."""

    key: str
    back: str = ""  # a client to show afterwards


class StopTap(Stamp, prefix="z1"):
    """Ends what is under way for this person now, whatever it is; `what` it was is for whoever hears of it too late."""

    what: str = ""
