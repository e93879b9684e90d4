"""The screens of filter and order. What is chosen is ticked; how many clients are left stands on the way to them."""

from collections.abc import Mapping, Sequence

from handlers.lists.choices import OF_PRODUCTS, Choice, Facet, facet_word
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import Button, Row, Screen, Style, pairs
from handlers.speech.taps.clients import ListTap
from handlers.speech.taps.lists import ClearTap, FilterTap, SortTap
from handlers.speech.words import Html, Words, fill
from sales.standing.client_filter import Order
from sales.standing.open_list import OpenList

LONGEST_OF_THREE = 13
LONGEST_CHOICE = 16
"""Longer words stand one to a row."""


def facets_screen(reader: Reader, told: Sequence[tuple[Facet, Sequence[Choice]]], draft: str, total: int) -> Screen:
    """Every choice that was made has its own button, which takes it away."""
    head = reader._("Whom shall I show? Conditions hold together.")
    made = [(facet, choice) for facet, chosen in told for choice in chosen]
    lines = [_told(reader, facet, choice) for facet, choice in made]
    taken = [_taking(facet, choice, draft) for facet, choice in made]
    facets = [_opening(reader, facet, draft) for facet, _ in told if facet is not Facet.NOT_BUYS]
    clear = [Button(reader.p_("button", "Clear the filter"), ClearTap(draft=draft).pack())] if made else []
    rows: list[Row] = [*pairs(taken), *_packed(facets), [*clear, _showing(reader, draft, total)]]
    return Screen("\n".join([head, *lines]), rows)


def choices_screen(reader: Reader, facet: Facet, told: Sequence[tuple[Choice, bool]], draft: str, total: int) -> Screen:
    head = fill("<b>{facet}</b>", facet=facet_word(reader, facet))
    nothing = reader._("None of your clients says anything about it yet.")
    text = str(head) if told else f"{head}\n{nothing}"
    buttons = [_choosing(facet, choice, draft, is_chosen=is_chosen) for choice, is_chosen in told]
    wide = any(len(choice.label) > LONGEST_CHOICE for choice, _ in told)
    rows: list[Row] = [[one] for one in buttons] if wide and len(buttons) <= 8 else pairs(buttons)
    back = Button(reader.p_("button", "Back"), FilterTap(draft=draft).pack())
    return Screen(text, [_sides(reader, facet, draft), *rows, [back, _showing(reader, draft, total)]])


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
    Order.LAST_ORDER,
    Order.SUM,
    Order.OWED,
    Order.NEXT_STEP,
    Order.SEEN,
    Order.DISTANCE,
)


@told_once
def _order(say: Words) -> Mapping[Order, Html]:
    return {
        Order.NAME: say.p_("order", "By name"),
        Order.LAST_TOUCH: say.p_("order", "Last touch"),
        Order.LAST_ORDER: say.p_("order", "Last order"),
        Order.CALL: say.p_("order", "Due for longest"),
        Order.SEEN: say.p_("order", "Long unseen"),
        Order.SUM: say.p_("order", "Sum"),
        Order.OWED: say.p_("order", "Debt"),
        Order.NEXT_STEP: say.p_("order", "Next step"),
        Order.DISTANCE: say.p_("order", "Nearest"),
    }


def _ordering(reader: Reader, order: Order, draft: str, *, is_now: bool) -> Button:
    return Button(_ticked(_order(reader, order), is_ticked=is_now), SortTap(draft=draft, order=order).pack())


def _choosing(facet: Facet, choice: Choice, draft: str, *, is_chosen: bool) -> Button:
    tap = FilterTap(draft=draft, facet=facet, choice=choice.code)
    return Button(_ticked(choice.label, is_ticked=is_chosen), tap.pack())


def _told(reader: Reader, facet: Facet, choice: Choice) -> Html:
    return fill("• {facet}: {choice}", facet=facet_word(reader, facet), choice=choice.label)


def _taking(facet: Facet, choice: Choice, draft: str) -> Button:
    label = fill("✕ {choice}", choice=choice.label)
    return Button(label, FilterTap(draft=draft, facet=facet, choice=choice.code).pack())


def _showing(reader: Reader, draft: str, total: int) -> Button:
    label = reader.p_("button", "Show · {n}", n=reader.number(total))
    return Button(label, ListTap(draft=draft).pack(), style=Style.MAIN)


def _ticked(word: str, *, is_ticked: bool) -> str:
    return f"✓ {word}" if is_ticked else word


def _packed(buttons: Sequence[Button]) -> list[Row]:
    """Three to a row; words that are too long for that, two to a row, come after them."""
    short = [one for one in buttons if len(one.label) <= LONGEST_OF_THREE]
    threes: list[Row] = [short[start : start + 3] for start in range(0, len(short), 3)]
    return [*threes, *pairs([one for one in buttons if one not in short])]
