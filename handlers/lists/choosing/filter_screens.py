"""Screens of filter and order. Chosen ones are ticked; the button to the list has the number of clients left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.lists import clients_screens
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.choices import OF_PRODUCTS, Facet, facet_word
from handlers.lists.choosing.grouped import capital
from handlers.lists.choosing.made import Made
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.lists import ClearTap, FilterTap, SortTap, TakeTap
from handlers.speech.words import Html, Words, fill
from sales.standing.client_filter import Order
from sales.standing.open_list import OpenList

LONGEST_OF_THREE = 13
LONGEST_CHOICE = 16
"""Longer labels stand alone in a row."""
LONGEST_OF_GOODS = 18
MOST_ROWS = 8
MOST_CHOICES = 40
"""On a page: a keyboard has at most a hundred buttons, and a company may have a hundred managers."""
PAGE = "~"
"""Precedes a page's number in place of a choice's code."""


def facets_screen(
    reader: Reader, known: OpenList, facets: Sequence[Facet], told: Sequence[Made], draft: str, total: int
) -> Screen:
    """The facets, with a button for each condition that takes it away."""
    head = reader._("Whom shall I show? Conditions hold together.")
    lines = [_told(reader, one) for one in told]
    taken = [_taking(one, draft) for one in told]
    opened = [_opening(reader, facet, draft) for facet in facets if facet is not Facet.NOT_BUYS]
    clear = [Button(reader.p_("button", "Clear the filter"), ClearTap(draft=draft).pack())] if told else []
    last = [clients_screens.spreading(reader, known, total, draft), [*clear, _showing(reader, draft, total)]]
    return Screen("\n".join([head, *lines]), [*pairs(taken), *_packed(opened), *last])


@dataclass(frozen=True, slots=True)
class Offered:
    """The choices of a facet. `beside`: products to add as not bought; `made`: what of products is chosen."""

    facet: Facet
    choices: Sequence[tuple[Choice, bool]]
    beside: Sequence[Choice] = ()
    made: Sequence[Made] = ()
    page: int = 0


def choices_screen(reader: Reader, known: OpenList, one: Offered, draft: str, total: int) -> Screen:
    last = last_page(len(one.choices), MOST_CHOICES)
    first = within(one.page, last) * MOST_CHOICES
    here = one.choices[first : first + MOST_CHOICES]
    buttons = [_choosing(one.facet, choice, draft, is_chosen=is_chosen) for choice, is_chosen in here]
    rows = _goods(buttons) if one.facet in OF_PRODUCTS else _columns(buttons)
    without = _goods([_without(reader, choice, draft) for choice in one.beside])
    back = Button(reader.p_("button", "Back"), FilterTap(draft=draft).pack())
    spread = clients_screens.spreading(reader, known, total, draft) if one.facet in OF_PRODUCTS else []
    leaf = pager(one.page, last, lambda page: _turning(one.facet, draft, page))
    below = [*leaf, spread, [back, _showing(reader, draft, total)]]
    return Screen(_asking(reader, one), [_sides(reader, one.facet, draft), *rows, *without, *below])


def _turning(facet: Facet, draft: str, page: int) -> str:
    return FilterTap(draft=draft, facet=facet, choice=f"{PAGE}{page}").pack()


def _asking(reader: Reader, one: Offered) -> str:
    head = fill("<b>{facet}</b>", facet=facet_word(reader, one.facet))
    nothing = [] if one.choices else [reader._("None of your clients says anything about it yet.")]
    made = [_told(reader, choice) for choice in one.made]
    hint = [reader._("Add what they don't buy yet, or show them at once.")] if one.beside else []
    return "\n".join([head, *nothing, *made, *hint])


def _columns(buttons: Sequence[Button]) -> list[Row]:
    """One button a row if there are few and one is long; else two."""
    wide = any(_width(one) > LONGEST_CHOICE for one in buttons)
    return [[one] for one in buttons] if wide and len(buttons) <= MOST_ROWS else pairs(buttons)


def _goods(buttons: Sequence[Button]) -> list[Row]:
    """In as few rows as possible, since there are two blocks; long labels come last."""
    short = [one for one in buttons if _width(one) <= LONGEST_OF_GOODS]
    return [*pairs(short), *([one] for one in buttons if one not in short)]


def _width(button: Button) -> int:
    """The label's length without its tick, so that ticking does not move buttons."""
    return len(button.label.removeprefix("✓ "))


