"""«X не тот номер» as a sentence: its words stay, the number of whoever it names is crossed out, undone together."""

import pytest

from tests.handlers.recording.test_wrong_number import NEW, NUMBER, OTHER, crossed_out
from tests.handlers.sample_company import Company

RU = (
    "Ромашка не тот номер",
    "Ромашка: номер не тот, там аптека",
    "у Ромашки неправильный телефон",
    "Ромашка — это не их номер",
    "Ромашка ошибся номером",
    "звонил в Ромашку, номер неверный",
    "Ромашка чужой телефон",
    "Ромашка телефон не тот, найти новый",
    "Ромашка номер неправильный",
    "Ромашка ошибочный номер",
)
EN = (
    "Daisy wrong number",
    "wrong number for Daisy",
    "Daisy: the number is wrong",
    "called Daisy, not their number",
    "Daisy - wrong phone number, a pharmacy answered",
    "Daisy isn't the right number",
    "Daisy number was incorrect",
    "Daisy: wrong number, somebody else answered",
    "rang Daisy, wrong number",
    "Daisy: not the right number",
)


@pytest.mark.parametrize("text", RU)
async def test_the_words_stay_and_the_only_number_is_crossed_out(company: Company, text: str) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says(text)
    anna.sees("Недозвон", "Комментарий:")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", f"Номер зачёркнут: {NUMBER} · Пётр. Какой верный?")
    await anna.says("/find Ромашка")
    assert crossed_out(anna) == [NUMBER]


@pytest.mark.parametrize("text", EN)
async def test_the_same_in_english(company_en: Company, text: str) -> None:
    anna, number = company_en.anna, "+44 7911 123456"
    await anna.says(f"/new Daisy, Peter, {number}")
    await anna.says(text)
    anna.sees("No answer", "Comment:")
    await anna.taps("Save")
    anna.sees("Saved", f"Crossed out: {number} · Peter. What is the right one?")


async def test_undo_takes_back_the_touch_and_the_line_through_the_number(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says("Ромашка не тот номер")
    await anna.taps("Сохранить")
    await anna.taps("Отменить запись")
    await anna.says("/find Ромашка")
    anna.sees(NUMBER)
    anna.does_not_see("не тот номер")
    assert crossed_out(anna) == []


async def _two_people(company: Company) -> None:
    await company.anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await company.anna.taps("К карточке")
    for button in ("Контакты", "Добавить"):
        await company.anna.taps(button)
    await company.anna.says(f"Сергей, {OTHER}")


async def test_of_several_the_one_of_whoever_is_named_is_crossed_out(company: Company) -> None:
    anna = company.anna
    await _two_people(company)
    await anna.says("Ромашка не тот номер у Сергея")
    await anna.taps("Сохранить")
    anna.sees(f"Номер зачёркнут: {OTHER} · Сергей")
    await anna.says("/find Ромашка")
    anna.sees(NUMBER)
    assert crossed_out(anna) == []


async def test_of_several_with_nobody_named_it_asks_which(company: Company) -> None:
    anna = company.anna
    await _two_people(company)
    await anna.says("Ромашка не тот номер")
    await anna.taps("Сохранить")
    anna.sees("Какой номер неверный?")
    await anna.taps(f"{OTHER} · Сергей")
    anna.sees(f"Номер зачёркнут: {OTHER} · Сергей")


async def test_the_right_one_said_at_once_is_not_asked_for(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says(f"Ромашка не тот номер, правильный {NEW}")
    await anna.taps("Сохранить")
    anna.sees(f"Номер зачёркнут: {NUMBER} · Пётр.")
    anna.does_not_see("Какой верный?")
    await anna.says("/find Ромашка")
    anna.sees(NEW)
    assert crossed_out(anna) == [NUMBER]


async def test_without_a_number_it_says_so_and_the_words_stay(company: Company) -> None:
    anna = company.anna
    await anna.says("/new Ромашка")
    await anna.says("Ромашка не тот номер")
    await anna.taps("Сохранить")
    anna.sees("Сохранено", "Номеров, которые можно зачеркнуть, не осталось.")
    assert "Не тот номер" not in anna.buttons
    await anna.says("/find Ромашка")
    await anna.taps("История")
    anna.sees("не тот номер")


async def test_who_was_reached_has_the_right_number(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says("Ромашка: секретарь, дала не тот номер, перезвонить в пт")
    await anna.taps("Сохранить")
    anna.does_not_see("зачёркнут")


async def test_nobody_answering_leaves_the_number_as_it_is(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says("Ромашка не взяли трубку")
    await anna.taps("Сохранить")
    anna.does_not_see("зачёркнут")


MANY = {
    "ru": ("+7 912 345-67-89", ("Ромашка", "Пётр"), "{a} не тот номер. {b} звонил, думают", "Сохранить всё"),
    "en": ("+44 7911 123456", ("Daisy", "Peter"), "{a} wrong number. Called {b}, thinking it over", "Save all"),
}


@pytest.mark.parametrize("language", MANY)
async def test_of_several_clients_in_one_message_the_wrong_number_is_crossed_out_too(
    company: Company, company_en: Company, language: str
) -> None:
    anna = (company if language == "ru" else company_en).anna
    number, (name, person), text, save = MANY[language]
    other = {"ru": "Лютик", "en": "Aster"}[language]
    await anna.says(f"/new {name}, {person}, {number}")
    await anna.says(f"/new {other}")
    await anna.says(text.format(a=name, b=other))
    await anna.taps(save)
    said = {"ru": f"{name}: Номер зачёркнут: {number} · {person}.", "en": f"{name}: Crossed out: {number} · {person}."}
    anna.sees(said[language])
    await anna.says(f"/find {name}")
    assert crossed_out(anna) == [number]


async def test_undo_of_such_a_message_gives_the_number_back(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.says("/new Лютик")
    await anna.says("Ромашка не тот номер. Лютик звонил, думают")
    await anna.taps("Сохранить всё")
    await anna.taps("Отменить запись")
    await anna.says("/find Ромашка")
    anna.sees(NUMBER)
    assert crossed_out(anna) == []


async def test_of_several_clients_one_with_several_numbers_is_asked_which_and_the_others_are_saved(
    company: Company,
) -> None:
    anna = company.anna
    await _two_people(company)
    await anna.says("/new Лютик")
    await anna.says("Ромашка не тот номер. Лютик звонил, думают")
    await anna.taps("Сохранить всё")
    anna.sees("Сохранено", "Лютик")
    anna.does_not_see("зачёркнут")
    await anna.taps("Не тот номер: Ромашка")
    anna.sees("Какой номер неверный?")
    await anna.taps(f"{OTHER} · Сергей")
    anna.sees(f"Номер зачёркнут: {OTHER} · Сергей")
