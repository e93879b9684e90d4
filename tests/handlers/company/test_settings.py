"""/settings: one's own day, and the owner's rules, directories and protection. One message, edited in place."""

from datetime import time

import pytest

from sales.actions import workspaces
from sales.company.directories import DirectoryKind
from sales.company.members import Rules
from sales.ground.errors import NotAllowed
from sandbox.people.person import Person
from tests.handlers.sample_company import Company


async def opens(who: Person, *labels: str) -> None:
    await who.says("/settings")
    for label in labels:
        await who.taps(label)


async def test_settings_show_what_holds_now(company: Company) -> None:
    await company.anna.says("/settings")
    company.anna.sees("Настройки", "Анна Петрова", "Утренняя сводка: 08:30", "пн–пт", "Москва, 10:00")
    company.anna.does_not_see("Правила", "Защита", "Источники")


async def test_the_same_in_english(company_en: Company) -> None:
    await company_en.anna.says("/settings")
    company_en.anna.sees("Settings", "Anna Peters", "Morning list: 08:30", "Mon–Fri", "London, 07:00")


async def test_the_morning_is_set_by_a_tap(company: Company) -> None:
    await opens(company.anna, "Утренняя сводка", "09:00")
    company.anna.sees("Утренняя сводка: 09:00")
    assert (await company.me(company.anna)).member.digest_at == time(9, 0)
    assert len(company.anna.screens) == 1


async def test_the_morning_is_set_in_words_and_what_was_asked_is_cleared_up(company: Company) -> None:
    await opens(company.anna, "Утренняя сводка")
    await company.anna.says("в обед")
    company.anna.sees("Напишите утреннее время", "9:15")
    await company.anna.says("15:00")
    company.anna.sees("до 11:59")
    await company.anna.says("9:15")
    company.anna.sees("Утренняя сводка: 09:15")
    assert (await company.me(company.anna)).member.digest_at == time(9, 15)
    assert not [screen for screen in company.anna.screens if "Во сколько" in screen.text]


async def test_working_days_are_switched_and_one_has_to_stay(company: Company) -> None:
    await opens(company.anna, "Рабочие дни", "сб")
    assert company.anna.can_tap("✓ сб")
    for day in ("пн", "вт", "ср", "чт", "пт"):
        await company.anna.taps(f"✓ {day}")
    await company.anna.taps("✓ сб")
    company.anna.sees("Хотя бы один рабочий день")
    assert (await company.me(company.anna)).member.working_days == frozenset({5})


async def test_a_second_tap_on_a_day_does_not_switch_it_back(company: Company) -> None:
    await opens(company.anna, "Рабочие дни")
    screen = company.anna.screen
    saturday = next(button for button in screen.buttons() if button["text"] == "сб")
    await company.anna.presses(screen, saturday)
    await company.anna.presses(screen, saturday)
    assert 5 in (await company.me(company.anna)).member.working_days


async def test_the_time_zone_comes_from_a_list_from_words_or_from_a_place(company: Company) -> None:
    await opens(company.anna, "Часовой пояс", "Омск, 13:00")
    company.anna.sees("Омск, 13:00")
    await company.anna.taps("Часовой пояс")
    await company.anna.says("Тридевятое царство")
    company.anna.sees("Не знаю такого места", "Екатеринбург")
    await company.anna.says("екатеринбург")
    company.anna.sees("Екатеринбург, 12:00")
    await company.anna.taps("Часовой пояс")
    await company.anna.shares_location(43.11, 131.88)
    company.anna.sees("Владивосток, 17:00")
    assert (await company.me(company.anna)).zone == "Asia/Vladivostok"


async def test_a_new_language_is_spoken_everywhere_at_once(company: Company) -> None:
    await opens(company.anna, "Язык · Language", "English")
    company.anna.sees("Settings", "Now in English")
    assert [key.split(" ", 1)[1] for key in company.anna.keys][:2] == ["Today", "Log"]
    assert company.anna.commands[0]["description"] == "Whom to call and visit today"
    await opens(company.anna, "Language · Язык", "Русский")
    company.anna.sees("Настройки", "Теперь по-русски")


