"""What the rules refuse is said in a sentence of its own, in every language; mistakes come with an example."""

import re
from datetime import UTC, datetime

import pytest

from handlers.frame.errors import reason, sentence, who_may
from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES
from sales.ground import errors
from sales.ground.errors import NotAllowed, NotFound, PhoneTaken, Rejected, SalesError
from sales.ground.scope import Right
from tests.handlers.sample_company import Company
from tests.house.sources import modules

NOON = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
WITHOUT_EXAMPLE = {
    "choose",
    "days",
    "nothing",
    "weekday",
    "double",
    "empty",
    "full",
    "lists_full",
    "teams_full",
    "long",
    "not_drawn",
    "not_own",
    "nowhere",
    "number_taken",
    "owner_gone",
    "substitute",
    "too_long",
    "wording_bare",
}

each_language = pytest.mark.parametrize("language", LANGUAGES)


def reader(language: str) -> Reader:
    return Reader(language, "Europe/Moscow", NOON)


def codes() -> set[str]:
    """Whatever code says `Rejected("...")`; where it passes on what it was told, somebody else has said it.

    Looked for in the text: this runs whenever tests are collected, and walking through all trees takes a second.
    """
    said = re.compile(r"""\bRejected\(\s*["'](\w+)["']\s*[,)]""")
    return {code for module in modules("sales", "handlers") for code in said.findall(module.text)}


@each_language
@pytest.mark.parametrize("code", sorted(codes()))
def test_every_mistake_has_its_own_sentence(language: str, code: str) -> None:
    said = reason(reader(language), Rejected(code))
    assert said != reason(reader(language), Rejected("nobody knows"))
    of_a_file = code.startswith("file_")  # there it says what to do with the file
    assert of_a_file or code in WITHOUT_EXAMPLE or ":" in said, "it says what to write instead"


@each_language
def test_every_refusal_has_a_sentence(language: str) -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SalesError)]
    for kind in kinds:
        refusal = kind("code") if kind is Rejected else kind(7) if kind is PhoneTaken else kind()
        assert sentence(reader(language), refusal)


@each_language
def test_what_one_may_not_see_looks_like_what_is_not_there(language: str) -> None:
    assert sentence(reader(language), NotAllowed()) == sentence(reader(language), NotFound())
    assert sentence(reader(language), NotAllowed(Right.TEAM_REPORT)) == sentence(reader(language), NotFound())


def test_a_command_of_another_role_says_who_may() -> None:
    said = [who_may(reader(one), NotAllowed(right)) for one in ("ru", "en") for right in (Right.EXPORT, Right.RULES)]
    leads, owners, *english = said
    assert (leads, owners) == ("Это может руководитель", "Это может владелец")
    assert english == ["Leads can do that", "Owners can do that"]


async def test_a_mistake_is_an_alert_after_a_tap_and_a_message_after_a_text(company: Company) -> None:
    await company.anna.says("/settings")
    await company.anna.taps("Рабочие дни")
    for day in ("пн", "вт", "ср", "чт", "пт"):
        await company.anna.taps(f"✓ {day}")
    assert company.telegram.calls.of("answerCallbackQuery")[-1].params["show_alert"] == "true"
    await company.anna.taps("Назад")
    await company.anna.taps("Утренняя сводка")
    await company.anna.says("вечером")
    assert company.anna.screen.text == "Напишите утреннее время, до 11:59, например: 9:15"


async def test_a_moment_of_the_past_that_is_not_understood_is_answered_with_a_past_example(company: Company) -> None:
    anna = company.anna
    await anna.says("/new Ромашка")
    await anna.taps("К карточке")
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.says("32 мая")
    anna.sees("Не разобрать, когда это было. Например: вчера в 14:35")
