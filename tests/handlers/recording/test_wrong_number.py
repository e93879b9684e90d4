"""*Не тот номер*: after a call in vain the number is crossed out and kept, and another one is asked for."""

from sandbox.people.person import Person
from tests.handlers.sample_company import Company

NUMBER, OTHER, NEW = "+7 912 345-67-89", "+7 912 000-00-01", "+7 922 555-00-64"


def crossed_out(person: Person) -> list[str]:
    """The struck-through pieces of what is on the screen."""
    screen = person.screen
    marks = (mark for mark in screen.entities if mark["type"] == "strikethrough")
    text = screen.text.encode("utf-16-le")
    return [text[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le") for one in marks]


async def calls_in_vain(company: Company, line: str) -> None:
    await company.anna.says(f"/new {line}")
    await company.anna.taps("К карточке")
    await company.anna.taps("Касание")
    await company.anna.taps("Недозвон")


async def test_the_only_number_is_crossed_out_by_a_tap_and_the_right_one_takes_its_place(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    anna.sees(f"Номер зачёркнут: {NUMBER}", "Какой верный?")
    await anna.taps("Другой номер")
    await anna.says(NEW)
    anna.sees("Сохранено", NEW)
    await anna.says("/find Ромашка")
    text = anna.screen.text
    assert text.index("922 555") < text.index("912 345")
    assert crossed_out(anna) == [NUMBER]


async def test_of_several_numbers_it_asks_which(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}, {OTHER}")
    await anna.taps("Не тот номер")
    anna.sees("Какой номер неверный?")
    await anna.taps(f"{OTHER} · Пётр")
    anna.sees(f"Номер зачёркнут: {OTHER}")
    await anna.taps("Не тот номер")
    anna.sees(f"Номер зачёркнут: {NUMBER}")
    assert "Не тот номер" not in anna.buttons
    await anna.says("без телефона")
    assert anna.buttons.count("К касанию") == 1


async def test_a_number_typed_once_more_takes_the_place_of_one_that_could_not_be_read(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    await anna.says("8 922 555-00-6")
    anna.sees("проверьте", "напишите ещё раз")
    await anna.says("8 922 555-00-64")
    anna.sees(f"Верный номер: {NEW}")
    await anna.says("/find Ромашка")
    anna.sees(NEW)
    assert "проверьте" not in anna.screen.text


async def test_so_it_does_where_another_number_was_asked_for_by_a_tap(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    await anna.taps("Другой номер")
    await anna.says("8 922 555-00-6")
    anna.sees("проверьте", "напишите ещё раз")
    await anna.says("8 922 555-00-64")
    anna.sees("Сохранено", NEW)
    await anna.says("/find Ромашка")
    anna.sees(NEW)
    assert "проверьте" not in anna.screen.text


async def test_the_right_number_is_typed_where_it_is_asked_and_the_wrong_one_is_not_asked_again(
    company: Company,
) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    assert "Не тот номер" not in anna.buttons
    await anna.says(NEW)
    anna.sees("Сохранено", f"Верный номер: {NEW}")
    assert "Не тот номер" not in anna.buttons
    await anna.says("/find Ромашка")
    anna.sees(NEW)
    assert crossed_out(anna) == [NUMBER]
    await calls_in_vain(company, f"Лютик, Вера, {OTHER}")
    await anna.taps("Не тот номер")
    await anna.says(NEW)
    anna.sees("Этот номер уже записан: Ромашка")
    await anna.says("ромаш")
    anna.sees("Ромашка", NEW)


async def test_which_number_is_wrong_is_typed_as_well_and_another_one_there_is_the_right_one(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}, {OTHER}")
    await anna.taps("Не тот номер")
    await anna.says(OTHER)
    anna.sees(f"Номер зачёркнут: {OTHER} · Пётр. Какой верный?")
    await anna.says(OTHER)
    anna.sees(f"Верный номер: {OTHER}")
    await anna.taps("Не тот номер")
    await anna.says(NEW)
    anna.sees(f"Верный номер: {NEW}")
    await anna.says("/find Ромашка")
    anna.sees(NEW)
    assert crossed_out(anna) == []


async def test_of_two_people_the_typed_number_goes_to_whoever_has_the_wrong_one(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.taps("К карточке")
    for button in ("Контакты", "Добавить"):
        await anna.taps(button)
    await anna.says(f"Вера, {OTHER}")
    await anna.says("/find Ромашка")
    await anna.taps("Касание")
    await anna.taps("Недозвон")
    await anna.taps("Не тот номер")
    await anna.says(NEW)
    anna.sees(f"Вместо какого номера записать {NEW}?")
    await anna.taps(f"{OTHER} · Вера")
    anna.sees(f"Верный номер: {NEW}")
    await anna.taps("К карточке")
    await anna.taps("Контакты")
    await anna.taps("Вера")
    anna.sees(NEW, OTHER)
    assert crossed_out(anna) == [OTHER]


async def test_undoing_the_touch_makes_the_number_right_again(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    await anna.taps("Отменить запись")
    await anna.taps("К карточке")
    assert crossed_out(anna) == []
    anna.sees(NUMBER)


async def test_a_number_that_was_right_after_all_is_no_longer_crossed_out(company: Company) -> None:
    anna = company.anna
    await calls_in_vain(company, f"Ромашка, Пётр, {NUMBER}")
    await anna.taps("Не тот номер")
    await anna.taps("Другой номер")
    await anna.taps("верный")
    anna.sees("Сохранено", NUMBER)
    assert crossed_out(anna) == []


async def test_nobody_is_asked_about_a_number_after_a_talk(company: Company) -> None:
    anna = company.anna
    await anna.says(f"/new Ромашка, Пётр, {NUMBER}")
    await anna.taps("К карточке")
    await anna.taps("Касание")
    await anna.taps("Поговорили")
    await anna.taps("Завтра")
    assert "Не тот номер" not in anna.buttons


async def test_in_english(company_en: Company) -> None:
    anna = company_en.anna
    await anna.says("/new Daisy, Peter, +44 20 7946 0958")
    await anna.taps("To the card")
    await anna.taps("Touch")
    await anna.taps("No answer")
    await anna.taps("Wrong number")
    anna.sees("Crossed out: +44 20 7946 0958 · Peter. What is the right one?")
    assert {"Another number", "Wrong number"} & set(anna.buttons) == {"Another number"}
    await anna.says("+44 20 7946 0959")
    anna.sees("The right number: +44 20 7946 0959")
