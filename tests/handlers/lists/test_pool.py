"""The pool as people meet it: the owner turns it on, the morning warns, whoever wants takes, the lead takes back."""

from datetime import timedelta

import pytest

from sales.actions import jobs
from tests.handlers.lists.handing import forges
from tests.handlers.lists.pooling import DAY, MORNING, forgotten, in_the_pool, nights, turned_on
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card


async def test_an_owner_turns_it_on_and_says_by_which_rules(company: Company) -> None:
    owner = company.owner
    await company.lead.says("/settings")
    assert not company.lead.can_tap("Общий пул")
    await owner.says("/settings")
    await owner.taps("Общий пул")
    owner.sees("давно никто не касался", "Предел клиентов: без предела")
    owner.does_not_see("Уходит через")
    for words in ("Общий пул", "Уходит через"):
        await owner.taps(words)
    await owner.says("3")
    owner.sees("от 7 до 730")
    await owner.says("45")
    owner.sees("Уходит через: 45 дней", "Брать в день: 5")
    for words in ("Предел клиентов", "300"):
        await owner.taps(words)
    owner.sees("Предел клиентов: 300")
    for words in ("Предел клиентов", "без предела"):
        await owner.taps(words)
    rules = (await company.me(owner)).workspace.rules
    assert (rules.pool, rules.pool_days, rules.open_clients) == (True, 45, 0)
    await owner.taps("✓ Общий пул")
    assert not (await company.me(owner)).workspace.rules.pool


async def test_the_morning_tells_of_it_and_a_touch_keeps_the_client(company: Company) -> None:
    anna = company.anna
    await forgotten(company, anna, "Астра", "Ирис")
    await turned_on(company)
    company.clock.moves_to(MORNING)
    await company.app.tick()
    anna.sees("Скоро уйдут в общий пул: 2 клиента", "останутся у вас")
    await anna.taps("Скоро в пул")
    anna.sees("Скоро в пул: 2")
    await open_card(anna, "Астра")
    for words in ("Касание", "Поговорили", "Не планировать"):
        await anna.taps(words)
    await anna.says("/today")
    anna.sees("Скоро уйдёт в общий пул: 1 клиент")
    await nights(company, 5)
    await open_card(anna, "Астра")
    anna.sees("Касание", "Астра")
    await open_card(anna, "Ирис")
    anna.sees("По «Ирис» никого нет")
    assert not [one for one in company.boris.screens if "пул" in one.text], "it is nobody's news"


async def test_whoever_wants_takes_so_many_a_day_and_sees_no_number_before(company: Company) -> None:
    boris, anna = company.boris, company.anna
    await in_the_pool(company, "Астра", "Ирис", "Мак", pool_a_day=2)
    await boris.says("Клиенты")
    await boris.taps("Общий пул · 3")
    boris.sees("Общий пул: 3")
    assert not boris.can_tap("Действия")
    await boris.says("астра")
    boris.sees("В этом списке по «астра»", "Общий пул: 1")
    await boris.taps("Астра")
    boris.sees("Астра", "Касаний ещё не было", "Сегодня можно взять ещё 2")
    boris.does_not_see("+7", "Пётр")
    await boris.taps("Взять")
    boris.sees("Теперь это ваш клиент", "ещё 1", "Пётр", "+7")
    await boris.taps("Отменить запись")
    boris.sees("Запись отменена")
    await boris.says("Клиенты")
    await boris.taps("Общий пул · 3")
    await boris.taps("Ирис")
    await boris.taps("Взять")
    boris.sees("На сегодня всё: взято 2")
    await anna.says("Клиенты")
    await anna.taps("Общий пул · 2")
    await anna.taps("Мак")
    looked = anna.screen
    await boris.says("Клиенты")
    await boris.taps("Общий пул")
    await boris.taps("Астра")
    boris.sees("На сегодня всё: взято 2. Завтра можно ещё")
    assert boris.buttons == ["Назад"]
    await forges(boris, looked.buttons()[0])
    boris.sees("На сегодня всё: взято 2")
    company.clock.moves(DAY)
    await boris.says("Клиенты")
    for words in ("Общий пул", "Мак", "Взять"):
        await boris.taps(words)
    boris.sees("Теперь это ваш клиент")
    await anna.taps("Взять", on=looked)
    anna.sees("уже взял кто-то другой")


async def test_a_number_that_is_in_the_pool_leads_there(company: Company) -> None:
    (astra,) = await in_the_pool(company, "Астра")
    boris = company.boris
    scope = await company.scope(company.owner)
    async with company.read(scope) as unit:
        card = await unit.clients.card(scope, astra.id)
    await boris.says(f"/find {card.contacts[0].phones[0].e164}")
    boris.sees("Астра", "в общем пуле")
    for words in ("Посмотреть", "Взять"):
        await boris.taps(words)
    boris.sees("Теперь это ваш клиент")


async def test_an_owner_sees_who_went_and_takes_it_back(company: Company) -> None:
    owner, boris = company.owner, company.boris
    await in_the_pool(company, "Астра", "Ирис")
    assert not owner.screens, "nobody is woken by it"
    await owner.says("Клиенты")
    await owner.taps("Общий пул · 2")
    await owner.taps("Ушли в пул · 2")
    owner.sees("В общий пул ушли 2 клиента", "• Астра · Анна", "• Ирис · Анна")
    await owner.taps("Вернуть")
    owner.sees("Вернуть 2 клиентов из общего пула?")
    await owner.taps("Да, отменить")
    await company.app.tick()
    owner.sees("Вернули как было: 2 клиента")
    await open_card(company.anna, "Астра")
    company.anna.sees("Астра", "Касание")
    await client(company, boris, "Мак")
    await boris.says("Клиенты")
    await boris.taps("Общий пул · 0")
    boris.sees("В общем пуле пусто")


