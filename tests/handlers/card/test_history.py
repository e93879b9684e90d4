"""The history: every touch, newest first, with when it was recorded, and its files again."""

from dataclasses import replace
from datetime import timedelta

from sales.ground.ids import new_id
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.touch import Attachment, Touch
from sandbox.people.person import Person
from tests.handlers.day.visiting import HERE, NEXT_DOOR, placed
from tests.handlers.sample_company import Company
from tests.handlers.selling import open_card


async def recorded(
    company: Company,
    person: Person,
    name: str = "Ромашка",
    *,
    ago: timedelta = timedelta(0),
    outcome: Outcome = Outcome.TALKED,
    comment: str = "",
    later: timedelta = timedelta(0),
    files: tuple[Attachment, ...] = (),
    channel: Channel = Channel.CALL,
) -> None:
    """A touch of that long ago, recorded so much later."""
    scope, at = await company.scope(person), company.clock.now() - ago
    async with company.work(scope) as unit:
        client = (await unit.clients.lists.find(scope, name, 0)).lines[0].id
        touch = Touch(new_id(), client, scope.actor, channel, Direction.OUTGOING, outcome, at, at + later)
        await unit.touches.add(scope, replace(touch, comment=comment, reason=_reason(outcome)))
        for file in files:
            await unit.touches.attach(scope, touch.id, file)
        await unit.commit()


def _reason(outcome: Outcome) -> Reason | None:
    return Reason.PRICE if outcome is Outcome.REFUSED else None


async def opens_history(person: Person, name: str = "Ромашка") -> None:
    await person.says(f"/find {name}")
    await person.taps("История")


async def test_all_touches_are_there_newest_first_eight_to_a_page(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    for day in range(11):
        await recorded(company, company.anna, ago=timedelta(days=day), comment=f"разговор {day:02}")
    await opens_history(company.anna)
    company.anna.sees("11 касаний", "разговор 00", "разговор 07")
    company.anna.does_not_see("разговор 08")
    text = company.anna.screen.text
    assert text.index("разговор 00") < text.index("разговор 01")
    await company.anna.taps("›")
    company.anna.sees("разговор 08", "разговор 10")
    await company.anna.taps("Назад")
    assert "Касание" in company.anna.buttons


async def test_a_touch_recorded_in_the_evening_says_so(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await recorded(company, company.anna, ago=timedelta(hours=12), later=timedelta(hours=5, minutes=2))
    await opens_history(company.anna)
    company.anna.sees("вчера 22:00", "записано сегодня 03:02")


async def test_a_touch_recorded_at_once_says_nothing_of_it(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await recorded(company, company.anna, later=timedelta(minutes=9))
    await opens_history(company.anna)
    company.anna.does_not_see("записано")


async def test_a_visit_without_a_location_says_so_and_one_that_a_file_has_brought_or_that_found_nobody_does_not(
    company: Company,
) -> None:
    await company.anna.says("/new Ромашка")
    await recorded(company, company.anna, channel=Channel.VISIT, later=timedelta(hours=9))
    await opens_history(company.anna)
    company.anna.sees("📍 без точки")
    await recorded(company, company.anna, channel=Channel.VISIT, ago=timedelta(days=90), later=timedelta(days=90))
    await recorded(company, company.anna, channel=Channel.VISIT, outcome=Outcome.NOT_IN)
    await recorded(company, company.anna)
    await opens_history(company.anna)
    assert company.anna.screen.text.count("без точки") == 1


async def test_a_refusal_says_why(company: Company) -> None:
    await company.anna.says("/new Ромашка")
    await recorded(company, company.anna, outcome=Outcome.REFUSED)
    await opens_history(company.anna)
    company.anna.sees("Звонок · Отказ · Цена")


async def test_a_voice_and_a_photo_are_sent_again(company: Company) -> None:
    voice, photo = await company.anna.sends_voice(7), await company.anna.sends_photo()
    await company.anna.says("/new Ромашка")
    files = (
        Attachment(new_id(), "voice", voice.media["voice"]["file_id"], 7),
        Attachment(new_id(), "photo", photo.media["photo"][-1]["file_id"]),
    )
    await recorded(company, company.anna, files=files)
    await opens_history(company.anna)
    await company.anna.taps("сегодня 10:00")
    assert {next(iter(message.media)) for message in company.anna.news} == {"voice", "photo"}
    assert all(message.protected for message in company.anna.news)


async def test_a_colleagues_history_and_files_stay_a_colleagues(company: Company) -> None:
    await company.boris.says("/new Ромашка")
    await recorded(company, company.boris, comment="тайна")
    await company.boris.says("/find Ромашка")
    card = company.boris.screen
    history = next(button for button in card.buttons() if button["text"] == "История")
    await company.anna.says("/find")
    await company.anna.presses(company.anna.screen, history)
    company.anna.sees("Клиент не найден")
    company.anna.does_not_see("тайна")


async def test_a_visit_that_met_nobody_is_an_attempt_and_its_location_stands_in_the_history(company: Company) -> None:
    anna = company.anna
    await placed(company, "Ромашка", HERE)
    await open_card(anna, "Ромашка")
    for word in ("Касание", "Звонок", "Визит", "Нет на месте", "Я здесь"):
        await anna.taps(word)
    await anna.shares_location(*NEXT_DOOR, accuracy=15)
    await anna.says("/report")
    anna.sees("Попыток: 1 (0)")
    anna.does_not_see("Визиты:", "Разговоров:", "подтверждено")
    assert not any(one.startswith("Визиты") for one in anna.buttons)
    await anna.taps("Касания · 1")
    anna.sees("Ромашка: Нет на месте")
    await open_card(anna, "Ромашка")
    await anna.taps("История")
    anna.sees("Нет на месте", "📍 подтверждено")
