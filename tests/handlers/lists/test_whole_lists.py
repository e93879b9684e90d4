"""Three questions of a new user, and a call planned with everybody of each answer: the taps are counted."""

from datetime import timedelta

from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells as has_products
from tests.handlers.importing.test_debts import sends
from tests.handlers.lists.acting import has_numbered, what_for
from tests.handlers.sample_company import Company

MOST = 6


async def test_what_clients_owe_and_a_call_with_each_of_them_are_six_taps_at_most(company: Company) -> None:
    anna, lead = company.anna, company.lead
    clients = await has_numbered(company, anna, 3)
    await sends(lead, "Клиент;Сумма долга\nКлиент 0;500\nКлиент 2;700\n")
    await lead.taps("Заменить долги")
    taps = ("Клиенты", "Мои списки", "Должны нам · 2", "Разложить по дням", "Да, разложить")
    await _tapped(anna, taps)
    anna.sees("Разложено по дням: 2 клиента")
    assert len(taps) <= MOST
    assert await what_for(company, clients) == [["Спросить об оплате"], [], ["Спросить об оплате"]]


async def test_who_buys_this_and_not_that_is_found_without_leaving_the_products(company: Company) -> None:
    anna = company.anna
    clients = await has_numbered(company, anna, 3)
    await has_products(company, "Стаканы", "Крышки")
    for name, goods in (("Клиент 0", "Стаканы"), ("Клиент 1", "стаканы, крышки"), ("Клиент 2", "Стаканы")):
        await orders_something_of(anna, name, goods)
    found = ("Клиенты", "Фильтр", "Товар", "Стаканы", "Не берут", "Крышки", "Показать · 2")
    await _tapped(anna, found)
    anna.sees("Берут: Стаканы, не берут: Крышки: 2")
    await anna.says("стаканы без крышек")
    anna.sees("Это про клиента")
    await anna.taps("Искать")
    anna.sees("Берут: Стаканы, не берут: Крышки: 2")
    company.clock.moves(timedelta(minutes=11))
    await anna.says("кто берёт стаканы, но не берёт крышки")
    anna.sees("Берут: Стаканы, не берут: Крышки: 2")
    shorter = ("Клиенты", "Товар", "Стаканы", "без: Крышки", "Разложить по дням", "Да, разложить")
    assert len(shorter) <= MOST
    await _tapped(anna, shorter)
    anna.sees("Разложено по дням: 2 клиента")
    assert [bool(notes) for notes in await what_for(company, clients)] == [True, False, True]


async def _tapped(person: Person, labels: tuple[str, ...]) -> None:
    """The first may be a key of the menu, which is words."""
    for label in labels:
        await (person.says(label) if label == "Клиенты" else person.taps(label))


async def orders_something_of(person: Person, name: str, goods: str) -> None:
    await person.says(f"/find {name}")
    for label in ("Касание", "Заказ", "Пропустить"):
        await person.taps(label)
    await person.says(goods)
    await person.taps("Не планировать")
