"""Ways through lists, filters, the funnel and cards: each a row of taps, whatever the words on the buttons."""

from dataclasses import dataclass, field
from typing import Any

from handlers.lists.choosing.choices import OF_TEAM, Facet
from handlers.speech.stamp import SEPARATOR, Stamp
from handlers.speech.taps.clients import ContactsTap, HistoryTap, ListTap, MoreTap
from handlers.speech.taps.everywhere import CardTap, MenuTap
from handlers.speech.taps.lists import (
    ActTap,
    ApartTap,
    FilterTap,
    FunnelTap,
    MovementTap,
    SavedTap,
    ShelfTap,
    SortTap,
    StandingTap,
)
from sales.clients.rungs import Ladder
from sales.standing.client_filter import Order
from sales.standing.open_list import Shelf
from sandbox.world.model import Message

ANY = "…"
"""A field that says something, whatever."""
CLIENTS = MenuTap(place="clients").pack()


@dataclass(frozen=True)
class Wanted:
    """A button by what its stamp says."""

    stamp: type[Stamp]
    said: dict[str, Any] = field(default_factory=dict)

    def on(self, message: Message) -> str | None:
        data = (button.get("callback_data", "") for button in message.buttons())
        return next((one for one in data if self._is(one)), None)

    def _is(self, data: str) -> bool:
        if data.partition(SEPARATOR)[0] != self.stamp.__prefix__:
            return False
        said = self.stamp.unpack(data)
        each = ((getattr(said, name), value) for name, value in self.said.items())
        return all(there == value or (value is ANY and there) for there, value in each)


def _to(stamp: type[Stamp], **said: Any) -> Wanted:
    return Wanted(stamp, said)


Way = tuple[Wanted, ...]
"""From *Clients* on."""
_ALL = _to(ShelfTap, shelf=Shelf.ALL)
_FILTER = _to(FilterTap, facet="")
_CARD = _to(CardTap)
_LISTS = (Shelf.ALL, Shelf.IDLE, Shelf.DUE, Shelf.UNTOUCHED)
_ORDERS = (Order.NAME, Order.LAST_TOUCH, Order.LAST_TALK, Order.LAST_ORDER, Order.SUM, Order.OWED, Order.LATE)


def ways(*, leads: bool) -> dict[str, Way]:
    """By what is looked for. Whoever leads sees also whose clients they are."""
    facets = [one for one in Facet if leads or one not in OF_TEAM]
    return {
        **{f"list {one}": (_to(ShelfTap, shelf=one), _to(ListTap, page=1), _to(ListTap, page=2)) for one in _LISTS},
        **{f"filter {one}": _by(one) for one in facets if one is not Facet.NOT_BUYS},
        "filter not_buys": (_FILTER, _to(FilterTap, facet=Facet.BUYS, choice=""), *_by(Facet.NOT_BUYS)[1:]),
        "several": (*_by(Facet.STAGE)[:3], _FILTER, *_by(Facet.CITY)[1:3], _FILTER, *_by(Facet.TAG)[1:]),
        **{f"by {one}": (_ALL, _to(SortTap, order=""), _to(SortTap, order=one)) for one in _ORDERS},
        "by seen": (_ALL, _to(SortTap, order=""), _to(SortTap, order=Order.SEEN), _to(ListTap, page=1)),
        "by next step": (_ALL, _to(SortTap, order=""), _to(SortTap, order=Order.NEXT_STEP), _to(ListTap, page=1)),
        **{f"funnel {one}": _funnel(one) for one in Ladder},
        "funnel moved": (_to(FunnelTap), _to(MovementTap)),
        **({"funnel of a manager": (_to(FunnelTap), _to(ApartTap), _to(FunnelTap, manager=ANY))} if leads else {}),
        "funnel of a source": (_to(FunnelTap), _to(ApartTap, facet="source"), _to(FunnelTap, source=ANY)),
        "saved lists": (_to(SavedTap),),
        "what to do with all": (_ALL, _to(ActTap)),
        **{f"card, {one.__name__}": (_ALL, _CARD, _to(one)) for one in (HistoryTap, ContactsTap, MoreTap)},
    }  # fmt: skip


def _by(facet: Facet) -> Way:
    """The facet, one of its choices, whom it leaves."""
    return _FILTER, _to(FilterTap, facet=facet, choice=""), _to(FilterTap, facet=facet, choice=ANY), _to(ListTap)


def _funnel(ladder: Ladder) -> Way:
    here = () if ladder is Ladder.STAGE else (_to(FunnelTap, ladder=ladder),)
    return _to(FunnelTap), *here, _to(StandingTap, ladder=ladder, way="")
