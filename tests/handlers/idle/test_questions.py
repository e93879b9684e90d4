"""A question is answered by what there is: a card, the report, a list. It is recorded nowhere, and makes nobody new."""

import pytest

from handlers.idle.told import asked
from sales.days.periods import MONTHS, last_month
from tests.handlers.card.test_keys import key
from tests.handlers.day.test_reminders import moscow
from tests.handlers.importing.test_debts import sends
from tests.handlers.reporting.test_report import TALKED, did
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches


async def test_a_question_about_a_client_opens_its_card(company: Company) -> None:
    anna, gromova = company.anna, await client(company, company.anna, "Громова", "")
    questions = (
        "сколько должна Громова",
        "долг Громовой",
        "что брала Громова?",
        "кто ведёт Громову",
        "телефон Громовой",
        "досье на Громову",
    )
    for text in questions:
        await anna.says("/help")
        await anna.says(text)
        anna.sees("Громова", "Касание")
        (anna.sees if "долж" in text or "долг" in text else anna.does_not_see)("Долга нет")
        anna.does_not_see("Сохранить")
        assert not await touches(company, anna, gromova)


@pytest.mark.parametrize(
    "text",
    [
        "how much does Knead Bakery owe us",
        "Knead Bakery's phone",
        "when did Knead order last",
        "who runs Knead?",
        "dossier Knead Bakery",
    ],
)
async def test_the_same_in_english(company_en: Company, text: str) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Knead Bakery", "")
    await anna.says(text)
    anna.sees("Knead Bakery", "Touch")
    anna.does_not_see("Wants a quote", "Save")


async def test_two_clients_of_a_name_that_is_asked_for_are_both_found(company: Company) -> None:
    anna = company.anna
    for name in ("Ромашка Север", "Ромашка Юг"):
        await client(company, anna, name, "")
    await sends(company.lead, "Клиент;Сумма долга\nРомашка Юг;700\n")
    await company.lead.taps("Заменить долги")
    await anna.says("сколько должна Ромашка")
    anna.sees("В этом списке по «Ромашка»")
    assert ["700" in one for one in anna.buttons[:2]] == [True, False]
    assert ["Ромашка Юг" in one for one in anna.buttons[:2]] == [True, False]


@pytest.mark.parametrize("text", ["кто больше всех звонил", "почему отказываются", "какой источник приносит заказы"])
async def test_figures_that_are_asked_for_are_the_report_of_whoever_asks(company: Company, text: str) -> None:
    for person in (company.lead, company.anna):
        await person.says(text)
        person.sees("Неделя", "Месяц")
        person.does_not_see("никого нет", "Сохранить")


@pytest.mark.parametrize("text", ["who called most", "why do clients refuse", "which source brings orders"])
async def test_figures_in_english(company_en: Company, text: str) -> None:
    await company_en.lead.says(text)
    company_en.lead.sees("Week", "Month")


@pytest.mark.parametrize("text", ["кто больше всех должен", "крупные молчат год"])
async def test_what_a_report_or_a_list_answers_makes_nobody_new(company: Company, text: str) -> None:
    await company.lead.says(text)
    company.lead.does_not_see("никого нет", "Неделя", "🆕")


async def test_the_days_that_are_asked_for_are_the_reports(company: Company) -> None:
    lead = company.lead
    for text, button in (
        ("кто больше всех звонил на прошлой неделе", "Прошлая неделя"),
        ("сколько звонков за месяц", "Месяц"),
    ):
        await lead.says(text)
        asked = lead.screen.text
        await lead.says("/report")
        await lead.taps(button)
        assert asked == lead.screen.text


async def test_the_days_that_are_asked_for_in_english(company_en: Company) -> None:
    lead = company_en.lead
    await lead.says("who called most last week")
    asked = lead.screen.text
    await lead.says("/report")
    await lead.taps("Last week")
    assert asked == lead.screen.text