def _without(reader: Reader, choice: Choice, draft: str) -> Button:
    """For example: без: Крышки, among those who buy what is chosen."""
    label = reader.p_("facet", "no: {product}", product=choice.label)
    return Button(label, FilterTap(draft=draft, facet=Facet.NOT_BUYS, choice=choice.code).pack())


def _opening(reader: Reader, facet: Facet, draft: str) -> Button:
    word = reader.p_("facet", "Product") if facet is Facet.BUYS else facet_word(reader, facet)
    return Button(word, FilterTap(draft=draft, facet=facet).pack())


def _sides(reader: Reader, now: Facet, draft: str) -> Row:
    """✓ Берут · Не берут"""
    if now not in OF_PRODUCTS:
        return []
    taps = ((one, FilterTap(draft=draft, facet=one).pack()) for one in OF_PRODUCTS)
    return [Button(_ticked(facet_word(reader, one), is_ticked=one is now), tap) for one, tap in taps]


def orders_screen(reader: Reader, known: OpenList, draft: str) -> Screen:
    orders = [_ordering(reader, order, draft, is_now=order is known.wanted.order) for order in _OFFERED]
    back = Button(reader.p_("button", "Back"), ListTap(draft=draft).pack())
    return Screen(reader._("Who comes first?"), [*pairs(orders), [back]])


_OFFERED = (
    Order.NAME,
    Order.LAST_TOUCH,
    Order.LAST_TALK,
    Order.LAST_ORDER,
    Order.SUM,
    Order.OWED,
    Order.LATE,
    Order.NEXT_STEP,
    Order.SEEN,
    Order.DISTANCE,
)


@told_once
def _order(say: Words) -> Mapping[Order, Html]:
    return {
        Order.NAME: say.p_("order", "By name"),
        Order.LAST_TOUCH: say.p_("order", "Last touch"),
        Order.LAST_TALK: say.p_("order", "Last talk"),
        Order.LAST_ORDER: say.p_("order", "Last order"),
        Order.CALL: say.p_("order", "Due for longest"),
        Order.SEEN: say.p_("order", "Long unseen"),
        Order.SUM: say.p_("order", "Sum"),
        Order.WORTH: say.p_("order", "Worth"),
        Order.OWED: say.p_("order", "Debt"),
        Order.LATE: say.p_("order", "Overdue longest"),
        Order.BIRTHDAY: say.p_("order", "Birthday"),
        Order.NEXT_STEP: say.p_("order", "Next step"),
        Order.DISTANCE: say.p_("order", "Nearest"),
    }


def _ordering(reader: Reader, order: Order, draft: str, *, is_now: bool) -> Button:
    return Button(_ticked(_order(reader, order), is_ticked=is_now), SortTap(draft=draft, order=order).pack())


def _choosing(facet: Facet, choice: Choice, draft: str, *, is_chosen: bool) -> Button:
    tap = FilterTap(draft=draft, facet=facet, choice=choice.code)
    return Button(_ticked(choice.label, is_ticked=is_chosen), tap.pack())


def _told(reader: Reader, made: Made) -> Html:
    if made.facet is None:
        return fill("• {choice}", choice=capital(made.label))
    return fill("• {facet}: {choice}", facet=facet_word(reader, made.facet), choice=made.label)


def _taking(made: Made, draft: str) -> Button:
    return Button(fill("✕ {choice}", choice=made.label), TakeTap(draft=draft, what=made.code).pack())


def _showing(reader: Reader, draft: str, total: int) -> Button:
    label = reader.p_("button", "Show · {n}", n=reader.number(total))
    return Button(label, ListTap(draft=draft).pack(), style=Style.MAIN)


def _ticked(word: str, *, is_ticked: bool) -> str:
    return f"✓ {word}" if is_ticked else word


def _packed(buttons: Sequence[Button]) -> list[Row]:
    """Three short labels a row, then the longer ones, two a row."""
    short = [one for one in buttons if len(one.label) <= LONGEST_OF_THREE]
    threes: list[Row] = [short[start : start + 3] for start in range(0, len(short), 3)]
    return [*threes, *pairs([one for one in buttons if one not in short])]
