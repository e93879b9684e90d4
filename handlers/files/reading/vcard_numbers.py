"""The numbers of a vCard: those that somebody answers, and lines of the note for all others and for what a phone book
says of a number.
"""

import re
from collections.abc import Iterable

from handlers.files.reading.vcard_lines import Property
from sales.languages.registry import any_of
from sales.values.word_lists import listed

FAX, PAGER = "📠", "📟"
"""Signs, in whatever language the note is."""

_USUAL = listed(
    "WORK HOME CELL VOICE PREF MAIN MSG BBS MODEM CAR ISDN VIDEO PCS INTERNET X400 DOM INTL POSTAL PARCEL IPHONE TEXT "
    "TEXTPHONE OTHER MOBILE SMS MMS CALLBACK COMPANY RADIO TTY-TDD APPLEWATCH PERSONAL BUSINESS PHONE TEL"
)
"""Kinds that say nothing which people would miss."""
_SYSTEM_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_FAX = re.compile(rf"(?i)(?:{any_of(lambda one: one.rows.fax)})")
_PAGER = re.compile(rf"(?i)(?:{any_of(lambda one: one.rows.pager)})")
_ASSISTANT = re.compile("(?i)(?:X-)?ASSISTANT")
_PAUSED = re.compile(r"(\+?\d[\d\s()\-.]{5,20}\d)\s?(?:[pwPW]|[,;]+)\s?(\d{1,6})#?")
_PARAMETER = re.compile(r";(ext|isub|phone-context)=([^;]*)", re.IGNORECASE)


def number(one: Property, label: str) -> tuple[str, str]:
    """What stands in the column of numbers, and a line for the note; either may be empty."""
    told, beside = _dialled(one.text)
    said = ", ".join(dict.fromkeys(filter(None, (label, *labels(one.types), beside))))
    if not told:
        return "", ""
    kinds = (*one.types, label)
    if any(map(_FAX.search, kinds)) and "CELL" not in map(str.upper, one.types):
        return "", _beside(f"{FAX} {told}", "" if said.upper() == "FAX" else said)
    if any(map(_PAGER.search, kinds)):
        return "", _beside(f"{PAGER} {told}", "" if said.upper() == "PAGER" else said)
    if any(map(_ASSISTANT.fullmatch, kinds)):
        return "", _beside(f"Assistant: {told}", "" if _ASSISTANT.fullmatch(said) else said)
    return told, f"{told}: {said}" if said else ""


def labels(types: Iterable[str]) -> list[str]:
    """What somebody called it: kinds that phones know are none."""
    own = (kind for kind in types if kind and kind.upper().removeprefix("X-") not in _USUAL)
    return [kind[2:] if kind.upper().startswith("X-") else kind for kind in own]


def own_label(written: str) -> str:
    """«_$!<Anniversary>!$_» is a phone's own word for it, and a usual kind is none."""
    system = _SYSTEM_LABEL.fullmatch(written)
    plain = system[1] if system else written
    return "" if plain.upper() in _USUAL or plain.casefold() == "homepage" else plain


def _beside(told: str, said: str) -> str:
    return f"{told}: {said}" if said else told


def _dialled(written: str) -> tuple[str, str]:
    """The number as people write it, with its extension; and what else an address of a number says."""
    plain = re.sub(r"^tel:", "", written, flags=re.IGNORECASE)
    said = {key.lower(): value for key, value in _PARAMETER.findall(plain)}
    plain = _PARAMETER.sub("", plain).strip()
    paused = _PAUSED.fullmatch(plain)
    if paused:
        plain = f"{paused[1]} ext. {paused[2]}"
    extension = said.pop("ext", "")
    return f"{plain} ext. {extension}" if extension else plain, ", ".join(said.values())