async def test_a_plan_that_is_asked_about_is_the_running_weeks_also_on_a_monday(company: Company) -> None:
    lead = company.lead
    company.clock.moves_to(moscow(10, day=23))
    await did(company, company.anna, "Астра", TALKED, days_ago=4)
    await lead.says("/report")
    for word in ("План", "Анна Петрова", "Звонки", "20"):
        await lead.taps(word)
    for text in ("кто отстаёт от плана", "как идёт план", "план Анны", "who is behind plan"):
        await lead.says("/help")
        await lead.says(text)
        lead.sees("звонки ░░░░ 0 из 20")
    await lead.says("кто больше всех звонил")
    lead.sees("Планы, как идут сейчас", "0 из 20")


async def test_a_month_that_is_asked_for_by_name_is_the_last_such(company: Company) -> None:
    lead, over = company.lead, last_month(company.clock.now().date())
    name = next(word for word, month in MONTHS.items() if month == over.since.month)
    await lead.says("/report")
    await lead.taps("Прошлый месяц")
    whole = lead.screen.text
    for text in (f"кто больше всех звонил за {name}", f"/report {name}"):
        await lead.says(text)
        assert lead.screen.text == whole


async def test_what_a_member_has_done_is_that_members_report_to_whoever_sees_it(company: Company) -> None:
    await did(company, company.boris, "Астра", TALKED)
    for text in ("сколько звонков у Бориса", "отчёт по Борису", "как работает Борис?", "how is Борис doing"):
        await company.lead.says(text)
        company.lead.sees("Борис Иванов · 16–", "Разговоров: 1")
        await company.anna.says(text)
        company.anna.sees("Отчёты коллег видят только их руководители")
        company.anna.does_not_see("Борис Иванов", "Разговоров: 1 (", "🆕", "Клиент не найден")
    await company.anna.taps("Отчёт")
    company.anna.sees("Отчёт · 16–")
    await client(company, company.anna, "Кафе Борис")
    await company.anna.says("что с Борисом")
    company.anna.sees("Кафе Борис")
    await company.anna.says("отчёт по Борису")
    company.anna.does_not_see("Отчёты коллег")
    await company.boris.says("сколько звонков у Бориса")
    company.boris.sees("Разговоров: 1")
    await company.lead.says("сколько звонков у Громова")
    company.lead.does_not_see("Громов ·", "🆕")


