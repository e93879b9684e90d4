"""Screens of lists: a button per client that shows what the list is about; below, the ways to other lists.

A chat is read from the bottom, so these ways take few rows, and the clients above them remain visible.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.lists.choosing.choices import Facet
from handlers.lists.lines import Owners, initials, openings
from handlers.speech.paging import pager
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Row, Screen, Style, cut, pairs
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.everywhere import MenuTap
from handlers.speech.taps.lists import (
    ActTap,
    CallListTap,
    FilterTap,
    FunnelTap,
    KeepTap,
    SavedTap,
    ShelfTap,
    SortTap,
    WithinTap,
)
from handlers.speech.words import Html, Words, fill
from sales.clients.client import ClientLine, Page
from sales.standing.client_filter import Order
from sales.standing.conditions import Last, Longer, NoneOf, Planned, Worded
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import LONG
from sales.work.debt import Total
from sales.work.step import Plan

LONGEST_WORDS = 80
FROM_LIST = "l"
"""The value on a button below a list, so that *Back* leads to the list."""


@dataclass(frozen=True, slots=True)
class Shelves:
    """The number of clients on each shelf; `draft`: of all clients, for the filter; `sells`: there are products."""

    counts: Mapping[Shelf, int]
    draft: str
    sells: bool = False


def recently(reader: Reader) -> Html:
    return reader.p_("list", "Recent")


def everybody(reader: Reader) -> Html:
    return shelf_word(reader, Shelf.ALL)


def recent_screen(reader: Reader, name: Html, lines: Sequence[ClientLine], shelves: Shelves, owners: Owners) -> Screen:
    hint = reader._("To find somebody, write a part of a name or of a phone number.")
    head = fill("<b>{name}</b>", name=name)
    rows = openings(reader, lines, Order.NEXT_STEP, owners, "")
    told = [head, hint, initials(reader, lines, Order.NEXT_STEP, owners)]
    return Screen("\n".join(filter(None, told)), [*rows, *_shelves(reader, shelves)])


def list_screen(
    reader: Reader, name: str, known: OpenList, found: Page, draft: str, owners: Owners, more: str = ""
) -> Screen:
    """`more`: a note on the whole list, or on its being empty."""
    head = fill("<b>{name}: {n}</b>", name=name, n=reader.number(found.total))
    words = worded(known)
    within = [reader._("In this list, by “{words}”.", words=words)] if words else []
    told = more or ("" if found.total else _nobody(reader, known))
    is_pool = known.shelf is Shelf.POOL
    whose = {} if is_pool else owners
    signed = initials(reader, found.lines, known.wanted.order, whose, known)
    blocks = [head, *within, *filter(None, [told, signed])]
    back = f"f{draft}.{found.number}"
    rows = openings(reader, found.lines, known.wanted.order, whose, back, known)
    leaf = pager(found.number, found.last, lambda number: ListTap(draft=draft, page=number).pack())
    first = [
        *(_calling(reader, found, draft) if not owners else []),
        *_keeping(reader, known, draft),
        *_acting(reader, found, draft),
        *spreading(reader, known, found.total, draft),
    ]
    if is_pool:  # nobody's: they are taken one by one, or handed over by whoever leads
        first = _acting(reader, found, draft) if owners else []
    leaving = [_leaving(reader, draft)] if words else []
    return Screen("\n".join(blocks), [*rows, *leaf, *leaving, *pairs(first), *_ways(reader, known, draft)])


def with_giving(reader: Reader, screen: Screen, total: int, draft: str) -> Screen:
    """What the clients of one member are opened for stands below them, with how many that is."""
    label = fill("{word} · {n}", word=reader.p_("button", "Hand over"), n=reader.number(total))
    give = Button(label, ActTap(draft=draft, act="give", value=FROM_LIST).pack())
    return Screen(screen.text, [*screen.rows[:-1], [give], *screen.rows[-1:]])


def worded(known: OpenList) -> str:
    """The words that were searched for in the list."""
    pieces = sorted(piece for one in known.wanted.conditions if isinstance(one, Worded) for piece in one.pieces)
    return cut(known.said, LONGEST_WORDS) if pieces and known.said else " ".join(pieces)


def broken(reader: Reader, saved: str = "") -> Screen:
    """Shows no clients: the list without its missing part would be a wider one."""
    more = [[Button(reader.p_("card", "More"), SavedTap(saved=saved, what="more").pack())]] if saved else []
    text = reader._("This list names something that is gone: a source, a product, a tag or a colleague. Make it anew.")
    return Screen(text, [*more, [Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())]])


def no_such_product(reader: Reader, missing: Sequence[str], there: Sequence[Html], draft: str) -> Screen:
    """Says that there is no such product, and which there are."""
    every = Button(reader.p_("button", "Clients"), MenuTap(place="clients").pack())
    none = reader._("There is no product called “{words}”.", words=cut(", ".join(missing), LONGEST_WORDS))
    if not there:
        nothing = reader._("There are none at all yet: they come with orders, or an owner adds them in /settings.")
        return Screen(f"{none} {nothing}", [[every]])
    known = reader._("There are: {products}.", products=Html(", ".join(there)))
    bought = Button(reader.p_("facet", "Product"), FilterTap(draft=draft, facet=Facet.BUYS).pack())
    return Screen(f"{none}\n{known}", [[bought, every]])


def in_all(reader: Reader, owed: Total, lines: int) -> Html:
    """The sum of the debts, and how the lines are to be read, each debt counted once."""
    told = reader._("In all: {sum}. ❗️ is for how many days it is overdue.", sum=reader.money(owed.amount))
    if lines <= owed.clients:
        return told
    once = reader._("A legal entity's debt stands on each of its points and counts once.")
    return Html(f"{told}\n{once}")


def beside(reader: Reader, inactive: int) -> Html:
    """The number of inactive buyers left out."""
    return reader._("Not counted: {n} inactive.", n=reader.number(inactive)) if inactive else Html("")


def how_long(reader: Reader) -> Html:
    """From when on somebody not seen is in the list."""
    return reader._(
        "Last visit over {n} days ago; if there was none, last talk. First those whom nobody has reached.", n=LONG
    )


def by_filter(reader: Reader) -> Html:
    return reader.p_("list", "By filter")


@told_once
def shelf_word(say: Words) -> Mapping[Shelf, Html]:
    return {
        Shelf.ALL: say.p_("list", "All clients"),
        Shelf.IDLE: say.p_("list", "Without a step"),
        Shelf.DUE: say.p_("list", "Due for a call"),
        Shelf.UNSEEN: say.p_("list", "Long unseen"),
        Shelf.UNTOUCHED: say.p_("list", "Untouched"),
        Shelf.INACTIVE: say.p_("list", "Inactive"),
        Shelf.EXPECTED: say.p_("list", "Order expected"),
        Shelf.BACK: say.p_("list", "After a refusal"),
        Shelf.BY_PLAN: say.p_("list", "Plan of contacts"),
        Shelf.KEY: say.p_("list", "Key clients"),
        Shelf.OWING: say.p_("list", "They owe us"),
        Shelf.ASLEEP: say.p_("list", "Big ones asleep"),
        Shelf.LAPSED: say.p_("list", "Long without an order"),
        Shelf.LEAVING: say.p_("list", "Soon in the pool"),
        Shelf.POOL: say.p_("list", "Pool"),
    }


def _nobody(reader: Reader, known: OpenList) -> Html:
    quiet = next((one for one in known.wanted.conditions if type(one) is Longer and one.last is Last.TALK), None)
    if quiet and known.added == 1:
        return reader.n_(
            "Nobody has been silent for longer than {n} day.",
            "Nobody has been silent for longer than {n} days.",
            quiet.days,
        )
    of_morning = any(isinstance(one, NoneOf) for one in known.wanted.conditions)
    if Planned(Plan.NONE) in known.wanted.conditions and (of_morning or not known.added):
        return nobody_left(reader)
    if known.added:
        return reader._("Nobody is like that. Take a part of the filter away.")
    if known.shelf is Shelf.POOL:
        return reader._("The pool is empty.")
    return reader._("Nobody. Well done!")


def nobody_left(reader: Reader) -> Html:
    """For lists of clients without a step, also just after all of them got one."""
    return reader._("Nobody is left here: whoever gets a step leaves this list. Well done!")


def _shelves(reader: Reader, shelves: Shelves) -> list[Row]:
    def chip(shelf: Shelf) -> Button:
        count = shelves.counts.get(shelf)
        name = shelf_word(reader, shelf)
        label = name if count is None else fill("{name} · {n}", name=name, n=reader.number(count))
        return Button(label, ShelfTap(shelf=shelf).pack())

    last = [chip(Shelf.ALL)]
    if shelves.counts.get(Shelf.UNTOUCHED):
        last.insert(0, chip(Shelf.UNTOUCHED))
    rows: list[Row] = [[chip(Shelf.IDLE), chip(Shelf.DUE)], [chip(Shelf.UNSEEN), *last]]
    if shelves.counts.get(Shelf.KEY):
        rows[1:] = [[chip(Shelf.UNSEEN), chip(Shelf.KEY)], last]
    if Shelf.POOL in shelves.counts:
        rows.append([chip(Shelf.POOL), *([chip(Shelf.LEAVING)] if shelves.counts.get(Shelf.LEAVING) else [])])
    bought = Button(reader.p_("facet", "Product"), FilterTap(draft=shelves.draft, facet=Facet.BUYS).pack())
    changing = [*_changing(reader, shelves.draft), *([bought] if shelves.sells else [])]
    return [*rows, changing, _more(reader)]


def _more(reader: Reader) -> Row:
    mine = Button(reader.p_("list", "My lists"), SavedTap().pack())
    return [mine, Button(reader.p_("list", "Funnel"), FunnelTap().pack())]


def _ways(reader: Reader, known: OpenList, draft: str) -> list[Row]:
    """Filter with the number of its conditions, order, and back."""
    back = Button(reader.p_("list", "Recent"), ShelfTap().pack())
    if known.back:
        back = Button(reader.p_("button", "Back"), known.back)
    return [[*_changing(reader, draft, known.added), back]]


def _calling(reader: Reader, found: Page, draft: str) -> list[Button]:
    """*Start calling*, for two clients or more; not for lists of several members' clients."""
    call = Button("📞 " + reader.p_("button", "Start calling"), CallListTap(draft=draft).pack(), style=Style.MAIN)
    return [call] if found.total > 1 else []


