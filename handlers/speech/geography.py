"""Countries, currencies and time zones in people's words, both ways: all of it Babel's knowledge; and distances."""

from functools import cache
from zoneinfo import available_timezones

from babel import Locale
from babel.dates import get_timezone_location
from babel.numbers import get_currency_name, get_currency_symbol, get_territory_currencies
from babel.units import format_unit

from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES, Html
from sales.days import zones
from sales.ground.errors import Rejected

COUNTRIES = ("RU", "BY", "KZ", "UZ", "KG", "AM", "AZ", "GE", "DE", "GB", "US", "AE")
CURRENCIES = ("RUB", "BYN", "KZT", "UZS", "KGS", "AMD", "AZN", "GEL", "EUR", "GBP", "USD", "AED")
"""What is offered by buttons; any other is typed."""

SHORTEST_PIECE = 3


MILE, SHORT_OF_A_MILE = 1609.344, 0.1
YARDS, FEET = ("length-yard", 0.9144), ("length-foot", 0.3048)
IN_MILES = {"GB": YARDS, "GG": YARDS, "IM": YARDS, "JE": YARDS, "US": FEET, "PR": FEET, "LR": FEET}
"""Countries whose roads are told of in miles, and what is said there of less than a tenth of one."""


def distance(reader: Reader, metres: int) -> Html:
    """350 м, 1,2 км; 120 yd, 0.7 mi where the company's country counts so."""
    if reader.country in IN_MILES:
        return Html(_in_miles(reader, metres, *IN_MILES[reader.country]))
    if metres < 1000:
        return reader._("{n} m", n=reader.number(round(metres, -1)))
    return reader._("{n} km", n=reader.number(round(metres / 1000, 1)))


def _in_miles(reader: Reader, metres: int, unit: str, length: float) -> str:
    is_short = metres < SHORT_OF_A_MILE * MILE
    told = (round(metres / length, -1), unit) if is_short else (round(metres / MILE, 1), "length-mile")
    return str(format_unit(*told, length="short", locale=reader.locale))


def country(reader: Reader, code: str) -> str:
    return str(Locale.parse(reader.locale).territories.get(code, code))


def country_named(text: str) -> str:
    """The code of a country by its name in any of our languages, or by the code itself."""
    wanted = _plain(text)
    code = _countries().get(wanted)
    if code is None and len(wanted) >= SHORTEST_PIECE:
        code = next((code for name, code in _countries().items() if name.startswith(wanted)), None)
    if code is None or not zones.choices(code):
        raise Rejected("country")
    return code


def currency(reader: Reader, code: str) -> str:
    """российский рубль, ₽"""
    name, sign = get_currency_name(code, locale=reader.locale), get_currency_symbol(code, locale=reader.locale)
    return name if sign == code else f"{name}, {sign}"


def currency_sign(reader: Reader, code: str) -> str:
    """RUB · ₽: short enough for a button"""
    sign = get_currency_symbol(code, locale=reader.locale)
    return code if sign == code else f"{code} · {sign}"


def currency_by_name(reader: Reader, code: str) -> str:
    """российский рубль (RUB)"""
    return f"{get_currency_name(code, locale=reader.locale)} ({code})"


def currency_of(country: str) -> str:
    """What is paid with there today."""
    known = get_territory_currencies(country)
    return str(known[0]) if known else "USD"


def currency_named(text: str) -> str:
    """A currency by its three letters or by its name in any of our languages."""
    code = _currencies().get(_plain(text))
    if code is None:
        raise Rejected("currency")
    return code


def city(reader: Reader, zone: str) -> str:
    """Москва: a zone is known by its city, and told from others by the clock there."""
    return str(get_timezone_location(zone, locale=reader.locale, return_city=True))


def by_name(reader: Reader, zone: str) -> str:
    """Омск (Asia/Omsk): for people, and for whoever reads it again."""
    return zone if zone == zones.ANYWHERE else f"{city(reader, zone)} ({zone})"


def clock(reader: Reader, zone: str) -> str:
    """Москва, 12:03"""
    there = Reader(reader.locale, zone, reader.now)
    return f"{city(reader, zone)}, {there.clock(there.local(reader.now).time())}"


def zone_named(text: str, country: str) -> str:
    """The zone of a city by its name or its beginning, the country's own first; or by its own name."""
    if zones.valid(text):
        return text
    wanted = _plain(text)
    if len(wanted) >= SHORTEST_PIECE:
        own = [zone for zone in zones.choices(country) if _names_of(zone, wanted)]
        for zone in [*own, *_exactly(wanted)]:
            return zone
    raise Rejected("zone")


def _names_of(zone: str, wanted: str) -> bool:
    return any(name.startswith(wanted) for name in _cities()[zone])


def _exactly(wanted: str) -> list[str]:
    return [zone for zone, names in _cities().items() if wanted in names]


@cache
def _cities() -> dict[str, frozenset[str]]:
    every = sorted(zone for zone in available_timezones() if zones.valid(zone))
    return {
        zone: frozenset(_plain(get_timezone_location(zone, locale=one, return_city=True)) for one in LANGUAGES)
        for zone in every
    }


@cache
def _countries() -> dict[str, str]:
    named = {
        _plain(name): code
        for language in LANGUAGES
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    return named | {code.casefold(): code for code in set(named.values())}


@cache
def _currencies() -> dict[str, str]:
    every = [str(code) for code in Locale.parse("en").currencies]
    named = {_plain(get_currency_name(code, locale=one)): code for one in LANGUAGES for code in every}
    return named | {code.casefold(): code for code in every}


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().replace("ё", "е")
