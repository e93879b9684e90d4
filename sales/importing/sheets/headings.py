"""Which words stand above which columns: of people's own tables, our templates, and the exports of amoCRM, Bitrix24,
Google, Outlook and phones, in Russian and English.

A heading is compared by its key. What no phrase names exactly is told by the words in it, the more telling first.
"""

import re
from functools import cache

from sales.importing.said.fields import Field
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import search_key

_TOUCH = re.compile(rf"(?:{any_of(lambda one: one.headings.touch)})\w*")
_DATE = re.compile(rf"\b(?:{any_of(lambda one: one.headings.date)})\b")
_NUMBER_WORD = any_of(lambda one: one.headings.number)
_SIGN = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\b\d+\w{0,2}\b")


@cache
def field_of(heading: str) -> Field | None:
    """What the heading says stands below it, or None where it says nothing."""
    numbered = _SIGN.sub(" ", search_key(re.sub("[№#]", f" {_NUMBER_WORD} ", heading[:200]))).strip()
    key = " ".join(_NUMBER.sub(" ", numbered).split())
    if key in _exact():
        return _exact()[key]
    if key != numbered and _TOUCH.search(key):
        return Field.TOUCH_ON if _DATE.search(key) else Field.HISTORY
    told = next((field for pattern, field in _patterns() if pattern.search(key)), None) if key else None
    return told or (_exact().get(key.removesuffix(" value").removesuffix(f" {_NUMBER_WORD}")) if key else None)


@cache
def _exact() -> dict[str, Field]:
    said = [(code, phrases) for language in LANGUAGES for code, phrases in language.headings.exact.items()]
    return {phrase: Field(code) for code, phrases in said for phrase in phrases.split("|")}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Field], ...]:
    told = sorted((row for language in LANGUAGES for row in language.headings.telling), key=lambda row: row[0])
    return tuple((re.compile(pattern), Field(code)) for _, pattern, code in told)
