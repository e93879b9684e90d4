"""What every conversation relies on: the menu's words, leaving, help, and that nothing is met with silence."""

from datetime import UTC, datetime
from itertools import product

import pytest
from aiogram.methods import SetMyCommands, SetMyDescription, SetMyShortDescription

from handlers.speech.commands import at_start
from handlers.speech.menu import EMOJI, ROWS, keyboard, label, place_of
from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES
from sandbox.people.person import Person
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company
from tests.handlers.selling import client

PLACES = [place for row in ROWS for place in row]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_a_menu_word_is_known_with_and_without_its_emoji(language: str, place: str) -> None:
    word = label(language, place)
    assert place_of(word) == place
    assert place_of(f"{EMOJI[place]} {word}") == place
    assert place_of(f"  🔥{word.upper()}  ") == place


def test_the_key_of_the_first_release_still_adds_a_client() -> None:
    assert place_of("➕ Новый клиент") == place_of("➕ New client") == "new"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_is_two_rows_of_three_that_can_be_put_away_and_the_field_says_how_to_write(language: str) -> None:
    shown = keyboard(Reader(language, "UTC", datetime(2026, 11, 18, tzinfo=UTC)))
    assert [len(row) for row in shown.keyboard] == [3, 3]
    assert not shown.is_persistent
    assert 0 < len(shown.input_field_placeholder or "") <= 64


@pytest.mark.parametrize("text", ["", None, "Сегодня звонил Ромашке", "☀️", "Клиент"])
def test_other_texts_are_no_menu_words(text: str | None) -> None:
    assert place_of(text) is None


async def test_every_menu_word_opens_its_place(company: Company) -> None:
    for language, place in product(LANGUAGES, PLACES):
        await company.anna.says(label(language, place))
        assert company.anna.news
        company.anna.does_not_see("Напишите имя клиента или часть телефона")


async def commands_work(person: Person) -> None:
    await person.says("/start")
    names = [command["command"] for command in person.commands]
    for name in names:
        await person.says(f"/{name}")
        assert person.news, f"/{name} is met with silence"
        person.does_not_see("Клиент не найден", "Client not found")


async def test_every_command_of_the_menu_answers_whoever_sees_it(company: Company) -> None:
    for person in (company.anna, company.lead, company.owner):
        await commands_work(person)


async def test_every_command_answers_in_english_too(company_en: Company) -> None:
    await commands_work(company_en.owner)


async def test_the_command_menu_speaks_the_person_s_language(company: Company) -> None:
    await company.anna.says("/start")
    assert "Найти клиента" in [command["description"] for command in company.anna.commands]


@pytest.mark.parametrize("default", LANGUAGES)
def test_what_the_bot_says_of_itself_fits_in_every_language(default: str) -> None:
    for method in at_start(default):
        match method:
            case SetMyCommands(commands=commands):
                assert all(0 < len(command.description) <= 100 for command in commands)
            case SetMyDescription(description=text):
                assert 0 < len(text or "") <= 512
            case SetMyShortDescription(short_description=text):
                assert 0 < len(text or "") <= 120


async def test_help_speaks_of_a_client_of_ones_own_and_says_what_the_signs_mean(company: Company) -> None:
    anna = company.anna
    await anna.says("/help")
    anna.sees("Ромашка звонил, просят КП", "Что значат значки", "🚪 Часы работы", "🏆", "🔘")
    await client(company, anna, "ООО Лютик")
    await anna.says("/find лютик")
    await anna.says("/help")
    anna.sees("Лютик звонил, просят КП")
    await anna.says("/touch")
    anna.sees("«Лютик недозвон, завтра»")


async def test_cancel_leaves_what_is_open_and_clears_up_what_was_asked(company: Company) -> None:
    await company.anna.says("/settings")
    await company.anna.taps("Имя")
    await company.anna.says("/cancel")
    company.anna.sees("Хорошо, не записываю")
    assert not [screen for screen in company.anna.screens if "зовут коллеги" in screen.text]
    await company.anna.says("Анна П.")
    assert (await company.me(company.anna)).member.name == "Анна Петрова"


async def test_what_a_command_asked_is_cleared_up_once_it_is_answered(company: Company) -> None:
    await company.anna.says("/new")
    question = company.anna.screen
    await company.anna.says("Лютик")
    assert question not in company.anna.screens