async def test_many_go_in_parts_quietly_and_who_changes_meanwhile_stays(
    company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if two were many: the night begins, somebody is put to rest, and the work is done."""
    monkeypatch.setattr(jobs, "MANY", 1)
    owner, anna = company.owner, company.anna
    _, iris = await in_the_pool(company, "Астра", "Ирис")
    scope = await company.scope(anna)
    async with company.work(scope) as unit:
        await unit.clients.save(scope, (await unit.clients.get(scope, iris.id)).resting(""))
        await unit.commit()
    await company.app.long_work.tick()
    assert not owner.screens, "nobody is woken by it"
    await open_card(anna, "Ирис")
    anna.sees("Ирис", "Касание")
    await company.boris.says("Клиенты")
    await company.boris.taps("Общий пул · 1")
    company.boris.sees("Астра")


async def test_a_limit_is_said_of_whoever_comes_by_a_sentence(company: Company) -> None:
    """Of one newcomer and of two, and not of who was there before."""
    anna = company.anna
    await in_the_pool(company, "Астра", open_clients=1)
    await client(company, anna, "Мак")
    await anna.says("Тополь звонил, просят КП")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "У вас 2 активных клиента при пределе 1")
    await anna.taps("Не планировать")
    company.clock.moves(timedelta(minutes=11))
    await anna.says("новый клиент Дуб звонил, думает\nновый клиент Клён звонил, просят КП")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "У вас 4 активных клиента при пределе 1")
    await anna.says("Мак звонил, думает")
    await anna.taps("Сохранить")
    anna.sees("Сохранено")
    assert "при пределе" not in anna.screen.text


async def test_a_limit_is_said_and_nothing_is_lost(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await in_the_pool(company, "Астра", open_clients=1)
    await client(company, anna, "Мак")
    await anna.says("/new Роза, Иван, +7 912 000-11-22")
    anna.sees("Сохранено", "У вас 2 активных клиента при пределе 1")
    await client(company, company.boris, "Лён")
    await lead.says("/team")
    for words in ("Анна Петрова", "Передать часть", "Действия", "Передать", "Борис Иванов"):
        await lead.taps(words)
    lead.sees("Борис Иванов: активных клиентов 3 при пределе 1")
    await lead.taps("Да, передать")
    lead.sees("Борис Иванов: 2 клиента")
    await company.boris.says("Клиенты")
    for words in ("Общий пул", "Астра"):
        await company.boris.taps(words)
    company.boris.sees("У вас 3 активных клиента при пределе 1", "когда освободится место")
    assert company.boris.buttons == ["Назад"]
    await company.owner.says("Клиенты")
    for words in ("Общий пул", "Астра"):
        await company.owner.taps(words)
    await forges(company.boris, company.owner.screen.buttons()[0])
    company.boris.sees("У вас 3 активных клиента при пределе 1")
    await lead.says("Клиенты")
    for words in ("Общий пул · 1", "Действия", "Передать", "Борис Иванов", "Да, передать"):
        await lead.taps(words)
    lead.sees("Борис Иванов: 1 клиент")


async def test_turned_off_whoever_is_in_it_is_found_until_it_is_empty(company: Company) -> None:
    """By reps, who take, and by whoever leads, who hands over; nobody else goes."""
    boris, lead = company.boris, company.lead
    await in_the_pool(company, "Астра", "Ирис")
    await turned_on(company, pool=False)
    await boris.says("Клиенты")
    for words in ("Общий пул · 2", "Астра"):
        await boris.taps(words)
    await boris.taps("Взять")
    boris.sees("Теперь это ваш клиент")
    await lead.says("Клиенты")
    for words in ("Общий пул · 1", "Действия", "Передать", "Анна Петрова", "Да, передать"):
        await lead.taps(words)
    lead.sees("Анна Петрова: 1 клиент")
    for who in (boris, lead, company.owner):
        await who.says("Клиенты")
        assert not who.can_tap("Общий пул")
    await forgotten(company, company.anna, "Мак")
    await nights(company, 6)
    await company.owner.says("Клиенты")
    assert not company.owner.can_tap("Общий пул")


async def test_turned_off_and_empty_it_is_there_for_nobody(company: Company) -> None:
    boris = company.boris
    await in_the_pool(company, "Астра")
    await boris.says("Клиенты")
    await boris.taps("Общий пул")
    pool = boris.screen
    await boris.says("Клиенты")
    for words in ("Общий пул", "Астра", "Взять"):
        await boris.taps(words)
    await turned_on(company, pool=False)
    await boris.taps("Астра", on=pool)
    boris.sees("Общего пула сейчас нет")
    await boris.says("Клиенты")
    assert not boris.can_tap("Общий пул")


async def test_the_same_in_english(company_en: Company) -> None:
    boris = company_en.boris
    await forgotten(company_en, company_en.anna, "Aster", "Iris")
    await turned_on(company_en)
    company_en.clock.moves_to(MORNING + timedelta(hours=3))
    await company_en.app.tick()
    company_en.anna.sees("Soon in the pool: 2 clients")
    await nights(company_en, 5)
    await boris.says("Clients")
    for words in ("Pool · 2", "Aster", "Take"):
        await boris.taps(words)
    boris.sees("This client is yours now", "4 more today")
    owner = company_en.owner
    await owner.says("/settings")
    for words in ("Pool", "✓ Pool"):
        await owner.taps(words)
    owner.sees("1 client is in the pool", "nobody else goes there")
    await owner.taps("Turn it off")
    owner.sees("It is off", "1 client is still in the pool")
    await boris.says("Clients")
    assert "Pool · 1" in boris.buttons
