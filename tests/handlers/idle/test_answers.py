"""A text while something is asked: its answer, or a comment; never dropped, and never somebody else's."""

from datetime import date, time, timedelta

import pytest

from sales.work.step import StepKind
from sandbox.people.person import Person
from tests.handlers.idle.test_sentence import sells
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def _talked(person: Person, name: str = "ООО Ромашка", outcome: str = "Поговорили") -> None:
    await open_card(person, name)
    await person.taps("Касание")
    await person.taps(outcome)


async def _talked_in_english(person: Person, outcome: str = "Talked") -> None:
    await open_card(person, "Daisy Ltd")
    await person.taps("Touch")
    await person.taps(outcome)


async def test_a_day_or_an_hour_answers_when_and_is_saved_at_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    for said, day, at, kind in (
        ("завтра", date(2026, 11, 19), None, StepKind.CALL),
        ("в пт в 10", date(2026, 11, 20), time(10), StepKind.CALL),
        ("через неделю", date(2026, 11, 25), None, StepKind.CALL),
        ("в 15:30", date(2026, 11, 18), time(15, 30), StepKind.CALL),
        ("заехать в понедельник", date(2026, 11, 23), None, StepKind.VISIT),
    ):
        await _talked(anna)
        await anna.says(said)
        anna.sees("Сохранено", "Следующий шаг")
        [step] = await steps(company, anna, romashka)
        assert (step.due_on, step.due_time, step.kind) == (day, at, kind)
        await anna.taps("Отменить запись")
        assert not await steps(company, anna, romashka)
        assert not await touches(company, anna, romashka)


async def test_a_day_answers_when_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.says("they want 20 boxes")
    anna.sees("Comment saved", "When?")
    await anna.says("on friday at 3pm")
    anna.sees("Saved", "Fri, 20 November, 15:00")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment == "they want 20 boxes"
    assert [step.due_time for step in await steps(company_en, anna, daisy)] == [time(15)]


