"""Others' clients: one learns whose a number is, not the base; what was heard arrives."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.reporting.notices import notice
from handlers.speech.reader import Reader
from sales.clients.client import Client
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.handlers.seeing import labels, plain
from tests.handlers.selling import touches

NUMBER = "+7 912 345-67-89"
NOW = datetime(2026, 11, 19, 7, 0, tzinfo=UTC)
TOLD = {"client": 5, "name": "Рога & копыта", "from": "Анна", "heard": "Звонили про <доставку>"}


async def test_whoever_tries_out_many_numbers_is_not_told_whose_they_are(
    company: Company, clock: StandingClock
) -> None:
    await company.boris.says(f"/new Вектор, {NUMBER}")
    for _ in range(20):
        await company.anna.says(NUMBER)
        company.anna.sees("Вектор", "Борис Иванов")
    await company.anna.says(NUMBER)
    company.anna.sees("подскажет руководитель")
    company.anna.does_not_see("Борис")
    clock.moves(timedelta(days=1, minutes=1))
    await company.anna.says(NUMBER)
    company.anna.sees("Борис Иванов")


async def test_one_cannot_pass_on_about_a_client_whose_number_one_has_not_shown_to_know(company: Company) -> None:
    await company.boris.says(f"/new Вектор, {NUMBER}")
    await company.anna.says(NUMBER)
    forged = company.anna.screen.buttons()[0]
    await company.boris.presses(company.boris.screen, forged)
    company.boris.sees("Клиент не найден")


async def test_what_was_heard_stands_in_the_clients_history_with_both_names(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await boris.says(f"/new Вектор, {NUMBER}")
    await anna.says(NUMBER)
    await anna.taps("Сообщить Борису")
    await anna.says("Просят перезвонить про доставку")
    anna.sees("Передаю Борису")
    await anna.says("/find Вектор")
    anna.does_not_see("Касание")
    await boris.says("/find Вектор")
    await boris.taps("История")
    boris.sees("1 касание", "Отмечено", "Анна Петрова → Борис Иванов: Просят перезвонить про доставку")
    [touch] = await touches(company, boris, (await found(company, boris))[0])
    assert touch.member == (await company.me(anna)).member.id


async def test_a_long_story_is_passed_on_by_its_beginning(company: Company) -> None:
    anna, boris = company.anna, company.boris
    await boris.says(f"/new Вектор, {NUMBER}")
    await anna.says(NUMBER)
    await anna.taps("Сообщить Борису")
    await anna.says("ъ" * 2_000)
    anna.sees("Передаю Борису")
    [touch] = await touches(company, boris, (await found(company, boris))[0])
    assert touch.comment.count("ъ") == 999


async def test_what_was_heard_is_on_the_screen_before_the_call_and_does_not_hide_the_last_talk(
    company: Company, clock: StandingClock
) -> None:
    """On the card, on the touch screen and in the reminder, until somebody has talked with them."""
    anna, boris = company.anna, company.boris
    await boris.says(f"/new Вектор, {NUMBER}")
    for button in ("К карточке", "Касание", "Думает"):
        await boris.taps(button)
    await boris.says("Считают смету")
    await boris.says("завтра в 10")
    clock.moves(timedelta(minutes=30))
    await anna.says(NUMBER)
    await anna.taps("Сообщить Борису")
    await anna.says("Просят перезвонить про доставку")
    heard = " · Анна Петрова → Борис Иванов: Просят перезвонить про доставку"
    await boris.says("/find Вектор")
    boris.sees("Думает: Считают смету", heard)
    await boris.taps("Касание")
    boris.sees("Думает: Считают", heard)
    boris.does_not_see("Отмечено")
    clock.moves_to(datetime(2026, 11, 19, 6, 45, tzinfo=UTC))
    await company.app.tick()
    boris.sees("10:00", heard)
    await boris.says("/find Вектор")
    for button in ("Касание", "Недозвон", "К карточке", "Касание"):
        await boris.taps(button)
    boris.sees("Думает", heard, "Недозвон")
    for button in ("Поговорили", "Не планировать", "К карточке"):
        await boris.taps(button)
    boris.does_not_see("Просят перезвонить")


async def test_what_was_heard_follows_a_client_that_was_handed_over_meanwhile(company: Company) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    await boris.says(f"/new Вектор, {NUMBER}")
    await anna.says(NUMBER)
    await anna.taps("Сообщить Борису")
    await lead.says("/find Вектор")
    await lead.taps("Ещё")
    await lead.taps("Передать")
    await lead.taps("Лев")
    await anna.says("Просят перезвонить")
    anna.sees("Передаю Льву")
    await lead.says("/find Вектор")
    await lead.taps("История")
    lead.sees("Просят перезвонить")


async def found(company: Company, person: Person) -> list[Client]:
    scope = await company.scope(person)
    async with company.read(scope) as unit:
        lines = (await unit.clients.lists.find(scope, "Вектор", 0)).lines
        return [await unit.clients.get(scope, line.id) for line in lines]


@pytest.mark.parametrize(
    ("kind", "said"), [("passed", "Звонили про <доставку>"), ("handed_over", "передаёт вам клиента")]
)
def test_a_colleague_reads_what_was_passed_and_may_open_the_card(kind: str, said: str) -> None:
    screen = notice(Reader("ru", "Europe/Moscow", NOW), kind, TOLD)
    assert "Анна" in plain(screen)
    assert "Рога & копыта" in plain(screen)
    assert said in plain(screen)
    assert labels(screen) == ["К карточке"]
