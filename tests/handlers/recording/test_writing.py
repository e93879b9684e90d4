"""*Write* on the card: a text that is ready, the client filled in, copied or opened in a chat; one tap records it."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from sales.clients.client import Client, Contact
from sales.ground.ids import new_id, to_text
from sales.values.phones import parse
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card, touches

MOBILE = "+7 912 345-67-89"


@dataclass(frozen=True)
class Words:
    write: str
    meet: str
    greeting: str
    copy: str
    sent: str
    templates: str
    new: str
    settings: str
    text: str
    filled: str


RU = Words(
    "Написать",
    "Знакомство",
    "Здравствуйте, Пётр! Это Анна Петрова, компания «Ромашка».",
    "Скопировать текст",
    "Отправлено",
    "Шаблоны",
    "Новый шаблон",
    "Настройки",
    "Добрый день, [имя]! Товар на складе.",
    "Добрый день, Пётр! Товар на складе.",
)
EN = Words(
    "Write",
    "Introduction",
    "Hello, Peter! This is Anna Peters from Daisy Ltd.",
    "Copy the text",
    "Sent",
    "Templates",
    "New template",
    "Settings",
    "Good day, [name]! It is in stock.",
    "Good day, Peter! It is in stock.",
)


async def known(company: Company, anna: Person, who: str = "Пётр", number: str = MOBILE) -> Client:
    scope = await company.scope(anna)
    made = Client(new_id(), scope.actor, "Лютик", company.clock.now())
    async with company.work(scope) as unit:
        await unit.clients.add(scope, made, [Contact(new_id(), made.id, who, (parse(number, "RU"),))])
        await unit.commit()
    return made


def text_in(url: str) -> str:
    return parse_qs(urlsplit(url).query)["text"][0]


async def _writes(company: Company, who: str, words: Words) -> None:
    """Ours at once; then an own text, kept under a name: it stands above ours."""
    anna = company.anna
    lutik = await known(company, anna, who)
    await open_card(anna, "Лютик")
    await anna.taps(words.write)
    await anna.taps(words.meet)
    anna.sees(words.greeting)
    await anna.taps(words.copy)
    assert anna.clipboard.startswith(words.greeting)
    for messenger, address in (("Telegram", "https://t.me/+79123456789"), ("WhatsApp", "https://wa.me/79123456789")):
        await anna.taps(messenger)
        assert anna.opened.startswith(f"{address}?text=")
        assert text_in(anna.opened) == anna.clipboard
    await anna.taps(words.sent)
    [touch] = await touches(company, anna, lutik)
    assert (touch.channel, touch.outcome, touch.comment) == (Channel.MESSAGE, Outcome.SENT, anna.clipboard)
    await anna.says("/settings")
    await anna.taps(words.templates)
    await anna.taps(words.new)
    await anna.says("В наличии")
    await anna.says(words.text)
    anna.sees("В наличии", words.text)
    await open_card(anna, "Лютик")
    await anna.taps(words.write)
    assert anna.can_tap(words.meet)
    await anna.taps("В наличии")
    anna.sees(words.filled)


async def test_a_text_is_filled_in_copied_opened_and_recorded_by_one_tap(company: Company) -> None:
    await _writes(company, "Пётр", RU)


async def test_the_same_in_english(company_en: Company) -> None:
    await _writes(company_en, "Peter", EN)


async def test_the_last_order_and_what_it_was_are_filled_in_for_who_has_ordered(company: Company) -> None:
    anna = company.anna
    lutik = await known(company, anna)
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    assert not anna.can_tap("Пора заказать")
    assert not anna.can_tap("После предложения")
    await anna.says("Лютик заказ на 84 000, чай")
    await anna.taps("Сохранить")
    company.clock.moves(timedelta(days=40))
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("Пора заказать")
    anna.sees("Здравствуйте, Пётр!", "В прошлый раз вы заказывали 18 ноября.")
    anna.does_not_see("Тогда брали")
    assert len(await touches(company, anna, lutik)) == 1


async def test_all_products_of_the_last_order_are_filled_in(company: Company) -> None:
    anna = company.anna
    await known(company, anna)
    await sells(company, "Стаканы", "Крышки", "Салфетки")
    await anna.says("Лютик заказ салфетки 100 шт 5 000")
    await anna.taps("Сохранить")
    await anna.taps("Не планировать")
    company.clock.moves(timedelta(days=40))
    await anna.says("Лютик заказ стаканы 200 шт 12 000, крышки 300 шт 3 000")
    await anna.taps("Сохранить")
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("Пора заказать")
    anna.sees("Тогда брали: крышки, стаканы.")
    await _kept(anna, "Снова есть", "[товар] снова есть. Привезти [товар]?")
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("Снова есть")
    anna.sees("Крышки, стаканы снова есть. Привезти крышки, стаканы?")


async def test_of_a_long_order_five_products_are_named_so_that_the_text_stays_one(company: Company) -> None:
    anna, goods = company.anna, ("Банки", "Ведра", "Крышки", "Ложки", "Миски", "Ножи")
    await known(company, anna)
    await sells(company, *goods)
    await anna.says("Лютик заказ " + ", ".join(f"{one.lower()} 10 шт 1 000" for one in goods))
    await anna.taps("Сохранить")
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("Пора заказать")
    anna.sees("Тогда брали: банки, ведра, крышки, ложки, миски.")


async def test_another_text_another_person_and_any_outcome_are_a_tap_away(company: Company) -> None:
    anna = company.anna
    lutik = await known(company, anna)
    await _kept(anna, "Остатки", "Добрый день, [имя]! Товар на складе.")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.contacts.add(scope, Contact(new_id(), lutik.id, "Вера Котова"))
        await unit.commit()
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("👤 Пётр")
    await anna.taps("Вера Котова")
    await anna.taps("Знакомство")
    anna.sees("Здравствуйте, Вера!")
    assert not anna.can_tap("Telegram")
    await anna.taps("Другой текст")
    await anna.taps("Остатки")
    anna.sees("Добрый день, Вера!")
    anna.does_not_see("откройте чат")
    await anna.taps("Другой текст")
    await anna.taps("Другой результат")
    await anna.taps("Просит КП")
    [touch] = await touches(company, anna, lutik)
    assert (touch.channel, touch.outcome, touch.comment) == (Channel.MESSAGE, Outcome.WANTS_OFFER, "")


async def test_a_text_longer_than_a_button_copies_is_copied_in_parts(company: Company) -> None:
    anna = company.anna
    await known(company, anna)
    long = "Здравствуйте, [имя]! " + "Новая поставка уже на складе. " * 12
    await _kept(anna, "Поставка", long)
    await open_card(anna, "Лютик")
    await anna.taps("Написать")
    await anna.taps("Поставка")
    parts = []
    for number in (1, 2):
        await anna.taps(f"Скопировать текст {number}/2")
        parts.append(anna.clipboard)
    assert " ".join(parts) == long.replace("[имя]", "Пётр").strip()
    await anna.taps("WhatsApp")
    assert anna.opened == "https://wa.me/79123456789"


async def test_a_blank_nobody_knows_is_named_and_the_question_stays(company: Company) -> None:
    anna = company.anna
    await _kept(anna, "Скидка", "Вам скидка [процент]!")
    anna.sees("[процент] подставить не умею")
    await anna.says("Вам скидка 10 %!")
    anna.sees("Скидка", "Вам скидка 10 %!")
    await anna.taps("Переименовать")
    await anna.says("Десять процентов")
    await anna.taps("Изменить текст")
    await anna.says("Минус 10 %, [имя]")
    anna.sees("Десять процентов", "Минус 10 %, [имя]")
    await anna.taps("Убрать шаблон")
    anna.sees("Шаблон убран")
    await anna.taps("Вернуть")
    await anna.taps("Назад")
    assert anna.can_tap("Десять процентов")


async def test_a_lead_gives_a_text_to_the_company_and_nobody_else_changes_it(company: Company) -> None:
    lead, anna = company.lead, company.anna
    await _kept(lead, "Акция", "Здравствуйте, [имя]! У нас акция.")
    await anna.says("/settings")
    await anna.taps("Шаблоны")
    assert not anna.can_tap("Акция")
    await lead.taps("Для всей компании")
    await anna.says("/settings")
    await anna.taps("Шаблоны")
    await anna.taps("🏢 Акция")
    anna.sees("У нас акция", "Есть у всех в компании")
    assert not anna.can_tap("Убрать шаблон")
    await anna.taps("Назад")
    await lead.taps("Убрать шаблон")
    await anna.taps("Назад")
    await anna.taps("Шаблоны")
    assert not anna.can_tap("Акция")


@pytest.mark.parametrize("act", ["x", "n", "t", "s"])
async def test_a_forged_button_changes_nothing_of_the_companys(company: Company, act: str) -> None:
    lead, anna = company.lead, company.anna
    await _kept(lead, "Акция", "Здравствуйте, [имя]! У нас акция.")
    await lead.taps("Для всей компании")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [shared] = await unit.wordings.all(scope)
    await anna.says("/settings")
    await anna.presses(anna.screen, {"text": "?", "callback_data": f"g5:{act}:{to_text(shared.id)}"})
    async with company.read(scope) as unit:
        assert await unit.wordings.get(scope, shared.id) == shared


async def test_a_rep_gives_nothing_to_the_company_by_a_forged_button_either(company: Company) -> None:
    anna = company.anna
    await _kept(anna, "Мой", "Здравствуйте!")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [own] = await unit.wordings.all(scope)
    await anna.presses(anna.screen, {"text": "?", "callback_data": f"g5:s:{to_text(own.id)}"})
    async with company.read(scope) as unit:
        assert await unit.wordings.get(scope, own.id) == own


async def test_ten_of_ones_own_are_enough(company: Company) -> None:
    anna = company.anna
    for number in range(10):
        await _kept(anna, f"Шаблон {number}", "Здравствуйте!")
    await anna.says("/settings")
    await anna.taps("Шаблоны")
    assert not anna.can_tap("Новый шаблон")
    await anna.presses(anna.screen, {"text": "?", "callback_data": "g5:a:"})
    await anna.says("Ещё один")
    await anna.says("Здравствуйте!")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        assert len(await unit.wordings.all(scope)) == 10


async def _kept(person: Person, name: str, text: str) -> None:
    await person.says("/settings")
    await person.taps("Шаблоны")
    await person.taps("Новый шаблон")
    await person.says(name)
    await person.says(text)
