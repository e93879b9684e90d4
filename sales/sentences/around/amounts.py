"""The sum of a report: which it is, what goes with it, and whether things for a sum are an order."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days.spoken import NUMBER
from sales.languages.registry import any_of, any_word
from sales.sentences.around import meanings
from sales.sentences.around.meanings import is_payment
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.values import money
from sales.values.amounts import spelt, sums
from sales.values.amounts.figures import ONE_SUM
from sales.values.amounts.received import Received
from sales.values.amounts.sums import FoundSum
from sales.work.outcomes import Outcome

_NOUNS = re.compile(any_of(lambda one: one.reports.outcome_nouns))
_FOR = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.worth)})\s*$")
_SOME = r"(?:[^\W\d][\w-]*\s+){0,2}"
_THINGS = re.compile(rf"[\s,]*{_SOME}(?:{NUMBER})\s?[^\W\d][\w-]*\.?(?:\s+[^\W\d][\w-]*){{0,3}}\s*")
_PAID = re.compile(
    rf"(?:{any_of(lambda one: one.amounts.paid)}|(?:{any_of(lambda one: one.amounts.besides)})(?:\s+\d+\s?%)?|"
    rf"{any_of(lambda one: one.amounts.taxed)})?(?:\s*(?:{any_of(lambda one: one.reports.names_around)}))?"
)
_ASKED = re.compile(
    rf"\?|(?<!\w)(?:{any_of(lambda one: one.reports.only_if)}|{any_of(lambda one: one.amounts.paper)})(?!\w)"
)
"""So many things for a sum with one of these are no order."""
_COUNTED = re.compile(rf"(?<![\w.,])x?\d+\s*(?:{any_of(lambda one: one.amounts.counted)})(?!\w)")
_BEGINS_WITH_THINGS = re.compile(rf"[\s,]*(?:{NUMBER})\s[^\W\d][\w-]+")
_PAID_BEHIND = re.compile(rf"\s*(?:{any_of(lambda one: one.amounts.paid)})(?!\w)")
_FIGURES = re.compile(rf"(?<![\w.,])\d+(?![\w.,%]|\s*(?:{any_of(lambda one: one.amounts.counted)})(?!\w))")
_PART_OF = re.compile(
    rf"\d\s*(?:[^\W\d]\w{{0,4}}\s+)?(?:{any_of(lambda one: one.amounts.part_of)})\s+(?:[^\W\d]\w{{0,4}}\s+)?[£$€]?\d"
)
_REST_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.rest_of)})[£$€]?\s*$")
_MONEY = any_word(lambda one: f"{one.reports.settled}|{one.reports.money_came}")
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
_OTHER_SUM = re.compile(r"[$€£₽]\s?\d|\d\s?[$€£₽]")
_OWED_SUM = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.owed)})\s+(?:[^\W\d]+\s+)?(?P<sum>{ONE_SUM})")
"""«Должны 12 тыс, заказ на 20»: what was owed is not what is bought."""
_SETTLED = any_word(lambda one: one.reports.settled)
_PAID_FOR = re.compile(rf"(?:\s*[^\W\d]+\.?)?\s+(?:{any_of(lambda one: one.reports.paid_for)})\s")
_PAID_BEFORE = any_word(lambda one: one.reports.paid_before)
_WEAK = {None, Outcome.TALKED, Outcome.READY}
_TO_COME = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.open)}|{any_of(lambda one: one.reports.papers)}|"
    rf"{any_of(lambda one: one.reports.not_)})(?!\w)"
)


def taken(reading: Reading) -> list[tuple[int, int]]:
    """Where days and hours stand: no sum does."""
    times = [(time.start, time.end) for time in [*reading.times, *reading.unclear]]
    return [*times, *((span.start, span.end) for span in [*reading.hours_apart, *reading.second])]


def amount(
    reading: Reading, currency: str = "", part: Received | None = None, aside: Sequence[tuple[int, int]] = ()
) -> FoundSum | None:
    """The order's sum; unclear where nobody knows which figures it is, or what another currency comes to. What has
    come of it is none.
    """
    places = [*taken(reading), *aside, *([(part.start, part.end)] if part else [])]
    known = [(span.start, span.end) for span in reading.known]
    owed = [match.span("sum") for match in _OWED_SUM.finditer(reading.plain)]
    bought = any(mark.means.takes or mark.means.outcome is Outcome.ORDER for mark in reading.marks)
    found = sums.find(reading.plain, [*places, *(owed if bought else [])], known)
    found = found or (_vague(reading) if bought else None)
    found = sums.in_words(found, reading.spelt) if found else None
    if found and _PUT_RIGHT.match(reading.plain, found.end):
        return replace(found, unclear=True)
    foreign = found is not None and bool(currency) and money.is_foreign(found.text, currency)
    return replace(found, unclear=True) if found and foreign else found


def _vague(reading: Reading) -> FoundSum | None:
    """«Заказ на пару тысяч»: how much is asked."""
    places = spelt.vague(reading.plain)
    return FoundSum(*places[0], reading.plain[slice(*places[0])], unclear=True) if places else None


def is_of_things(reading: Reading, amount: FoundSum) -> bool:
    """Whether a part says how many things and their sum, and nothing else: «12 коробок на 15 тыс»."""
    whole = with_preposition(reading, Span(amount.start, amount.end))
    part = reading.part_of(amount.start)
    marks = [mark for mark in reading.marks if part.holds(mark.start)]
    behind = [mark.start for mark in marks if mark.start >= amount.end]
    rest = reading.plain[amount.end : min([part.end, *behind, *reading.days_behind(amount.end)])].strip()
    if len(behind) < len(marks) or not _PAID.fullmatch(rest) or _ASKED.search(reading.plain):
        return False
    if amount.rank == sums.Rank.MANY:
        return re.fullmatch(rf"\s*{_SOME}", reading.plain[part.start : amount.start]) is not None
    before = reading.plain[part.start : whole.start].strip()
    return bool(_THINGS.fullmatch(reading.plain, part.start, whole.start)) or (not before and bool(rest))


def is_of_counted(reading: Reading, amount: FoundSum) -> bool:
    """Whether things are counted somewhere and a sum in money stands beside: `yes for 4 tubs, £52`, `5 x £30 hampers`.

    None of the words around may ask, promise or offer.
    """
    paid = _PAID_BEHIND.match(reading.plain, amount.end) and " " in amount.text.strip()
    if (amount.rank < sums.Rank.MARKED and not paid) or _ASKED.search(reading.plain) or _is_to_come(reading, amount):
        return False
    part = reading.part_of(amount.start)
    to_do = any(mark.means.step and part.holds(mark.start) for mark in reading.marks)
    if to_do or any(_says_otherwise(mark, amount) for mark in reading.marks):
        return False
    around = reading.plain[: amount.start] + " " + reading.plain[amount.end :]
    begins = (_BEGINS_WITH_THINGS.match(reading.plain, part.start, part.end) for part in reading.parts)
    things = any(found and not amount.start <= found.start() + 1 < amount.end for found in begins)
    return amount.rank is sums.Rank.MANY or _COUNTED.search(around) is not None or things


def _is_to_come(reading: Reading, amount: FoundSum) -> bool:
    """`Waiting for 4 boxes, £80`; but for a day («week after next») and what is said in another sentence."""
    before = max((found.end() for found in _ENDS.finditer(reading.plain, 0, amount.start)), default=0)
    behind = _ENDS.search(reading.plain, amount.end)
    told = _TO_COME.finditer(reading.plain, before, behind.start() if behind else len(reading.plain))
    return any(not any(time.start <= found.start() < time.end for time in reading.times) for found in told)


def _says_otherwise(mark: Mark, amount: FoundSum) -> bool:
    """`15 bags, £380, wants them friday`: what is wished behind the sum is when it is to come."""
    wished_behind = mark.means.outcome is Outcome.INTERESTED and mark.means.guess and mark.start >= amount.end
    return mark.means.reason is not None or (mark.means.outcome not in _WEAK and not wished_behind)


def is_agreed(reading: Reading, amount: FoundSum) -> bool:
    """`Yes to 10 boxes, £145`: what they said yes to has its sum."""
    if amount.rank < sums.Rank.MARKED or _ASKED.search(reading.plain):
        return False
    ready = (mark for mark in reading.marks if mark.means.outcome is Outcome.READY and mark.start < amount.start)
    return any(_SAYS_YES.search(reading.plain, mark.start, mark.end) for mark in ready)


def is_needed(reading: Reading, amount: FoundSum) -> bool:
    """`Needs 4 cases, £96`: nobody says what so many things come to that were not ordered."""
    wish = _wish(reading, amount) if amount.rank is sums.Rank.MARKED else None
    if wish is None or not _NEEDS.fullmatch(wish[0]):
        return False
    between = Span(wish.end(), amount.start)
    counted = _COUNTED.search(reading.plain, between.start, between.end) is not None
    return counted or (_is_of_so_many(reading, between) and not _ends(reading, between))


def is_wished(reading: Reading, amount: FoundSum) -> bool:
    """`Wants 2 boxes, £24`, «хочет 20 коробок по 340»: whether they have ordered is to be asked."""
    wish = _wish(reading, amount)
    if wish is None:
        return False
    between = Span(wish.end(), amount.start)
    return not _ends(reading, between) and (amount.rank is sums.Rank.MANY or _is_of_so_many(reading, between))


def _wish(reading: Reading, amount: FoundSum) -> re.Match[str] | None:
    if _ASKED.search(reading.plain) or (amount.rank < sums.Rank.ON and " " not in amount.text.strip()):
        return None
    return _WISHES.search(reading.plain, 0, amount.start)


def _ends(reading: Reading, between: Span) -> bool:
    return _ENDS.search(reading.plain, between.start, between.end) is not None


def _is_of_so_many(reading: Reading, between: Span) -> bool:
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
    """«Возврат 500 крышки», `return 50 lids`: whether that is a sum or so many things is to be asked."""
    parts = [reading.part_of(mark.start) for mark in reading.marks if mark.means.negative]
    figures = (_FIGURES.search(reading.plain, part.start, part.end) for part in parts)
    found = next(filter(None, figures), None)
    if found is None or any(time.start <= found.start() < time.end for time in reading.times):
        return None
    return Span(*found.span())


def is_part(reading: Reading, amount: FoundSum) -> bool:
    """`Paid £500 of the 1200`, «оплатили 10 из 16 тыс»: what is owed is paid in parts, and nothing was ordered.

    `Rest of the 3300 came thru`: how much came nobody says.
    """
    of_whole = _REST_OF.search(reading.plain[: amount.start]) is not None
    return of_whole or _PART_OF.search(reading.plain, max(0, amount.start - 1)) is not None


def is_settled(reading: Reading) -> bool:
    """«Оплатили 67 тыс» with no word of an order: the money may be of one that is owed."""
    ordered = any(mark.means.outcome is Outcome.ORDER for mark in reading.marks)
    return not ordered and _SETTLED.search(reading.plain) is not None


def is_of_earlier(reading: Reading, amount: FoundSum | None, part: Received | None = None) -> bool:
    """«Оплатили 12 300 за прошлую партию», `paid 2600`: nothing was ordered today, or nobody says what.

    `part`: what has come.
    """
    if amount is None or not (_SETTLED.search(reading.plain) or any(map(is_payment, reading.marks))):
        return False
    told = reading.part_of(amount.start)
    if is_part(reading, amount):
        return True
    if _is_paid_besides(reading, amount):
        return False
    before = _PAID_BEFORE.search(reading.plain, told.start, told.end) is not None
    return before or (not is_of_own(amount, part) and _is_only_paid(reading, amount))


def is_of_own(amount: FoundSum | None, part: Received | None) -> bool:
    """Whether what was paid stands behind the sum that it is of."""
    return amount is not None and part is not None and not (part.old or part.whole) and part.start >= amount.end


def _is_paid_besides(reading: Reading, amount: FoundSum) -> bool:
    """`Took 3 cases £66 and paid off the £40 from last time`."""
    paid = [mark.start for mark in reading.marks if is_payment(mark)]
    paid += [match.start() for match in _SETTLED.finditer(reading.plain)]
    first = min(paid, default=0)
    return first >= amount.end and _OTHER_SUM.search(reading.plain, first) is not None


def _is_only_paid(reading: Reading, amount: FoundSum) -> bool:
    """Money that has come, and no word of what was bought for it: `paid £570 for cups`, «взяли и оплатили»."""
    came = any(is_payment(mark) and _MONEY.search(reading.plain, mark.start, mark.end) for mark in reading.marks)
    if not (came or is_settled(reading)) or _PAID_FOR.match(reading.plain, amount.end):
        return False
    taken = [mark for mark in reading.marks if mark.means.takes or mark.means.outcome is Outcome.ORDER]
    paid = [mark for mark in taken if _MONEY.search(reading.plain, mark.start, mark.end)]
    if len(paid) < len(taken) or _is_of_things_before(reading, amount, paid):
        return False
    return not (is_of_things(reading, amount) or is_of_counted(reading, amount))


def _is_of_things_before(reading: Reading, amount: FoundSum, paid: Sequence[Mark]) -> bool:
    """`Buying 6 more, £228, and he squared up the old balance`: the money that came is another sum."""
    return bool(paid) and paid[0].start >= amount.end and _is_of_so_many(reading, Span(0, amount.start))


def has_amount(plain: str) -> bool:
    """Whether a folded text names a sum."""
    return sums.find(plain) is not None


def with_preposition(reading: Reading, amount: Span) -> Span:
    """«На 84 000», `for £1,200`."""
    before = _FOR.search(reading.plain[: amount.start])
    return Span(before.start(), amount.end) if before else amount
