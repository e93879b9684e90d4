"""A text that is no answer while something is asked of a touch: somebody new's report, or a list. No word is lost."""

import pytest

from sandbox.people.person import Person
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, facts, open_card, steps, touches


async def _talked(person: Person, name: str = "ООО Ромашка", outcome: str = "Поговорили") -> None:
    await open_card(person, name)
    await person.taps("Касание")
    await person.taps(outcome)


async def test_a_report_of_somebody_new_is_kept_and_one_tap_makes_it_theirs(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("Бодрый лис, хозяйка Света 89161234567, просят КП, перезвонить завтра в 11")
    anna.sees("Комментарий сохранён", "Когда?")
    assert "Бодрый лис" in (await touches(company, anna, romashka))[0].comment
    asked = anna.screen
    assert "11:00" not in " ".join(anna.buttons)
    await anna.taps("Новый клиент и касание")
    anna.sees("🆕 Бодрый лис", "Просит КП", "Света", "11:00")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Бодрый лис")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == ""
    await anna.taps("Завтра", on=asked)
    assert len(await steps(company, anna, romashka)) == 1
    await anna.says("/find Бодрый лис")
    anna.sees("Света", "Просит КП")


async def test_a_report_of_somebody_new_is_kept_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.says("boxes were dented")
    await anna.says("Muddy Boots Café took 10 boxes for £120, call friday")
    anna.sees("Comment saved", "When?")
    await anna.taps("New client and touch")
    anna.sees("🆕 Muddy Boots Café", "£120")
    await anna.taps("New client and touch")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment == "boxes were dented"
    await anna.taps("Undo")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment == "boxes were dented\nMuddy Boots Café took 10 boxes for £120, call friday"


async def test_whoever_leaves_that_report_leaves_the_words_where_they_are(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("Пекарня Баранка просят кп, звонить в пятницу")
    asked = anna.screen
    await anna.taps("Новый клиент и касание")
    await anna.taps("Отмена")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "Пекарня Баранка просят кп, звонить в пятницу"
    await anna.taps("Новый клиент и касание", on=asked)
    anna.sees("🆕 Пекарня Баранка")


async def test_a_second_tap_makes_no_second_client(company: Company) -> None:
    anna = company.anna
    await client(company, anna)
    await _talked(anna)
    await anna.says("Пекарня Баранка просят кп, звонить в пятницу")
    asked = anna.screen
    await anna.taps("Новый клиент и касание")
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Пекарня Баранка")
    await anna.taps("Новый клиент и касание", on=asked)
    anna.sees("Сохранено", "Пекарня Баранка")
    await anna.says("/find Пекарня Баранка")
    anna.sees("Касание 1 из 12")


async def test_a_touch_that_was_taken_back_meanwhile_has_no_words_to_give(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("Пекарня Баранка просят кп, звонить в пятницу")
    asked = anna.screen
    await anna.taps("Новый клиент и касание")
    await anna.taps("Отменить запись", on=asked)
    await anna.taps("Новый клиент и касание")
    anna.sees("Сохранено", "Пекарня Баранка")
    assert not await touches(company, anna, romashka)


async def test_a_new_ones_order_is_no_sum_of_the_client_before(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna, outcome="Заказ")
    await anna.says("Пекарня Баранка заказали на 7 000")
    anna.sees("Комментарий сохранён", "На какую сумму?")
    assert not (await facts(company, anna, romashka)).order_sum
    await anna.says("84 000")
    assert (await facts(company, anna, romashka)).order_sum == 8_400_000


@pytest.mark.parametrize(
    "said", ["Грач думает, перезвонить в пт", "Ромашка думает", "Директор просит КП", "Света думает"]
)
async def test_somebody_there_is_no_new_client(company: Company, said: str) -> None:
    anna, romashka = company.anna, await client(company, company.anna, who="Грач")
    await _talked(anna)
    await anna.says(said)
    anna.sees("Комментарий сохранён", "Когда?")
    assert not anna.can_tap("Новый клиент и касание")
    assert (await touches(company, anna, romashka))[0].comment == said


async def test_a_list_that_is_asked_for_opens_and_may_be_a_remark_all_the_same(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.says("должники")
    anna.sees("Должны нам")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == ""
    await anna.taps("К касанию")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "должники"


async def test_a_list_that_is_asked_for_opens_in_english(company_en: Company) -> None:
    anna, daisy = company_en.anna, await client(company_en, company_en.anna, "Daisy Ltd", "Peter")
    await open_card(anna, "Daisy")
    await anna.taps("Touch")
    await anna.taps("Talked")
    await anna.says("debtors")
    anna.sees("They owe us")
    await anna.taps("To the touch")
    [touch] = await touches(company_en, anna, daisy)
    assert touch.comment == "debtors"


async def test_what_comment_asked_for_is_a_comment_whatever_it_is(company: Company) -> None:
    anna, romashka = company.anna, await client(company, company.anna)
    await _talked(anna)
    await anna.taps("Комментарий")
    await anna.says("должники")
    [touch] = await touches(company, anna, romashka)
    assert touch.comment == "должники"
