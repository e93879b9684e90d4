"""What is suggested without a guess: another hour, another person, the day that they spoke of, the hour they answer."""

from datetime import date, time, timedelta

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import parse
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps, touches

OTHER = "+7 913 555-00-01"
GONE = "+7 913 555-00-02"


async def _with_vera(company: Company, of: Client, name: str) -> None:
    """And with somebody who works there no more."""
    scope = await company.scope(company.anna)
    gone = Contact(new_id(), of.id, "Олег", (parse(GONE, "RU"),), left_on=date(2026, 11, 18))
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, gone)
        await unit.contacts.add(scope, Contact(new_id(), of.id, name, (parse(OTHER, "RU"),)))
        await unit.commit()


async def _missed(company: Company, anna: Person, touch: str, outcome: str, days: int = 3) -> None:
    """At ten in the morning, day after day."""
    for pause in [0, *[24] * (days - 1)]:
        company.clock.moves(timedelta(hours=pause))
        await open_card(anna)
        await anna.taps(touch)
        await anna.taps(outcome)


async def test_after_three_attempts_another_hour_and_another_person_are_a_tap_away(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await _with_vera(company, romashka, "Вера Котова")
    await _missed(company, anna, "Касание", "Недозвон", 2)
    assert not anna.can_tap("Вера Котова")
    company.clock.moves(timedelta(hours=24))
    await _missed(company, anna, "Касание", "Недозвон", 1)
    anna.sees("3 дня попыток без ответа")
    assert anna.buttons[:2] == ["🕓 пн 23 в 16", "📞 Вера Котова"]
    await anna.taps("пн 23 в 16")
    anna.sees("Сохранено", "пн, 23 ноября, 16:00")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 23), time(16))


async def test_attempts_in_words_and_twice_a_day_and_of_a_buyer_come_to_the_same_ways(company: Company) -> None:
    """Who buys is offered them as well, and only isn't asked to be left in peace."""
    anna = company.anna
    romashka = await client(company, anna)
    await _with_vera(company, romashka, "Вера Котова")
    await _missed(company, anna, "Касание", "Недозвон", 2)
    company.clock.moves(timedelta(hours=24))
    for _ in range(2):
        company.clock.moves(timedelta(hours=1))
        await anna.says("Ромашка недозвон")
        await anna.taps("Сохранить")
    anna.sees("Больше не напоминать")
    assert anna.buttons[:2] == ["🕓 пн 23 в 16", "📞 Вера Котова"]

    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Заказ")
    await anna.says("5000")
    company.clock.moves(timedelta(hours=72))
    await _missed(company, anna, "Касание", "Недозвон", 3)
    assert anna.can_tap("📞 Вера Котова")
    anna.does_not_see("Больше не напоминать")


async def test_the_other_person_is_called_at_once_and_the_planned_step_is_answered(company_en: Company) -> None:
    anna = company_en.anna
    romashka = await client(company_en, anna)
    await _with_vera(company_en, romashka, "Vera Cotton")
    await _missed(company_en, anna, "Touch", "No answer")
    company_en.clock.moves(timedelta(minutes=2))
    await anna.taps("Vera Cotton")
    anna.sees("Vera Cotton", OTHER)
    await anna.taps("Talked")
    await anna.taps("No step")
    last = (await touches(company_en, anna, romashka))[-1]
    assert last.outcome is Outcome.TALKED
    assert last.contact is not None
    assert not await steps(company_en, anna, romashka)


async def test_a_day_in_the_comment_is_the_first_day_button(company: Company) -> None:
    anna = company.anna
    romashka = await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    await anna.says("директор вернётся во вторник, набрать в 15:00")
    anna.sees("Комментарий сохранён", "Когда?")
    assert anna.buttons[1] == "Вт, 24 ноября, 15:00"
    await anna.taps("Вт, 24 ноября, 15:00")
    [step] = await steps(company, anna, romashka)
    assert (step.due_on, step.due_time) == (date(2026, 11, 24), time(15))
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "директор вернётся во вторник, набрать в 15:00"


async def test_the_same_in_english_also_of_a_comment_that_was_asked_for(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna)
    await open_card(anna)
    await anna.taps("Touch")
    await anna.taps("Thinking")
    await anna.taps("Comment")
    await anna.says("the director is back on Tuesday")
    assert anna.buttons[1] == "Tue, 24 November"
    await anna.says("and they like it")
    assert anna.buttons[1] == "Tue, 24 November"


async def test_a_comment_of_two_days_or_of_none_suggests_nothing(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    for comment in ("в пн или вт, не знает", "звонил вчера, трубку не брали"):
        await anna.says(comment)
        assert anna.buttons[1].startswith("Сегодня")


async def test_the_card_says_when_they_are_usually_reached_from_five_calls_on(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    for number in range(5):
        await open_card(anna)
        anna.does_not_see("Обычно отвечают")
        await anna.taps("Касание")
        await anna.taps("Поговорили")
        await anna.taps("Не планировать")
        company.clock.moves(timedelta(days=1 if number < 4 else 0))
    await open_card(anna)
    anna.sees("Обычно отвечают 10:00–12:00")
