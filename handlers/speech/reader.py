"""Who reads a screen, and how words, dates, numbers and money look to them. Pure: the moment is given.

No day is parted from its month by the end of a line; that a catalogue parts no number from its unit is `words.py`'s.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache, lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, get_currency_precision, get_currency_symbol

from handlers.speech.words import NO_BREAK, Html, Words, whole, words
from sales.company.members import Briefing, Me
from sales.standing.client_filter import AsOf
from sales.values.birthdays import LEAP, Birthday
from sales.values.inflection import for_whom
from sales.values.scales import example

Code = TypeVar("Code")

SIGNS = {"RUB": "₽", "KZT": "₸", "BYN": "Br", "UZS": "soʻm", "KGS": "som", "AMD": "֏", "GEL": "₾"}
"""Of currencies that a locale which does not use them names by their code."""
REMEMBERED = 2_000
"""Days, hours and sums in words: screens name the same ones again and again, and Babel makes each from its pattern
anew, which takes as long as a question to the database.
"""


@dataclass(frozen=True, slots=True)
class Reader:
    """A language, a zone, a currency and a moment (aware, UTC); and whom the reader covers while they are away."""

    locale: str
    zone: str
    now: datetime
    currency: str = "RUB"
    country: str = "RU"
    covers: tuple[tuple[int, str], ...] = ()

    def _(self, msgid: str, **values: object) -> Html:
        return words(self.locale)._(msgid, **values)

    def n_(self, singular: str, plural: str, n: int, **values: object) -> Html:
        return words(self.locale).n_(singular, plural, n, **values)

    def p_(self, context: str, msgid: str, **values: object) -> Html:
        return words(self.locale).p_(context, msgid, **values)

    def np_(self, context: str, singular: str, plural: str, n: int, **values: object) -> Html:
        return words(self.locale).np_(context, singular, plural, n, **values)

    @property
    def today(self) -> date:
        return self.local(self.now).date()

    @property
    def as_of(self) -> AsOf:
        """When a list is asked for."""
        return AsOf(self.now, self.today)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self.zone))

    def weekday(self, day: date) -> str:
        """пн 23"""
        return _of_day(day, f"EEE{NO_BREAK}d", self.locale)

    def day(self, day: date) -> str:
        """пн, 23 ноября; with the year where it is another one."""
        pattern = "EEE, d MMMM" if day.year == self.today.year else "EEE, d MMMM y"
        return self._date(day, pattern)

    def headline(self, day: date) -> str:
        """Четверг, 19 ноября"""
        text = self._date(day, "EEEE, d MMMM")
        return text[:1].upper() + text[1:]

    def said_day(self, day: date) -> str:
        """19 ноября, as it stands in a letter; with the year where it is another one."""
        return _of_day(day, "d MMMM" if day.year == self.today.year else "d MMMM y", self.locale)

    def short_day(self, day: date) -> str:
        """19 ноя; with the year where it is another one."""
        pattern = "d MMM" if day.year == self.today.year else "d MMM y"
        return self._date(day, pattern)

    def between(self, first: date, last: date) -> str:
        """9–15 нояб.; 30 нояб. – 3 дек.; one day alone: a month said once reads faster on a narrow screen."""
        if first == last:
            return self.short_day(first)
        same = (first.year, first.month) == (last.year, last.month)
        return f"{first.day}–{self.short_day(last)}" if same else f"{self.short_day(first)} – {self.short_day(last)}"

    def month(self, day: date) -> str:
        """ноя 26: short enough to stand beside a bar"""
        return f"{_of_day(day, 'LLL', self.locale)[:3]}{NO_BREAK}{day:%y}"

    def dated(self, day: date) -> str:
        """18 нояб. 2026: as it is written into what is kept, with ordinary spaces."""
        return _of_day(day, "d MMM y", self.locale)

    def birthday(self, day: Birthday) -> Html:
        """9 мая; 9 мая 1984 where the year is known."""
        pattern = "d MMMM y" if day.year else "d MMMM"
        return Html(self._date(date(day.year or LEAP, day.month, day.day), pattern))

    def _date(self, day: date, pattern: str) -> str:
        """The year may go to another line, the day keeps its month."""
        return _whole_day(day, pattern, self.locale)

    def clock(self, at: time) -> str:
        return _of_clock(at.hour, at.minute, self.locale)

    def moment(self, moment: datetime, *, timed: bool = True) -> str:
        """A local day and time: сегодня 14:35, вчера 14:35, 19 ноя 14:35; the day alone where the hour is not known."""
        there = self.local(moment)
        apart = (self.today - there.date()).days
        known = {0: self._("today"), 1: self._("yesterday"), -1: self._("tomorrow")}
        day = known.get(apart) or self.short_day(there.date())
        return f"{day}{NO_BREAK}{self.clock(there.time())}" if timed else day

    def stamped(self, moment: datetime, *, timed: bool = True) -> str:
        """The same for what stands in the chat for days: 19 ноя 14:35, whatever day it is read on."""
        there = self.local(moment)
        day = self.short_day(there.date())
        return f"{day}{NO_BREAK}{self.clock(there.time())}" if timed else str(day)

    def number(self, number: float | Decimal) -> str:
        return format_decimal(number, locale=self.locale)

    def quantity(self, thousandths: int) -> str:
        """1 200; 12,5"""
        return self.number(Decimal(thousandths).scaleb(-3).normalize())

    def about(self, minor: float) -> str:
        """An average: 97 667 ₽, in whole units, for nobody pays one."""
        unit = 10 ** get_currency_precision(self.currency)
        return self.money(round(minor / unit) * unit)

    def money(self, minor: int) -> str:
        """84 000 ₽: minor units only where there are any."""
        return _of_money(minor, self.currency, self.locale)

    def example(self, tenths: int = 84) -> str:
        """84 000 of roubles, 840 of pounds: as one writes it, without the sign."""
        return self.number(example(tenths, self.currency))

    def instead_of(self, owner: int) -> Html:
        """За Анну, where clients of that owner are hers, and she is away; else nothing."""
        return next((self.for_member(name) for member, name in self.covers if member == owner), Html(""))

    def for_member(self, name: str) -> Html:
        """За Анну"""
        return self.p_("cover", "For {name}", name=for_whom(self.locale, name))

    @property
    def sign(self) -> str:
        """₽, or whatever is paid with."""
        known = get_currency_symbol(self.currency, locale=self.locale)
        return SIGNS.get(self.currency, known) if known == self.currency else known

    def series(self, items: Sequence[str]) -> str:
        """Анна, Пётр и Иван"""
        return format_list(list(items), locale=self.locale)


@lru_cache(REMEMBERED)
def _of_day(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(REMEMBERED)
def _whole_day(day: date, pattern: str, locale: str) -> str:
    return whole(format_date(day, pattern, locale=locale))


@lru_cache(REMEMBERED)
def _of_clock(hour: int, minute: int, locale: str) -> str:
    return format_time(time(hour, minute), "HH:mm", locale=locale)


@lru_cache(REMEMBERED)
def _of_money(minor: int, currency: str, locale: str) -> str:
    amount = Decimal(minor).scaleb(-get_currency_precision(currency))
    whole = amount == amount.to_integral_value()
    text = format_currency(
        amount.quantize(Decimal(1)) if whole else amount,
        currency,
        locale=locale,
        currency_digits=not whole,
        format=_whole_pattern(locale) if whole else None,
    )
    return _signed(text, currency)


def _signed(text: str, currency: str) -> str:
    """With the currency's own sign, where the locale knows a code only, and a minus that is no hyphen."""
    sign = SIGNS.get(currency, currency)
    before_digits = rf"{currency}(?=\d)"
    text = re.sub(before_digits, f"{sign}{NO_BREAK}" if sign[-1].isalpha() else sign, text)
    return text.replace(currency, sign).replace("-", "\N{MINUS SIGN}")


@cache
def _whole_pattern(locale: str) -> str:
    """The locale's currency pattern without a fraction."""
    from babel import Locale

    return str(Locale.parse(locale).currency_formats["standard"].pattern).replace(".00", "")


def reader_of(me: Me, now: datetime) -> Reader:
    covers = tuple((one.member, one.name) for one in me.covers)
    return Reader(me.person.locale, me.zone, now, me.workspace.currency, me.workspace.country, covers)


def reader_for(known: Briefing, zone: str, now: datetime) -> Reader:
    """Of anybody; the zone is for whoever is in no team and has named none."""
    if known.me:
        return reader_of(known.me, now)
    return Reader(known.person.locale, known.person.zone or zone, now)


def told_once(tell: Callable[[Words], Mapping[Code, Html]]) -> Callable[[Reader, Code], Html]:
    """A code's word in a reader's language; the table of all of them is made once a language, not once a word."""
    known = cache(tell)

    def word(reader: Reader, code: Code) -> Html:
        return known(words(reader.locale))[code]

    return word
