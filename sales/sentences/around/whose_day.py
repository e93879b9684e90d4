"""Whose a day or an hour is: the one place where it is decided whether it becomes our step.

It is ours where its clause says that we do something then (a call, a visit, an offer, a payment to remind of, an
errand, what was agreed or is awaited), or where it stands bare, with nothing in its clause but phrases we know, names
and fillers, behind an outcome that goes on: «думают, в пт». In every other clause it is words only: where what governs
it is unknown, is somebody else's doing or thing (a delivery, a stock-take), hangs on an «если», or is past. To ask is
better than to be wrong.
"""

import re
from collections.abc import Iterator

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences.around.meanings import is_promise
from sales.sentences.around.planned import Planned
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, unknown_words
from sales.sentences.reading import Reading, span_of
from sales.values.person_words import belongs_to_position, is_first_name
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_WILLS = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.doing.wills)})(?:\s+[\w'-]+)?\s+$")
_UNMET = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.doing.unmet)})(?:\s+[\w'-]+)?\s+$")
_VOWS = any_word(lambda one: one.doing.vows)
_NAMED_WILL = re.compile(rf"(\w+)(?:{any_of(lambda one: one.doing.will)})\s+$")
_COLLECTS = re.compile(any_of(lambda one: one.doing.collects))
_FETCHES = re.compile(any_of(lambda one: one.doing.fetches))
_THEMSELVES = re.compile(rf"(?:\s+[\w'-]+){{0,2}}?\s+(?:{any_of(lambda one: one.reports.himself)})(?!\w)")
_WE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.we)})(?:'?(?:d|ll|m|re))?\s+$")
_US = any_word_before(lambda one: one.doing.us)
_TOGETHER = any_word(lambda one: one.doing.together)
_OTHERS = any_word(lambda one: one.doing.others)
_THEY_DO = re.compile(rf"\s+(?:[\w'-]+\s+)?(?:{any_of(lambda one: one.doing.others)})(?!\w)")
_HERE = any_word(lambda one: one.doing.here)
_OWN_DAYS = any_word(lambda one: one.doing.own_days)
_GREETS = any_word(lambda one: one.doing.greets)
_GOODS = any_word(lambda one: one.doing.goods)
_ELSEWHERE = any_word(lambda one: one.doing.elsewhere)
_SINCE = re.compile(rf"(?:{any_of(lambda one: one.doing.since)})\s")
_FOR_US = any_word_behind(lambda one: one.doing.for_us)
_WAITS = any_word(lambda one: one.doing.waits)
_AWAITS = any_word(lambda one: one.doing.awaits)
_ARRANGED = any_word(lambda one: one.doing.arranged)
_RETURNS = re.compile(any_of(lambda one: one.doing.returns))
_HANGS = any_word(lambda one: one.doing.hangs)
_THEN = any_word(lambda one: one.doing.then)
_PAST_BEHIND = any_word_behind(lambda one: one.doing.past_behind)
_SUITS = re.compile(any_of(lambda one: one.doing.suits))
_SAYS = any_word(lambda one: one.reports.says)
_TODAY = any_word(lambda one: one.times.days.today)
_ENDS = re.compile(r"[.!?\n]")
_STOPS = frozenset({Outcome.ORDER, Outcome.REFUSED})
"""Behind these nothing of ours follows of itself: the day of an order is its delivery's."""
_DUE = frozenset({Outcome.THINKING, Outcome.NOT_NOW, Outcome.WANTS_OFFER, Outcome.SENT, Outcome.COMPLAINT})
"""Behind these «до пятницы» says when to go on; else it is when they need it."""
_NEEDS = frozenset({Outcome.INTERESTED, Outcome.READY, Outcome.ORDER})
_AWAY = frozenset({None, Outcome.GATEKEEPER, Outcome.NOT_IN, Outcome.NO_ANSWER})
_NEAR = 12
"""Letters behind a verb in which it stands with whom: `speak to his dad`."""
_OF_HANGING = 5
"""Words of a part that is but the condition of the next: «если не позвонит — набрать в среду»."""


def is_ours(reading: Reading, step: Planned, told: Told) -> bool:
    time = step.time
    if time is None:
        return True
    if hangs(reading, time.start) or _is_before_client(reading, time):
        return False
    if any(is_our_doing(reading, mark, time) for mark in step.marks):
        return True
    return not step.marks and (_is_asked_of_us(reading, step, time, told) or _stands_bare(reading, time, told))


def is_our_doing(reading: Reading, mark: Mark, time: Expression | Mark) -> bool:
    """What we do: nobody else's word or thing stands between it and its day."""
    said = reading.plain[mark.start : mark.end]
    if is_promise(mark) or mark.means.step is StepKind.PAYMENT or _HERE.search(said):
        return True
    if mark.means.awaited or _GOODS.fullmatch(said) or _is_of_others(reading, mark, said):
        return False
    if is_theirs_then(reading, mark, time):
        return False
    between = Span(min(mark.end, time.end), max(mark.start, time.start))
    if _GREETS.search(said):
        return True
    theirs = _OTHERS.search(reading.plain, between.start, between.end) is not None and not _TOGETHER.search(said)
    return not theirs and not _is_own_day(reading, between)


def is_theirs_then(reading: Reading, mark: Mark, time: Expression | Mark) -> bool:
    """«Договор завтра скинет она»; `collect sat`, and no other word: they fetch what they bought."""
    if mark.end > time.start:
        return False
    part = reading.part_of(time.start)
    of_thing = mark.means.step in {StepKind.OTHER, StepKind.OFFER}
    if of_thing and _THEY_DO.match(reading.plain, time.end, part.end):
        return True
    before, behind = reading.plain[part.start : mark.start], reading.plain[time.end : part.end]
    rest = before + reading.plain[mark.end : time.start] + behind
    return _FETCHES.fullmatch(reading.plain, mark.start, mark.end) is not None and not rest.strip()


def is_plain(reading: Reading, time: Expression, words: re.Pattern[str] = _SUITS) -> bool:
    """Whether nothing but what we know stands in the clause of a day."""
    return all(_says_nothing(word, words) for word in _unknown(reading, _clause(reading, time)))


def hangs(reading: Reading, place: int) -> bool:
    """«Если не ответит, в чт набрать», `ring him fri am if not`."""
    part = reading.part_of(place)
    if _HANGS.search(reading.plain, part.start, part.end):
        return True
    return any(_is_condition(reading, beside) for beside in _beside(reading, part))


def _is_of_others(reading: Reading, mark: Mark, said: str) -> bool:
    """«Обещал поменять», `she'll pop in`, `call us`."""
    before = reading.plain[reading.part_of(mark.start).start : mark.start]
    if _UNMET.search(before):
        return True
    ours = _WE.search(before) is not None
    if not ours and (_THEMSELVES.match(reading.plain, mark.end) or (reading.sold and _COLLECTS.fullmatch(said))):
        return True
    named = _NAMED_WILL.search(before)
    if named is not None and is_first_name(named[1]) and not _TOGETHER.search(said):
        return True
    if _TOGETHER.search(said) and not _ELSEWHERE.search(reading.plain, mark.start, mark.end + _NEAR):
        return False
    if _FOR_US.match(reading.plain, mark.end):
        return True
    will = _WILLS.search(before)
    return will is not None and not _US.search(before, 0, will.start())


def _is_asked_of_us(reading: Reading, step: Planned, time: Expression, told: Told) -> bool:
    """What they want of us by a day, what was agreed for it, and what we or they wait for."""
    clause = _clause(reading, time)
    before = Span(clause.start, time.start)
    bound = _is_due(time)
    if step.owed or step.pays:
        return True
    wishes = [mark for mark in reading.marks if before.holds(mark.start) and mark.means.outcome is Outcome.WANTS_OFFER]
    if (wishes or step.papers) and (bound or _is_surely_ahead(reading, time) or is_plain(reading, time)):
        return True
    if is_our_vow(reading, clause, told) or _is_vowed_to_pay(reading, clause):
        return True
    if _is_own_day(reading, clause) or _OTHERS.search(reading.plain, before.start, before.end):
        return False
    return _is_agreed(reading, clause, time) or (
        bound and _WAITS.search(reading.plain, clause.start, clause.end) is not None
    )


def is_our_vow(reading: Reading, clause: Span, told: Told) -> bool:
    """«Я обещал привезти», and after a complaint what was promised to them."""
    vow = _VOWS.search(reading.plain, clause.start, clause.end)
    return vow is not None and (
        told.outcome is Outcome.COMPLAINT or _US.search(reading.plain, 0, vow.start()) is not None
    )


def _is_vowed_to_pay(reading: Reading, clause: Span) -> bool:
    """«Счёт в оплате, обещают в пт»: nothing else stands there."""
    pays = any(mark.means.step is StepKind.PAYMENT for mark in reading.marks)
    vow = _VOWS.search(reading.plain, clause.start, clause.end) if pays else None
    return vow is not None and all(_VOWS.fullmatch(word) or _says_nothing(word) for word in _unknown(reading, clause))


def is_to_be_done(reading: Reading, time: Expression, told: Told) -> bool:
    """After a complaint what is due, or was promised, is no call."""
    complains = told.outcome is Outcome.COMPLAINT
    return is_our_vow(reading, _clause(reading, time), told) or (complains and _is_due(time))


def is_then(reading: Reading, place: int) -> bool:
    """`Back on the 14th, speak then`: the day just said is meant."""
    part = reading.part_of(place)
    return _THEN.search(reading.plain, part.start, part.end) is not None and not hangs(reading, place)


def _is_agreed(reading: Reading, clause: Span, time: Expression) -> bool:
    """«Подтвердили среду», `booked me in for tues`, «ждёт в пн»: nothing unknown stands between it and its day, and of
    what they await nothing else at all.
    """
    within = (reading.plain, clause.start, clause.end)
    spans = (
        Span(min(said.end(), time.end), max(said.start(), time.start))
        for words in (_ARRANGED, _WAITS)
        for said in words.finditer(*within)
    )
    awaits = _AWAITS.search(*within)
    return any(_is_known(reading, span) for span in spans) or (
        awaits is not None and _is_known(reading, clause, awaits[0])
    )


def _is_known(reading: Reading, span: Span, besides: str = "") -> bool:
    return all(_says_nothing(word) or _TOGETHER.search(word) or word == besides for word in _unknown(reading, span))


def _stands_bare(reading: Reading, time: Expression, told: Told) -> bool:
    away = told.outcome in _AWAY and (told.absent or told.outcome is not None)
    clause = _clause(reading, time)
    needed = any(clause.start <= mark.start < time.start and _is_need(mark) for mark in reading.marks)
    if needed or _PAST_BEHIND.match(reading.plain, time.end) or _is_own_day(reading, clause):
        return False
    since = _SINCE.match(reading.plain, time.start) and not time.hour and told.outcome is not Outcome.MOVED
    if since or told.outcome in _STOPS or not (is_plain(reading, time) or (away and is_plain(reading, time, _RETURNS))):
        return False
    if told.outcome is None and not told.absent:
        return told.happened or all(is_plain(reading, one) for one in reading.times)
    if _is_due(time):
        return told.outcome in _DUE or away
    known = away or told.outcome is Outcome.MOVED
    return known or not _OTHERS.search(reading.plain, clause.start, clause.end)


def _is_need(mark: Mark) -> bool:
    """`Want 5 boxes tomorrow`: that is when they need them."""
    return mark.means.outcome in _NEEDS and mark.means.guess and mark.means.step is None


def _is_due(time: Expression) -> bool:
    return any(said is not None and said.bound for said in (time.day, time.hour))


def _is_surely_ahead(reading: Reading, time: Expression) -> bool:
    """«Завтра», `today`: nobody has asked for it then."""
    today = _TODAY.fullmatch(reading.plain, time.start, time.end) is not None
    return today or (time.day is not None and time.day.back is None)


def _is_own_day(reading: Reading, span: Span) -> bool:
    """But for where somebody is meanwhile: «в отпуске до 5-го»."""
    absent = [span_of(mark) for mark in reading.marks if mark.means.absent]
    found = (Span(*match.span()) for match in _OWN_DAYS.finditer(reading.plain, span.start, span.end))
    return any(not any(one.overlaps(place) for place in absent) for one in found)


def _unknown(reading: Reading, span: Span) -> list[str]:
    known = [span_of(mark) for mark in reading.marks if _says_all(mark)]
    known += [*map(span_of, reading.times), *reading.hours_apart, *reading.aside, *reading.left]
    known += [Span(*match.span()) for match in _SAYS.finditer(reading.plain, span.start, span.end)]
    return [word for word in unknown_words(reading.plain, span, known) if word not in reading.persons]


def _says_all(mark: Mark) -> bool:
    """A phrase that is told by the fields, and not one whose words say more: «обещал поменять»."""
    means = mark.means
    if means.denied:
        return False
    return means.outcome is not None or means.channel is not None or means.reason is not None or means.step is not None


def _says_nothing(word: str, words: re.Pattern[str] = _SUITS) -> bool:
    known = words.fullmatch(word) or _SUITS.fullmatch(word)
    return known is not None or is_first_name(word) or belongs_to_position(word) or word.isdigit()


def _clause(reading: Reading, time: Expression) -> Span:
    """The words around a day, up to the next step or day in its part; right behind an outcome no words before that."""
    part = reading.part_of(time.start)
    others = [span_of(one) for one in reading.times if one is not time]
    others += [span_of(mark) for mark in reading.marks if mark.means.step and not mark.means.outcome]
    start = max([part.start, *(one.end for one in others if one.end <= time.start)])
    told = [mark for mark in reading.marks if mark.means.outcome and not mark.means.faint and start <= mark.start]
    beside = [
        mark
        for mark in told
        if mark.end <= time.start and not unknown_words(reading.plain, Span(mark.end, time.start), ())
    ]
    start = max([start, *(mark.start for mark in beside)])
    return Span(start, min([part.end, *(one.start for one in others if one.start >= time.end)]))


def _beside(reading: Reading, part: Span) -> Iterator[Span]:
    """The parts before and behind in the same sentence."""
    for one in reading.parts:
        between = Span(min(one.end, part.end), max(one.start, part.start))
        near = between.end - between.start <= 3
        if one != part and near and not _ENDS.search(reading.plain, between.start, between.end):
            yield one


def _is_condition(reading: Reading, part: Span) -> bool:
    words = reading.plain[part.start : part.end]
    return _HANGS.match(words.lstrip()) is not None and len(words.split()) <= _OF_HANGING


def _is_before_client(reading: Reading, time: Expression) -> bool:
    """`Get the van booked in thursday. Next Door Bakery fine`: that sentence is about nobody."""
    first = min((span.start for span in reading.aside), default=0)
    return time.start < first and _ENDS.search(reading.plain, time.end, first) is not None
