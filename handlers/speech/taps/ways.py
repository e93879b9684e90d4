"""The way back to the list that a client was opened from, as its stamps carry it: one letter for the kind of list, and
what tells which of them.
"""

from collections.abc import Callable

from handlers.speech.stamp import Stamp
from handlers.speech.taps.clients import ListTap, NearTap
from handlers.speech.taps.day import RouteTap, SectionTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.reports import (
    ComplaintAct,
    ComplaintTap,
    ReviewKeysTap,
    ReviewTap,
    SignalTap,
    way_back,
    way_to_fate,
    way_to_left,
    way_to_slice,
)
from sales.actions import leading
from sales.ground import ids

KINDS: dict[str, Callable[[str], Stamp]] = {
    "d": lambda _: MenuTap(place="today"),
    "n": lambda back: NearTap(draft=_named(back)),
    "o": lambda back: SectionTap(what=_named(back), page=_page(back)),
    "w": lambda back: RouteTap(draft=_named(back), beside=bool(_page(back))),
    "f": lambda back: ListTap(draft=_named(back), page=_page(back)) if "." in back else ListTap(),
    "r": way_back,
    "l": way_to_left,
    "s": way_to_slice,
    "p": way_to_fate,
    "c": lambda back: ComplaintTap(act=ComplaintAct.BACK, touch=_named(back)),
    "a": lambda back: SignalTap(act=ComplaintAct.BACK, signal=_named(back)),
    "v": lambda _: ReviewKeysTap(),
    "g": lambda _: ReviewTap(),
}
ALERTS = {"c": leading.COMPLAINT, "a": leading.SIGNAL}
REVIEW = "g"

MOST_BESIDE_STEP = 35
"""Letters that are left for it on such a button."""


def way(back: str) -> Stamp:
    """To the clients where there was no list."""
    kind = KINDS.get(back[:1])
    return kind(back) if kind else ListTap()


def alert_of(back: str) -> str:
    """Of what a lead was told at once, as the outbox calls it; empty where the way leads elsewhere."""
    told = ALERTS.get(back[:1])
    return f"{told}:{ids.from_text(_named(back))}" if told else ""


def beside_step(back: str) -> str:
    """The way as a button carries it that names a client and a step; the longest leads to the clients from there."""
    return back if len(back) <= MOST_BESIDE_STEP else ""


def to_section(what: str, page: int) -> str:
    return f"o{what}.{page}"


def to_route(draft: str, *, beside: bool) -> str:
    return f"w{draft}.{int(beside)}"


def _named(back: str) -> str:
    return back[1:].partition(".")[0]


def _page(back: str) -> int:
    page = back.rpartition(".")[2]
    return int(page) if page.isdigit() else 0
