"""Who a vCard is: a person, a company, or a person there.

The whole name and the company where both are the same, or where the phone says so, are a company. What a name has more
in its parts than as a whole is not lost.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.files.reading.vcard_lines import Property
from sales.values.company_names import company_key, search_key

_SIGNS = str.maketrans(dict.fromkeys(',.;:()"«»', " "))


@dataclass(frozen=True, slots=True)
class Names:
    person: str
    company: str
    department: str
    rest: tuple[str, ...]  # said of the name, and in none of the above


def names(card: Sequence[Property]) -> Names:
    whole = [one.text for one in card if one.name == "FN" and one.text]
    parts = next((one.parts for one in card if one.name == "N"), ())
    companies = [one.filled for one in card if one.name == "ORG" and one.filled]
    company, *units = companies[0] if companies else ("",)
    person = next(iter(whole), "")
    composed = _composed(parts)
    if person and (_is_company(card, person, company) or (company and not composed and _within(person, company))):
        company = max(company, person, key=len)
        person = "" if _within(composed, company) else composed
    elif not person or (_within(person, composed) and not _within(_called(parts), person)):
        person = _called(parts) or composed
    department = ", ".join(units)
    rest = [*whole[1:], composed, *(", ".join(one) for one in companies[1:])]
    said = f"{person} {company} {department}"
    return Names(person, company, department, tuple(_missing(one, said) for one in rest if not _within(one, said)))


def words(text: str) -> set[str]:
    return set(search_key(text).translate(_SIGNS).split())


def _within(text: str, other: str) -> bool:
    return words(text) <= words(other)


def _missing(text: str, said: str) -> str:
    """Of the parts of a name only those that are said nowhere: a title before it, «мл.» behind it."""
    known = words(said)
    return " ".join(word for word in text.split() if not words(word) <= known)


def _is_company(card: Iterable[Property], person: str, company: str) -> bool:
    kinds = {one.text.upper() for one in card if one.name in {"X-ABSHOWAS", "KIND"}}
    same = bool(company) and company_key(person) == company_key(company)
    return same or bool(kinds & {"COMPANY", "ORG"})


def _called(parts: Sequence[str]) -> str:
    """As people of that language say it: the family name is the first one, or the last."""
    family, given, middle = (" ".join(part.split()) for part in (*parts, "", "", "")[:3])
    order = (given, middle, family) if family.isascii() else (family, given, middle)
    return " ".join(filter(None, order))


def _composed(parts: Sequence[str]) -> str:
    return " ".join(filter(None, (_called(parts), *(part.strip() for part in parts[3:]))))
