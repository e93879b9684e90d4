"""The stamps on buttons about clients and their contacts. They name objects, so that an old card's buttons still work.

`back` is the list that the card was opened from (`card_screens.to`): the card's own screens hand it on.

Questions that have no object yet (a client in the making, a found list) name their draft.
"""

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class NoteBy(StrEnum):
    """What becomes of the note that is there. Values stand in drafts, too."""

    ADDING = "add"
    REPLACING = "new"


class ListTap(CallbackData, prefix="l1"):
    """A page of a found list; without a draft, of all clients."""

    draft: str = ""
    page: int = 0


class NearTap(CallbackData, prefix="n1"):
    """Who is near the place that a draft holds; `metres` 0: as near as usual."""

    draft: str
    metres: int = 0


class HistoryTap(CallbackData, prefix="h1"):
    """A page of a client's touches."""

    client: str
    page: int = 0
    back: str = ""


class FilesTap(CallbackData, prefix="h2"):
    """Sends a touch's voice, photos and documents again."""

    touch: str


class OrderTap(CallbackData, prefix="h3"):
    """Asks for the right sum of the order that a touch recorded; `what` is "none" where there was no order."""

    touch: str
    what: str = ""


class EditTap(CallbackData, prefix="e1"):
    """The fields of a client."""

    client: str
    back: str = ""


class FieldTap(CallbackData, prefix="e2"):
    """Asks for one field of a client."""

    client: str
    field: str


class FieldSetTap(CallbackData, prefix="e3"):
    """Puts a picked value into a field; an empty one clears it."""

    client: str
    field: str
    value: str = ""


class NoteTap(CallbackData, prefix="e4"):
    """Asks for a client's note: to be added to, or replaced."""

    client: str
    how: NoteBy


class ContactsTap(CallbackData, prefix="k1"):
    """The people at a client."""

    client: str
    back: str = ""


class ContactTap(CallbackData, prefix="k2"):
    """One person; `what` is empty to look, else what is to be done."""

    contact: str
    what: str = ""


class ContactFieldTap(CallbackData, prefix="k3"):
    """Asks for one field of a contact."""

    contact: str
    field: str


class ContactSetTap(CallbackData, prefix="k4"):
    """Puts a picked value into a contact's field; an empty one clears it."""

    contact: str
    field: str
    value: str = ""


class PhoneTap(CallbackData, prefix="k5"):
    """Deletes a number of a contact."""

    contact: str
    phone: str


class RightTap(CallbackData, prefix="k7"):
    """A number that was crossed out is right after all."""

    contact: str
    phone: str


class NewContactTap(CallbackData, prefix="k6"):
    """Asks for one more person at a client."""

    client: str


class MoreTap(CallbackData, prefix="o1"):
    """What is rarely done with a client."""

    client: str
    back: str = ""


class DoTap(CallbackData, prefix="o3"):
    """One of these things: asks for it, or does it."""

    client: str
    what: str


class MergeTap(CallbackData, prefix="o4"):
    """Makes one of two cards: `client` stays, `other` goes into it. Without `other` it asks which; `what` is empty to
    ask whether, else what is to be done.
    """

    client: str
    other: str = ""
    what: str = ""


class LikelyTap(CallbackData, prefix="o5"):
    """Which cards may be of one client."""


class HandOverTap(CallbackData, prefix="o2"):
    """Gives a client to another member."""

    client: str
    member: str


class NewTap(CallbackData, prefix="n2"):
    """Goes on with a client in the making: `what` says how."""

    draft: str
    what: str


class PlaceTap(CallbackData, prefix="n3"):
    """A shared location is this client's place."""

    draft: str
    client: str


class PassTap(CallbackData, prefix="n4"):
    """Tells a colleague what was heard of a client."""

    draft: str
