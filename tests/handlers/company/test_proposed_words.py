"""Words that a rep brings, in a file or for an order, stand with the client at once; an owner says whether a list gets
them.
"""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from sales.actions import workspaces
from sales.actions.orders import propose_product
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.errors import NotAllowed, Rejected
from sandbox.people.person import Person
from storage.schema.tables import outbox
from tests.handlers.day.test_reminders import at
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card
from tests.handlers.sent_files import loaded

MORNING = datetime(2026, 11, 19, 5, 30, tzinfo=UTC)
"""Half past eight of the day after, in Moscow."""
TABLE = {
    "ru": "Имя;Телефон;Источник\nРомашка;+7 912 345-67-89;Ярмарка\nСевер;+7 912 345-67-87;Форум\nЮг;;Ярмарка\n",
    "en": "Name;Phone;Source\nDaisy;+44 20 7946 0958;Town fair\nNorth;;Forum\n",
}


async def test_words_of_a_reps_file_come_to_the_owner_once_and_each_is_added_or_left(company: Company) -> None:
    anna, owner = company.anna, company.owner
    await loaded(anna, TABLE["ru"])
    anna.sees("Новые слова, о справочнике решит владелец: 2")
    await open_card(anna)
    anna.sees("Ярмарка")
    assert not await _offered(company, "Ярмарка", "Форум")
    await at(company, MORNING, MORNING)
    owner.sees("Новые слова от команды", "Источник Ярмарка · 2 клиента · Анна Петрова", "И ещё 1 слово")
    assert sum("Новые слова от" in screen.text for screen in owner.screens) == 1
    await owner.taps("Добавить")
    owner.sees("«Ярмарка» теперь в справочнике", "Форум · 1 клиент")
    await owner.taps("Оставить словами")
    owner.sees("«Форум» остаётся словами")
    await owner.taps("Источники")
    owner.sees("Ярмарка", "🚫 Форум")
    assert await _offered(company, "Ярмарка", "Форум") == ["Ярмарка"]
    await open_card(anna, "Север")
    anna.sees("Форум")
    assert not any("Новые слова от" in screen.text for person in (company.lead, anna) for screen in person.screens)


async def test_the_same_in_english(company_en: Company) -> None:
    anna, owner = company_en.anna, company_en.owner
    await loaded(anna, TABLE["en"], language="en")
    anna.sees("New words, your owner decides on the list: 2")
    await at(company_en, datetime(2026, 11, 19, 8, 30, tzinfo=UTC))
    owner.sees("New words from the team", "Source Town fair · 1 client", "1 more to go")
    await owner.taps("Keep as words")
    await owner.taps("Add")
    owner.sees("“Forum” is in the list")


async def test_what_is_ordered_and_in_no_list_is_a_product_by_one_more_tap(company: Company) -> None:
    anna, owner = company.anna, company.owner
    await _orders(company, anna)
    await anna.says("ящики")
    anna.sees("Комментарий сохранён: «ящики»", "Что заказали?")
    await anna.taps("Это товар")
    anna.sees("📦 ящики. Добавить ли в справочник, решит владелец", "Когда?")
    await anna.taps("Завтра")
    await anna.taps("К карточке")
    anna.sees("📦 ящики")
    await at(company, MORNING)
    owner.sees("Товар ящики · 1 заказ")
    await owner.taps("Добавить")
    owner.sees("«ящики» теперь в справочнике")


async def test_a_word_that_waits_or_was_left_is_known_the_next_time(company: Company) -> None:
    anna = company.anna
    await _orders(company, anna)
    await anna.says("ящики")
    await anna.taps("Это товар")
    await _orders(company, anna, "Дуб")
    await anna.says("Ящики")
    anna.sees("Когда?")
    await at(company, MORNING)
    company.owner.sees("Товар ящики · 2 заказа")
    company.owner.does_not_see("И ещё")


async def test_a_long_remark_is_offered_as_no_product(company: Company) -> None:
    await _orders(company, company.anna)
    await company.anna.says("просили довезти до второго склада")
    company.anna.sees("Что заказали?")
    assert not company.anna.can_tap("Это товар")


async def test_a_second_answer_changes_nothing_and_says_how_it_stands(company: Company) -> None:
    owner = company.owner
    await loaded(company.anna, TABLE["ru"])
    await at(company, MORNING)
    screen = owner.screen
    add, keep = screen.buttons()[:2]
    await owner.presses(screen, add)
    await owner.presses(screen, keep)
    owner.sees("«Ярмарка» теперь в справочнике")
    assert await _offered(company, "Ярмарка") == ["Ярмарка"]


async def test_a_word_that_the_owner_writes_meanwhile_is_added_by_that(company: Company) -> None:
    owner = company.owner
    await loaded(company.anna, TABLE["ru"])
    await owner.says("/settings")
    await owner.taps("Источники")
    owner.sees("❔ Ярмарка")
    await owner.taps("Добавить")
    await owner.says("ярмарка")
    await at(company, MORNING)
    owner.sees("Форум · 1 клиент")
    assert "Ярмарка" not in owner.screen.text
    assert "И ещё" not in owner.screen.text
    assert await _offered(company, "Ярмарка") == ["Ярмарка"]


