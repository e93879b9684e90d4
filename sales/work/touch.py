"""A touch and what belongs to it. The meaning of its words is in `channels.py`, `outcomes.py` and `reasons.py`."""

from collections.abc import Sequence
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
    """A voice message, photo or document, kept as a Telegram file."""

    id: int
    kind: str  # voice, photo, document
    file_id: str
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class Touch:
    """A contact with a client that took place. Its id is that of the draft it was made from.

    If not `timed`, only its day is known: the hour of `at` only serves to sort, and is never shown.
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
    asked: bool = False  # the bot asked after it whether to go on
    covered: int | None = None  # the absent colleague it was made for
    away: int | None = None  # metres between its location and the client: see `check_in.py`
    joint: int | None = None  # a colleague who was there too
    far_first: int | None = None  # metres of a first location that was far, if a nearer one came later

    attachments: tuple[Attachment, ...] = ()
    version: int = 1


def newest_note(touches: Sequence[Touch], since: datetime | None) -> Touch | None:
    """The newest *Noted* touch with a comment after a moment, or None. `touches`: newest first."""
    told = (one for one in touches if one.outcome is Outcome.NOTED and one.comment)
    return next((one for one in told if since is None or one.at > since), None)