async def test_cancel_clears_up_what_a_command_asked(company: Company) -> None:
    await company.anna.says("/near")
    question = company.anna.screen
    await company.anna.says("Отмена")
    assert question not in company.anna.screens
    assert "☀️ Сегодня" in company.anna.keys


async def test_cancel_says_so_in_english(company_en: Company) -> None:
    await company_en.anna.says("/settings")
    await company_en.anna.taps("Name")
    await company_en.anna.says("/cancel")
    company_en.anna.sees("OK, not recorded")


async def test_cancel_with_nothing_open_is_friendly(company: Company) -> None:
    await company.anna.says("/cancel")
    company.anna.sees("Сейчас ничего не открыто")


async def test_help_says_that_text_works_without_network(company: Company) -> None:
    await company.anna.says("/help")
    company.anna.sees("Нет сети?", "Ромашка звонил, просят КП, перезвонить в пт в 10")


async def test_privacy_says_what_is_kept_and_whom_to_ask(company: Company) -> None:
    await company.anna.says("/privacy")
    company.anna.sees("Что хранится и кто это видит", "попросите владельца компании")


async def test_an_old_button_says_what_to_do_instead(company: Company) -> None:
    await company.anna.says("/help")
    await company.anna.presses(company.anna.screen, {"text": "?", "callback_data": "z9:whatever"})
    assert "устарела" in company.anna.toast


async def test_a_forged_button_is_answered_like_one_that_leads_nowhere(company: Company) -> None:
    await company.anna.says("/help")
    for data in ("c1:AAAAAAAAAAA:", "w1:l::", "w1:m:nonsense:", "g1:z:Mars/Base", "y1:l:planets:", "m1:moon"):
        await company.anna.presses(company.anna.screen, {"text": "?", "callback_data": data})
        assert company.anna.toast


async def test_what_nobody_expects_is_answered_with_a_hint(company: Company) -> None:
    await company.anna._send("", {"dice": {"emoji": "🎲", "value": 3}})
    company.anna.sees("Напишите имя клиента или часть телефона")
    assert company.anna.keys


async def test_a_command_that_is_none_is_not_looked_for(company: Company, company_en: Company) -> None:
    await company.anna.says("/ромашка")
    company.anna.sees("Такой команды нет", "/help")
    await company_en.anna.says("/tody now")
    company_en.anna.sees("There is no such command", "/help")


async def test_a_restart_in_the_middle_of_a_question_changes_nothing(company: Company, restart: Restart) -> None:
    await company.anna.says("/settings")
    await company.anna.taps("Имя")
    await restart()
    await company.anna.says("Анна П.")
    company.anna.sees("Имя: Анна П.")


@pytest.mark.parametrize("fault", ["drop_next", "lose_answer", "bad_gateway", "server_error"])
async def test_a_screen_that_did_not_come_is_there_after_a_second_tap(company: Company, fault: str) -> None:
    await company.anna.says("/settings")
    screen = company.anna.screen
    days = next(button for button in screen.buttons() if button["text"] == "Рабочие дни")
    getattr(company.telegram.faults, fault)("editMessageText")
    await company.anna.presses(screen, days)
    await company.anna.presses(screen, days)
    company.anna.sees("По каким дням вы работаете?")


@pytest.mark.parametrize("elsewhere", ["☀️ Сегодня", "/today", "/nonsense"])
async def test_an_open_question_does_not_outlive_a_menu_word_or_a_command(company: Company, elsewhere: str) -> None:
    anna = company.anna
    await anna.says("/new ООО Ромашка")
    await anna.taps("К карточке")
    await anna.taps("Изменить")
    await anna.taps("Название")
    await anna.says(elsewhere)
    await anna.says("Ромашка")
    anna.does_not_see("Сохранено")
    anna.sees("ООО Ромашка")


async def test_a_new_client_that_was_begun_does_not_take_a_search_for_a_name(company: Company) -> None:
    await company.anna.says("/new")
    await company.anna.says("/today")
    await company.anna.says("Ольга")
    company.anna.does_not_see("Сохранено")
    company.anna.sees("Ольга")


async def test_cancel_still_leaves_what_is_open(company: Company) -> None:
    await company.anna.says("/new")
    await company.anna.says("/cancel")
    company.anna.sees("Хорошо, не записываю")