@pytest.mark.parametrize(
    "said", ["15", "5", "просили прайс завтра", "отвезти завтра", "Вера на месте после обеда бывает редко"]
)
async def test_any_other_text_is_the_comment_and_when_stays(company: Company, said: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says(said)
    anna.sees("Комментарий сохранён", "Когда?", "Завтра · чт 19")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == said
    assert not await steps(company, anna, romashka)
    await anna.taps("Завтра")
    anna.sees("Сохранено", "завтра")


async def test_a_day_that_is_over_is_refused_with_the_days_to_tap(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("вчера")
    anna.sees("Этот день", "Когда?")
    await anna.taps("Завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_a_word_on_a_friday_skips_days_off_as_the_button_does(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    company.clock.moves(timedelta(days=2))
    await _talked(anna)
    await anna.says("завтра")
    [step] = await steps(company, anna, romashka)
    assert step.due_on == date(2026, 11, 23)


async def test_what_is_no_day_under_another_date_is_kept_and_the_question_stays(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.taps("Другая дата")
    await anna.says("ждут нового директора")
    anna.sees("Комментарий сохранён", "завтра", "16 нояб. – 20 дек.")
    await anna.says("25.11")
    await anna.taps("Да")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "ждут нового директора"
    assert [step.due_on for step in await steps(company, anna, romashka)] == [date(2026, 11, 25)]


@pytest.mark.parametrize(
    ("said", "amount", "comment"),
    [
        ("84 тыс стаканы", 8_400_000, "84 тыс стаканы"),
        ("12 коробок на 15 тыс", 1_500_000, "12 коробок на 15 тыс"),
        ("84 000", 8_400_000, ""),
    ],
)
async def test_a_sum_is_understood_among_words_and_the_words_are_kept(
    company: Company, said: str, amount: int, comment: str
) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna, outcome="Заказ")
    await anna.says(said)
    anna.sees("Когда?")
    assert (await facts(company, anna, romashka)).order_sum == amount
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == comment


async def test_words_without_a_sum_are_kept_and_the_buttons_are_there_again(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Order")
    await anna.says("they pay in spring")
    anna.sees("Comment saved", "For how much?", "figures", "Skip", "Undo")
    await anna.taps("Skip")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment == "they pay in spring"


async def test_a_product_in_words_is_taken_and_other_words_are_kept(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    products = await sells(company, "Стаканы", "Крышки")
    await _talked(anna, outcome="Заказ")
    await anna.says("84 тыс стаканы")
    anna.sees("Когда?")
    await _talked(anna, outcome="Заказ")
    await anna.says("15 000")
    anna.sees("Что заказали?")
    await anna.says("забирают сами")
    anna.sees("Комментарий сохранён", "Что заказали?")
    await anna.says("крышки")
    anna.sees("Когда?")
    scope = await company.scope(anna)
    async with company.read(scope) as unit:
        orders = await unit.orders.of_client(scope, romashka.id)
    assert {order.amount: order.items[0].product for order in orders} == {
        8_400_000: products["Стаканы"],
        1_500_000: products["Крышки"],
    }


async def test_the_reason_of_a_refusal_may_be_written_at_once(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna, outcome="Отказ")
    anna.sees("причина")
    await anna.says("переезжают")
    anna.sees("Комментарий сохранён")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "переезжают"


async def test_what_is_no_moment_of_a_touch_goes_with_it(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Касание")
    await anna.taps("Сейчас")
    await anna.says("говорили с завскладом")
    anna.sees("говорили с завскладом", "Когда это было?")
    await anna.says("вчера в 14:35")
    await anna.taps("Поговорили")
    [touch] = await touches(company, anna, romashka)
    assert (touch.comment, touch.at.day) == ("говорили с завскладом", 17)


async def test_a_report_of_another_client_is_no_comment_to_the_last_one(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    buttercup = await client(company, anna, "Лютик", "Вера")
    await _talked(anna)
    await anna.says("Лютик недозвон, завтра")
    anna.sees("Лютик", "Недозвон")
    await anna.taps("Сохранить")
    assert len(await touches(company, anna, buttercup)) == 1
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == ""


async def test_a_report_that_half_a_name_begins_answers_no_question_about_another(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Amy Spoon")
    for name in ("Big Spoon Catering", "Big Cups Catering", "Spoon Hire", "Nadia Marsden", "Amy’s Kitchen"):
        await client(company_en, anna, name, "")
    await sells(company_en, "Lids", "Big cups")
    for ask, said, answered in (
        ((), "big spoon finally came round", False),
        ((), "Amy thinks so, spoons too", True),
        (("Comment",), "big spoon: moved, no answer since", False),
        (("Comment",), "kitchen refused them their discount", True),
        (("Comment",), "Amy wants a quote for lids", True),
        (("Comment",), "nadia: wants a quote for lids", True),
        (("Another date",), "hire: all as ever", False),
        (("Another date",), "hire all as ever", True),
    ):
        await _talked_in_english(anna)
        for button in ask:
            await anna.taps(button)
        await anna.says(said)
        assert (said in {one.comment for one in await touches(company_en, anna, daisy)}) is answered, said
    for said, answered in (("big cups: 20 boxes", True), ("big spoon finally came round, lids too", False)):
        await _talked_in_english(anna, "Order")
        await anna.says("840")
        await anna.says(said)
        assert ("Catering" in anna.screen.text) is not answered


async def test_the_name_of_another_client_is_a_search(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    await _talked(anna)
    await anna.says("Лютик")
    anna.sees("Лютик", "Вера", "Касание")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [("Винотека «Уральский погребок»", "уральский погребок"), ("Bakery “Green Door”", "green door")],
)
async def test_a_clients_whole_name_opens_that_client_who_is_asked_about_too(
    company: Company, name: str, said: str
) -> None:
    anna, cellar = company.anna, await client(company, company.anna, name, "Нина")
    await anna.says(f"{said} думают")
    await anna.taps("Сохранить")
    await anna.says(said)
    anna.sees("Нина", "Думает", "К касанию")
    [touch] = await touches(company, anna, cellar)
    assert touch.comment == ""


async def test_the_days_of_an_older_message_go_on_working(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await client(company, anna, "Лютик", "Вера")
    await _talked(anna)
    asked = anna.screen
    await anna.says("Лютик")
    await anna.presses(asked, next(one for one in asked.buttons() if one["text"].startswith("Завтра")))
    assert len(await steps(company, anna, romashka)) == 1


async def test_after_a_new_client_only_a_day_answers_when(company: Company) -> None:
    anna = company.anna
    await client(company, anna, "Лютик", "Вера")
    await anna.says("/new Астра")
    await anna.says("Лютик")
    anna.sees("Лютик", "Вера")
    await anna.says("/new Василёк")
    await anna.says("в пятницу")
    anna.sees("Сохранено", "пт, 20 ноября")


@pytest.mark.parametrize("planned", ["Недозвон", "Поговорили"])
async def test_who_asked_to_be_left_alone_warns_before_anything_is_planned(company: Company, planned: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await open_card(anna)
    await anna.taps("Ещё")
    await anna.taps("Не беспокоить")
    await _talked(anna, outcome=planned)
    anna.sees("Просили не беспокоить", "Когда?")
    assert not await steps(company, anna, romashka)
    await anna.taps("Завтра")
    assert len(await steps(company, anna, romashka)) == 1


async def test_after_cancel_nothing_is_asked_and_no_text_becomes_a_comment(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("/cancel")
    anna.sees("Сохранено", "Отменить запись")
    anna.does_not_see("Когда?")
    await anna.says("переезжают весной")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == ""
