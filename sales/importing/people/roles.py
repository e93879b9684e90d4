"""Positions as columns: «Директор» above a name, «Тел. директора» above that person's number."""

from functools import cache

from sales.importing.people.person_parts import nominative
from sales.importing.sheets import headings
from sales.values.person_words import belongs_to_position, is_position


@cache
def role_in(heading: str) -> str:
    """Whose the column is by its heading, or nothing: «Тел. гл. бухгалтера», "Buyer's email"."""
    words = [nominative(word) for word in headings.key_of(heading).split()]
    places = [place for place, word in enumerate(words) if belongs_to_position(word)]
    told = words[places[0] : places[-1] + 1] if places else []
    named = any(map(is_position, told)) and not headings.makes_no_role(told)
    return " ".join(told) if named else ""


def same_position(one: str, other: str) -> bool:
    """«Бух.» is the бухгалтер."""
    shorter, longer = sorted((one.casefold().rstrip("."), other.casefold().rstrip(".")), key=len)
    return longer.startswith(shorter)
