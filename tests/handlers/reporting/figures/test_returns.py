"""What came back: a line's orders and returns come to its sum, and so does the file of the whole breakdown."""

from decimal import Decimal

from sales.clients.client import Client
from sales.ground.ids import new_id
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import Outcome
from sales.work.sale import Sale
from sales.work.touch import Touch
from sandbox.people.person import Person
from tests.handlers.reporting.figures.test_list_files import file
from tests.handlers.reporting.test_report import TODAY
from tests.handlers.sample_company import Company


async def _sold(company: Company, person: Person, name: str, city: str, *amounts: int, talked: int = 0) -> None:
    """By a file, without a touch; and by a touch."""
    scope, now = await company.scope(person), company.clock.now()
    client = Client(new_id(), scope.actor, name, now, city=city)
    async with company.work(scope) as unit:
        await unit.clients.add(scope, client)
        for amount in amounts:
            await unit.orders.add(
                scope, Sale(f"{name} {amount}", TODAY, amount).order(new_id(), client.id, scope.actor)
            )
        if talked:
            whose = client.id, scope.actor, Channel.CALL, Direction.OUTGOING
            touch = Touch(new_id(), *whose, Outcome.ORDER, now, now)
            await unit.touches.add(scope, touch)
            await unit.orders.add(scope, Order(new_id(), client.id, scope.actor, touch.id, TODAY, talked))
        await unit.commit()


async def _opens(lead: Person, *taps: str) -> None:
    await lead.says("/report")
    for word in taps:
        await lead.taps(word)


async def test_a_line_says_how_many_came_back_and_opens_them_beside_its_orders(company: Company) -> None:
    lead = company.lead
    await _sold(company, company.anna, "Лилия", "Омск", 7_000_00, 4_000_00, -2_000_00)
    await _opens(lead, "Разбить", "По городам")
    lead.sees("Омск: заказов 2 на 9 000 ₽, возвратов 1")
    await lead.taps("Омск")
    lead.sees("Омск · Заказы: 2", "Лилия: Заказ, 7 000 ₽", "Лилия: Заказ, 4 000 ₽")
    await lead.taps("Возвраты · 1")
    lead.sees("Омск · Возвраты: 1", "Лилия: Возврат, −2 000 ₽")
    assert lead.can_tap("Заказы · 2")
    for way in (("По товарам", "Не указано"), ()):
        await _opens(lead, "Разбить", *way, "Возвраты · 1")
        lead.sees("Возвраты: 1", "Лилия: Возврат, −2 000 ₽")


async def test_a_line_of_returns_alone_opens_them(company: Company) -> None:
    lead = company.lead
    await _sold(company, company.anna, "Лилия", "Омск", -2_000_00)
    await _opens(lead, "Разбить", "По городам")
    lead.sees("Омск: заказов 0 на −2 000 ₽, возвратов 1")
    await lead.taps("Омск")
    lead.sees("Омск · Возвраты: 1", "Лилия: Возврат, −2 000 ₽")
    await lead.taps("Назад")
    lead.sees("Отчёт · По городам")


async def test_the_file_of_a_breakdown_has_every_touch_and_order_once_and_comes_to_its_sums(company: Company) -> None:
    await _sold(company, company.anna, "Лилия", "Омск", 7_000_00, -2_000_00, talked=1_500_00)
    await _sold(company, company.boris, "Роза", "Тверь", talked=300_00)
    for by in ("По городам", "По товарам"):
        told = await file(company.lead, "Разбить", by)
        sums = [row[-1] for row in told["Отчёт"][1:]]
        rows = told["Касания"][1:]
        assert len(rows) == 4, "two orders of a file, and two touches that are orders, too"
        paid = 6
        assert sum(Decimal(str(row[paid] or 0)) for row in rows) == sum(map(Decimal, map(str, sums))) == Decimal(6800)