async def test_what_is_answered_before_the_morning_is_not_asked_about(company: Company) -> None:
    owner = company.owner
    await loaded(company.anna, TABLE["en"])
    await owner.says("/settings")
    await owner.taps("Источники")
    await owner.taps("Town fair")
    owner.sees("Слово из файла или заказа")
    await owner.taps("Оставить словами")
    await owner.taps("Добавить")
    await at(company, MORNING)
    assert not any("Новые слова от" in screen.text for screen in owner.screens)
    async with company.database.read() as unit:
        assert await unit.transaction.rows(select(outbox.c.state).where(outbox.c.kind == "words")) == [("skipped",)]


async def test_words_of_a_file_that_was_taken_back_are_not_asked_about(company: Company) -> None:
    anna = company.anna
    await loaded(anna, TABLE["ru"])
    await anna.taps("Отменить загрузку")
    await anna.taps("Да")
    await at(company, MORNING)
    assert not any("Новые слова от" in screen.text for screen in company.owner.screens)


async def test_an_order_is_undone_whatever_became_of_its_word(company: Company) -> None:
    anna = company.anna
    await _orders(company, anna)
    await anna.says("ящики")
    await anna.taps("Это товар")
    await anna.taps("Завтра")
    await _answered(company, "ящики", added=True)
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert await _offered(company, "ящики", kind=DirectoryKind.PRODUCT) == ["ящики"]


async def test_only_an_owner_answers(company: Company) -> None:
    await loaded(company.anna, TABLE["ru"])
    await at(company, MORNING)
    add = company.owner.screen.buttons()[0]
    await company.lead.says("/find")
    await company.lead.presses(company.lead.screen, add)
    company.lead.does_not_see("в справочнике")
    with pytest.raises(NotAllowed):
        await _answered(company, "Форум", added=True, by=company.anna)
    assert not await _offered(company, "Ярмарка", "Форум")


async def test_a_full_list_is_said_and_the_word_waits_on(company: Company) -> None:
    owner = company.owner
    await loaded(company.anna, TABLE["ru"])
    scope = await company.scope(owner)
    async with company.work(scope) as unit:
        for number in range(12):
            await workspaces.add_entry(unit, scope, DirectoryKind.SOURCE, f"Свой {number}")
        await unit.commit()
    await at(company, MORNING)
    await owner.taps("Добавить")
    owner.sees("Список заполнен")
    await owner.taps("Оставить словами")
    owner.sees("«Ярмарка» остаётся словами")


async def test_more_words_than_anybody_would_look_at_are_not_proposed_and_stay_in_the_note(company: Company) -> None:
    anna, scope = company.anna, await company.scope(company.anna)
    rows = "".join(f"Клиент {number};;Слово {number}\n" for number in range(25))
    await loaded(anna, f"Имя;Телефон;Источник\n{rows}")
    anna.sees("решит владелец: 20")
    async with company.read(scope) as unit:
        assert len(await unit.directories.waiting(scope)) == 20
    await client(company, anna)
    await _orders(company, anna, "Дуб")
    async with company.work(scope) as unit:
        for number in range(20):
            await unit.directories.propose(
                scope, Entry(ids.new_id(), DirectoryKind.PRODUCT, None, f"Т{number}", 0, retired=True, proposed_by=1)
            )
        touch = await unit.touches.last_by(scope, company.clock.now().replace(hour=0))
        assert touch is not None
        with pytest.raises(Rejected):
            await propose_product(unit, scope, touch.id, "Ещё", company.clock.now())


async def _orders(company: Company, person: Person, name: str = "Клён") -> None:
    """Up to the question what it was; the company has a list of products."""
    await client(company, person, name)
    scope = await company.scope(company.owner)
    async with company.work(scope) as unit:
        if not await unit.directories.all(scope, DirectoryKind.PRODUCT):
            await unit.directories.add(scope, Entry(ids.new_id(), DirectoryKind.PRODUCT, None, "Кабель", 0))
        await unit.commit()
    await open_card(person, name)
    await person.taps("Касание")
    await person.taps("Заказ")
    await person.taps("Пропустить")
    person.sees("Что заказали?")


async def _answered(company: Company, word: str, *, added: bool, by: Person | None = None) -> None:
    scope = await company.scope(by or company.owner)
    async with company.work(scope) as unit:
        (entry,) = [one.entry for one in await unit.directories.waiting(scope) if one.entry.text == word]
        await workspaces.decide(unit, scope, entry.kind, entry.id, added=added)
        await unit.commit()


async def _offered(company: Company, *words: str, kind: DirectoryKind = DirectoryKind.SOURCE) -> list[str]:
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        offered = {one.text for one in await unit.directories.all(scope, kind)}
    return [word for word in words if word in offered]
