"""A sentence taken apart: its phrases, its statements of time and its parts, and what belongs to what."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from sales.days import habits, time_expressions
from sales.days.spoken import MONTH, folded
from sales.days.time_expressions import Expression
from sales.languages.registry import LANGUAGES, any_of, any_word, any_word_before, any_word_behind
from sales.sentences import marks as sentence_marks
from sales.sentences.around import clauses, denial, subjects
from sales.sentences.around.goods import moved_money
from sales.sentences.around.meanings import is_payment
from sales.sentences.around.reached import absent_persons
from sales.sentences.around.settling import LIMITED, PAUSES, Settling
from sales.sentences.marks import Mark
from sales.sentences.outcomes import one_person, returning, ways
from sales.sentences.parts import Span, parts_of
from sales.sentences.times import hours, leaving, meant, month_days, open_hours, papers, ratings
from sales.values.amounts import priced, spelt, things
from sales.work.outcomes import Outcome

_CUT_SHORT = "|".join(
    rf"(?<=\b{re.escape(word)}\.)"
    for one in LANGUAGES
    for word in (*one.reports.shortened.split("|"), *one.reports.in_short)
)
_SHORTENED = re.compile(rf"\.(?=\s)(?:{_CUT_SHORT})")
"""The dot of «тел. не отвечает»: no pause."""
_ENDED = re.compile(rf"(?<=[^\n])(?<![\w£$€₽.,])(\d{{1,2}}(?:[.:]\d\d)?)\.(?=\s+[^\W\d]|\s*$)(?!\s+{MONTH})")
"""The dot of «позвонить после 1. Она в отпуске»: it ends a sentence, and is no part of the figure."""
_DIALLED = re.compile(r"(?<![\w.,+])(?:\+\d|0\d|[78][ (-]{0,2}[349])(?:[ ()-]{0,2}\d){8,12}(?!\w)")
"""A telephone number: no figure of «07700 900 871» is a sum or an hour."""
OWED = any_word(lambda one: one.reports.owed)
_PRICE = re.compile(r"[$€£₽]\s?$")
"""`£2.10` is no second of October."""
_BUT = any_word(lambda one: one.reports.but)
_PAPERS = any_word(lambda one: one.reports.paperwork)
_DAY = re.compile(r"[^\d]+")
_NEXT_YEAR = any_word_behind(lambda one: one.reports.next_year)
_CANNOT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.cannot)})$")
_CANNOT_BEHIND = re.compile(rf"(?:{any_of(lambda one: one.reports.cannot_behind)})(?!\w)")
_OFF = re.compile(rf"(?:'s)?(?:\s+[\w'-]+){{0,3}}?\s+(?:{any_of(lambda one: one.reports.off)})(?!\w)")
_OFF_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.undone)})\s+(?:[\w'-]+\s+){{0,3}}$")
_EACH = any_word_before(lambda one: one.reports.each)
_TODAY = re.compile(any_of(lambda one: one.times.days.today))
_MOVES = any_word(lambda one: one.doing.moves)
_ON_TO = re.compile(rf"\s+(?:{any_of(lambda one: one.doing.on_to)})\s+")
_HOUR = re.compile(r"\s\d{1,2}$")
_FROM = re.compile(rf"(?:{any_of(lambda one: one.reports.from_)})\s")
_WORD_INSIDE = re.compile(r"(?<=[\w,»\"”)] )[^\W\d_]{2,}")


class Reading:
    """The text taken apart. An hour that words part from its day is told with it, and has a place of its own."""

    def __init__(self, text: str, now_local: datetime, aside: Sequence[Span] = ()) -> None:
        """`aside`: places of the text that are already told, such as the client's name."""
        self.text, self.now, self.aside = text, now_local, tuple(aside)
        plain = _DIALLED.sub(_as_one, _SHORTENED.sub(" ", folded(blanked(text, aside))))
        plain = _ENDED.sub(r"\1;", plain)
        self.plain, self.spelt = spelt.in_figures(things.apart(plain))
        self.parts = parts_of(self.plain)
        self.turn = max(
            (match.start() for match in _BUT.finditer(self.plain) if not self._is_of_papers(match)), default=None
        )
        self.sold = False  # an order was told of
        self.owes = OWED.search(self.plain) is not None
        said = absent_persons.with_absent(self.plain, sentence_marks.find(self.plain))
        said = open_hours.without_lunches(self.plain, said)
        said_in = ratings.left_out(open_hours.left_out(_without_limits(self.plain, said)), self.parts, said)
        times = time_expressions.expressions(said_in)
        times = self._dated(month_days.dated(self.plain, times, self.parts, said), said)
        self.gone = [time for time in times if self._is_off(time, times) or self._cannot_then(time)]  # no day any more
        times = [self._not_forbidden(time, said) for time in times if not self._is_off(time, times)]
        self.gone += meant.denied(self.plain, times)
        times, self.corrected = meant.meant(self.plain, times)
        apart = [*self.corrected, *self._not_suiting(times)]
        said = [mark for mark in said if not any(span.overlaps(span_of(mark)) for span in apart)]
        found = [_without_time(mark, times, self.plain) for mark in said]
        found = [one for mark in found for one in self._uncovered(mark, times)]
        marks = denial.spared(self.plain, found, self.parts)
        marks = subjects.told_of(self.plain, text, marks, [*self.aside, *map(span_of, times)])
        marks = one_person.spared(self.plain, text, marks, self.parts)
        marks = clauses.weighed(self.plain, marks, self.parts)
        free = self._of_no_one_day([time for time in times if self._is_free(time, times, marks)], marks)
        settling = Settling(self.plain, self.parts, now_local.date())
        settled = [settling.settled(mark, marks, free) for mark in marks]
        self.limited = settling.limited
        held = returning.marked(self.plain, [mark for mark in settled if mark is not None], self.parts)
        self.marks = ways.with_ways(self.plain, text, self.aside, moved_money.told(self.plain, held, times))
        self.unmade = any(mark.means.unmade for mark in self.marks)  # we did not get there
        free = [time for time in free if time.start not in settling.bygone]
        self.times, self.hours_apart = hours.joined(free, self.marks, self.parts, self.plain, text)
        self.unclear = [time for time in self.times if time.unclear]
        # days that something was moved from, or that were put right with no other word
        self.left = [one for one in self.corrected if not meant.says_more(self.plain, one)]
        self.times = self._without_left([time for time in self.times if not time.unclear])
        self.marks, self.media = ways.with_media_to_come(self.plain, self.marks, self.parts, self.times)
        spans = [span_of(mark) for mark in self.marks] + [span_of(time) for time in self.times]
        self.second: tuple[Span, ...] = ()  # an order beside a return, or the other way round
        self.unsold: tuple[Span, ...] = ()  # what was told of things that nobody has bought
        self.known = sorted([*spans, *self.hours_apart], key=lambda span: span.start)

    def _is_free(self, time: Expression, times: Sequence[Expression], marks: Sequence[Mark]) -> bool:
        """Among the words of a step only the one day of its part is the step's: «напомнить в пн об оплате»."""
        part = self.part_of(time.start)
        alone = sum(part.holds(one.start) for one in times) == 1
        within = (mark for mark in marks if _overlap(time, mark))
        return all(_holds(mark, time) and (mark.means.outcome or alone) for mark in within)

    def _of_no_one_day(self, times: Sequence[Expression], marks: Sequence[Mark]) -> list[Expression]:
        """«По вторникам и четвергам», «раз в две недели заезжать»: on which day is to be asked."""
        steps = [part for part in self.parts if any(mark.means.step and part.holds(mark.start) for mark in marks)]
        said = [Span(*place) for place in habits.of_several(self.plain)]
        often = [Span(*place) for place in habits.how_often(self.plain)]
        held = {span for span in said if any(span.overlaps(span_of(time)) for time in times)}
        held |= {span for span in (*said, *often) if any(part.holds(span.start) for part in steps)}
        free = [time for time in times if not any(span.overlaps(span_of(time)) for span in held)]
        named = [Expression(span.start, span.end, unclear=True) for span in held]
        return sorted([*free, *named], key=lambda time: time.start)

    def _uncovered(self, mark: Mark, times: Sequence[Expression]) -> list[Mark]:
        """`Call by thursday`: of a phrase that its day covers what stands before the day is read again; so is what
        stands around the day of money: of `what's left weds, rest 18th` nobody left the rest.
        """
        covering = next((time for time in times if _covers(time, mark)), None)
        if covering is not None:
            return self._again(Span(mark.start, max(mark.start, covering.start)))
        amid = [time for time in times if mark.start < time.start and time.end < mark.end] if is_payment(mark) else []
        if not amid:
            return [mark]
        return [*self._again(Span(mark.start, amid[0].start)), *self._again(Span(amid[-1].end, mark.end))]

    def _again(self, span: Span) -> list[Mark]:
        found = sentence_marks.find(self.plain[span.start : span.end])
        return [replace(one, start=one.start + span.start, end=one.end + span.start) for one in found]

    def _dated(self, times: Sequence[Expression], said: Sequence[Mark]) -> list[Expression]:
        """The statements of time but for prices, and for what tells of which paper or order it is."""
        dated = [*map(self._of_its_year, times)]
        sold = [mark.start for mark in said if mark.means.takes or mark.means.outcome is Outcome.ORDER]
        prices = [Span(*place) for place in priced.prices(self.plain, sold)]
        dated = [time for time in dated if not any(span.overlaps(span_of(time)) for span in prices)]
        dated = [time for time in dated if not papers.is_day_of(self.plain, time, self.part_of(time.start))]
        return [time for time in dated if not _PRICE.search(self.plain, 0, time.start)]

    def _not_forbidden(self, time: Expression, said: Sequence[Mark]) -> Expression:
        """«26.09 не звонить»: that is no day to call. «Не звонить до ноября» is."""
        if time.day is None or time.day.bound or time.only_past:
            return time
        if self._cannot_then(time):
            return replace(time, unclear=True)
        beside = (mark for mark in said if mark.means.ban)
        near = any(not self.plain[min(mark.end, time.end) : max(mark.start, time.start)].strip() for mark in beside)
        return replace(time, unclear=True) if near else time

    def _cannot_then(self, time: Expression) -> bool:
        """`Can't meet weds`, «в среду не могут», «закрыты по пн»: but for today, which may be when that was said."""
        start = self.part_of(time.start).start
        each = _EACH.search(self.plain, start, time.start) and _DAY.fullmatch(self.plain, time.start, time.end)
        said = each or _CANNOT.search(self.plain, start, time.start) or _CANNOT_BEHIND.match(self.plain, time.end)
        return said is not None and not _TODAY.fullmatch(self.plain, time.start, time.end)

    def _not_suiting(self, times: Sequence[Expression]) -> list[Span]:
        """«Пт не подходит, лучше ср»: of the day, and no refusal."""
        behind = (_CANNOT_BEHIND.match(self.plain, time.end) for time in times if time.day)
        return [Span(*match.span()) for match in behind if match]

    def _is_off(self, time: Expression, times: Sequence[Expression]) -> bool:
        """«Встречу в пятницу отменили», `cancelled the visit on friday`, «в пятницу не приедут»: no plan any more."""
        part = self.part_of(time.start)
        if leaving.is_day_of(self.plain, time, part) or meant.is_given_up(self.plain, time):
            return True
        if (time.day and time.day.bound) or time.only_past:
            return False
        ends = min([part.end, *(one.start for one in times if one.start >= time.end)])
        return bool(_OFF.match(self.plain, time.end, ends) or _OFF_BEFORE.search(self.plain, part.start, time.start))

    def _of_its_year(self, time: Expression) -> Expression:
        """«В сентябре следующего года» is not the September that comes first."""
        year = _NEXT_YEAR.match(self.plain, time.end)
        return replace(time, end=year.end(), unclear=True) if year else time

    def _is_of_papers(self, but: re.Match[str]) -> bool:
        """«Берут, но без счёта пока»: they have not changed their mind."""
        return _PAPERS.search(self.plain, but.end(), self.part_of(but.end()).end) is not None

    @cached_property
    def persons(self) -> frozenset[str]:
        """Words with a capital letter inside a sentence."""
        return frozenset(folded(word) for word in _WORD_INSIDE.findall(self.text) if word.istitle())

    def part_of(self, place: int) -> Span:
        return next((part for part in self.parts if part.holds(place)), Span(0, len(self.plain)))

    def is_unclear(self, place: int) -> bool:
        """Whether of the part something of time was not understood."""
        return any(self.part_of(place).holds(time.start) for time in self.unclear)

    def written(self, span: Span) -> str:
        return " ".join(self.text[span.start : span.end].split())

    def days_behind(self, place: int) -> list[int]:
        return [time.start for time in self.times if time.start >= place]

    def governor(self, time: Expression) -> Mark | None:
        """The phrase that a statement of time belongs to: the nearest before it in its part, else the first behind."""
        part = self.part_of(time.start)
        beside = [mark for mark in self.marks if part.holds(mark.start)]
        before = [mark for mark in beside if mark.start < time.start]
        return before[-1] if before else beside[0] if beside else None

    def _without_left(self, times: list[Expression]) -> list[Expression]:
        """«Перенесли с четверга на понедельник»: nothing is to come on the day that was left."""
        if not any(mark.means.outcome is Outcome.MOVED for mark in self.marks) and not _MOVES.search(self.plain):
            return times
        gone = [time for time in times if self._is_left(time) or self._is_moved_on(time, times)]
        self.gone, left = [*self.gone, *gone], [*map(span_of, gone)]
        self.left = [*self.left, *left]
        return [time for time in times if span_of(time) not in left]

    def _is_moved_on(self, time: Expression, times: Sequence[Expression]) -> bool:
        """«Встречу в пт перенесли на вт», `pushed monday to tuesday`."""
        part = self.part_of(time.start)
        behind = [one.start for one in times if one.start > time.end and one.day and part.holds(one.start)]
        if not behind:
            return False
        to_it = _ON_TO.fullmatch(self.plain, time.end, behind[0]) and _MOVES.search(self.plain, part.start, time.start)
        return bool(to_it) or _MOVES.search(self.plain, time.end, behind[0]) is not None

    def _is_left(self, time: Expression) -> bool:
        if self.plain.startswith("'s", time.end):  # `move thursday's meeting to friday`
            return True
        before = self.plain.rfind(" ", 0, max(time.start - 1, 0)) + 1
        return any(_FROM.match(self.plain, place) for place in (time.start, before))


