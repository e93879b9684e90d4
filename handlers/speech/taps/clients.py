"""The stamps on buttons about clients and their contacts. They name objects, so that an old card's buttons still work.

`back` is the list that the card was opened from (`card_screens.to`): the card's own screens hand it on.

Questions that have no object yet (a client in the making, a found list) name their draft.
"""

from enum import StrEnum
from typing import ClassVar

from handlers.speech.stamp import Stamp
from sales.clients.client import NamedBase


class NoteBy(StrEnum):
    """What becomes of the note that is there. Values stand in drafts, too."""

    ADDING = "add"
    REPLACING = "new"


class Criterion(StrEnum):
    """By what a client is key, in a word of ours."""

    TURNOVER = "t"
    POTENTIAL = "p"
    RENOWN = "r"
    BRINGS = "b"  # others


class ListTap(Stamp, prefix="l1"):
    """A page of a found list; without a draft, of all clients."""

    draft: str = ""
    page: int = 0


class NearTap(Stamp, prefix="n1"):
    """Who is near the place that a draft holds. `metres` 0: as near as usual; `further`: the page after the first."""

    draft: str
    metres: int = 0
    further: str = ""
    GREW: ClassVar[bool] = True


class HistoryTap(Stamp, prefix="h1"):
    """A page of a client's touches."""

    client: str
    page: int = 0
    back: str = ""


class FilesTap(Stamp, prefix="h2"):
    """Sends a touch's voice, photos and documents again."""

    touch: str


class OrderTap(Stamp, prefix="h3"):
    """Asks for the right sum of the order that a touch recorded; `what` is "none" where there was no order."""

    touch: str
    what: str = ""


class OwedTap(Stamp, prefix="h4"):
    """The money of a client's orders has come: of the only one that waits, or it asks of which."""

    client: str
    back: str = ""


class PayTap(Stamp, prefix="h5"):
    """The money of an order: it has come; `what` is "not" where it has not after all, "due" to ask by when it is to
    come, or that day. Of what was ordered: "came", "still" where it has not come after all; "r9" how content they were.
    "see" only looks at it; "all": the money of all their orders has come. "part" asks for a sum; "not2": the second
    part, which is the last one, has not come after all; "w20261127": the rest is to come by then.
    """

    order: str
    what: str = ""


class PartTap(Stamp, prefix="h6"):
    """Asks which part of what a client owes has come."""

    client: str
    back: str = ""


class EditTap(Stamp, prefix="e1"):
    """The fields of a client."""

    client: str
    back: str = ""


class FieldTap(Stamp, prefix="e2"):
    """Asks for one field of a client."""

    client: str
    field: str


class FieldSetTap(Stamp, prefix="e3"):
    """Puts a picked value into a field; an empty one clears it."""

    client: str
    field: str
    value: str = ""


class NoteTap(Stamp, prefix="e4"):
    """Asks for a client's note: to be added to, or replaced."""

    client: str
    how: NoteBy


class ContactsTap(Stamp, prefix="k1"):
    """The people at a client."""

    client: str
    back: str = ""


class ContactTap(Stamp, prefix="k2"):
    """One person; `what` is empty to look, else what is to be done."""

    contact: str
    what: str = ""


class ContactFieldTap(Stamp, prefix="k3"):
    """Asks for one field of a contact."""

    contact: str
    field: str


class ContactSetTap(Stamp, prefix="k4"):
    """Puts a picked value into a contact's field; an empty one clears it."""

    contact: str
    field: str
    value: str = ""


class PhoneTap(Stamp, prefix="k5"):
    """Deletes a number of a contact."""

    contact: str
    phone: str


class RightTap(Stamp, prefix="k7"):
    """A number that was crossed out is right after all."""

    contact: str
    phone: str


class NewContactTap(Stamp, prefix="k6"):
    """Asks for one more person at a client."""

    client: str


class MoreTap(Stamp, prefix="o1"):
    """What is rarely done with a client."""

    client: str
    back: str = ""


class DoTap(Stamp, prefix="o3"):
    """One of these things: asks for it, or does it. `key`: of what this adds to, to be undone with it."""

    client: str
    what: str
    key: str = ""
    GREW: ClassVar[bool] = True


class CriterionTap(Stamp, prefix="ox"):
    """Names a client key or VIP, by that criterion."""

    client: str
    named: NamedBase
    criterion: Criterion


class DossierTap(Stamp, prefix="oy"):
    """All of a key client on one screen."""

    client: str
    back: str = ""


class StaysKeyTap(Stamp, prefix="oz"):
    """It was looked at again, and still is key."""

    client: str
    back: str = ""


class MergeTap(Stamp, prefix="o4"):
    """Makes one of two cards: `client` stays, `other` goes into it. Without `other` it asks which; `what` is empty to
    ask whether, else what is to be done.
    """

    client: str
    other: str = ""
    what: str = ""


class LikelyTap(Stamp, prefix="o5"):
    """Which cards may be of one client."""


class HandOverTap(Stamp, prefix="o2"):
    """Gives a client to another member."""

    client: str
    member: str


class NewTap(Stamp, prefix="n2"):
    """Goes on with a client in the making: `what` says how."""

    draft: str
    what: str


class PlaceTap(Stamp, prefix="n3"):
    """A shared location is this client's place."""

    draft: str
    client: str


class PassTap(Stamp, prefix="n4"):
    """Tells a colleague what was heard of a client."""

    draft: str


class BornTap(Stamp, prefix="n5"):
    """The birthday that was said is that person's; `day`: its code; `draft`: words that were said beside it."""

    contact: str
    day: str
    draft: str = ""


class BornAtTap(Stamp, prefix="n6"):
    """Of several, the client at which somebody has the birthday that a draft holds the words of."""

    draft: str
    client: str


class BornNewTap(Stamp, prefix="n7"):
    """Somebody who is not on that card yet has the birthday; `day` and `draft` as above, which says who if `named`."""

    client: str
    day: str
    draft: str = ""
    named: bool = False