async def test_complaints_that_are_asked_for_are_the_open_ones(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await lead.says("какие претензии открыты?")
    lead.sees("Открытых претензий нет")
    await client(company, anna, "ООО Ромашка")
    await open_card(anna)
    for word in ("Касание", "Претензия"):
        await anna.taps(word)
    await lead.says("есть ли претензии")
    lead.sees("ООО Ромашка")
    lead.does_not_see("Открытых претензий нет")
    for text in ("какие претензии открыты", "жалобы за неделю"):
        await company.boris.says(text)
        company.boris.does_not_see("Ромашка", "Команда.", "претензий нет")


@pytest.mark.parametrize(
    "text", ["сколько должен Громов", "Громов сколько должен?", "кто ведёт Громов", "что по Громов"]
)
async def test_of_nobody_known_it_is_said_that_there_is_nobody(company: Company, text: str) -> None:
    await client(company, company.anna, "Астра", "")
    await company.lead.says(text)
    company.lead.sees("По «Громов» никого нет")
    company.lead.does_not_see("не отвечу")


async def test_the_same_of_nobody_in_english(company_en: Company) -> None:
    for text in ("how much does Gromov owe", "when did we last call Gromov?"):
        await company_en.lead.says(text)
        company_en.lead.sees("Nothing found for “Gromov”")
    await company_en.lead.says("any open complaints")
    company_en.lead.sees("No open complaints")


async def test_what_a_members_clients_need_is_that_members_screen(company: Company) -> None:
    lead = company.lead
    await did(company, company.boris, "Астра", TALKED)
    for text in ("что нужно клиентам Бориса, если он уходит?", "what do Бориса's clients need"):
        await lead.says("/help")
        await lead.says(text)
        lead.sees("Борис Иванов", "Без шага 1")
        assert lead.can_tap("Передать часть")
    for text in ("что нужно клиентам Бориса", "что нужно клиентам Анны"):
        await company.anna.says(text)
        company.anna.does_not_see("Иванов", "Без шага", "Менеджер")


async def test_key_clients_who_are_silent_are_the_list_of_key_clients(company: Company) -> None:
    lead = company.lead
    await key(company, company.anna, "Пион", days=20)
    await key(company, company.anna, "Астра", days=40)
    await lead.says("какие ключевые давно молчат")
    lead.sees("Ключевые", "Астра", "Пион")
    await lead.says("какие ключевые молчат месяц")
    lead.sees("Ключевые", "молчат месяц", "Астра", "40 дн.")
    lead.does_not_see("Пион")
    await lead.says("молчат месяц")
    lead.sees("молчат месяц", "Астра")


async def test_words_of_a_list_beside_a_colleagues_name_are_that_list_to_whoever_leads(company: Company) -> None:
    lead = company.lead
    await did(company, company.boris, "Астра", TALKED)
    await did(company, company.anna, "Пион", TALKED)
    for text in ("клиенты Бориса без шага", "без шага у Бориса", "clients of Бориса without a step"):
        await lead.says(text)
        lead.sees("Без шага", "Борис Иванов", "Астра")
        lead.does_not_see("Пион")
    await client(company, company.boris, "Бориса Ромашка", "")
    await lead.says("клиенты Бориса Ромашка без шага")
    lead.does_not_see("Астра")
    await company.anna.says("клиенты Бориса без шага")
    company.anna.does_not_see("Астра")


async def test_who_leaves_clients_without_a_step_is_the_report_that_gives_them_a_day(
    company: Company,
) -> None:
    lead = company.lead
    await did(company, company.anna, "Астра", TALKED)
    await lead.says("кто оставляет клиентов без шага")
    lead.sees("Анна Петрова", "без шага 1")
    assert lead.can_tap("Разложить по дням")


async def test_what_cannot_be_answered_is_said_and_nobody_is_made_of_it(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Громова", "")
    await anna.says("какая завтра погода?")
    anna.sees("На такое пока не отвечу", "Искать", "Отчёт", "Клиенты")
    anna.does_not_see("Новый клиент", "Сохранить")
    await anna.taps("Искать")
    anna.sees("никого нет")


async def test_whom_a_question_names_is_a_tap_away(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    anna, gromova = company.anna, await client(company, company.anna, "Громова", "")
    await client(company, anna, "Астра", "")
    for most in (2, 1):
        monkeypatch.setattr(asked, "MOST_NAMED", most)
        await anna.says("почему Громова купила меньше Астры?")
        assert len(anna.buttons) == most + 3
    await anna.says("почему Громова купила так мало?")
    anna.sees("На такое пока не отвечу", "Громова")
    await anna.taps("Громова")
    anna.sees("Касание")
    assert not await touches(company, anna, gromova)


async def test_what_is_asked_after_a_touch_is_offered_to_it_as_ever(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.says("какая у них скидка?")
    anna.sees("Это про клиента «Ромашка»?", "Искать")


async def test_more_than_a_name_behind_words_of_a_question_is_a_report(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("когда звонили Ромашке не взяли трубку")
    anna.sees("ООО Ромашка", "Сохранить")
    await anna.says("/cancel")
    await anna.says("телефон Ивановой")
    anna.does_not_see("На такое пока не отвечу")


async def test_who_buys_what_is_asked_for_as_ever(company: Company) -> None:
    await company.anna.says("кто берёт соломинки")
    company.anna.sees("Среди товаров нет «соломинки»")


async def test_after_a_card_words_of_a_list_open_the_list(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.says("кто нам должен")
    anna.does_not_see("Это про клиента")
    anna.sees("Должны нам")


async def test_a_report_that_begins_as_a_question_is_still_a_report(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("Ромашка: сколько стоит, спросили; отправить прайс завтра")
    anna.sees("ООО Ромашка", "Сохранить")
