"""The touch screen that a section opens says why today: one calls without looking back into the list."""

from datetime import timedelta

import pytest

from sales.clients.facts import Facts
from sales.values.birthdays import Birthday
from tests.handlers.reporting.test_digest import LONG_AGO, TODAY
from tests.handlers.reporting.test_occasions import REFUSED, RHYTHM, born
from tests.handlers.reporting.test_whole_reasons import _brought_up, _opens
from tests.handlers.sample_company import Spoken
from tests.handlers.selling import open_card

WHY = [
    (RHYTHM, ("Ждём заказ", "Order expected"), ("Берут каждые 5 недель, прошло 7", "They buy every 5 weeks")),
    (LONG_AGO, ("Пора звонить", "Due for a call"), ("Пора звонить: не брали 10 мес.", "Due for a call: no order")),
    (REFUSED, ("После отказа", "After a refusal"), ("отказались 6 мес. назад", "refused 6 mo ago")),
]


@pytest.mark.parametrize(("facts", "name", "why"), WHY)
async def test_a_client_of_a_section_opens_with_its_reason(
    spoken: Spoken, facts: Facts, name: tuple[str, str], why: tuple[str, str]
) -> None:
    await _brought_up(spoken.company, facts, 1)
    await _opens(spoken, name)
    await spoken.company.anna.taps("Daisy 0")
    spoken.company.anna.sees(spoken.say(*why))


async def test_of_a_birthday_it_is_told_too(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await born(spoken.company, anna, "Daisy", Birthday(TODAY.day, TODAY.month))
    await _opens(spoken, ("Дни рождения", "Birthdays"))
    await anna.taps("Daisy")
    anna.sees(spoken.say("🎂 сегодня: Вера Петрова", "🎂 today: Вера Петрова"), spoken.say("Недозвон", "No answer"))


async def test_calling_a_section_through_says_it_of_each(spoken: Spoken) -> None:
    anna = spoken.company.anna
    spoken.company.clock.moves(timedelta(hours=3))
    await _brought_up(spoken.company, LONG_AGO)
    await _opens(spoken, ("Пора звонить", "Due for a call"))
    await anna.taps(spoken.say("Списком", "As a list"))
    await anna.taps(spoken.say("Обзвон", "Start calling"))
    anna.sees(spoken.say("не брали 10 мес.", "no order for 10 mo"))


async def test_from_the_card_which_says_it_already_the_screen_stays_short(spoken: Spoken) -> None:
    anna = spoken.company.anna
    await _brought_up(spoken.company, LONG_AGO, 1)
    await open_card(anna, "Daisy 0")
    await anna.taps(spoken.say("Касание", "Touch"))
    anna.does_not_see(spoken.say("не брали", "no order for"))


async def test_who_has_a_step_is_called_for_that(spoken: Spoken) -> None:
    """Its note is the reason, and stands there."""
    anna = spoken.company.anna
    spoken.company.clock.moves(timedelta(hours=3))
    await _brought_up(spoken.company, LONG_AGO)
    for name in ("Daisy 0", "Daisy 1"):
        await anna.says(f"{name} {spoken.say('позвонить сегодня про цены', 'call today about prices')}")
        await anna.taps(spoken.say("Сохранить", "Save"))
    await anna.says("/today")
    await anna.taps(spoken.say("Обзвон", "Start calling"))
    anna.sees(spoken.say("про цены", "about prices"))
    anna.does_not_see(spoken.say("не брали", "no order for"))
