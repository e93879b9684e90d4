"""After *Saved* every word that is in no other field is in the base: looked for there, not on the screen."""

import pytest
from sqlalchemy import select

from storage.schema.tables import clients, next_steps, touches
from tests.handlers.sample_company import Company
from tests.handlers.selling import client
from tests.handlers.selling import touches as touches_of

KNOWN = {"ru": ("Ромашка", "Василёк", "Лютик"), "en": ("Daisy", "Aster", "Linden Farm")}
SAVES = ("Сохранить", "Новый клиент", "Save", "New client")
TOLD = {
    "ru": (
        ("Ромашка недозв, секретарь Люда сказала после обеда, наберу завтра в 10", "Люда после обеда"),
        ("Ромашка новый директор Пётр Ильич\nВасилёк недозвон, сломался домофон", "новый директор Пётр Ильич домофон"),
        ("Василёк 12 коробок стаканов на 15 тыс, отгрузка в пт со склада на Ленина", "коробок стаканов склада Ленина"),
        ("Лютик думают, сравнивают с Зенитом, выставить счёт в понедельник", "Зенитом счёт"),
        ("Василёк отказ дорого, Заря заказала на 9 тыс крышки", "Заря крышки"),
        ("Лютик просят каталог, перезвонить завтра", "каталог"),
        ("Вектор звонил, просили каталог по бумаге, перезвонить в пятницу", "Вектор каталог бумаге"),
        ("Лютик поговорил с Верой, переехали на Садовую, вход со двора", "переехали Садовую двора"),
    ),
    "en": (
        ("Daisy no ans, Lucy at the desk says after lunch, try tomorrow at 10", "Lucy desk lunch"),
        (
            "Daisy has a new director Peter Hill\nAster no answer, the buzzer is broken",
            "director Peter Hill buzzer",
        ),
        ("Aster ordered 12 boxes of cups for 900, deliver friday from the Leeds depot", "boxes cups Leeds depot"),
        ("Linden Farm thinking, comparing with Zenith, send the invoice on monday", "Zenith invoice"),
        ("Aster refused, Poppy ordered lids for 450", "Poppy lids"),
        ("Linden Farm want a price list, call back tomorrow", "price list"),
        ("Vector called, asked about the paper range, call back friday", "Vector paper range"),
        ("Linden Farm moved to Garden Street, entrance from the yard", "moved Garden Street yard"),
    ),
}


@pytest.mark.parametrize(
    ("language", "message", "words"), [(language, *told) for language, all_ in TOLD.items() for told in all_]
)
async def test_what_was_written_is_in_the_base(
    company: Company, company_en: Company, language: str, message: str, words: str
) -> None:
    where = company if language == "ru" else company_en
    for name in KNOWN[language]:
        await client(where, where.anna, name, "")
    await where.anna.says(message)
    await where.anna.taps(next(label for label in where.anna.buttons if label.startswith(SAVES)))
    where.anna.sees("Сохранено" if language == "ru" else "Saved")
    written = await _written(where)
    assert not [word for word in words.split() if word not in written]


async def test_words_about_whom_one_has_just_told_of_are_offered_to_that_touch(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Ромашка")
    await anna.says("Ромашка думают, позвонить завтра")
    await anna.taps("Сохранить")
    await anna.says("Ромашка реквизиты у бухгалтера Веры")
    await anna.taps("К касанию")
    [touch] = await touches_of(company, anna, romashka)
    assert "реквизиты у бухгалтера Веры" in touch.comment


async def test_a_late_tap_on_what_is_saved_changes_nothing(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Ромашка")
    aster = await client(company, anna, "Василёк", "Вера")
    await anna.says("Ромашка недозвон\nВасилёк думают")
    before = anna.screen
    edit = next(button for button in before.buttons() if "Василёк" in button["text"])
    await anna.taps("Сохранить всё")
    await anna.presses(before, edit)
    anna.sees("Сохранено", "Ромашка", "Василёк")
    assert [len(await touches_of(company, anna, one)) for one in (romashka, aster)] == [1, 1]


async def test_what_a_step_was_for_stays_in_the_touch_once_the_step_is_dropped_after_saving(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna, "Ромашка")
    await client(company, anna, "Василёк", "")
    await anna.says("Ромашка думают, отвезти образцы в пт в 10")
    await anna.taps("Сохранить")
    await anna.taps("Другая дата")
    await anna.taps("Не планировать")
    [touch] = await touches_of(company, anna, romashka)
    assert touch.comment == "Ромашка думают, отвезти образцы в пт в 10"
    await anna.taps("Отменить запись")
    await anna.says("Ромашка думают, отвезти каталог в пт\nВасилёк недозвон")
    await anna.taps("Сохранить всё")
    await anna.taps("Ромашка")
    await anna.taps("Следующий шаг")
    await anna.taps("Убрать шаг")
    [touch] = await touches_of(company, anna, romashka)
    assert touch.comment == "отвезти каталог"
    await anna.taps("Отменить")
    [touch] = await touches_of(company, anna, romashka)
    assert touch.comment == ""


async def test_nor_is_it_lost_with_whoever_wishes_no_more_calls(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy")
    await anna.says("Daisy asked us not to call again, bring the papers on friday")
    await anna.taps("Save")
    await anna.taps("Yes")
    [touch] = await touches_of(company_en, anna, daisy)
    assert "bring the papers" in touch.comment


async def _written(company: Company) -> str:
    async with company.database.read() as unit:
        asked = [
            select(column).where(table.c.workspace_id == company.workspace)
            for table, column in (
                (touches, touches.c.comment),
                (next_steps, next_steps.c.note),
                (clients, clients.c.name),
            )
        ]
        found = [row[0] for one in asked for row in await unit.transaction.rows(one)]
    return " ".join(filter(None, found))
