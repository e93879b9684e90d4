"""When they are open, shut or at lunch: hours of nobody's plan. «Заехать в ср, они с 12 до 13 не работают»."""

import re

from sales.languages.registry import LANGUAGES
from sales.sentences.marks import Mark
from sales.sentences.parts import Span

_RULES = [re.compile(rf"(?<![\w.:])(?:{rule})(?!\w)") for one in LANGUAGES for rule in one.times.hours.open_hours]


def left_out(plain: str) -> str:
    """The text with such hours blanked, each sign in its place."""
    for match in _found(plain):
        start, end = match.span("hours")
        plain = f"{plain[:start]}{',' * (end - start)}{plain[end:]}"
    return plain


def without_lunches(plain: str, marks: list[Mark]) -> list[Mark]:
    """«Обед с 12 до 13» is no lunch with anybody."""
    places = [Span(*match.span()) for match in _found(plain)]
    return [mark for mark in marks if not (mark.means.step and any(one.holds(mark.start) for one in places))]


def _found(plain: str) -> list[re.Match[str]]:
    return [match for rule in _RULES for match in rule.finditer(plain)]
