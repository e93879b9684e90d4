"""Twelve touches and no order: whether to go on is asked once, beside *When?*."""

from datetime import date, timedelta

import pytest

from sales.clients.client import Client, Status
from sales.ground.ids import new_id
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company, Spoken
from tests.handlers.selling import client, open_card, steps, touches

ASKED = ("Уже 12 касаний, а заказа нет. Продолжать?", "Когда?")
LEAVE_OFF = ("Больше не напоминать", "Stop reminding")


async def _touched(company: Company, person: Person, of: Client, times: int, outcome: Outcome = Outcome.TALKED) -> None:
    """As they came with a file: a day apart, before today."""
    scope = await company.scope(person)
    async with company.work(scope) as unit:
        for days in range(times):
            at = company.clock.now() - timedelta(days=days + 1)
            of_then = (Channel.CALL, Direction.OUTGOING, outcome, at, at)
            await unit.touches.add(scope, Touch(new_id(), of.id, scope.actor, *of_then))
        await unit.commit()


async def _talks(person: Person, name: str = "ООО Ромашка") -> None:
    await open_card(person, name)
    await person.taps("Касание")
    await person.taps("Поговорили")


async def _twelfth(company: Company) -> Client:
    romashka = await client(company, company.anna)
    await _touched(company, company.anna, romashka, 11)
    await _talks(company.anna)
    company.anna.sees(*ASKED)
    return romashka


async def test_after_twelve_touches_without_an_order_going_on_asks_for_the_day_and_is_not_asked_again(
    spoken: Spoken,
) -> None:
    company, anna, say = spoken.company, spoken.company.anna, spoken.say
    daisy = await client(company, anna, "Daisy")
    await _touched(company, anna, daisy, 11)
    asked = say("Уже 12 касаний, а заказа нет. Продолжать?", "12 touches by now, and no order. Go on?")
    answers = say("Продолжать", "Continue"), say("Через полгода", "In half a year"), say(*LEAVE_OFF)
    await open_card(anna, "Daisy")
    for words in (("Касание", "Touch"), ("Поговорили", "Talked")):
        await anna.taps(say(*words))
    anna.sees(asked)
    assert all(map(anna.can_tap, answers))
    await anna.taps(say("Продолжать", "Continue"))
    anna.sees(say("Следующий шаг: позвонить. Когда?", "Next step: call. When?"))
    anna.does_not_see(asked, say(*LEAVE_OFF))
    await anna.taps(say("Завтра", "Tomorrow"))
    assert len(await steps(company, anna, daisy)) == 1
    await open_card(anna, "Daisy")
    for words in (("Касание", "Touch"), ("Поговорили", "Talked")):
        await anna.taps(say(*words))
    anna.sees(say("Когда?", "When?"))
    anna.does_not_see(say("касаний", "touches"), say("Продолжать", "Continue"))


async def test_half_a_year_after_twelve_touches_is_one_tap_and_taken_back_with_the_touch(company: Company) -> None:
    anna, romashka = company.anna, await _twelfth(company)
    await anna.taps("Через полгода")
    anna.sees("Сохранено", "Следующий шаг: позвонить")
    anna.does_not_see("Продолжать")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2027, 5, 18)
    await anna.taps("Отменить запись")
    assert not await steps(company, anna, romashka)
    await _talks(anna)
    anna.sees(*ASKED)


async def test_in_half_a_year_nobody_waits_for_a_quote_that_was_wished_for_today(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _touched(company, anna, romashka, 11)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Просит КП")
    anna.sees("Следующий шаг: выслать КП. Когда?", ASKED[0])
    await anna.taps("Через полгода")
    assert [one.kind for one in await steps(company, anna, romashka)] == [StepKind.CALL]


async def test_leaving_off_after_twelve_touches_brings_the_client_up_no_more(company: Company) -> None:
    anna, romashka = company.anna, await _twelfth(company)
    await anna.taps("Больше не напоминать")
    anna.sees("Больше не буду напоминать")
    assert await _status(company, romashka) is Status.INACTIVE
    await anna.taps("Отменить запись")
    assert await _status(company, romashka) is Status.ACTIVE
    assert len(await touches(company, anna, romashka)) == 11


async def test_a_day_that_is_tapped_goes_on(company: Company) -> None:
    anna, romashka = company.anna, await _twelfth(company)
    await anna.taps("Через неделю")
    anna.sees("Сохранено")
    anna.does_not_see("Продолжать", "Уже 12")
    await anna.taps("Другая дата")
    anna.does_not_see("Продолжать")
    assert len(await steps(company, anna, romashka)) == 1


async def test_a_restart_and_a_comment_leave_the_question_where_it_is(company: Company, restart: Restart) -> None:
    anna, romashka = company.anna, await _twelfth(company)
    await restart()
    await anna.says("вежливо, но мимо")
    anna.sees(*ASKED)
    await anna.taps("Через полгода")
    assert [one.due_on for one in await steps(company, anna, romashka)] == [date(2027, 5, 18)]


async def test_attempts_are_none_of_the_twelve(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _touched(company, anna, romashka, 10)
    await _touched(company, anna, romashka, 30, Outcome.NO_ANSWER)
    await _talks(anna)
    anna.does_not_see("Продолжать", "касаний")
    await anna.taps("Не планировать")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    anna.does_not_see("Продолжать", "касаний")
    await _talks(anna)
    anna.sees(*ASKED)


async def test_a_refusal_asks_its_own_question_and_an_order_none(company: Company) -> None:
    anna = company.anna
    await _touched(company, anna, await client(company, anna), 11)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Отказ")
    await anna.taps("Цена")
    anna.sees("Когда напомнить снова?")
    anna.does_not_see("Продолжать")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("5000")
    anna.sees("Когда?")
    anna.does_not_see("Продолжать", "касаний")


async def test_the_twelfth_said_in_a_sentence_is_asked_about_too(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await _touched(company, anna, romashka, 11)
    await anna.says("Ромашка звонил, поговорили, перезвонить завтра в 10")
    await anna.taps("Сохранить")
    anna.sees("Следующий шаг: позвонить завтра", ASKED[0])
    await anna.taps("Продолжать")
    anna.sees("Следующий шаг: позвонить завтра")
    anna.does_not_see("Уже 12 касаний")
    assert len(await steps(company, anna, romashka)) == 1
    await anna.taps("Отменить запись")
    assert len(await touches(company, anna, romashka)) == 11


async def test_what_came_of_the_twelfth_told_later_is_asked_about_then(company: Company) -> None:
    anna = company.anna
    await _touched(company, anna, await client(company, anna), 11)
    await anna.says("Ромашка звонил")
    await anna.taps("Сохранить")
    anna.sees("Какой результат?")
    anna.does_not_see("Продолжать")
    await anna.taps("Поговорили")
    anna.sees(*ASKED)


@pytest.mark.parametrize("answer", ["Continue", "In half a year", "Stop reminding"])
async def test_it_is_asked_in_english_as_well(company_en: Company, answer: str) -> None:
    anna = company_en.anna
    await _touched(company_en, anna, await client(company_en, anna, "Daisy"), 11)
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    anna.sees("12 touches by now, and no order. Go on?", "When?")
    await anna.taps(answer)
    anna.does_not_see("12 touches by now")


async def _status(company: Company, of: Client) -> Status:
    scope = await company.scope(company.anna)
    async with company.read(scope) as unit:
        return (await unit.clients.get(scope, of.id)).status
