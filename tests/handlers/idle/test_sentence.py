"""An idle chat: a sentence, a name, a number, or something about the client at hand."""

from datetime import date, time

import pytest

from sales.company.directories import DirectoryKind, Entry
from sales.ground.ids import new_id
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def test_a_sentence_is_a_touch_and_a_step_by_one_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка звонил, просят КП, перезвонить в пт в 10")
    anna.sees("ООО Ромашка", "Просит КП", "20 ноября, 10:00")
    assert not await touches(company, anna, romashka)
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "просит КП", "позвонить пт, 20 ноября, 10:00")
    [touch] = await touches(company, anna, romashka)
    assert (touch.outcome, touch.channel) == (Outcome.WANTS_OFFER, Channel.CALL)
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on, step.due_time) == (StepKind.CALL, date(2026, 11, 20), time(10))


async def test_the_same_sentence_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await anna.says("Daisy no answer, tomorrow")
    anna.sees("Daisy Ltd", "No answer", "tomorrow")
    await anna.taps("Save")
    anna.sees("Saved", "no answer", "tomorrow")
    [step] = await steps(company_en, anna, daisy)
    assert step.due_on == date(2026, 11, 19)


async def test_saving_a_sentence_twice_records_it_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка недозвон, завтра")
    await anna.taps_twice("Сохранить")
    anna.sees("Сохранено", "недозвон", "завтра")
    assert len(await touches(company, anna, romashka)) == 1
    assert len(await steps(company, anna, romashka)) == 1


async def test_two_of_a_name_become_a_choice(company: Company) -> None:
    anna = company.anna
    north = await client(company, anna, "Ромашка Север")
    south = await client(company, anna, "Ромашка Юг")
    await anna.says("Ромашка недозвон, завтра")
    anna.sees("Какой это клиент — «Ромашка»?", "Ромашка Север", "Ромашка Юг")
    await anna.taps("Ромашка Юг")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "Ромашка Юг")
    assert len(await touches(company, anna, south)) == 1
    assert not await touches(company, anna, north)


async def test_words_that_are_no_name_are_kept_in_the_comment(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка Ольга Петровна думает, завтра")
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Ольга Петровна думает"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Бар «Вторник»", "Бар Вторник не взяли трубку, завтра"),
        ("Order of Malta Café", "Order of Malta no answer, tomorrow"),
        ("Friday Soaps", "friday soaps no answer, tomorrow"),
        ("Half-Past-Nine Coffee", "half past nine coffee no answer, tomorrow"),
        ("Tuesday's Child", "tuesdays child no answer, tomorrow"),
        ("Пять минут", "пять минут недозвон, завтра"),
        ("Пекарня «Корочка»", "Недозвон корочке, завтра"),
    ],
)
async def test_a_name_is_told_from_words_of_time_and_outcome(company: Company, name: str, said: str) -> None:
    anna, named = company.anna, await client(company, company.anna, name)
    await anna.says(said)
    anna.sees(name)
    await anna.taps("Сохранить")
    [touch] = await touches(company, anna, named)
    assert touch.outcome is Outcome.NO_ANSWER


async def test_words_of_any_sentence_name_nobody(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Столовая «Как дома»")
    await anna.says("как обычно недозвон")
    assert "Сохранить" not in anna.buttons


async def test_a_sentence_can_be_left_without_a_trace(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка недозвон, завтра")
    await anna.taps("Отмена")
    anna.sees("Хорошо, не записываю")
    assert not await touches(company, anna, romashka)


async def test_a_saved_sentence_can_be_taken_back(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заказ на 84 000, напомнить об оплате через неделю")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "заказ")
    assert (await facts(company, anna, romashka)).order_sum == 8_400_000
    await anna.taps("Отменить запись")
    anna.sees("Запись отменена")
    assert (await facts(company, anna, romashka)).orders == 0
    assert not await steps(company, anna, romashka)


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ("Ромашка заказали кабеля на 84 000", "Товар: Кабель"),
        ("Ромашка заказ медный кабель 84 000 ₽", "Товар: Медный кабель"),
    ],
)
async def test_a_product_of_the_companys_list_is_recognised(company: Company, said: str, understood: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    products = await sells(company, "Кабель", "Медный кабель", "Щит")
    await anna.says(said)
    anna.sees("Сумма: 84 000 ₽", understood)
    await anna.taps("Сохранить")
    anna.sees("Сохранено")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        [order] = await unit.orders.of_client(scope, romashka.id)
    assert order.items[0].product == products[understood.removeprefix("Товар: ")]
    [touch] = await touches(company, anna, romashka)
    assert "84" not in touch.comment


async def test_what_the_list_does_not_name_stays_a_comment(company_en: Company) -> None:
    anna = company_en.anna
    await client(company_en, anna, "Daisy Ltd")
    await sells(company_en, "Cable")
    await anna.says("Daisy ordered switches for £1,200")
    anna.sees("Amount: £1,200", "Comment: ordered switches")
    anna.does_not_see("Product")


async def sells(company: Company, *names: str) -> dict[str, int]:
    """The company's list of products: their ids."""
    scope, entries = await company.scope(company.owner), {name: new_id() for name in names}
    async with company.work(scope) as unit:
        for place, (name, number) in enumerate(entries.items()):
            await unit.directories.add(scope, Entry(number, DirectoryKind.PRODUCT, None, name, place))
        await unit.commit()
    return entries


async def test_a_sentence_with_only_a_date_plans_a_step(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка заехать в четверг в 15")
    await anna.taps("Сохранить")
    [step] = await steps(company, anna, romashka)
    assert (step.kind, step.due_on, step.due_time) == (StepKind.VISIT, date(2026, 11, 19), time(15))
    assert not await touches(company, anna, romashka)


async def test_a_sentence_without_a_name_is_about_the_open_card(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.says("недозвон, завтра")
    anna.sees("ООО Ромашка", "Недозвон")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, romashka)) == 1


async def test_a_name_or_a_piece_of_a_number_is_a_search(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await anna.says("РОМАШ")
    anna.sees("ООО Ромашка", "Пётр")
    await anna.says("+7912")
    anna.sees("ООО Ромашка")


async def test_nobody_elses_clients_answer_to_a_sentence(company: Company) -> None:
    anna = company.anna
    theirs = await client(company, company.boris)
    await anna.says("Ромашка недозвон, завтра")
    anna.does_not_see("Сохранить")
    assert not await touches(company, company.boris, theirs)


async def test_a_name_in_another_case_is_the_same_client(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Звонил Ромашке, думают, перезвонить завтра")
    anna.sees("ООО Ромашка", "Думает")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, romashka)) == 1


async def test_a_client_called_tomorrow_is_looked_for_and_not_planned(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Кафе «Завтра»")
    await anna.says("кафе завтра")
    anna.sees("Кафе «Завтра»", "Касание")


async def test_what_came_of_it_is_asked_where_the_sentence_does_not_say(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await anna.says("Ромашка был вчера")
    anna.sees("ООО Ромашка", "Визит")
    await anna.taps("Сохранить")
    anna.sees("Какой результат?")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    [touch] = await touches(company, anna, romashka)
    assert (touch.channel, touch.at.date()) == (Channel.VISIT, date(2026, 11, 17))
