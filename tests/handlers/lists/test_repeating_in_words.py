"""*Repeat* on a list takes words as the step's own does: each month on a day as well, which no button has."""

from datetime import date

import pytest

from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.lists.acting import has_numbered
from tests.handlers.lists.test_repeating import again
from tests.handlers.sample_company import Spoken

TUESDAY = date(2026, 11, 24)
CITY = "Perm"
BEGINS = "Начнётся вт, 24 ноября.", "It begins on Tue, 24 November."
OFF = "сб, 5 декабря — выходной: начнётся пн, 7 декабря", "Sat, 5 December is a day off: it begins on Mon, 7 December"


async def _asked(spoken: Spoken) -> tuple[Person, list[int]]:
    """What shall come again with all of them?"""
    anna = spoken.company.anna
    clients = await has_numbered(spoken.company, anna, 2, city=CITY)
    await anna.says(spoken.say("Клиенты", "Clients"))
    for russian, english in (("Фильтр", "Filter"), ("Город", "City"), ("Perm · 2", "Perm · 2"), ("Показать", "Show")):
        await anna.taps(spoken.say(russian, english))
    await anna.taps(spoken.say("Действия · 2", "Actions · 2"))
    await anna.taps(spoken.say("Повторять · 2", "Repeat · 2"))
    return anna, clients


@pytest.mark.parametrize(
    ("russian", "english", "begins", "day", "rule"),
    [
        ("по вторникам", "on Tuesdays", BEGINS, TUESDAY, "w1.1"),
        ("через вторник", "every second tuesday", BEGINS, TUESDAY, "w2.1"),
        ("каждый месяц 5-го", "every month on the 5th", OFF, date(2026, 12, 7), "m5"),
    ],
)
async def test_a_rule_in_words_is_the_answer_and_what_it_is_takes_one_tap(
    spoken: Spoken, russian: str, english: str, begins: tuple[str, str], day: date, rule: str
) -> None:
    """It is told on which day that begins. The 5th is a Saturday, and gives way to Monday."""
    anna, clients = await _asked(spoken)
    await anna.says(spoken.say(russian, english))
    assert [one.split(" ")[0] for one in anna.buttons[:2]] == ["📞", "🚗"]
    await anna.taps(spoken.say("🚗 Приехать 🔁", "🚗 Visit 🔁"))
    anna.sees(spoken.say(*begins))
    anna.does_not_see(spoken.say("Выпадет на выходной", "On a day off"))
    await anna.taps(spoken.say("Да, повторять", "Yes, repeat"))
    assert await again(spoken.company, clients) == [[(StepKind.VISIT, day, rule)]] * 2


@pytest.mark.parametrize(
    ("russian", "english", "kind"),
    [
        ("заезжать по вторникам", "visit on tuesdays", StepKind.VISIT),
        ("звонить каждый вторник", "call every tuesday", StepKind.CALL),
    ],
)
async def test_words_that_say_what_it_is_ask_nothing_more(
    spoken: Spoken, russian: str, english: str, kind: StepKind
) -> None:
    anna, clients = await _asked(spoken)
    await anna.says(spoken.say(russian, english))
    await anna.taps(spoken.say("Да, повторять", "Yes, repeat"))
    assert await again(spoken.company, clients) == [[(kind, TUESDAY, "w1.1")]] * 2


@pytest.mark.parametrize(
    ("russian", "english", "told"),
    [
        ("в пятницу", "on Friday", ("Не вижу, как часто", "I don't see how often")),
        ("почаще", "often", ("Не вижу, как часто", "I don't see how often")),
        ("выслать КП по вторникам", "send a quote on tuesdays", ("Не вижу, как часто", "I don't see how often")),
        ("по вторникам в 10", "on tuesdays at 10", ("Всем на один час не получится", "Not all at the same hour")),
        ("вчера", "yesterday", ("Не вижу, как часто", "I don't see how often")),
    ],
)
async def test_what_is_no_rule_is_asked_for_again_with_an_example(
    spoken: Spoken, russian: str, english: str, told: tuple[str, str]
) -> None:
    anna, clients = await _asked(spoken)
    await anna.says(spoken.say(russian, english))
    anna.sees(spoken.say(*told), spoken.say("по вторникам", "on Tuesdays"))
    await anna.says(spoken.say("заезжать по вторникам", "visit on tuesdays"))
    await anna.taps(spoken.say("Да, повторять", "Yes, repeat"))
    assert await again(spoken.company, clients) == [[(StepKind.VISIT, TUESDAY, "w1.1")]] * 2


@pytest.mark.parametrize(("russian", "english"), [("Назад", "Back"), ("🚗 Приехать · вт 24", "🚗 Visit · Tue 24")])
async def test_after_a_tap_words_are_no_answer_any_more(spoken: Spoken, russian: str, english: str) -> None:
    anna, _ = await _asked(spoken)
    await anna.taps(spoken.say(russian, english))
    await anna.says(spoken.say("по средам", "on wednesdays"))
    assert not any("🔁" in one for one in anna.buttons)
    anna.does_not_see(spoken.say("Что повторять", "What shall come again"))
