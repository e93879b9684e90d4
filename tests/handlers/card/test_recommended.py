"""Who recommended a client is a link to that one's card, which tells how many came by it; both languages."""

from handlers.speech.taps.lists import RecommendedTap
from sales.ground.ids import to_text
from tests.handlers.card.test_merging import BAKERY, CAFE, has, merges
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card


async def test_a_client_who_recommends_is_a_link_and_says_how_many_came(company: Company) -> None:
    anna = company.anna
    lutik, *_ = await has(company, anna, ("Лютик", {}), ("Пион", {}), ("ООО «Вишня плюс»", {}))
    for name in ("Пион", "Вишня"):
        await open_card(anna, name)
        for button in ("Изменить", "Рекомендация"):
            await anna.taps(button)
        await anna.says("лютик")
        anna.sees("Сохранено", "По рекомендации: Лютик")
    anna.sees("По рекомендации: Лютик · привели 2 клиентов")
    await anna.taps("🤝 Лютик")
    await anna.taps("🤝 Привели · 2")
    anna.sees("Рекомендует Лютик: 2")
    assert anna.can_tap("Пион")
    assert anna.can_tap("Вишня плюс")
    await anna.taps("Назад")
    anna.sees("Лютик")
    assert anna.can_tap("🤝 Привели · 2")
    for by in (True, False):
        forged = {"text": "·", "callback_data": RecommendedTap(client=to_text(lutik.id), by=by).pack()}
        await company.boris.says("/today")
        await company.boris.presses(company.boris.screen, forged)
        company.boris.sees("Клиент не найден")


async def test_a_kept_list_of_whom_somebody_brought_breaks_when_that_one_is_gone(company: Company) -> None:
    anna = company.anna
    await has(company, anna, ("Лютик", {}), ("Пион", {}))
    await open_card(anna, "Пион")
    for button in ("Изменить", "Рекомендация"):
        await anna.taps(button)
    await anna.says("Лютик")
    for button in ("🤝 Лютик", "🤝 Привели · 1", "Сохранить список"):
        await anna.taps(button)
    await anna.says("Друзья Лютика")
    await open_card(anna, "Вера из Лютик")
    for button in ("1.", "Ещё", "Удалить", "Да"):
        await anna.taps(button)
    await anna.says("Клиенты")
    await anna.taps("Мои списки")
    await anna.taps("⚠️ Друзья Лютика")
    anna.sees("чего больше нет")


async def test_words_that_may_mean_a_client_are_kept_and_the_link_is_one_tap(company: Company) -> None:
    anna = company.anna
    await has(company, anna, ("Пион", {}), ("Лютик на Мира", {}), ("Лютик на Ленина", {}))
    await open_card(anna, "Пион")
    for button in ("Изменить", "Рекомендация"):
        await anna.taps(button)
    await anna.says("Лютик")
    anna.sees("Сохранено", "Это кто-то из ваших клиентов?", "По рекомендации: Лютик")
    await anna.taps("🤝 Лютик на Мира")
    anna.sees("По рекомендации: Лютик на Мира")
    for button in ("Изменить", "Рекомендация"):
        await anna.taps(button)
    await anna.says("Ирина с рынка")
    anna.sees("По рекомендации: Ирина с рынка")
    assert "🤝" not in "".join(anna.buttons)
    await anna.taps("Отменить запись")
    await anna.taps("К карточке")
    assert anna.can_tap("🤝 Лютик на Мира")
    for button in ("Изменить", "Рекомендация", "Очистить"):
        await anna.taps(button)
    anna.does_not_see("По рекомендации")


async def test_a_card_that_went_into_another_goes_on_recommending_from_there(company: Company) -> None:
    anna = company.anna
    await has(company, anna, CAFE, BAKERY, ("Пион", {}))
    await open_card(anna, "Пион")
    for button in ("Изменить", "Рекомендация"):
        await anna.taps(button)
    await anna.says("Лютик плюс")
    await merges(company, anna)
    await anna.taps("К карточке")
    assert anna.can_tap("🤝 Привели · 1")
    await open_card(anna, "Пион")
    anna.sees("По рекомендации: Лютик")
    await anna.taps("🤝 Лютик")
    anna.sees("Лютик")


async def test_all_of_it_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await has(company_en, anna, ("Daisy", {}), ("Rose", {}))
    await open_card(anna, "Rose")
    for button in ("Edit", "Recommended by"):
        await anna.taps(button)
    await anna.says("Daisy")
    anna.sees("Saved", "Recommended by: Daisy")
    await anna.taps("🤝 Daisy")
    await anna.taps("🤝 Recommended · 1")
    anna.sees("Recommended by Daisy: 1")
