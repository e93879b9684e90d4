"""What a phrase that says a day means, seen from today. The phrases themselves are in `day_phrases.py`.

Each meaning takes the phrase's match, with the groups that the table names, and today; ValueError: no such day.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from sales.days import spoken
from sales.languages.registry import LANGUAGES

Meaning = Callable[[re.Match[str], date], date]

SLIP = 60
"""A date without a year that missed the asked direction by fewer days than this is a mistake, not another year."""


def shifted(days: int) -> Meaning:
    return lambda _match, today: today + timedelta(days)


def counted(match: re.Match[str], today: date, *, sign: int = 1) -> date:
    """«Через 3 дня», `two weeks ago`."""
    count, unit = sign * spoken.number(match["n"]), match["unit"]
    if spoken.is_months(unit):
        return add_months(today, count)
    if spoken.is_years(unit):
        return add_months(today, 12 * count)
    return today + timedelta(count * (7 if spoken.is_weeks(unit) else 1))


def counted_back(match: re.Match[str], today: date) -> date:
    return counted(match, today, sign=-1)


def half_year(_match: re.Match[str], today: date) -> date:
    return add_months(today, 6)


def half_year_ago(_match: re.Match[str], today: date) -> date:
    return add_months(today, -6)


def coming_weekday(match: re.Match[str], today: date) -> date:
    """Said on the same weekday, it is a week away: today is called today."""
    return today + timedelta((spoken.weekday(match["weekday"]) - today.weekday()) % 7 or 7)


def last_weekday(match: re.Match[str], today: date) -> date:
    return coming_weekday(match, today - timedelta(1)) - timedelta(7)


def this_week(match: re.Match[str], today: date) -> date:
    return today + timedelta(spoken.weekday(match["weekday"]) - today.weekday())


def next_week(match: re.Match[str], today: date) -> date:
    """«В следующий вторник» is Tuesday of the next calendar week, said on whatever day."""
    return this_week(match, today) + timedelta(7)


def of_last_week(match: re.Match[str], today: date) -> date:
    """«В четверг на прошлой неделе», `thursday last week`: of the calendar week before, also when said on a Friday."""
    return this_week(match, today) - timedelta(7)


def weekday_after(match: re.Match[str], today: date) -> date:
    """«Через 2 недели в пн» is the Monday of the week that the count comes to."""
    return this_week(match, counted(match, today))


def weekday_of_next_but_one(match: re.Match[str], today: date) -> date:
    """`Monday week`: a week later than Monday."""
    return coming_weekday(match, today) + timedelta(7)


def nth_weekday(match: re.Match[str], today: date) -> date:
    """`The last Friday of the month`: of the named, the next or this one; of the next where it is over."""
    first, which = _month_meant(match, today), spoken.nth(match["nth"])
    months = (first, add_months(first, 12 if match.groupdict().get("name") else 1))
    days = (_nth_of(month, which, spoken.weekday(match["weekday"])) for month in months)
    return _existing(day for day in days if day >= today)


def week_of_month(match: re.Match[str], today: date) -> date:
    """«Вторая неделя октября»: from the 8th on, or from Monday where that ends its week; of the last ones the whole."""
    first, which = _month_meant(match, today), spoken.nth(match["nth"])
    months = (first, add_months(first, 12 if match.groupdict().get("name") else 1))
    days = (_begins_week(month, which) for month in months)
    return _existing(day for day in days if day >= today)


def _begins_week(month: date, which: int) -> date:
    if which < 0:
        friday = add_months(month, 1) - timedelta(5)
        return friday - timedelta(friday.weekday())
    begins = month + timedelta(7 * (which - 1))
    return begins + timedelta(7 - begins.weekday() if which > 1 and begins.weekday() > 3 else 0)


def month_begins(month: int) -> Meaning:
    """«Весной» is the first of March; said in March, of the next year's."""
    return lambda _match, today: add_months(today.replace(day=1), (month - today.month) % 12 or 12)


def quarter_start(_match: re.Match[str], today: date) -> date:
    return add_months(today.replace(day=1), 3 - (today.month - 1) % 3)


