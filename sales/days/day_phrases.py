"""Phrases that say a day, in Russian and English, as a table: a pattern, the day ahead it means, the day back.

A day that could be either («в понедельник», 20.11) is read ahead for a next step and back for a touch. Hours are in
`hour_phrases.py`; what these tables do not know is asked of timesense in `when.py`.
"""

import re
from dataclasses import dataclass
from datetime import date

from sales.days import day_meanings as means
from sales.days.day_meanings import Meaning
from sales.days.spoken import MONTH, NUMBER, WEEKDAY


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day in a text. Without `ahead` it can only be past, without `back` only to come."""

    start: int
    end: int
    match: re.Match[str]
    ahead: Meaning | None
    back: Meaning | None


def find(folded: str) -> list[SaidDay]:
    """All days of a folded text in order. An earlier row of the table wins where two overlap."""
    found: list[SaidDay] = []
    for pattern, ahead, back in _RULES:
        for match in pattern.finditer(folded):
            if not any(match.start() < other.end and other.start < match.end() for other in found):
                found.append(SaidDay(match.start(), match.end(), match, ahead, back))
    return sorted(found, key=lambda said: said.start)


def day_ahead(said: SaidDay, today: date) -> date | None:
    return said.ahead(said.match, today) if said.ahead else None


def day_back(said: SaidDay, today: date) -> date | None:
    return said.back(said.match, today) if said.back else None


_TO = r"(?:(?:в|во|на|к|ко|до|с|on|by|until|till|from)\s+)?"
_UNIT = (
    r"(?P<unit>день|дня|дней|дн|неделю|недели|недель|недельку|нед|месяца|месяцев|месяц|мес|года|год|лет|"
    r"days?|weeks?|months?|years?)\b"
)
_N = rf"(?:(?P<n>{NUMBER})\s+)?"
_DAY = r"(?P<day>\d{1,2})"
_MONTH_NUMBER = r"(?P<month>0?[1-9]|1[0-2])"
_NAMED = rf"(?P<name>{MONTH})"
_ON_WEEKDAY = rf"(?P<weekday>{WEEKDAY})"
_NEXT = r"(?:следующ\w+|след\.?|next)"
_YEAR = r"(?:\s+(?P<year>20\d{2})(?:\s*г(?:ода|\.)?)?)?"
_SHORT_YEAR = r"(?P<year>20\d{2}|\d{2})"
_EDGE = (
    r"(?:(?:в|к|до|ближе к|at the|by the|in)\s+)?"
    r"(?P<edge>начал\w+|середин\w+|кон(?:ец|ц\w+)|beginning of|start of|early|middle of|mid|end of)"
)
_NO_SUM = r"(?!\s*(?:млн|тыс|к\b|k\b|m\b|%|р\b|руб|₽|\$|€|час|кг|шт))"
_NOT_AN_HOUR = r"(?<![\d.])(?<!\bв )(?<!\bat )"

_TABLE: tuple[tuple[str, Meaning | None, Meaning | None], ...] = (
    (r"послезавтра|(?:the )?day after tomorrow", means.shifted(2), None),
    (r"позавчера|(?:the )?day before yesterday", None, means.shifted(-2)),
    (r"завтра|tomorrow|tmrw|tmr", means.shifted(1), None),
    (r"вчера|yesterday|last night", None, means.shifted(-1)),
    (r"сегодня|today", means.shifted(0), means.shifted(0)),
    (rf"{_N}{_UNIT}\s+(?:назад|ago)", None, means.counted_back),
    (r"полгода назад|half a year ago", None, means.half_year_ago),
    (rf"(?:через|спустя|in)\s+{_N}{_UNIT}", means.counted, None),
    (rf"(?P<n>{NUMBER})\s+{_UNIT}\s+from now", means.counted, None),
    (r"через полгода|in half a year", means.half_year, None),
    (rf"{_TO}{_ON_WEEKDAY},?\s+(?:на {_NEXT} неделе|next week)", means.next_week, None),
    (rf"(?:на {_NEXT} неделе|next week),?\s+{_TO}{_ON_WEEKDAY}", means.next_week, None),
    (rf"{_TO}{_NEXT}\s+{_ON_WEEKDAY}", means.next_week, None),
    (rf"{_TO}(?:прошл\w+|last)\s+{_ON_WEEKDAY}", None, means.last_weekday),
    (rf"{_TO}(?:эт\w+|this)\s+{_ON_WEEKDAY}", means.this_week, means.this_week),
    (rf"{_EDGE}[\s-]+(?P<which>след\w+|эт\w+|next|this|the)?\s*(?:{_NAMED}|месяца|month)", means.part_of_month, None),
    (r"(?:в )?(?:начал[еоу]|beginning of|early|start of) (?:след\w+ |next )?(?:недели|week)", means.week_start, None),
    (r"(?:[вк] |до )?(?:кон(?:ец|ц\w+)|end of) (?:эт\w+ |the |this )?(?:недели|week)", means.week_end, None),
    (r"на этой неделе|this week", means.week_end, None),
    (rf"(?:на\s+)?{_NEXT}\s+(?:неделе|неделю|week)", means.week_start, None),
    (r"(?:на\s+)?(?:прошл\w+\s+неделе|last week)", None, means.shifted(-7)),
    (rf"(?:в\s+)?{_NEXT}\s+(?:месяце|month)", means.month_start, None),
    (r"на выходных|в выходные|(?:at |on |this )?(?:the )?weekend", means.weekend, None),
    (r"после (?:нового года|новогодних(?: праздников)?|нг|праздников|каникул)", means.after_new_year, None),
    (r"after (?:the )?(?:new year(?:'s)?|holidays)", means.after_new_year, None),
    (r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})", means.coming_date, means.last_date),
    (
        rf"{_NOT_AN_HOUR}{_DAY}\.{_MONTH_NUMBER}(?:\.{_SHORT_YEAR})?(?!\.?\d){_NO_SUM}",
        means.coming_date,
        means.last_date,
    ),
    (rf"(?<![\d/]){_DAY}/{_MONTH_NUMBER}(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date),
    (rf"(?<![\d/]){_MONTH_NUMBER}/(?P<day>\d{{2}})(?:/{_SHORT_YEAR})?(?![\d/])", means.coming_date, means.last_date),
    (
        rf"{_TO}{_DAY}(?:-?(?:го|ому|е|st|nd|rd|th))?(?:\s+of)?\s+{_NAMED}{_YEAR}",
        means.coming_date,
        means.last_date,
    ),
    (
        rf"(?:on\s+)?{_NAMED}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?(?!\d|:|\s*[ap]m)(?:,?\s+(?P<year>20\d{{2}}))?",
        means.coming_date,
        means.last_date,
    ),
    (rf"{_TO}{_DAY}(?:-?(?:го|ому|е))?\s+числ[аоу]", means.coming_day_of_month, means.last_day_of_month),
    (rf"(?:числа|числу)\s+{_DAY}", means.coming_day_of_month, means.last_day_of_month),
    (rf"{_TO}{_DAY}-?(?:го|ому)", means.coming_day_of_month, means.last_day_of_month),
    (rf"{_TO}(?:the\s+)?{_DAY}(?:st|nd|rd|th)", means.coming_day_of_month, means.last_day_of_month),
    (rf"(?:в|in)\s+{_NAMED}", means.in_month, None),
    (rf"{_TO}(?:ближайш\w+\s+|coming\s+)?{_ON_WEEKDAY}", means.coming_weekday, means.last_weekday),
)
_RULES = [(re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), ahead, back) for pattern, ahead, back in _TABLE]
