"""Who recommended a client is a link to that one's card, which tells how many came by it; both languages."""

from handlers.speech.taps.lists import RecommendedTap
from sales.ground.ids import to_text
from sandbox.people.person import Person
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
    await anna.says("кто кого рекомендовал")
    anna.sees("Ни у одного клиента это пока не заполнено")


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
    await anna.says("who recommended whom")
    anna.sees("Who recommended")
    await anna.taps("Daisy · 1")
    assert {"✓ Daisy · 1", "Show · 1"} <= set(anna.buttons)


async def test_who_recommended_whom_is_asked_in_words_and_is_a_condition_of_any_list(company: Company) -> None:
    """With how many came of each; also of a card that went into another, and nothing of somebody else's client."""
    anna, boris = company.anna, company.boris
    await has(company, anna, CAFE, BAKERY, ("Пион", {}), ("Роза", {}), ("Мак", {}))
    for name, by in (("Пион", "Лютик плюс"), ("Роза", "Лютик"), ("Мак", "Пион")):
        await recommends(anna, name, by)
    await merges(company, anna)
    await anna.says("кто кого рекомендовал")
    anna.sees("Кто рекомендовал")
    assert [one for one in anna.buttons if "·" in one and "Показать" not in one] == ["Лютик · 2", "Пион · 1"]
    for button in ("Лютик · 2", "Показать · 2"):
        await anna.taps(button)
    anna.sees("Рекомендует Лютик: 2")
    await anna.taps("Фильтр · 1")
    anna.sees("• Кто рекомендовал: Лютик\n")
    for button in ("Кто рекомендовал", "Пион · 1"):
        await anna.taps(button)
    assert {"Лютик · 2", "✓ Пион · 1", "Показать · 1"} <= set(anna.buttons), "another takes its place"
    for button in ("Назад", "Статус", "Неактивный", "Назад", "Кто рекомендовал", "✓ Пион · 0"):
        await anna.taps(button)
    assert "✓ Пион · 0" not in anna.buttons, "though nobody is left, it can be taken away"
    await boris.says("кто кого рекомендовал?")
    boris.sees("Ни у одного клиента это пока не заполнено")


async def test_whose_card_went_into_a_colleagues_recommends_nobody_to_whoever_does_not_see_it(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await has(company, company.boris, CAFE)
    await has(company, anna, BAKERY, ("Пион", {}))
    await recommends(anna, "Пион", "Лютик плюс")
    await lead.says("/team")
    for button in ("Возможные дубли", "1. Лютик", "Объединить"):
        await lead.taps(button)
    await company.app.tick()
    await anna.says("кто кого рекомендовал")
    anna.sees("Ни у одного клиента это пока не заполнено")
    await lead.says("кто кого рекомендовал")
    assert lead.can_tap("Лютик · 1")


async def recommends(person: Person, name: str, by: str) -> None:
    await open_card(person, name)
    for button in ("Изменить", "Рекомендация"):
        await person.taps(button)
    await person.says(by)
