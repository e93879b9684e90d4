"""vCards of phone books, one or many, of 2.1, 3.0 and 4.0: a row for each, the same columns for all.

Every word of a card stands in its row: what has no column is a line of the note, under what the card calls it.
"""

import re
from collections.abc import Callable, Sequence

from handlers.files.reading.vcard_lines import Property, cards
from handlers.files.reading.vcard_names import names, words
from handlers.files.reading.vcard_numbers import labels, number, own_label
from sales.importing.cells.book import Row
from sales.values.word_lists import listed

NAMES = ("FN", "ORG", "TITLE", "TEL", "EMAIL", "ADR", "URL", "BDAY", "CATEGORIES", "NOTE")
HEADINGS = tuple("🎂" if name == "BDAY" else name for name in NAMES)
"""Birthdays that are none come into the note under this sign, whatever language it is in."""
_OF_PROGRAMS = listed(
    "VERSION PRODID REV UID CLASS MAILER PROFILE KIND CLIENTPIDMAP X-ABLABEL X-ABADR X-ABUID X-ABSHOWAS X-ABORDER "
    "X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS X-IMAGEHASH X-IMAGETYPE X-IRMC-LUID X-ADDRESSING-GRAMMAR "
    "X-SHARED-PHOTO-DISPLAY-PREF X-APPLE-LIKENESS-SERVICE-NAME X-MS-CARDPICTURE"
)
"""What only programs need."""
_ANDROID = re.compile(r"vnd\.android\.cursor\.item/(\w+)")
_ANDROID_BIRTHDAY = ("contact_event", ("3",))
_CHAT = re.compile(r"^(?:x-apple|xmpp|aim|skype|im|sip|tg|telegram):(?!//)", re.IGNORECASE)
"""How an address of a network begins: whose it is, stands before it."""
_DAY = re.compile(r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)(?:[T ].*)?|(\d{4})-(\d\d?)-(\d\d?)")

_Said = dict[str, list[str]]


def are_in(text: str) -> bool:
    return text.lstrip()[:11].upper() == "BEGIN:VCARD"


def rows(text: str) -> list[Row]:
    return [HEADINGS, *map(_row, cards(text))]


def _row(card: Sequence[Property]) -> Row:
    said: _Said = {name: [] for name in NAMES}
    known = names(card)
    said["FN"], said["ORG"], said["NOTE"] = [known.person], [known.company], list(known.rest)
    labelled = {one.group: own_label(one.text) for one in card if one.name == "X-ABLABEL"}
    for one in sorted(card, key=lambda one: one.name not in _READERS):
        _READERS.get(one.name, _kept)(said, one, labelled.get(one.group, "") if one.group else "")
    said["TITLE"].append(known.department)
    return tuple(_glue(name).join(filter(None, dict.fromkeys(said[name]))) or None for name in NAMES)


def _glue(name: str) -> str:
    return ", " if name in {"TITLE", "ADR"} else "\n"


def _number(said: _Said, one: Property, label: str) -> None:
    told, line = number(one, label)
    said["TEL"].append(told)
    said["NOTE"].append(line)


def _column(name: str, told: Callable[[Property], str]) -> Callable[[_Said, Property, str], None]:
    def read(said: _Said, one: Property, label: str) -> None:
        text = told(one)
        said[name].append(text)
        beside = ", ".join(filter(None, (label, *labels(one.types))))
        if text and beside:
            said["NOTE"].append(f"{text}: {beside}")

    return read


def _site(said: _Said, one: Property, label: str) -> None:
    """A client has one; the others, and whatever is called by a name, stand in the note."""
    first = not any(said["URL"])
    said["URL" if first else "NOTE"] += [one.text]
    said["NOTE"] += [f"{label}: {one.text}"] if label and one.text else []


def _address(one: Property) -> str:
    box, extended, street, city, region, code, country, *more = (*one.parts, *[""] * 7)
    told = [code, country, region, city, street, extended, box, *more] if len(one.filled) > 1 else one.filled
    return ", ".join(" ".join(part.split()) for part in told if part.strip())


def _birthday(one: Property) -> str:
    return _of_phone(one.text, one.parameter("X-APPLE-OMIT-YEAR"))


def _of_phone(written: str, no_year: str = "") -> str:
    """The day as people's tables have it: a phone writes a year that it does not know as one that it leaves out."""
    match = _DAY.fullmatch(written)
    if match is None:
        return written
    year, month, day = match.groups()[:3] if match[2] else match.groups()[3:]
    return f"{'-' if year in {None, no_year} else year}-{month:0>2}-{day:0>2}"


def _tags(one: Property) -> str:
    return ", ".join(filter(None, (tag.strip() for part in one.parts for tag in part.split(","))))


def _nothing(said: _Said, one: Property, label: str) -> None:
    """Read with the names, or nobody's words."""


def _kept(said: _Said, one: Property, label: str) -> None:
    """Into the note under its heading, unless the card says nothing new with it."""
    if one.name in _OF_PROGRAMS:
        return
    parts, heading = one.filled, label or _heading(one)
    android = _ANDROID.fullmatch(parts[0]) if parts else None
    if android and (android[1], parts[2:3]) == _ANDROID_BIRTHDAY:
        said["BDAY"].append(_of_phone(parts[1]))
        return
    if android:
        heading, parts = android[1], tuple(part for part in parts[1:] if not part.isdecimal())
    text = _CHAT.sub("", ", ".join(parts))
    if not words(text) <= words(" ".join(line for lines in said.values() for line in lines)):
        said["NOTE"].append(f"{heading}: {text}" if heading else text)


def _heading(one: Property) -> str:
    """A nickname needs none; a page of a network has its name."""
    if one.name == "NICKNAME":
        return ""
    if one.name in {"X-SOCIALPROFILE", "IMPP"}:
        return one.parameter("X-SERVICE-TYPE") or ", ".join(labels(one.types))
    return one.name.removeprefix("X-")


_READERS: dict[str, Callable[[_Said, Property, str], None]] = {
    "FN": _nothing,
    "N": _nothing,
    "ORG": _nothing,
    "TEL": _number,
    "X-MS-TEL": _number,
    "EMAIL": _column("EMAIL", lambda one: one.text),
    "ADR": _column("ADR", _address),
    "URL": _site,
    "TITLE": _column("TITLE", lambda one: one.text),
    "ROLE": _column("TITLE", lambda one: one.text),
    "BDAY": _column("BDAY", _birthday),
    "CATEGORIES": _column("CATEGORIES", _tags),
    "NOTE": _column("NOTE", lambda one: one.text),
}
