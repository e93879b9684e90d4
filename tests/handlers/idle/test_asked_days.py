"""A step whose day a message does not say, or not as one day: it is asked for, and none is made up."""

from datetime import date

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, steps, touches


async def test_on_several_days_is_asked_and_no_touch_is_made_up(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка звонить по вторникам и четвергам")
    anna.sees("Следующий шаг: позвонить. Когда?", "Не понял: по вторникам и четвергам")
    await anna.taps("Сохранить")
    anna.sees("Когда?", "звонить по вторникам и четвергам")
    await anna.says("в четверг")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on) == (StepKind.CALL, date(2026, 11, 19))
    assert step.note == "звонить по вторникам и четвергам"
    assert not await touches(company, anna, romashka)


async def test_on_several_days_is_asked_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy call every tuesday and thursday")
    anna.sees("Next step: call. When?", "every tuesday and thursday")
    await anna.taps("Save")
    await anna.says("every tuesday")
    [step] = await steps(company_en, anna, daisy)
    assert step.series is not None
    assert not await touches(company_en, anna, daisy)


async def test_among_several_reports_the_words_are_kept(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка звонить по вторникам и четвергам\nЛютик недозвон")
    await anna.taps("Сохранить всё")
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.comment) == (Outcome.NOTED, "звонить по вторникам и четвергам")
    assert not await steps(company, anna, romashka)


async def test_when_they_pay_is_asked_where_they_only_promise(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка обещали заплатить")
    anna.sees("Поговорили", "обещали заплатить")
    await anna.taps("Сохранить")
    await anna.says("в пятницу")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on) == (StepKind.PAYMENT, date(2026, 11, 20))


async def test_when_they_pay_is_asked_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy promised to pay")
    await anna.taps("Save")
    await anna.says("on friday")
    [step] = await steps(company_en, anna, daisy)
    assert step.kind is StepKind.PAYMENT


async def test_what_they_do_on_some_day_is_no_step_and_keeps_its_words(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка думают, принимают товар по вторникам")
    anna.sees("Думает", "принимают товар по вторникам")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "принимают товар по вторникам"
    assert not await steps(company, anna, romashka)


async def test_whoever_complains_among_several_is_owed_an_answer_today(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    await anna.says("Ромашка жалуются на брак\nЛютик думает")
    anna.sees("сегодня", "Зачем: Ответить по претензии")
    await anna.taps("✏️ Ромашка")
    await anna.taps("Результат")
    await anna.taps("Поговорили")
    anna.does_not_see("Ответить по претензии")
    await anna.taps("Ко всем")
    for name, outcome in (("Ромашка", "Претензия"), ("Лютик", "Заказ")):
        await anna.taps(f"✏️ {name}")
        await anna.taps("Результат")
        await anna.taps(outcome)
        await anna.taps("Ко всем" if name == "Ромашка" else "Без суммы")
    await anna.taps("Ко всем")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "Ответить по претензии")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on, step.note) == (StepKind.CALL, date(2026, 11, 18), "Ответить по претензии")
    assert not await steps(company, anna, buttercup)


async def test_what_else_was_promised_to_whoever_complains_is_the_step_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    aster = await client(company_en, anna, "Aster Ltd", "Vera")
    await anna.says("Daisy complaint about dents\nAster complaint, late again, call friday")
    anna.sees("What for: Answer the complaint")
    await anna.taps("Save all")
    assert [step.note for step in await steps(company_en, anna, daisy)] == ["Answer the complaint"]
    assert [step.due_on for step in await steps(company_en, anna, aster)] == [date(2026, 11, 20)]
