"""*Funnel*: where clients stand, who came and who went, as lists that open; one's own, and to a lead each manager's."""

from datetime import timedelta

from sqlalchemy import insert, update

from handlers.speech.taps.lists import FunnelTap, MovementTap, RungTap, StandingTap
from sales.clients.client import Ending, Status
from sales.clients.grades import of_code
from sales.ground.ids import new_id
from sandbox.people.person import Person
from storage.schema.tables import clients, worth_moves
from tests.handlers.lists.test_clients import DAY, TODAY, has, talked, told
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card


async def graded(company: Company, of: int, code: str, before: str = "", days_ago: int = 0) -> None:
    """As a night does it."""
    worth, here = of_code(code), {"workspace_id": company.workspace, "id": new_id(), "client_id": of}
    moved = {"at": company.clock.now() - days_ago * DAY, "worth_before": before and of_code(before), "worth": worth}
    async with company.app.database.transaction() as transaction:
        await transaction.run(update(clients).where(clients.c.id == of).values(worth=worth))
        if before:
            await transaction.run(insert(worth_moves), here | moved)


async def _shuts_down(company: Company, client: int) -> None:
    gone = {"status": Status.INACTIVE, "why_inactive": Ending.CLOSED.value}
    async with company.app.database.transaction() as transaction:
        await transaction.run(update(clients).where(clients.c.id == client).values(gone))


async def _funnel(person: Person) -> None:
    await person.says("Клиенты")
    await person.taps("Воронка")


async def _colour(person: Person, label: str) -> None:
    """The colour is the word here."""
    button = next(one for one in person.screen.buttons() if one["text"] == label)
    await person.presses(person.screen, button)


