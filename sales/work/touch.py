"""A touch and what hangs on it. What its words mean is in `channels.py`, `outcomes.py` and `reasons.py`."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason


class Deed(StrEnum):
    """What somebody did with a client."""

    VISIT = "visit"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Attachment:
    """Voice, photo or document, kept as Telegram's file."""

    id: int
    kind: str  # voice, photo, document
    file_id: str
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact with a client that took place. Its id is the id of the draft it was made from.

    Not `timed`: only its day is known. The hour of `at` is then for the order only, and nobody is shown it.
    """

    id: int
    client: int
    member: int
    channel: Channel
    direction: Direction
    outcome: Outcome
    at: datetime
    recorded_at: datetime
    contact: int | None = None
    step: int | None = None  # the planned step that it answered
    reason: Reason | None = None
    comment: str = ""
    latitude: float | None = None
    longitude: float | None = None
    accuracy: float | None = None  # metres
    timed: bool = True
    asked: bool = False  # whether to go on was asked after it
    covered: int | None = None  # the absent member for whom it was made
    away: int | None = None  # metres that its location was from the client, see `check_in.py`
    joint: int | None = None  # a colleague who was there, too
    far_first: int | None = None  # metres, where the visit's first location was far and a nearer one came after it
    attachments: tuple[Attachment, ...] = ()
    version: int = 1
