"""The stamps on lists of clients. What a list wants stands in its draft; choices are named, never counted off."""

from aiogram.filters.callback_data import CallbackData


class ShelfTap(CallbackData, prefix="f1"):
    """Opens one of the lists that everybody has, or the recent clients."""

    shelf: str = "recent"


class FilterTap(CallbackData, prefix="f2"):
    """The filter of an open list: its facets, the choices of one, or one choice, put or taken away."""

    draft: str
    facet: str = ""
    choice: str = ""


class ClearTap(CallbackData, prefix="f3"):
    """Takes the whole filter away."""

    draft: str


class SortTap(CallbackData, prefix="f4"):
    """The orders of an open list, or one of them."""

    draft: str
    order: str = ""


class KeepTap(CallbackData, prefix="f5"):
    """Asks under which name an open list is to be kept."""

    draft: str


class CallListTap(CallbackData, prefix="f7"):
    """Begins calling through an open list."""

    draft: str


class SavedTap(CallbackData, prefix="f6"):
    """The lists that have a name; one of them opened, or `what` is to become of it: more, share, own, retire, back."""

    saved: str = ""
    what: str = ""


class FunnelTap(CallbackData, prefix="f8"):
    """The funnel by stage, base or worth, of so many days; of all in scope, or of one manager or source."""

    ladder: str = "stage"
    days: int = 30
    manager: str = ""
    source: str = ""


class ApartTap(CallbackData, prefix="f9"):
    """The managers, or the sources, that the funnel can be of; the page of them."""

    facet: str
    ladder: str
    days: int
    page: int = 0


class PlaceTap(CallbackData, prefix="fa"):
    """Who stands there in the funnel of so many days, as a list; `way`: who came there, or went, in these."""

    ladder: str
    rung: str
    days: int
    way: str = ""
    manager: str = ""
    source: str = ""


class MovementTap(CallbackData, prefix="fb"):
    """Who came where and who went in the funnel of so many days."""

    ladder: str
    days: int
    manager: str = ""
    source: str = ""


class RungTap(CallbackData, prefix="f0"):
    """As `PlaceTap`, of no days: on messages of before."""

    ladder: str
    rung: str
    manager: str = ""
    source: str = ""
