"""What comes again says when, in the tap that has done it; and of a rule that another takes the place of it is said
which one that was.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from sales.clients.client import Client
from sandbox.people.person import Person
from tests.handlers.sample_company import Spoken
from tests.handlers.selling import client, open_card, steps

NEXT = date(2026, 12, 1)


async def _on_tuesdays(spoken: Spoken) -> tuple[Person, Client]:
    """Its Tuesday has come, and is on the screen."""
    anna = spoken.company.anna
    daisy = await client(spoken.company, anna, "Daisy")
    await anna.says(spoken.say("Daisy по вторникам заехать", "Daisy visit on Tuesdays"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    spoken.company.clock.moves_to(datetime(2026, 11, 24, 12, tzinfo=ZoneInfo("Europe/Moscow")))
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Касание", "Touch"))
    return anna, daisy


def _shown(anna: Person) -> str:
    return anna.screen.text.replace("\N{NO-BREAK SPACE}", " ")


def _next(spoken: Spoken) -> str:
    again = "приехать — вт, 1 декабря 🔁 по вторникам", "visit — Tue, 1 December 🔁 on Tuesdays"
    return spoken.say(f"Следующий раз: {again[0]}", f"Next time: {again[1]}")


@pytest.mark.parametrize(
    ("ru", "en"), [("Завтра", "Tomorrow"), ("Через неделю", "In a week"), ("Через месяц", "In a month")]
)
async def test_done_once_it_says_when_it_comes_again(spoken: Spoken, ru: str, en: str) -> None:
    """Where the day of the next step is asked, and once that is saved, be it before or behind."""
    anna, _ = await _on_tuesdays(spoken)
    await anna.taps(spoken.say("Поговорили", "Talked"))
    anna.sees(_next(spoken))
    await anna.taps(spoken.say(ru, en))
    assert _shown(anna).count(spoken.say("1 декабря 🔁", "1 December 🔁")) == 1


async def test_it_is_said_once(spoken: Spoken) -> None:
    anna, daisy = await _on_tuesdays(spoken)
    await anna.taps(spoken.say("Поговорили", "Talked"))
    await anna.taps(spoken.say("Не планировать", "No step"))
    assert _shown(anna).count(spoken.say("1 декабря", "1 December")) == 1
    assert [step.due_on for step in await steps(spoken.company, anna, daisy)] == [NEXT]


async def test_nobody_there_it_says_so_as_well(spoken: Spoken) -> None:
    anna, _ = await _on_tuesdays(spoken)
    await anna.taps(spoken.say("Нет на месте", "Not in"))
    anna.sees(_next(spoken))


async def test_in_words_too(spoken: Spoken) -> None:
    anna, _ = await _on_tuesdays(spoken)
    await anna.says(spoken.say("Daisy заезжал, позвонить завтра", "Daisy visited, call tomorrow"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    anna.sees(_next(spoken))


async def test_what_comes_once_says_nothing_of_a_next_time(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await client(spoken.company, anna, "Daisy")
    for said in (
        spoken.say("Daisy позвонить по вторникам", "Daisy call on Tuesdays"),
        spoken.say("Daisy заехать сегодня", "Daisy visit today"),
    ):
        await anna.says(said)
        await anna.taps(spoken.say("Сохранить", "Save"))
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Касание", "Touch"))
    await anna.taps(spoken.say("Поговорили", "Talked"))
    anna.does_not_see(spoken.say("Следующий раз", "Next time"))


async def _each_month(spoken: Spoken) -> tuple[Person, Client]:
    """A call on each fifth, and *Next step* on the screen."""
    anna = spoken.company.anna
    daisy = await client(spoken.company, anna, "Daisy")
    await anna.says(spoken.say("Daisy позвонить каждый месяц 5-го", "Daisy call every month on the 5th"))
    await anna.taps(spoken.say("Сохранить", "Save"))
    return anna, daisy


@pytest.mark.parametrize("way", ["on its screen", "another date", "just planned"])
async def test_another_rule_says_which_one_it_took_the_place_of_and_undo_brings_that_back(
    spoken: Spoken, way: str
) -> None:
    anna, daisy = await _each_month(spoken)
    if way == "just planned":
        await anna.taps(spoken.say("Другая дата", "Another date"))
    else:
        await open_card(anna, "Daisy")
        await anna.taps(spoken.say("Следующий шаг", "Next step"))
    if way == "another date":
        await anna.taps(spoken.say("Другая дата", "Another date"))
    await anna.says(spoken.say("по вторникам", "on Tuesdays"))
    was = "Было: пн, 7 декабря, 🔁 5-го числа каждого месяца", "It was on Mon, 7 December, 🔁 on day 5 of each month"
    assert spoken.say(*was) in _shown(anna)
    [step] = await steps(spoken.company, anna, daisy)
    assert (step.due_on, step.series and step.series.rule) == (date(2026, 11, 24), "w1.1")
    await anna.taps(spoken.say("Отменить запись", "Undo"))
    rules = [one.series and one.series.rule for one in await steps(spoken.company, anna, daisy)]
    assert rules == ([] if way == "just planned" else ["m5"])


@pytest.mark.parametrize(("ru", "en"), [("каждый месяц 5-го", "every month on the 5th"), ("в пятницу", "on Friday")])
async def test_the_same_rule_or_a_day_of_it_takes_no_rules_place(spoken: Spoken, ru: str, en: str) -> None:
    anna, daisy = await _each_month(spoken)
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Следующий шаг", "Next step"))
    await anna.says(spoken.say(ru, en))
    assert _shown(anna).count("🔁") == 1
    [step] = await steps(spoken.company, anna, daisy)
    assert step.series is not None
    assert step.series.rule == "m5"


async def test_another_day_for_the_first_one_leaves_the_rule_that_was_just_said(spoken: Spoken) -> None:
    anna, daisy = await _each_month(spoken)
    await anna.taps(spoken.say("Другая дата", "Another date"))
    await anna.taps(spoken.say("Завтра", "Tomorrow"))
    anna.sees(spoken.say("Сохранено", "Saved"))
    [step] = await steps(spoken.company, anna, daisy)
    assert (step.due_on, step.series and step.series.rule) == (date(2026, 11, 19), "m5")
