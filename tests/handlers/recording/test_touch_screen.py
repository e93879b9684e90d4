"""What stands on the touch screen at a client's door, and what can be put right there before the outcome."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.speech.screen import Style
from sales.actions.steps import plan
from sales.clients.client import BuyingRole, Client, Contact
from sales.ground.ids import new_id
from sales.values.phones import parse
from sales.work.step import StepKind, Wish
from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card, touches

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Europe/Moscow"))
WISH = Wish(StepKind.VISIT, date(2026, 11, 18), time(16), "Показать образцы стаканов")


async def at_the_door(company: Company, owner: Person, wish: Wish = WISH) -> Client:
    """A client with all that is needed there, and a step of today."""
    scope = await company.scope(owner)
    made = Client(
        new_id(),
        scope.actor,
        "ООО Ромашка",
        company.clock.now(),
        city="Омск",
        address="ул. Ленина, 24",
        hours="пн-пт 9-18",
        entrance_note="вход со двора",
        zone="Asia/Omsk",
    )
    numbers = (parse("+7 912 345-67-89", "RU"), parse("+7 3812 34-56-78", "RU"))
    who = Contact(new_id(), made.id, "Елена Савина", numbers, "директор", "savina@romashka.example", BuyingRole.DECIDES)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, made, [who, Contact(new_id(), made.id, "", (parse("+7 912 345-67-00", "RU"),))])
        await plan(unit, scope, made, wish, NOW)
        await unit.commit()
    return made


def in_order(person: Person, *pieces: str) -> None:
    text = person.screen.text.replace("\xa0", " ")
    places = [text.find(piece) for piece in pieces]
    assert places == sorted(places), f"{places} of {pieces} in\n{text}"
    assert -1 not in places, text


async def test_history_stands_first_and_the_number_next_to_the_buttons(company: Company) -> None:
    anna = company.anna
    await at_the_door(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    in_order(
        anna,
        "ООО Ромашка · у них 13:",
        "Касаний ещё не было",
        "🎯 Показать образцы стаканов · 16:00",
        "📍 ул. Ленина, 24 · пн-пт 9-18 · вход со двора",
        "👤 Елена Савина, директор",
        "📞 +7 912 345-67-89 · Telegram · WhatsApp",
    )
    assert anna.screen.text.endswith("WhatsApp"), "at the door one number is enough"


async def test_what_is_needed_at_the_door_stands_there_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await at_the_door(company_en, anna)
    await open_card(anna)
    await anna.taps("Touch")
    in_order(
        anna,
        "ООО Ромашка · 13:00 there",
        "No touches yet",
        "🎯 Показать образцы стаканов · 13:00",
        "📍 ул. Ленина, 24 · пн-пт 9-18 · вход со двора",
        "👤 Елена Савина, директор",
        "📞 +7 912 345-67-89 · Telegram · WhatsApp",
    )
    rows = [[button["text"] for button in row] for row in anna.screen.inline]
    assert [len(row) for row in rows] == [3, 2, 2, 2, 2, 2, 2, 3]
    assert (rows[1], rows[-1]) == (["Not in", "Moved"], ["↪️ Reschedule", "🗂 Card", "Back"])
    await taps_on_when(anna)


async def taps_on_when(person: Person) -> None:
    """Its four answers, and one of them: a day without an hour."""
    await person.taps("Now ▾")
    assert person.buttons[:4] == ["30 min ago", "This morning", "Yesterday", "Other"]
    await person.taps("Yesterday")
    assert "yesterday ▾" in person.buttons


async def test_only_a_visit_needs_the_address_and_only_a_letter_the_mailbox(company: Company) -> None:
    anna = company.anna
    await at_the_door(company, anna, replace(WISH, kind=StepKind.CALL))
    await open_card(anna)
    await anna.taps("Касание")
    anna.does_not_see("ул. Ленина", "savina@")
    assert anna.screen.text.endswith("\n📞 +7 381 234-56-78"), "a landline has no messengers"
    await anna.taps("Звонок")
    await anna.taps("Визит")
    anna.sees("ул. Ленина")
    await anna.taps("Визит")
    await anna.taps("Письмо")
    anna.sees("savina@romashka.example")
    anna.does_not_see("ул. Ленина")


async def test_the_last_talk_and_a_vain_attempt_since_have_a_line_each(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Думает")
    await anna.says("Цена устраивает, смотрят на сроки")
    await open_card(anna)
    await anna.taps("Касание")
    anna.sees("📞 сегодня 10:00 · Думает: Цена устраивает, смотрят")
    company.clock.moves(timedelta(minutes=5))
    await anna.taps("Недозвон")
    await open_card(anna)
    await anna.taps("Касание")
    in_order(anna, "💬 сегодня 10:00 · Думает: Цена", "📞 сегодня 10:05 · Недозвон")


async def test_outcomes_stand_in_two_columns_and_two_of_them_have_a_colour(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    rows = [[button["text"] for button in row] for row in anna.screen.inline]
    assert [len(row) for row in rows] == [3, 2, 2, 2, 2, 2, 2, 2]
    styles = {button["text"]: button["style"] for button in anna.screen.buttons() if "style" in button}
    assert styles == {"Заказ": Style.GOOD.value, "Отказ": Style.DANGER.value}


async def test_the_last_row_leads_to_other_days_to_the_card_and_back(company: Company) -> None:
    anna = company.anna
    await at_the_door(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    last = [button["text"] for button in anna.screen.inline[-1]]
    assert last == ["↪️ Сдвинуть", "🗂 Карточка", "Назад"]
    await anna.taps("Сдвинуть")
    assert anna.can_tap("Через 3 дня")
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Карточка")
    anna.sees("База:")


async def test_where_nothing_is_planned_there_is_nothing_to_reschedule(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    assert [button["text"] for button in anna.screen.inline[-1]] == ["🗂 Карточка", "Назад"]


@pytest.mark.parametrize(
    ("tapped", "shown", "at", "timed"),
    [
        ("30 мин назад", "сегодня 09:30", "2026-11-18T06:30:00+00:00", True),
        ("Утром", "сегодня", "2026-11-18T06:00:00+00:00", False),
        ("Вчера", "вчера", "2026-11-17T09:00:00+00:00", False),
    ],
)
async def test_when_it_was_is_two_taps_and_a_day_gets_no_hour(
    company: Company, tapped: str, shown: str, at: str, timed: bool
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.taps(tapped)
    assert f"{shown} ▾" in anna.buttons
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert (touch.at.isoformat(), touch.timed) == (at, timed)
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    await anna.taps("История")
    anna.sees(f"📞 {shown} · Звонок")


async def test_any_other_time_is_said_in_words(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.taps("Другое")
    anna.sees("Напишите, например: «вчера в 14:35»")
    await anna.says("вчера в 14:35")
    assert anna.can_tap("вчера 14:35")


async def test_somebody_without_a_name_is_chosen_by_the_number(company: Company) -> None:
    anna = company.anna
    await at_the_door(company, anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Елена ▾")
    await anna.taps("+7 912 345-67-00")
    anna.sees("📞 +7 912 345-67-00 · Telegram · WhatsApp")
    assert anna.can_tap("👤 …67-00 ▾")


async def test_who_wished_no_more_contact_is_named_so_before_anybody_dials(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    await anna.taps("Ещё")
    await anna.taps("Не беспокоить")
    await anna.taps("Касание")
    anna.sees("Просил")


async def test_of_a_long_name_nothing_is_cut_and_of_a_short_one_it_is_said_who_decides(company: Company) -> None:
    anna, long = company.anna, "Наталья Михайловна Хабибуллина"
    await client(company, anna, "ООО Дуб", long)
    await client(company, anna, "ООО Ясень", "Вера Носова")
    for name, told in (("ООО Дуб", f"👤 {long}\n"), ("ООО Ясень", "👤 Вера Носова, ЛПР со слов\n")):
        await open_card(anna, name)
        await anna.taps("Касание")
        anna.sees(told)