def coming_date(match: re.Match[str], today: date) -> date:
    year, month, day = _date_of(match)
    if year:
        return date(year, month, day)
    return _first_kept((today.year, today.year + 1, (today.year + 4) // 4 * 4), month, day, today, ahead=True)


def last_date(match: re.Match[str], today: date) -> date:
    year, month, day = _date_of(match)
    if year:
        return date(year, month, day)
    return _first_kept((today.year, today.year - 1, today.year // 4 * 4), month, day, today, ahead=False)


def coming_day_of_month(match: re.Match[str], today: date) -> date:
    days = (_day_in(add_months(today.replace(day=1), away), int(match["day"])) for away in range(13))
    return _existing(day for day in days if day and day >= today)


def last_day_of_month(match: re.Match[str], today: date) -> date:
    days = (_day_in(add_months(today.replace(day=1), -away), int(match["day"])) for away in range(13))
    return _existing(day for day in days if day and day <= today)


def week_start(_match: re.Match[str], today: date) -> date:
    return today + timedelta(7 - today.weekday())


def week_end(_match: re.Match[str], today: date) -> date:
    """Friday, the last day on which somebody is there."""
    return today + timedelta((4 - today.weekday()) % 7)


def part_of_week(match: re.Match[str], today: date) -> date:
    """Monday, Wednesday or Friday: of the next week, or the first that is still to come."""
    edge = match["edge"]
    weekday = 0 if spoken.is_beginning(edge) else 2 if spoken.is_middle(edge) else 4
    monday = today - timedelta(today.weekday())
    if spoken.is_next(match["which"] or ""):
        return monday + timedelta(7 + weekday)
    found = monday + timedelta(weekday)
    later = found < today or (found == today and not spoken.is_end(edge))
    return found + timedelta(7) if later else found


def year_end(_match: re.Match[str], today: date) -> date:
    return today.replace(month=12, day=31)


def weekend(_match: re.Match[str], today: date) -> date:
    return today + timedelta((5 - today.weekday()) % 7)


def month_start(_match: re.Match[str], today: date) -> date:
    return add_months(today.replace(day=1), 1)


def part_of_month(match: re.Match[str], today: date) -> date:
    """Beginning is the 1st, middle the 15th, end the last day: of the named, the next or this month."""
    first = _month_meant(match, today)
    found = _at_edge(first, match["edge"])
    if found >= today:
        return found
    return _at_edge(add_months(first, 12 if match["name"] else 1), match["edge"])


def in_month(match: re.Match[str], today: date) -> date:
    """The month's first day, or tomorrow in the same month. When work begins there is for the calendar to say."""
    first = add_months(today.replace(day=1), (spoken.month(match["name"]) - today.month) % 12)
    return max(first, today + timedelta(1))


def after_new_year(match: re.Match[str], today: date) -> date:
    """The first weekday on which offices are open again: from 9 January where that is said in Russian."""
    opening = next(one.times.days.offices_open for one in LANGUAGES if re.search(one.alphabet, match[0]))
    first = date(today.year + (today >= date(today.year, 1, opening)), 1, opening)
    return first + timedelta(7 - first.weekday() if first.weekday() > 4 else 0)


def add_months(day: date, months: int) -> date:
    """The same day some months on; the last day where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _date_of(match: re.Match[str]) -> tuple[int | None, int, int]:
    groups = match.groupdict()
    month = spoken.month(groups["name"]) if groups.get("name") else int(groups["month"])
    year = groups.get("year")
    return (int(year) + (2000 if len(year) == 2 else 0) if year else None), month, int(groups["day"])


def _first_kept(years: tuple[int, ...], month: int, day: int, today: date, *, ahead: bool) -> date:
    """The first year that fits. A date only just missed stays where it is, to be refused."""
    days = (_day_in(date(year, month, 1), day) for year in years)
    return _existing(one for one in days if one and (today - one).days * (1 if ahead else -1) < SLIP)


def _day_in(first: date, day: int) -> date | None:
    return first.replace(day=day) if 1 <= day <= monthrange(first.year, first.month)[1] else None


def _existing(days: Iterator[date]) -> date:
    for day in days:
        return day
    raise ValueError("no such day")


def _nth_of(first: date, which: int, weekday: int) -> date:
    if which < 0:
        last = add_months(first, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (which - 1))


def _month_meant(match: re.Match[str], today: date) -> date:
    said = match.groupdict()
    if said.get("name"):
        return add_months(today.replace(day=1), (spoken.month(said["name"]) - today.month) % 12)
    following = spoken.is_next(said.get("which") or "")
    return add_months(today.replace(day=1), 1 if following else 0)


def _at_edge(first: date, edge: str) -> date:
    if spoken.is_beginning(edge):
        return first
    return first.replace(day=15 if spoken.is_middle(edge) else monthrange(first.year, first.month)[1])
