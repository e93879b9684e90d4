"""Positions and departments as columns: «Директор» above a name, «Тел. директора» above that person's number,
«Бухгалтерия» above a number that somebody there answers.
"""

from functools import cache

from sales.importing.people.person_parts import nominative, role_of
from sales.importing.sheets import headings
from sales.values.person_words import belongs_to_position, is_position

_SHORTENED = 4
"""Letters."""


@cache
def role_in(heading: str) -> str:
    """Whose the column is by its heading, or nothing: «Тел. гл. бухгалтера», "Buyer's email"."""
    words = [nominative(word) for word in headings.key_of(heading).split()]
    places = [place for place, word in enumerate(words) if belongs_to_position(word)]
    told = [word for word in words[places[0] : places[-1] + 1] if role_of(word) is None] if places else []
    named = any(map(is_position, told)) and not headings.makes_no_role(told)
    return " ".join(told) if named else headings.department_in(heading)


def same_position(one: str, other: str) -> bool:
    """«Бух.» is the бухгалтер, "asst" the assistant."""
    shorter, longer = sorted((one.casefold().rstrip("."), other.casefold().rstrip(".")), key=len)
    return longer.startswith(shorter) or (len(shorter) == _SHORTENED and _is_shortened(shorter, longer))


def _is_shortened(shorter: str, longer: str) -> bool:
    """Some letters of it in their order, the first one first."""
    left = iter(longer)
    return shorter[:1] == longer[:1] and all(letter in left for letter in shorter)
