"""Dialogue: a file with clients is sent, looked at, corrected and loaded."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.program.app import App
from handlers.speech.taps.importing import Act, ImportTap
from sales.ground import ids
from sales.recording import touch_draft
from sandbox.doors.telegram import Telegram
from tests.clock import StandingClock
from tests.files.making import xlsx
from tests.files.team_files import FILES
from tests.handlers.conftest import Restart
from tests.handlers.sample_company import Company, founded
from tests.handlers.selling import client, open_card
from tests.handlers.sent_files import TABLE, base, loaded, loads, names, sent, wholes, workbook

KINDS = (
    "simple.xlsx", "extended.xlsx", "amo_contacts.csv", "amo_deals.xlsx", "bitrix_companies.csv", "bitrix_contacts.xls",
    "iphone.vcf", "android.vcf", "many.vcf",
)  # fmt: skip
IN_BOTH = ("extended.xlsx", "amo_deals.xlsx", "iphone.vcf")


def _each() -> Iterator[Any]:
    """Some kinds in both languages in the short run, too."""
    for kind in KINDS:
        yield pytest.param(kind, "ru", id=f"ru-{kind}")
        yield pytest.param(kind, "en", id=f"en-{kind}", marks=() if kind in IN_BOTH else pytest.mark.long)


@pytest.mark.parametrize(("kind", "language"), list(_each()))
async def test_one_tap_leads_from_the_file_to_cards(
    kind: str, language: str, telegram: Telegram, app: App, clock: StandingClock
) -> None:
    company = await founded(telegram, app, clock, language)
    lead = company.lead
    await sent(lead, FILES[kind](), kind)
    await loads(lead, language)
    lead.sees({"ru": "Сохранено", "en": "Saved"}[language])
    assert await base(company, lead)
    assert len(lead.chat.taps) == 1


async def test_what_was_understood_is_shown_before_anything_is_written(company: Company) -> None:
    await sent(company.anna, TABLE["ru"])
    company.anna.sees("ООО «Ромашка»", "+7 912 345-67-89", "звонить утром", "Новых: 2 клиента")
    assert not await base(company, company.anna)


async def test_the_preview_shows_birthdays_as_they_were_understood(company: Company) -> None:
    await sent(company.lead, "Название;Контакт;Телефон;День рождения\nРоза;Анна;+7 912 555-77-01;12.03.1985\n")
    company.lead.sees("👤 Анна · +7 912 555-77-01 · 🎂 12 марта 1985")


async def test_cancel_writes_nothing(company: Company) -> None:
    await sent(company.anna, TABLE["ru"])
    await company.anna.taps("Отмена")
    company.anna.sees("Хорошо, не записываю")
    assert not await base(company, company.anna)


async def test_a_second_tap_on_load_writes_nothing_more(company: Company) -> None:
    await sent(company.anna, TABLE["ru"])
    await company.anna.taps_twice("Загрузить 2")
    company.anna.sees("Сохранено: 2 клиента")
    assert len(await base(company, company.anna)) == 2


async def test_a_restart_between_the_preview_and_the_tap_changes_nothing(company: Company, restart: Restart) -> None:
    await sent(company.anna, TABLE["ru"])
    await restart()
    await loads(company.anna)
    company.anna.sees("Сохранено: 2 клиента")


async def test_a_wrong_column_is_corrected_by_a_tap(company: Company) -> None:
    anna = company.anna
    await sent(anna, TABLE["ru"])
    await anna.taps("Не тот столбец")
    await anna.taps("Комментарий →")
    await anna.taps("Чем занимаются")
    anna.sees("Комментарий → Чем занимаются")
    await anna.taps("Назад")
    await loads(anna)
    known = {one.client.name: one.client for one in await wholes(company, anna)}
    assert known["ООО «Ромашка»"].business == "звонить утром"
    assert not known["ООО «Ромашка»"].note


async def test_two_clients_with_one_number_are_both_made_and_the_second_is_to_check(company: Company) -> None:
    await sent(company.anna, "Клиент;Телефон\nОсина;89120002001\nИва;89120002001\n")
    company.anna.sees("Новых: 2 клиента", "Стоит проверить: 1")
    await loads(company.anna)
    company.anna.sees("Стоит проверить: Ива")
    assert await names(company, company.anna) == ["Ива", "Осина"]


async def test_whom_to_check_is_said_by_name_after_loading_and_how_many_more_there_are(company: Company) -> None:
    rows = "".join(f"Клён {number};22-33-4{number}\n" for number in range(7))
    await loaded(company.anna, f"Клиент;Телефон\nОсина;89120002001\n{rows}")
    company.anna.sees("Стоит проверить: Клён 0, Клён 1, Клён 2, Клён 3, Клён 4 и ещё 2")


async def test_a_meaning_that_is_none_of_the_choices_can_be_put_back(company: Company) -> None:
    anna = company.anna
    wide = ";".join(f"Столбец {number}" for number in range(1, 9))
    await sent(anna, f"Имя;{wide};Часы работы\nРадуга;;;;;;;;;9-18\n")
    await anna.taps("Не тот столбец")
    await anna.taps("›")
    await anna.taps("Часы работы →")
    assert "✓ Часы работы" in anna.buttons
    await anna.taps("Источник")
    anna.sees("Часы работы → Источник", "2 / 2")
    await anna.taps("Часы работы →")
    await anna.taps("Как прочитали вы")
    anna.sees("Часы работы → Часы работы", "2 / 2")


async def test_a_lead_imports_for_those_whom_a_column_names(company: Company) -> None:
    lead = company.lead
    await sent(lead, "Клиент;Менеджер\nЮг;Борис\nЗапад;Петрова Анна\nВосток;Кузнецов\n")
    await lead.taps("Чей клиент")
    lead.sees("Борис Иванов: 1", "Анна Петрова: 1")
    await lead.taps("Кузнецов: 1")
    await lead.taps("Борис Иванов")
    await lead.taps("Назад")
    await loads(lead)
    assert await names(company, company.boris) == ["Восток", "Юг"]
    assert await names(company, company.anna) == ["Запад"]


async def test_a_manager_who_is_nobody_is_asked_about_before_loading_and_stays_in_the_note(company: Company) -> None:
    lead = company.lead
    await sent(lead, "Клиент;Менеджер\nЮг;Сергей П.\nЗапад;Петрова Анна\nВосток;Сергей П.\n")
    lead.sees("❓ Нет в команде: Сергей П. (2)")
    await loads(lead)
    notes = {one.client.name: one.client.note for one in await wholes(company, lead)}
    assert notes == {"Юг": "Менеджер: Сергей П.", "Восток": "Менеджер: Сергей П.", "Запад": ""}


async def test_a_lead_may_give_all_of_them_to_one(company: Company) -> None:
    lead = company.lead
    await sent(lead, TABLE["ru"])
    await lead.taps("Чей клиент")
    await lead.taps("Всех одному")
    await lead.taps("Анна Петрова")
    await loads(lead)
    assert len(await base(company, company.anna)) == 2


async def test_whoever_gets_clients_by_a_leads_file_hears_of_it(company: Company) -> None:
    lead = company.lead
    await loaded(lead, "Клиент;Менеджер\nЮг;Борис\nЗапад;Борис\nСевер;\n")
    await company.app.tick()
    company.boris.sees("Вам загружено клиентов: 2", "Клиенты")
    lead.does_not_see("Вам загружено")
    await lead.taps("Отменить загрузку")
    await lead.taps("Да")
    lead.sees("Загрузка отменена", "Убрано: 3 клиента")
    await company.app.tick()
    company.boris.sees("ваших клиентов убрано: 2", "Лев Седов")


async def test_a_rep_imports_only_own_clients(company: Company) -> None:
    await sent(company.anna, "Клиент;Менеджер\nЮг;Борис Иванов\nСевер;Кузнецов\n")
    assert "Чей клиент" not in company.anna.buttons
    await loads(company.anna)
    (north,) = await wholes(company, company.anna)
    assert (north.client.name, north.client.note) == ("Север", "Менеджер: Кузнецов")
    assert not await base(company, company.boris)


async def test_a_file_that_is_none_is_refused_in_one_sentence(company: Company) -> None:
    for name, content, said in (
        ("пусто.csv", b" \n", "Файл пустой"),
        ("картинка.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(2000), "Такой файл я не прочту"),
        ("битый.xlsx", b"PK\x03\x04" + b"\x07" * 500, "Файл повреждён"),
    ):
        await sent(company.anna, content, name)
        company.anna.sees(said)


async def test_a_file_that_telegram_does_not_give_is_told_so(company: Company) -> None:
    await sent(company.anna, bytes(21 * 1024 * 1024), "база.csv")
    company.anna.sees("Файл больше 20 МБ")


async def test_a_table_too_large_with_nothing_open_is_told_so_at_once_and_how_to_send_it(company_en: Company) -> None:
    await sent(company_en.anna, bytes(21 * 1024 * 1024), "base.xlsx")
    company_en.anna.sees("larger than 20 MB", "Save it without pictures, or in two parts.")
    company_en.anna.does_not_see("Which client?")


async def test_a_button_that_names_no_import_leaves_what_it_names_alone(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    async with company.database.read() as unit:
        [draft] = await unit.drafts.latest(anna.id, touch_draft.KIND, 1)
    for act in (Act.CANCEL, Act.LOAD):
        forged = ImportTap(draft=ids.to_text(draft.id), act=act).pack()
        await anna.presses(anna.screen, {"text": "forged", "callback_data": forged})
        anna.sees("Эта загрузка закончена")
    async with company.database.read() as unit:
        assert await unit.drafts.get(anna.id, draft.id)


async def test_rows_that_were_not_taken_come_back_with_a_reason(company: Company) -> None:
    await loaded(company.anna, FILES["bad.csv"](), "bad.csv")
    company.anna.sees("не загрузились")
    assert company.anna.downloads().startswith(b"PK")


async def test_rows_sent_back_with_something_still_wrong_come_back_once_more_and_alike(company: Company) -> None:
    anna = company.anna
    table = [["Имя", "Телефон", "Заметка"], ["Юг", "+7 912 000-00-01", ""], ["", "", "позвонить"], ["", "", "зайти"]]
    await loaded(anna, xlsx(("Лист", table)), "база.xlsx")
    (headings, corrected, wrong), *_ = workbook(anna.downloads()).values()
    corrected[1] = "Север"
    await loaded(anna, xlsx(("Лист", [headings, corrected, wrong])), "база - не загружено.xlsx")
    anna.sees("база - не загружено.xlsx")
    anna.does_not_see("не загружено - не загружено")
    assert workbook(anna.downloads()) == {"Не взяты": [headings, wrong]}
    assert await names(company, anna) == ["Север", "Юг"]


async def test_a_template_can_be_filled_in_and_sent_back(company: Company) -> None:
    anna = company.anna
    await anna.says("/import")
    await anna.taps("Расширенный шаблон")
    (headings, _example), *_ = workbook(anna.downloads()).values()
    row = ["ООО «Юг»" if heading == "Клиент" else None for heading in headings]
    await loaded(anna, xlsx(("Клиенты", [headings, row])), "шаблон.xlsx")
    assert await names(company, anna) == ["ООО «Юг»"]


async def test_a_file_for_a_comment_goes_to_the_touch(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Комментарий")
    await sent(anna, TABLE["ru"], "прайс.csv")
    anna.sees("Комментарий сохранён")
    assert len(await base(company, anna)) == 1


async def test_with_a_card_open_a_table_is_an_import_first_and_may_go_to_the_touch(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await sent(anna, TABLE["ru"])
    anna.sees("вот как я это понимаю")
    await anna.taps("К касанию")
    anna.sees("Поговорили")


async def test_formulas_in_a_file_stay_text(company: Company) -> None:
    await loaded(company.anna, 'Имя;Комментарий\n=cmd|calc;"=1+1"\n')
    (known,) = await wholes(company, company.anna)
    assert (known.client.name, known.client.note) == ("=cmd|calc", "=1+1")


async def test_markup_in_a_file_is_shown_as_it_is(company: Company) -> None:
    await sent(company.anna, "Имя;Комментарий\n<b>Жир</b> & Ко;</i>\n")
    company.anna.sees("<b>Жир</b> & Ко", "</i>")


async def test_the_preview_says_how_the_last_touch_ended_and_which_rows_are_one_client(company: Company) -> None:
    rows = "Ромашка;+7 912 345-67-89;01.10.2026 недозвон;20.10.2026 звонил, просят КП\nРомашка;+7 912 345-67-89;;\n"
    await sent(company.anna, f"Имя;Телефон;1 касание;2 касание\n{rows}")
    company.anna.sees("2 касания, последнее 20 окт.: Просит КП · звонил, просят КП", "объединил: 1")


async def test_in_english_the_preview_says_how_the_last_touch_ended(company_en: Company) -> None:
    await sent(company_en.anna, "Name;Phone;Touch 1\nDaisy;+44 20 7946 0958;10/20/2026 no answer\n")
    company_en.anna.sees("1 touch, the last one 20 Oct: No answer")


async def test_a_client_that_looks_alike_is_shown_with_what_tells_it_apart(company: Company) -> None:
    anna = company.anna
    await loaded(anna, "Имя;Телефон;Адрес\nРомашка ООО;+7 912 000-00-01;Тверь\n")
    await sent(anna, "Имя;Телефон\nООО «Ромашка»;+7 912 000-00-02\n")
    await anna.taps("Похожие: 1")
    anna.sees("В базе:\nРомашка ООО\n+7 912 000-00-01 · Тверь")