async def test_everybody_names_oneself(company: Company) -> None:
    await opens(company.anna, "Имя")
    await company.anna.says("Анна П.")
    company.anna.sees("Имя: Анна П.")
    assert (await company.me(company.anna)).member.name == "Анна П."


async def test_done_leaves_what_was_set_and_takes_the_buttons_away(company: Company) -> None:
    await opens(company.anna, "Утренняя сводка", "09:00", "Готово")
    company.anna.sees("Утренняя сводка: 09:00")
    assert company.anna.buttons == []


async def test_a_question_left_by_back_takes_no_more_texts(company: Company) -> None:
    await opens(company.anna, "Утренняя сводка", "Назад")
    await company.anna.says("9:15")
    assert (await company.me(company.anna)).member.digest_at == time(8, 30)


async def test_a_menu_word_is_never_taken_for_an_answer(company: Company) -> None:
    await opens(company.anna, "Имя")
    await company.anna.says("☀️ Сегодня")
    await company.anna.says("Анна П.")
    assert (await company.me(company.anna)).member.name == "Анна Петрова"


async def test_the_owner_sets_the_companys_time_and_whoever_has_none_follows(company: Company) -> None:
    await opens(company.boris, "Часовой пояс", "Омск, 13:00")
    await opens(company.owner, "Правила", "Часовой пояс", "Самара, 11:00")
    company.owner.sees("Правила компании", "Время компании: Самара, 11:00")
    assert (await company.me(company.anna)).zone == "Europe/Samara"
    assert (await company.me(company.boris)).zone == "Asia/Omsk"
    await company.owner.taps("Часовой пояс")
    await company.owner.says("Тридевятое царство")
    company.owner.sees("Не знаю такого места")
    await company.owner.shares_location(43.11, 131.88)
    company.owner.sees("Время компании: Владивосток, 17:00")
    assert (await company.me(company.anna)).zone == "Asia/Vladivostok"


async def test_the_companys_time_is_the_owners_affair(company_en: Company) -> None:
    owner, lead = company_en.owner, company_en.lead
    await opens(owner, "Rules", "Time zone")
    owner.sees("Which time does the company go by?")
    button = owner.screen.buttons()[0]
    await lead.says("/settings")
    await lead.presses(lead.screen, button)
    lead.sees("Client not found")
    await owner.taps("Back")
    owner.sees("Company rules", "Company time: London")


async def test_the_owner_sets_the_rules_by_taps_and_words(company: Company) -> None:
    await opens(company.owner, "Правила")
    company.owner.sees("Правила компании", "заказа: 6", "Касаний по плану", "Праздники — выходные: Да")
    await company.owner.taps("Пора звонить")
    await company.owner.taps("9")
    await company.owner.taps("Касания по плану")
    await company.owner.says("много")
    company.owner.sees("от 1 до 100, например: 12")
    await company.owner.says("1000")
    company.owner.sees("от 1 до 100")
    await company.owner.says("20")
    await company.owner.taps("Проверенный клиент")
    await company.owner.says("много")
    company.owner.sees("от 1 до 100, например: 10")
    await company.owner.taps("15")
    await company.owner.taps("✓ Праздники выходные")
    company.owner.sees("Праздники — выходные: Нет")
    rules = (await company.me(company.owner)).workspace.rules
    assert rules == Rules(call_after_months=9, proven_orders=15, planned_touches=20, follow_holidays=False)


async def test_protection_is_the_owner_s_to_switch_and_holds_for_the_next_message(company: Company) -> None:
    await opens(company.owner, "Защита", "✓ Защита")
    await company.anna.says("/help")
    assert company.telegram.calls.of("sendMessage")[-1].params["protect_content"] == "false"