def _keeping(reader: Reader, known: OpenList, draft: str) -> list[Button]:
    return [Button(reader.p_("button", "Keep the list"), KeepTap(draft=draft).pack())] if known.added else []


def _leaving(reader: Reader, draft: str) -> Row:
    whole = Button(reader.p_("button", "The whole list"), WithinTap(draft=draft).pack())
    return [whole, Button(reader.p_("button", "Look everywhere"), WithinTap(draft=draft, everywhere=True).pack())]


def _acting(reader: Reader, found: Page, draft: str) -> list[Button]:
    """*Actions* with the number of clients."""
    label = fill("{word} · {n}", word=reader.p_("button", "Actions"), n=reader.number(found.total))
    return [Button(label, ActTap(draft=draft).pack())] if found.total else []


def spreading(reader: Reader, known: OpenList, total: int, draft: str) -> list[Button]:
    """*Spread over days* as a button of its own; not for all clients or inactive ones."""
    if not total or (known.shelf is Shelf.ALL and not known.added) or known.shelf is Shelf.INACTIVE:
        return []
    return [
        Button(
            "📅 " + reader.p_("button", "Spread over days"), ActTap(draft=draft, act="spread", value=FROM_LIST).pack()
        )
    ]


def _changing(reader: Reader, draft: str, added: int = 0) -> list[Button]:
    word = reader.p_("button", "Filter")
    filtered = fill("{word} · {n}", word=word, n=added) if added else word
    sort = Button(reader.p_("button", "Sort"), SortTap(draft=draft).pack())
    return [Button(filtered, FilterTap(draft=draft).pack()), sort]