def span_of(one: Mark | Expression) -> Span:
    return Span(one.start, one.end)


def is_only_later(reading: Reading) -> bool:
    """«Позже», `later`, and no other word of putting off."""
    said = [mark for mark in reading.marks if mark.means.outcome is Outcome.NOT_NOW]
    return all(mark.means.faint and mark.means.step is None for mark in said)


def _as_one(number: re.Match[str]) -> str:
    """One word, as long as it was written."""
    return re.sub(r"\D", "0", number[0])


def blanked(text: str, aside: Sequence[Span]) -> str:
    """The text without what is told already, every place in it kept."""
    for span in aside:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _without_limits(plain: str, marks: Sequence[Mark]) -> str:
    """«Не звонить до 10, завтра набрать»: the hour is of no day."""
    for mark in marks:
        limit = LIMITED.match(plain, mark.end) if mark.means.ban else None
        if limit and _HOUR.search(limit[0]) and PAUSES.match(plain, limit.end()):
            plain = plain[: limit.start()] + "," * len(limit[0]) + plain[limit.end() :]
    return plain


def _without_time(mark: Mark, times: Sequence[Expression], plain: str) -> Mark:
    """A phrase that its last word may begin a day with leaves the day to itself: `quote by friday`.

    Where nobody stands before it, we ourselves are `back in 2 weeks`.
    """
    inside = [time for time in times if mark.start < time.start < mark.end <= time.end]
    if not inside or not mark.means.guess:
        return mark
    ours = not re.search(r"\w\s*$", plain[: mark.start])
    if mark.means.absent and ours:
        return mark
    return replace(mark, end=mark.start + len(plain[mark.start : inside[0].start].rstrip()))


def _covers(time: Expression, mark: Mark) -> bool:
    """Of equal length an absence is meant: `at lunch`."""
    longer = time.end - time.start - (mark.end - mark.start)
    return _overlap(time, mark) and (longer > 0 or (longer == 0 and not mark.means.absent))


def _holds(mark: Mark, time: Expression) -> bool:
    """«Денег до декабря нет»: the day stands among the words of a phrase, and is none of them."""
    says = mark.means.outcome is not None or mark.means.step is not None
    return says and mark.start < time.start and time.end < mark.end


def _overlap(time: Expression, mark: Mark) -> bool:
    return span_of(time).overlaps(span_of(mark))