async def test_sources_are_added_renamed_taken_out_and_brought_back(company: Company) -> None:
    await opens(company.owner, "Источники", "Добавить")
    company.owner.sees("Как называется источник")
    await company.owner.says("Весенняя выставка")
    await company.owner.taps("Весенняя выставка")
    await company.owner.taps("Переименовать")
    await company.owner.says("Выставка весной")
    await company.owner.taps("Выставка весной")
    await company.owner.taps("Убрать из списка")
    company.owner.sees("Больше не предлагается")
    await company.owner.taps("Вернуть в список")
    company.owner.does_not_see("Больше не предлагается")
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        assert (await unit.directories.all(scope, DirectoryKind.SOURCE))[-1].text == "Выставка весной"


async def test_a_built_in_source_gets_the_company_s_own_word(company: Company) -> None:
    await opens(company.owner, "Источники", "Рекомендация", "Переименовать")
    await company.owner.says("Сарафанное радио")
    company.owner.sees("Сарафанное радио")
    company.owner.does_not_see("Рекомендация")


async def test_a_list_holds_twenty_and_no_word_twice(company: Company) -> None:
    await opens(company.owner, "Товары и услуги")
    for number in range(20):
        await company.owner.taps("Добавить")
        await company.owner.says(f"Товар {number}")
    assert not company.owner.can_tap("Добавить")
    await company.owner.taps("Товар 7")
    await company.owner.taps("Переименовать")
    await company.owner.says("товар 8")
    company.owner.sees("Это уже есть в списке")


async def test_rules_and_lists_are_not_for_reps_and_leads_whatever_they_tap(company: Company) -> None:
    await opens(company.owner)
    rules = next(button for button in company.owner.screen.buttons() if button["text"] == "Правила")
    sources = next(button for button in company.owner.screen.buttons() if button["text"] == "Источники")
    for who in (company.anna, company.lead):
        await opens(who)
        for button in (rules, sources):
            await who.presses(who.screen, button)
            assert who.toast == "Клиент не найден"
    me = await company.me(company.lead)
    lead = me.scope
    async with company.work(lead) as unit:
        for attempt in (
            workspaces.set_rules(unit, lead, Rules(call_after_months=1)),
            workspaces.add_entry(unit, lead, DirectoryKind.SOURCE, "Моё"),
            workspaces.protect(unit, lead, me.workspace, on=False),
        ):
            with pytest.raises(NotAllowed):
                await attempt


async def test_every_figure_that_the_bot_counts_by_is_the_owners_to_set(company: Company) -> None:
    await opens(company.owner, "Правила", "Давно не покупал", "18")
    company.owner.sees("Правила компании", "месяцев без заказа: 18")
    await company.owner.taps("Постоянный клиент")
    await company.owner.says("4")
    company.owner.sees("с какого заказа: 4, проверенный: 10")
    await company.owner.taps("Паузы")
    company.owner.sees("После разговора: 1 месяц", "После отказа: 6 месяцев")
    await company.owner.taps("После «Не сейчас»")
    await company.owner.says("13")
    company.owner.sees("от 1 до 12, например: 1")
    await company.owner.says("2")
    company.owner.sees("После «Не сейчас»: 2 месяца")
    await company.owner.taps("Назад")
    await company.owner.taps("План контактов")
    company.owner.sees("Отправить КП: раз в 1 месяц", "Активные: раз в 2 недели")
    await company.owner.taps("Потенциальные")
    await company.owner.taps("4")
    company.owner.sees("Потенциальные: раз в 4 недели")
    await company.owner.taps("✓ План контактов")
    company.owner.does_not_see("Потенциальные")
    rules = (await company.me(company.owner)).workspace.rules
    assert (rules.asleep_months, rules.regular_orders, rules.not_now_rest_months) == (18, 4, 2)
    assert (rules.potential_call_weeks, rules.plans_contacts) == (4, False)


async def test_a_figure_on_a_forged_button_is_refused_to_a_lead(company: Company) -> None:
    await opens(company.owner, "Правила", "Паузы", "После отказа")
    forged = next(button for button in company.owner.screen.buttons() if button["text"] == "12")
    await opens(company.lead)
    await company.lead.presses(company.lead.screen, forged)
    assert company.lead.toast == "Клиент не найден"
    assert (await company.me(company.owner)).workspace.rules == Rules()
