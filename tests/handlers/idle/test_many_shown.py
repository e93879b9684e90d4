"""Of several clients in one message each is shown before it is saved: in short where there are many, whole on a tap."""

from textwrap import wrap

import pytest

from sales.work.step import StepKind
from tests.handlers.idle.test_shown_before import TODAY, with_step
from tests.handlers.sample_company import Company
from tests.handlers.selling import client

WIDE, HIGH, ROWS = 42, 21, 3
"""Letters and lines of a message on a narrow phone, above so many rows of buttons."""

HEAVY = {
    "ru": "Ромашка недозвон\nПечка думают, цена устраивает, но решает собственник, перезвонить в пт в 10 про договор\n"
    "новая точка Бодрый лис, Садовая 5, хозяйка Света 89161234567, просят КП завтра, {whole}",
    "en": "Daisy no answer\nStove thinking, the price is right but the owner decides, call fri 10am about the terms\n"
    "new place Brave Fox, 12 Mill Lane, owner Jane 07911 123456, want a quote tomorrow, {whole}",
}
WHOLE = {"ru": "возили тару у соседей", "en": "had a stall next door"}


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_three_clients_leave_room_for_the_buttons_and_the_pencil_shows_each_whole(
    company: Company, company_en: Company, language: str
) -> None:
    where = company if language == "ru" else company_en
    for name in ("Ромашка", "Печка") if language == "ru" else ("Daisy", "Stove"):
        known = await client(where, where.anna, name, "")
        await with_step(where, known, StepKind.CALL, TODAY, "узнать про остатки на складе")
    await where.anna.says(HEAVY[language].format(whole=WHOLE[language]))
    lines = where.anna.screen.text.splitlines()
    assert sum(len(wrap(line, WIDE)) or 1 for line in lines) <= HIGH, where.anna.screen.text
    assert len(where.anna.screen.inline) <= ROWS
    where.anna.does_not_see(WHOLE[language])
    await where.anna.taps("Всё целиком" if language == "ru" else "Comments in full")
    where.anna.sees(WHOLE[language], "узнать про остатки на складе")
    await where.anna.taps("Назад" if language == "ru" else "Back")
    await where.anna.taps(f"✏️ 🆕 {'Бодрый лис' if language == 'ru' else 'Brave Fox'}")
    where.anna.sees(WHOLE[language])


async def test_of_one_client_and_of_two_all_of_a_comment_is_there_before_it_is_saved(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Green Door Café", "Stove"):
        await client(company_en, anna, name, "")
    words = "grace wants 14 days credit before she orders anything from us again, " * 5 + "and a new price list"
    for told in (f"green door {words}, call fri", f"green door {words}, call fri\nStove no answer"):
        await anna.says(told)
        anna.sees(words)


async def test_of_many_clients_the_one_just_put_right_stands_in_full_among_a_line_of_each(company_en: Company) -> None:
    anna = company_en.anna
    for name in ("Daisy", "Stove", "Oven", "Aster", "Linden"):
        await client(company_en, anna, name, "")
    await anna.says(
        "Linden busy\nDaisy thinking, call on friday\nStove ordered for £40\nOven refused, too dear\nAster no answer"
    )
    anna.sees("Daisy\n📞 Call? · Thinking", "Aster\n📞 Call · No answer")
    await anna.taps("✏️ Oven")
    await anna.taps("Comment")
    await anna.says("went to Zenith")
    await anna.taps("To all")
    anna.sees("Daisy · Thinking\nStove · Order · £40\n\nOven\n📞 Call? · Refused")
    anna.sees("went to Zenith\n\nAster · No answer")
    await anna.taps("✏️ Aster")
    await anna.taps("Leave out")
    anna.sees("Oven · Refused", "Not saving: “Aster no answer”")
    await anna.taps("Show all of it")
    anna.sees("Daisy\n📞 Call? · Thinking", "Not saving: “Aster no answer”")
    await anna.taps("✏️ Aster")
    await anna.taps("To the one above")
    anna.sees("Stove · Order · £40", "Oven\n📞 Call? · Refused")
    await anna.taps("Save all")
    anna.sees("Saved", "Daisy\n📞 Call · Thinking")


async def test_comments_in_full_are_offered_where_some_are_not(company_en: Company) -> None:
    """A long one, or what a step is for."""
    anna, names = company_en.anna, ("Green Door Café", "Stove", "Willow", "Marigold")
    for name in names:
        await client(company_en, anna, name, "")
    await anna.says("\n".join(f"{name} thinking" for name in names))
    assert not anna.can_tap("Comments in full")
    purpose = "call friday about the labels for the new boxes and the lids that go with them, and a price for both"
    await anna.says("\n".join([*(f"{name} thinking" for name in names[1:]), f"{names[0]} {purpose}"]))
    assert anna.can_tap("Comments in full")
