"""A return beside an order or a complaint in one report of one client. An order and a return for a sum each are two
reports; where one of them is not understood, the first is the report's, and the other one is asked about. A complaint
and a return are two, so that the lead hears of the one and the books of the other.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from sales.days.spoken import folded
from sales.languages.registry import any_of, any_word
from sales.sentences.parts import Span
from sales.sentences.reading import Reading, blanked
from sales.sentences.said import Sentence
from sales.values.amounts import sums
from sales.work.outcomes import Outcome

_AND = any_of(lambda one: one.reports.and_)
_CLAUSE = re.compile(rf"[;\n!?]|,(?!\d)|\.(?=\s|$)|(?<=\s)(?:{_AND})(?=\s)")
_MINUS = any_of(lambda one: one.amounts.minus)
_APART = re.compile(
    rf"{_CLAUSE.pattern}|(?<=\s)(?:{any_of(lambda one: one.amounts.but)})(?=\s)|"
    rf"(?<=\s)(?:{_MINUS})(?=\s+(?:{_MINUS})(?!\w))"
)
"""«Взяли на 5400 минус возврат 800»."""
_COMPLAINS = any_word(lambda one: one.reports.complains)
_RETURNED = any_word(lambda one: one.amounts.returned)
_TAKING = any_word(lambda one: f"{one.amounts.bought}|{one.amounts.taking}|{one.amounts.orders}")
_BOUGHT = any_word(lambda one: one.amounts.bought)


def both(text: str, told: Sequence[Span], read: Callable[[Sequence[Span]], Sentence]) -> Sequence[Sentence]:
    """The order or complaint and the return, each as if it were alone; nothing where both are not understood.

    `read`: what the text says without some of its places.
    """
    plain = folded(blanked(text, told))
    back, joined = _returned(plain)
    if back is None:
        return ()
    before, behind = Span(0, back.start), Span(back.end, len(text))
    order, returned = read([joined]), read([before, behind])
    is_order = order.outcome is Outcome.ORDER
    complains = order.outcome is Outcome.COMPLAINT and _COMPLAINS.search(plain) is not None
    if not (complains or _is_bought(plain, back)):
        return ()
    if not returned.is_return or (is_order and not (order.amount_text or order.doubted)):
        return ()
    if not (is_order or complains):
        return [_beside(returned, order)]
    returned = replace(returned, text=_written(text, back), channel=order.channel, direction=order.direction)
    returned = replace(returned, past=order.past, unsaid=order.unsaid)
    order = replace(order, text=", ".join(filter(None, (_written(text, one) for one in (before, behind)))))
    return (order, returned) if complains or any(map(str.isdecimal, plain[: back.start])) else (returned, order)


def _is_bought(plain: str, back: Span) -> bool:
    """What stands behind a return with no word of buying came back, too: «возврат стаканы 200 шт 2 000, крышки 900»."""
    return any(map(str.isdecimal, plain[: back.start])) or _TAKING.search(plain, back.end) is not None


def _beside(returned: Sentence, rest: Sentence) -> Sentence:
    """«Привёз заказ на 24 500, вернули брак на 1 500»: of the two only the return is told of now."""
    comment, unsold = (", ".join(filter(None, (rest.comment, one))) for one in (returned.comment, returned.unsold))
    told = replace(rest, outcome=returned.outcome, amount_text=returned.amount_text, happened=True)
    return replace(told, comment=comment, unsold=unsold)


def _written(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split()).strip(" ,;.")


def _returned(plain: str) -> tuple[Span | None, Span]:
    """What tells of a return up to its sum; and the same with what joins it to the rest."""
    clauses = list(_clauses(plain))
    first = next((place for place, one in enumerate(clauses) if _RETURNED.search(plain, one.start, one.end)), None)
    if first is None:
        return None, Span(0, 0)
    start, joint = clauses[first].start, clauses[first - 1].end if first else 0
    for place, one in enumerate(clauses[first:], first):
        if _is_of_so_much(plain[start : one.end]):
            last = place + 1 == len(clauses)
            return Span(start, one.end), Span(joint if last else start, one.end if last else clauses[place + 1].start)
    return None, Span(0, 0)


def _clauses(plain: str) -> Iterator[Span]:
    start = 0
    for end, behind in [*(match.span() for match in _APART.finditer(plain)), (len(plain), len(plain))]:
        yield Span(start, end)
        start = behind


def set_apart(reading: Reading) -> None:
    """Neither its sum nor what says that it was one is of the first."""
    second = _second(reading)
    if second is None:
        return
    back = _RETURNED.search(reading.plain, 0, second.start)
    if back and not any(mark.means.negative and mark.start < second.start for mark in reading.marks):
        second = Span(back.start(), second.end)  # nobody has understood the first: both are asked about
    reading.second = (second,)
    sales = [mark for mark in reading.marks if mark.means.outcome is Outcome.ORDER or mark.means.takes]
    reading.marks = [mark for mark in reading.marks if mark not in sales or not second.holds(mark.start)]


def _second(reading: Reading) -> Span | None:
    """From where the other one is told of; None where nothing was both bought and returned, each for so much."""
    plain, start, first, since = reading.plain, 0, None, 0
    for end, behind in [*(match.span() for match in _CLAUSE.finditer(plain)), (len(plain), len(plain))]:
        kind = _kind(plain[start:end])
        if first is not None and kind is not None and kind != first and _is_of_so_much(plain[since:start]):
            return Span(start, len(plain)) if _is_of_so_much(plain[start:]) else None
        if first is None and kind is not None:
            first, since = kind, start
        start = behind
    return None


def _kind(clause: str) -> str | None:
    if _RETURNED.search(clause):
        return "returned"
    return "bought" if _BOUGHT.search(clause) else None


def _is_of_so_much(words: str) -> bool:
    return sums.find(words) is not None
