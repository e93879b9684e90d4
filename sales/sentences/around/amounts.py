"""The sum of a report: which it is, what goes with it, and whether things for a sum are an order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days.spoken import NUMBER
from sales.languages.registry import any_of, any_word
from sales.sentences.around import meanings
from sales.sentences.marks import Mark
from sales.sentences.outcomes import returning
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.values import money
from sales.values.amounts import spelt, sums, things
from sales.values.amounts.figures import ONE_SUM
from sales.values.amounts.found import FoundSum, Rank
from sales.values.amounts.received import Received
from sales.work.outcomes import Outcome

_RETURN = re.compile(rf"(?:{any_of(lambda one: one.amounts.minus)})(?!\w)")
"""`Return 5 boxes`: that may be yet to do."""
_NOUNS = re.compile(any_of(lambda one: one.reports.outcome_nouns))
_FOR = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.worth)})\s*$")
_SOME = r"(?:[^\W\d][\w-]*\s+){0,2}"
_THING = rf"{_SOME}(?:{NUMBER})\s?[^\W\d][\w-]*\.?(?:\s+[^\W\d][\w-]*){{0,3}}?"
_THINGS = re.compile(rf"[\s,]*{_THING}(?:\s*(?:[,;+]|(?<=\s)(?:{things.JOINS})\s)\s*{_THING})*\s*")
_PAID = re.compile(
    rf"(?:{any_of(lambda one: one.amounts.paid)}|(?:{any_of(lambda one: one.amounts.besides)})(?:\s+\d+\s?%)?|"
    rf"{any_of(lambda one: one.amounts.taxed)})?(?:\s*(?:{any_of(lambda one: one.reports.names_around)}))?"
)
_TERMS = re.compile(rf"\s+(?:{any_of(lambda one: one.amounts.on_terms)})(?!\w)")
_ASKED = re.compile(
    rf"\?|(?<!\w)(?:{any_of(lambda one: one.reports.only_if)}|{any_of(lambda one: one.amounts.paper)})(?!\w)"
)
"""So many things for a sum with one of these are no order."""
_COUNTED = re.compile(rf"(?<![\w.,])x?\d+\s*(?:{any_of(lambda one: one.amounts.counted)})(?!\w)")
_BEGINS_WITH_THINGS = re.compile(rf"[\s,]*(?:{NUMBER})\s[^\W\d][\w-]+")
_PAID_BEHIND = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.paid)})(?!\w)")
_FIGURES = re.compile(rf"(?<![\w.,])\d+(?![\w.,%]|\s*(?:{any_of(lambda one: one.amounts.counted)})(?!\w))")
_OF_BEFORE = any_word(lambda one: one.amounts.off_debt)
_TO_PAY = any_word(lambda one: one.amounts.to_come)
_WISHES = any_word(lambda one: one.reports.wishes)
_SAYS_YES = any_word(lambda one: one.reports.says_yes)
_NEEDS = re.compile(any_of(lambda one: one.reports.needs))
_SO_MANY = re.compile(rf"(?<![\w.,])(?:{NUMBER})\s?(?!%)[^\W\d]")
_ENDS = re.compile(r"[.!?\n](?=\s|$)")
_PUT_RIGHT = re.compile(
    rf"[\s,.–—-]*(?:(?:{any_of(lambda one: one.doing.takes_back)})(?!\w)[\s,.–—-]*)+(?:[^\W\d]+\s+)?"
    rf"(?:\d|(?:{any_of(lambda one: '|'.join(' '.join(one.amounts.spelt.numbers.values()).split()))})(?!\w))"
)
"""«Девять шестьсот, нет вру, девять четыреста»: which of them it is is asked."""
_OWED_SUM = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.owed)})\s+(?:[^\W\d]+\s+)?(?P<sum>{ONE_SUM})")
"""«Должны 12 тыс, заказ на 20»: what was owed is not what is bought."""
_WEAK = {None, Outcome.TALKED, Outcome.READY}
_TO_COME = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.open)}|{any_of(lambda one: one.reports.papers)}|"
    rf"{any_of(lambda one: one.reports.not_)})(?!\w)"
)


def taken(reading: Reading) -> list[tuple[int, int]]:
    times = [(time.start, time.end) for time in [*reading.times, *reading.unclear]]
    return [*times, *((span.start, span.end) for span in [*reading.hours_apart, *reading.second, *reading.unsold])]


def amount(
    reading: Reading, currency: str = "", part: Received | None = None, aside: Sequence[tuple[int, int]] = ()
) -> FoundSum | None:
    """The order's sum; unclear where nobody knows which figures it is, or what another currency comes to. What has
    come of it is none.
    """
    told_of = [mark for mark in reading.marks if mark.means.takes or mark.means.outcome is Outcome.ORDER]
    only_paid = all(map(meanings.is_payment, told_of))
    owed = [] if only_paid else [match.span("sum") for match in _OWED_SUM.finditer(reading.plain)]
    told = [*taken(reading), *aside, *owed, *_promised(reading), *([(part.start, part.end)] if part else [])]
    told += sums.foreign_beside_own(reading.plain, currency)
    found = sums.find(reading.plain, told, [(span.start, span.end) for span in reading.known])
    found = found or (_vague(reading) if told_of else None)
    found = sums.in_words(found, reading.spelt) if found else None
    if found and _PUT_RIGHT.match(reading.plain, found.end):
        return replace(found, unclear=True)
    foreign = found is not None and bool(currency) and money.is_foreign(found.text, currency)
    return replace(found, unclear=True, foreign=not found.unclear) if found and foreign else found


def _promised(reading: Reading) -> list[tuple[int, int]]:
    """«12 коробок на 27 400, за старое 31т обещал закинуть»: that is of before, and has not come."""
    told = [
        part
        for part in reading.parts
        if _OF_BEFORE.search(reading.plain, part.start, part.end)
        and _TO_PAY.search(reading.plain, part.start, part.end)
    ]
    return [(part.start, part.end) for part in told] if len(told) < len(reading.parts) else []


def _vague(reading: Reading) -> FoundSum | None:
    """«Заказ на пару тысяч»: how much is asked."""
    places = spelt.vague(reading.plain)
    return FoundSum(*places[0], reading.plain[slice(*places[0])], unclear=True) if places else None


def is_of_things(reading: Reading, amount: FoundSum) -> bool:
    """Whether a part says how many things and their sum, and nothing else: «12 коробок на 15 тыс»."""
    whole = with_preposition(reading, Span(amount.start, amount.end))
    part, end = reading.part_of(amount.start), _terms_end(reading, amount)
    marks = [mark for mark in reading.marks if part.holds(mark.start)]
    behind = [mark.start for mark in marks if mark.start >= amount.end]
    rest = reading.plain[end : min([part.end, *behind, *reading.days_behind(end)])].strip()
    if len(behind) < len(marks) or not _PAID.fullmatch(rest) or _is_asked(reading):
        return False
    if amount.rank == Rank.MANY:
        return re.fullmatch(rf"\s*{_SOME}", reading.plain[part.start : amount.start]) is not None
    before = reading.plain[part.start : whole.start].strip()
    return bool(_THINGS.fullmatch(reading.plain, part.start, whole.start)) or (not before and bool(rest))


def _terms_end(reading: Reading, amount: FoundSum) -> int:
    """Behind «в долг», `on tick`: by when or how it is to be paid is no word beside things and their sum."""
    terms = _TERMS.match(reading.plain, amount.end)
    return terms.end() if terms else amount.end


def without_terms(reading: Reading, amount: FoundSum | None) -> list[Mark]:
    """`2 rolls 34 pay later`: it is the money that comes later."""
    ends = Span(amount.end, _terms_end(reading, amount)) if amount else Span(0, 0)
    return [mark for mark in reading.marks if not (mark.means.faint and ends.holds(mark.start))]


def _is_asked(reading: Reading) -> bool:
    """But for what is promised of an old debt."""
    return any(not _is_of_debt(reading, found) for found in _ASKED.finditer(reading.plain))


def _is_of_debt(reading: Reading, found: re.Match[str]) -> bool:
    return any(start <= found.start() < end for start, end in _promised(reading))


def is_of_counted(reading: Reading, amount: FoundSum) -> bool:
    """Whether things are counted somewhere and a sum in money stands beside: `yes for 4 tubs, £52`, `5 x £30 hampers`.

    None of the words around may ask, promise or offer.
    """
    paid = _PAID_BEHIND.match(reading.plain, amount.end) and " " in amount.text.strip()
    if (amount.rank < Rank.MARKED and not paid) or _is_asked(reading) or _is_to_come(reading, amount):
        return False
    part = reading.part_of(amount.start)
    to_do = any(mark.means.step and part.holds(mark.start) for mark in reading.marks)
    if to_do or any(_says_otherwise(mark, amount) for mark in reading.marks):
        return False
    around = reading.plain if amount.several else reading.plain[: amount.start] + " " + reading.plain[amount.end :]
    begins = (_BEGINS_WITH_THINGS.match(reading.plain, part.start, part.end) for part in reading.parts)
    things = any(found and not amount.start <= found.start() + 1 < amount.end for found in begins)
    return amount.rank is Rank.MANY or _COUNTED.search(around) is not None or things


def _is_to_come(reading: Reading, amount: FoundSum) -> bool:
    """`Waiting for 4 boxes, £80`; but for a day («week after next») and what is said in another sentence."""
    before = max((found.end() for found in _ENDS.finditer(reading.plain, 0, amount.start)), default=0)
    behind = _ENDS.search(reading.plain, amount.end)
    told = _TO_COME.finditer(reading.plain, before, behind.start() if behind else len(reading.plain))
    told_now = (found for found in told if not _is_of_debt(reading, found))
    return any(not any(time.start <= found.start() < time.end for time in reading.times) for found in told_now)


def _says_otherwise(mark: Mark, amount: FoundSum) -> bool:
    """`15 bags, £380, wants them friday`: what is wished behind the sum is when it is to come."""
    wished_behind = mark.means.outcome is Outcome.INTERESTED and mark.means.guess and mark.start >= amount.end
    return mark.means.reason is not None or (mark.means.outcome not in _WEAK and not wished_behind)


def is_agreed(reading: Reading, amount: FoundSum) -> bool:
    """`Yes to 10 boxes, £145`: what they said yes to has its sum."""
    if amount.rank < Rank.MARKED or _is_asked(reading):
        return False
    ready = (mark for mark in reading.marks if mark.means.outcome is Outcome.READY and mark.start < amount.start)
    return any(_SAYS_YES.search(reading.plain, mark.start, mark.end) for mark in ready)


def is_needed(reading: Reading, amount: FoundSum) -> bool:
    """`Needs 4 cases, £96`: nobody says what so many things come to that were not ordered."""
    wish = _wish(reading, amount) if amount.rank is Rank.MARKED else None
    if wish is None or not _NEEDS.fullmatch(wish[0]):
        return False
    between = Span(wish.end(), amount.start)
    counted = _COUNTED.search(reading.plain, between.start, between.end) is not None
    return counted or (is_of_so_many(reading, between) and not _ends(reading, between))


def is_wished(reading: Reading, amount: FoundSum) -> bool:
    """`Wants 2 boxes, £24`, «хочет 20 коробок по 340»: whether they have ordered is to be asked."""
    wish = _wish(reading, amount)
    if wish is None:
        return False
    between = Span(wish.end(), amount.start)
    return not _ends(reading, between) and (amount.rank is Rank.MANY or is_of_so_many(reading, between))


def _wish(reading: Reading, amount: FoundSum) -> re.Match[str] | None:
    if _is_asked(reading) or (amount.rank < Rank.ON and " " not in amount.text.strip()):
        return None
    return _WISHES.search(reading.plain, 0, amount.start)


def _ends(reading: Reading, between: Span) -> bool:
    return _ENDS.search(reading.plain, between.start, between.end) is not None


def is_of_so_many(reading: Reading, between: Span) -> bool:
    return _SO_MANY.search(reading.plain, between.start, between.end) is not None


def without_returned(reading: Reading, amount: FoundSum | None) -> list[Mark]:
    """«Взяли 30 по 95, пакеты вернули»: the sum is of what they took, and what came back beside it has none."""
    part = reading.part_of(amount.start) if amount else None
    inside = [mark for mark in reading.marks if part and part.holds(mark.start)]
    if part is None or any(mark.means.negative for mark in inside):
        return reading.marks
    ordered = [mark for mark in inside if mark.means.takes or mark.means.outcome is Outcome.ORDER]
    took = any(not _NOUNS.fullmatch(reading.plain, mark.start, mark.end) for mark in ordered)
    told = [mark for mark in reading.marks if mark.means.negative and (took or (ordered and mark.start >= part.end))]
    return [meanings.as_words(mark, None) if mark in told else mark for mark in reading.marks]


def unsure(reading: Reading) -> Span | None:
    """«Возврат 500 крышки»: whether that is a sum or so many things is to be asked, as for how much so many were."""
    back = [mark for mark in reading.marks if mark.means.negative]
    parts = [reading.part_of(mark.start) for mark in back]
    told = [reading.part_of(mark.start) for mark in back if not _RETURN.match(reading.plain, mark.start)]
    counted = next(filter(None, (returning.counted(reading.plain, part) for part in told)), None)
    if counted is not None:
        return counted
    figures = (_FIGURES.search(reading.plain, part.start, part.end) for part in parts)
    found = next(filter(None, figures), None)
    if found is None or any(time.start <= found.start() < time.end for time in reading.times):
        return None
    return Span(*found.span())


def has_amount(plain: str) -> bool:
    """Whether a folded text names a sum."""
    return sums.find(plain) is not None


def with_preposition(reading: Reading, amount: Span) -> Span:
    """«На 84 000», `for £1,200`."""
    before = _FOR.search(reading.plain[: amount.start])
    return Span(before.start(), amount.end) if before else amount
