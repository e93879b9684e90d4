"""Somebody new inside prose: “popped into a new cafe Froth” is the new client's report at once, and fills the card."""

import pytest

from sales.work.channels import Channel
from tests.handlers.sample_company import Company
from tests.handlers.selling import client


async def test_a_new_place_told_of_in_passing_is_the_client_and_fills_the_card(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Рустам и Ко", "Рустам")
    await anna.says(
        "заехал по пути в новую кофейню Пенка на Мильчакова 14 директор Рустам 8 912 884-31-07 хочет попробовать наши, "
        "завезти образцы в четверг"
    )
    anna.sees("🆕 Кофейня Пенка", "+ Мильчакова 14", "+ Рустам, директор, +7 912 884-31-07", "Визит", "завезти образцы")
    anna.does_not_see("Мильчакова 14 директор Рустам\n")
    anna.sees("Комментарий: заехал по пути, на Мильчакова 14")
    await anna.taps("Новый клиент и касание")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [line] = (await unit.clients.lists.find(scope, "Пенка", 0)).lines
        [touch] = await unit.touches.of_client(scope, line.id)
    assert line.name == "Кофейня Пенка"
    assert touch.channel is Channel.VISIT


async def test_a_new_place_told_of_in_passing_is_the_client_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says(
        "popped into a new cafe Froth at 14 Mill Lane owner Rob 07700 900731 wants to try ours, drop off samples thurs"
    )
    anna.sees("🆕 Cafe Froth", "+ 14 Mill Lane", "+ Rob, owner, +44 7700 900731", "Visit", "drop off samples")
    anna.does_not_see("14 Mill Lane owner Rob\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("была сегодня в новом магазине Лён на Гагарина 5, хозяйка Вера, думает", "🆕 Магазин Лён"),
        ("зашёл в новую пекарню Колос, просят прайс", "🆕 Пекарня Колос"),
        ("новая пекарня Колос директор Рустам, думает", "🆕 Пекарня Колос"),
        ("новая кофейня Пенка на Мильчакова 14 директор Рустам, думает", "🆕 Кофейня Пенка"),
    ],
)
async def test_the_name_ends_before_where_it_is_and_who_is_there(company: Company, text: str, name: str) -> None:
    await company.anna.says(text)
    company.anna.sees(name)
    company.anna.does_not_see(f"{name} ")


@pytest.mark.parametrize(
    "text",
    [
        "Ромашка думает, говорят заехал к ним в новую кофейню директор",
        "Ромашка думает, они открыли рядом новую кофейню Пенка",
        "заехал потом надолго за город обедать один в новую кофейню Пенка",
        "заехал в новую кофейню попил чай, думает",
    ],
)
async def test_a_new_place_that_nobody_went_to_see_is_no_client(company: Company, text: str) -> None:
    anna = company.anna
    await client(company, anna, "Ромашка", "Пётр")
    await anna.says(text)
    anna.does_not_see("🆕 Кофейня")
