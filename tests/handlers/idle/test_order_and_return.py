"""An order and a return in one line are two reports of one client, saved by one tap."""

from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, touches


async def test_what_was_bought_and_what_came_back_are_saved_together_and_go_together(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка взяли 10 коробок на 15к, вернули 2 за 3к, оплатят в пт")
    anna.sees(
        "Заказ\n", "Сумма: 15 000 ₽", "Срок оплаты: пт, 20 ноября", "Возврат на 3 000 ₽", "Комментарий: вернули 2"
    )
    anna.does_not_see("Не понял")
    await anna.taps("✏️ Ромашка · Возврат")
    anna.sees("Возврат на 3 000 ₽")
    await anna.taps("Сумма")
    anna.sees("На какую сумму возврат?")
    for button in ("Назад", "Ко всем"):
        await anna.taps(button)
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено")
    labels = [button["text"] for row in anna.screen.inline for button in row]
    assert labels == ["Ромашка", "Отменить запись"]
    assert (await facts(company, anna, romashka)).order_sum == 12_000_00
    await anna.taps("Отменить запись")
    assert not await touches(company, anna, romashka)


async def test_a_return_and_an_order_in_english_leave_one_button_for_the_next_step(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy", "Peter")
    await anna.says("Daisy sent back one £12, took 5 cases £60")
    anna.sees("Returned for £12", "Amount: £60")
    await anna.taps("Save all")
    known = await facts(company_en, anna, daisy)
    assert (known.orders, known.order_sum) == (1, 48_00)
    await anna.taps("Next step")
    anna.sees("Daisy")
