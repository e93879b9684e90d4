"""vCards of phone books, one or many, of 2.1, 3.0 and 4.0: a row for each, the same columns for all.

Cards are taken apart first, so that a broken one costs nobody but itself; and of that one the plain lines are kept.
"""

import quopri
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sales.importing.cells.book import Row

NAMES = ("FN", "ORG", "TITLE", "TEL", "EMAIL", "ADR", "URL", "BDAY", "CATEGORIES", "NOTE")
HEADINGS = tuple("🎂" if name == "BDAY" else name for name in NAMES)
"""Birthdays come into the note under this sign, whatever language it is in."""


_CARD = re.compile(r"^BEGIN:VCARD\s*?$(.*?)(?=^BEGIN:VCARD|^END:VCARD|\Z)", re.IGNORECASE | re.MULTILINE | re.DOTALL)
_PICTURE = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b[^\n]*(?:\n[ \t][^\n]*|\n[A-Za-z0-9+/=]{20,}(?=\n))*\n?",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = re.compile(r"^(?:[\w-]+\.)?([A-Z-]+)((?:;[^:\n]*)?):(.*)$", re.IGNORECASE | re.MULTILINE)
_SOFT_BREAK = re.compile(r"=\n(?=[^\n])")


def are_in(text: str) -> bool:
    return text.lstrip()[:11].upper() == "BEGIN:VCARD"


def rows(text: str) -> list[Row]:
    plain = _PICTURE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return [HEADINGS, *(_row(match[1].strip("\n")) for match in _CARD.finditer(plain))]


def _row(lines: str) -> Row:
    values = _by_vobject(lines) or _by_lines(lines)
    return tuple(_glue(name).join(dict.fromkeys(values.get(name, ()))) or None for name in NAMES)


def _glue(name: str) -> str:
    return ", " if name in {"TITLE", "ADR"} else "\n"


def _by_vobject(lines: str) -> dict[str, list[str]]:
    import vobject

    try:
        card = vobject.readOne(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n", allowQP=True)
        return {name: list(_values(card, name)) for name in NAMES}
    except Exception:  # noqa: BLE001  it raises whatever its parts raise, and the card has its plain lines still
        return {}


def _values(card: Any, heading: str) -> Iterator[str]:
    for line in card.contents.get(heading.lower(), ()):
        yield from filter(None, (_told(heading, line.value),))
    if heading == "FN" and "fn" not in card.contents and "n" in card.contents:
        name = card.n.value
        yield _joined((name.family, name.given, name.additional), " ")
    if heading == "NOTE":
        yield from _elsewhere(card)
    if heading == "TITLE":  # the department stands behind the company
        yield from (_joined(line.value[1:], ", ") for line in card.contents.get("org", ()) if line.value[1:])


def _elsewhere(card: Any) -> Iterator[str]:
    """Nicknames and pages that have no column of their own."""
    for name in ("nickname", "x-socialprofile", "impp"):
        for line in card.contents.get(name, ()):
            kind = "".join(line.params.get("TYPE", ()))
            yield ": ".join(filter(None, (kind, str(line.value).strip())))


def _told(heading: str, value: Any) -> str:
    match heading:
        case "ADR" if not isinstance(value, str):
            return _joined((value.code, value.country, value.region, value.city, value.street, value.extended), ", ")
        case "ORG" if not isinstance(value, str):
            return _joined(value[:1], "")
        case "CATEGORIES" if not isinstance(value, str):
            return _joined(value, ", ")
        case "TEL":
            return str(value).removeprefix("tel:").strip()
    return str(value).strip()


def _joined(parts: Iterable[Any], glue: str) -> str:
    texts = (" ".join(part) if isinstance(part, list) else str(part or "") for part in parts)
    return glue.join(filter(None, (text.strip() for text in texts)))


def _by_lines(lines: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, parameters, value in _LINE.findall(_SOFT_BREAK.sub("", lines)):
        plain = _unquoted(parameters, value).replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
        found.setdefault(name.upper(), []).append(plain.removeprefix("tel:").strip(" ;"))
    if "FN" not in found and "N" in found:
        found["FN"] = [" ".join(filter(None, found["N"][0].split(";")[:3]))]
    return found


def _unquoted(parameters: str, value: str) -> str:
    if "QUOTED-PRINTABLE" not in parameters.upper():
        return str(value)
    charset = re.search(r"CHARSET=([\w-]+)", parameters, re.IGNORECASE)
    try:
        return quopri.decodestring(value.encode()).decode(charset[1] if charset else "utf-8", errors="replace")
    except LookupError:
        return str(value)
