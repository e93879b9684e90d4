"""Which words stand above which columns: of people's own tables, our templates, and the exports of many programs.

A heading is compared by its key: its words, whatever stood between them. What no phrase names exactly is told by its
structure (whose attribute it is), then by the words in it, the more telling first.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from sales.importing.said.fields import Field
from sales.languages.language import HeadingWords
from sales.languages.registry import LANGUAGES, any_of
from sales.values.company_names import CAPITALS, search_key
from sales.values.person_words import belongs_to_position, is_position
from sales.values.word_lists import listed

LONGEST = 200
"""Signs that are looked at."""

_TOUCH = re.compile(rf"(?:{any_of(lambda one: one.headings.touch)})\w*")
_DATE = re.compile(rf"\b(?:{any_of(lambda one: one.headings.date)})\b")
_NUMBER_WORD = any_of(lambda one: one.headings.number)
_BIRTHDAY = "🎂"
"""Stands above birthdays of vCards, in whatever language the rest is."""
_SIGN = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"\b\d+\w{0,2}\b")
_SMALL = "".join(one.names.letters for one in LANGUAGES)
_GLUED = re.compile(
    rf"_+|(?<=[{_SMALL}])(?=[{CAPITALS}][{_SMALL}])|(?<=[{_SMALL}]{{2}})(?=[{CAPITALS}]{{2,}}\b)|(?<=\w{{4}})(?=\d$)"
)
"""Between the words of `companyName`, `phone_number`, «НазваниеКомпании»."""
_COMPANY = listed(*(one.headings.company for one in LANGUAGES))
_BESIDE_COMPANY = listed(*(one.headings.beside_company for one in LANGUAGES))
_FIRST_NAME = frozenset(one.headings.first_name for one in LANGUAGES)
_OPEN_OBJECTS = listed(*(one.headings.open_objects for one in LANGUAGES))
_SECOND_ADDRESS = re.compile(rf"\b(?:{any_of(lambda one: one.headings.second_address)})")
_THERE = re.compile(rf"\s(?:{any_of(lambda one: one.headings.there)})$")
"""«Контакт на точке» is a contact."""
_NO_ROLE = listed(*(one.headings.no_role for one in LANGUAGES))


@cache
def field_of(heading: str) -> Field | None:
    """What the heading says stands below it, or None where it says nothing."""
    if heading == _BIRTHDAY:
        return Field("birthday")
    numbered = _numbered(heading)
    key = " ".join(_NUMBER.sub(" ", numbered).split())
    if key in _exact():
        return _exact()[key]
    if key in _numbering():
        return Field.SKIP
    if key != numbered and _TOUCH.search(key):
        return Field.TOUCH_ON if _DATE.search(key) else Field.HISTORY
    return (_of_object(_spelled(heading)) or _told(key) or _told(_THERE.sub("", key))) if key else None


def is_number(heading: str) -> bool:
    """«№» stands above the numbers of rows, and in many tables above phones: the cells tell."""
    return " ".join(_NUMBER.sub(" ", _numbered(heading)).split()) in _numbering()


def is_legal(heading: str) -> bool:
    """«Юрлицо» is what a client is called in its papers, where another column names the client."""
    return key_of(heading) in _legal()


def object_of(heading: str) -> str:
    """Whose attribute it plainly is: `person`, `company`, `deal`, `activity`; nothing where that is open."""
    spelled = _spelled(heading)
    match = next((match for pattern, _ in _structures() if (match := pattern.fullmatch(spelled))), None)
    if match is None or match["object"] in _OPEN_OBJECTS:
        return ""
    return next(objects[match["object"]] for _, objects in _structures() if match["object"] in objects)


def is_second_address(heading: str) -> bool:
    """Of a paper, of a home: where another column says where a client is, it is not there."""
    return _SECOND_ADDRESS.search(_spelled(heading)) is not None


def is_when(heading: str) -> bool:
    """«Когда», «Дата»: of what, says the column beside it."""
    return _DATE.fullmatch(key_of(heading)) is not None


def may_name(heading: str) -> bool:
    """«Business» is what a client is called, where no other column says it."""
    return key_of(heading) in _naming_else()


def is_usual(heading: str) -> bool:
    """To the letter, not only by what it speaks of."""
    return key_of(heading) in _exact()


def may_be_their_owner(heading: str) -> bool:
    """ "Owner" is whoever owns a shop, where another column says who of us looks after it."""
    return key_of(heading) in _owning()


def is_shop(heading: str) -> bool:
    return key_of(heading) in _shops()


def makes_no_role(words: list[str]) -> bool:
    """A word of a position that alone may be above anything: «Закупки», «Тел. менеджера»."""
    return len(words) == 1 and words[0] in _NO_ROLE


@cache
def department_in(heading: str) -> str:
    """«Бухгалтерия», «Тел. отдела закупок»: whose numbers these are, where nobody is named."""
    key = key_of(heading)
    for pattern, called in _departments():
        match = pattern.search(key)
        if match:
            return match.expand(called)
    return ""


def is_department(text: str) -> bool:
    """Nothing else is said, in a heading or in a part of a cell: many are asked about."""
    return len(text) <= LONGEST and _every_department().fullmatch(search_key(text).strip(" .:")) is not None


def key_of(heading: str) -> str:
    """Its words."""
    return _SIGN.sub(" ", _spelled(heading)).strip()


def _numbered(heading: str) -> str:
    return key_of(re.sub("[№#]", f" {_NUMBER_WORD} ", heading[:LONGEST]))


def _spelled(heading: str) -> str:
    """Glued words apart, all signs kept."""
    return search_key(_GLUED.sub(" ", heading[:LONGEST]))


def _told(key: str) -> Field | None:
    """What the words of a key say, one by one."""
    plain = key.removesuffix(" value").removesuffix(f" {_NUMBER_WORD}")
    if names_role(key):
        return Field.PERSON
    told = next((field for pattern, field in _patterns() if pattern.search(key)), None)
    return told or _exact().get(plain) or (Field.NAME if _names_company(plain.split()) else None)


def names_role(heading: str) -> bool:
    """«Директор», «Главный бухгалтер»: whoever that is stands below."""
    words = [word for word in key_of(heading).split() if len(word) > 1 and word not in _FIRST_NAME]
    named = any(is_position(word) and word not in _NO_ROLE for word in words)
    return named and all(belongs_to_position(word) for word in words)


def _names_company(words: list[str]) -> bool:
    """Words of a company, and such as may stand beside them: «тип контрагента» names none."""
    return bool(_COMPANY.intersection(words)) and (_COMPANY | _BESIDE_COMPANY).issuperset(words)


def _of_object(spelled: str) -> Field | None:
    """Whose attribute it is: «Person - Name», «Компания: Название», «Должность (контакт)», «Account Owner»."""
    for pattern, objects in _structures():
        match = pattern.fullmatch(spelled)
        if match:
            told = _of_attribute(objects[match["object"]], _SIGN.sub(" ", match["attribute"]).strip())
            if told is not None:
                return told
    return None


def _of_attribute(whose: str, attribute: str) -> Field | None:
    own = _attributes().get((whose, attribute))
    if own or not attribute:
        return own
    return _exact().get(attribute) or _told(" ".join(_NUMBER.sub(" ", attribute).split()))


@cache
def _exact() -> dict[str, Field]:
    said = [(code, phrases) for language in LANGUAGES for code, phrases in language.headings.exact.items()]
    return {phrase: Field(code) for code, phrases in said for phrase in phrases.split("|")}


@cache
def _numbering() -> frozenset[str]:
    return _phrases(lambda words: words.numbering)


@cache
def _naming_else() -> frozenset[str]:
    return _phrases(lambda words: words.names_else)


@cache
def _legal() -> frozenset[str]:
    return _phrases(lambda words: words.legal)


@cache
def _every_department() -> re.Pattern[str]:
    return re.compile("|".join(pattern for one in LANGUAGES for pattern in one.names.departments))


@cache
def _departments() -> tuple[tuple[re.Pattern[str], str], ...]:
    said = [one.names.departments for one in LANGUAGES]
    return tuple((re.compile(rf"\b(?:{pattern})$"), called) for each in said for pattern, called in each.items())


@cache
def _owning() -> frozenset[str]:
    return _phrases(lambda words: words.owner)


@cache
def _shops() -> frozenset[str]:
    return _phrases(lambda words: words.shops)


def _phrases(said: Callable[[HeadingWords], str]) -> frozenset[str]:
    return frozenset(phrase for language in LANGUAGES for phrase in said(language.headings).split("|"))


@cache
def _attributes() -> dict[tuple[str, str], Field]:
    return {
        (whose, phrase): Field(code)
        for language in LANGUAGES
        for whose, codes in language.headings.attributes.items()
        for phrases, code in codes.items()
        for phrase in phrases.split("|")
    }


@cache
def _structures() -> tuple[tuple[re.Pattern[str], Mapping[str, str]], ...]:
    """The ways to say whose attribute it is, the plainest first."""
    before, behind = dict(_said(lambda words: words.objects)), dict(_said(lambda words: words.objects_behind))
    first = "|".join(sorted(before, key=len, reverse=True))
    last = "|".join(sorted(behind, key=len, reverse=True))
    return (
        (re.compile(rf"(?P<object>{first})\s*(?:\s[-–—/]\s|[:|>»→]|\.(?=\w))\s*(?P<attribute>.+)"), before),
        (re.compile(rf"(?P<attribute>.+?)\s*\((?P<object>{first})\)"), before),
        (re.compile(rf"(?P<object>{first})\s*\((?P<attribute>.{{3,}})\)"), before),
        (re.compile(rf"(?P<attribute>.+?)\s(?P<object>{last})"), behind),
        (re.compile(rf"(?P<object>{first})(?:['’]?s)?\s(?P<attribute>\w.*)"), before),
    )


def _said(objects: Callable[[HeadingWords], Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """Each phrase, and whose attribute it makes of the rest."""
    for language in LANGUAGES:
        for whose, phrases in objects(language.headings).items():
            yield from ((phrase, whose) for phrase in phrases.split("|"))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Field], ...]:
    told = sorted((row for language in LANGUAGES for row in language.headings.telling), key=lambda row: row[0])
    return tuple((re.compile(pattern), Field(code)) for _, pattern, code in told)
