"""A second client in one line, turned to with «до», «у», `with`, and joined by «, а», `but`, `while`.

Each of them has what was said of them.

From Wednesday, 23 September 2026, 10:30.
"""

import re

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.sentences import sentence
from sales.sentences.naming import named_in
from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW

KNOWN = {
    "ru": (
        "Пекарня «Северальянс»",
        "Утиный хутор",
        "ООО «Гранит»",
        "ИП Колесников",
        "Кондитерская «Зефирная»",
        "Бар «Вторник»",
        "Столовая «Исеть»",
    ),
    "en": ("Northern Alliance Bakery", "Duck Farm", "Granite Supplies", "Wheeler & Sons", "Marshmallow House"),
}


def told(text: str) -> list[Sentence]:
    language = "ru" if re.search("[а-яё]", text.lower()) else "en"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN[language]))))
    return list(sentence.read(text, NOW[language], names, CALENDAR[language], CURRENCY[language]))


def outcomes(text: str) -> dict[int, Outcome | None]:
    return {one.clients[0]: one.outcome for one in told(text)}


NOT, TALK, THINK, SOLD = Outcome.NO_ANSWER, Outcome.TALKED, Outcome.THINKING, Outcome.ORDER


@pytest.mark.parametrize(
    ("text", "of_each"),
    [
        ("до северальянса так и не дозвонился, а утиный хутор взяли этикеток на 4500", {0: NOT, 1: SOLD}),
        ("до гранита не дозвонился а утиный хутор думает", {2: NOT, 1: THINK}),
        ("с северальянсом созвонились думают, а до гранита не дозвонилась", {0: THINK, 2: NOT}),
        ("был у колесникова думает, потом до северальянса не дозвонился", {3: THINK, 0: NOT}),
        ("у зефирной не берут трубку, зато с гранитом поговорил думают", {4: NOT, 2: THINK}),
        ("зефирная не берут трубку, но гранит взяли на 3200", {4: NOT, 2: SOLD}),
        ("зефирная не берут трубку, набрал гранит он взял ленту на 3200", {4: NOT, 2: SOLD}),
        ("Зефирная взяли на 27 тыс, Исеть просит подождать до завтра", {4: SOLD, 6: None}),
        ("Зефирная взяли на 27 тыс, исеть поставить завтра", {4: SOLD}),
        ("ЗЕФИРНАЯ ВЗЯЛИ НА 27 ТЫС, ИСЕТЬ ПОСТАВИТЬ ЗАВТРА", {4: SOLD}),
        ("spoke with northern alliance theyre thinking, but couldnt reach granite", {0: THINK, 2: NOT}),
        ("rang marshmallow no answer, but spoke to granite theyre thinking", {4: NOT, 2: THINK}),
        ("duck farm no answer, while marshmallow are thinking", {1: NOT, 4: THINK}),
        ("duck farm no answer, whereas with granite we talked", {1: NOT, 2: TALK}),
        ("duck farm no answer, then got hold of granite they took 5 boxes £40", {1: NOT, 2: SOLD}),
        ("duck farm are thinking, never made it to granite", {1: THINK, 2: None}),
        ("duck farm are thinking, marshmallow aren't picking up", {1: THINK, 4: NOT}),
    ],
)
def test_each_of_two_has_what_was_said_of_them(text: str, of_each: dict[int, Outcome | None]) -> None:
    assert outcomes(text) == of_each


@pytest.mark.parametrize(
    "text",
    [
        "утиный хутор думает, набирал гранит плитку положить дешевле",
        "утиный хутор думает, сосед набрал гранит",
        "утиный хутор думает, набирал вторник",
        "duck farm thinking, their worker called granite",
        "duck farm thinking, called granite worktop fitter himself",
        "duck farm thinking, rang northern",
    ],
)
def test_a_word_of_a_name_in_the_middle_of_what_is_told_is_nobodys_report(text: str) -> None:
    assert list(outcomes(text)) == [1]


def test_what_leads_on_to_a_name_is_no_word_of_its_comment() -> None:
    for text in (
        "до северальянса так и не дозвонился, а утиный хутор взяли 5 коробок на 4500",
        "couldnt get through to northern alliance, but duck farm took 5 boxes £45",
    ):
        first, second = told(text)
        assert not first.comment.startswith(("до ", "couldnt get through to ,"))
        assert second.comment in {"взяли 5 коробок", "took 5 boxes"}
