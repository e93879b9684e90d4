"""Words that say numbers, weekdays and months, and a text folded so that they can be looked for in it."""

import re

WEEKDAYS = {
    0: "понедельник понедельнику понедельника пн monday mon",
    1: "вторник вторнику вторника вт tuesday tues tue",
    2: "среда среду среде среды ср wednesday weds wed",
    3: "четверг четвергу четверга чт thursday thurs thur thu",
    4: "пятница пятницу пятнице пятницы пт friday fri",
    5: "суббота субботу субботе субботы сб saturday sat",
    6: "воскресенье воскресенью воскресенья вс sunday sun",
}
MONTHS = {
    1: "январь января январе янв january jan",
    2: "февраль февраля феврале фев february feb",
    3: "март марта марте мар march mar",
    4: "апрель апреля апреле апр april apr",
    5: "май мая мае may",
    6: "июнь июня июне июн june jun",
    7: "июль июля июле июл july jul",
    8: "август августа августе авг august aug",
    9: "сентябрь сентября сентябре сен сент september sept sep",
    10: "октябрь октября октябре окт october oct",
    11: "ноябрь ноября ноябре ноя нояб november nov",
    12: "декабрь декабря декабре дек december dec",
}
NUMBERS = {
    1: "один одну a an one",
    2: "два две пару couple two",
    3: "три three",
    4: "четыре four",
    5: "пять five",
    6: "шесть six",
    7: "семь seven",
    8: "восемь eight",
    9: "девять nine",
    10: "десять ten",
    14: "четырнадцать fourteen",
}


def _numbered(table: dict[int, str]) -> dict[str, int]:
    return {word: number for number, words in table.items() for word in words.split()}


def _any_of(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WEEKDAY_OF = _numbered(WEEKDAYS)
_MONTH_OF = _numbered(MONTHS)
_NUMBER_OF = _numbered(NUMBERS)

WEEKDAY = rf"(?:{_any_of(_WEEKDAY_OF)})\b"
MONTH = rf"(?:{_any_of(_MONTH_OF)})\b"
NUMBER = rf"(?:\d{{1,3}}|(?:a )?(?:{_any_of(_NUMBER_OF)})(?: of)?)"


def weekday(word: str) -> int:
    """Monday is 0."""
    return _WEEKDAY_OF[word]


def month(word: str) -> int:
    return _MONTH_OF[word]


def number(words: str | None) -> int:
    """«пару», `a couple of`, 3; nothing said is one: «через неделю»."""
    if not words:
        return 1
    plain = re.sub(r"^a (?=\w)| of$", "", words.strip())
    return int(plain) if plain.isdecimal() else _NUMBER_OF[plain]


_SPACE = re.compile(r"\s")


def folded(text: str) -> str:
    """Lower case, ё as е, plain spaces: sign for sign, so that places in it are places in the text."""
    lower = text.lower()
    if len(lower) != len(text):
        return "".join(map(_folded_sign, text))
    return _SPACE.sub(" ", lower.replace("ё", "е").replace("’", "'"))


def _folded_sign(sign: str) -> str:
    if sign.isspace():
        return " "
    lower = sign.lower()
    return {"ё": "е", "’": "'"}.get(lower, lower if len(lower) == 1 else sign)
