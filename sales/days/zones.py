"""Time zones: from a place, from a language, to pick from. Only canonical IANA names leave this module.

What the local time in a zone is, is the reader's business.
"""

from functools import cache
from importlib.resources import files

ANYWHERE = "UTC"

_BY_COUNTRY = {
    "RU": (
        "Europe/Moscow Europe/Kaliningrad Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Krasnoyarsk Asia/Irkutsk "
        "Asia/Yakutsk Asia/Vladivostok Asia/Magadan Asia/Kamchatka"
    ),
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    "DE": "Europe/Berlin",
    "CY": "Asia/Nicosia",
    "US": (
        "America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage "
        "Pacific/Honolulu"
    ),
    "CA": (
        "America/Toronto America/St_Johns America/Halifax America/Winnipeg America/Regina America/Edmonton "
        "America/Vancouver"
    ),
    "AU": "Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth",
    "BR": "America/Sao_Paulo America/Noronha America/Manaus America/Rio_Branco",
    "MX": "America/Mexico_City America/Cancun America/Hermosillo America/Tijuana",
    "ID": "Asia/Jakarta Asia/Makassar Asia/Jayapura",
    "CN": "Asia/Shanghai",
    "ES": "Europe/Madrid Atlantic/Canary",
    "PT": "Europe/Lisbon Atlantic/Azores",
    "MN": "Asia/Ulaanbaatar Asia/Hovd",
}
"""The zone most people live in first, then the others from west to east, one for each local time.

Countries that are not here have few zones: the database's own order is used.
"""

_COUNTRY_OF_LANGUAGE = {
    "ru": "RU",
    "be": "BY",
    "uk": "UA",
    "kk": "KZ",
    "uz": "UZ",
    "ky": "KG",
    "tg": "TJ",
    "tk": "TM",
    "az": "AZ",
    "hy": "AM",
    "ka": "GE",
    "ro": "RO",
    "en": "GB",
    "de": "DE",
    "fr": "FR",
    "it": "IT",
    "es": "ES",
    "pt": "PT",
    "pl": "PL",
    "cs": "CZ",
    "sr": "RS",
    "bg": "BG",
    "tr": "TR",
    "ar": "AE",
    "fa": "IR",
    "he": "IL",
    "hi": "IN",
    "id": "ID",
    "zh": "CN",
    "ja": "JP",
    "ko": "KR",
    "nl": "NL",
}


def at(latitude: float, longitude: float) -> str:
    """The zone of a place; UTC on the high seas and where nothing is known."""
    from tzfpy import get_tz  # its map takes 34 MB: only a shared location needs it

    zone = get_tz(longitude, latitude) if -180 <= longitude <= 180 and -90 <= latitude <= 90 else ""
    return zone if valid(zone) else ANYWHERE


def guess(locale: str, country: str | None = None) -> str:
    """A first proposal, confirmed by the person: from the country, from the locale's region, from the language."""
    for code in (country, *_countries(locale)):
        zones = choices(code) if code else ()
        if zones:
            return zones[0]
    return ANYWHERE


def country_of(locale: str, otherwise: str) -> str:
    """Where a phone that speaks so most likely is: a first proposal as well."""
    return next((code.upper() for code in _countries(locale) if code and choices(code)), otherwise)


def _countries(locale: str) -> tuple[str | None, ...]:
    """The locale's region, then its language's country."""
    language, _, region = locale.replace("_", "-").partition("-")
    return region.rpartition("-")[2], _COUNTRY_OF_LANGUAGE.get(language.casefold())


def choices(country: str) -> tuple[str, ...]:
    """A country's zones to pick from; none for what is no country."""
    code = country.upper()
    if code in _BY_COUNTRY:
        return tuple(_BY_COUNTRY[code].split())
    return tuple(zone for countries, zone in _table() if countries == code)


def valid(zone: str) -> bool:
    """An inhabited zone's own name, or UTC: no path, no `localtime`, no former name, no space around it."""
    return zone == ANYWHERE or zone in _names()


def named_in(text: str) -> str | None:
    """The zone of a text that is its name, or ends with it in brackets: `Omsk (Asia/Omsk)`."""
    zone = text.removesuffix(")").rpartition("(")[2]
    return zone if valid(zone) else None


@cache
def _names() -> frozenset[str]:
    return frozenset(zone for _, zone in _table())


@cache
def _table() -> tuple[tuple[str, str], ...]:
    """Country and zone, as the IANA database lists them, the most populous zone of a country first in most."""
    lines = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple((row[0], row[2]) for row in rows)
