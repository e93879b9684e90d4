"""What a phrase comes to beside the days and the other phrases of its part: «встреча в пт» is a step, «не беспокоить до
ноября» no refusal, «закупили до ноября» no order.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sales.days import day_phrases
from sales.days.spoken import MONTH
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.languages.vocabulary import Meaning
from sales.sentences import marks as sentence_marks
from sales.sentences.around import denial, meanings
from sales.sentences.around.goods import moved_goods
from sales.sentences.around.reached import absent_persons, unreached
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.values.amounts import sums
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

_NOUNS = re.compile(any_of(lambda one: one.reports.outcome_nouns))
PAUSES = re.compile(r"\s*(?:[,.;!?\n]|$)")
LIMITED = any_word_behind(lambda one: one.reports.limits)
_FOR_NOW = any_word(lambda one: one.reports.for_now)
_TODAY = re.compile(any_of(lambda one: one.times.days.today))
_LONG_AGO = any_word(lambda one: one.reports.long_ago)
_WE_DO = re.compile(rf"\w+(?:{any_of(lambda one: one.reports.we_do)})")
_OURS = re.compile(rf"(?:{any_of(lambda one: one.reports.our_task)})(?!\w)")
_FROM = re.compile(rf"(?:{any_of(lambda one: one.reports.from_)})\s")
_FROM_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.from_)})\s$")
_FOR_A_WHILE = any_word(lambda one: one.reports.for_a_while)
_HABIT = any_word(lambda one: one.reports.habit)
_ASKS = re.compile(rf"(?:{any_of(lambda one: one.reports.we_ask)})(?!\w)")
_SAYS = any_word(lambda one: one.reports.says)
_OLD = frozenset({Outcome.ORDER, Outcome.REFUSED, Outcome.READY})
_LASTING = frozenset({Reason.CLOSED, Reason.SUPPLIER})  # who has closed, or buys elsewhere since then, does so today
_WISHES = frozenset({Outcome.INTERESTED, Outcome.WANTS_OFFER, Outcome.READY})
MOST_BETWEEN = 3
"""Words between an absence and the day from which it is: `off on maternity from monday`."""
LONG_AGO = timedelta(days=14)
"""What took place before is not told of as new; what is bought until a day behind that lasts."""

_RECEIVED_BEFORE = any_word_before(lambda one: one.reports.received_before)
_TO_PLACE = any_word_behind(lambda one: one.reports.to_place)
_RECEIVED = any_word_behind(lambda one: one.reports.received)
_AS = any_word_before(lambda one: one.reports.as_then)
_MONTH = re.compile(rf"(?<!\w)(?:{MONTH}|{any_of(lambda one: '|'.join(one.times.days.seasons.values()))})(?!\w)")
_MEETING = any_word(lambda one: one.reports.meetings)
_CALLS_OFF = any_word(lambda one: one.doing.calls_off)
_AT_HOURS = any_word(lambda one: one.reports.at_hours)
_NO_MONTH = re.compile(
    rf"\d|(?<!\w)(?:{any_of(lambda one: one.times.days.next)}|{any_of(lambda one: one.times.days.deadline)})(?!\w)"
)


class Settling:
    """The phrases of one text. `limited`: when or how not to be called was said. `bygone`: where months begin of which
    something is told.
    """

    def __init__(self, plain: str, parts: Sequence[Span], today: date) -> None:
        self.plain, self.parts, self.today = plain, parts, today
        self.limited = False
        self.bygone: set[int] = set()

    def settled(self, mark: Mark, marks: Sequence[Mark], times: Sequence[Expression]) -> Mark | None:
        """A noun is a step beside a day to come or after an outcome, else it says how the touch took place.

        An errand is only a step; not to be contacted until a day is no refusal.
        """
        means, part = mark.means, self._part_of(mark.start)
        planned = any(part.holds(time.start) and not time.only_past for time in times)
        bound = any(part.holds(time.start) and time.day is not None and time.day.bound for time in times)
        if not bound and denial.is_needless(self.plain, mark, marks, times):
            return meanings.as_words(mark, None if means.step else Outcome.TALKED)
        weakened = self._weakened(mark, marks, times, planned=planned) or self._for_now(mark)
        if weakened is not None:
            return weakened
        happened = any(part.holds(other.start) and other.means.happened for other in marks)
        if means.outcome is Outcome.ORDER and self._is_to_come(mark, times):
            return meanings.as_errand(mark)
        if sentence_marks.is_errand(means):
            return mark if planned and not means.denied and not self._is_of_outcome(mark, marks, times) else None
        if not meanings.is_noun(means):
            return mark
        return self._noun(mark, marks, planned=planned, happened=happened)

    def _noun(self, mark: Mark, marks: Sequence[Mark], *, planned: bool, happened: bool) -> Mark | None:
        if mark.means.step is StepKind.PAYMENT:
            return meanings.as_step(mark) if planned else None
        received = _RECEIVED.match(self.plain, mark.end) or _RECEIVED_BEFORE.search(self.plain, 0, mark.start)
        if mark.means.step is StepKind.OFFER and received:
            return meanings.as_words(mark, None)
        part = self._part_of(mark.start)
        if not planned and _CALLS_OFF.search(self.plain, part.start, part.end):
            return meanings.as_words(mark, None)  # `visit called off`
        concluded = any(other.means.outcome and other.start < part.start for other in marks)
        return meanings.as_step(mark) if concluded or (planned and not happened) else meanings.as_channel(mark)

    def _weakened(
        self, mark: Mark, marks: Sequence[Mark], times: Sequence[Expression], *, planned: bool
    ) -> Mark | None:
        """What a day or its lack, an hour, or whoever acts makes less than it looks."""
        means, part = mark.means, self._part_of(mark.start)
        bound = any(part.holds(time.start) and time.day is not None and time.day.bound for time in times)
        dated = any(
            part.holds(time.start) and (time.day or time.away) and not time.only_past and not time.unclear
            for time in times
        )
        if (means.ban and dated) or (means.reason is Reason.NO_NEED and bound):
            thing = denial.is_of_thing(self.plain, mark, part, times)
            return replace(mark, means=Meaning(outcome=Outcome.NOT_NOW)) if thing else meanings.as_put_off(mark)
        if means.ban and (planned or LIMITED.match(self.plain, mark.end)):
            self.limited = True
            return meanings.as_words(mark, Outcome.TALKED)
        to_place = _TO_PLACE.match(self.plain, mark.end) and not any(part.holds(time.start) for time in times)
        goods = means.outcome is Outcome.MOVED and moved_goods.are_meant(self.plain, part, mark)
        if means.outcome is Outcome.MOVED and (to_place or goods or not (times or self._is_about_meeting(mark, marks))):
            return replace(mark, means=Meaning(happened=True, faint=True, kept=True))
        if means.guess and means.faint and self.plain.startswith("?", part.end):
            return meanings.as_words(mark, None)
        old = _LONG_AGO.search(self.plain, part.start, part.end) or any(
            part.holds(time.start) and self._is_long_ago(time) for time in times
        )
        bygone = {time.start for time in times if self._was_then(mark, time)}
        self.bygone |= bygone
        old = old or bool(bygone)
        if means.outcome in _OLD and (old or self._is_of_earlier(part, marks, times)):
            return replace(mark, means=Meaning(faint=True, kept=True))
        return (
            self._of_manner(mark, part)
            or self._of_others(mark, marks, times)
            or (meanings.as_words(mark, means.outcome) if means.awaited and not planned else None)
        )

    def _of_manner(self, mark: Mark, part: Span) -> Mark | None:
        """A meeting was moved, whoever rang to say so; `only after 10, in a rush` is no wish for a call."""
        means, meeting = mark.means, _MEETING.search(self.plain, part.start, part.end)
        if means.outcome is Outcome.MOVED and means.channel is None and meeting:
            return replace(mark, means=replace(means, channel=Channel.VISIT))
        asked = means.outcome is Outcome.CALL_BACK and means.guess and _AT_HOURS.search(self.plain)
        return meanings.as_words(mark, Outcome.TALKED) if asked else None

    def _of_others(self, mark: Mark, marks: Sequence[Mark], times: Sequence[Expression]) -> Mark | None:
        """«Закупили до ноября», `need to visit`, `off from monday`, «спросил про сроки, говорят завтра»."""
        means, words = mark.means, meanings.as_words
        stocked = means.outcome is Outcome.ORDER and any(self._lasts_until(mark, time) for time in times)
        if stocked or (means.reason is Reason.CLOSED and self._opens_again(mark)):
            return replace(mark, means=Meaning(outcome=Outcome.NOT_NOW, kept=True))
        if means.outcome in _WISHES and _OURS.match(self.plain, mark.start):
            return replace(mark, means=Meaning(step=means.step or StepKind.OTHER, kept=means.step is None))
        that_day = means.reason is Reason.NO_NEED and any(self._is_of_day(mark, time) for time in times)
        if (
            that_day
            or denial.is_put_on_day(mark, times)
            or (means.absent and any(self._is_from(mark, time) for time in times))
        ):
            return words(mark, Outcome.TALKED)
        if means.guess and means.outcome in _WISHES and self._is_asked_by_us(mark):
            return words(mark, Outcome.TALKED)
        return words(mark, None) if self._is_none(mark, marks) else None

    def _is_of_day(self, mark: Mark, time: Expression) -> bool:
        """«Завтра не надо»: on another day it may well be."""
        ahead = time.day is not None and not time.only_past
        return ahead and time.end <= mark.start and not self.plain[time.end : mark.start].strip()

    def _opens_again(self, mark: Mark) -> bool:
        """«Закрылись на зиму»."""
        return _FOR_A_WHILE.search(self.plain, mark.end, self._part_of(mark.start).end) is not None

    def _is_asked_by_us(self, mark: Mark) -> bool:
        return bool(_ASKS.match(self.plain, mark.start) and _SAYS.search(self.plain, self._part_of(mark.start).end))

    def _is_none(self, mark: Mark, marks: Sequence[Mark]) -> bool:
        """«Считаем до среды», `closed mondays`, «секретарь ни в какую не соединяет», «трубку берёт автоответчик»."""
        means, part = mark.means, self._part_of(mark.start)
        if means.outcome is Outcome.THINKING:
            return means.guess and _WE_DO.fullmatch(self.plain[mark.start : mark.end]) is not None
        if means.outcome in ATTEMPTS:
            # `shut when I got there, closed mondays` is of today
            habit = not means.channel and _HABIT.search(self.plain, part.start, part.end) is not None
            return (
                habit
                or unreached.is_of_a_way(self.plain, part, mark, marks)
                or unreached.is_only_supposed(self.plain, part, mark, marks)
                or absent_persons.is_beside_a_talk(self.plain, part, mark)
                or unreached.is_of_old_number(self.plain, part, mark)
            )
        if means.outcome is Outcome.REFUSED:
            return means.guess and self._is_turned_away(part, marks)
        if unreached.is_left_at_a_desk(self.plain, mark, marks):
            return True
        nobody = any(part.holds(one.start) and one.means.outcome in ATTEMPTS for one in marks)
        return means.takes and means.outcome is Outcome.READY and nobody

    def _is_turned_away(self, part: Span, marks: Sequence[Mark]) -> bool:
        """«Секретарь ни в какую не соединяет»: that is who refuses."""
        sure = (mark for mark in marks if part.holds(mark.start) and not mark.means.guess)
        return any(mark.means.outcome is Outcome.GATEKEEPER for mark in sure)

    def _lasts_until(self, mark: Mark, time: Expression) -> bool:
        if time.day is None or not time.day.bound or self.plain[mark.end : max(time.start, mark.end)].strip():
            return False
        day = day_phrases.ahead_if_any(time.day, self.today)
        return time.start >= mark.end and day is not None and day - self.today > LONG_AGO

    def _is_from(self, mark: Mark, time: Expression) -> bool:
        """`Off from monday`: until then they are there."""
        if time.start < mark.end or time.day is None:
            return False
        between = f"{self.plain[mark.end : time.start].strip()} "
        near = len(between.split()) <= MOST_BETWEEN and self._part_of(mark.start).holds(time.start)
        return near and bool(_FROM_BEFORE.search(between) or _FROM.match(self.plain, time.start))

    def _is_of_outcome(self, mark: Mark, marks: Sequence[Mark], times: Sequence[Expression]) -> bool:
        """`Signed the contract today`: that is no errand."""
        part = self._part_of(mark.start)
        days = [time for time in times if part.holds(time.start) and not time.only_past]
        told = any(part.start <= one.start < mark.start and _is_surely_told(one) for one in marks)
        return told and all(_TODAY.fullmatch(self.plain, time.start, time.end) for time in days)

    def _for_now(self, mark: Mark) -> Mark | None:
        """`Not interested at the moment` is no refusal for ever."""
        part, means = self._part_of(mark.start), mark.means
        if means.reason is not Reason.NO_NEED or means.outcome is None:
            return None
        for_now = _FOR_NOW.search(self.plain, part.start, part.end)
        return replace(mark, means=Meaning(outcome=Outcome.NOT_NOW, kept=means.kept)) if for_now else None

    def _is_long_ago(self, time: Expression) -> bool:
        """`Bought 2 months ago, due again`: that is nothing new."""
        day = day_phrases.back_if_any(time.day, self.today) if time.only_past and time.day else None
        return day is not None and self.today - day > LONG_AGO

    def _was_then(self, mark: Mark, time: Expression) -> bool:
        """«Отказали в мае», `said no in spring`: what took place in a month is nothing of today's."""
        outcome, part = mark.means.outcome, self._part_of(mark.start)
        if (
            outcome not in {Outcome.REFUSED, Outcome.ORDER}
            or not part.holds(time.start)
            or mark.means.reason in _LASTING
        ):
            return False
        said = self.plain[time.start : time.end]
        month = time.day is not None and not time.day.bound and not time.unclear and not _NO_MONTH.search(said)
        done = outcome is Outcome.REFUSED or not _NOUNS.fullmatch(self.plain[mark.start : mark.end])
        between = self.plain[min(mark.end, time.end) : max(mark.start, time.start)].split()
        near = len(between) <= MOST_BETWEEN and not _AS.search(self.plain, part.start, time.start)
        return month and done and near and _MONTH.search(said) is not None

    def _is_of_earlier(self, part: Span, marks: Sequence[Mark], times: Sequence[Expression]) -> bool:
        """«На прошлой неделе заказали на 9к, сегодня поболтали»: this touch is today's, that order another's."""
        told = [time for time in times if time.only_past and part.holds(time.start) and time.day]
        days = [day_phrases.back_if_any(time.day, self.today) for time in told if time.day]
        if not any(day is not None and day < self.today for day in days):
            return False
        today = [time.start for time in times if _TODAY.fullmatch(self.plain, time.start, time.end)]
        spoke = [one for one in marks if one.means.happened or one.means.step is StepKind.CALL]
        return any(
            not part.holds(place) and any(self._part_of(place).holds(one.start) for one in spoke) for place in today
        )

    def _is_about_meeting(self, mark: Mark, marks: Sequence[Mark]) -> bool:
        """`They moved to Whitby` is no meeting that was moved."""
        alone = self.plain.strip() == self.plain[mark.start : mark.end]
        words = self.plain[mark.start : mark.end].split()
        beside = any(other.means.step or other.means.channel for other in marks if other is not mark)
        return alone or len(words) > 1 or beside

    def _is_due(self, time: Expression, mark: Mark) -> bool:
        """«К концу недели заказ», and nothing behind it."""
        ends = PAUSES.match(self.plain, mark.end) is not None
        return ends and self._is_of_day(mark, time) and time.day is not None and time.day.bound

    def _is_to_come(self, mark: Mark, times: Sequence[Expression]) -> bool:
        """«Заказ в пятницу», with no sum: nobody has ordered yet."""
        noun = _NOUNS.fullmatch(self.plain[mark.start : mark.end])
        behind = [time for time in times if not self.plain[mark.end : max(time.start, mark.end)].strip()]
        ahead = any(time.start >= mark.end and not time.only_past and time.day is not None for time in behind)
        ahead = ahead or any(self._is_due(time, mark) for time in times)
        return bool(noun) and ahead and sums.find(self.plain) is None

    def _part_of(self, place: int) -> Span:
        return next((part for part in self.parts if part.holds(place)), Span(0, len(self.plain)))


def _is_surely_told(mark: Mark) -> bool:
    return mark.means.outcome is not None and not mark.means.faint and mark.means.step is None
