"""Nobody was reached on three days: another hour, another person, a rest and the day they speak of stay a tap away,
whatever is told of the touch meanwhile, until somebody has said what comes next.
"""

from datetime import date, timedelta

import pytest

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import parse
from sandbox.people.person import Person
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client, open_card, steps

TUESDAY = date(2026, 11, 24)


async def _two_people(company: Company) -> Client:
    daisy = await client(company, company.anna, "Daisy")
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, Contact(new_id(), daisy.id, "Vera", (parse("+7 913 555-00-01", "RU"),)))
        await unit.commit()
    return daisy


async def _missed(spoken: Spoken, days: int = 3) -> Person:
    anna = spoken.company.anna
    for pause in (0, *[24] * (days - 1)):
        spoken.company.clock.moves(timedelta(hours=pause))
        await open_card(anna, "Daisy")
        await anna.taps(spoken.say("Касание", "Touch"))
        await anna.taps(spoken.say("Недозвон", "No answer"))
    return anna


def _ways(spoken: Spoken) -> list[str]:
    return [spoken.say("🕓 пн 23 в 16", "🕓 Mon 23 at 16"), "📞 Vera", spoken.say("Через полгода", "In half a year")]


async def test_a_day_in_the_comment_comes_first_and_the_other_ways_stay(spoken: Spoken) -> None:
    daisy = await _two_people(spoken.company)
    anna = await _missed(spoken)
    assert anna.buttons[:3] == _ways(spoken)
    await anna.taps(spoken.say("Комментарий", "Comment"))
    await anna.says(spoken.say("набрать во вторник в 15:00", "call on Tuesday at 15:00"))
    said = spoken.say("Вт, 24 ноября, 15:00", "Tue, 24 November, 15:00")
    assert anna.buttons[:4] == [said, *_ways(spoken)]
    await anna.taps(said)
    assert [
        (step.due_on, step.due_time and step.due_time.hour) for step in await steps(spoken.company, anna, daisy)
    ] == [(TUESDAY, 15)]
    assert not any(anna.can_tap(way) for way in (said, *_ways(spoken)))


@pytest.mark.parametrize("told", ["words", "a photo", "nothing", "a wrong number"])
async def test_the_ways_stay_whatever_is_told_of_the_touch(spoken: Spoken, told: str) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken)
    if told == "a wrong number":
        await anna.taps(spoken.say("Не тот номер", "Wrong number"))
        await anna.taps(spoken.say("Назад", "Back"))
    elif told == "words":
        await anna.says(spoken.say("гудки, трубку не берут", "it rings and rings"))
        await anna.taps(spoken.say("К касанию", "To the touch"))
    else:
        await anna.taps(spoken.say("Комментарий", "Comment"))
        await (anna.sends_photo() if told == "a photo" else anna.taps(spoken.say("Назад", "Back")))
    assert anna.buttons[:3] == _ways(spoken)


async def test_a_day_that_was_chosen_takes_them_away(spoken: Spoken) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken)
    await anna.taps(spoken.say("Другая дата", "Another date"))
    await anna.taps(spoken.say("Через неделю", "In a week"))
    assert not any(anna.can_tap(way) for way in _ways(spoken))
    await anna.taps(spoken.say("Комментарий", "Comment"))
    await anna.says(spoken.say("гудки", "it rings"))
    assert not any(anna.can_tap(way) for way in _ways(spoken))


async def test_whoever_was_reached_meanwhile_is_offered_none(spoken: Spoken) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken)
    before = anna.screen
    await open_card(anna, "Daisy")
    await anna.taps(spoken.say("Касание", "Touch"))
    await anna.taps(spoken.say("Поговорили", "Talked"))
    await anna.taps(spoken.say("Не планировать", "No step"))
    await anna.taps(spoken.say("Комментарий", "Comment"), before)
    await anna.taps(spoken.say("Назад", "Back"), before)
    assert not any(anna.can_tap(way) for way in _ways(spoken))


@pytest.mark.parametrize(("days", "ru", "en"), [(3, "3 дня попыток", "3 days"), (5, "5 дней попыток", "5 days")])
async def test_how_many_days_it_was_is_told_as_it_is(spoken: Spoken, days: int, ru: str, en: str) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken, days)
    anna.sees(spoken.say(f"{ru} без ответа. Дать отдохнуть?", f"{en} of attempts and nobody there. Let it rest?"))


async def test_after_one_attempt_a_day_in_the_comment_comes_first_and_then_is_the_step(spoken: Spoken) -> None:
    daisy = await _two_people(spoken.company)
    anna = await _missed(spoken, 1)
    await anna.taps(spoken.say("Комментарий", "Comment"))
    await anna.says(spoken.say("директор будет во вторник", "the director is there on Tuesday"))
    said = spoken.say("Вт, 24 ноября", "Tue, 24 November")
    assert anna.buttons[0] == said
    await anna.taps(said)
    assert [step.due_on for step in await steps(spoken.company, anna, daisy)] == [TUESDAY]
    assert not anna.can_tap(said)


async def test_the_day_that_is_planned_anyway_is_no_suggestion(spoken: Spoken) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken, 1)
    today, tomorrow = spoken.say("набрать сегодня вечером", "call today"), spoken.say("набрать завтра", "call tomorrow")
    for words, first in ((tomorrow, spoken.say("Завтра", "Tomorrow")), (today, spoken.say("Комментарий", "Comment"))):
        await anna.taps(spoken.say("Комментарий", "Comment"))
        await anna.says(words)
        assert anna.buttons[0].startswith(first)


async def test_another_day_than_the_one_they_spoke_of_is_an_answer_too(spoken: Spoken) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken, 1)
    await anna.taps(spoken.say("Комментарий", "Comment"))
    await anna.says(spoken.say("директор будет во вторник", "the director is there on Tuesday"))
    await anna.taps(spoken.say("Другая дата", "Another date"))
    await anna.taps(spoken.say("Через месяц", "In a month"))
    assert not anna.can_tap(spoken.say("Вт, 24 ноября", "Tue, 24 November"))


async def test_a_talk_before_these_attempts_that_is_told_only_now_offers_none(spoken: Spoken) -> None:
    await _two_people(spoken.company)
    anna = await _missed(spoken)
    said = "Daisy 10 ноября поговорили, перезвонить в пятницу", "Daisy talked on 10 November, call back on Friday"
    await anna.says(spoken.say(*said))
    await anna.taps(spoken.say("Сохранить", "Save"))
    anna.sees(spoken.say("Сохранено", "Saved"))
    assert anna.buttons[0] == spoken.say("Комментарий", "Comment")
