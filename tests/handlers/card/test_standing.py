"""Colour, base and *Пора звонить* as reps live them: what went wrong once, and what a buyer's card says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sandbox.people.person import Person
from tests.handlers.card.test_card import opens_card
from tests.handlers.card.test_card_screens import BUYS, CLIENT, plain, read_by
from tests.handlers.card.test_contacts import opens_peter
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

DAY = timedelta(days=1)


async def records(person: Person, outcome: str, *more: str) -> None:
    """From the open card."""
    for button in ("Касание", outcome, *more):
        await person.taps(button)


async def test_whoever_decides_and_thinks_about_it_is_yellow(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    anna.sees("⚪ Пока ничего")
    await records(anna, "Думает", "Не планировать")
    await open_card(anna)
    anna.sees("🟡")


async def test_a_talk_with_somebody_who_is_named_the_decision_maker_later_counts(company: Company) -> None:
    anna = company.anna
    await opens_peter(anna)
    await anna.taps("Назад")
    await anna.taps("Добавить")
    await anna.says("Вера, бухгалтер")
    await anna.says("/find Ромашка")
    await records(anna, "Поговорили", "Не планировать")
    await anna.says("/find Ромашка")
    anna.sees("🔘")
    await anna.taps("Контакты")
    await anna.taps("Пётр")
    await anna.taps("Роль в решении")
    await anna.taps("ЛПР со слов")
    await anna.says("/find Ромашка")
    anna.sees("🟡")


async def test_a_refused_offer_kills_no_buyer(company: Company) -> None:
    anna = company.anna
    await opens_card(anna)
    for _ in range(5):
        await anna.says("/find Ромашка")
        await records(anna, "Заказ", "Пропустить")
        company.clock.moves(10 * DAY)
    await anna.says("/find Ромашка")
    await records(anna, "Отказ", "Цена")
    await anna.says("/find Ромашка")
    anna.sees("🏆", "База: Постоянная", "раз в 10 дней")


async def test_whoever_was_talked_to_without_a_step_is_left_in_peace(company: Company) -> None:
    anna = company.anna
    await opens_card(anna)
    await records(anna, "Заказ", "Пропустить")
    company.clock.moves(200 * DAY)
    await anna.says("/today")
    anna.sees("Пора звонить")
    await anna.says("/find Ромашка")
    anna.sees("🔔 Пора звонить")
    await records(anna, "Поговорили", "Не планировать")
    await anna.says("/today")
    anna.does_not_see("Пора звонить")
    company.clock.moves(32 * DAY)
    await anna.says("/today")
    anna.sees("Пора звонить")


async def test_whoever_never_bought_and_wants_no_more_calls_has_refused(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy")
    await open_card(anna, "Daisy")
    for button in ("Touch", "Refused", "Price", "Stop reminding"):
        await anna.taps(button)
    await open_card(anna, "Daisy")
    anna.sees("Base: Dead, refused")


@pytest.mark.parametrize(
    ("locale", "last", "told"),
    [
        ("ru", date(2026, 10, 20), "следующий около 19 нояб."),
        ("ru", date(2026, 10, 19), "следующий ждали около 18 нояб."),
        ("en", date(2026, 10, 20), "the next around 19 Nov"),
        ("en", date(2026, 4, 17), "the next was expected around 17 May"),
    ],
)
def test_the_day_of_the_next_order_once_it_is_past_was_one(locale: str, last: date, told: str) -> None:
    assert told in plain(replace(CLIENT, facts=replace(BUYS, last_order_on=last)), reader=read_by(locale))
