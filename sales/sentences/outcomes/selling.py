"""Whether a sum beside what was said makes an order of it, a wish that is asked about, or neither.

Which sum is meant is in `around/amounts.py`; a price that was only told, in `quoting.py`.
"""

import re
from dataclasses import replace

from sales.sentences.around import amounts
from sales.sentences.around.meanings import as_words
from sales.sentences.marks import Mark
from sales.sentences.outcomes.debts import clause_of
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.values.amounts.found import FoundSum
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason

_OPEN_WISHES = {None, Outcome.TALKED, Outcome.READY, Outcome.INTERESTED}
_OPEN = {None, Outcome.TALKED, Outcome.READY}
"""What a sum for things makes an order of."""
_BUYING = {Outcome.ORDER, Outcome.READY}
_REFUSING = {Outcome.REFUSED, Outcome.NOT_NOW}
_ASKED = re.compile(r"\?")
_THING = re.compile(r"[^\W\d_]{4,}")
MOST_OF_REFUSAL = 2
"""Words of one that names no thing."""


def ordered(
    reading: Reading, told: Told, amount: FoundSum | None, *, paid: bool
) -> tuple[Told, FoundSum | None, FoundSum | None]:
    """What was said with its sum taken in, the sum where it is an order's, and the one that is only wished for.

    What some is `paid` of is bought: `signed up for £420, put down £120`.
    """
    open_wish = amount if told.outcome in _OPEN_WISHES else None
    if open_wish and (paid or amounts.is_needed(reading, open_wish) or _is_agreed(reading, told, open_wish)):
        told, open_wish = replace(told, outcome=Outcome.ORDER, happened=True), None
    wished = open_wish if open_wish and amounts.is_wished(reading, open_wish) else None
    told, amount = _sold(_wished(told) if wished else _bought(reading, told, amount), amount)
    return told, amount, wished


def beside_refused(reading: Reading, amount: FoundSum | None) -> list[Mark]:
    """`Not taking lids this time, took 2 cases of cups £48`: what is refused is a thing, and the order stands."""
    if amount is None or amount.unclear or _ASKED.search(reading.plain):
        return reading.marks
    clause = clause_of(reading, amount.start)
    inside = [mark for mark in reading.marks if clause.holds(mark.start) and not mark.means.denied]
    if not any(mark.means.takes or mark.means.outcome in _BUYING for mark in inside):
        return reading.marks
    return [as_words(mark, None) if _is_of_thing(reading, mark, clause) else mark for mark in reading.marks]


def _is_of_thing(reading: Reading, mark: Mark, bought: Span) -> bool:
    means = mark.means
    if means.outcome not in _REFUSING or means.ban or means.reason is Reason.CLOSED or bought.holds(mark.start):
        return False
    clause = clause_of(reading, mark.start)
    around = f"{reading.plain[clause.start : mark.start]} {reading.plain[mark.end : clause.end]}"
    within = len(reading.plain[mark.start : mark.end].split())
    return within > MOST_OF_REFUSAL or _THING.search(around) is not None


def _bought(reading: Reading, told: Told, amount: FoundSum | None) -> Told:
    """«12 коробок на 15 тыс»: so many things for a sum and no other word beside them are an order."""
    if told.outcome not in _OPEN_WISHES or amount is None or amount.unclear:
        return told
    of_things = told.outcome in _OPEN and amounts.is_of_things(reading, amount)
    if not (of_things or amounts.is_of_counted(reading, amount)):
        return told
    return replace(told, outcome=Outcome.ORDER, happened=True)


def _is_agreed(reading: Reading, told: Told, amount: FoundSum) -> bool:
    return told.outcome is Outcome.READY and amounts.is_agreed(reading, amount)


def _wished(told: Told) -> Told:
    """Who wants so many things for a sum is ready; the sum is asked about."""
    return replace(told, outcome=Outcome.READY, happened=True)


def _sold(told: Told, amount: FoundSum | None) -> tuple[Told, FoundSum | None]:
    """A sum is an order's; what was returned for no sum is no order."""
    if told.negative and amount is None:
        told = replace(told, outcome=Outcome.TALKED)
    return told, amount if told.outcome is Outcome.ORDER else None