async def test_the_funnel_says_how_many_stand_where_and_a_tap_opens_them(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", talked(company, 20))
    await has(company, anna, "Пион", talked(company, 30, orders=2, on=TODAY - 28 * DAY))
    await has(company, anna, "Роза", talked(company, 30, orders=5, on=TODAY - 20 * DAY))
    await has(company, anna, "Импорт")
    await has(company, company.boris, "Чужой")
    await _funnel(anna)
    anna.sees("Воронка", "4 клиента · 224", "Заказов больше трёх: 1 · 25", "160", "Пока ничего: 1")
    anna.does_not_see("По менеджерам", "Чужой")
    assert anna.buttons[:8] == ["🔴 0", "🏆 1", "🟢 1", "🟠 0", "🍏 0", "🟡 0", "🔘 1", "⚪ 1"]
    await _colour(anna, "🏆 1")
    anna.sees("🏆 Заказов больше трёх: 1")
    assert told(anna)[0] == "🏆 Роза · 30 дн. · 160 000 ₽"
    await anna.taps("Назад")
    await anna.taps("Базы")
    anna.sees("Проверенная: 0", "Рабочая: 1 · 25")
    assert anna.can_tap("✓ Базы")
    for name, asked in (("Ушёл", False), ("Просил не беспокоить", True)):
        await _shuts_down(company, await has(company, anna, name, do_not_contact=asked))
    await anna.says("неактивные")
    anna.sees("Неактивные: 1")
    await _funnel(anna)
    anna.sees("Из них неактивных: 1.")


async def test_who_came_and_who_went_is_told_of_the_period_and_undoing_leaves_no_trace(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    for step in ("Касание", "Есть интерес", "Завтра"):
        await anna.taps(step)
    await _funnel(anna)
    anna.sees("Есть интерес: 1", "+1", "−1", "за 30 дней")
    company.clock.moves(timedelta(days=8))
    await _funnel(anna)
    await anna.taps("7 дней")
    anna.does_not_see("+1")
    await anna.taps("90 дней")
    anna.sees("+1", "за 90 дней")


async def test_a_lead_sees_the_team_each_manager_and_each_source(company: Company) -> None:
    lead = company.lead
    await has(company, company.anna, "Вишня", talked(company, 20))
    await has(company, company.anna, "Пион")
    await has(company, company.boris, "Кедр")
    await _funnel(lead)
    lead.sees("3 клиента")
    await lead.taps("По менеджерам")
    lead.sees("Воронка по менеджерам", "Анна Петрова: 2 · 🔘1 ⚪1", "Борис")
    await lead.taps("Анна Петрова")
    lead.sees("Воронка · Анна Петрова", "2 клиента")
    await _colour(lead, "⚪ 1")
    lead.sees("Анна Петрова: 1")
    assert "Пион" in lead.buttons[0]
    await _funnel(lead)
    await lead.taps("По источникам")
    lead.sees("Без источника: 3")
    await lead.taps("Без источника")
    lead.sees("Воронка · Без источника", "3 клиента")


async def test_a_rep_gets_no_colleagues_funnel_whatever_is_on_the_button(company: Company) -> None:
    anna, lead = company.anna, company.lead
    await has(company, anna, "Вишня")
    await has(company, company.boris, "Кедр")
    await _funnel(lead)
    by_manager = next(button for button in lead.screen.buttons() if button["text"] == "По менеджерам")
    await lead.taps("По менеджерам")
    of_boris = next(button for button in lead.screen.buttons() if button["text"].startswith("Борис"))
    await lead.presses(lead.screen, of_boris)
    rung = next(button for button in lead.screen.buttons() if button["text"] == "⚪ 1")
    await _funnel(anna)
    for forged in (by_manager, of_boris, rung):
        await anna.presses(anna.screen, forged)
        assert anna.toast == "Клиент не найден"


async def test_whatever_period_stands_on_a_button_it_is_one_of_those_offered(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    for step in ("Касание", "Есть интерес", "Завтра"):
        await anna.taps(step)
    await _funnel(anna)
    for days in (10**9, 0, -5):
        look = {"ladder": "stage", "days": days}
        await anna.presses(anna.screen, {"text": "·", "callback_data": FunnelTap(**look).pack()})
        anna.sees("Воронка", "за 30 дней")
        assert anna.can_tap("✓ 30 дней")
        await anna.presses(anna.screen, {"text": "·", "callback_data": MovementTap(**look).pack()})
        anna.sees("Кто перешёл", "за 30 дней")
        came = StandingTap(**look, rung="yellow", way="came").pack()
        await anna.presses(anna.screen, {"text": "·", "callback_data": came})
        anna.sees("пришли за 30 дней: 1")


async def test_segments_say_what_to_do_next(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Импорт")
    await _funnel(anna)
    await anna.taps("Ценность")
    anna.sees("Ценность посчитаю ночью", "хотя бы десять", "Пока их: 0.")
    pion = await has(company, anna, "Пион", talked(company, 200, orders=5, on=TODAY - 200 * DAY))
    rose = await has(company, anna, "Роза", talked(company, 10, orders=2, on=TODAY - 10 * DAY))
    shut = await has(company, anna, "Астра", talked(company, 200, orders=5, on=TODAY - 200 * DAY))
    for one in (pion, shut):
        await graded(company, one, "aac")
    await graded(company, rose, "bba")
    await _shuts_down(company, shut)
    await _funnel(anna)
    anna.sees("4 клиента", "Из них неактивных: 1.")
    await anna.taps("Ценность")
    anna.does_not_see("неактивных")
    anna.sees("3 клиента", "Спящие крупные: 1", "позвонить лично", "Постоянные в деле: 1", "чего ещё не берут")
    anna.sees("Ещё не покупали: 1", "Неактивные не в счёт: 1.")
    anna.does_not_see("Больше года не покупали")
    await has(company, anna, "Мак", talked(company, 500, orders=1, on=TODAY - 500 * DAY))
    await anna.taps("Этапы")
    await anna.taps("Ценность")
    anna.sees("Больше года не покупали: 1", "Ещё не покупали: 1")
    await anna.taps("Спящие крупные · 1")
    anna.sees("Спящие крупные: 1", "Неактивные не в счёт: 1.")
    assert "Пион" in anna.buttons[0]
    await anna.says("спящие крупные")
    anna.sees("Спящие крупные: 1", "Неактивные не в счёт: 1.")
    await anna.says("кто больше всех купил")
    anna.sees(": 3", "Неактивные не в счёт: 1.")


async def test_who_came_and_who_went_are_lists_that_lead_back_to_where_they_were_opened(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await open_card(anna)
    for step in ("Касание", "Есть интерес", "Завтра"):
        await anna.taps(step)
    await _funnel(anna)
    await anna.taps("7 дней")
    await anna.taps("Кто перешёл")
    anna.sees("Кто перешёл", "за 7 дней", "🟡 Есть интерес: +1", "⚪ Пока ничего: −1")
    anna.sees("стояли меньше дня, дальше 1 из 1 (100 %)")
    assert anna.buttons[:2] == ["+1 🟡", "−1 ⚪"]
    await anna.taps("−1 ⚪")
    anna.sees("⚪ Пока ничего · ушли за 7 дней: 1")
    assert "Ромашка" in anna.buttons[0]
    await anna.taps("Назад")
    anna.sees("Кто перешёл")
    await anna.taps("+1 🟡")
    anna.sees("🟡 Есть интерес · пришли за 7 дней: 1")
    await anna.taps("Назад")
    await anna.taps("Назад")
    anna.sees("Воронка", "1 клиент")
    assert anna.can_tap("✓ 7 дней")
    company.clock.moves(timedelta(days=40))
    await _funnel(anna)
    assert "Кто перешёл" not in anna.buttons


async def test_back_from_a_list_of_the_funnel_leads_to_the_funnel_it_was_opened_in(company: Company) -> None:
    lead = company.lead
    await has(company, company.anna, "Вишня")
    await has(company, company.anna, "Пион", city="Пермь")
    await _funnel(lead)
    for step in ("90 дней", "По менеджерам", "Анна Петрова"):
        await lead.taps(step)
    await _colour(lead, "⚪ 2")
    for step in ("Фильтр · 2", "Город", "Пермь · 1", "Показать · 1"):
        await lead.taps(step)
    assert "Недавние" not in lead.buttons
    await lead.taps("Назад")
    lead.sees("Воронка · Анна Петрова", "2 клиента")
    assert lead.can_tap("✓ 90 дней")
    await lead.taps("Назад")
    lead.sees("Воронка по менеджерам", "Анна Петрова")
    await lead.taps("Назад")
    lead.does_not_see("Анна Петрова")
    assert lead.can_tap("✓ 90 дней")
    await lead.taps("Недавние")
    await lead.taps("Без шага")
    assert lead.can_tap("Недавние")


async def test_a_button_of_the_funnel_of_before_still_opens_its_list(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня")
    await _funnel(anna)
    old = RungTap(ladder="stage", rung="white").pack()
    await anna.presses(anna.screen, {"text": "⚪ 1", "callback_data": old})
    anna.sees("⚪ Пока ничего: 1")
    await anna.taps("Назад")
    anna.sees("Воронка")


async def test_how_clients_moved_between_segments_is_told_of_the_period_and_opens_as_lists(company: Company) -> None:
    anna = company.anna
    rose = await has(company, anna, "Роза", talked(company, 200, orders=5, on=TODAY - 200 * DAY))
    await has(company, anna, "Пион", talked(company, 10, orders=2, on=TODAY - 10 * DAY))
    await graded(company, rose, "aac", before="aab", days_ago=10)
    await _funnel(anna)
    await anna.taps("Ценность")
    anna.sees("Спящие крупные: 1", "+1", "−1", "за 30 дней")
    await anna.taps("Кто перешёл")
    await anna.taps("+1 Спящие крупные")
    anna.sees("Спящие крупные · пришли за 30 дней: 1")
    assert "Роза" in anna.buttons[0]
    await anna.taps("Назад")
    await anna.taps("Назад")
    await anna.taps("7 дней")
    anna.sees("Спящие крупные: 1")
    anna.does_not_see("+1", "Кто перешёл")


async def test_a_list_out_of_the_funnel_that_is_filtered_further_is_called_by_both(company: Company) -> None:
    anna = company.anna
    await has(company, anna, "Вишня", city="Пермь")
    await has(company, anna, "Кедр")
    await _funnel(anna)
    await _colour(anna, "⚪ 2")
    anna.sees("⚪ Пока ничего: 2")
    for step in ("Фильтр · 1", "Город", "Пермь · 1", "Показать · 1"):
        await anna.taps(step)
    anna.sees("⚪ Пока ничего, Пермь: 1")
    assert "Вишня" in anna.buttons[0]
