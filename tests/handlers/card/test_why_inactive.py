"""Why somebody is inactive may be said by the next text, and one *Undo* takes back all of it."""

from datetime import timedelta

import pytest

from handlers.speech.taps.clients import DoTap
from sales.clients.client import Client, Ending, Status
from sales.ground import ids
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, steps

REASONS = {
    "ru": (
        "закрываются на ремонт",
        "переехали в Казань",
        "сменился собственник, с нами не работают",
        "просят не звонить до весны",
        "купили всё у конкурентов",
        "нет смысла, слишком мелкие",
        "отказались",
        "номер не отвечает третий месяц",
        "Олег уволился, новый закупщик не хочет",
        "дубль",
    ),
    "en": (
        "closing for repairs",
        "moved to Leeds",
        "new owner, will not work with us",
        "asked not to be called until spring",
        "bought everything from a competitor",
        "too small to be worth it",
        "they refused",
        "nobody has picked up for three months",
        "Oleg has left, the new buyer is not interested",
        "a double",
    ),
}
BUTTONS = {
    "ru": ("Ещё", "Больше не напоминать", "Отменить запись", "Неактивный: не напоминаю ({why})", "ООО Ромашка"),
    "en": ("More", "Stop reminding", "Undo", "Inactive: I don't bring this client up ({why})", "Daisy Cafe"),
}


@pytest.mark.parametrize(("language", "why"), [(one, why) for one, every in REASONS.items() for why in every])
async def test_why_is_the_next_text_and_undo_takes_back_both(
    company: Company, company_en: Company, language: str, why: str
) -> None:
    sample, (more, stop, undo, told, name) = company if language == "ru" else company_en, BUTTONS[language]
    anna, them = sample.anna, await client(sample, sample.anna, name)
    await open_card(anna, name)
    await anna.taps(more)
    await anna.taps(stop)
    await anna.says(why)
    anna.sees(told.format(why=why))
    assert (await _now(sample, anna, them)).why_inactive == why
    await anna.taps(undo)
    now = await _now(sample, anna, them)
    assert (now.status, now.why_inactive) == (Status.ACTIVE, "")


async def test_undo_after_a_reason_takes_back_the_steps_too(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Следующий шаг")
    await anna.taps("Через неделю")
    await _stop(anna)
    await anna.taps("Закрылись")
    anna.sees("Неактивный: не напоминаю (закрылись)")
    await anna.taps("Отменить запись")
    now = await _now(company, anna, romashka)
    assert (now.status, now.why_inactive) == (Status.ACTIVE, "")
    assert len(await steps(company, anna, romashka)) == 1


async def test_own_words_after_other_are_taken_back_with_all_of_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _stop(anna)
    await anna.taps("Другое")
    await anna.says("переехали в Тверь")
    anna.sees("Неактивный: не напоминаю (переехали в Тверь)")
    await anna.taps("Отменить запись")
    assert (await _now(company, anna, romashka)).status is Status.ACTIVE


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Магнолия", "Магнолия"),
        ("Магнолия отказались, дорого", "Магнолия"),
        ("ООО Магнолия наконец ожила", "Магнолия"),
        ("вчера заезжал в Магнолию, отказались", "Магнолия"),
        ("без шага", "Без шага"),
        ("воронка", "Воронка"),
        ("сколько должна Магнолия", "Магнолия"),
        ("почему отказываются", "Отчёт"),
        ("+7 912 333-44-55", "+7 912 333-44-55"),
    ],
)
async def test_what_is_no_reason_leaves_it_open(company: Company, text: str, seen: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "ООО Магнолия", "Вера")
    await _stop(anna)
    await anna.says(text)
    anna.sees(seen)
    now = await _now(company, anna, romashka)
    assert (now.status, now.why_inactive) == (Status.INACTIVE, "")


async def test_ten_minutes_later_a_text_is_no_reason(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _stop(anna)
    company.clock.moves(timedelta(minutes=11))
    await anna.says("закрываются на ремонт")
    assert (await _now(company, anna, romashka)).why_inactive == ""


async def test_another_card_takes_its_own_texts(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    other = await client(company, anna, "ООО Магнолия", "Вера")
    await open_card(anna, "ООО Магнолия")
    card = anna.screen
    await _stop(anna)
    await anna.taps("Контакты", card)
    await anna.taps("Назад", card)
    await anna.says("закрываются на ремонт")
    assert (await _now(company, anna, romashka)).why_inactive == ""
    assert (await _now(company, anna, other)).status is Status.ACTIVE


async def test_cancel_leaves_them_inactive_and_says_so(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _stop(anna)
    await anna.says("Отмена")
    anna.sees("Сохранено", "Неактивный: не напоминаю")
    anna.does_not_see("не записываю")
    assert (await _now(company, anna, romashka)).status is Status.INACTIVE
    await anna.taps("Отменить запись")
    assert (await _now(company, anna, romashka)).status is Status.ACTIVE


async def test_cancel_of_own_words_records_none(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _stop(anna)
    await anna.taps("Другое")
    await anna.says("Отмена")
    anna.sees("Хорошо, не записываю")
    assert (await _now(company, anna, romashka)).why_inactive == ""


async def test_a_reason_after_they_were_brought_up_again_is_taken_back_alone(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _stop(anna)
    card = anna.screen
    closed = next(key for row in card.inline for key in row if key["text"] == "Закрылись")
    await anna.taps("Снова напоминать")
    await anna.presses(card, closed)
    assert (await _now(company, anna, romashka)).why_inactive == Ending.CLOSED
    await anna.taps("Отменить запись")
    assert (await _now(company, anna, romashka)).status is Status.ACTIVE


async def test_a_button_of_before_still_says_why(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    old = {"text": "Закрылись", "callback_data": f"{DoTap.__prefix__}:{ids.to_text(romashka.id)}:ended_closed"}
    await anna.presses(anna.screen, old)
    assert (await _now(company, anna, romashka)).why_inactive == Ending.CLOSED


async def _stop(person: Person, name: str = "ООО Ромашка") -> None:
    await open_card(person, name)
    await person.taps("Ещё")
    await person.taps("Больше не напоминать")


async def _now(company: Company, person: Person, of: Client) -> Client:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        return await unit.clients.get(scope, of.id)
