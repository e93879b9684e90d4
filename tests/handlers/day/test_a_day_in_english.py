"""What the day between two mornings promises, in English, each by a short dialogue; the Russian ones go deeper."""

from datetime import date, time, timedelta

from sandbox.people.person import Person
from tests.handlers.company.test_vacations import told
from tests.handlers.day.substituted import LAST, goes_away
from tests.handlers.day.test_reminders import agreed, at, moscow
from tests.handlers.reporting.leading.test_morning import MORNING, without_step
from tests.handlers.reporting.test_digest import TODAY, has
from tests.handlers.reporting.test_report import TALKED, did, plans
from tests.handlers.sample_company import Company, led_each_morning
from tests.handlers.selling import client

DAY = timedelta(days=1)


async def taps(person: Person, *labels: str) -> None:
    for label in labels:
        await person.taps(label)


async def test_steps_within_ten_minutes_are_one_message_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for minute, name in ((0, "Daisy"), (5, "Rose")):
        await agreed(company_en, time(15, minute), name=name, phone=name == "Daisy")
    await at(company_en, moscow(14, 45))
    anna.sees("2 steps are near:", "12:00 📞 Daisy", "12:05 📞 Rose")


async def test_the_evening_moves_all_goes_one_by_one_and_old_ones_are_dropped_when_asked(company_en: Company) -> None:
    anna = company_en.anna
    for name, ago in (("Daisy", 0), ("Rose", 0), ("Aster", 3), ("Poppy", 9)):
        await has(company_en, anna, name, TODAY - ago * DAY)
    await at(company_en, moscow(21, 30))
    anna.sees("Not marked: 2 steps")
    await taps(anna, "One by one", "No answer", "Next client")
    await anna.says("/today")
    await taps(anna, "Sort out · 2", "Drop all")
    anna.sees("over a week")
    await taps(anna, "Yes")
    anna.sees("Saved", "1 step")
    await taps(anna, "Undo")
    anna.sees("Undone")


async def test_a_vacation_is_told_of_when_it_begins_and_what_was_done_when_it_ends(company_en: Company) -> None:
    anna, boris = company_en.anna, company_en.boris
    await client(company_en, anna, "Daisy")
    await goes_away(company_en, anna, boris, date(2026, 11, 19), LAST)
    await at(company_en, moscow(12, day=19))
    assert (told(anna, "Have a good vacation!"), told(boris, "You cover Anna until")) == (1, 1)
    await boris.says("Daisy wants a quote")
    await taps(boris, "Save")
    await at(company_en, moscow(12, day=23))
    anna.sees("Welcome back", "Boris Ives: 1 touch")


async def test_what_came_of_a_step_that_a_lead_has_set_is_told_in_english(company_en: Company) -> None:
    await led_each_morning(company_en)
    await without_step(company_en, company_en.boris, "Aster")
    await at(company_en, MORNING + timedelta(hours=3))
    await taps(company_en.lead, "Without a step · 1", "Set a step", "Tomorrow")
    await company_en.app.outbox.tick()
    await taps(company_en.boris, "Touch", "Talked")
    now = company_en.clock.now()
    await at(company_en, now + timedelta(minutes=1), now + timedelta(minutes=2))
    company_en.lead.sees("Boris Ives, Aster: talked")


async def test_what_moved_without_a_touch_is_counted_in_english(company_en: Company) -> None:
    anna = company_en.anna
    for name, word in (("Aster", "Tomorrow"), ("Poppy", "Drop the step")):
        await plans(company_en, anna, await did(company_en, anna, name, TALKED), TODAY)
        await anna.says(f"/find {name}")
        await taps(anna, "Next step", word)
    await anna.says("/report")
    anna.sees("Put off without a touch: 1 (0)", "Dropped without a touch: 1 (0)")


async def test_a_list_is_called_through_and_says_whom_it_left_out(company_en: Company) -> None:
    anna = company_en.anna
    for number, name in enumerate(("Elm", "Oak")):
        await anna.says(f"/new {name}, +44 20 7946 09{number:02}")
    await anna.says("/new Silent Ltd")
    await anna.says("Clients")
    await taps(anna, "Untouched · 3", "Start calling")
    anna.sees("There is nobody to call now.", "no number 1, night there 2")
    company_en.clock.moves(timedelta(hours=3))
    await anna.says("Clients")
    await taps(anna, "Untouched · 3", "Start calling")
    anna.sees("1 of", "Elm")
    await taps(anna, "Later")
    anna.sees("Oak")
    await taps(anna, "Talked", "Tomorrow")
    anna.sees("Elm")
    await taps(anna, "Stop")
    anna.sees("Stopped at", "1 touch", "no number 1")
    await taps(anna, "Go on")
    anna.sees("Elm")
